// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/chain.h"
#include "ledger/errors.h"

#include <QTest>

using namespace vigil;
using namespace vigil::ledger;
using namespace Qt::StringLiterals;

namespace {

/// A device that writes a chain of five events.
class Device
{
public:
    Device() : m_key(*Secret::fromBytes(QByteArray(32, '\7')))
    {
        ChainHead head;
        for (qint64 seq = 1; seq <= 5; ++seq) {
            entries.push_back(write(seq, head, m_key));
            head = {seq, entries.back().hash, entries.back().signature};
        }
    }

    SignedEvent write(qint64 seq, const ChainHead &head, const SigningKey &key)
    {
        Event event;
        event.id = domain::EventId::make(base::instantFromMs(seq), m_random);
        event.device = id;
        event.seq = seq;
        event.kind = "decision.made";
        event.at = base::instantFromMs(1'646'128'800'000 + seq);
        event.actor = member;
        event.aggregates = {
            aggregate(AggregateKind::Subject, domain::SubjectId(base::IdBytes{1, 2, 3}))};
        event.body = {{u"reason"_s, u"old_footage"_s}, {u"n"_s, seq}};
        event.prev = linkOf(head);
        return *seal(event, key);
    }

    std::vector<ChainFinding> findings(ChainVerifier::Depth depth) const
    {
        ChainVerifier verifier(id, m_key.verifyKey(), depth);
        for (const SignedEvent &entry : entries)
            verifier.check(entry.event.seq, entry.bytes, entry.hash, entry.signature);
        verifier.finish();
        return verifier.findings();
    }

    bool isWhole() const { return findings(ChainVerifier::Depth::Full).empty(); }
    bool finds(ChainFault fault, ChainVerifier::Depth depth = ChainVerifier::Depth::Full) const
    {
        const auto all = findings(depth);
        return std::any_of(all.begin(), all.end(), [&](const auto &f) { return f.fault == fault; });
    }

    std::vector<SignedEvent> entries;

private:
    base::SystemRandom m_random;
    domain::DeviceId id = domain::DeviceId::make(base::instantFromMs(0), m_random);
    domain::MemberId member = domain::MemberId::make(base::instantFromMs(0), m_random);
    SigningKey m_key;
};

} // namespace

class TestChain final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aWholeChainIsSilent()
    {
        const Device device;
        QVERIFY(device.findings(ChainVerifier::Depth::Links).empty());
        QVERIFY(device.isWhole());
    }

    void anEventIsReadAsItWasWritten()
    {
        const Device device;
        for (const SignedEvent &entry : device.entries) {
            const auto event = parseEvent(entry.bytes);
            QVERIFY(event);
            QCOMPARE(event->body, entry.event.body);
            QCOMPARE(event->kind, entry.event.kind);
            QVERIFY(event->id == entry.event.id && event->at == entry.event.at);
            QVERIFY(event->aggregates == entry.event.aggregates);
            QVERIFY(event->prev == entry.event.prev);
        }
    }

    void findsEveryChangedBit()
    {
        const Device whole;
        for (qsizetype bit = 0; bit < whole.entries[2].bytes.size() * 8; ++bit) {
            Device device = Device();
            QByteArray &bytes = device.entries[2].bytes;
            bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << bit % 8));
            QVERIFY(device.finds(ChainFault::HashMismatch, ChainVerifier::Depth::Links));
        }
    }

    void findsAnAlteredSignature()
    {
        // Links alone find it through the next entry, which binds hash and signature.
        for (const auto depth : {ChainVerifier::Depth::Links, ChainVerifier::Depth::Full}) {
            Device middle;
            middle.entries[2].signature[0] ^= 1;
            QVERIFY(middle.finds(ChainFault::LinkBroken, depth));
            Device last;
            last.entries[4].signature[0] ^= 1;
            QVERIFY(last.finds(ChainFault::SignatureInvalid, depth));
        }
    }

    void findsADeletedEntry()
    {
        Device device;
        device.entries.erase(device.entries.begin() + 2);
        QVERIFY(device.finds(ChainFault::SequenceGap, ChainVerifier::Depth::Links));
    }

    void findsADeletedFirstEntry()
    {
        Device device;
        device.entries.erase(device.entries.begin());
        QVERIFY(device.finds(ChainFault::SequenceGap, ChainVerifier::Depth::Links));
    }

    void findsReorderedEntries()
    {
        Device device;
        std::swap(device.entries[1], device.entries[2]);
        QVERIFY(device.finds(ChainFault::SequenceGap, ChainVerifier::Depth::Links));
    }

    void findsAnInsertedEntry()
    {
        Device device;
        const SigningKey forger(Secret::generate());
        const auto &before = device.entries[1];
        device.entries.insert(device.entries.begin() + 2,
                              device.write(3, {2, before.hash, before.signature}, forger));
        QVERIFY(device.finds(ChainFault::SequenceGap, ChainVerifier::Depth::Links));
        QVERIFY(device.finds(ChainFault::SignatureInvalid));
    }

    void findsAReplacedEntryThatLinksWell()
    {
        Device device;
        const SigningKey forger(Secret::generate());
        const auto &before = device.entries[3];
        device.entries[4] = device.write(5, {4, before.hash, before.signature}, forger);
        QVERIFY(device.finds(ChainFault::SignatureInvalid, ChainVerifier::Depth::Links));
    }

    void refusesBytesThatAreNotCanonical_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("space") << QByteArray("\"v\":1}") << QByteArray("\"v\":1 }");
        QTest::newRow("unknown field") << QByteArray("\"v\":1}") << QByteArray("\"v\":1,\"w\":1}");
        QTest::newRow("other version") << QByteArray("\"v\":1}") << QByteArray("\"v\":2}");
        QTest::newRow("escaped letter")
            << QByteArray("\"kind\":\"d") << QByteArray("\"kind\":\"\\u0064");
        QTest::newRow("sequence 0") << QByteArray("\"seq\":3") << QByteArray("\"seq\":0");
        QTest::newRow("no kind") << QByteArray("decision.made") << QByteArray("");
        QTest::newRow("unknown aggregate") << QByteArray("subject:") << QByteArray("thing:");
        QTest::newRow("unknown clock") << QByteArray("\"ok\"") << QByteArray("\"fine\"");
        QTest::newRow("cut") << QByteArray("\"seq\":3,\"v\":1}") << QByteArray("");
    }
    void refusesBytesThatAreNotCanonical()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        const Device device;
        QByteArray bytes = device.entries[2].bytes;
        QVERIFY(bytes.contains(from));
        bytes.replace(from, to);
        QVERIFY(!parseEvent(bytes));
    }
};

QTEST_GUILESS_MAIN(TestChain)
#include "tst_chain.moc"
