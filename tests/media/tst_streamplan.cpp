// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/streamplan.h"

#include <QTest>

using namespace vigil;
using namespace vigil::media;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const base::Instant started = base::parseInstant(u"2026-11-27T08:00:00Z").value();

/// What a server says: segments of two seconds.
struct Said
{
    qint64 first = 0;
    int count = 0;
    /// When the first begins, after the start; nothing: it does not say.
    std::optional<Micros> at = {};
    bool isEnded = false;
    char name = 'a';
    Micros each = 2s;
};

MediaPlaylist playlist(const Said &said)
{
    MediaPlaylist list{said.each, {}, said.isEnded};
    for (int i = 0; i < said.count; ++i) {
        HlsSegment segment;
        segment.sequence = said.first + i;
        segment.media.uri = "https://media.test/x/" + QByteArray(1, said.name)
                            + QByteArray::number(segment.sequence)
                            + ".ts?token=" + QByteArray::number(said.count);
        segment.duration = said.each;
        if (said.at)
            segment.at = std::chrono::floor<base::Millis>(started + *said.at + i * said.each);
        list.segments.append(segment);
    }
    return list;
}

QList<qint64> takeAll(StreamPlan &plan)
{
    QList<qint64> order;
    for (auto item = plan.nextAtEdge(); item; item = plan.nextAtEdge())
        order.append(item->part.sequence);
    for (auto item = plan.nextOlder(); item; item = plan.nextOlder())
        order.append(item->part.sequence);
    for (const qint64 sequence : order)
        plan.arrived(sequence);
    return order;
}

/// The starts of what is here, in seconds.
QList<double> starts(const StreamPlan &plan)
{
    QList<double> all;
    for (const StreamPart &part : plan.parts())
        all.append(double(part.start.count()) / 1e6);
    return all;
}

QList<std::uint32_t> timelines(const StreamPlan &plan)
{
    QList<std::uint32_t> all;
    for (const StreamPart &part : plan.parts())
        all.append(part.timeline);
    return all;
}

using Order = QList<qint64>;
using Starts = QList<double>;
using Timelines = QList<std::uint32_t>;

} // namespace

class TestStreamPlan final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void beginsThreeFromTheEdge()
    {
        StreamPlan plan(started);
        QVERIFY(plan.take(playlist({10, 6, 100s}), started + 1h));
        QCOMPARE(takeAll(plan), Order({13, 14, 15, 12, 11, 10}));
        QCOMPARE(starts(plan), Starts({100, 102, 104, 106, 108, 110}));
        QVERIFY(plan.isTimeExact());
        QCOMPARE(plan.utcAt(101s), started + 101s);
        StreamPlan brief(started);
        QVERIFY(brief.take(playlist({10, 2, 100s}), started + 1h));
        QCOMPARE(takeAll(brief), Order({10, 11}));
    }

    void whatIsNewComesFirst()
    {
        StreamPlan plan(started);
        plan.take(playlist({0, 6, 0s}), started + 1h);
        for (int i = 0; i < 3; ++i)
            QVERIFY(plan.nextAtEdge());
        QCOMPARE(plan.nextOlder()->part.sequence, 2);
        QVERIFY(!plan.nextAtEdge());
        QVERIFY(plan.take(playlist({1, 6, 2s}), started + 1h));
        QCOMPARE(plan.nextAtEdge()->part.sequence, 6);
        QCOMPARE(plan.nextOlder()->part.sequence, 1);
        QVERIFY(!plan.take(playlist({1, 6, 2s}), started + 1h));
    }

    void goesToTheEdgeWhenItIsFarBehind()
    {
        StreamPlan plan(started);
        plan.take(playlist({0, 3, 0s}), started + 1h);
        takeAll(plan);
        plan.take(playlist({0, 20, 0s}), started + 1h);
        QCOMPARE(plan.nextAtEdge()->part.sequence, 17);
        QCOMPARE(takeAll(plan).first(3), Order({18, 19, 16}));
    }

    void fetchesTheLastMinutesOnly()
    {
        StreamPlan plan(started, {.lastMinutes = 8s});
        plan.take(playlist({0, 10, 0s}), started + 1h);
        QCOMPARE(takeAll(plan), Order({7, 8, 9, 6}));
        // Of one that is over, all.
        QVERIFY(plan.take(playlist({0, 10, 0s, true}), started + 1h));
        QVERIFY(plan.isOver());
        QCOMPARE(takeAll(plan), Order({5, 4, 3, 2, 1, 0}));
    }

    void dropsWhatIsOld()
    {
        StreamPlan plan(started, {.kept = 10s});
        plan.take(playlist({0, 6, 0s}), started + 1h);
        QCOMPARE(plan.dropOld(), Order());
        takeAll(plan);
        plan.take(playlist({4, 6, 8s}), started + 1h);
        QCOMPARE(plan.dropOld(), Order({0, 1, 2, 3}));
        QCOMPARE(plan.parts().first().sequence, 4);
        QVERIFY(!plan.arrived(3));

        StreamPlan few(started, {.parts = 4});
        few.take(playlist({0, 6, 0s}), started + 1h);
        QCOMPARE(few.dropOld(), Order());
        QCOMPARE(takeAll(few), Order({3, 4, 5, 2}));
        few.take(playlist({0, 7, 0s}), started + 1h);
        QCOMPARE(few.dropOld(), Order({2}));
    }

    void dropsTheOldestForSpace()
    {
        StreamPlan plan(started);
        plan.take(playlist({0, 6, 0s}), started + 1h);
        QVERIFY(!plan.dropOldest());
        for (int i = 0; i < 3; ++i)
            plan.arrived(plan.nextAtEdge()->part.sequence);
        QCOMPARE(plan.dropOldest(), 3);
        // Neither it nor what is older is wanted again.
        QVERIFY(!plan.nextOlder());
        plan.take(playlist({0, 7, 0s}), started + 1h);
        QCOMPARE(takeAll(plan), Order({6}));
        QCOMPARE(plan.dropOldest(), 4);
        QCOMPARE(plan.dropOldest(), 5);
        QCOMPARE(plan.dropOldest(), 6);
        QVERIFY(!plan.dropOldest());
        QVERIFY(!plan.take(playlist({0, 7, 0s}), started + 1h));
    }

    void triesSomeTimes()
    {
        StreamPlan plan(started);
        plan.take(playlist({0, 2, 0s}), started + 1h);
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(plan.nextAtEdge()->part.sequence, 0);
            QCOMPARE(plan.tryAgain(0), i < 4);
        }
        QCOMPARE(plan.nextAtEdge()->part.sequence, 1);
        plan.skip(1);
        QVERIFY(!plan.nextAtEdge());
        QVERIFY(plan.parts().isEmpty());
    }

    void countsByItsOwnClockWhereThereIsNoDate()
    {
        StreamPlan plan(started);
        plan.take(playlist({0, 5}), started + 60s);
        takeAll(plan);
        QVERIFY(!plan.isTimeExact());
        QCOMPARE(starts(plan), Starts({50, 52, 54, 56, 58}));
        // What follows is not moved about by a late answer.
        plan.take(playlist({1, 5}), started + 65s);
        takeAll(plan);
        QCOMPARE(starts(plan), Starts({50, 52, 54, 56, 58, 60}));
        // After a gap it is estimated anew.
        plan.take(playlist({20, 3}), started + 100s);
        takeAll(plan);
        QCOMPARE(starts(plan).last(3), Starts({94, 96, 98}));
        StreamPlan over(started);
        over.take(playlist({0, 3, {}, true}), started + 1h);
        takeAll(over);
        QCOMPARE(starts(over), Starts({0, 2, 4}));
    }

    void believesNoImpossibleDate_data()
    {
        QTest::addColumn<qint64>("at");
        QTest::newRow("to come") << qint64(3'600);
        QTest::newRow("long before the start") << qint64(-90'000);
        QTest::newRow("1970") << qint64(-1'795'000'000);
        QTest::newRow("9999") << qint64(250'000'000'000);
    }

    void believesNoImpossibleDate()
    {
        QFETCH(qint64, at);
        StreamPlan plan(started);
        plan.take(playlist({0, 3, std::chrono::seconds(at)}), started + 60s);
        takeAll(plan);
        QVERIFY(!plan.isTimeExact());
        QCOMPARE(starts(plan), Starts({54, 56, 58}));
    }

    void neverCountsBelowZero()
    {
        StreamPlan early(started);
        early.take(playlist({0, 3, -10s}), started + 60s);
        takeAll(early);
        QCOMPARE(starts(early), Starts({0, 2, 4}));
        QVERIFY(early.isTimeExact());
        QCOMPARE(early.utcAt(1s), started - 9s);
        StreamPlan estimated(started);
        estimated.take(playlist({0, 5}), started + 1s);
        takeAll(estimated);
        QCOMPARE(starts(estimated), Starts({0, 2, 4, 6, 8}));
        // Nor further than anybody watches.
        StreamPlan endless(started);
        endless.take(playlist({0, 3, 24h * 400}), started + 24h * 401);
        takeAll(endless);
        QCOMPARE(starts(endless), Starts({0, 2, 4}));
        QCOMPARE(endless.utcAt(2s), started + 24h * 400 + 2s);
    }

    void anchorsEachTimelineAnew()
    {
        MediaPlaylist list = playlist({0, 3, 10s});
        const MediaPlaylist later = playlist({3, 3, 60s});
        for (HlsSegment segment : later.segments) {
            segment.timeline = 1;
            list.segments.append(segment);
        }
        StreamPlan plan(started);
        plan.take(list, started + 1h);
        takeAll(plan);
        QCOMPARE(starts(plan), Starts({10, 12, 14, 60, 62, 64}));
        QCOMPARE(timelines(plan), Timelines({0, 0, 0, 1, 1, 1}));
        // A date of the past moves nothing over what was there.
        MediaPlaylist back = list;
        for (HlsSegment segment : playlist({6, 2, 0s}).segments) {
            segment.timeline = 2;
            back.segments.append(segment);
        }
        plan.take(back, started + 1h);
        takeAll(plan);
        QCOMPARE(starts(plan).last(2), Starts({66, 68}));
        QCOMPARE(timelines(plan).last(2), Timelines({2, 2}));
    }

    void knowsADiscontinuityBetweenTwoPlaylists()
    {
        StreamPlan plan(started);
        plan.take(playlist({0, 3, 0s}), started + 1h);
        MediaPlaylist next = playlist({3, 2, 6s});
        next.segments[0].timeline = next.segments[1].timeline = 1;
        plan.take(next, started + 1h);
        takeAll(plan);
        QCOMPARE(timelines(plan), Timelines({0, 0, 0, 1, 1}));
    }

    void tellsRangesOfOneFileApart()
    {
        const auto ranges = [](int first, qint64 each) {
            MediaPlaylist list = playlist({first, 4});
            for (HlsSegment &segment : list.segments)
                segment.media = {"https://media.test/all.ts",
                                 ByteRange{segment.sequence * each, each}};
            return list;
        };
        StreamPlan plan(started);
        QVERIFY(plan.take(ranges(0, 100), started + 1h));
        QVERIFY(!plan.take(ranges(0, 100), started + 1h));
        QVERIFY(plan.take(ranges(1, 100), started + 1h));
        QCOMPARE(plan.nextAtEdge()->media.range, (ByteRange{100, 100}));
        QCOMPARE(takeAll(plan), Order({2, 3, 4, 0}));
        // Who began the file anew has other ranges.
        QVERIFY(plan.take(ranges(1, 120), started + 1h));
        QCOMPARE(takeAll(plan), Order({6, 7, 8, 5}));
        QCOMPARE(timelines(plan).last(), 1U);
    }

    void anOldPlaylistChangesNothing()
    {
        StreamPlan plan(started);
        plan.take(playlist({0, 10, 0s}), started + 1h);
        takeAll(plan);
        QVERIFY(!plan.take(playlist({0, 4, 0s}), started + 1h));
        QVERIFY(!plan.take({2s, {}, false}, started + 1h));
        QCOMPARE(plan.parts().size(), 10);
        StreamPlan undated(started);
        undated.take(playlist({0, 10}), started + 1h);
        QVERIFY(!undated.take(playlist({0, 8}), started + 1h));
    }

    void anEncoderThatBeginsAnewIsAnotherTimeline_data()
    {
        QTest::addColumn<MediaPlaylist>("list");
        QTest::newRow("counts from 0 again") << playlist({0, 3, 60s});
        QTest::newRow("other files") << playlist({102, 5, 60s, false, 'b'});
        QTest::newRow("another time") << playlist({102, 5, 60s});
        QTest::newRow("another length") << playlist({101, 2, {}, false, 'a', 1s});
        QTest::newRow("far ahead") << playlist({999'999'999'999'000, 3, 60s});
        QTest::newRow("a gap") << playlist({106, 3, 60s});
        QTest::newRow("no dates, fewer") << playlist({100, 1});
    }

    void anEncoderThatBeginsAnewIsAnotherTimeline()
    {
        QFETCH(MediaPlaylist, list);
        StreamPlan plan(started);
        plan.take(playlist({100, 5, 10s}), started + 30s);
        takeAll(plan);
        QVERIFY(plan.take(list, started + 62s));
        QCOMPARE(takeAll(plan).size(), list.segments.size());
        QCOMPARE(plan.parts().size(), 5 + list.segments.size());
        const StreamPart first = plan.parts()[5];
        QCOMPARE(first.sequence, 105);
        QCOMPARE(first.timeline, 1U);
        QCOMPARE(first.start, Micros(60s));
        // It goes on from there.
        MediaPlaylist next = list;
        HlsSegment more = next.segments.last();
        ++more.sequence;
        more.media.uri += "more";
        if (more.at)
            *more.at += 2s;
        next.segments.append(more);
        QVERIFY(plan.take(next, started + 64s));
        QCOMPARE(takeAll(plan), Order({105 + list.segments.size()}));
        QCOMPARE(plan.parts().last().timeline, 1U);
    }

    void whatLastsNoTimeIsLeftOut()
    {
        MediaPlaylist list = playlist({0, 3, 0s});
        list.segments[1].duration = 0s;
        StreamPlan plan(started);
        plan.take(list, started + 1h);
        QCOMPARE(takeAll(plan), Order({0, 2}));
        QVERIFY(!plan.take(list, started + 1h));
    }
};

QTEST_GUILESS_MAIN(TestStreamPlan)
#include "tst_streamplan.moc"
