// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/reviewtexts.h"

#include <QCoreApplication>

#include <algorithm>

namespace vigil::ui {

namespace {

struct ReviewTexts
{
    Q_DECLARE_TR_FUNCTIONS(ReviewTexts)
};

QString labelText(domain::Label label)
{
    switch (label) {
    case domain::Label::StateControlledMedia:
        //: A label on a video
        return ReviewTexts::tr("State-controlled media");
    //: A label on a video: nobody could confirm what it says
    case domain::Label::UnverifiedContent: return ReviewTexts::tr("Unverified");
    //: A label on a video: hard to look at
    case domain::Label::SensitiveContent: return ReviewTexts::tr("Sensitive");
    //: A label on a video: made by a computer
    case domain::Label::SyntheticMedia: return ReviewTexts::tr("Synthetic");
    //: A label on a video that asks viewers to check the facts
    case domain::Label::LiteracyReminder: return ReviewTexts::tr("Reminder to check the facts");
    }
    return {};
}

QString interactionText(domain::Interaction interaction)
{
    switch (interaction) {
    //: What viewers can no longer do with a video
    case domain::Interaction::Comment: return ReviewTexts::tr("comments");
    //: What viewers can no longer do with a video
    case domain::Interaction::Duet: return ReviewTexts::tr("duets");
    //: What viewers can no longer do with a video
    case domain::Interaction::Share: return ReviewTexts::tr("sharing");
    }
    return {};
}

template<typename List, typename ToText>
QString listText(const List &list, ToText toText)
{
    QStringList texts;
    for (const auto &value : list)
        texts << toText(value);
    return QLocale().createSeparatedList(texts);
}

QString restrictionText(const domain::MeasureSpec &spec)
{
    switch (*spec.restrictionKind()) {
    //: A restriction: the platform does not propose the video to anybody
    case domain::Restriction::FeedIneligible: return ReviewTexts::tr("Not recommended");
    //: A restriction on a video
    case domain::Restriction::AgeRestricted: return ReviewTexts::tr("Adults only");
    //: A restriction: viewers see a warning first
    case domain::Restriction::OptInScreen: return ReviewTexts::tr("Warning screen");
    case domain::Restriction::Interaction:
        //: %1 is a list such as: comments, duets, sharing
        return ReviewTexts::tr("No %1").arg(listText(spec.interactions(), interactionText));
    case domain::Restriction::Territory:
        //: A video is not shown in some countries; %1 is their list
        return ReviewTexts::tr("Withheld in %1").arg(listText(spec.countries(), countryText));
    case domain::Restriction::Feature:
        //: What an account can no longer use; %1 is a list such as: LIVE, uploads
        return ReviewTexts::tr("Account without %1").arg(listText(spec.features(), featureText));
    }
    return {};
}

} // namespace

QString sourceText(domain::FlagSource source, int count)
{
    switch (source) {
    case domain::FlagSource::Automated:
        //: Who flagged a video: the platform's own detection
        return ReviewTexts::tr("Automated");
    case domain::FlagSource::UserReport:
        return ReviewTexts::tr("%Ln user report(s)", nullptr, count);
    case domain::FlagSource::TrustedFlagger:
        //: Who flagged a video: an organisation with a trusted status under the law
        return ReviewTexts::tr("Trusted flagger");
    //: Who flagged a video
    case domain::FlagSource::FactCheckPartner: return ReviewTexts::tr("Fact-check partner");
    //: Who flagged a video: an authority of a state
    case domain::FlagSource::Authority: return ReviewTexts::tr("Authority");
    //: Who flagged a video: the platform's own people
    case domain::FlagSource::Staff: return ReviewTexts::tr("Staff");
    }
    return {};
}

QString severityText(domain::Severity severity)
{
    switch (severity) {
    case domain::Severity::Low: return ReviewTexts::tr("low severity");
    case domain::Severity::Medium: return ReviewTexts::tr("medium severity");
    case domain::Severity::High: return ReviewTexts::tr("high severity");
    case domain::Severity::Severe: return ReviewTexts::tr("severe");
    }
    return {};
}

QString accountKindText(domain::AccountKind kind)
{
    switch (kind) {
    //: Kind of account
    case domain::AccountKind::Person: return ReviewTexts::tr("person");
    //: Kind of account
    case domain::AccountKind::Business: return ReviewTexts::tr("business");
    //: Kind of account
    case domain::AccountKind::News: return ReviewTexts::tr("news");
    //: Kind of account
    case domain::AccountKind::Government: return ReviewTexts::tr("government");
    //: Kind of account: a political party
    case domain::AccountKind::Party: return ReviewTexts::tr("party");
    }
    return {};
}

QString featureText(domain::Feature feature)
{
    switch (feature) {
    //: Feature of the platform: streaming
    case domain::Feature::Live: return ReviewTexts::tr("LIVE");
    //: Feature of the platform
    case domain::Feature::Upload: return ReviewTexts::tr("uploads");
    //: Feature of the platform, for an account
    case domain::Feature::Comment: return ReviewTexts::tr("commenting");
    //: Feature of the platform
    case domain::Feature::Message: return ReviewTexts::tr("messages");
    }
    return {};
}

QString exceptionText(domain::PolicyException exception)
{
    switch (exception) {
    //: Why content may stay
    case domain::PolicyException::News: return ReviewTexts::tr("News");
    //: Why content may stay
    case domain::PolicyException::Documentary: return ReviewTexts::tr("Documentary");
    //: Why content may stay
    case domain::PolicyException::Education: return ReviewTexts::tr("Education");
    //: Why content may stay
    case domain::PolicyException::Art: return ReviewTexts::tr("Art");
    //: Why content may stay
    case domain::PolicyException::Satire: return ReviewTexts::tr("Satire");
    //: Why content may stay: it speaks against what it shows
    case domain::PolicyException::Counterspeech: return ReviewTexts::tr("Counterspeech");
    }
    return {};
}

QString escalationText(domain::EscalationKind kind)
{
    switch (kind) {
    //: Whom a case is handed to
    case domain::EscalationKind::Lead: return ReviewTexts::tr("To a lead");
    //: Why a case is handed on
    case domain::EscalationKind::LegalOrder: return ReviewTexts::tr("Legal order");
    //: Why a case is handed on
    case domain::EscalationKind::ThreatToLife: return ReviewTexts::tr("Threat to life");
    //: Why a case is handed on; nobody sees the video from then on
    case domain::EscalationKind::ChildSafety: return ReviewTexts::tr("Child safety");
    //: Why a case is handed on
    case domain::EscalationKind::Terrorism: return ReviewTexts::tr("Terrorism");
    }
    return {};
}

QString caseKindText(domain::CaseKind kind)
{
    switch (kind) {
    //: Kind of case
    case domain::CaseKind::Initial: return ReviewTexts::tr("First review");
    //: Kind of case: flagged again after a decision
    case domain::CaseKind::Reflag: return ReviewTexts::tr("Flagged again");
    //: Kind of case
    case domain::CaseKind::Appeal: return ReviewTexts::tr("Appeal");
    //: Kind of case: a fact-check that a decision rested on has changed
    case domain::CaseKind::Correction: return ReviewTexts::tr("Fact-check corrected");
    //: Kind of case
    case domain::CaseKind::SecondReview: return ReviewTexts::tr("Second review");
    //: Kind of case
    case domain::CaseKind::Dispute: return ReviewTexts::tr("Dispute");
    //: Kind of case: two consoles decided differently
    case domain::CaseKind::Conflict: return ReviewTexts::tr("Conflict");
    }
    return {};
}

QString caseStateText(domain::CaseState state)
{
    switch (state) {
    //: State of a case: nobody has decided it
    case domain::CaseState::Open: return ReviewTexts::tr("open");
    //: State of a case: somebody works on it
    case domain::CaseState::Leased: return ReviewTexts::tr("on a desk");
    //: State of a case: somebody keeps it while asking for help
    case domain::CaseState::Held: return ReviewTexts::tr("held");
    case domain::CaseState::AwaitingFactCheck:
        //: State of a case
        return ReviewTexts::tr("waits for a fact-check");
    //: State of a case: a lead or another desk has to look at it
    case domain::CaseState::Escalated: return ReviewTexts::tr("escalated");
    //: State of a case: a second person has to confirm the decision
    case domain::CaseState::Proposed: return ReviewTexts::tr("proposed");
    //: State of a case: the account was banned, so nobody decides it
    case domain::CaseState::Superseded: return ReviewTexts::tr("superseded by a ban");
    //: State of a case: the platform no longer has the video
    case domain::CaseState::Gone: return ReviewTexts::tr("gone");
    //: State of a case
    case domain::CaseState::Decided: return ReviewTexts::tr("decided");
    }
    return {};
}

QString queueText(const QString &queue)
{
    if (queue.isEmpty())
        return ReviewTexts::tr("All cases");
    const auto is = [&queue](const char *name) { return queue == QLatin1StringView(name); };
    if (is("live"))
        //: Name of a queue: streams that run now
        return ReviewTexts::tr("Live");
    if (is("minors"))
        //: Name of a queue
        return ReviewTexts::tr("Safety of minors");
    if (is("hate_violence"))
        //: Name of a queue
        return ReviewTexts::tr("Hate and violence");
    if (is("misinformation"))
        //: Name of a queue
        return ReviewTexts::tr("Misinformation");
    if (is("accounts"))
        //: Name of a queue
        return ReviewTexts::tr("Accounts");
    if (is("other"))
        //: Name of a queue
        return ReviewTexts::tr("Everything else");
    return queue;
}

QString changedFieldText(const QString &field)
{
    const auto is = [&field](const char *name) { return field == QLatin1StringView(name); };
    if (is("title"))
        //: What changed on the platform
        return ReviewTexts::tr("title");
    if (is("caption"))
        //: What changed on the platform
        return ReviewTexts::tr("caption");
    if (is("hashtags"))
        //: What changed on the platform
        return ReviewTexts::tr("hashtags");
    if (is("media"))
        //: What changed on the platform
        return ReviewTexts::tr("video file");
    if (is("handle"))
        //: What changed on the platform: the account's short name
        return ReviewTexts::tr("handle");
    if (is("account_name"))
        //: What changed on the platform
        return ReviewTexts::tr("account name");
    if (is("reach"))
        //: What changed on the platform: how many have seen it
        return ReviewTexts::tr("views");
    //: What changed on the platform, where we have no word for it
    return ReviewTexts::tr("other facts");
}

QString measureText(const domain::MeasureSpec &spec)
{
    switch (spec.kind()) {
    //: A decision, past: the video was taken down
    case domain::MeasureKind::Remove: return ReviewTexts::tr("Removed");
    //: A decision, past: the account was closed
    case domain::MeasureKind::Ban: return ReviewTexts::tr("Banned");
    case domain::MeasureKind::Label: return labelText(*spec.labelKind());
    case domain::MeasureKind::Restrict: return restrictionText(spec);
    }
    return {};
}

QString measuresText(const QList<domain::MeasureSpec> &measures)
{
    if (measures.isEmpty())
        //: A decision: the case breaks no rule
        return ReviewTexts::tr("No violation");
    QStringList texts;
    for (const domain::MeasureSpec &spec : measures)
        texts << measureText(spec);
    return texts.join(QStringLiteral(" + "));
}

QString imposedText(const domain::Imposed &imposed, base::Instant now)
{
    const bool hasList = !imposed.value.isEmpty();
    const bool isLabel = domain::labelNames.value(imposed.key).has_value();
    const QString kind =
        imposed.key == QLatin1StringView("remove") || imposed.key == QLatin1StringView("ban")
            ? imposed.key
        : isLabel ? QStringLiteral("label")
                  : QStringLiteral("restrict");
    QStringList parameters;
    if (isLabel || kind == QLatin1StringView("restrict"))
        parameters << imposed.key;
    if (hasList)
        parameters << imposed.value;
    // One label only a designation sets, and it sets nothing else.
    auto spec = domain::MeasureSpec::fromParts(kind, parameters, {}, domain::MeasureOrigin::Review);
    if (!spec)
        spec = domain::MeasureSpec::fromParts(kind, parameters, {},
                                              domain::MeasureOrigin::Designation);
    const QString text = spec ? measureText(*spec) : imposed.key;
    if (!imposed.until)
        return text;
    //: What is in force, and until when
    return ReviewTexts::tr("%1 until %2").arg(text, whenText(*imposed.until, now));
}

MeasureLook measureLook(const QList<domain::MeasureSpec> &measures)
{
    if (measures.isEmpty())
        return {QStringLiteral("circle-check"), Token::NoViolation};
    const auto has = [&measures](domain::MeasureKind kind) {
        return std::any_of(measures.begin(), measures.end(),
                           [kind](const auto &spec) { return spec.kind() == kind; });
    };
    if (has(domain::MeasureKind::Ban))
        return {QStringLiteral("user-off"), Token::Ban};
    if (has(domain::MeasureKind::Remove))
        return {QStringLiteral("trash"), Token::Remove};
    if (has(domain::MeasureKind::Label))
        return {QStringLiteral("tag"), Token::Label};
    return {QStringLiteral("eye-off"), Token::Restrict};
}

} // namespace vigil::ui
