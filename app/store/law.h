// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ledger/event.h"
#include "store/database.h"
#include "store/standing.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace vigil::store {

/// Whether an event counts. `Void`: it came second, or says nothing that can be understood: without
/// effect, and nobody's fault. `Unlawful`: who made it had no right to; without effect, and named
/// by `verify`.
enum class Verdict { Lawful, Void, Unlawful };

struct Judgement
{
    Verdict verdict = Verdict::Lawful;
    /// Of an unlawful one, stable: "role", "signature", "second_person", "proposal", "person",
    /// "measure".
    QByteArray reason = {};

    [[nodiscard]] static Judgement unlawful(QByteArrayView reason)
    {
        return {Verdict::Unlawful, reason.toByteArray()};
    }
    [[nodiscard]] bool counts() const { return verdict == Verdict::Lawful; }
};

/// What judgements rest on: the events and what was imported with them, and the views of people,
/// proposals and publications. `verify` folds the latter anew, and trusts no view.
struct Archive
{
    Database &events;
    Database &people;
};

/// An event as it lies in the store.
struct RawEvent
{
    QByteArrayView kind;
    QByteArrayView bytes;
    EventPlace place;
};

/// Who may do what, told of single events: the fold leaves out what does not count, the writer
/// refuses it, and `verify` names it, all by the same function. What a judgement rests on lies
/// before the event in canonical order, so that it is the same whenever it is made.
class Law
{
public:
    Law() = default;
    Law(const Law &) = delete;
    Law &operator=(const Law &) = delete;
    virtual ~Law() = default;

    /// Whether it judges events of this kind; every other event is lawful to it.
    [[nodiscard]] virtual bool covers(QByteArrayView kind) const = 0;
    /// Thread safe, but for the archive.
    [[nodiscard]] virtual base::Result<Judgement>
    judge(const Archive &archive, const ledger::Event &event, const EventPlace &place) const = 0;

    /// Whether who acted had the right to, from the canonical bytes alone: for the quick check of
    /// events of which there are millions. Nothing: they are judged in full there too.
    /// Thread safe.
    [[nodiscard]] virtual std::optional<Judgement> glance(const StandingBook &,
                                                          const RawEvent &) const
    {
        return std::nullopt;
    }

    /// Whether judge() surely does not find it unlawful, told from `head`, the event without its
    /// body, and its canonical bytes alone: for the deep check of events of which there are
    /// millions. False: judge() says it. Thread safe.
    [[nodiscard]] virtual bool clears(const StandingBook &, const ledger::Event & /*head*/,
                                      const RawEvent &) const
    {
        return false;
    }

    /// What the bytes of an event contain if its judgement may rest on `aggregate`; empty for
    /// aggregates on which none does.
    [[nodiscard]] virtual std::vector<QByteArray> marksOf(const ledger::Aggregate &) const
    {
        return {};
    }
};

} // namespace vigil::store
