// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ledger/event.h"
#include "store/database.h"
#include "store/migration.h"

#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace vigil::store {

/// A table that is computed from the ledger; `key` lists the columns of its primary key ("subject,
/// at").
struct View
{
    std::string_view table;
    std::string_view key;
};

/// The tables of one folder and how events become their rows. A view's row is a pure function of
/// the events of its aggregate in canonical order: no clock, no autoincrement, no order of arrival.
/// Tables that are no views (work state, intake, …) come through the same migrations and are never
/// cleared. Called on the writer's thread only.
class Projection
{
public:
    Projection() = default;
    Projection(const Projection &) = delete;
    Projection &operator=(const Projection &) = delete;
    virtual ~Projection() = default;

    /// Stable: the file keeps the schema's version under it.
    [[nodiscard]] virtual std::string_view name() const = 0;
    [[nodiscard]] virtual std::span<const Migration> migrations() const = 0;
    [[nodiscard]] virtual std::vector<View> views() const = 0;
    /// Indexes of its views that no fold reads: they are away while all views are folded anew,
    /// since making an index at once costs less than keeping it row by row.
    [[nodiscard]] virtual std::vector<std::string_view> indexesForReaders() const { return {}; }
    /// Triggers on its views that count their rows for readers; away likewise, and with them the
    /// row by row emptying that they bring. recount() then does at once what they would have done.
    [[nodiscard]] virtual std::vector<std::string_view> countingTriggers() const { return {}; }
    virtual base::Result<void> recount(Database &) const { return {}; }

    /// Adds `event`, the last so far in canonical order of those of `aggregate`, to the rows of
    /// that aggregate. Kinds of events and aggregates that do not concern the folder are ignored.
    /// For a batch event (BatchIndex) it takes only those of the batch's rows that touch
    /// `aggregate`.
    virtual base::Result<void> fold(Database &database, const ledger::Event &event,
                                    const ledger::Aggregate &aggregate) const = 0;
    /// Drops every view row of `aggregate`; a refold follows in the same transaction.
    virtual base::Result<void> clear(Database &database,
                                     const ledger::Aggregate &aggregate) const = 0;
    /// Adds all rows of a batch event at once; equal to fold() for each aggregate the batch touches
    /// without naming it. Aggregates that the event names are folded by fold().
    virtual base::Result<void> foldBatch(Database &, const ledger::Event &) const { return {}; }
};

/// Tells what a batch event touches, since it does not name it: its rows lie in tables of a folder.
class BatchIndex
{
public:
    BatchIndex() = default;
    BatchIndex(const BatchIndex &) = delete;
    BatchIndex &operator=(const BatchIndex &) = delete;
    virtual ~BatchIndex() = default;

    /// Whether events of this kind ("intake.imported") are batches of this index.
    [[nodiscard]] virtual bool covers(QByteArrayView eventKind) const = 0;
    /// The batch events that touch `aggregate`, in any order.
    [[nodiscard]] virtual base::Result<std::vector<domain::EventId>>
    batchesOf(Database &database, const ledger::Aggregate &aggregate) const = 0;
    /// The aggregates that `event` touches.
    [[nodiscard]] virtual base::Result<std::vector<ledger::Aggregate>>
    aggregatesOf(Database &database, const ledger::Event &event) const = 0;
};

/// What is wrong with a store, for `verify`. `code` is stable ("hash_mismatch"); `where` names
/// device and sequence, a table, or an id; never content.
struct Fault
{
    QByteArray code;
    QString where;
};

/// A folder's own check of what it keeps beside the ledger (Merkle roots of batches, lawfulness).
class Verifier
{
public:
    using Report = std::function<void(Fault)>;

    Verifier() = default;
    Verifier(const Verifier &) = delete;
    Verifier &operator=(const Verifier &) = delete;
    virtual ~Verifier() = default;

    /// Thread safe: it runs beside the other checks, on a connection of its own.
    virtual base::Result<void> verify(Database &database, bool isDeep,
                                      const Report &report) const = 0;

    /// Whether it has to see every event of this kind. They are gathered while the chains are
    /// checked: looking for them apart would read the whole ledger once more. Thread safe.
    [[nodiscard]] virtual bool looksAt(QByteArrayView) const { return false; }
    /// Checks the events of these kinds, all that there are, by their rows in order of arrival;
    /// what it finds is told before what verify() does.
    virtual base::Result<void> verifyEvents(Database &, std::span<const qint64>,
                                            const Report &) const
    {
        return {};
    }
};

class Enactor;
class Eraser;
class Law;
class SearchSource;

/// What the program brings to a store; built once by the composition root. Projections fold in this
/// order, so one may read the rows that an earlier one made of the same event.
struct Registry
{
    std::vector<std::shared_ptr<const Projection>> projections;
    std::vector<std::shared_ptr<const BatchIndex>> batchIndexes;
    std::vector<std::shared_ptr<const Verifier>> verifiers;
    /// Called before all views are emptied and folded again: for what a fold looks up elsewhere
    /// than in its own rows (the policies that were in force).
    std::function<base::Result<void>(Database &)> beforeRebuild = {};
    std::vector<std::shared_ptr<const Law>> laws = {};
    std::vector<std::shared_ptr<const Enactor>> enactors = {};
    std::vector<std::shared_ptr<const Eraser>> erasers = {};
    std::vector<std::shared_ptr<const SearchSource>> searchSources = {};
};

} // namespace vigil::store
