// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/decisionfold.h"

#include "cases/casebody.h"
#include "cases/decisionmade.h"
#include "cases/decisionparts.h"
#include "cases/decisionrow.h"
#include "cases/flagfold.h"
#include "domain/conflict.h"

namespace vigil::cases {

using namespace Qt::StringLiterals;
using domain::CaseAct;
using domain::CaseKind;
using domain::CaseState;
using domain::Decision;

namespace {

bool isBanWithoutEnd(const domain::Measure &measure)
{
    return measure.spec().kind() == domain::MeasureKind::Ban && !measure.spec().until();
}

/// Views keep no lease; one ends with the act that ends the case.
CaseState withoutLease(const domain::CaseStatus &status)
{
    const bool isLeased = status.state == CaseState::Leased || status.state == CaseState::Held;
    return isLeased ? status.rest : status.state;
}

struct StoredDecision
{
    domain::AccountId account;
    domain::CaseId caseId;
    domain::MemberId actor;
    domain::DeviceId device;
    base::Instant effectiveAt;
    bool isPrevailing = false;
    bool isOver = false;
};

base::Result<std::optional<StoredDecision>> readStored(store::Database &database,
                                                       const domain::DecisionId &id)
{
    return database.one(R"(
        SELECT account, case_id, actor, device, effective_at, outcome = 'prevails',
               withdrawn_at IS NOT NULL OR reversed_at IS NOT NULL
        FROM decision WHERE id = ?1)",
                        {id}, [](const store::Row &row) {
                            return StoredDecision{row.id<domain::AccountId>(0),
                                                  row.id<domain::CaseId>(1),
                                                  row.id<domain::MemberId>(2),
                                                  row.id<domain::DeviceId>(3),
                                                  row.instant(4),
                                                  row.boolean(5),
                                                  row.boolean(6)};
                        });
}

} // namespace

DecisionFold::DecisionFold(store::Database &database, const domain::AccountId &account)
    : m_database(database)
    , m_account(account)
{}

bool DecisionFold::isOwn(const Decision &decision) const
{
    return decision.account.value_or(decision.subject.id) == m_account
           && (!decision.strike || decision.strike->account == m_account);
}

base::Result<void> DecisionFold::addDecision(const ledger::Event &event)
{
    const auto made = decisionMadeBy(event);
    if (!made || !isOwn((*made)->decision))
        return {};
    const ledger::DecisionBody &body = **made;
    const Decision &decision = body.decision;
    auto found = readCase(m_database, decision.caseId);
    if (!found)
        return found.error();
    if (*found && (*found)->account != m_account)
        return {};
    Outcome outcome = Outcome::Void;
    if (*found) {
        auto closed = close(**found, decision);
        if (!closed)
            return closed.error();
        outcome = *closed;
    }
    if (auto done = insert(body, Parts::of(event, decision), outcome); !done)
        return done;
    const bool imposes = outcome == Outcome::Stands || outcome == Outcome::Prevails;
    if (!imposes || decision.purpose == domain::Purpose::Quality)
        return {};
    const domain::AccountId account = (*found)->account;
    if (auto done = endProvisional(decision.caseId, decision.effectiveAt, decision.id); !done)
        return done;
    if (auto done = impose(decision, account, std::nullopt); !done)
        return done;
    if (auto done = strike(decision); !done)
        return done;
    return supersede(decision, account);
}

base::Result<DecisionFold::Outcome> DecisionFold::close(CaseRow &row, const Decision &decision)
{
    const bool isFirst = row.isUndecided();
    if (!isFirst)
        return compare(row, decision);
    // A case that a ban took along, or whose subject is gone, can still be decided by a console
    // that had not heard of it: what it decided stands.
    domain::CaseStatus leased = row.status;
    if (const auto next = domain::afterAct(row.status, CaseAct::Lease))
        leased = *next;
    else
        leased.state = CaseState::Leased;
    row.status = *domain::afterAct(leased, CaseAct::Decide);
    row.status.before = row.status.rest;
    row.decision = decision.id;
    if (auto done = writeStatus(m_database, row); !done)
        return done.error();
    return Outcome::Stands;
}

base::Result<DecisionFold::Outcome> DecisionFold::compare(const CaseRow &row,
                                                          const Decision &decision)
{
    const auto first = row.decision ? readDecision(m_database, *row.decision)
                                    : base::Result(std::optional<DecisionRecord>());
    if (!first)
        return first.error();
    if (!*first)
        return Outcome::Void;
    if (domain::agreement((*first)->decision, decision) == domain::Agreement::Concurrence)
        return Outcome::Concurs;
    if (auto done = openConflict(row, decision); !done)
        return done.error();
    if (&domain::prevailing((*first)->decision, decision) != &decision)
        return Outcome::Conflicts;
    // Until a lead settles it the stricter one stands in place of the first.
    auto done = m_database.run(R"(
        UPDATE standing SET ended_at = max(from_at, ?2), ended_by = ?3
        WHERE decision = ?1 AND ended_at IS NULL)",
                               {*row.decision, decision.effectiveAt, decision.id});
    if (!done)
        return done.error();
    return Outcome::Prevails;
}

base::Result<void> DecisionFold::openConflict(const CaseRow &row, const Decision &decision)
{
    CaseRow conflict = row;
    conflict.id = caseOpenedBy(row.subject.id, decision.id.bytes());
    conflict.kind = CaseKind::Conflict;
    conflict.status = {CaseState::Escalated, CaseState::Escalated, CaseState::Escalated};
    conflict.escalation = domain::EscalationKind::Lead;
    conflict.parent = row.id;
    conflict.parentDecision = decision.id;
    conflict.decision.reset();
    conflict.supersededBy.reset();
    conflict.openedAt = decision.at;
    return writeCase(m_database, conflict);
}

base::Result<void> DecisionFold::insert(const ledger::DecisionBody &body, const Parts &parts,
                                        Outcome outcome)
{
    static constexpr std::string_view names[] = {"stands", "concurs", "conflicts", "prevails",
                                                 "void"};
    const Decision &d = body.decision;
    const auto exception = d.exception
                               ? store::Value(domain::policyExceptionNames.name(*d.exception))
                               : store::Value(nullptr);
    const std::string_view outcomeName = names[static_cast<std::size_t>(outcome)];
    return m_database.run(
        R"(
        INSERT INTO decision (id, account, subject, subject_type, case_id, case_kind, actor, device,
            at, effective_at, revision, policy, policy_version, policy_locale, pack, also, severity,
            ground, exception, reason, measures, basis, evidence, seen, cause, cause_parent, purpose,
            is_proactive, note, outcome)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19,
            ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30))",
        {d.id,
         d.account ? *d.account : d.subject.id,
         d.subject.id,
         domain::subjectTypeNames.name(d.subject.type),
         d.caseId,
         domain::caseKindNames.name(d.caseKind),
         d.actor,
         parts.device,
         d.at,
         d.effectiveAt,
         d.revision,
         d.policy.id.toString(),
         d.policy.version,
         d.policy.locale,
         d.policy.pack,
         joinPolicies(d.also),
         static_cast<int>(d.severity),
         domain::formatGround(d.ground),
         exception,
         d.reason.toString(),
         store::Value::text(parts.measures),
         store::Value::text(parts.basis),
         store::Value::text(parts.evidence),
         store::Value::text(parts.seen),
         domain::causeKindNames.name(d.cause.kind),
         d.cause.parent,
         domain::purposeNames.name(d.purpose),
         parts.isProactive,
         body.note,
         store::Value::text(QByteArrayView(outcomeName.data(), qsizetype(outcomeName.size())))});
}

base::Result<void> DecisionFold::impose(const Decision &decision, const domain::AccountId &account,
                                        const std::optional<domain::CaseId> &provisionalFor)
{
    int position = 0;
    for (const domain::Measure &measure : decision.measures) {
        const domain::MeasureSpec &spec = measure.spec();
        auto done = m_database.run(R"(
            INSERT OR IGNORE INTO standing (target, decision, position, account, target_type, kind,
                parameters, from_at, until_at, provisional_for)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10))",
                                   {measure.target().id, decision.id, position++, account,
                                    domain::subjectTypeNames.name(measure.target().type),
                                    domain::measureKindNames.name(spec.kind()),
                                    spec.parameters().join(u' '), decision.effectiveAt,
                                    spec.until(), provisionalFor});
        if (!done)
            return done;
    }
    return {};
}

base::Result<void> DecisionFold::strike(const Decision &decision)
{
    if (!decision.strike)
        return {};
    const domain::StrikeEffect &effect = *decision.strike;
    const auto feature = effect.feature ? store::Value(domain::featureNames.name(*effect.feature))
                                        : store::Value(nullptr);
    return m_database.run(R"(
        INSERT OR IGNORE INTO strike (decision, account, subject, policy, feature, severity, at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7))",
                          {decision.id, effect.account, decision.subject.id,
                           effect.policy.toString(), feature, static_cast<int>(effect.severity),
                           decision.effectiveAt});
}

base::Result<void> DecisionFold::supersede(const Decision &decision,
                                           const domain::AccountId &account)
{
    if (std::none_of(decision.measures.begin(), decision.measures.end(), isBanWithoutEnd))
        return {};
    const auto rows = readCases(m_database,
                                "WHERE account = ?1 AND state NOT IN ('decided', 'superseded', "
                                "'gone') ORDER BY id",
                                {account});
    if (!rows)
        return rows.error();
    for (CaseRow row : *rows) {
        const auto next = domain::afterAct(row.status, CaseAct::Supersede);
        if (!next || !isSupersededByBan(row))
            continue;
        row.status = *next;
        row.supersededBy = decision.id;
        if (auto done = writeStatus(m_database, row); !done)
            return done;
    }
    return {};
}

base::Result<void> DecisionFold::restore(const domain::DecisionId &ban)
{
    const auto account =
        m_database.one("SELECT account FROM decision WHERE id = ?1", {ban},
                       [](const store::Row &row) { return row.id<domain::AccountId>(0); });
    if (!account)
        return account.error();
    if (!*account)
        return {};
    const auto rows = readCases(
        m_database, "WHERE account = ?1 AND state = 'superseded' ORDER BY id", {**account});
    if (!rows)
        return rows.error();
    const auto other = standingBan(m_database, **account);
    if (!other)
        return other.error();
    for (CaseRow row : *rows) {
        if (row.supersededBy != ban)
            continue;
        row.supersededBy = *other;
        if (!*other)
            row.status = *domain::afterAct(row.status, CaseAct::Restore);
        if (auto done = writeStatus(m_database, row); !done)
            return done;
    }
    return {};
}

base::Result<void> DecisionFold::end(const domain::DecisionId &decision, base::Instant at,
                                     const domain::EventId &by)
{
    // What was ended before it began never stood: its interval is empty, not negative.
    auto done = m_database.run(R"(
        UPDATE standing SET ended_at = max(from_at, ?2), ended_by = ?3
        WHERE decision = ?1 AND ended_at IS NULL)",
                               {decision, at, by});
    if (done) {
        done = m_database.run("UPDATE strike SET overturned_at = max(at, ?2), overturned_by = ?3 "
                              "WHERE decision = ?1 AND overturned_at IS NULL",
                              {decision, at, by});
    }
    return done ? restore(decision) : done;
}

base::Result<void> DecisionFold::addWithdrawal(const ledger::Event &event)
{
    const auto body = ledger::parseDecisionWithdrawn(event);
    if (!body)
        return {};
    const auto stored = readStored(m_database, body->decision);
    if (!stored)
        return stored.error();
    if (!*stored || (*stored)->account != m_account || (*stored)->isOver
        || (*stored)->actor != event.actor || (*stored)->device != event.device
        || event.at > (*stored)->effectiveAt)
        return {};
    if (auto done = withdraw(body->decision, event); !done)
        return done;
    return reopen(body->decision, (*stored)->caseId);
}

base::Result<void> DecisionFold::withdraw(const domain::DecisionId &decision,
                                          const ledger::Event &by)
{
    if (auto done = m_database.run("UPDATE decision SET withdrawn_at = ?2 WHERE id = ?1",
                                   {decision, by.at});
        !done)
        return done;
    if (auto done = end(decision, by.at, by.id); !done)
        return done;
    return resume(decision);
}

base::Result<void> DecisionFold::reopen(const domain::DecisionId &decision,
                                        const domain::CaseId &caseId)
{
    auto row = readCase(m_database, caseId);
    if (!row)
        return row.error();
    if (!*row || (*row)->decision != decision)
        return {};
    const auto next = domain::afterAct((*row)->status, CaseAct::Withdraw);
    if (!next)
        return {};
    (*row)->status = *next;
    (*row)->status.state = withoutLease(*next);
    (*row)->decision.reset();
    return writeStatus(m_database, **row);
}

/// What the decision had ended goes on: provisional measures, the other one of a conflict.
base::Result<void> DecisionFold::resume(const domain::DecisionId &decision)
{
    return m_database.run(R"(
        UPDATE standing SET ended_at = NULL, ended_by = NULL
        WHERE account = (SELECT account FROM decision WHERE id = ?1) AND ended_by = ?1)",
                          {decision});
}

base::Result<void> DecisionFold::addReversal(const ledger::Event &event)
{
    const auto body = ledger::parseDecisionReversed(event);
    if (!body)
        return {};
    const auto stored = readStored(m_database, body->decision);
    if (!stored)
        return stored.error();
    if (!*stored || (*stored)->account != m_account || (*stored)->isOver)
        return {};
    if (auto done = reverse(body->decision, event, body->reason); !done)
        return done;
    return (*stored)->isPrevailing ? resume(body->decision) : base::Result<void>();
}

base::Result<void> DecisionFold::reverse(const domain::DecisionId &decision,
                                         const ledger::Event &by, const domain::ReasonCode &reason)
{
    auto done = m_database.run(R"(
            UPDATE decision SET reversed_at = ?2, reversed_by = ?3, reversal_actor = ?4,
                reversal_reason = ?5 WHERE id = ?1)",
                               {decision, by.at, by.id, by.actor, reason.toString()});
    return done ? end(decision, by.at, by.id) : done;
}

base::Result<void> DecisionFold::addProvisional(const ledger::Event &event)
{
    const auto body = parseProvisional(event);
    if (!body)
        return {};
    const auto row = readCase(m_database, body->caseId);
    if (!row)
        return row.error();
    if (!*row || (*row)->account != m_account || !(*row)->isUndecided())
        return {};
    Decision act;
    act.id = event.id;
    act.effectiveAt = event.at;
    act.measures = body->measures;
    return impose(act, (*row)->account, body->caseId);
}

base::Result<void> DecisionFold::endProvisional(const domain::CaseId &caseId, base::Instant at,
                                                const domain::EventId &by)
{
    return m_database.run(R"(
        UPDATE standing SET ended_at = max(from_at, ?2), ended_by = ?3
        WHERE provisional_for = ?1 AND account = ?4 AND ended_at IS NULL)",
                          {caseId, at, by, m_account});
}

} // namespace vigil::cases
