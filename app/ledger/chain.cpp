// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/chain.h"

#include "base/enumnames.h"

#include <charconv>

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

/// Takes `end` off the end of `bytes`, if that is how they end.
bool chop(QByteArrayView &bytes, QByteArrayView end)
{
    if (!bytes.endsWith(end))
        return false;
    bytes.chop(end.size());
    return true;
}

/// Reads the link without parsing the whole: "prev", "seq" and "v" are the last keys of an event's
/// canonical bytes. Without a copy: a quick check of a ledger does it for every event.
bool endsWithLink(QByteArrayView bytes, const Hash &prev, qint64 seq)
{
    char digits[24];
    const char *end = std::to_chars(std::begin(digits), std::end(digits), seq).ptr;
    if (!chop(bytes, ",\"v\":1}") || !chop(bytes, {digits, end}) || !chop(bytes, "\",\"seq\":"))
        return false;
    constexpr qsizetype hexSize = 2 * std::tuple_size_v<Hash>;
    if (bytes.size() < hexSize)
        return false;
    const auto named = fromHex<std::tuple_size_v<Hash>>(bytes.last(hexSize));
    bytes.chop(hexSize);
    return named == prev && bytes.endsWith(",\"prev\":\"");
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
    const auto event = parseEventHead(bytes);
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
    else if (!endsWithLink(bytes, linkOf(m_head), seq))
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
