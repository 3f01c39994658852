// SPDX-License-Identifier: GPL-3.0-or-later
#include "similardesk.h"

#include <QTest>

using namespace vigil;
using namespace vigil::similar;
using namespace vigil::test;

namespace {

std::optional<Frames> kept(store::Store &store, int subject)
{
    const auto frames = store.readers().readNow(
        [&](store::Database &database) { return framesOf(database, numbered(subject)); });
    if (!frames)
        qFatal("%s", qPrintable(frames.error().message));
    return *frames;
}

qint64 rowCount(store::Store &store)
{
    return *store.readers().readNow([](store::Database &database) {
        return database.integer("SELECT count(*) FROM frame_run");
    });
}

Frames from(int second, int count, HashMaker &make)
{
    Frames frames;
    for (int i = 0; i < count; ++i)
        frames.push_back(frameAt(second + i, make));
    return frames;
}

std::vector<QByteArray> faultsOf(store::Store &store, store::Depth depth)
{
    const auto verified = store.verify(depth);
    std::vector<QByteArray> codes;
    for (const store::Fault &fault : verified->faults)
        codes.push_back(fault.code);
    return codes;
}

} // namespace

class TestFrameRun final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void givesBackWhatWasPacked()
    {
        HashMaker make(1);
        Frames frames = randomFrames(5, make);
        frames[1].quality = 100;
        frames[2].quality = media::Pdq::leastQuality;
        frames[4].second = 70'000;
        QCOMPARE(unpackFrames(packFrames(frames)), std::optional(frames));
        QCOMPARE(unpackFrames({}), std::optional(Frames()));
        QCOMPARE(packFrames(frames).size(), 5 * 133);
    }

    void leavesOutFramesWithoutDetail()
    {
        HashMaker make(2);
        const Frames frames{frameAt(0, make, 49), frameAt(1, make, 50), frameAt(2, make, 0)};
        const auto read = unpackFrames(packFrames(frames));
        QCOMPARE(read, std::optional(Frames{frames[1]}));
    }

    void refusesWhatIsNoFrames()
    {
        HashMaker make(3);
        const QByteArray good = packFrames(randomFrames(2, make));
        QVERIFY(!unpackFrames(good.chopped(1)));
        QByteArray quality = good;
        quality[4] = 49;
        QVERIFY(!unpackFrames(quality));
        quality[4] = 101;
        QVERIFY(!unpackFrames(quality));
        // The second one stands at the second of the first.
        QVERIFY(!unpackFrames(good.left(133).repeated(2)));
        QByteArray negative = good.left(133);
        negative[0] = char(0x80);
        QVERIFY(!unpackFrames(negative));
    }

    void tellsNothingHashedFromNothingToCompare()
    {
        const SimilarDesk desk;
        const auto store = desk.opened();
        HashMaker make(4);
        QVERIFY(keep(*store, runOf(1, {frameAt(0, make, 10)}, 0, 1)));
        QCOMPARE(kept(*store, 1), std::optional(Frames()));
        QVERIFY(!kept(*store, 2));
    }

    void aStreamGrowsBitByBit()
    {
        const SimilarDesk desk;
        const auto store = desk.opened();
        HashMaker make(5);
        const Frames begin = from(0, 3, make);
        const Frames more = from(3, 3, make);
        QVERIFY(keep(*store, runOf(1, begin, 0)));
        QVERIFY(keep(*store, runOf(1, more, 3)));
        QVERIFY(keep(*store, runOf(2, begin, 0)));
        Frames all = begin;
        all.insert(all.end(), more.begin(), more.end());
        QCOMPARE(kept(*store, 1), std::optional(all));
        // The same seconds again take the place of what was there.
        const Frames again = from(2, 2, make);
        QVERIFY(keep(*store, runOf(1, again, 2)));
        QCOMPARE(kept(*store, 1), std::optional(again));
        QCOMPARE(kept(*store, 2), std::optional(begin));
    }

    void anotherRevisionTakesThePlace()
    {
        const SimilarDesk desk;
        const auto store = desk.opened();
        HashMaker make(6);
        QVERIFY(keep(*store, runOf(1, from(0, 5, make))));
        const Frames cut = from(0, 2, make);
        QVERIFY(keep(*store, runOf(1, cut, 0, 2, 7)));
        QCOMPARE(kept(*store, 1), std::optional(cut));
        QCOMPARE(rowCount(*store), 1);
    }

    void erasingForgetsTheHashes()
    {
        const SimilarDesk desk;
        const auto store = desk.opened();
        HashMaker make(7);
        for (int subject = 1; subject <= 3; ++subject)
            QVERIFY(keep(*store, runOf(subject, randomFrames(2, make))));
        const auto erase = [&](const ledger::Aggregate &target) {
            return *store->writer().executeAndWait(
                [&](store::WriteTransaction &transaction) -> base::Result<store::Erased> {
                    store::Erased erased;
                    auto done = FrameEraser().erase(transaction.database(), target, erased);
                    return done ? base::Result<store::Erased>(erased) : done.error();
                });
        };
        using ledger::AggregateKind;
        const auto first = erase(ledger::aggregate(AggregateKind::Subject, numbered(1)));
        QCOMPARE(first.count, 1);
        QCOMPARE(first.fields, QStringList(QStringLiteral("frame_hashes")));
        QCOMPARE(erase(ledger::aggregate(AggregateKind::Subject, numbered(1))).count, 0);
        QCOMPARE(erase(ledger::aggregate(AggregateKind::Account, numbered(1002))).count, 1);
        QCOMPARE(erase(ledger::aggregate(AggregateKind::Member, numbered(3))).count, 0);
        QVERIFY(!kept(*store, 1));
        QVERIFY(!kept(*store, 2));
        QVERIFY(kept(*store, 3));
    }

    void verifyFindsWhatWasAltered()
    {
        const SimilarDesk desk;
        const auto store = desk.opened();
        HashMaker make(8);
        QVERIFY(keep(*store, runOf(1, randomFrames(2, make))));
        QVERIFY(faultsOf(*store, store::Depth::Deep).empty());
        QVERIFY(store->writer().executeAndWait([](store::WriteTransaction &transaction) {
            return transaction.database().run(
                "UPDATE frame_run SET frames = substr(frames, 1, 133)");
        }));
        QCOMPARE(faultsOf(*store, store::Depth::Deep), std::vector<QByteArray>{"frames_altered"});
        QVERIFY(faultsOf(*store, store::Depth::Quick).empty());
    }
};

QTEST_GUILESS_MAIN(TestFrameRun)
#include "tst_framerun.moc"
