// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/grouprow.h"

#include "ledger/crypto.h"

#include <algorithm>

namespace vigil::cases {

namespace {

#define VIGIL_GROUP                                                                                \
    "SELECT id, kind, parent, case_id, subject, actor, device, at, effective_at, policy, reason, " \
    "targets, done, applied, already, gone, spared, unknown, withdrawn_at, reversed_at "           \
    "FROM group_decision "

GroupRow readRow(const store::Row &row)
{
    GroupRow group;
    group.id = row.id<domain::DecisionId>(0);
    group.kind =
        ledger::groupKindNames.value(QStringView(row.text(1))).value_or(ledger::GroupKind::Similar);
    group.parent = row.maybeId<domain::DecisionId>(2);
    group.caseId = row.maybeId<domain::CaseId>(3);
    group.subject = row.maybeId<domain::SubjectId>(4);
    group.actor = row.id<domain::MemberId>(5);
    group.device = row.id<domain::DeviceId>(6);
    group.at = row.instant(7);
    group.effectiveAt = row.instant(8);
    group.policy = domain::PolicyId::parse(row.text(9)).value_or(domain::PolicyId{});
    group.reason = domain::ReasonCode::parse(row.text(10)).value_or(domain::ReasonCode{});
    group.counts = {row.integer(11), row.integer(12), row.integer(13), row.integer(14),
                    row.integer(15), row.integer(16), row.integer(17)};
    group.withdrawnAt = row.maybeInstant(18);
    group.reversedAt = row.maybeInstant(19);
    return group;
}

/// The one of this kind that the event names.
template<typename Id>
std::optional<Id> named(const ledger::Event &event, ledger::AggregateKind kind)
{
    for (const ledger::Aggregate &aggregate : event.aggregates) {
        if (aggregate.kind == kind)
            return Id(aggregate.id);
    }
    return std::nullopt;
}

base::Result<void> foldMade(store::Database &database, const ledger::Event &event)
{
    const auto body = ledger::parseGroupDecisionMade(event);
    if (!body)
        return {};
    using ledger::AggregateKind;
    return database.run(
        R"(
        INSERT OR IGNORE INTO group_decision (id, kind, parent, case_id, subject, actor, device, at,
            effective_at, policy, reason, targets, blob, done, applied, already, gone, spared,
            unknown)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, 0, 0, 0, 0, 0, 0))",
        {event.id, ledger::groupKindNames.name(body->kind), body->parent,
         named<domain::CaseId>(event, AggregateKind::Case),
         named<domain::SubjectId>(event, AggregateKind::Subject), event.actor, event.device,
         event.at, body->effectiveAt, body->policy.id.toString(), body->reason.toString(),
         body->targets.count, body->targets.blob});
}

base::Result<void> foldProgress(store::Database &database, const ledger::Event &event)
{
    const auto body = ledger::parseGroupDecisionProgressed(event);
    if (!body)
        return {};
    const auto count = [&](ledger::TargetOutcome outcome) {
        return std::count(body->outcomes.begin(), body->outcomes.end(), outcome);
    };
    using enum ledger::TargetOutcome;
    return database.run(R"(
        UPDATE group_decision SET done = done + ?3, applied = applied + ?4, already = already + ?5,
            gone = gone + ?6, spared = spared + ?7, unknown = unknown + ?8
        WHERE id = ?1 AND done = ?2)",
                        {body->group, body->first, body->outcomes.size(), count(Applied),
                         count(Already), count(Gone), count(Spared), count(Unknown)});
}

} // namespace

base::Result<std::optional<GroupRow>> readGroup(store::Database &database,
                                                const domain::DecisionId &id)
{
    return database.one(VIGIL_GROUP "WHERE id = ?1", {id}, readRow);
}

base::Result<std::vector<GroupRow>> readGroupsOf(store::Database &database,
                                                 const domain::DecisionId &parent)
{
    return database.all(VIGIL_GROUP "WHERE parent = ?1 ORDER BY at, id", {parent}, readRow);
}

base::Result<std::vector<GroupRow>> readGroupsFrom(store::Database &database,
                                                   const domain::SubjectId &subject)
{
    return database.all(VIGIL_GROUP "WHERE subject = ?1 ORDER BY at, id", {subject}, readRow);
}

base::Result<std::optional<GroupRow>> readUnfinishedGroup(store::Database &database,
                                                          const domain::DeviceId &device)
{
    return database.one(VIGIL_GROUP "WHERE device = ?1 AND done < targets AND withdrawn_at IS NULL "
                                    "AND reversed_at IS NULL ORDER BY at, id LIMIT 1",
                        {device}, readRow);
}

base::Result<void> foldGroup(store::Database &database, const ledger::Event &event,
                             const domain::DecisionId &group)
{
    if (event.kind == ledger::groupDecisionMade && event.id == group)
        return foldMade(database, event);
    if (event.kind == ledger::groupDecisionProgressed)
        return foldProgress(database, event);
    if (event.kind == ledger::groupDecisionWithdrawn) {
        return database.run("UPDATE group_decision SET withdrawn_at = ?2 WHERE id = ?1 AND "
                            "withdrawn_at IS NULL AND reversed_at IS NULL",
                            {group, event.at});
    }
    if (event.kind != ledger::groupDecisionReversed)
        return {};
    const auto body = ledger::parseGroupDecisionReversed(event);
    if (!body)
        return {};
    return database.run(R"(
        UPDATE group_decision SET reversed_at = ?2, reversed_by = ?3, reversal_actor = ?4,
            reversal_reason = ?5
        WHERE id = ?1 AND withdrawn_at IS NULL AND reversed_at IS NULL)",
                        {group, event.at, event.id, event.actor, body->reason.toString()});
}

domain::DecisionId targetDecision(const domain::DecisionId &group, const domain::SubjectId &target)
{
    const ledger::Hash hash =
        ledger::sha256({"vigil/group-target/1", QByteArrayView("\0", 1),
                        ledger::viewOf(group.bytes()), ledger::viewOf(target.bytes())});
    base::IdBytes bytes;
    std::copy_n(hash.begin(), bytes.size(), bytes.begin());
    return domain::DecisionId(bytes);
}

} // namespace vigil::cases
