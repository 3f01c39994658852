// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/peopletexts.h"

#include "base/strangertext.h"
#include "ui/review/reviewtexts.h"

#include <QCoreApplication>
#include <QLocale>

namespace vigil::ui {

namespace {

using namespace Qt::StringLiterals;
using domain::ControlledAct;
using domain::LanguageLevel;
using domain::Role;

struct PeopleTexts
{
    Q_DECLARE_TR_FUNCTIONS(PeopleTexts)
};

} // namespace

QString roleText(Role role)
{
    switch (role) {
    //: Role of a person: decides cases
    case Role::Reviewer: return PeopleTexts::tr("Reviewer");
    //: Role of a person: checks decisions, publishes policies, approves
    case Role::Lead: return PeopleTexts::tr("Lead");
    //: Role of a person: only reads and verifies
    case Role::Auditor: return PeopleTexts::tr("Auditor");
    //: Role of a person: manages the team
    case Role::Admin: return PeopleTexts::tr("Admin");
    }
    return {};
}

QString roleHint(Role role)
{
    switch (role) {
    case Role::Reviewer: return PeopleTexts::tr("Decides cases");
    case Role::Lead:
        return PeopleTexts::tr("Checks and reverses decisions, publishes policies, approves");
    case Role::Auditor: return PeopleTexts::tr("Reads, verifies and exports; changes nothing");
    case Role::Admin: return PeopleTexts::tr("Manages people and the team’s hub");
    }
    return {};
}

QString rolesText(domain::Roles roles)
{
    QStringList names;
    for (const auto &[role, name] : domain::roleNames.rows()) {
        if (roles.testFlag(role))
            names.append(roleText(role));
    }
    return names.isEmpty() ? PeopleTexts::tr("No role") : QLocale().createSeparatedList(names);
}

QString levelText(LanguageLevel level)
{
    switch (level) {
    //: How well a person knows a language
    case LanguageLevel::Basic: return PeopleTexts::tr("basic");
    //: How well a person knows a language: enough to work in it
    case LanguageLevel::Working: return PeopleTexts::tr("working");
    //: How well a person knows a language
    case LanguageLevel::Fluent: return PeopleTexts::tr("fluent");
    //: How well a person knows a language: their mother tongue
    case LanguageLevel::Native: return PeopleTexts::tr("native");
    }
    return {};
}

QString skillsText(const QList<domain::LanguageSkill> &skills)
{
    QStringList names;
    for (const domain::LanguageSkill &skill : skills) {
        //: %1 is a language, %2 how well a person knows it: "Ukrainian (native)"
        names.append(
            PeopleTexts::tr("%1 (%2)").arg(languageText(skill.language), levelText(skill.level)));
    }
    return QLocale().createSeparatedList(names);
}

QString memberName(const store::TeamMember &member)
{
    //: In place of the name of a person whose data were erased
    return member.name.isEmpty() ? PeopleTexts::tr("Erased name") : base::strangerText(member.name);
}

QString proposalText(const store::Proposal &proposal)
{
    switch (proposal.body.act) {
    case ControlledAct::PolicyPublication:
        //: %1 is a number, %2 the id of a pack
        return PeopleTexts::tr("Publish version %1 of the policy pack “%2”")
            .arg(QLocale().toString(proposal.body.matter.value("version"_L1).toInteger()),
                 base::strangerText(proposal.body.matter.value("pack"_L1).toString()));
    case ControlledAct::Erasure: return PeopleTexts::tr("Erase texts for good");
    case ControlledAct::Decision: return PeopleTexts::tr("Decide a case");
    case ControlledAct::Designation: return PeopleTexts::tr("Designate a state-controlled medium");
    case ControlledAct::NetworkClosure: return PeopleTexts::tr("Close a network of accounts");
    case ControlledAct::Sweep: return PeopleTexts::tr("Remove a list of accounts");
    case ControlledAct::Cascade: return PeopleTexts::tr("Decide many subjects at once");
    case ControlledAct::MarketMeasure:
        return PeopleTexts::tr("Suspend a feature for a whole country");
    }
    return {};
}

} // namespace vigil::ui
