// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/continuation.h"

#include <QJsonValue>

namespace vigil::store {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 largestInteger = qint64{1} << 53;

/// What the old key signs; the tag keeps it apart from the hash of an event.
ledger::Hash statementOf(const Continuation &continuation, const domain::DeviceId &heir)
{
    return ledger::sha256({QByteArrayView("vigil/chain.continued/1\0", 24),
                           ledger::viewOf(continuation.device.bytes()),
                           ledger::viewOf(continuation.hash), ledger::viewOf(heir.bytes()),
                           ledger::viewOf(continuation.newKey),
                           QByteArray::number(continuation.seq)});
}

template<std::size_t N>
std::optional<std::array<std::uint8_t, N>> bytesOf(const QJsonObject &body, QLatin1StringView key)
{
    return ledger::fromHex<N>(body.value(key).toString().toLatin1());
}

QString hexOf(std::span<const std::uint8_t> bytes)
{
    return QString::fromLatin1(ledger::toHex(bytes));
}

} // namespace

std::optional<Continuation> continuationOf(const ledger::Event &event)
{
    if (event.kind != "chain.continued" || event.seq != 1)
        return std::nullopt;
    const QJsonObject &body = event.body;
    const auto device = domain::DeviceId::parse(body.value("device"_L1).toString());
    const qint64 seq = body.value("seq"_L1).toInteger();
    const auto hash = bytesOf<32>(body, "hash"_L1);
    const auto key = bytesOf<32>(body, "key"_L1);
    const auto newKey = bytesOf<32>(body, "new_key"_L1);
    if (!device || *device == event.device || seq < 1 || seq > largestInteger || !hash || !key
        || !newKey)
        return std::nullopt;
    return Continuation{*device, *key, seq, *hash, *newKey, bytesOf<64>(body, "vouch"_L1)};
}

QJsonObject continuationBody(const Continuation &continuation)
{
    return {{u"device"_s, continuation.device.toString()},
            {u"hash"_s, hexOf(continuation.hash)},
            {u"key"_s, hexOf(continuation.key)},
            {u"new_key"_s, hexOf(continuation.newKey)},
            {u"seq"_s, continuation.seq},
            {u"vouch"_s, continuation.vouch ? QJsonValue(hexOf(*continuation.vouch))
                                            : QJsonValue(QJsonValue::Null)}};
}

ledger::Signature vouchFor(const Continuation &continuation, const domain::DeviceId &heir,
                           const ledger::SigningKey &oldKey)
{
    return oldKey.sign(ledger::viewOf(statementOf(continuation, heir)));
}

bool isVouched(const Continuation &continuation, const domain::DeviceId &heir,
               const ledger::VerifyKey &oldKey)
{
    return continuation.vouch
           && ledger::verifySignature(ledger::viewOf(statementOf(continuation, heir)),
                                      *continuation.vouch, oldKey);
}

} // namespace vigil::store
