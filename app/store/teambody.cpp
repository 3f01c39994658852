// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/teambody.h"

namespace vigil::store {

using namespace Qt::StringLiterals;

QJsonArray toJson(domain::Roles roles)
{
    QJsonArray names;
    for (const auto &[role, name] : domain::roleNames.rows()) {
        if (roles.testFlag(role))
            names.append(name);
    }
    return names;
}

QJsonArray toJson(const QList<domain::LanguageSkill> &languages)
{
    QJsonArray skills;
    for (const domain::LanguageSkill &skill : languages) {
        skills.append(QJsonObject{{u"language"_s, skill.language},
                                  {u"level"_s, domain::languageLevelNames.name(skill.level)}});
    }
    return skills;
}

QJsonObject memberBody(const domain::Member &member, const ledger::Hash &nameCommitment)
{
    return {{u"languages"_s, toJson(member.languages)},
            {u"name"_s, QString::fromLatin1(ledger::toHex(nameCommitment))},
            {u"roles"_s, toJson(member.roles)}};
}

} // namespace vigil::store
