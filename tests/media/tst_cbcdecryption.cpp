// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/cbcdecryption.h"
#include "media/errors.h"

#include <QTest>

#include <algorithm>
#include <optional>

using namespace vigil;
using namespace vigil::media;
using namespace Qt::StringLiterals;

namespace {

// NIST SP 800-38A, F.2.1, with the padding that it leaves out.
const QByteArray keyText = "2b7e151628aed2a6abf7158809cf4f3c";
const QByteArray ivText = "000102030405060708090a0b0c0d0e0f";
const QByteArray plainText = "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51"
                             "30c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710";
const QByteArray cipherText = "7649abac8119b246cee98e9b12e9197d5086cb9b507219ee95db113a917678b2"
                              "73bed6b8e3c1743b7116e69e222295163ff1caa1681fac09120eca307586e1a7";
const QByteArray paddingText = "8cb82807230e1321d3fae00d18cc2012";

LockedBytes keyOf(const QByteArray &hex)
{
    return LockedBytes(CbcDecryption::keyBytes, [&hex](std::span<std::uint8_t> own) {
        std::ranges::copy(QByteArray::fromHex(hex), own.begin());
    });
}

/// Nothing when it says that it is damaged.
std::optional<QByteArray> decrypt(const QByteArray &cipher, qsizetype pieces,
                                  const QByteArray &key = keyText)
{
    CbcDecryption::Block iv{};
    std::ranges::copy(QByteArray::fromHex(ivText), iv.begin());
    CbcDecryption decryption(keyOf(key), iv);
    QByteArray plain;
    const auto take = [&plain](std::span<const std::uint8_t> bytes) {
        plain.append(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
    };
    for (qsizetype at = 0; at < cipher.size(); at += pieces) {
        const QByteArray piece = cipher.mid(at, pieces);
        take(decryption.add({reinterpret_cast<const std::uint8_t *>(piece.constData()),
                             std::size_t(piece.size())}));
    }
    const auto rest = decryption.finish();
    if (!rest && rest.error().code != streamDamaged)
        qFatal("another error");
    if (!rest)
        return std::nullopt;
    take(*rest);
    return plain;
}

} // namespace

class TestCbcDecryption final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void decrypts_data()
    {
        QTest::addColumn<QByteArray>("cipher");
        QTest::addColumn<QByteArray>("plain");
        QTest::newRow("whole blocks") << cipherText + paddingText << plainText;
        // Three bytes less.
        QTest::newRow("a part of one")
            << cipherText.first(3 * 32) + "4da5b7c55a0cad5b5d4166590180c363"
            << plainText.chopped(6);
        QTest::newRow("nothing") << QByteArray("c84af0b613435d5d9182801a9bd9320b") << QByteArray();
    }

    void decrypts()
    {
        QFETCH(QByteArray, cipher);
        QFETCH(QByteArray, plain);
        for (const qsizetype pieces : {1, 5, 15, 16, 17, 32, 1'000}) {
            const auto got = decrypt(QByteArray::fromHex(cipher), pieces);
            QVERIFY(got);
            QCOMPARE(got->toHex(), plain);
        }
    }

    void takesMuchAtOnce()
    {
        // Zeros that decrypt to something, three times what is given to the library at once.
        QByteArray cipher(3 * 1024 * 1024, '\0');
        cipher += QByteArray::fromHex(cipherText + paddingText);
        const auto whole = decrypt(cipher, cipher.size());
        QVERIFY(whole);
        QCOMPARE(whole->size(), cipher.size() - 16);
        QVERIFY(whole == decrypt(cipher, 10'007));
        QCOMPARE(whole->last(48).toHex(), plainText.last(96));
    }

    void saysWhatIsDamaged_data()
    {
        QTest::addColumn<QByteArray>("cipher");
        QTest::newRow("nothing at all") << QByteArray();
        QTest::newRow("less than a block") << cipherText.first(30);
        QTest::newRow("a byte less") << cipherText + paddingText.chopped(2);
        QTest::newRow("a byte more") << cipherText + paddingText + "00";
        QTest::newRow("the last block is missing") << cipherText;
        QTest::newRow("padded with 0") << QByteArray("5ffa18ddb3bcd4025ceb7e1d31df9a4c");
        QTest::newRow("padded with 17") << QByteArray("382fda0d4507a3f8c3ebc27403f90584");
        QTest::newRow("padded with 2, 3") << QByteArray("ce18b34a665cd0fc9d89cd4c23fc925a");
        QTest::newRow("another last block") << cipherText + ivText;
    }

    void saysWhatIsDamaged()
    {
        QFETCH(QByteArray, cipher);
        QVERIFY(!decrypt(QByteArray::fromHex(cipher), 16));
        QVERIFY(!decrypt(QByteArray::fromHex(cipher), 1'000));
    }

    void anotherKeyDoesNotFit()
    {
        QVERIFY(!decrypt(QByteArray::fromHex(cipherText + paddingText), 16, ivText));
    }
};

QTEST_GUILESS_MAIN(TestCbcDecryption)
#include "tst_cbcdecryption.moc"
