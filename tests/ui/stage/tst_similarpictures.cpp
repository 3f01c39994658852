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

/// What a filter makes of the frame that a video begins with.
QImage expected(const QString &path, const media::FilterSettings &filters)
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
    client.requestStill(media::Micros(0), {256, 256}, media::PlayerClient::StillOf::Place);
    if (!QTest::qWaitFor([&] { return !shown.isNull(); }))
        return {};
    return shown;
}

QImage first(const SimilarPictures &pictures)
{
    return pictures.pictures(subject(1)).pictures.first().image();
}

} // namespace

class TestSimilarPictures final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    /// Each of its own stretch, also where there is no key frame.
    void showEachVideoFromItsStartToItsEnd()
    {
        SimilarPictures pictures(player);
        pictures.setFilters(media::FilterSettings::clear());
        pictures.setCovered(false);
        const QString other = clip({.size = {240, 320}});
        pictures.show({{subject(1), clip()}, {subject(2), other}});
        QVERIFY(pictures.pictures(subject(1)).isNull());
        QTRY_VERIFY_WITH_TIMEOUT(!pictures.pictures(subject(2)).isNull(), patience);
        for (const int number : {1, 2}) {
            const VideoPictures shown = pictures.pictures(subject(number));
            QVERIFY(shown.duration > 0ms);
            const int frames = int(shown.duration.count() * 25 / 1'000);
            const int count = int(shown.pictures.size());
            QCOMPARE(count, 6);
            for (int i = 0; i < count; ++i) {
                const int frame = frameNumber(shown.pictures[i].image()).value_or(-1);
                QVERIFY2(frame >= frames * i / count && frame <= frames * (i + 1) / count,
                         qPrintable(QString::number(frame)));
            }
        }
        // Its player has gone.
        QTRY_VERIFY(pictures.findChildren<media::PlayerClient *>().isEmpty());
    }

    void areFilteredAsTheVideoIs()
    {
        SimilarPictures pictures(player);
        pictures.setCovered(false);
        pictures.show({{subject(1), clip()}});
        QTRY_VERIFY_WITH_TIMEOUT(!pictures.pictures(subject(1)).isNull(), patience);
        const media::FilterSettings strongest;
        QCOMPARE(first(pictures), expected(clip(), strongest));
        auto grey = media::FilterSettings::clear();
        grey.isGreyscale = true;
        QSignalSpy changed(&pictures, &SimilarPictures::changed);
        pictures.setFilters(grey);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(first(pictures), expected(clip(), grey));
    }

    void areNotSeenAndNotTakenWhileCovered()
    {
        SimilarPictures pictures(player);
        pictures.show({{subject(1), clip()}});
        QVERIFY(pictures.findChildren<media::PlayerClient *>().isEmpty());
        pictures.setCovered(false);
        QTRY_VERIFY_WITH_TIMEOUT(!pictures.pictures(subject(1)).isNull(), patience);
        pictures.setCovered(true);
        QVERIFY(pictures.pictures(subject(1)).isNull());
    }

    void whatCannotBePlayedHasNone()
    {
        SimilarPictures pictures(player);
        pictures.setCovered(false);
        pictures.show({{subject(1), brokenClip(BrokenClip::RandomBytes)},
                       {subject(2), QStringLiteral("/nowhere/at/all.mp4")},
                       {subject(3), clip({.codec = VideoCodec::None})},
                       {subject(4), clip()}});
        QTRY_VERIFY_WITH_TIMEOUT(!pictures.pictures(subject(4)).isNull(), patience);
        for (int number = 1; number < 4; ++number)
            QVERIFY(pictures.pictures(subject(number)).isNull());
    }

    void keepsThoseThatAreStillWanted()
    {
        SimilarPictures pictures(player);
        pictures.setCovered(false);
        pictures.show({{subject(1), clip()}});
        QTRY_VERIFY_WITH_TIMEOUT(!pictures.pictures(subject(1)).isNull(), patience);
        pictures.show({{subject(2), clip()}, {subject(1), clip()}});
        QVERIFY(!pictures.pictures(subject(1)).isNull());
        QTRY_VERIFY_WITH_TIMEOUT(!pictures.pictures(subject(2)).isNull(), patience);
        pictures.show({});
        QVERIFY(pictures.pictures(subject(1)).isNull());
        QVERIFY(pictures.pictures(subject(2)).isNull());
    }
};

QTEST_GUILESS_MAIN(TestSimilarPictures)
#include "tst_similarpictures.moc"
