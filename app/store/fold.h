// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ledger/event.h"
#include "store/law.h"
#include "store/projection.h"

#include <functional>
#include <set>

namespace vigil::store {

/// Computes the views from the ledger by way of the registered projections, without the events that
/// the registered laws leave out. The caller holds a write transaction and has stored the events.
class Fold final
{
public:
    explicit Fold(const Registry &registry) : m_registry(registry) {}

    /// An event that is the last in canonical order, if it counts.
    base::Result<void> addLast(Database &database, const ledger::Event &event) const;
    base::Result<void> addLast(Database &database, const ledger::Event &event,
                               const EventPlace &place) const;
    /// The same for one that was judged already, and counts.
    base::Result<void> addJudged(Database &database, const ledger::Event &event) const;
    /// Drops the rows of each aggregate and folds all of its events again. Where laws rest on an
    /// aggregate, so are those of the events that it may make or unmake behind `from`, the first
    /// place that is new.
    base::Result<void> again(Database &database, std::set<ledger::Aggregate> aggregates,
                             const EventPlace &from = beginningOfLedger()) const;
    /// Hears how many events are folded by now; an error that it returns ends the work.
    using Watch = std::function<base::Result<void>(qint64 folded)>;
    /// Empties every view and folds the whole ledger; grows the logs of the devices anew.
    base::Result<void> rebuild(Database &database, const Watch &watch = {}) const;

    [[nodiscard]] const Registry &registry() const { return m_registry; }
    /// What the event names and what its batch touches.
    [[nodiscard]] base::Result<std::set<ledger::Aggregate>>
    touched(Database &database, const ledger::Event &event) const;
    /// What the laws say of an event that stands, or would stand, at `place`.
    [[nodiscard]] base::Result<Judgement> judge(const Archive &archive, const ledger::Event &event,
                                                const EventPlace &place) const;

private:
    [[nodiscard]] bool isBatch(const ledger::Event &event) const;
    base::Result<void> foldOne(Database &database, const ledger::Event &event,
                               const ledger::Aggregate &aggregate) const;
    base::Result<void> foldAggregate(Database &database, const ledger::Aggregate &aggregate) const;
    base::Result<void> foldTogether(Database &database,
                                    const std::set<ledger::Aggregate> &aggregates) const;
    [[nodiscard]] base::Result<std::set<EventPlace>>
    placesTouching(Database &database, const ledger::Aggregate &aggregate) const;
    [[nodiscard]] std::vector<QByteArray> marksOf(const ledger::Aggregate &aggregate) const;
    base::Result<void> addDependents(Database &database, std::set<ledger::Aggregate> &aggregates,
                                     const EventPlace &from) const;

    const Registry &m_registry;
};

} // namespace vigil::store
