// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "intake/feedimporter.h"
#include "intake/rejectsfile.h"
#include "review/similarwatch.h"
#include "review/storedesk.h"
#include "similar/relations.h"
#include "similar/similarprojection.h"
#include "tests/support/clips.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace vigil;
using namespace vigil::review;
using namespace Qt::StringLiterals;
using State = SimilarVideos::State;
using similar::Relation;

namespace {

constexpr int patience = 60'000;
constexpr std::chrono::milliseconds atOnce{0};

/// The name of a video, and what ffmpeg makes it of.
struct Clip
{
    QString name;
    QStringList made;
};

const QList<Clip> &clips()
{
    const QString pictures = u"mandelbrot=size=512x288:rate=10"_s;
    const QStringList source{u"-f"_s, u"lavfi"_s, u"-i"_s, pictures, u"-t"_s, u"4"_s};
    static const QList<Clip> all{
        {u"original"_s, source},
        {u"mirrored"_s, source
                            + QStringList{u"-vf"_s, u"hflip,scale=320:-2"_s, u"-c:v"_s, u"mpeg4"_s,
                                          u"-q:v"_s, u"5"_s}},
        {u"other"_s,
         {u"-f"_s, u"lavfi"_s, u"-i"_s, u"testsrc2=size=320x240:rate=10"_s, u"-t"_s, u"4"_s}},
        {u"grey"_s,
         {u"-f"_s, u"lavfi"_s, u"-i"_s, u"color=gray:size=320x240:rate=10"_s, u"-t"_s, u"2"_s}},
    };
    return all;
}

void make(const Clip &clip, const QString &folder)
{
    test::runFfmpeg(clip.made + QStringList{folder + u'/' + clip.name + u".mp4"_s});
}

QByteArray lineOf(const QString &name)
{
    return R"({"v":1,"type":"video","id":")" + name.toUtf8() + R"(","media":")" + name.toUtf8()
           + R"(.mp4","posted":"2022-03-01T10:00:00Z","title":"title of )" + name.toUtf8()
           + R"(","account":{"id":"a-1","handle":"@one"},"flags":[{"id":"f-)" + name.toUtf8()
           + R"(","source":"automated","at":"2022-03-01T10:00:00Z","policy":"INT-MIS"}]})" + '\n';
}

} // namespace

/// Real videos, a real player and a real store, as the desk uses them.
class TestSimilarWatch final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    base::SystemClock m_clock;
    base::SystemRandom m_random;
    std::unique_ptr<cases::CaseStore> m_cases;
    std::map<QString, DeskCase> m_desks; ///< by the name of the video

    void importVideos(const QStringList &names)
    {
        const QString path = m_folder.filePath(u"feed.jsonl"_s);
        QFile feed(path);
        if (!feed.open(QIODevice::WriteOnly))
            qFatal("no feed");
        for (const QString &name : names)
            feed.write(lineOf(name));
        feed.close();
        store::Store &store = m_cases->store();
        auto reader = intake::FeedReader::open(path, {}, *store.pseudonymizer());
        auto rejects = intake::RejectsFile::open({}, path);
        QVERIFY(reader && rejects);
        const auto outcome = intake::FeedImporter(store.writer(), *store.pseudonymizer(), m_random)
                                 .import(**reader, **rejects, m_cases->owner().member);
        QVERIFY(outcome && outcome->imported == names.size());
    }

    void lease(qsizetype count)
    {
        StoreDesk desk({m_cases->service(), m_cases->store().readers(), m_cases->shelf(), m_clock},
                       m_cases->owner(), {});
        for (qsizetype i = 0; i < count; ++i) {
            auto next = desk.next();
            QVERIFY(QTest::qWaitFor([&] { return next.isFinished(); }, patience));
            const auto leased = next.result();
            QVERIFY(leased && *leased);
            const QString title = (*leased)->text().title;
            m_desks.emplace(title.mid(title.lastIndexOf(u' ') + 1), **leased);
            auto skipped = desk.skip((*leased)->id());
            QVERIFY(QTest::qWaitFor([&] { return skipped.isFinished(); }, patience));
            QVERIFY(skipped.result());
        }
    }

    [[nodiscard]] SimilarWatch::Parts parts() { return {*m_cases, m_clock, m_random}; }
    [[nodiscard]] static media::PlayerClient::Player player()
    {
        return {QStringLiteral(VIGIL_BIN_DIR "/vigil-player")};
    }
    /// One that can hash nothing.
    [[nodiscard]] media::PlayerClient::Player noPlayer() const
    {
        return {m_folder.filePath(u"no-player"_s)};
    }

    /// What the watch knows of the video in the end.
    [[nodiscard]] const SimilarVideos &shown(SimilarWatch &watch, const QString &name)
    {
        watch.show(&m_desks.at(name));
        if (!QTest::qWaitFor([&] { return watch.videos().state != State::Looking; }, patience))
            qWarning("%s: nothing came", qPrintable(name));
        return watch.videos();
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void initTestCase()
    {
        auto cases = cases::CaseStore::create({m_folder.filePath(u"store"_s),
                                               m_clock,
                                               m_random,
                                               m_folder.filePath(u"state"_s),
                                               {},
                                               similar::registerSimilar},
                                              u"Olena"_s);
        QVERIFY(cases);
        m_cases = *std::move(cases);
        QStringList names{u"text"_s, u"gone"_s};
        for (const Clip &clip : clips()) {
            make(clip, m_folder.path());
            names.append(clip.name);
        }
        QFile text(m_folder.filePath(u"text.mp4"_s));
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("no video at all\n") > 0);
        text.close();
        importVideos(names);
        lease(names.size());
        QCOMPARE(m_desks.size(), std::size_t(names.size()));
    }

    void looksAtNothingWithoutAVideo()
    {
        SimilarWatch watch(parts(), player(), atOnce);
        QSignalSpy changed(&watch, &SimilarWatch::changed);
        watch.show(nullptr);
        QCOMPARE(watch.videos().state, State::NoVideo);
        QCOMPARE(m_desks.at(u"gone"_s).mediaState, MediaState::Missing);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(shown(watch, u"gone"_s).state, State::NoVideo);
        DeskCase account = m_desks.at(u"original"_s);
        account.mediaState = MediaState::None;
        watch.show(&account);
        QCOMPARE(watch.videos().state, State::NoVideo);
    }

    void findsCopies()
    {
        SimilarWatch watch(parts(), player(), atOnce);
        const SimilarVideos first = shown(watch, u"original"_s);
        QCOMPARE(first.state, State::Found);
        QVERIFY(first.videos.empty());
        const SimilarVideos second = shown(watch, u"other"_s);
        QCOMPARE(second.state, State::Found);
        QVERIFY(second.videos.empty());
        const SimilarVideos &third = shown(watch, u"mirrored"_s);
        QCOMPARE(third.state, State::Found);
        QCOMPARE(third.videos.size(), std::size_t{1});
        QCOMPARE(third.videos[0].found.subject, m_desks.at(u"original"_s).view.subject.id);
        QCOMPARE(third.videos[0].title, u"title of original"_s);
        QVERIFY(third.videos[0].enforcement.isEmpty());
        QCOMPARE(third.videos[0].found.match.turn, media::PdqTurn::FlipY);
        QVERIFY(third.isWhole);
    }

    void hashesAVideoOnce()
    {
        SimilarWatch watch(parts(), noPlayer(), atOnce);
        const SimilarVideos &found = shown(watch, u"original"_s);
        QCOMPARE(found.state, State::Found);
        QCOMPARE(found.videos.size(), std::size_t{1});
        QCOMPARE(found.videos[0].found.subject, m_desks.at(u"mirrored"_s).view.subject.id);
    }

    void comparesWhatIsNoLongerHere()
    {
        DeskCase desk = m_desks.at(u"original"_s);
        desk.mediaState = MediaState::Missing;
        SimilarWatch watch(parts(), noPlayer(), atOnce);
        watch.show(&desk);
        QTRY_VERIFY_WITH_TIMEOUT(watch.videos().state == State::Found, patience);
        QCOMPARE(watch.videos().videos.size(), std::size_t{1});
        // Nobody is shown it, nor what it looks like.
        desk.mediaState = MediaState::Withheld;
        watch.show(&desk);
        QCOMPARE(watch.videos().state, State::NoVideo);
    }

    void hashesAnotherRevisionAnew()
    {
        DeskCase newer = m_desks.at(u"original"_s);
        newer.view.flagged.revision.at += std::chrono::hours(1);
        SimilarWatch watch(parts(), noPlayer(), atOnce);
        watch.show(&newer);
        QTRY_VERIFY_WITH_TIMEOUT(watch.videos().state == State::Failed, patience);
    }

    void saysThatItCannotCompare()
    {
        SimilarWatch watch(parts(), player(), atOnce);
        QCOMPARE(shown(watch, u"grey"_s).state, State::TooPlain);
        QCOMPARE(shown(watch, u"text"_s).state, State::Failed);
        SimilarWatch again(parts(), noPlayer(), atOnce);
        QCOMPARE(shown(again, u"grey"_s).state, State::TooPlain);
    }

    void keepsWhatAPersonSays()
    {
        const domain::SubjectId original = m_desks.at(u"original"_s).view.subject.id;
        SimilarWatch watch(parts(), noPlayer(), atOnce);
        QSignalSpy refused(&watch, &SimilarWatch::refused);
        for (const Relation relation : {Relation::Confirmed, Relation::Rejected}) {
            QCOMPARE(shown(watch, u"mirrored"_s).videos.size(), std::size_t{1});
            watch.say(original, relation);
            QTRY_VERIFY(watch.videos().videos[0].found.relation == relation);
            // Whoever looks at the other one is told as well.
            SimilarWatch other(parts(), noPlayer(), atOnce);
            QCOMPARE(shown(other, u"original"_s).videos[0].found.relation, relation);
        }
        watch.say(m_desks.at(u"other"_s).view.subject.id, Relation::Confirmed);
        QCOMPARE(refused.size(), 0);
        const auto said = m_cases->store().readers().readNow(
            [&](store::Database &database) { return similar::relationsOf(database, original); });
        QVERIFY(said);
        QCOMPARE(said->size(), std::size_t{1});
        QCOMPARE(said->front().saidBy, m_cases->owner().member);
        const auto verified = m_cases->store().verify(store::Depth::Deep);
        QVERIFY(verified && verified->isOk());
    }

    void forgetsTheCaseThatLeft()
    {
        SimilarWatch watch(parts(), player(), atOnce);
        watch.show(&m_desks.at(u"text"_s));
        watch.show(&m_desks.at(u"original"_s));
        watch.say(m_desks.at(u"mirrored"_s).view.subject.id, Relation::Confirmed);
        watch.show(&m_desks.at(u"other"_s));
        QTRY_VERIFY_WITH_TIMEOUT(watch.videos().state == State::Found, patience);
        QVERIFY(watch.videos().videos.empty());
    }
};

QTEST_GUILESS_MAIN(TestSimilarWatch)
#include "tst_similarwatch.moc"
