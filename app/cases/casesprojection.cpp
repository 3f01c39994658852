// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/casesprojection.h"

#include "cases/actfold.h"
#include "cases/caselaw.h"
#include "cases/decisionfold.h"
#include "cases/decisionproposal.h"
#include "cases/flagfold.h"
#include "cases/groupindex.h"
#include "cases/grouprow.h"
#include "cases/intakerows.h"
#include "cases/noteeraser.h"
#include "cases/notesearch.h"

namespace vigil::cases {

std::span<const store::Migration> migrations();

namespace {

constexpr char imported[] = "intake.imported";

bool isAccount(const ledger::Aggregate &aggregate)
{
    return aggregate.kind == ledger::AggregateKind::Account;
}

} // namespace

CasesProjection::CasesProjection(PolicyLookup policies, QList<domain::Queue> queues)
    : m_policies(std::move(policies))
    , m_queues(std::move(queues))
{}

std::span<const store::Migration> CasesProjection::migrations() const
{
    return cases::migrations();
}

std::vector<store::View> CasesProjection::views() const
{
    return {{"case_file", "id"},
            {"decision", "id"},
            {"standing", "target, decision, position"},
            {"strike", "decision"},
            {"case_count", "queue, language, state"},
            {"group_decision", "id"}};
}

std::vector<std::string_view> CasesProjection::indexesForReaders() const
{
    return {"case_next_queue_language", "case_next_queue",
            "case_next_language",       "case_next",
            "case_escalated",           "decision_by_account",
            "decision_by_effect",       "strike_by_account",
            "group_by_parent",          "group_by_subject",
            "group_unfinished"};
}

std::vector<std::string_view> CasesProjection::countingTriggers() const
{
    return {"case_count_insert", "case_count_delete", "case_count_update"};
}

base::Result<void> CasesProjection::recount(store::Database &database) const
{
    return database.run("INSERT INTO case_count(queue, language, state, cases) "
                        "SELECT queue, language, state, count(*) FROM case_file "
                        "GROUP BY queue, language, state");
}

base::Result<void> CasesProjection::fold(store::Database &database, const ledger::Event &event,
                                         const ledger::Aggregate &aggregate) const
{
    if (aggregate.kind == ledger::AggregateKind::Group)
        return foldGroup(database, event, domain::DecisionId(aggregate.id));
    if (!isAccount(aggregate))
        return {};
    const domain::AccountId account(aggregate.id);
    if (event.kind == imported)
        return foldRows(database, event, account);
    DecisionFold decisions(database, account);
    if (event.kind == ledger::decisionMade)
        return decisions.addDecision(event);
    if (event.kind == ledger::decisionWithdrawn)
        return decisions.addWithdrawal(event);
    if (event.kind == ledger::decisionReversed)
        return decisions.addReversal(event);
    if (event.kind == ledger::groupDecisionProgressed)
        return decisions.addGroupProgress(event);
    if (event.kind == ledger::groupDecisionWithdrawn)
        return decisions.addGroupWithdrawal(event);
    if (event.kind == ledger::groupDecisionReversed)
        return decisions.addGroupReversal(event);
    return foldAct(database, event, account);
}

base::Result<void> CasesProjection::foldBatch(store::Database &database,
                                              const ledger::Event &event) const
{
    if (event.kind == imported)
        return foldRows(database, event, std::nullopt);
    const bool isEnd =
        event.kind == ledger::groupDecisionWithdrawn || event.kind == ledger::groupDecisionReversed;
    return isEnd ? foldGroupEnd(database, event) : base::Result<void>();
}

base::Result<void> CasesProjection::foldGroupEnd(store::Database &database,
                                                 const ledger::Event &event) const
{
    for (const ledger::Aggregate &aggregate : event.aggregates) {
        if (aggregate.kind != ledger::AggregateKind::Group)
            continue;
        const auto accounts = accountsHitBy(database, domain::DecisionId(aggregate.id));
        if (!accounts)
            return accounts.error();
        for (const domain::AccountId &account : *accounts) {
            const auto touched = ledger::aggregate(ledger::AggregateKind::Account, account);
            if (auto done = fold(database, event, touched); !done)
                return done;
        }
    }
    return {};
}

base::Result<void> CasesProjection::foldRows(store::Database &database, const ledger::Event &event,
                                             const std::optional<domain::AccountId> &account) const
{
    const auto book = m_policies(event.at);
    FlagFold fold(database, *book, m_queues);
    const BatchRows rows(database, event.id, account);
    const auto changes = rows.presenceChanges();
    if (!changes)
        return changes.error();
    for (const domain::Revision &revision : *changes) {
        if (auto done = fold.addRevision(revision); !done)
            return done;
    }
    auto done = rows.eachFlag([&](const domain::Flag &flag, const intake::RevisionRow &revision) {
        return fold.addFlag(flag, revision);
    });
    if (!done)
        return done;
    const auto appeals = rows.appeals();
    if (!appeals)
        return appeals.error();
    for (const AppealFacts &appeal : *appeals) {
        if (auto added = fold.addAppeal(appeal); !added)
            return added;
    }
    return {};
}

base::Result<void> CasesProjection::clear(store::Database &database,
                                          const ledger::Aggregate &aggregate) const
{
    if (aggregate.kind == ledger::AggregateKind::Group)
        return database.run("DELETE FROM group_decision WHERE id = ?1", {aggregate.id});
    if (!isAccount(aggregate))
        return {};
    for (const char *sql :
         {"DELETE FROM case_file WHERE account = ?1", "DELETE FROM decision WHERE account = ?1",
          "DELETE FROM standing WHERE account = ?1", "DELETE FROM strike WHERE account = ?1"}) {
        if (auto done = database.run(sql, {aggregate.id}); !done)
            return done;
    }
    return {};
}

bool CasesIndex::covers(QByteArrayView eventKind) const
{
    return eventKind == imported;
}

base::Result<std::vector<domain::EventId>>
CasesIndex::batchesOf(store::Database &database, const ledger::Aggregate &aggregate) const
{
    if (!isAccount(aggregate))
        return std::vector<domain::EventId>();
    return database.all(R"(
        WITH owned (id) AS (SELECT DISTINCT subject FROM revision WHERE account = ?1)
        SELECT event FROM intake_batch WHERE number IN (
            SELECT batch FROM flag WHERE subject IN owned
            UNION SELECT batch FROM appeal WHERE subject IN owned
            UNION SELECT batch FROM revision r WHERE account = ?1 AND EXISTS (
                SELECT 1 FROM revision g WHERE g.subject = r.subject AND g.gone)))",
                        {aggregate.id},
                        [](const store::Row &row) { return row.id<domain::EventId>(0); });
}

base::Result<std::vector<ledger::Aggregate>>
CasesIndex::aggregatesOf(store::Database &database, const ledger::Event &event) const
{
    return database.all(
        R"(
        SELECT r.account FROM batch_flag f JOIN revision r ON r.subject = f.subject
        WHERE f.event = ?1
        UNION SELECT r.account FROM batch_appeal a JOIN revision r ON r.subject = a.subject
        WHERE a.event = ?1
        UNION SELECT r.account FROM batch_revision r JOIN revision o ON o.subject = r.subject
        WHERE r.event = ?1 AND (o.gone OR (o.at = r.at AND o.row <> r.row))
        UNION SELECT r.account FROM batch_revision r
        WHERE r.event = ?1 AND EXISTS (SELECT 1 FROM appeal a WHERE a.subject = r.subject))",
        {event.id}, [](const store::Row &row) {
            return ledger::Aggregate{ledger::AggregateKind::Account, row.array<16>(0)};
        });
}

void registerCases(store::Registry &registry, PolicyLookup policies, QList<domain::Queue> queues)
{
    registry.laws.push_back(std::make_shared<CaseLaw>(policies));
    registry.erasers.push_back(std::make_shared<NoteEraser>());
    registry.enactors.push_back(std::make_shared<DecisionEnactor>(policies));
    registry.projections.push_back(
        std::make_shared<CasesProjection>(std::move(policies), std::move(queues)));
    registry.batchIndexes.push_back(std::make_shared<CasesIndex>());
    registry.batchIndexes.push_back(std::make_shared<GroupIndex>());
    registry.searchSources.push_back(std::make_shared<NoteSearch>());
}

} // namespace vigil::cases
