// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/errors.h"
#include "ledger/personalkey.h"
#include "ledger/proposalbody.h"
#include "ledger/signedact.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace vigil;
using namespace vigil::ledger;
using namespace Qt::StringLiterals;

namespace {

template<typename Id>
Id idOf(int n)
{
    base::IdBytes bytes;
    bytes.fill(static_cast<std::uint8_t>(n));
    return Id(bytes);
}

SigningKey keyOf(char n)
{
    return SigningKey(*Secret::fromBytes(QByteArray(32, n)));
}

/// The same bytes in every run.
class FixedRandom final : public base::Random
{
public:
    void fill(std::span<std::uint8_t> bytes) override
    {
        for (std::uint8_t &byte : bytes)
            byte = static_cast<std::uint8_t>(m_engine());
    }

private:
    std::mt19937 m_engine{7};
};

Event act()
{
    Event event;
    event.id = idOf<domain::EventId>(1);
    event.kind = proposalConfirmed;
    event.actor = idOf<domain::MemberId>(2);
    event.aggregates = {proposalAggregate(idOf<domain::EventId>(3))};
    event.body = toBody(SettlementBody{idOf<domain::EventId>(3), sha256("made")});
    return event;
}

Event signedAct(char key)
{
    Event event = act();
    event.body = *signedBody(event, keyOf(key));
    return event;
}

template<typename T>
base::ErrorCode codeOf(const base::Result<T> &result)
{
    return result ? base::ErrorCode("ok") : result.error().code;
}

const domain::MemberId olena = idOf<domain::MemberId>(5);
const QByteArray passphrase = "correct horse";

QByteArray wrapped()
{
    FixedRandom random;
    return *wrapSeed(*Secret::fromBytes(QByteArray(32, '\x01')), olena, passphrase,
                     KeyCost::least(), random);
}

} // namespace

class TestSignedAct final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    // For ever: what has been signed must be found signed.
    void signsTheSameBytesForEver()
    {
        QCOMPARE(toHex(*actHash(act())),
                 "65f0f6afd01e18654200f6d0946d96058adcbd4dde696e58f24b787fcdc914d5");
        QCOMPARE(toHex(signatureOf(signedAct('\x01').body)->sig),
                 "7ef82c9133d8986d4847a0e92bae1283f209f2f713a593577d9d0039070ec3c5632578fd684342e38"
                 "425beaed4bd28bfb2a322d97ab4c9da980f55aa12e3200f");
        QCOMPARE(toHex(enrolmentHash(base::IdBytes{}, idOf<domain::DeviceId>(4), olena,
                                     keyOf('\x01').verifyKey())),
                 "b67e6c9c106b3c9138de9527c1a047dfc7046897e6c367e3018633ffb5386c33");
    }

    void findsEveryChangeOfTheAct()
    {
        const Event whole = signedAct('\x01');
        const VerifyKey key = keyOf('\x01').verifyKey();
        QVERIFY(isSignedBy(whole, key));
        QVERIFY(!isSignedBy(whole, keyOf('\x02').verifyKey()));
        QVERIFY(!isSignedBy(act(), key));
        Event changed = whole;
        changed.id = idOf<domain::EventId>(9);
        QVERIFY(!isSignedBy(changed, key));
        changed = whole;
        changed.kind = proposalDeclined;
        QVERIFY(!isSignedBy(changed, key));
        changed = whole;
        changed.actor = idOf<domain::MemberId>(9);
        QVERIFY(!isSignedBy(changed, key));
        changed = whole;
        changed.aggregates.pop_back();
        QVERIFY(!isSignedBy(changed, key));
        changed = whole;
        changed.body.insert("made"_L1, u"00"_s);
        QVERIFY(!isSignedBy(changed, key));
        // Where and when it was recorded is the console's to say.
        changed = whole;
        changed.seq = 77;
        QVERIFY(isSignedBy(changed, key));
    }

    void readsProposalsBesideTheirSignature()
    {
        Event made = act();
        made.kind = proposalMade;
        const ProposalBody body{domain::ControlledAct::Erasure,
                                {{u"target"_s, u"subject:00"_s}},
                                *domain::ReasonCode::parse(u"legal")};
        made.body = toBody(body);
        made.body = *signedBody(made, keyOf('\x01'));
        QCOMPARE(*parseProposalMade(made), body);
        QCOMPARE(*parseSettlement(signedAct('\x01')),
                 (SettlementBody{idOf<domain::EventId>(3), sha256("made")}));
        made.body.insert("more"_L1, 1);
        QVERIFY(codeOf(parseProposalMade(made)) == badBody);
    }

    void opensAKeyWithItsPassphraseOnly()
    {
        const QByteArray file = wrapped();
        const auto seed = unwrapSeed(file, olena, passphrase);
        QVERIFY(seed.isOk());
        QCOMPARE(SigningKey(*seed).verifyKey(), keyOf('\x01').verifyKey());
        QVERIFY(keyInFile(file) == keyOf('\x01').verifyKey());
        QVERIFY(!file.contains(QByteArray(32, '\x01').toHex()));
        QVERIFY(codeOf(unwrapSeed(file, olena, "correct horsf")) == wrongPassphrase);
        QVERIFY(codeOf(unwrapSeed(file, idOf<domain::MemberId>(6), passphrase)) == badKeyFile);
    }

    void noticesAChangedFile()
    {
        const QJsonObject whole = QJsonDocument::fromJson(wrapped()).object();
        for (const QString &field : whole.keys()) {
            QJsonObject changed = whole;
            changed.remove(field);
            QVERIFY(codeOf(unwrapSeed(QJsonDocument(changed).toJson(), olena, passphrase))
                    == badKeyFile);
        }
        QJsonObject changed = whole;
        changed.insert("key"_L1, QString::fromLatin1(toHex(keyOf('\x02').verifyKey())));
        QVERIFY(codeOf(unwrapSeed(QJsonDocument(changed).toJson(), olena, passphrase))
                == wrongPassphrase);
        // A file that asks for the whole memory is not tried.
        changed = whole;
        changed.insert("cost"_L1,
                       QJsonObject{{u"memory"_s, qint64{1} << 50}, {u"operations"_s, 1}});
        QVERIFY(codeOf(unwrapSeed(QJsonDocument(changed).toJson(), olena, passphrase))
                == badKeyFile);
        QVERIFY(codeOf(unwrapSeed("", olena, passphrase)) == badKeyFile);
    }

    void takesAPassphraseHoweverItIsTyped()
    {
        QCOMPARE(passphraseBytes(u"e\u0301le\u0300ve"_s), passphraseBytes(u"\u00e9l\u00e8ve"_s));
    }

    void costsPeopleEnough()
    {
        QVERIFY(KeyCost::usual().operations >= 3);
        QVERIFY(KeyCost::usual().memory >= 256 * 1024 * 1024);
    }
};

QTEST_GUILESS_MAIN(TestSignedAct)
#include "tst_signedact.moc"
