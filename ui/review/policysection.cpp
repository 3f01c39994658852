// SPDX-License-Identifier: GPL-3.0-or-later
// The policy that counts, as it is now and as it was when the content was posted.
#include "base/strangertext.h"
#include "policy/policytexts.h"
#include "ui/review/contextsection.h"
#include "ui/review/contexttexts.h"
#include "ui/review/reviewtexts.h"
#include "ui/widgets/timecode.h"

#include <QCoreApplication>

namespace vigil::ui {

namespace {

using Place = ContextSection::Place;

struct PolicySection
{
    Q_DECLARE_TR_FUNCTIONS(PolicySection)
};

QString versionText(const policy::Policy &policy)
{
    //: A version of a policy, short. %1 is a number
    return PolicySection::tr("v%1").arg(numberText(policy.version));
}

QString namedVersion(const policy::Policy &policy)
{
    return leftToRight(policy.id.toString()) + QLatin1Char(' ') + versionText(policy);
}

QString allowedText(const policy::Policy &policy)
{
    QStringList texts;
    const auto add = [&texts](const QString &text) {
        if (!text.isEmpty() && !texts.contains(text))
            texts << text;
    };
    for (const QString &key : policy.measures) {
        if (key == QLatin1StringView("remove"))
            //: A measure that a policy allows
            add(PolicySection::tr("remove"));
        else if (key == QLatin1StringView("ban"))
            //: A measure that a policy allows
            add(PolicySection::tr("ban"));
        else if (domain::labelNames.value(key))
            //: A measure that a policy allows
            add(PolicySection::tr("label"));
        else if (key != QLatin1StringView("none"))
            //: A measure that a policy allows
            add(PolicySection::tr("restrict"));
    }
    return QLocale().createSeparatedList(texts);
}

void addRule(ContextSection &section, const policy::PolicyText &text, Place place)
{
    section.addText(base::strangerPassage(text.rule), Token::Text, place);
    if (!text.covers.isEmpty())
        //: What a policy is about; %1 is a text of the policy
        section.addText(PolicySection::tr("Covers: %1").arg(base::strangerPassage(text.covers)),
                        Token::DimText, place);
    if (!text.doesNotCover.isEmpty())
        //: What a policy is not about; %1 is a text of the policy
        section.addText(
            PolicySection::tr("Does not cover: %1").arg(base::strangerPassage(text.doesNotCover)),
            Token::DimText, place);
}

void addList(ContextSection &section, const QString &heading, const QStringList &texts)
{
    if (texts.isEmpty())
        return;
    section.addHeading(heading);
    for (const QString &text : texts)
        section.addText(QStringLiteral("• ") + base::strangerPassage(text), Token::DimText,
                        Place::Details);
}

// A translation that cannot be relied on stands beside its original.
void addOriginal(ContextSection &section, const policy::PolicyReading &reading)
{
    if (reading.isFallback)
        section.addText(PolicySection::tr("Not translated yet; this is the text in %1.")
                            .arg(languageText(reading.locale)),
                        Token::Label);
    if (!reading.needsOriginal())
        return;
    section.addText(reading.isOlder ? PolicySection::tr("The translation is of an older version.")
                                    : PolicySection::tr("Nobody has checked this translation yet."),
                    Token::Label);
    //: Before the text that a translation was made from. %1 is a language
    section.addText(PolicySection::tr("Original, in %1: %2")
                        .arg(languageText(reading.originalLocale),
                             base::strangerPassage(reading.original.rule)));
}

void addWhenPosted(ContextSection &section, const policy::PolicyVersions &versions,
                   const QString &locale)
{
    if (!versions.differ())
        return;
    if (!versions.whenPosted) {
        section.addText(PolicySection::tr("When this was posted, no such policy was in force."),
                        Token::Label);
        return;
    }
    const policy::Policy &then = *versions.whenPosted->policy;
    section.addText(PolicySection::tr("When this was posted, version %1 was in force.")
                        .arg(numberText(then.version)),
                    Token::Label);
    //: A small heading above the text of an older version of a policy. %1 is INT-MIS v2
    section.addHeading(PolicySection::tr("When posted: %1").arg(namedVersion(then)));
    addRule(section, policy::readPolicy(*versions.whenPosted, locale).text, Place::Details);
}

} // namespace

void fillPolicy(ContextSection &section, const ContextFacts &facts)
{
    //: Title of a part of the screen
    section.begin(PolicySection::tr("Policy"));
    if (!facts.policy) {
        section.setSummary(PolicySection::tr("none chosen"), Token::Label);
        section.addText(PolicySection::tr("No policy in force was named by a flag. Choose one "
                                          "below before you decide."));
        section.end();
        return;
    }
    const policy::Policy &policy = *facts.policy->policy;
    const policy::PolicyReading reading = policy::readPolicy(*facts.policy, facts.locale);
    //: Since when a version of a policy holds. %1 is a date
    section.setSummary(
        dotted({namedVersion(policy),
                PolicySection::tr("in force since %1").arg(dateText(policy.inForce.from))}));
    addRule(section, reading.text, Place::Body);
    addOriginal(section, reading);
    addWhenPosted(
        section,
        facts.desk.book->versions(policy.id, facts.desk.scope, facts.desk.revision().posted),
        facts.locale);
    //: A small heading above examples
    addList(section, PolicySection::tr("Breaks the policy"), reading.text.examples);
    //: A small heading above examples
    addList(section, PolicySection::tr("Does not break it"), reading.text.counterExamples);
    //: A small heading above a list of measures
    section.addHeading(PolicySection::tr("Measures it allows"));
    section.addText(allowedText(policy), Token::DimText, Place::Details);
    section.addText(
        dotted({base::strangerText(policy::packTitle(*facts.policy->pack, facts.locale)),
                leftToRight(facts.policy->pack->reference())}),
        Token::DimText, Place::Details);
    section.end();
}

} // namespace vigil::ui
