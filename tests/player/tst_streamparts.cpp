// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/player/playerprocess.h"
#include "tests/support/clips.h"

#include <QTest>

#include <vector>

using namespace vigil;
using namespace vigil::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using wire::Micros;

namespace {

/// Of a made clip, of which every part is a second long.
constexpr int framesPerPart = 25;
/// How long the stream had run when the clip began.
constexpr Micros begin = 1h;

wire::PartPlace placeOf(int part, std::uint32_t timeline = 0)
{
    return {100 + part, begin + part * 1s, timeline, 1s};
}

Micros timeOf(int frame)
{
    return begin + frame * 40ms;
}

/// In the middle of a frame, so that rounding of time stamps does not matter.
Micros within(int frame)
{
    return timeOf(frame) + 20ms;
}

/// A player that has one part of a stream.
struct Stream
{
    explicit Stream(QStringList parts, int first = 0) : files(std::move(parts))
    {
        static_cast<void>(player.await<wire::Ready>(0));
        player.send(wire::SetOutput{320, 320, true});
        serial = player.openPart(files[first], placeOf(first));
        description = player.await<wire::Opened>(serial);
        firstPicture = player.awaitPicture(serial);
    }

    void add(int part, std::uint32_t timeline = 0)
    {
        player.addPart(files[part], placeOf(part, timeline));
    }
    std::optional<PlayerProcess::Picture> seek(Micros position)
    {
        return player.awaitPicture(player.send(wire::Seek{position}));
    }
    std::optional<int> numberAt(Micros position)
    {
        const auto picture = seek(position);
        return picture ? frameNumber(picture->image) : std::nullopt;
    }

    QStringList files;
    PlayerProcess player;
    std::uint32_t serial = 0;
    std::optional<wire::Opened> description;
    std::optional<PlayerProcess::Picture> firstPicture;
};

/// What playing sent until its end.
struct Played
{
    QList<int> numbers;
    std::vector<Micros> positions;
    std::vector<wire::Sound> sounds;
    std::vector<float> samples;
    bool hasEnded = false;
};

Played receive(PlayerProcess &player, std::uint32_t serial)
{
    Played played;
    while (const auto event = player.next()) {
        if (event->serial != serial)
            continue;
        if (const auto *frame = std::get_if<wire::Frame>(&event->body)) {
            played.positions.push_back(frame->position);
            played.numbers.append(frameNumber(player.take(*frame)).value_or(-1));
        } else if (const auto *sound = std::get_if<wire::Sound>(&event->body)) {
            played.sounds.push_back(*sound);
            const auto samples = player.take(*sound);
            played.samples.insert(played.samples.end(), samples.begin(), samples.end());
        } else if (std::holds_alternative<wire::EndOfMedia>(event->body)) {
            played.hasEnded = true;
            return played;
        }
    }
    return played;
}

Played play(PlayerProcess &player, Micros from)
{
    return receive(player, player.send(wire::Play{from, 1000}));
}

QList<int> numbers(int from, int to)
{
    QList<int> all;
    for (int number = from; number < to; ++number)
        all.append(number);
    return all;
}

/// Where clicks begin, in stream time.
std::vector<Micros> clicks(const Played &played)
{
    std::vector<Micros> found;
    Micros quietFrom = -1h;
    std::size_t at = 0;
    for (const wire::Sound &sound : played.sounds) {
        for (std::uint32_t i = 0; i < sound.samples; ++i, at += wire::soundChannels) {
            const Micros time = sound.position + Micros(std::int64_t(i) * 1'000'000 / 48'000);
            if (std::abs(played.samples[at]) < 0.2F)
                continue;
            if (time - quietFrom > 200ms)
                found.push_back(time);
            quietFrom = time;
        }
    }
    return found;
}

} // namespace

class TestStreamParts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void standsOnTheFirstPartThatIsKnown()
    {
        Stream stream(clipSegments(), 1);
        QVERIFY(stream.description);
        QVERIFY(!stream.description->duration);
        QVERIFY(stream.description->hasVideo && stream.description->hasSound);
        QVERIFY(stream.firstPicture);
        QCOMPARE(frameNumber(stream.firstPicture->image), framesPerPart);
        QCOMPARE(stream.firstPicture->frame.position, timeOf(framesPerPart));
        QCOMPARE(stream.firstPicture->frame.number, -1);
    }

    void playsOverThePartsWithoutASeam_data()
    {
        QTest::addColumn<int>("segments");
        QTest::newRow("MPEG-TS") << int(Segments::MpegTs);
        QTest::newRow("fragmented MP4") << int(Segments::FragmentedMp4);
    }

    void playsOverThePartsWithoutASeam()
    {
        QFETCH(int, segments);
        Stream stream(clipSegments({}, Segments(segments)));
        QVERIFY(stream.description);
        QCOMPARE(stream.files.size(), 3);
        stream.add(1);
        stream.add(2);
        const Played played = play(stream.player, begin);
        QVERIFY(played.hasEnded);
        QCOMPARE(played.numbers, numbers(0, 3 * framesPerPart));
        for (int i = 0; i < played.numbers.size(); ++i)
            QVERIFY(std::chrono::abs(played.positions[std::size_t(i)] - timeOf(i)) < 2ms);
        const std::vector<Micros> heard = clicks(played);
        QCOMPARE(heard.size(), std::size_t(3));
        for (int second = 0; second < 3; ++second)
            QVERIFY(std::chrono::abs(heard[std::size_t(second)] - begin - second * 1s) < 40ms);
    }

    void goesOnWhereItEndedWhenMoreHasCome()
    {
        Stream stream(clipSegments());
        QVERIFY(stream.description);
        const Played first = play(stream.player, begin);
        QVERIFY(first.hasEnded);
        QCOMPARE(first.numbers, numbers(0, framesPerPart));
        stream.add(1);
        const Played more = play(stream.player, within(framesPerPart));
        QVERIFY(more.hasEnded);
        QCOMPARE(more.numbers, numbers(framesPerPart, 2 * framesPerPart));
    }

    /// The decoder has been told of the end already, its last frames wait for room.
    void goesOnWhenMoreCameShortlyBeforeTheEnd()
    {
        Stream stream(clipSegments());
        QVERIFY(stream.description);
        constexpr int from = framesPerPart - int(wire::frameSlots) - 1;
        const std::uint32_t serial = stream.player.send(wire::Play{within(from), 1000});
        std::vector<wire::Frame> held;
        while (held.size() < wire::frameSlots - 1) {
            const auto frame = stream.player.await<wire::Frame>(serial);
            QVERIFY(frame);
            held.push_back(*frame);
        }
        stream.add(1);
        QList<int> shown;
        for (const wire::Frame &frame : held)
            shown.append(frameNumber(stream.player.take(frame)).value_or(-1));
        const Played rest = receive(stream.player, serial);
        QVERIFY(rest.hasEnded);
        QCOMPARE(shown + rest.numbers, numbers(from, 2 * framesPerPart));
        QCOMPARE(clicks(rest).size(), std::size_t(1));
    }

    /// The last frame was found without coming to the end, which the decoder has been told of.
    void seeksIntoAPartThatCameAfterTheLastFrameWasFound()
    {
        Stream stream(clipSegments(), 1);
        QVERIFY(stream.description);
        constexpr int last = 2 * framesPerPart - 1;
        const auto stepped =
            stream.player.awaitPicture(stream.player.send(wire::Step{timeOf(last - 1), 1}));
        QVERIFY(stepped);
        QCOMPARE(frameNumber(stepped->image), last);
        stream.add(2);
        QCOMPARE(stream.numberAt(within(last + 10)).value_or(-1), last + 10);
    }

    void seeksIntoPartsThatCameLater()
    {
        Stream stream(clipSegments(), 1);
        QVERIFY(stream.description);
        QCOMPARE(stream.numberAt(within(60)), 2 * framesPerPart - 1); // the last there is
        stream.add(2);
        QCOMPARE(stream.numberAt(within(60)), 60);
        QCOMPARE(stream.numberAt(within(3)), framesPerPart); // the first there is
        stream.add(0);
        QCOMPARE(stream.numberAt(within(3)), 3);
        QCOMPARE(stream.numberAt(within(40)), 40);
    }

    void stepsExactlyOverTheSeams()
    {
        Stream stream(clipSegments(), 1);
        QVERIFY(stream.description);
        stream.add(2);
        stream.add(0);
        const auto step = [&](int from, int frames) -> std::optional<int> {
            const auto picture =
                stream.player.awaitPicture(stream.player.send(wire::Step{timeOf(from), frames}));
            return picture ? frameNumber(picture->image) : std::nullopt;
        };
        QCOMPARE(step(framesPerPart, -1), framesPerPart - 1);
        QCOMPARE(step(framesPerPart - 1, 1), framesPerPart);
        QCOMPARE(step(2 * framesPerPart - 1, 1), 2 * framesPerPart);
        QCOMPARE(step(2 * framesPerPart, -30), 20);
        QCOMPARE(step(0, -1), 0);
    }

    void takesStillsOfEveryPart()
    {
        Stream stream(clipSegments());
        QVERIFY(stream.description);
        stream.add(1);
        stream.add(2);
        for (const int frame : {70, 30, 5}) {
            const auto still = stream.player.awaitPicture(
                stream.player.send(wire::Still{within(frame), 160, 160}));
            QVERIFY(still && still->frame.isStill);
            QCOMPARE(frameNumber(still->image), frame);
        }
        stream.player.send(wire::DropPart{placeOf(0).sequence});
        const auto still =
            stream.player.awaitPicture(stream.player.send(wire::Still{within(5), 160, 160}));
        QVERIFY(still);
        QCOMPARE(frameNumber(still->image), framesPerPart);
    }

    void passesOverAPartThatIsDamaged()
    {
        QStringList parts = clipSegments();
        parts[1] = brokenClip(BrokenClip::RandomBytes);
        Stream stream(parts);
        QVERIFY(stream.description);
        stream.add(1);
        stream.add(2);
        const Played played = play(stream.player, begin);
        QVERIFY(played.hasEnded);
        QCOMPARE(played.numbers,
                 numbers(0, framesPerPart) + numbers(2 * framesPerPart, 3 * framesPerPart));
        QCOMPARE(stream.numberAt(within(30)), framesPerPart - 1); // stands until the gap is over
    }

    void showsWhatIsLeftOfWhatWasDropped()
    {
        Stream stream(clipSegments());
        QVERIFY(stream.description);
        stream.add(1);
        QCOMPARE(stream.numberAt(within(10)), 10);
        stream.player.send(wire::DropPart{placeOf(0).sequence});
        stream.player.send(wire::DropPart{placeOf(1).sequence}); // the last one stays
        QCOMPARE(stream.numberAt(within(40)), 40);
        stream.add(2);
        QCOMPARE(play(stream.player, within(45)).numbers, numbers(45, 75));
    }

    void showsAStreamThatBeginsAnewInAnotherSize()
    {
        QStringList parts = clipSegments();
        parts[1] = clipSegments({.size = {160, 320}})[0];
        Stream stream(parts);
        QVERIFY(stream.description);
        stream.add(1, 1); // its time stamps begin again
        const auto picture = stream.seek(begin + 1s + 120ms + 20ms);
        QVERIFY(picture);
        QCOMPARE(picture->image.size(), QSize(160, 320));
        QCOMPARE(frameNumber(picture->image), 3);
        QCOMPARE(play(stream.player, begin).numbers.size(), 2 * framesPerPart);
    }

    void takesTimeStampsThatContradictThePlaylistForNothing()
    {
        QStringList parts = clipSegments();
        parts[2] = parts[0];
        Stream stream(parts, 1);
        QVERIFY(stream.description);
        // As if it had begun more than five seconds earlier on the same timeline.
        stream.player.addPart(parts[2], {102, begin + 20s, 0});
        const auto picture = stream.seek(begin + 20s + 60ms);
        QVERIFY(picture);
        QCOMPARE(frameNumber(picture->image), 1);
    }

    void noPartComesToAFile()
    {
        PlayerProcess player;
        static_cast<void>(player.await<wire::Ready>(0));
        player.send(wire::SetOutput{320, 320, true});
        const std::uint32_t serial = player.openFile(clip());
        QVERIFY(player.await<wire::Opened>(serial));
        player.addPart(clipSegments()[1], placeOf(1));
        player.send(wire::DropPart{0});
        const auto picture = player.awaitPicture(player.send(wire::Seek{100ms}));
        QVERIFY(picture);
        QCOMPARE(frameNumber(picture->image), 2);
    }

    void isSilentNowhereThatIsNotHere()
    {
        Stream stream(clipSegments());
        QVERIFY(stream.description);
        wire::PartPlace later = placeOf(2);
        later.start += 1h;
        stream.player.addPart(stream.files[2], later);
        const Played played = play(stream.player, begin);
        QVERIFY(played.hasEnded);
        QCOMPARE(played.numbers,
                 numbers(0, framesPerPart) + numbers(2 * framesPerPart, 3 * framesPerPart));
        const std::vector<Micros> heard = clicks(played);
        QCOMPARE(heard.size(), std::size_t(2));
        QVERIFY(std::chrono::abs(heard[0] - begin) < 40ms);
        QVERIFY(std::chrono::abs(heard[1] - later.start) < 40ms);
        // Two seconds, and what codecs fill up.
        QVERIFY(played.samples.size() < std::size_t(3 * 48'000 * wire::soundChannels));
    }

    void isSilentWhereOnlyALittleIsMissing()
    {
        Stream stream(clipSegments());
        QVERIFY(stream.description);
        wire::PartPlace later = placeOf(1);
        later.start += 500ms;
        later.timeline = 1;
        stream.player.addPart(stream.files[1], later);
        const Played played = play(stream.player, begin);
        QVERIFY(played.hasEnded);
        const std::vector<Micros> heard = clicks(played);
        QCOMPARE(heard.size(), std::size_t(2));
        QVERIFY(std::chrono::abs(heard[1] - later.start) < 40ms);
        QVERIFY(played.samples.size() > std::size_t(48'000 * wire::soundChannels * 9 / 4));
    }
};

QTEST_GUILESS_MAIN(TestStreamParts)
#include "tst_streamparts.moc"
