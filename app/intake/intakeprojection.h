// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/projection.h"

namespace vigil::intake {

/// The tables of this folder's migrations, and the views `subject` and `account` from
///
///   intake.imported {batch, count, feed, leaves: {revisions, flags, appeals}, merkle_root}
///
/// `batch`: the event's own id. `count`: the rows of the batch. `merkle_root`: hex of the RFC 6962
/// root over the leaves (leaf.h) of its revisions, then its flags, then its appeals, each in order
/// of row. `feed`: hex of the commitment to the feed's file name; the name is private text, owner
/// the event, field "feed". The event names no aggregates; those that its rows touch (subjects and
/// accounts) are told by IntakeIndex.
class IntakeProjection final : public store::Projection
{
public:
    static constexpr const char *imported = "intake.imported";

    [[nodiscard]] std::string_view name() const override { return "intake"; }
    [[nodiscard]] std::span<const store::Migration> migrations() const override;
    [[nodiscard]] std::vector<store::View> views() const override;
    base::Result<void> fold(store::Database &database, const ledger::Event &event,
                            const ledger::Aggregate &aggregate) const override;
    base::Result<void> clear(store::Database &database,
                             const ledger::Aggregate &aggregate) const override;
    base::Result<void> foldBatch(store::Database &database,
                                 const ledger::Event &event) const override;
};

/// Which subjects and accounts the batches of `intake.imported` touch.
class IntakeIndex final : public store::BatchIndex
{
public:
    [[nodiscard]] bool covers(QByteArrayView eventKind) const override;
    [[nodiscard]] base::Result<std::vector<domain::EventId>>
    batchesOf(store::Database &database, const ledger::Aggregate &aggregate) const override;
    [[nodiscard]] base::Result<std::vector<ledger::Aggregate>>
    aggregatesOf(store::Database &database, const ledger::Event &event) const override;
};

/// Checks that each batch has its event and that the rows end with the last batch; with `isDeep`
/// that each batch still has the rows that its event counts, with the root that it names, that no
/// row belongs to no batch, and that every text that is kept is the one committed to. Faults:
/// "intake_rows_missing", "intake_rows_altered", "intake_rows_stray", "intake_text_altered".
class IntakeVerifier final : public store::Verifier
{
public:
    base::Result<void> verify(store::Database &database, bool isDeep,
                              const Report &report) const override;
};

/// Adds the three, the HistoryVerifier, and the source of texts to search, to what the program
/// brings to a store.
void registerIntake(store::Registry &registry);

} // namespace vigil::intake
