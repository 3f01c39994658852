// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/commitment.h"
#include "ledger/crypto.h"
#include "ledger/pseudonym.h"

#include <QTest>

using namespace vigil;
using namespace vigil::ledger;

namespace {

Secret secretOf(const char *hex)
{
    return *Secret::fromBytes(QByteArray::fromHex(hex));
}

constexpr auto rfc8032Seed = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

} // namespace

class TestCrypto final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void hashesAsFips180()
    {
        QCOMPARE(toHex(sha256({"a", "bc"})),
                 "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    void authenticatesAsRfc4231()
    {
        // Test case 2, its key padded with zeros to 32 bytes, which HMAC treats alike.
        const Secret key =
            secretOf("4a65666500000000000000000000000000000000000000000000000000000000");
        QCOMPARE(toHex(hmacSha256(key, {"what do ya want ", "for nothing?"})),
                 "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    void signsAsRfc8032()
    {
        const SigningKey key(secretOf(rfc8032Seed));
        QCOMPARE(toHex(key.verifyKey()),
                 "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        Signature signature = key.sign({});
        QCOMPARE(
            toHex(signature),
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39"
            "701cf9b46bd25bf5f0595bbe24655141438e7a100b");
        QVERIFY(verifySignature({}, signature, key.verifyKey()));
        signature[5] ^= 1;
        QVERIFY(!verifySignature({}, signature, key.verifyKey()));
    }

    void readsHexOfTheRightSizeOnly()
    {
        QVERIFY(fromHex<16>("000102030405060708090a0b0c0d0e0f"));
        QVERIFY(!fromHex<16>("000102030405060708090a0b0c0d0e"));
        QVERIFY(!fromHex<16>("000102030405060708090A0B0C0D0E0F"));
        QVERIFY(!fromHex<16>("000102030405060708090a0b0c0d0e0g"));
    }

    /// These values are in every ledger there is: a change here would orphan all of them.
    void keepsItsPseudonyms()
    {
        const Pseudonymizer pseudonymizer(secretOf(rfc8032Seed));
        const auto video = pseudonymizer.subject(domain::SubjectType::Video, "v-1");
        const auto account = pseudonymizer.subject(domain::SubjectType::Account, "v-1");
        const auto flag = pseudonymizer.flag("f-1");
        QCOMPARE(video.toString(), QStringLiteral("69c5271d1a9f9dd8b73e02cf1e4f7c77"));
        QCOMPARE(flag.toString(), QStringLiteral("c8db4b7e5fb1682af3e39a1fa4a38444"));
        QCOMPARE(pseudonymizer.assertedMember("Олена").toString(),
                 QStringLiteral("253dc1c6-8cdc-8ff8-bbaf-27f5f82406b0"));
        QVERIFY(video != account);
        const Pseudonymizer other(Secret::generate());
        QVERIFY(other.subject(domain::SubjectType::Video, "v-1") != video);
    }

    void bindsATextToItsCommitment()
    {
        base::SystemRandom random;
        const Commitment commitment = commitTo("stranger's text", random);
        QCOMPARE(commitmentHash(commitment.salt, "stranger's text"), commitment.hash);
        QVERIFY(commitmentHash(commitment.salt, "stranger's texts") != commitment.hash);
        QVERIFY(commitmentHash(Salt{}, "stranger's text") != commitment.hash);
        QVERIFY(commitTo("stranger's text", random).hash != commitment.hash);
        QCOMPARE(toHex(commitmentHash(Salt{}, "text")),
                 "801b4e94379d0e6da766260a630bf6d4338cf81611bad85b22826b179522695a");
    }
};

QTEST_GUILESS_MAIN(TestCrypto)
#include "tst_crypto.moc"
