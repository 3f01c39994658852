// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/media/sounddaemon.h"
#include "tests/support/clips.h"
#include "tests/support/mediaserver.h"
#include "tests/ui/stage/stagefixture.h"
#include "tests/ui/strict.h"
#include "ui/review/transportbar.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/timecode.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace vigil;
using namespace vigil::test;
using namespace vigil::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using State = PlaybackSession::State;

namespace {

constexpr int patience = 30'000;
/// How long the stream had run when its first segment, of a second as all are, began.
constexpr base::Millis before = 1h;
constexpr auto firstSegmentAt = "2022-03-10T18:00:00Z"_L1;

base::Instant streamStart()
{
    return *base::parseInstant(QString(firstSegmentAt)) - before;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

review::DeskCase liveCase(const QString &address)
{
    review::DeskCase desk = deskCase(address);
    desk.mediaState = review::MediaState::Stream;
    desk.view.flagged.revision.type = domain::SubjectType::Livestream;
    desk.view.flagged.revision.posted = streamStart();
    desk.view.subject.flags.clear();
    return desk;
}

/// A stage with a livestream, of which the test decides how far it is.
struct LiveDesk
{
    LiveDesk()
    {
        const QStringList segments = clipSegments({.seconds = 8});
        for (qsizetype i = 0; i < segments.size(); ++i)
            server.publish(u"s%1.ts"_s.arg(i), contentOf(segments[i]));
    }

    void publish(int segments, bool isOver = false, bool isDated = true) const
    {
        QByteArray list = "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXT-X-MEDIA-SEQUENCE:0\n";
        if (isDated)
            list += "#EXT-X-PROGRAM-DATE-TIME:" + QByteArray(firstSegmentAt.data()) + '\n';
        for (int i = 0; i < segments; ++i)
            list += "#EXTINF:1.0,\ns" + QByteArray::number(i) + ".ts\n";
        server.publish(u"live.m3u8"_s, isOver ? list + "#EXT-X-ENDLIST\n" : list);
    }

    /// As the desk does it: the case is shown, and its stream is followed.
    void show(const char *path = "stream/live.m3u8")
    {
        const review::DeskCase shown = liveCase(server.url(QLatin1StringView(path)));
        desk.stage.setCase(&shown);
        streams.want({{shown.media, streamStart()}});
    }
    [[nodiscard]] bool awaitAll(int segments)
    {
        return QTest::qWaitFor(
            [&] {
                return playback().isReady() && playback().begin() == before
                       && playback().end() == before + segments * 1s;
            },
            patience);
    }
    [[nodiscard]] const PlaybackSession &playback() const { return desk.stage.playback(); }
    [[nodiscard]] QString status() const { return desk.view.status(); }

    MediaServer server{clip()};
    QTemporaryDir folder;
    base::SystemClock clock;
    media::LiveStreams streams{
        {.rules = server.rules(), .cache = folder.filePath(u"live"_s), .clock = &clock}};
    StageDesk desk{{640, 560}, {nullptr, &streams}};
};

} // namespace

class TestLiveStage final : public QObject
{
    Q_OBJECT

    SoundDaemon m_daemon;

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_daemon.start()); }

    void init() { failOnAnyWarning(); }

    void showsWhatIsHereInStreamTime()
    {
        LiveDesk live;
        live.publish(6);
        QSignalSpy unplayable(&live.desk.stage, &StageWidget::unplayable);
        live.show();
        QCOMPARE(live.desk.view.notice().title, u"Connecting to the stream…"_s);
        QVERIFY(live.awaitAll(6));
        QVERIFY(live.desk.view.hasPicture());
        QCOMPARE(live.status(), u"Live"_s);
        QVERIFY(live.desk.view.accessibleName().contains(u"Live."));
        QVERIFY(live.desk.stage.viewing().filters() != media::FilterSettings::clear());
        // Three segments before the edge.
        QCOMPARE(live.playback().position(), before + 3s);
        QCOMPARE(base::Millis(live.desk.timeline.minimum()), before);
        QCOMPARE(base::Millis(live.desk.timeline.maximum()), before + 6s);
        const auto labels =
            live.desk.stage.findChild<TransportBar *>()->findChildren<PlainLabel *>();
        const bool tellsTheTime = std::any_of(labels.begin(), labels.end(), [](auto *label) {
            return label->text() == utcTime(*base::parseInstant(u"2022-03-10T18:00:03Z"));
        });
        QVERIFY(tellsTheTime);
        QVERIFY(unplayable.isEmpty());
    }

    void saysThatTimesAreEstimated()
    {
        LiveDesk live;
        live.publish(4, false, false);
        live.show();
        QTRY_VERIFY_WITH_TIMEOUT(live.playback().isReady(), patience);
        const auto labels =
            live.desk.stage.findChild<TransportBar *>()->findChildren<PlainLabel *>();
        const auto isEstimate = [](const PlainLabel *label) {
            return label->text().startsWith(u"≈ "_s)
                   && label->accessibleName().startsWith(u"About "_s);
        };
        QVERIFY(std::any_of(labels.begin(), labels.end(), isEstimate));
    }

    void saysThatItsSoundIsMissing()
    {
        LiveDesk live;
        live.publish(4);
        live.server.publish(
            u"apart.m3u8"_s,
            "#EXTM3U\n#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"a\",NAME=\"a\",URI=\"s.m3u8\"\n"
            "#EXT-X-STREAM-INF:BANDWIDTH=3,AUDIO=\"a\"\nlive.m3u8\n");
        live.show("stream/apart.m3u8");
        QVERIFY(live.awaitAll(4));
        QCOMPARE(live.status(), u"Live · without its sound"_s);
    }

    void playsOnAsMoreComes()
    {
        LiveDesk live;
        live.publish(4);
        live.show();
        QVERIFY(live.awaitAll(4));
        QVERIFY(live.desk.trigger("player.toggle"));
        QTRY_VERIFY_WITH_TIMEOUT(live.playback().isWaiting(), patience);
        QVERIFY(live.playback().isPlaying());
        QVERIFY(live.status() != u"Live"_s);
        live.publish(8);
        QTRY_COMPARE_WITH_TIMEOUT(live.status(), u"Live"_s, patience);
        QTRY_VERIFY_WITH_TIMEOUT(live.playback().position() > before + 5s, patience);
        QVERIFY(live.playback().isPlaying());
    }

    void theStripBeginsWithTheOldestPictures()
    {
        // So many that a part is shorter than a picture's stretch.
        const QStringList segments = clipSegments({.seconds = 30});
        LiveDesk live;
        QByteArray list = "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXT-X-MEDIA-SEQUENCE:0\n"
                          "#EXT-X-PROGRAM-DATE-TIME:2022-03-10T18:00:00Z\n#EXTINF:1.0,\n/held\n";
        for (int i = 1; i < segments.size(); ++i) {
            live.server.publish(u"p%1.ts"_s.arg(i), contentOf(segments[i]));
            list += "#EXTINF:1.0,\np" + QByteArray::number(i) + ".ts\n";
        }
        live.server.publish(u"live.m3u8"_s, list);
        live.show();
        const FrameStrip &strip = live.desk.stage.strip();
        const auto isWholeFrom = [&strip](base::Millis begin) {
            const auto pictures = strip.pictures();
            return strip.begin() == begin && !pictures.isEmpty()
                   && std::none_of(pictures.begin(), pictures.end(),
                                   [](const auto &one) { return one.isNull(); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isWholeFrom(before + 1s), patience);
        // The oldest part comes when that is asked for.
        media::LiveStreams other(
            {live.server.rules(), live.folder.filePath(u"other"_s), &live.clock});
        other.want({{live.server.url(u"release"_s), streamStart()}});
        QTRY_VERIFY_WITH_TIMEOUT(isWholeFrom(before), patience);
    }

    void goesToTheNewestPictures()
    {
        LiveDesk live;
        live.publish(8);
        live.show();
        QVERIFY(live.awaitAll(8));
        QVERIFY(live.desk.trigger("player.start"));
        QTRY_COMPARE_WITH_TIMEOUT(live.playback().position(), before, patience);
        QVERIFY(live.desk.trigger("player.end"));
        QTRY_VERIFY_WITH_TIMEOUT(live.playback().position() >= before + 5s, patience);
        QVERIFY(live.playback().isPlaying());
    }

    void saysThatTheConnectionIsLostAndGoesOn()
    {
        LiveDesk live;
        live.publish(4);
        live.show();
        QVERIFY(live.awaitAll(4));
        live.server.stop();
        QTRY_COMPARE_WITH_TIMEOUT(live.status(), u"Connection lost, trying again"_s, patience);
        QVERIFY(live.desk.view.hasPicture());
        QVERIFY(live.desk.trigger("player.frame_back"));
        live.server.start();
        live.publish(6);
        QTRY_COMPARE_WITH_TIMEOUT(live.status(), u"Live"_s, patience);
        QVERIFY(live.awaitAll(6));
    }

    void saysThatItHasEnded()
    {
        LiveDesk live;
        live.publish(4);
        live.show();
        QVERIFY(live.awaitAll(4));
        QVERIFY(live.desk.trigger("player.toggle"));
        live.publish(5, true);
        QTRY_COMPARE_WITH_TIMEOUT(live.status(), u"The stream has ended"_s, patience);
        QTRY_COMPARE_WITH_TIMEOUT(live.playback().state(), State::Ended, patience);
        QCOMPARE(live.playback().end(), before + 5s);
    }

    void saysWhyItCannotBeShownAndTriesAgain()
    {
        LiveDesk live;
        QSignalSpy unplayable(&live.desk.stage, &StageWidget::unplayable);
        live.show();
        QTRY_COMPARE_WITH_TIMEOUT(unplayable.size(), 1, patience);
        QCOMPARE(live.desk.view.notice().title, u"The stream cannot be shown."_s);
        QVERIFY(live.desk.view.notice().explanation.endsWith(u" to try again."));
        live.publish(4);
        QVERIFY(live.desk.trigger("player.toggle"));
        QVERIFY(live.awaitAll(4));
        QVERIFY(live.desk.view.hasPicture());
    }

    void marksEvidenceInStreamTime()
    {
        LiveDesk live;
        live.publish(6);
        live.show();
        QVERIFY(live.awaitAll(6));
        QSignalSpy marked(&live.desk.stage, &StageWidget::evidenceMarked);
        live.desk.stage.seek(before + 1s);
        QVERIFY(live.desk.trigger("case.evidence_from"));
        live.desk.stage.seek(before + 2s);
        QVERIFY(live.desk.trigger("case.evidence_to"));
        QCOMPARE(marked.size(), 1);
        const auto segment = marked[0][0].value<domain::Segment>();
        QCOMPARE(segment.from, before + 1s);
        QCOMPARE(segment.to, before + 2s);
        QCOMPARE(utcRange(streamStart(), segment.from, segment.to),
                 leftToRight(u"18:00:01–18:00:02 UTC"_s));
    }

    void playsWhatWasKept_data()
    {
        QTest::addColumn<bool>("isCopyFirst");
        QTest::newRow("in place of the stream") << true;
        QTest::newRow("of a stream that is gone") << false;
    }

    void playsWhatWasKept()
    {
        QFETCH(bool, isCopyFirst);
        LiveDesk live;
        live.publish(8);
        live.show();
        QVERIFY(live.awaitAll(8));
        const QString address = live.server.url(u"stream/live.m3u8"_s);
        // Its first second, and its last two.
        const media::LentMedia all = live.streams.lend(address).value();
        media::LentMedia few{{}, all.stream};
        few.stream->parts.clear();
        for (const std::size_t part : {0U, 6U, 7U}) {
            few.files.push_back(all.files.at(part));
            few.stream->parts.push_back(all.stream->parts.at(part));
        }
        const auto folder = std::make_shared<media::KeptFolder>(live.folder.filePath(u"kept"_s),
                                                                std::array<std::uint8_t, 32>{7});
        const media::CopyId copy{domain::SubjectId(base::IdBytes{1}), streamStart()};
        QVERIFY(folder->keep(copy, few, *base::parseInstant(u"2022-03-11T09:00:00Z")));
        live.server.withdraw(u"live.m3u8"_s);

        media::LiveStreams kept(
            {live.server.rules(), live.folder.filePath(u"other"_s), &live.clock}, folder);
        StageDesk desk({640, 560}, {nullptr, &kept});
        const review::DeskCase shown = liveCase(address);
        desk.stage.setCase(&shown);
        kept.want({{address, streamStart(), copy, isCopyFirst}});
        const PlaybackSession &playback = desk.stage.playback();
        const auto isAt = [&playback](base::Millis position) {
            const auto frame = std::chrono::floor<base::Millis>(playback.frame().position());
            return playback.isReady() && std::chrono::abs(frame - position) <= 40ms;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isAt(before), patience);
        QTRY_COMPARE_WITH_TIMEOUT(playback.end(), before + 8s, patience);
        QCOMPARE(desk.view.origin(), u"Kept copy of 11 Mar 2022"_s);
        QCOMPARE(desk.view.status(), QString());
        const auto labels = desk.stage.findChild<TransportBar *>()->findChildren<PlainLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](auto *label) {
            return label->text() == utcTime(streamStart() + before);
        }));
        // Between them is nothing, to which nobody comes.
        desk.stage.seek(before + 3s);
        QTRY_VERIFY_WITH_TIMEOUT(isAt(before + 6s), patience);
        QCOMPARE(playback.position(), before + 6s);
        QVERIFY(desk.trigger("player.second_back"));
        QTRY_VERIFY_WITH_TIMEOUT(isAt(before + 1s), patience);
        QVERIFY(desk.trigger("player.toggle"));
        QTRY_COMPARE_WITH_TIMEOUT(playback.state(), State::Ended, patience);
        QVERIFY(isAt(before + 8s));
    }

    void leavesTheStreamWithTheCase()
    {
        LiveDesk live;
        live.publish(6);
        live.show();
        QVERIFY(live.awaitAll(6));
        live.desk.open(clip(), 2);
        live.streams.want({});
        QTRY_VERIFY_WITH_TIMEOUT(live.playback().isReady() && !live.playback().isStream(),
                                 patience);
        QCOMPARE(live.status(), QString());
        QCOMPARE(live.playback().begin(), 0ms);
        QCOMPARE(live.desk.timeline.minimum(), 0);
    }
};

QTEST_MAIN(TestLiveStage)
#include "tst_livestage.moc"
