// SPDX-License-Identifier: GPL-3.0-or-later
// The account behind the case, its strikes, and what is in force.
#include "base/strangertext.h"
#include "ui/review/contextsection.h"
#include "ui/review/contexttexts.h"
#include "ui/review/reviewtexts.h"
#include "ui/widgets/timecode.h"

#include <QCoreApplication>

#include <algorithm>

namespace vigil::ui {

namespace {

using Place = ContextSection::Place;

struct AccountSection
{
    Q_DECLARE_TR_FUNCTIONS(AccountSection)
};

QString strikesText(const domain::StrikeStanding &standing)
{
    if (standing.active() > 0)
        return AccountSection::tr("%Ln strike(s)", nullptr, standing.active());
    return standing.strikes.isEmpty() ? AccountSection::tr("no strikes")
                                      : AccountSection::tr("no strikes that count now");
}

QString nextExpiryText(const domain::StrikeStanding &standing, base::Instant now)
{
    std::optional<base::Instant> next;
    for (const domain::Strike &strike : standing.strikes) {
        if (strike.isActive && (!next || strike.expires < *next))
            next = strike.expires;
    }
    //: When the oldest strike of an account stops counting. %1 is a date
    return next ? AccountSection::tr("next strike expires %1").arg(whenText(*next, now))
                : QString();
}

QString recommendationText(const domain::BanRecommendation &ban)
{
    switch (ban.reason) {
    case domain::BanRecommendation::Reason::SevereViolation:
        return AccountSection::tr("A ban is recommended: a severe violation of %1.")
            .arg(leftToRight(ban.policy.toString()));
    case domain::BanRecommendation::Reason::PolicyThreshold:
        return AccountSection::tr("A ban is recommended: %1 of %2 strikes under %3.")
            .arg(numberText(ban.active), numberText(ban.threshold),
                 leftToRight(ban.policy.toString()));
    case domain::BanRecommendation::Reason::FeatureThreshold:
        return AccountSection::tr("A ban is recommended: %1 of %2 strikes for misuse of %3.")
            .arg(numberText(ban.active), numberText(ban.threshold),
                 ban.feature ? featureText(*ban.feature) : QString());
    }
    return {};
}

QString strikeText(const domain::Strike &strike, base::Instant now)
{
    const QString policy = leftToRight(strike.policy.toString());
    const QString at = whenText(strike.at, now);
    if (strike.kind == domain::StrikeKind::Warning)
        //: A first violation, which does not count. %1 is a policy, %2 a date
        return AccountSection::tr("Warning under %1, %2").arg(policy, at);
    const QString expires = whenText(strike.expires, now);
    if (!strike.isActive)
        //: A strike that no longer counts. %1 is a policy, %2 and %3 are dates
        return AccountSection::tr("Strike under %1, %2, expired %3").arg(policy, at, expires);
    //: A strike that counts. %1 is a policy, %2 and %3 are dates
    return AccountSection::tr("Strike under %1, %2, expires %3").arg(policy, at, expires);
}

QString claimedText(const cases::SubjectView &subject)
{
    if (subject.accountClaimed.isEmpty())
        return {};
    qint64 decisions = 0;
    for (const intake::ClaimedCount &count : subject.accountClaimed)
        decisions += count.decisions;
    const QString number =
        AccountSection::tr("%Ln decision(s)", nullptr, static_cast<int>(decisions));
    const QString system = base::strangerText(subject.accountClaimed.first().system);
    if (subject.accountClaimed.size() > 1 || system.isEmpty())
        //: %1 is "3 decisions". What other systems say they decided; it does not count here
        return AccountSection::tr("%1 claimed by other systems").arg(number);
    //: %1 is "3 decisions", %2 the system that says it made them; they do not count here
    return AccountSection::tr("%1 claimed by %2").arg(number, system);
}

} // namespace

void fillAccount(ContextSection &section, const ContextFacts &facts)
{
    const cases::SubjectView &subject = facts.desk.view.subject;
    const domain::AccountFacts &account = subject.account;
    const domain::SubjectText text = facts.desk.text();
    //: Title of a part of the screen: the account that posted a video
    section.begin(AccountSection::tr("Account"));
    section.setAside(base::strangerHandle(text.handle));
    section.setSummary(strikesText(subject.strikes),
                       subject.strikes.active() > 0 ? Token::Label : Token::DimText);
    QStringList line;
    if (account.created)
        //: When an account was made. %1 is a date
        line << AccountSection::tr("created %1").arg(dateText(*account.created));
    if (account.followers)
        line << AccountSection::tr("%1 followers").arg(numberText(*account.followers));
    line << accountKindText(account.kind);
    if (account.country)
        line << countryText(*account.country);
    section.addText(dotted(line));
    section.addText(
        dotted({base::strangerText(text.accountName), base::strangerText(text.accountPlatformId)}));
    section.addText(dotted(
        {subject.accountDecisions == 0
             ? AccountSection::tr("no decision stands")
             : AccountSection::tr("%Ln decision(s) stand", nullptr, subject.accountDecisions),
         nextExpiryText(subject.strikes, facts.now)}));
    section.addText(claimedText(subject));
    if (account.isFakeSuspected)
        section.addText(AccountSection::tr("The platform suspects a fake account."), Token::Label);
    if (subject.strikes.recommendation)
        section.addText(recommendationText(*subject.strikes.recommendation), Token::Ban);
    if (!subject.strikes.strikes.isEmpty()) {
        //: A small heading above a list
        section.addHeading(AccountSection::tr("Strikes"));
        for (const domain::Strike &strike : subject.strikes.strikes)
            section.addText(strikeText(strike, facts.now),
                            strike.isActive ? Token::Text : Token::DimText, Place::Details);
    }
    section.end();
}

void fillInForce(ContextSection &section, const ContextFacts &facts)
{
    const domain::Enforcement &enforcement = facts.desk.view.subject.enforcement;
    //: Title of a part of the screen: measures that apply at this moment
    section.begin(AccountSection::tr("In force now"));
    if (enforcement.isEmpty()) {
        //: No measure is in force
        section.setSummary(AccountSection::tr("nothing"));
        section.end();
        return;
    }
    QStringList texts;
    if (enforcement.isAccountBanned())
        texts << AccountSection::tr("The account is banned");
    for (const domain::Imposed &imposed : enforcement.imposed())
        texts << imposedText(imposed, facts.now);
    section.setSummary(enforcement.isAvailable()
                           //: Viewers can still watch the video
                           ? AccountSection::tr("can be watched")
                           //: Viewers can no longer watch the video
                           : AccountSection::tr("cannot be watched"),
                       enforcement.isAvailable() ? Token::DimText : Token::Remove);
    section.addText(dotted(texts), Token::Text);
    if (enforcement.hasStreamEnded())
        section.addText(AccountSection::tr("The stream was ended."));
    section.end();
}

} // namespace vigil::ui
