// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/event.h"

#include <QString>

#include <vector>

namespace vigil::ledger {

/// The last event of a device's chain; `seq` 0 before its first.
struct ChainHead
{
    qint64 seq = 0;
    Hash hash{};
    Signature signature{};
};

/// What the next event's `prev` must be: SHA-256 of hash and signature, so that a changed signature
/// breaks the chain as a changed event does. All zero at the start of a chain.
[[nodiscard]] Hash linkOf(const ChainHead &head);

/// What is wrong with one entry of a chain.
enum class ChainFault {
    HashMismatch,
    SignatureInvalid,
    SequenceGap,
    LinkBroken,
    Unreadable,
    WrongDevice
};

[[nodiscard]] QLatin1StringView faultName(ChainFault fault);

struct ChainFinding
{
    domain::DeviceId device;
    qint64 seq = 0;
    ChainFault fault;
};

/// Checks one device's chain, entry by entry in the order of its sequence: a changed bit, an
/// altered signature, a deleted, inserted or reordered entry are each found. What was cut off
/// behind the last entry cannot be seen from the chain alone.
class ChainVerifier
{
public:
    /// `Links`: hashes, links and the signature of the head. `Full`: every signature and every
    /// field too.
    enum class Depth { Links, Full };

    ChainVerifier(const domain::DeviceId &device, const VerifyKey &key, Depth depth);

    /// The entry before the first to be checked, when that is not the first of the chain.
    void follow(const ChainHead &head) { m_head = head; }
    /// One stored entry: the row's sequence, canonical bytes, hash and signature.
    void check(qint64 seq, QByteArrayView bytes, const Hash &hash, const Signature &signature);
    /// After the last entry: the head's signature is checked whatever the depth.
    void finish();

    [[nodiscard]] const ChainHead &head() const { return m_head; }
    /// What the last entry says, all but its body; `Full` only, and if it can be read.
    [[nodiscard]] const std::optional<Event> &lastEvent() const { return m_lastEvent; }
    [[nodiscard]] const std::vector<ChainFinding> &findings() const { return m_findings; }

private:
    void report(qint64 seq, ChainFault fault);
    void checkContent(qint64 seq, QByteArrayView bytes);

    domain::DeviceId m_device;
    VerifyKey m_key;
    Depth m_depth;
    ChainHead m_head;
    std::optional<Event> m_lastEvent;
    std::vector<ChainFinding> m_findings;
};

} // namespace vigil::ledger
