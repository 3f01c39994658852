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

/// Writes lower-case hex digits; returns behind the last.
char *writeHex(const Hash &hash, char *to)
{
    constexpr char digits[] = "0123456789abcdef";
    for (const std::uint8_t byte : hash) {
        *to++ = digits[byte >> 4];
        *to++ = digits[byte & 0xf];
    }
    return to;
}

/// Reads the link without parsing the whole: "prev", "seq" and "v" are the last keys of an event's
/// canonical bytes, which have only one way to end. A quick check of a ledger does it for every
/// event, so nothing is copied from there.
bool endsWithLink(QByteArrayView bytes, const Hash &prev, qint64 seq)
{
    constexpr QByteArrayView before(",\"prev\":\"");
    constexpr QByteArrayView between("\",\"seq\":");
    constexpr QByteArrayView behind(",\"v\":1}");
    constexpr qsizetype longestNumber = 20;
    std::array<char, before.size() + 2 * std::tuple_size_v<Hash> + between.size() + longestNumber
                         + behind.size()>
        link;
    char *at = std::copy(before.begin(), before.end(), link.data());
    at = std::copy(between.begin(), between.end(), writeHex(prev, at));
    at = std::to_chars(at, at + longestNumber, seq).ptr;
    at = std::copy(behind.begin(), behind.end(), at);
    return bytes.endsWith(QByteArrayView(link.data(), at));
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
    auto event = parseEventHead(bytes);
    m_lastEvent = event ? std::optional(*std::move(event)) : std::nullopt;
    if (!m_lastEvent)
        report(seq, ChainFault::Unreadable);
    else if (m_lastEvent->device != m_device)
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
