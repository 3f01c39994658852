// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/law.h"
#include "store/projection.h"

#include <QMutex>

#include <memory>
#include <optional>
#include <vector>

namespace vigil::store {

/// Replays who was allowed to do what, from the ledger alone: the events on which laws rest are
/// folded anew beside the store, and every event is judged by that.
class LawReplay final
{
public:
    explicit LawReplay(std::vector<std::shared_ptr<const Law>> laws);

    /// Folds the people's part of the store anew; comes first. Fault: "view_altered" for a view of
    /// people, proposals or publications that says something else than the ledger.
    base::Result<void> prepare(Database &database, const Verifier::Report &report);

    /// Whether who acted had the right to, from the canonical bytes alone; nothing for events that
    /// only judge() can tell. Thread safe.
    [[nodiscard]] std::optional<Judgement> glance(const RawEvent &raw) const;
    /// Whether a law says anything about events of this kind. Thread safe.
    [[nodiscard]] bool covers(QByteArrayView kind) const;
    /// Whether judge() surely does not find it unlawful. Thread safe.
    [[nodiscard]] bool clears(const ledger::Event &head, const RawEvent &raw) const;
    /// In full, by what lies before the event in the store. Thread safe, each with a connection of
    /// its own.
    [[nodiscard]] base::Result<Judgement> judge(Database &database, const RawEvent &raw) const;

private:
    base::Result<void> copyFounding(Database &database);
    base::Result<void> foldFounding();
    base::Result<void> compareViews(Database &database, const Verifier::Report &report) const;

    Registry m_registry;
    std::unique_ptr<Database> m_scratch;
    mutable QMutex m_judging; ///< there is one scratch store for all threads
    StandingBook m_standings;
};

/// The fault of an event without effect by somebody's fault: "unlawful_event" (device, sequence,
/// reason).
[[nodiscard]] Fault unlawfulEvent(const EventPlace &place, const Judgement &judgement);

} // namespace vigil::store
