// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/chain.h"

#include "base/enumnames.h"

namespace vigil::ledger {

namespace {

constexpr base::EnumNames<ChainFault, 6> faultNames{{
    {ChainFault::HashMismatch, QLatin1StringView("hash_mismatch")},
    {ChainFault::SignatureInvalid, QLatin1StringView("signature_invalid")},
    {ChainFault::SequenceGap, QLatin1StringView("sequence_gap")},
    {ChainFault::LinkBroken, QLatin1StringView("link_broken")},
    {ChainFault::Unreadable, QLatin1StringView("unreadable")},
    {ChainFault::WrongDevice, QLatin1StringView("wrong_device")},
}};

/// How the canonical bytes of an event end: "prev", "seq" and "v" are its last keys in ascending
/// order, so that the link can be read without parsing the whole.
QByteArray tailOf(const Hash &prev, qint64 seq)
{
    return QByteArrayLiteral(",\"prev\":\"") + toHex(prev) + QByteArrayLiteral("\",\"seq\":")
           + QByteArray::number(seq) + QByteArrayLiteral(",\"v\":1}");
}

} // namespace

Hash linkOf(const ChainHead &head)
{
    if (head.seq == 0)
        return Hash{};
    return sha256({viewOf(head.hash), viewOf(head.signature)});
}

QLatin1StringView faultName(ChainFault fault)
{
    return faultNames.name(fault);
}

ChainVerifier::ChainVerifier(const domain::DeviceId &device, const VerifyKey &key, Depth depth)
    : m_device(device)
    , m_key(key)
    , m_depth(depth)
{}

void ChainVerifier::report(qint64 seq, ChainFault fault)
{
    m_findings.push_back({m_device, seq, fault});
}

void ChainVerifier::checkContent(qint64 seq, QByteArrayView bytes)
{
    const auto event = parseEvent(bytes);
    if (!event)
        report(seq, ChainFault::Unreadable);
    else if (event->device != m_device)
        report(seq, ChainFault::WrongDevice);
}

void ChainVerifier::check(qint64 seq, QByteArrayView bytes, const Hash &hash,
                          const Signature &signature)
{
    const Hash actual = sha256(bytes);
    if (actual != hash)
        report(seq, ChainFault::HashMismatch);
    if (seq != m_head.seq + 1)
        report(seq, ChainFault::SequenceGap);
    else if (!bytes.endsWith(tailOf(linkOf(m_head), seq)))
        report(seq, ChainFault::LinkBroken);
    if (m_depth == Depth::Full) {
        if (!verifySignature(viewOf(actual), signature, m_key))
            report(seq, ChainFault::SignatureInvalid);
        checkContent(seq, bytes);
    }
    m_head = {seq, actual, signature};
}

void ChainVerifier::finish()
{
    if (m_depth == Depth::Links && m_head.seq > 0
        && !verifySignature(viewOf(m_head.hash), m_head.signature, m_key))
        report(m_head.seq, ChainFault::SignatureInvalid);
}

} // namespace vigil::ledger
