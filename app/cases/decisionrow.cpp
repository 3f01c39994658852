// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/decisionrow.h"

#include "ledger/decisionbody.h"
#include "store/clockhold.h"
#include "store/privatetext.h"
#include "store/sqliteerror.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace vigil::cases {

using domain::Decision;

namespace {

constexpr std::string_view columns = R"(
    SELECT id, account, subject, subject_type, case_id, case_kind, actor, device, at, effective_at,
           revision, policy, policy_version, policy_locale, pack, also, severity, ground, exception,
           reason, measures, basis, evidence, seen, cause, cause_parent, purpose, outcome,
           withdrawn_at, reversed_at, reversal_actor, reversal_reason
    FROM decision )";

template<typename Names>
auto named(const store::Row &row, int column, const Names &names)
{
    return names.value(QLatin1StringView(row.view(column))).value_or(names.rows().front().first);
}

template<typename Code>
Code code(const QString &text)
{
    return Code::parse(text).value_or(Code{});
}

QJsonArray list(const store::Row &row, int column)
{
    return QJsonDocument::fromJson(row.bytes(column)).array();
}

QList<domain::BasisEntry> basisOf(const QJsonArray &json)
{
    QList<domain::BasisEntry> basis;
    for (const auto &value : json) {
        const QJsonObject entry = value.toObject();
        basis.append({domain::FlagId::parse(entry.value(QLatin1StringView("flag")).toString())
                          .value_or(domain::FlagId{}),
                      domain::flagSourceNames
                          .value(QStringView(entry.value(QLatin1StringView("source")).toString()))
                          .value_or(domain::FlagSource::Automated),
                      base::parseInstant(entry.value(QLatin1StringView("at")).toString())
                          .value_or(base::Instant{})});
    }
    return basis;
}

QList<domain::Segment> evidenceOf(const QJsonArray &json)
{
    QList<domain::Segment> segments;
    for (const auto &value : json) {
        const QJsonObject entry = value.toObject();
        segments.append({base::Millis(entry.value(QLatin1StringView("from_ms")).toInteger()),
                         base::Millis(entry.value(QLatin1StringView("to_ms")).toInteger())});
    }
    return segments;
}

QList<domain::Segment> seenOf(const QJsonArray &json)
{
    QList<domain::Segment> segments;
    for (const auto &value : json) {
        const QJsonArray pair = value.toArray();
        segments.append(
            {base::Millis(pair.at(0).toInteger()), base::Millis(pair.at(1).toInteger())});
    }
    return segments;
}

void readGrounds(const store::Row &row, Decision &decision)
{
    decision.policy = {code<domain::PolicyId>(row.text(11)), static_cast<int>(row.integer(12)),
                       row.text(13), row.text(14)};
    decision.also = splitPolicies(row.text(15));
    decision.severity = static_cast<domain::Severity>(row.integer(16));
    decision.ground = domain::parseGround(row.text(17)).value_or(domain::Ground{});
    if (const auto exception = row.maybeText(18))
        decision.exception = domain::policyExceptionNames.value(QStringView(*exception));
    decision.reason = code<domain::ReasonCode>(row.text(19));
    decision.cause = {named(row, 24, domain::causeKindNames), row.maybeId<domain::DecisionId>(25)};
    decision.purpose = named(row, 26, domain::purposeNames);
}

DecisionRecord recordOf(const store::Row &row, std::optional<base::Error> &damage)
{
    DecisionRecord record;
    Decision &decision = record.decision;
    decision.id = row.id<domain::DecisionId>(0);
    decision.account = row.id<domain::AccountId>(1);
    decision.subject = {row.id<domain::SubjectId>(2), named(row, 3, domain::subjectTypeNames)};
    decision.caseId = row.id<domain::CaseId>(4);
    decision.caseKind = named(row, 5, domain::caseKindNames);
    decision.actor = row.id<domain::MemberId>(6);
    record.device = row.id<domain::DeviceId>(7);
    decision.at = row.instant(8);
    decision.effectiveAt = row.instant(9);
    decision.revision = row.instant(10);
    readGrounds(row, decision);
    if (auto measures = ledger::measuresFromJson(list(row, 20)))
        decision.measures = *measures;
    else
        damage = measures.error();
    decision.basis = basisOf(list(row, 21));
    decision.evidence = evidenceOf(list(row, 22));
    decision.seen = seenOf(list(row, 23));
    record.withdrawnAt = row.maybeInstant(28);
    record.reversedAt = row.maybeInstant(29);
    record.reversedBy = row.maybeId<domain::MemberId>(30);
    if (const auto reason = row.maybeText(31))
        record.reversalReason = domain::ReasonCode::parse(*reason);
    const QByteArrayView outcome = row.view(27);
    record.isImposed = outcome == "stands" || outcome == "prevails";
    record.stands = outcome != "void" && !record.withdrawnAt && !record.reversedAt;
    return record;
}

} // namespace

base::Result<std::vector<DecisionRecord>> readDecisions(store::Database &database,
                                                        std::string_view tail,
                                                        std::initializer_list<store::Value> values)
{
    std::optional<base::Error> damage;
    auto records = database.all(std::string(columns).append(tail), values,
                                [&](const store::Row &row) { return recordOf(row, damage); });
    if (records && damage)
        return *damage;
    return records;
}

base::Result<std::optional<DecisionRecord>> readDecision(store::Database &database,
                                                         const domain::DecisionId &id)
{
    auto records = readDecisions(database, "WHERE id = ?1", {id});
    if (!records)
        return records.error();
    return records->empty() ? std::nullopt : std::optional(std::move(records->front()));
}

base::Result<void> readNotes(store::Database &database, QList<DecisionRecord> &records)
{
    for (DecisionRecord &record : records) {
        const auto note = store::readText(database, {record.decision.id.bytes(), noteField});
        if (!note)
            return note.error();
        record.note = note->value_or(QString());
    }
    return {};
}

base::Result<void> readDeliveries(store::Database &database, QList<DecisionRecord> &records,
                                  base::Instant now)
{
    for (DecisionRecord &record : records) {
        const bool isLive = record.decision.purpose == domain::Purpose::Live;
        if (!isLive || !record.isImposed || record.withdrawnAt)
            continue; // Never
        // What a group did was recorded with the group.
        const domain::DecisionId recorded =
            record.decision.cause.parent.value_or(record.decision.id);
        const auto isHeld = store::isHeldForClock(database, recorded);
        if (!isHeld)
            return isHeld.error();
        if (*isHeld)
            record.delivery = Delivery::Held;
        else
            record.delivery = now < record.decision.effectiveAt ? Delivery::Pending : Delivery::Due;
    }
    return {};
}

base::Result<QList<domain::Standing>> readStandings(store::Database &database,
                                                    const domain::SubjectId &target)
{
    QList<domain::Standing> standings;
    base::Result<void> outcome;
    auto done = database.each(
        R"(
        SELECT decision, target_type, kind, parameters, from_at, until_at, ended_at FROM standing
        WHERE target = ?1 ORDER BY from_at, decision, position)",
        {target}, [&](const store::Row &row) {
            const QStringList parameters = row.text(3).split(u' ', Qt::SkipEmptyParts);
            const bool isDesignation =
                parameters.contains(domain::labelNames.name(domain::Label::StateControlledMedia));
            const auto spec = domain::MeasureSpec::fromParts(
                row.text(2), parameters, row.maybeInstant(5),
                isDesignation ? domain::MeasureOrigin::Designation : domain::MeasureOrigin::Review);
            const auto type = named(row, 1, domain::subjectTypeNames);
            const auto measure = spec ? domain::Measure::on(*spec, {target, type})
                                      : base::Result<domain::Measure>(spec.error());
            if (!measure) {
                outcome = measure.error();
                return false;
            }
            standings.append(
                {row.id<domain::DecisionId>(0), *measure, row.instant(4), row.maybeInstant(6)});
            return true;
        });
    if (!outcome)
        return outcome.error();
    if (!done)
        return done.error();
    return standings;
}

} // namespace vigil::cases
