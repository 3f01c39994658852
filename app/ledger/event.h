// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/result.h"
#include "domain/ids.h"
#include "ledger/crypto.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>
#include <vector>

namespace vigil::ledger {

/// What a view row belongs to; an event names all that it changes.
enum class AggregateKind : std::uint8_t {
    Case = 1,
    Subject,
    Account,
    Entity,
    Network,
    Group,
    Market,
    Member,
    PolicyPack,
    Team,
    Proposal,
};

struct Aggregate
{
    AggregateKind kind;
    base::IdBytes id;

    /// "case:0f1e…": the kind and 32 hex digits.
    [[nodiscard]] QString toString() const;
    [[nodiscard]] static std::optional<Aggregate> parse(QStringView text);
    friend auto operator<=>(const Aggregate &, const Aggregate &) = default;
};

template<typename Id>
[[nodiscard]] Aggregate aggregate(AggregateKind kind, const Id &id)
{
    return {kind, id.bytes()};
}

/// `Suspect`: the wall clock had jumped against the time since boot when the event was made.
enum class ClockState : std::uint8_t { Ok, Suspect };

/// One entry of the ledger (version 1), before it is sealed. `kind` is in the past tense
/// ("decision.made"); `seq` counts a device's events from 1 without gap; `prev` is linkOf() the
/// device's event before, zero for its first.
struct Event
{
    static constexpr int version = 1;

    domain::EventId id;
    domain::DeviceId device;
    qint64 seq = 0;
    QByteArray kind;
    base::Instant at;
    ClockState clock = ClockState::Ok;
    domain::MemberId actor;
    std::vector<Aggregate> aggregates;
    QJsonObject body;
    Hash prev{};
};

/// An event with its canonical bytes (what is stored, hashed and sent), SHA-256 of them, and the
/// Ed25519 signature over that hash by the device's key.
struct SignedEvent
{
    Event event;
    QByteArray bytes;
    Hash hash{};
    Signature signature{};
};

/// RFC 8785 bytes of an event; refused when its body cannot be canonical.
[[nodiscard]] base::Result<QByteArray> canonicalBytes(const Event &event);

[[nodiscard]] base::Result<SignedEvent> seal(const Event &event, const SigningKey &key);

/// Reads an event; refused (`badEvent`, `notCanonical`) unless every field is there, none besides,
/// and the bytes are exactly the canonical form of what was read.
[[nodiscard]] base::Result<Event> parseEvent(QByteArrayView bytes);
/// The same, checked as strictly, without the body.
[[nodiscard]] base::Result<Event> parseEventHead(QByteArrayView bytes);

} // namespace vigil::ledger
