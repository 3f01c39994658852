// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ledger/event.h"
#include "store/projection.h"

#include <set>

namespace vigil::store {

/// Computes the views from the ledger by way of the registered projections. The caller holds a
/// write transaction and has stored the events.
class Fold final
{
public:
    explicit Fold(const Registry &registry) : m_registry(registry) {}

    /// An event that is the last in canonical order.
    base::Result<void> addLast(Database &database, const ledger::Event &event) const;
    /// Drops the rows of each aggregate and folds all of its events again.
    base::Result<void> again(Database &database,
                             const std::set<ledger::Aggregate> &aggregates) const;
    /// Empties every view and folds the whole ledger; grows the logs of the devices anew.
    base::Result<void> rebuild(Database &database) const;

    [[nodiscard]] const Registry &registry() const { return m_registry; }
    /// What the event names and what its batch touches.
    [[nodiscard]] base::Result<std::set<ledger::Aggregate>>
    touched(Database &database, const ledger::Event &event) const;

private:
    [[nodiscard]] bool isBatch(const ledger::Event &event) const;
    base::Result<void> foldOne(Database &database, const ledger::Event &event,
                               const ledger::Aggregate &aggregate) const;
    base::Result<void> foldAggregate(Database &database, const ledger::Aggregate &aggregate) const;

    const Registry &m_registry;
};

} // namespace vigil::store
