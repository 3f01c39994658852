// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/signedact.h"

#include "ledger/canonical.h"

#include <QJsonArray>

namespace vigil::ledger {

namespace {

using namespace Qt::StringLiterals;

constexpr QLatin1StringView signedKey("signed");

template<std::size_t N>
QString hexOf(const std::array<std::uint8_t, N> &bytes)
{
    return QString::fromLatin1(toHex(bytes));
}

} // namespace

base::Result<Hash> actHash(const Event &act)
{
    QJsonArray aggregates;
    for (const Aggregate &aggregate : act.aggregates)
        aggregates.append(aggregate.toString());
    QJsonObject body = act.body;
    body.remove(signedKey);
    const auto bytes = canonicalJson({{u"actor"_s, act.actor.toString()},
                                      {u"aggregates"_s, aggregates},
                                      {u"body"_s, body},
                                      {u"id"_s, act.id.toString()},
                                      {u"kind"_s, QString::fromLatin1(act.kind)}});
    if (!bytes)
        return bytes.error();
    return sha256({QByteArrayView("vigil/personal/1\0", 17), *bytes});
}

base::Result<QJsonObject> signedBody(const Event &act, const SigningKey &key)
{
    Q_ASSERT(!act.id.isNull());
    const auto hash = actHash(act);
    if (!hash)
        return hash.error();
    QJsonObject body = act.body;
    body.insert(signedKey, QJsonObject{{u"key"_s, hexOf(key.verifyKey())},
                                       {u"sig"_s, hexOf(key.sign(viewOf(*hash)))}});
    return body;
}

std::optional<PersonalSignature> signatureOf(const QJsonObject &body)
{
    const QJsonObject json = body.value(signedKey).toObject();
    const auto key = fromHex<32>(json.value("key"_L1).toString().toLatin1());
    const auto sig = fromHex<64>(json.value("sig"_L1).toString().toLatin1());
    if (!key || !sig || json.size() != 2)
        return std::nullopt;
    return PersonalSignature{*key, *sig};
}

bool isSignedBy(const Event &act, const VerifyKey &key)
{
    const auto signature = signatureOf(act.body);
    if (!signature || signature->key != key)
        return false;
    const auto hash = actHash(act);
    return hash && verifySignature(viewOf(*hash), signature->sig, key);
}

Hash enrolmentHash(const base::IdBytes &team, const domain::DeviceId &device,
                   const domain::MemberId &member, const VerifyKey &key)
{
    return sha256({QByteArrayView("vigil/personal_key/1\0", 21), viewOf(team),
                   viewOf(device.bytes()), viewOf(member.bytes()), viewOf(key)});
}

} // namespace vigil::ledger
