// SPDX-License-Identifier: GPL-3.0-or-later
#include "similar/similarfinder.h"
#include "similardesk.h"

#include <QTest>

using namespace vigil;
using namespace vigil::similar;
using namespace vigil::test;
using namespace std::chrono_literals;
using domain::Segment;
using media::PdqHash;
using media::PdqTurn;
using media::PdqTurns;

namespace {

const HashIndex::GoOn always = [](int) { return true; };

/// `frames` as another video shows them at `second`, each so many bits away.
Frames copied(const Frames &frames, int second, int distance, HashMaker &make)
{
    Frames copy;
    for (const media::FrameHash &frame : frames) {
        media::FrameHash other = frameAt(second++, make);
        PdqTurns::Kept hashes = other.hashes.hashes();
        hashes[0] = make.at(distance, frame.hashes.original());
        other.hashes = PdqTurns(hashes);
        copy.push_back(other);
    }
    return copy;
}

Frames joined(Frames one, const Frames &other)
{
    one.insert(one.end(), other.begin(), other.end());
    return one;
}

void refresh(HashIndex &index, store::Store &store)
{
    const auto done =
        store.readers().readNow([&](store::Database &database) { return index.refresh(database); });
    if (!done)
        qFatal("%s", qPrintable(done.error().message));
}

std::vector<FoundVideo> found(const HashIndex &index, const Frames &frames, int self = 0,
                              const MatchRules &rules = {})
{
    return *index.find(frames, numbered(self), rules, always);
}

QList<int> subjectsOf(const std::vector<FoundVideo> &videos)
{
    QList<int> numbers;
    for (const FoundVideo &video : videos)
        numbers.append(video.subject.bytes()[15]);
    return numbers;
}

} // namespace

class TestHashIndex final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void talliesWhatMatches()
    {
        MatchTally tally;
        for (const auto &[frame, second, distance] :
             {std::tuple{0U, 10, 5}, {0U, 11, 3}, {1U, 11, 20}, {3U, 14, 31}})
            tally.add(frame, second, distance);
        const Match match = tally.match({0, 1, 2, 4, 5}, 40);
        QCOMPARE(match.query, (MatchedSide{5, 3, {Segment{0s, 2s}, Segment{4s, 5s}}}));
        QCOMPARE(match.compared, (MatchedSide{40, 3, {Segment{10s, 12s}, Segment{14s, 15s}}}));
        QCOMPARE(match.nearest, 3);
        QCOMPARE(match.farthest, 31);
        QVERIFY(match.query.reaches(60));
        QVERIFY(!match.query.reaches(61));
    }

    void matchesAt31AndNotAt32()
    {
        const SimilarDesk desk;
        const auto store = desk.opened();
        HashMaker make(1);
        const Frames query = randomFrames(10, make);
        QVERIFY(keep(*store, runOf(1, copied(query, 5, 31, make), 5)));
        QVERIFY(keep(*store, runOf(2, copied(query, 0, 32, make))));
        HashIndex index;
        refresh(index, *store);
        const auto videos = found(index, query);
        QCOMPARE(subjectsOf(videos), QList<int>{1});
        const Match &match = videos.front().match;
        QCOMPARE(match.turn, PdqTurn::Original);
        QCOMPARE(match.query, (MatchedSide{10, 10, {Segment{0s, 10s}}}));
        QCOMPARE(match.compared, (MatchedSide{10, 10, {Segment{5s, 15s}}}));
        QCOMPARE(match.nearest, 31);
        QCOMPARE(match.farthest, 31);
        QCOMPARE(match.limit, 31);
    }

    /// The share of the query counts, exactly; the other's does not.
    void eightyPercentOfTheQueryAreEnough()
    {
        const SimilarDesk desk;
        const auto store = desk.opened();
        HashMaker make(2);
        const Frames query = randomFrames(10, make);
        const Frames eight(query.begin(), query.begin() + 8);
        const Frames seven(query.begin(), query.begin() + 7);
        const auto behind = [&](const Frames &frames) {
            return joined(copied(frames, 0, 4, make),
                          copied(randomFrames(400, make), 100, 0, make));
        };
        QVERIFY(keep(*store, runOf(1, behind(eight), 0, 500)));
        QVERIFY(keep(*store, runOf(2, behind(seven), 0, 500)));
        HashIndex index;
        refresh(index, *store);
        QCOMPARE(subjectsOf(found(index, query)), QList<int>{1});
        MatchRules rules;
        rules.queryPercent = 70;
        QCOMPARE(subjectsOf(found(index, query, 0, rules)), (QList<int>{1, 2}));
        rules.comparedPercent = 2;
        QVERIFY(found(index, query, 0, rules).empty());
        // Seen from the long video nearly nothing is found.
        QVERIFY(found(index, behind(eight), 1).empty());
    }

    void findsEveryTurn_data()
    {
        QTest::addColumn<PdqTurn>("turn");
        for (const auto &[turn, name] : media::pdqTurnNames.rows())
            QTest::newRow(name.latin1()) << turn;
    }

    void findsEveryTurn()
    {
        QFETCH(PdqTurn, turn);
        const SimilarDesk desk;
        const auto store = desk.opened();
        HashMaker make(3);
        const Frames query = randomFrames(6, make);
        Frames turned;
        for (const media::FrameHash &frame : query) {
            turned.push_back(frameAt(frame.second, make));
            PdqTurns::Kept hashes = turned.back().hashes.hashes();
            hashes[0] = make.at(7, frame.hashes.of(turn));
            turned.back().hashes = PdqTurns(hashes);
        }
        QVERIFY(keep(*store, runOf(1, turned)));
        HashIndex index;
        refresh(index, *store);
        const auto videos = found(index, query);
        QCOMPARE(videos.size(), std::size_t(1));
        QCOMPARE(videos.front().match.turn, turn);
        QCOMPARE(videos.front().match.query.matched, 6);
    }

    void theBestComesFirstAndNeverTheVideoItself()
    {
        const SimilarDesk desk;
        const auto store = desk.opened();
        HashMaker make(4);
        const Frames query = randomFrames(10, make);
        QVERIFY(keep(*store, runOf(1, query)));
        const Frames nine(query.begin(), query.begin() + 9);
        QVERIFY(keep(*store, runOf(2, copied(nine, 0, 0, make))));
        QVERIFY(keep(*store, runOf(3, copied(query, 0, 12, make))));
        QVERIFY(keep(*store, runOf(4, copied(query, 0, 3, make))));
        QVERIFY(keep(*store, runOf(5, copied(query, 0, 3, make))));
        QVERIFY(keep(
            *store,
            runOf(6, joined(copied(query, 0, 3, make), copied(randomFrames(5, make), 20, 0, make)),
                  0, 30)));
        HashIndex index;
        refresh(index, *store);
        QCOMPARE(subjectsOf(found(index, query, 1)), (QList<int>{4, 5, 3, 6, 2}));
    }

    void followsWhatIsKeptAndErased()
    {
        const SimilarDesk desk;
        const auto store = desk.opened();
        HashMaker make(5);
        const Frames query = randomFrames(4, make);
        HashIndex index;
        refresh(index, *store);
        QVERIFY(found(index, query).empty());
        QVERIFY(keep(*store, runOf(1, copied(query, 0, 2, make))));
        QVERIFY(keep(*store, runOf(2, copied(query, 0, 3, make))));
        refresh(index, *store);
        QCOMPARE(subjectsOf(found(index, query)), (QList<int>{1, 2}));
        // Another revision shows something else; a stream goes on.
        QVERIFY(keep(*store, runOf(1, randomFrames(4, make), 0, 4, 2)));
        QVERIFY(keep(*store, runOf(2, copied(randomFrames(4, make), 4, 0, make), 4)));
        refresh(index, *store);
        const auto videos = found(index, query);
        QCOMPARE(subjectsOf(videos), QList<int>{2});
        QCOMPARE(videos.front().match.compared.usable, 8);
        QVERIFY(store->writer().executeAndWait([](store::WriteTransaction &transaction) {
            store::Erased erased;
            return FrameEraser().erase(
                transaction.database(),
                ledger::aggregate(ledger::AggregateKind::Subject, numbered(2)), erased);
        }));
        // What comes next may get the row that was erased.
        QVERIFY(keep(*store, runOf(3, copied(query, 0, 9, make))));
        refresh(index, *store);
        QCOMPARE(subjectsOf(found(index, query)), QList<int>{3});
        QCOMPARE(index.size(), std::size_t(8));
    }

    void keepsTheNewestWhereMemoryIsShort()
    {
        const SimilarDesk desk;
        const auto store = desk.opened();
        HashMaker make(6);
        const Frames query = randomFrames(10, make);
        HashIndex index(100);
        for (int subject = 1; subject <= 30; ++subject) {
            QVERIFY(keep(*store, runOf(subject, copied(query, 0, 1, make))));
            refresh(index, *store);
            QVERIFY(index.size() <= 100);
            QCOMPARE(index.isWhole(), subject <= 10);
            const QList<int> numbers = subjectsOf(found(index, query));
            QVERIFY(numbers.contains(subject));
            QCOMPARE(numbers.size(), qsizetype(index.size() / 10));
        }
    }

    void stopsWhenItIsTold()
    {
        HashIndex index;
        const SimilarDesk desk;
        const auto store = desk.opened();
        HashMaker make(7);
        QVERIFY(keep(*store, runOf(1, randomFrames(10, make))));
        refresh(index, *store);
        int asked = 0;
        const auto goOn = [&asked](int permille) { return ++asked < 3 && permille <= 1000; };
        QVERIFY(!index.find(randomFrames(2, make), numbered(0), {}, goOn));
        QCOMPARE(asked, 3);
    }

    void answersOffTheThread()
    {
        const SimilarDesk desk;
        const auto store = desk.opened();
        HashMaker make(8);
        const Frames query = randomFrames(4, make);
        QVERIFY(keep(*store, runOf(1, query)));
        QVERIFY(keep(*store, runOf(2, copied(query, 0, 2, make))));
        QVERIFY(keep(*store, runOf(3, {frameAt(0, make, 20)}, 0, 1)));
        SimilarFinder finder(store->readers());
        const auto answer = [](QFuture<SimilarFinder::Answer> future) {
            future.waitForFinished();
            return *future.result();
        };
        const Suggestions ofOne = answer(finder.find(numbered(1)));
        QCOMPARE(ofOne.state, Suggestions::State::Compared);
        QCOMPARE(ofOne.videos.size(), std::size_t(1));
        QCOMPARE(ofOne.videos.front().subject, numbered(2));
        QVERIFY(!ofOne.videos.front().relation);
        QVERIFY(ofOne.isWhole);
        QCOMPARE(answer(finder.find(query, numbered(9))).videos.size(), std::size_t(2));
        QCOMPARE(answer(finder.find(numbered(3))).state, Suggestions::State::NoFrames);
        QCOMPARE(answer(finder.find(numbered(4))).state, Suggestions::State::NotHashed);
        QCOMPARE(answer(finder.find(Frames(), numbered(9))).state, Suggestions::State::NoFrames);
        QFuture<SimilarFinder::Answer> cancelled = finder.find(numbered(1));
        cancelled.cancel();
        cancelled.waitForFinished();
        QCOMPARE(answer(finder.find(numbered(1))).videos.size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestHashIndex)
#include "tst_hashindex.moc"
