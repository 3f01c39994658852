// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/decisionfold.h"
#include "cases/decisionparts.h"
#include "cases/grouprow.h"
#include "store/eventtable.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace vigil::cases {

using domain::CaseAct;
using domain::CaseKind;
using domain::CaseState;
using domain::Decision;
using ledger::AggregateKind;

/// A group decision as its event tells it.
struct DecisionFold::Group
{
    ledger::Event made;
    ledger::GroupBody body;
};

namespace {

domain::CauseKind causeOf(ledger::GroupKind kind)
{
    switch (kind) {
    case ledger::GroupKind::Cascade: return domain::CauseKind::Ban;
    case ledger::GroupKind::Sweep: return domain::CauseKind::Sweep;
    case ledger::GroupKind::Network: return domain::CauseKind::Network;
    case ledger::GroupKind::Similar: return domain::CauseKind::Similar;
    }
    Q_UNREACHABLE();
}

/// Whether what was decided for the group answers all that the case asks. An order of an authority
/// is answered by a person, and so is a suspicion of which nobody thought.
bool isAnsweredBy(const CaseRow &row, const ledger::GroupBody &body)
{
    const bool isAboutSubject = row.kind == CaseKind::Initial || row.kind == CaseKind::Reflag
                                || row.kind == CaseKind::Correction;
    const bool isSuspectedOfMore =
        std::any_of(row.policies.begin(), row.policies.end(),
                    [&](const domain::PolicyId &policy) { return policy != body.policy.id; });
    return isAboutSubject && row.status.state == CaseState::Open && !isSuspectedOfMore
           && !row.sources.contains(domain::FlagSource::Authority);
}

bool wasReported(const CaseRow &row)
{
    using enum domain::FlagSource;
    return row.sources.contains(UserReport) || row.sources.contains(TrustedFlagger)
           || row.sources.contains(Authority);
}

std::optional<domain::CaseId> parentCase(const ledger::Event &made)
{
    for (const ledger::Aggregate &aggregate : made.aggregates) {
        if (aggregate.kind == AggregateKind::Case)
            return domain::CaseId(aggregate.id);
    }
    return std::nullopt;
}

base::Result<std::optional<ledger::Event>> groupEvent(store::Database &database,
                                                      const domain::DecisionId &group)
{
    auto found = store::findEvent(database, group);
    if (!found)
        return found.error();
    if (!*found || (*found)->event.kind != ledger::groupDecisionMade)
        return std::optional<ledger::Event>();
    return std::optional((*std::move(found))->event);
}

} // namespace

QByteArray DecisionFold::Parts::text(const QJsonArray &json)
{
    return json.isEmpty() ? QByteArray("[]") : QJsonDocument(json).toJson(QJsonDocument::Compact);
}

DecisionFold::Parts DecisionFold::Parts::of(const ledger::Event &event, const Decision &decision)
{
    const auto part = [&event](const char *key) {
        return text(event.body.value(QLatin1StringView(key)).toArray());
    };
    return {event.device,     part("measures"), part("basis"),
            part("evidence"), part("seen"),     decision.isProactive()};
}

base::Result<void> DecisionFold::addGroupProgress(const ledger::Event &event)
{
    const auto progress = ledger::parseGroupDecisionProgressed(event);
    if (!progress)
        return {};
    auto made = groupEvent(m_database, progress->group);
    if (!made)
        return made.error();
    if (!*made)
        return {};
    const auto body = ledger::parseGroupDecisionMade(**made);
    if (!body)
        return {};
    const Group group{**std::move(made), *body};
    const auto &named = event.aggregates;
    for (std::size_t i = 0; i + 1 < named.size(); ++i) {
        const bool isOwnTarget = named[i].kind == AggregateKind::Subject
                                 && named[i + 1].kind == AggregateKind::Account
                                 && named[i + 1].id == m_account.bytes();
        if (!isOwnTarget)
            continue;
        if (auto done = addTarget(group, domain::SubjectId(named[i].id)); !done)
            return done;
    }
    return {};
}

base::Result<void> DecisionFold::addTarget(const Group &group, const domain::SubjectId &target)
{
    Decision decision;
    decision.id = targetDecision(group.made.id, target);
    const auto known =
        m_database.integer("SELECT count(*) FROM decision WHERE id = ?1", {decision.id});
    if (!known)
        return known.error();
    if (*known > 0)
        return {};
    decision.actor = group.made.actor;
    decision.at = group.made.at;
    decision.effectiveAt = group.body.effectiveAt;
    decision.caseId = parentCase(group.made).value_or(domain::CaseId{});
    decision.subject = {target, group.body.targets.type};
    decision.account = m_account;
    decision.revision = group.made.at;
    decision.policy = group.body.policy;
    decision.severity = group.body.severity;
    decision.ground = group.body.ground;
    decision.reason = group.body.reason;
    decision.cause = {causeOf(group.body.kind), group.made.id};
    for (const domain::MeasureSpec &spec : group.body.measures) {
        if (const auto measure = domain::Measure::on(spec, decision.subject))
            decision.measures.append(*measure);
    }
    Parts parts;
    parts.device = group.made.device;
    parts.measures = Parts::text(ledger::measuresToJson(decision.measures));
    parts.isProactive = true;

    const auto rows =
        readCases(m_database, "WHERE subject = ?1 AND account = ?2 ORDER BY opened_at, id",
                  {target, m_account});
    if (!rows)
        return rows.error();
    bool isClosing = false;
    for (CaseRow row : *rows) {
        parts.isProactive = parts.isProactive && !wasReported(row);
        if (!isAnsweredBy(row, group.body))
            continue;
        if (!isClosing) {
            decision.caseId = row.id;
            decision.caseKind = row.kind;
            decision.revision = row.revision;
        }
        isClosing = true;
        if (auto closed = close(row, decision); !closed)
            return closed.error();
        if (auto done = endProvisional(row.id, decision.effectiveAt, decision.id); !done)
            return done;
    }
    if (auto done =
            insert({decision, std::nullopt, group.body.isAsserted, {}}, parts, Outcome::Stands);
        !done)
        return done;
    if (auto done = impose(decision, m_account, std::nullopt); !done)
        return done;
    return supersede(decision, m_account);
}

base::Result<std::vector<domain::DecisionId>>
DecisionFold::targetsOf(const domain::DecisionId &group)
{
    return m_database.all(
        "SELECT id FROM decision WHERE account = ?1 AND cause_parent = ?2 AND withdrawn_at IS NULL "
        "AND reversed_at IS NULL ORDER BY id",
        {m_account, group}, [](const store::Row &row) { return row.id<domain::DecisionId>(0); });
}

base::Result<void> DecisionFold::addGroupWithdrawal(const ledger::Event &event)
{
    const auto body = ledger::parseGroupDecisionWithdrawn(event);
    if (!body)
        return {};
    const auto targets = targetsOf(body->group);
    if (!targets)
        return targets.error();
    for (const domain::DecisionId &target : *targets) {
        const auto files = m_database.all(
            "SELECT id FROM case_file WHERE account = ?1 AND decision = ?2 ORDER BY id",
            {m_account, target}, [](const store::Row &row) { return row.id<domain::CaseId>(0); });
        if (!files)
            return files.error();
        if (auto done = withdraw(target, event); !done)
            return done;
        for (const domain::CaseId &file : *files) {
            if (auto done = reopen(target, file); !done)
                return done;
        }
    }
    return {};
}

base::Result<void> DecisionFold::addGroupReversal(const ledger::Event &event)
{
    const auto body = ledger::parseGroupDecisionReversed(event);
    if (!body)
        return {};
    const auto targets = targetsOf(body->group);
    if (!targets)
        return targets.error();
    for (const domain::DecisionId &target : *targets) {
        if (auto done = reverse(target, event, body->reason); !done)
            return done;
    }
    return {};
}

} // namespace vigil::cases
