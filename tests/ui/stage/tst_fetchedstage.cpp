// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clips.h"
#include "tests/support/mediaserver.h"
#include "tests/ui/stage/stagefixture.h"
#include "tests/ui/strict.h"
#include "ui/review/reviewtexts.h"
#include "ui/review/stagetexts.h"
#include "ui/shell/errortext.h"

#include <QSignalSpy>
#include <QTest>

using namespace vigil;
using namespace vigil::test;
using namespace vigil::ui;

using State = PlaybackSession::State;

namespace {

constexpr int patience = 30'000;

/// A stage whose videos are on a server.
struct FetchedDesk
{
    [[nodiscard]] QString address(const char *path) const
    {
        return server.url(QLatin1StringView(path));
    }
    /// As the desk does it: the case is shown, and its video is asked for.
    void show(const QString &media)
    {
        desk.open(media);
        remote.want({media}, {});
    }

    MediaServer server{clip()};
    QTemporaryDir folder;
    media::RemoteMedia remote{{server.rules(), folder.filePath(QStringLiteral("media"))}};
    StageDesk desk{{640, 560}, {&remote}};
};

} // namespace

class TestFetchedStage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void playsOnceItIsHere()
    {
        FetchedDesk fetched;
        QSignalSpy unplayable(&fetched.desk.stage, &StageWidget::unplayable);
        fetched.show(fetched.address("clip"));
        QVERIFY(!fetched.desk.view.hasPicture());
        QTRY_VERIFY_WITH_TIMEOUT(fetched.desk.view.hasPicture(), patience);
        QCOMPARE(fetched.desk.view.origin(), QString());
        QCOMPARE(fetched.desk.stage.playback().state(), State::Paused);
        QVERIFY(fetched.desk.stage.viewing().filters() != media::FilterSettings::clear());
        QCOMPARE(fetched.desk.stage.playback().end(), base::Millis(3'000));
        QVERIFY(fetched.desk.trigger("player.toggle"));
        QVERIFY(fetched.desk.stage.playback().isPlaying());
        QCOMPARE(unplayable.size(), 0);
    }

    void saysHowFarItIs()
    {
        FetchedDesk fetched;
        fetched.show(fetched.address("held"));
        const auto title = [&] { return fetched.desk.view.notice().title; };
        QTRY_VERIFY_WITH_TIMEOUT(title().startsWith(QStringLiteral("Fetching the video, ")),
                                 patience);
        QVERIFY(title().endsWith(QStringLiteral(" %")));
        QVERIFY(fetched.desk.view.accessibleName().contains(title()));
        QVERIFY(!fetched.desk.actions.action(QStringLiteral("player.toggle"))->isEnabled());
    }

    void saysWhyNotAndTriesAgain()
    {
        FetchedDesk fetched;
        QSignalSpy unplayable(&fetched.desk.stage, &StageWidget::unplayable);
        fetched.show(fetched.address("status/404"));
        QTRY_COMPARE_WITH_TIMEOUT(unplayable.size(), 1, patience);
        const StageNotice notice = fetched.desk.view.notice();
        QCOMPARE(notice.title, QStringLiteral("The video could not be fetched."));
        QVERIFY(
            notice.explanation.startsWith(QStringLiteral("The server no longer has the video.")));
        QVERIFY(notice.explanation.endsWith(QStringLiteral(" to try again.")));
        const auto asked = fetched.server.requests().size();
        QVERIFY(fetched.desk.trigger("player.toggle"));
        QCOMPARE(fetched.desk.view.notice().title, QStringLiteral("The video is being fetched."));
        QTRY_VERIFY_WITH_TIMEOUT(fetched.server.requests().size() > asked, patience);
        QTRY_COMPARE_WITH_TIMEOUT(fetched.desk.view.notice(), notice, patience);
    }

    void theNextOneStandsReady()
    {
        FetchedDesk fetched;
        const QString second = fetched.address("clip?2");
        fetched.show(fetched.address("clip?1"));
        const review::DeskCase next = deskCase(second, 2);
        fetched.desk.stage.setNextCase(&next);
        fetched.remote.want({fetched.address("clip?1"), second}, {});
        QTRY_VERIFY_WITH_TIMEOUT(fetched.desk.stage.isNextReady(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(fetched.desk.view.hasPicture(), patience);
        fetched.desk.stage.setCase(&next);
        QVERIFY(fetched.desk.view.hasPicture());
        // What has left plays no more, and what plays stays open though its file has gone.
        fetched.remote.want({}, {});
        QVERIFY(fetched.desk.trigger("player.frame_on"));
        QTRY_COMPARE_WITH_TIMEOUT(fetched.desk.stage.playback().frameNumber(), 1, patience);
    }

    void whatStopsPlayersIsOpenedWhenAsked()
    {
        FetchedDesk fetched;
        const QString address = fetched.address("clip");
        fetched.remote.want({address}, {});
        QTRY_VERIFY_WITH_TIMEOUT(fetched.remote.read(address), patience);
        const auto file = fetched.remote.read(address);
        for (int i = 0; i < media::KillerFiles::tolerated; ++i)
            fetched.desk.killers->noteKill(file->contentHash);
        fetched.show(address);
        QTRY_VERIFY_WITH_TIMEOUT(fetched.desk.stage.playback().isKeptClosed(), patience);
        QVERIFY(fetched.desk.trigger("player.toggle"));
        QTRY_VERIFY_WITH_TIMEOUT(fetched.desk.view.hasPicture(), patience);
    }

    void saysThatItIsACopy()
    {
        const QTemporaryDir folder;
        const MediaServer server(clip());
        const std::array<std::uint8_t, 32> secret{1};
        const media::RemoteMedia::Parts parts{.rules = server.rules(),
                                              .cache = folder.filePath(QStringLiteral("media")),
                                              .kept = std::make_shared<media::KeptFolder>(
                                                  folder.filePath(QStringLiteral("kept")), secret)};
        const media::CopyId id{domain::SubjectId(base::IdBytes{1}), base::instantFromMs(1'000)};
        const base::Instant then = *base::parseInstant(u"2026-03-03T12:00:00Z");
        const QString address = server.url(QStringLiteral("clip"));
        {
            media::RemoteMedia remote(parts);
            remote.want({address}, {});
            QTRY_VERIFY_WITH_TIMEOUT(remote.read(address), patience);
            QVERIFY(parts.kept->keep(id, *remote.lend(address), then));
        }
        media::RemoteMedia remote(parts);
        StageDesk desk({640, 560}, {&remote});
        desk.open(address);
        remote.want({address}, {}, {{address, id}});
        QTRY_VERIFY_WITH_TIMEOUT(desk.view.hasPicture(), patience);
        QCOMPARE(desk.view.origin(), QStringLiteral("Kept copy of ") + dateText(then));
        QVERIFY(desk.view.accessibleName().contains(desk.view.origin() + u'.'));
        desk.stage.setCase(nullptr);
        QCOMPARE(desk.view.origin(), QString());
    }

    void everyRefusalSaysWhatToDo()
    {
        using Fetch = media::RemoteMedia::Status;
        const base::Error error{base::ErrorCode("media.fetch_internal"), {}};
        const Fetch failed{Fetch::State::Failed, 0, 0, error};
        QCOMPARE(fetchNotice(failed, {}).explanation, errorText(error));
        QVERIFY(fetchNotice(failed, QStringLiteral("K")).explanation.contains(u'K'));
        const Fetch known{Fetch::State::Fetching, 400, 1'000, {}};
        QCOMPARE(fetchNotice(known, {}).title, QStringLiteral("Fetching the video, 40 %"));
        const Fetch unknown{Fetch::State::Fetching, 12'340'000, 0, {}};
        QCOMPARE(fetchNotice(unknown, {}).title,
                 QStringLiteral("Fetching the video, 12.3 MB so far"));
        const Fetch more{Fetch::State::Fetching, 5'000, 1'000, {}};
        QCOMPARE(fetchNotice(more, {}).title, QStringLiteral("Fetching the video, 100 %"));
    }
};

QTEST_MAIN(TestFetchedStage)
#include "tst_fetchedstage.moc"
