// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clips.h"
#include "tests/ui/strict.h"
#include "ui/review/similarpictures.h"

#include <QSignalSpy>
#include <QTest>

using namespace vigil;
using namespace vigil::test;
using namespace vigil::ui;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 20'000;

const media::PlayerClient::Player player{QStringLiteral(VIGIL_BIN_DIR "/vigil-player")};

domain::SubjectId subject(int number)
{
    base::IdBytes bytes{};
    bytes.back() = std::uint8_t(number);
    return domain::SubjectId(bytes);
}

/// What a filter makes of the frame that the player shows there.
QImage expected(const QString &path, media::Micros at, const media::FilterSettings &filters)
{
    media::PlayerClient client(player);
    QImage shown;
    QObject::connect(&client, &media::PlayerClient::stillReady,
                     [&](media::Micros, const media::Frame &still) {
                         shown = media::FilterChain(filters).apply(still).image();
                     });
    client.open(path);
    if (!QTest::qWaitFor([&] { return client.state() == media::PlayerClient::State::Paused; }))
        return {};
    client.requestStill(at, {256, 256}, media::PlayerClient::StillOf::Place);
    if (!QTest::qWaitFor([&] { return !shown.isNull(); }))
        return {};
    return shown;
}

} // namespace

class TestSimilarPictures final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void takesThemWhereTheyLookAlike()
    {
        SimilarPictures pictures(player);
        pictures.setFilters(media::FilterSettings::clear());
        pictures.setCovered(false);
        const QString other = clip({.size = {240, 320}});
        pictures.show({{subject(1), clip(), 1s}, {subject(2), other, 2s}});
        QVERIFY(pictures.picture(subject(1)).isNull());
        QTRY_VERIFY_WITH_TIMEOUT(!pictures.picture(subject(2)).isNull(), patience);
        QCOMPARE(frameNumber(pictures.picture(subject(1)).image()), 25);
        QCOMPARE(frameNumber(pictures.picture(subject(2)).image()), 50);
        // Its player has gone.
        QTRY_VERIFY(pictures.findChildren<media::PlayerClient *>().isEmpty());
    }

    void areFilteredAsTheVideoIs()
    {
        SimilarPictures pictures(player);
        pictures.setCovered(false);
        pictures.show({{subject(1), clip(), 1s}});
        QTRY_VERIFY_WITH_TIMEOUT(!pictures.picture(subject(1)).isNull(), patience);
        const media::FilterSettings strongest;
        QCOMPARE(pictures.picture(subject(1)).image(), expected(clip(), 1s, strongest));
        auto grey = media::FilterSettings::clear();
        grey.isGreyscale = true;
        QSignalSpy changed(&pictures, &SimilarPictures::changed);
        pictures.setFilters(grey);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(pictures.picture(subject(1)).image(), expected(clip(), 1s, grey));
    }

    void areNotSeenAndNotTakenWhileCovered()
    {
        SimilarPictures pictures(player);
        pictures.show({{subject(1), clip(), 1s}});
        QVERIFY(pictures.findChildren<media::PlayerClient *>().isEmpty());
        pictures.setCovered(false);
        QTRY_VERIFY_WITH_TIMEOUT(!pictures.picture(subject(1)).isNull(), patience);
        pictures.setCovered(true);
        QVERIFY(pictures.picture(subject(1)).isNull());
    }

    void whatCannotBePlayedHasNone()
    {
        SimilarPictures pictures(player);
        pictures.setCovered(false);
        pictures.show({{subject(1), brokenClip(BrokenClip::RandomBytes), 1s},
                       {subject(2), QStringLiteral("/nowhere/at/all.mp4"), 1s},
                       {subject(3), clip({.codec = VideoCodec::None}), 1s},
                       {subject(4), clip(), 1s}});
        QTRY_VERIFY_WITH_TIMEOUT(!pictures.picture(subject(4)).isNull(), patience);
        for (int number = 1; number < 4; ++number)
            QVERIFY(pictures.picture(subject(number)).isNull());
    }

    void keepsThoseThatAreStillWanted()
    {
        SimilarPictures pictures(player);
        pictures.setCovered(false);
        pictures.show({{subject(1), clip(), 1s}});
        QTRY_VERIFY_WITH_TIMEOUT(!pictures.picture(subject(1)).isNull(), patience);
        pictures.show({{subject(2), clip(), 2s}, {subject(1), clip(), 1s}});
        QVERIFY(!pictures.picture(subject(1)).isNull());
        QTRY_VERIFY_WITH_TIMEOUT(!pictures.picture(subject(2)).isNull(), patience);
        pictures.show({});
        QVERIFY(pictures.picture(subject(1)).isNull());
        QVERIFY(pictures.picture(subject(2)).isNull());
    }
};

QTEST_GUILESS_MAIN(TestSimilarPictures)
#include "tst_similarpictures.moc"
