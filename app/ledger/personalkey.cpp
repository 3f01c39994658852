// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/personalkey.h"

#include "ledger/canonical.h"
#include "ledger/errors.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <sodium.h>

namespace vigil::ledger {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t saltSize = crypto_pwhash_SALTBYTES;
constexpr std::size_t nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t boxSize = Secret::size + crypto_aead_xchacha20poly1305_ietf_ABYTES;

/// A file that asks for more was not written by us, and would only stop the machine.
constexpr std::uint64_t mostMemory = crypto_pwhash_MEMLIMIT_SENSITIVE;
constexpr std::uint64_t mostOperations = 16;

struct WrappedSeed
{
    QJsonObject header; ///< all but the box
    QByteArray box;
};

const std::uint8_t *dataOf(const QByteArray &bytes)
{
    return reinterpret_cast<const std::uint8_t *>(bytes.constData());
}

std::uint8_t *dataOf(QByteArray &bytes)
{
    return reinterpret_cast<std::uint8_t *>(bytes.data());
}

QString hexOf(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QByteArray bytesOf(const QJsonObject &json, QLatin1StringView key, std::size_t size)
{
    const QByteArray hex = json.value(key).toString().toLatin1();
    const QByteArray bytes = QByteArray::fromHex(hex);
    return bytes.size() == static_cast<qsizetype>(size) && bytes.toHex() == hex ? bytes
                                                                                : QByteArray();
}

KeyCost costOf(const QJsonObject &header)
{
    const QJsonObject cost = header.value("cost"_L1).toObject();
    return {static_cast<std::uint64_t>(cost.value("operations"_L1).toInteger()),
            static_cast<std::uint64_t>(cost.value("memory"_L1).toInteger())};
}

bool isPayable(const KeyCost &cost)
{
    return cost.operations >= crypto_pwhash_OPSLIMIT_MIN && cost.operations <= mostOperations
           && cost.memory >= crypto_pwhash_MEMLIMIT_MIN && cost.memory <= mostMemory;
}

std::optional<WrappedSeed> parse(QByteArrayView file)
{
    QJsonObject json = QJsonDocument::fromJson(file.toByteArray()).object();
    const QByteArray box = bytesOf(json, "box"_L1, boxSize);
    json.remove("box"_L1);
    const bool isWhole = json.size() == 6 && json.value("v"_L1) == QJsonValue(1)
                         && isPayable(costOf(json)) && !box.isEmpty()
                         && !bytesOf(json, "salt"_L1, saltSize).isEmpty()
                         && !bytesOf(json, "nonce"_L1, nonceSize).isEmpty();
    return isWhole ? std::optional(WrappedSeed{json, box}) : std::nullopt;
}

/// What the passphrase becomes; nothing when there is not enough memory.
std::optional<Secret> stretch(QByteArrayView passphrase, const QJsonObject &header)
{
    const QByteArray salt = bytesOf(header, "salt"_L1, saltSize);
    const KeyCost cost = costOf(header);
    return Secret::filled([&](std::span<std::uint8_t> bytes) {
        return crypto_pwhash(bytes.data(), bytes.size(), passphrase.data(),
                             static_cast<std::size_t>(passphrase.size()), dataOf(salt),
                             cost.operations, static_cast<std::size_t>(cost.memory),
                             crypto_pwhash_ALG_ARGON2ID13)
               == 0;
    });
}

QByteArray random(std::size_t size, base::Random &random)
{
    QByteArray bytes(static_cast<qsizetype>(size), Qt::Uninitialized);
    random.fill({dataOf(bytes), size});
    return bytes;
}

base::Error noMemory()
{
    return {noMemoryForKey,
            QStringLiteral("There is not enough memory to open or make the personal key. Nothing "
                           "was changed; close other programs and try again.")};
}

base::Error damaged()
{
    return {badKeyFile,
            QStringLiteral("The file of this personal key is damaged or belongs to somebody else. "
                           "Nothing was changed; enrol a new key with \"vigilctl member key\".")};
}

} // namespace

KeyCost KeyCost::usual()
{
    return {crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE};
}

KeyCost KeyCost::least()
{
    return {crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN};
}

QByteArray passphraseBytes(const QString &typed)
{
    return typed.normalized(QString::NormalizationForm_KC).toUtf8();
}

base::Result<QByteArray> wrapSeed(const Secret &seed, const domain::MemberId &member,
                                  QByteArrayView passphrase, const KeyCost &cost,
                                  base::Random &source)
{
    Q_ASSERT(isPayable(cost));
    const QByteArray nonce = random(nonceSize, source);
    QJsonObject json{
        {u"cost"_s, QJsonObject{{u"memory"_s, static_cast<qint64>(cost.memory)},
                                {u"operations"_s, static_cast<qint64>(cost.operations)}}},
        {u"key"_s, QString::fromLatin1(toHex(SigningKey(seed).verifyKey()))},
        {u"member"_s, member.toString()},
        {u"nonce"_s, hexOf(nonce)},
        {u"salt"_s, hexOf(random(saltSize, source))},
        {u"v"_s, 1}};
    const auto key = stretch(passphrase, json);
    if (!key)
        return noMemory();
    const QByteArray bound = *canonicalJson(json);
    QByteArray box(static_cast<qsizetype>(boxSize), Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        dataOf(box), nullptr, seed.bytes().data(), Secret::size, dataOf(bound),
        static_cast<unsigned long long>(bound.size()), nullptr, dataOf(nonce), key->bytes().data());
    json.insert("box"_L1, hexOf(box));
    return QByteArray(*canonicalJson(json) + '\n');
}

base::Result<Secret> unwrapSeed(QByteArrayView file, const domain::MemberId &member,
                                QByteArrayView passphrase)
{
    const auto wrapped = parse(file);
    if (!wrapped || wrapped->header.value("member"_L1) != member.toString())
        return damaged();
    const auto key = stretch(passphrase, wrapped->header);
    if (!key)
        return noMemory();
    const auto bound = canonicalJson(wrapped->header);
    if (!bound)
        return damaged();
    const QByteArray nonce = bytesOf(wrapped->header, "nonce"_L1, nonceSize);
    auto seed = Secret::filled([&](std::span<std::uint8_t> bytes) {
        return crypto_aead_xchacha20poly1305_ietf_decrypt(
                   bytes.data(), nullptr, nullptr, dataOf(wrapped->box), boxSize, dataOf(*bound),
                   static_cast<unsigned long long>(bound->size()), dataOf(nonce),
                   key->bytes().data())
               == 0;
    });
    if (!seed) {
        return base::Error{wrongPassphrase,
                           QStringLiteral("The passphrase is not the one of this personal key. "
                                          "Nothing was changed; type it again.")};
    }
    return *std::move(seed);
}

std::optional<VerifyKey> keyInFile(QByteArrayView file)
{
    const auto wrapped = parse(file);
    return wrapped ? fromHex<32>(wrapped->header.value("key"_L1).toString().toLatin1())
                   : std::nullopt;
}

} // namespace vigil::ledger
