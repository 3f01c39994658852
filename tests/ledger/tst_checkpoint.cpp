// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/checkpoint.h"

#include <QRegularExpression>
#include <QTest>

using namespace vigil;
using namespace vigil::ledger;
using namespace Qt::StringLiterals;

namespace {

/// RFC 8032, test 1.
SigningKey knownKey()
{
    return SigningKey(*Secret::fromBytes(
        QByteArray::fromHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")));
}

/// Made with OpenSSL from the eight classic leaves and that key.
const QByteArray knownText = "console.example/audit\n"
                             "8\n"
                             "XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n";
const QByteArray knownNote =
    knownText
    + "\n"
      "\xe2\x80\x94 console.example/audit "
      "xafrx12ENW+vO8su15OKrfygFIZ3o5cVKuXaD5BS2el4bcl8b/z8LveNkaosWDIO20wP0zz57VypRt2rrckY4RIKrQE="
      "\n";
const QByteArray knownName = "console.example/audit";

domain::DeviceId device(int n)
{
    base::IdBytes bytes{};
    bytes.back() = static_cast<std::uint8_t>(n);
    return domain::DeviceId(bytes);
}

SignedCheckpoint checkpoint(int ofDevice, qint64 size)
{
    return signCheckpoint({device(ofDevice), size, leafHash(QByteArray::number(size))}, device(1),
                          knownKey());
}

QList<qint64> sizesIn(const QByteArray &file)
{
    QList<qint64> sizes;
    const auto parsed = CheckpointFile::parse(file);
    for (const SignedCheckpoint &one : parsed.checkpoints)
        sizes.append(one.checkpoint.size);
    return sizes;
}

} // namespace

class TestCheckpoint final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void signsAsOthersDo()
    {
        const NoteKey key{knownName, knownKey().verifyKey()};
        QCOMPARE(key.toText(),
                 "console.example/audit+c5a7ebc7+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea");
        QCOMPARE(signNote(knownText, knownName, knownKey()).toBytes(), knownNote);
        const auto parsed = Note::parse(knownNote);
        QVERIFY(parsed);
        QCOMPARE(parsed->text, knownText);
        QVERIFY(isSignedBy(*parsed, key));
    }

    void believesNoOtherSignature()
    {
        const NoteKey key{knownName, knownKey().verifyKey()};
        const Note good = *Note::parse(knownNote);
        Note altered = good;
        altered.text.replace("\n8\n", "\n9\n");
        QVERIFY(!isSignedBy(altered, key));
        QVERIFY(!isSignedBy(good, {"console.example/other", key.key}));
        const SigningKey other(*Secret::fromBytes(QByteArray(32, 'x')));
        QVERIFY(!isSignedBy(good, {knownName, other.verifyKey()}));
        // A key's number is four bytes: it may be right by chance.
        Note borrowed = signNote(knownText, knownName, other);
        borrowed.signatures.front().keyId = key.id();
        QVERIFY(!isSignedBy(borrowed, key));
        // Others may sign too, with keys of types that are not known here.
        Note cosigned = good;
        cosigned.signatures.insert(cosigned.signatures.begin(), {"w.example", {}, "123456789"});
        QVERIFY(isSignedBy(*Note::parse(cosigned.toBytes()), key));
    }

    void refusesWhatIsNoNote_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text alone") << knownText;
        QTest::newRow("no signature") << QByteArray(knownText + '\n');
        QTest::newRow("cut") << knownNote.chopped(1);
        QTest::newRow("cut signature") << QByteArray(knownNote.chopped(8) + '\n');
        QTest::newRow("hyphen") << QByteArray(knownNote).replace("\xe2\x80\x94", "-");
        QTest::newRow("no name") << QByteArray(knownText + "\n\xe2\x80\x94  AAAAAAAA\n");
        QTest::newRow("key number alone") << QByteArray(knownText + "\n\xe2\x80\x94 n AAAAAA==\n");
        QTest::newRow("no UTF-8") << QByteArray("\xff\n" + knownNote);
    }
    void refusesWhatIsNoNote()
    {
        QFETCH(const QByteArray, bytes);
        QVERIFY(!Note::parse(bytes));
    }

    void namesTheDevice()
    {
        const Checkpoint written{device(7), 300, leafHash("root")};
        const QByteArray text = written.toText();
        QVERIFY(text.startsWith("vigil/device/00000000-0000-0000-0000-000000000007\n300\n"));
        const auto read = Checkpoint::parse(text);
        QVERIFY(read);
        QCOMPARE(read->device, written.device);
        QCOMPARE(read->size, 300);
        QCOMPARE(read->root, written.root);
        const QByteArray others[] = {
            QByteArray(text).replace("\n300\n", "\n0300\n"),
            QByteArray(text).replace("\n300\n", "\n-300\n"),
            QByteArray(text).replace("\n300\n", "\n3000000000000000000000\n"),
            QByteArray(text).replace("vigil/device/", "vigil/hub/"),
            QByteArray(text).replace("=\n", "\n"),
            text + "more\n",
            text.chopped(1),
        };
        for (const QByteArray &other : others)
            QVERIFY2(!Checkpoint::parse(other), other.constData());
    }

    void readsASetAndWhatIsLeftOfATornOne()
    {
        const QByteArray set = toFile({checkpoint(1, 10), checkpoint(2, 20), checkpoint(1, 30)});
        QCOMPARE(sizesIn(set), (QList<qint64>{10, 20, 30}));
        QCOMPARE(CheckpointFile::parse(set).damaged, 0);
        QCOMPARE(sizesIn(checkpoint(1, 40).note.toBytes()), (QList<qint64>{40}));
        QCOMPARE(sizesIn(QByteArray()), QList<qint64>());
        // Wherever a writer was stopped, the notes before and after are read.
        for (qsizetype cut = 1; cut < set.size(); ++cut) {
            const QByteArray file = set.first(cut) + "\n\n" + checkpoint(1, 50).note.toBytes();
            const auto torn = CheckpointFile::parse(file);
            QVERIFY(!torn.checkpoints.empty());
            QCOMPARE(torn.checkpoints.back().checkpoint.size, 50);
        }
        QCOMPARE(sizesIn("\n" + set), (QList<qint64>{10, 20, 30}));
        QCOMPARE(CheckpointFile::parse("\n\n\n").damaged, 0);
        QCOMPARE(CheckpointFile::parse("\ntorn").damaged, 1);
        const auto cut = CheckpointFile::parse(set.chopped(5));
        QCOMPARE(cut.checkpoints.size(), 2u);
        QVERIFY(cut.damaged > 0);
    }
};

QTEST_GUILESS_MAIN(TestCheckpoint)
#include "tst_checkpoint.moc"
