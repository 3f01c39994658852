// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/enumnames.h"
#include "base/result.h"
#include "ledger/event.h"
#include "similar/match.h"

namespace vigil::similar {

/// What a person says of two videos that a computation takes for similar.
enum class Relation { Confirmed, Rejected };

inline constexpr base::EnumNames<Relation, 2> relationNames{{
    {Relation::Confirmed, QLatin1StringView("confirmed")},
    {Relation::Rejected, QLatin1StringView("rejected")},
}};

/// The body of `similar.confirmed` and `similar.rejected`: {asserted, compared {matched, segments
/// [{from_ms, to_ms}], usable}, distance {farthest, limit, nearest}, other, query {…}, scheme,
/// subject, turn}. `subject` was looked at, `other` was compared with it; the event's aggregates
/// are these two, in this order. The last opinion on a pair counts, whichever of the two was looked
/// at.
struct Opinion
{
    domain::SubjectId subject;
    domain::SubjectId other;
    Relation relation = Relation::Confirmed;
    /// What the person was shown.
    Match match;
    /// The person was only named (vigilctl --reviewer).
    bool isAsserted = false;

    /// The same, seen from the other video. The turn is then undone.
    [[nodiscard]] Opinion reversed() const;
    friend bool operator==(const Opinion &, const Opinion &) = default;
};

[[nodiscard]] bool isOpinion(QByteArrayView eventKind);
[[nodiscard]] QByteArray opinionKind(Relation relation);
/// The part of the body that tells how they match: compared, distance, query, turn.
[[nodiscard]] QJsonObject matchJson(const Match &match);
[[nodiscard]] QJsonObject opinionBody(const Opinion &opinion);
[[nodiscard]] std::vector<ledger::Aggregate> opinionAggregates(const Opinion &opinion);
/// Refused with `badBody` unless everything fits together.
[[nodiscard]] base::Result<Opinion> parseOpinion(const ledger::Event &event);

} // namespace vigil::similar
