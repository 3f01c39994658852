// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/packreader.h"

#include "domain/measuretext.h"
#include "policy/dsacodes.h"
#include "policy/settingsreader.h"

#include <algorithm>

namespace vigil::policy {

namespace {

using Key = QLatin1StringView;

constexpr qsizetype digitsOfAMenu = 9;

QStringList headKeys()
{
    return {Key("v"),
            Key("id"),
            Key("version"),
            Key("kind"),
            Key("title"),
            Key("source_locale"),
            Key("effective_from"),
            Key("topics"),
            Key("markets"),
            Key("amends"),
            Key("second_review_permille"),
            Key("report_threshold"),
            Key("dual_control"),
            Key("no_violation_reasons"),
            Key("outcomes"),
            Key("policies")};
}

QStringList settingKeys()
{
    return {Key("undo_window_seconds"), Key("due"), Key("strikes"), Key("minimum_viewing_ms")};
}

/// What any pack may set, and none must.
QStringList freeKeys()
{
    return {Key("effective_to"), Key("safe_viewing"), Key("shift"), Key("kept_media_months")};
}

QStringList allMeasureKeys()
{
    return QStringList{Key("none")} + domain::measureKeys();
}

/// A list of measures as the command line writes them.
QList<domain::MeasureSpec> readMeasures(const Field &list)
{
    QList<domain::MeasureSpec> measures;
    QStringList keys;
    for (const Field &item : list.items()) {
        const QString text = item.text();
        const auto parsed = domain::parseMeasure(text);
        if (text.isEmpty())
            continue;
        if (!parsed) {
            item.report(FaultKind::UnknownMeasure,
                        QStringLiteral("“%1” is no measure. %2").arg(text, parsed.error().message));
        } else if (!*parsed) {
            item.report(FaultKind::UnknownMeasure,
                        QStringLiteral("“none” imposes nothing; leave it out."));
        } else if (keys.contains(domain::measureKey(**parsed))) {
            item.report(FaultKind::ValueTwice,
                        QStringLiteral("The measure %1 is listed twice.").arg(keys.last()));
        } else {
            keys << domain::measureKey(**parsed);
            measures << **parsed;
        }
    }
    return measures;
}

void expectMenu(const Field &field, const Outcome &outcome)
{
    const auto isLabel = [](const domain::MeasureSpec &m) {
        return m.kind() == domain::MeasureKind::Label;
    };
    const auto isGraver = [](const domain::MeasureSpec &m) {
        return m.kind() == domain::MeasureKind::Remove || m.kind() == domain::MeasureKind::Ban;
    };
    const auto &measures = outcome.measures;
    const bool hasLabel = std::any_of(measures.begin(), measures.end(), isLabel);
    if (std::any_of(measures.begin(), measures.end(), isGraver)) {
        field.report(
            FaultKind::MenuMismatch,
            QStringLiteral("Removing and banning have keys of their own and are in no menu."));
    } else if (outcome.menu == OutcomeMenu::Label && !hasLabel) {
        field.report(FaultKind::MenuMismatch,
                     QStringLiteral("An outcome of the label menu needs a label."));
    } else if (outcome.menu == OutcomeMenu::Restrict && (hasLabel || measures.isEmpty())) {
        field.report(
            FaultKind::MenuMismatch,
            QStringLiteral("An outcome of the restrict menu has restrictions only; one with a "
                           "label belongs in the label menu."));
    }
}

DsaMapping readDsa(const Field &field)
{
    DsaMapping dsa;
    if (!field.exists() || !field.expectObject({Key("category"), Key("keywords")}))
        return dsa;
    const auto expectKnown = [](const Field &item, const QString &text, const QStringList &words) {
        if (!text.isEmpty() && !words.contains(text)) {
            item.report(FaultKind::UnknownValue,
                        QStringLiteral("“%1” is no code of the DSA Transparency Database.%2")
                            .arg(text, suggestion(text, words)));
        }
    };
    dsa.category = field.at(Key("category")).text();
    expectKnown(field.at(Key("category")), dsa.category, dsaCategories());
    dsa.keywords = field.at(Key("keywords")).texts();
    for (const Field &item : field.at(Key("keywords")).items())
        expectKnown(item, item.text(), dsaKeywords());
    return dsa;
}

} // namespace

QList<domain::ReasonCode> readReasons(const Field &list)
{
    QList<domain::ReasonCode> reasons;
    if (!list.exists())
        return reasons;
    for (const Field &item : list.items()) {
        const auto code = item.code<domain::ReasonCode>();
        if (code && reasons.contains(*code))
            item.report(FaultKind::ValueTwice,
                        QStringLiteral("The reason “%1” is listed twice.").arg(code->toString()));
        else if (code)
            reasons << *code;
    }
    if (!reasons.contains(*domain::ReasonCode::parse(u"other")))
        list.report(FaultKind::MissingOther,
                    QStringLiteral("The reason “other” must be among the reasons."));
    return reasons;
}

Interval readInterval(const Field &object)
{
    Interval interval;
    interval.from = object.at(Key("effective_from")).instant();
    const Field to = object.at(Key("effective_to"));
    if (!to.exists())
        return interval;
    interval.to = to.instant();
    if (*interval.to <= interval.from)
        to.report(FaultKind::EmptyInterval,
                  QStringLiteral("effective_to must be later than effective_from."));
    return interval;
}

PolicyPack PackReader::read(const Field &root)
{
    const bool isCrisis = root.at(Key("kind")).exists()
                          && root.at(Key("kind")).name(packKindNames) == PackKind::Crisis;
    const bool isObject = isCrisis ? root.expectObject(headKeys(), settingKeys() + freeKeys())
                                   : root.expectObject(headKeys() + settingKeys(), freeKeys());
    if (!isObject)
        return m_pack;
    m_pack.kind = isCrisis ? PackKind::Crisis : PackKind::General;
    readHead(root);
    readScope(root);
    if (const Field due = root.at(Key("due")); due.exists())
        m_pack.due = readDueRules(due);
    if (const Field strikes = root.at(Key("strikes")); strikes.exists())
        m_pack.strikes = readStrikeSettings(strikes);
    if (const Field viewing = root.at(Key("minimum_viewing_ms")); viewing.exists())
        m_pack.minimumViewing = readMinimumViewing(viewing);
    if (const Field viewing = root.at(Key("safe_viewing")); viewing.exists())
        m_pack.safeViewing = readSafeViewing(viewing);
    if (const Field shift = root.at(Key("shift")); shift.exists())
        m_pack.shiftLimits = readShiftLimits(shift);
    if (const Field months = root.at(Key("kept_media_months")); months.exists())
        m_pack.keptMediaMonths = months.integer(0, PolicyPack::mostKeptMediaMonths);
    readOutcomes(root.at(Key("outcomes")));
    readPolicies(root.at(Key("policies")));
    checkAmends(root.at(Key("amends")));
    return m_pack;
}

void PackReader::readHead(const Field &root)
{
    (void)root.at(Key("v")).integer(1, 1);
    if (const auto id = root.at(Key("id")).code<domain::PolicyId>())
        m_pack.id = id->toString();
    m_pack.version = root.at(Key("version")).integer(1);
    m_pack.title = root.at(Key("title")).text(80);
    m_pack.sourceLocale = root.at(Key("source_locale")).text(32);
    m_pack.inForce = readInterval(root);
    m_pack.secondReviewPermille = root.at(Key("second_review_permille")).integer(0, 1000);
    m_pack.reportThreshold = root.at(Key("report_threshold")).integer(0, 1'000'000);
    if (const Field undo = root.at(Key("undo_window_seconds")); undo.exists())
        m_pack.undoWindow = std::chrono::seconds(undo.integer(0, 3600));
    m_pack.noViolationReasons = readReasons(root.at(Key("no_violation_reasons")));
    m_pack.dualControl = root.at(Key("dual_control")).texts();
    for (const Field &item : root.at(Key("dual_control")).items())
        (void)item.word(domain::measureKeys());
}

void PackReader::readScope(const Field &root)
{
    m_pack.topics = root.at(Key("topics")).texts();
    for (const Field &item : root.at(Key("topics")).items())
        (void)item.code<domain::PolicyId>();
    (void)root.at(Key("markets")).texts();
    for (const Field &item : root.at(Key("markets")).items()) {
        const QString text = item.text();
        if (const auto country = domain::CountryCode::parse(text))
            m_pack.markets << *country;
        else if (!text.isEmpty())
            item.report(
                FaultKind::UnknownValue,
                QStringLiteral("“%1” is no country code of two capitals (ISO 3166-1).").arg(text));
    }
    (void)root.at(Key("amends")).texts();
    for (const Field &item : root.at(Key("amends")).items()) {
        if (const auto id = item.code<domain::PolicyId>())
            m_pack.amends << *id;
    }
    if (m_pack.kind == PackKind::Crisis) {
        if (root.at(Key("topics")).exists() && m_pack.topics.isEmpty())
            root.at(Key("topics"))
                .report(FaultKind::CrisisScope, QStringLiteral("A crisis pack names its topics."));
        if (!m_pack.inForce.to)
            root.report(FaultKind::CrisisScope,
                        QStringLiteral("A crisis pack has an end: effective_to is missing."));
        return;
    }
    for (const Key key : {Key("topics"), Key("markets"), Key("amends")}) {
        if (!root.at(key).items().isEmpty())
            root.at(key).report(
                FaultKind::CrisisScope,
                QStringLiteral("A general pack holds everywhere: leave “%1” empty.").arg(key));
    }
}

void PackReader::readOutcomes(const Field &list)
{
    QStringList ids;
    for (const Field &item : list.items()) {
        if (!item.expectObject({Key("id"), Key("menu"), Key("measures")}, {Key("reason")}))
            continue;
        Outcome outcome;
        if (const auto id = item.at(Key("id")).code<domain::ReasonCode>())
            outcome.id = id->toString();
        outcome.menu = item.at(Key("menu")).name(outcomeMenuNames);
        outcome.measures = readMeasures(item.at(Key("measures")));
        if (const Field reason = item.at(Key("reason")); reason.exists())
            outcome.reason = reason.code<domain::ReasonCode>().value_or(domain::ReasonCode());
        if (item.at(Key("menu")).exists() && item.at(Key("measures")).exists())
            expectMenu(item, outcome);
        if (ids.contains(outcome.id))
            item.at(Key("id")).report(
                FaultKind::ValueTwice,
                QStringLiteral("The outcome “%1” is given twice.").arg(outcome.id));
        ids << outcome.id;
        m_pack.outcomes << outcome;
    }
}

void PackReader::readPolicies(const Field &list)
{
    const QList<Field> items = list.items();
    for (const Field &item : items)
        m_pack.policies << readPolicy(item);
    if (list.exists() && list.expectArray() && items.isEmpty())
        list.report(FaultKind::WrongCount, QStringLiteral("A pack has at least one policy."));
    checkVersions(list);
}

Policy PackReader::readPolicy(const Field &field)
{
    Policy policy;
    const QStringList required{Key("id"),       Key("version"),     Key("effective_from"),
                               Key("severity"), Key("harm"),        Key("measures"),
                               Key("outcomes"), Key("recommended"), Key("reasons"),
                               Key("dsa"),      Key("strikes"),     Key("zero_tolerance")};
    if (!field.expectObject(required,
                            {Key("effective_to"), Key("graphic"), Key("strike_threshold")}))
        return policy;
    policy.id = field.at(Key("id")).code<domain::PolicyId>().value_or(domain::PolicyId());
    policy.version = field.at(Key("version")).integer(1);
    policy.inForce = readInterval(field);
    policy.severity = static_cast<domain::Severity>(field.at(Key("severity")).integer(1, 4));
    const auto harm = field.at(Key("harm")).code<domain::HarmKind>();
    if (harm && harm->toString() != Key("none"))
        policy.harm = *harm;
    policy.reasons = readReasons(field.at(Key("reasons")));
    readPolicyMeasures(field, policy);
    readPolicyOutcomes(field.at(Key("outcomes")), policy);
    policy.dsa = readDsa(field.at(Key("dsa")));
    policy.isStriking = field.at(Key("strikes")).boolean();
    policy.isZeroTolerance = field.at(Key("zero_tolerance")).boolean();
    const Field graphic = field.at(Key("graphic"));
    policy.isGraphic = !graphic.exists() || graphic.boolean();
    const Field threshold = field.at(Key("strike_threshold"));
    if (threshold.exists())
        policy.strikeThreshold = threshold.integer(1, 1000);
    if (policy.isStriking && !threshold.exists())
        field.report(FaultKind::MissingThreshold,
                     QStringLiteral("A policy that strikes needs a strike_threshold."));
    if (!policy.isStriking && threshold.exists())
        threshold.report(
            FaultKind::NeedlessThreshold,
            QStringLiteral("This policy does not strike: leave strike_threshold out."));
    return policy;
}

void PackReader::readPolicyMeasures(const Field &field, Policy &policy)
{
    const Field allowed = field.at(Key("measures"));
    policy.measures = allowed.texts();
    for (const Field &item : allowed.items()) {
        const QString text = item.text();
        if (!text.isEmpty() && !allMeasureKeys().contains(text))
            item.report(FaultKind::UnknownMeasure,
                        QStringLiteral("“%1” is no measure.%2")
                            .arg(text, suggestion(text, allMeasureKeys())));
    }
    if (allowed.exists() && !policy.measures.contains(Key("none")))
        allowed.report(
            FaultKind::MeasureNotAllowed,
            QStringLiteral("Every policy allows “none”: a reviewer must be able to find no "
                           "violation."));
    const Field recommended = field.at(Key("recommended"));
    policy.recommended = readMeasures(recommended);
    for (const domain::MeasureSpec &measure : std::as_const(policy.recommended)) {
        if (!policy.allows(measure))
            recommended.report(
                FaultKind::MeasureNotAllowed,
                QStringLiteral("%1 is recommended but not among the policy's measures.")
                    .arg(domain::formatMeasure(measure)));
    }
}

void PackReader::readPolicyOutcomes(const Field &list, Policy &policy)
{
    QStringList ids;
    for (const Outcome &outcome : std::as_const(m_pack.outcomes))
        ids << outcome.id;
    (void)list.texts();
    for (const Field &item : list.items()) {
        const QString id = item.text();
        const qsizetype index = ids.indexOf(id);
        if (index < 0) {
            if (!id.isEmpty())
                item.report(
                    FaultKind::UnknownOutcome,
                    QStringLiteral("The pack has no outcome “%1”.%2").arg(id, suggestion(id, ids)));
            continue;
        }
        const Outcome &outcome = m_pack.outcomes.at(index);
        for (const domain::MeasureSpec &measure : outcome.measures) {
            if (!policy.allows(measure))
                item.report(
                    FaultKind::MeasureNotAllowed,
                    QStringLiteral("The outcome “%1” imposes %2, which the policy does not allow.")
                        .arg(id, domain::formatMeasure(measure)));
        }
        if (!outcome.reason.isEmpty() && !policy.reasons.contains(outcome.reason))
            item.report(
                FaultKind::UnknownValue,
                QStringLiteral("The outcome “%1” gives the reason “%2”, which the policy lacks.")
                    .arg(id, outcome.reason.toString()));
        policy.outcomes << outcome;
    }
    for (const auto &row : outcomeMenuNames.rows()) {
        if (policy.outcomesOf(row.first).size() > digitsOfAMenu)
            list.report(FaultKind::MenuTooLong,
                        QStringLiteral("The %1 menu has more than %2 outcomes; each needs a digit.")
                            .arg(row.second)
                            .arg(digitsOfAMenu));
    }
}

void PackReader::checkVersions(const Field &list) const
{
    const QList<Field> items = list.items();
    for (qsizetype i = 0; i < m_pack.policies.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            const Policy &a = m_pack.policies.at(j);
            const Policy &b = m_pack.policies.at(i);
            if (a.id != b.id || a.id.isEmpty())
                continue;
            const QString id = a.id.toString();
            const bool areApart = (a.inForce.to && *a.inForce.to <= b.inForce.from)
                                  || (b.inForce.to && *b.inForce.to <= a.inForce.from);
            if (a.version == b.version)
                items.at(i).report(FaultKind::VersionTwice,
                                   QStringLiteral("%1 version %2 is given twice.")
                                       .arg(id, QString::number(a.version)));
            else if (!areApart)
                items.at(i).report(
                    FaultKind::VersionsOverlap,
                    QStringLiteral("%1 versions %2 and %3 are in force at the same time; "
                                   "end the earlier with effective_to.")
                        .arg(id, QString::number(a.version), QString::number(b.version)));
        }
    }
}

void PackReader::checkAmends(const Field &list) const
{
    for (const Field &item : list.items()) {
        const QString id = item.text();
        const auto isIt = [&](const Policy &policy) { return policy.id.toString() == id; };
        if (!id.isEmpty() && std::none_of(m_pack.policies.begin(), m_pack.policies.end(), isIt))
            item.report(FaultKind::AmendsWithoutPolicy,
                        QStringLiteral("The pack amends %1 but holds no such policy.").arg(id));
    }
}

} // namespace vigil::policy
