// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/policytexts.h"

#include "policy/localechain.h"

#include <algorithm>

namespace vigil::policy {

namespace {

/// The first text of the chain that is there.
template<typename Find>
QString firstText(const PolicyPack &pack, const QString &locale, Find find)
{
    for (const QString &name : localeChain(locale, pack.sourceLocale)) {
        const auto texts = pack.texts.constFind(name);
        if (texts == pack.texts.cend())
            continue;
        if (const QString text = find(*texts); !text.isEmpty())
            return text;
    }
    return {};
}

/// The subject itself, or the account that a video or livestream belongs to.
bool canHit(const domain::MeasureSpec &measure, domain::SubjectType subject)
{
    const bool hasAccount =
        subject == domain::SubjectType::Video || subject == domain::SubjectType::Livestream;
    const bool isForAccounts = measure.kind() == domain::MeasureKind::Ban
                               || measure.restrictionKind() == domain::Restriction::Feature;
    return domain::isImposableOn(measure, subject) || (isForAccounts && hasAccount);
}

} // namespace

PolicyReading readPolicy(const PolicyInForce &found, const QString &locale)
{
    const PolicyPack &pack = *found.pack;
    const std::pair key(found.policy->id, found.policy->version);
    PolicyReading reading;
    reading.originalLocale = pack.sourceLocale;
    reading.original = pack.texts.value(pack.sourceLocale).policies.value(key);
    for (const QString &name : localeChain(locale, pack.sourceLocale)) {
        const auto texts = pack.texts.constFind(name);
        if (texts == pack.texts.cend() || !texts->policies.contains(key))
            continue;
        reading.text = texts->policies.value(key);
        reading.locale = name;
        break;
    }
    const auto language = [](const QString &tag) { return tag.section(u'-', 0, 0); };
    QString asked = locale;
    asked.replace(u'_', u'-');
    reading.isFallback = language(reading.locale) != language(asked);
    reading.isOlder = reading.text.translatedFromVersion < found.policy->version;
    reading.isUnreviewed = !reading.text.isReviewed;
    return reading;
}

QString packTitle(const PolicyPack &pack, const QString &locale)
{
    return firstText(pack, locale, [](const LocaleTexts &texts) { return texts.title; });
}

QString sectionText(const PolicyPack &pack, const QString &section, const QString &locale)
{
    return firstText(pack, locale,
                     [&](const LocaleTexts &texts) { return texts.sections.value(section); });
}

QString harmText(const PolicyPack &pack, const domain::HarmKind &harm, const QString &locale)
{
    return firstText(pack, locale,
                     [&](const LocaleTexts &texts) { return texts.harms.value(harm); });
}

QString reasonText(const PolicyPack &pack, const domain::ReasonCode &reason, const QString &locale)
{
    return firstText(pack, locale,
                     [&](const LocaleTexts &texts) { return texts.reasons.value(reason); });
}

QString outcomeText(const PolicyPack &pack, const QString &outcome, const QString &locale)
{
    return firstText(pack, locale,
                     [&](const LocaleTexts &texts) { return texts.outcomes.value(outcome); });
}

Prefill prefill(const PolicyInForce &found, domain::SubjectType subject)
{
    Prefill prefill;
    for (const domain::MeasureSpec &measure : found.policy->recommended) {
        if (canHit(measure, subject))
            prefill.measures << measure;
    }
    prefill.violation = found.policy->reasons.value(0);
    prefill.noViolation = found.pack->noViolationReasons.value(0);
    return prefill;
}

domain::ReasonCode usualReason(const PolicyInForce &found,
                               const QList<domain::MeasureSpec> &measures)
{
    if (measures.isEmpty())
        return found.pack->noViolationReasons.value(0);
    for (const Outcome &outcome : found.policy->outcomes) {
        if (outcome.measures == measures && !outcome.reason.isEmpty())
            return outcome.reason;
    }
    return found.policy->reasons.value(0);
}

QList<Outcome> outcomesFor(const Policy &policy, OutcomeMenu menu, domain::SubjectType subject)
{
    QList<Outcome> offered;
    for (const Outcome &outcome : policy.outcomesOf(menu)) {
        const bool isOffered = std::all_of(
            outcome.measures.begin(), outcome.measures.end(),
            [&](const domain::MeasureSpec &measure) { return canHit(measure, subject); });
        if (isOffered)
            offered << outcome;
    }
    return offered;
}

QList<domain::ReasonCode> reasonsOf(const PolicyInForce &found)
{
    QList<domain::ReasonCode> reasons = found.policy->reasons;
    for (const domain::ReasonCode &reason : found.pack->noViolationReasons) {
        if (!reasons.contains(reason))
            reasons << reason;
    }
    return reasons;
}

} // namespace vigil::policy
