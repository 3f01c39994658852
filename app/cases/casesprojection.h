// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/queues.h"
#include "store/projection.h"

namespace vigil::cases {

/// The views case_file, decision, standing, strike, case_count and group_decision, and the work
/// tables lease and refusal. Every view row but those of group_decision belongs to the aggregate of
/// its subject's account, since a ban reaches all of an account's cases: whatever happens to a case
/// names that account. Its rows are a pure function of the account's events, of the group decisions
/// that these carry out and of the policies published by their times.
class CasesProjection final : public store::Projection
{
public:
    explicit CasesProjection(PolicyLookup policies, QList<domain::Queue> queues = defaultQueues());

    [[nodiscard]] std::string_view name() const override { return "cases"; }
    [[nodiscard]] std::span<const store::Migration> migrations() const override;
    [[nodiscard]] std::vector<store::View> views() const override;
    [[nodiscard]] std::vector<std::string_view> indexesForReaders() const override;
    [[nodiscard]] std::vector<std::string_view> countingTriggers() const override;
    base::Result<void> recount(store::Database &database) const override;
    base::Result<void> fold(store::Database &database, const ledger::Event &event,
                            const ledger::Aggregate &aggregate) const override;
    base::Result<void> clear(store::Database &database,
                             const ledger::Aggregate &aggregate) const override;
    base::Result<void> foldBatch(store::Database &database,
                                 const ledger::Event &event) const override;

private:
    base::Result<void> foldRows(store::Database &database, const ledger::Event &event,
                                const std::optional<domain::AccountId> &account) const;
    base::Result<void> foldGroupEnd(store::Database &database, const ledger::Event &event) const;

    PolicyLookup m_policies;
    QList<domain::Queue> m_queues;
};

/// The accounts that a batch of imports touches by flags and appeals without a new revision, or
/// by revisions that such rows rest on.
class CasesIndex final : public store::BatchIndex
{
public:
    [[nodiscard]] bool covers(QByteArrayView eventKind) const override;
    [[nodiscard]] base::Result<std::vector<domain::EventId>>
    batchesOf(store::Database &database, const ledger::Aggregate &aggregate) const override;
    [[nodiscard]] base::Result<std::vector<ledger::Aggregate>>
    aggregatesOf(store::Database &database, const ledger::Event &event) const override;
};

/// Adds both, and the source of notes to search, to what the program brings to a store; after
/// intake::registerIntake.
void registerCases(store::Registry &registry, PolicyLookup policies,
                   QList<domain::Queue> queues = defaultQueues());

} // namespace vigil::cases
