// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/player/playerprocess.h"
#include "tests/support/clips.h"

#include <QBuffer>
#include <QTemporaryFile>
#include <QTest>
#include <QTransform>

#include <sodium.h>

#include <cmath>
#include <set>
#include <vector>

using namespace vigil::test;
using namespace vigil;
using namespace std::chrono_literals;
using wire::Micros;

namespace {

Micros timeOf(int frame, int framesPerSecond)
{
    // Half a frame in, so that rounding of time stamps does not matter.
    return Micros((std::int64_t(frame) * 2 + 1) * 500'000 / framesPerSecond);
}

/// A locked player with the file open; what it said of it.
struct Opened
{
    explicit Opened(const QString &path)
    {
        ready = player.await<wire::Ready>(0);
        player.send(wire::SetOutput{480, 480, true});
        serial = player.openFile(path);
        description = player.await<wire::Opened>(serial);
    }

    PlayerProcess player;
    std::optional<wire::Ready> ready;
    std::uint32_t serial = 0;
    std::optional<wire::Opened> description;
};

/// The blocks of a made clip lie across the top of the coded picture.
std::optional<int> numberOn(const std::optional<PlayerProcess::Picture> &picture,
                            std::uint32_t rotation = 0)
{
    if (!picture)
        return std::nullopt;
    return frameNumber(picture->image.transformed(QTransform().rotate(-int(rotation))));
}

std::optional<wire::FailureReason> failureOf(const QString &path)
{
    PlayerProcess player;
    return player.awaitFailure(player.openFile(path));
}

/// An H.264 clip whose sample entry (ISO 14496-12) says that it is 65,535 x 65,535.
QString hugeClip()
{
    static QTemporaryFile file;
    QFile good(clip());
    if (!good.open(QIODevice::ReadOnly) || !file.open())
        qFatal("cannot make a clip");
    QByteArray content = good.readAll();
    const qsizetype entry = content.lastIndexOf("avc1");
    content.replace(entry + 28, 4, QByteArray(4, '\xff'));
    if (file.write(content) != content.size() || !file.flush())
        qFatal("cannot make a clip");
    return file.fileName();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

/// The clip as wire::Sealed describes it, chunk by chunk.
QByteArray sealedContent(const QByteArray &plain, const wire::Sealed &sealed)
{
    QByteArray content;
    for (qsizetype at = 0, chunk = 0; at < plain.size(); at += sealed.chunkBytes, ++chunk) {
        const QByteArray part = plain.mid(at, sealed.chunkBytes);
        QByteArray cipher(part.size() + qsizetype(crypto_aead_xchacha20poly1305_ietf_ABYTES), '\0');
        QByteArray nonce(reinterpret_cast<const char *>(sealed.noncePrefix.data()), 16);
        for (int i = 0; i < 8; ++i)
            nonce.append(char((chunk >> (8 * i)) & 0xff));
        crypto_aead_xchacha20poly1305_ietf_encrypt(
            reinterpret_cast<uchar *>(cipher.data()), nullptr,
            reinterpret_cast<const uchar *>(part.constData()), quint64(part.size()), nullptr, 0,
            nullptr, reinterpret_cast<const uchar *>(nonce.constData()), sealed.key.data());
        content += cipher;
    }
    return content;
}

void writeTo(QTemporaryFile &file, const QByteArray &content)
{
    if (!file.open() || file.write(content) != content.size() || !file.flush())
        qFatal("cannot write a clip");
}

/// Something that is nowhere like its neighbourhood, with black and white in it.
QImage stillPicture(QImage::Format format)
{
    QImage picture(150, 100, QImage::Format_RGB32);
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const int grey = (x * 255 / 149) ^ (y * 255 / 99);
            picture.setPixel(x, y, qRgb(grey, 255 - grey, (7 * x + 3 * y) & 255));
        }
    }
    return picture.convertToFormat(format);
}

QByteArray stillBytes(const QImage &picture, const char *format)
{
    QBuffer buffer;
    if (!buffer.open(QIODevice::WriteOnly) || !picture.save(&buffer, format))
        qFatal("cannot write a still");
    return buffer.data();
}

/// The IHDR chunk of a PNG begins with width and height, four bytes each.
QByteArray pngThatSays(const QByteArray &sides)
{
    return stillBytes(stillPicture(QImage::Format_RGB32), "PNG").replace(16, 8, sides);
}

/// What playing sent until its end or until there was enough of it.
struct Played
{
    QList<int> numbers;
    std::vector<wire::Frame> frames;
    std::vector<wire::Sound> sounds;
    std::vector<float> samples;
    bool hasEnded = false;
};

Played play(PlayerProcess &player, const wire::Play &request, std::size_t enoughFrames = 100'000)
{
    Played played;
    const std::uint32_t serial = player.send(request);
    while (played.frames.size() < enoughFrames && !played.hasEnded) {
        const auto event = player.next();
        if (!event)
            break;
        if (const auto *frame = std::get_if<wire::Frame>(&event->body)) {
            const QImage image = player.take(*frame);
            if (event->serial != serial)
                continue;
            played.frames.push_back(*frame);
            played.numbers.append(frameNumber(image).value_or(-1));
        } else if (const auto *sound = std::get_if<wire::Sound>(&event->body)) {
            const auto samples = player.take(*sound);
            played.sounds.push_back(*sound);
            played.samples.insert(played.samples.end(), samples.begin(), samples.end());
        } else {
            played.hasEnded = std::holds_alternative<wire::EndOfMedia>(event->body);
        }
    }
    return played;
}

/// How often the sound crosses zero upwards while it is loud: its pitch in Hz.
double pitchOf(const std::vector<float> &samples)
{
    int crossings = 0;
    int loud = 0;
    for (std::size_t i = 2; i < samples.size(); i += 2) {
        const bool isUpwards = samples[i - 2] < 0 && samples[i] >= 0;
        crossings += isUpwards && samples[i] - samples[i - 2] > 0.02f ? 1 : 0;
        loud += std::abs(samples[i]) > 0.01f ? 1 : 0;
    }
    return loud == 0 ? 0 : crossings * 48'000.0 / loud;
}

} // namespace

class TestEngine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void standsOnTheFirstFrameOnceOpen_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("hasVideo");
        QTest::addColumn<bool>("hasSound");
        for (const NamedClip &named : playableClips())
            QTest::newRow(qPrintable(named.name))
                << clip(named.recipe) << (named.recipe.codec != VideoCodec::None)
                << named.recipe.hasSound;
    }
    void standsOnTheFirstFrameOnceOpen()
    {
        QFETCH(QString, path);
        QFETCH(bool, hasVideo);
        QFETCH(bool, hasSound);
        Opened opened(path);
        QVERIFY(opened.ready && opened.ready->isLocked);
        QVERIFY(opened.description);
        QCOMPARE(opened.description->hasVideo, hasVideo);
        QCOMPARE(opened.description->hasSound, hasSound);
        if (hasVideo)
            QCOMPARE(
                numberOn(opened.player.awaitPicture(opened.serial), opened.description->rotation),
                std::optional(0));
    }

    void seeksToTheExactFrame_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("framesPerSecond");
        QTest::addColumn<int>("seconds");
        for (const NamedClip &named : playableClips()) {
            if (named.recipe.codec != VideoCodec::None && !named.recipe.isVariableRate)
                QTest::newRow(qPrintable(named.name))
                    << clip(named.recipe) << named.recipe.framesPerSecond << named.recipe.seconds;
        }
    }
    void seeksToTheExactFrame()
    {
        QFETCH(QString, path);
        QFETCH(int, framesPerSecond);
        QFETCH(int, seconds);
        Opened opened(path);
        QVERIFY(opened.description);
        const auto first = opened.player.awaitPicture(opened.serial);
        QVERIFY(first);
        const int last = framesPerSecond * seconds - 1;
        for (const int number : {last / 2, 1, last, last - 1, 0, last / 3, last / 3 + 3}) {
            // Some containers have the video begin after the sound.
            const auto serial = opened.player.send(
                wire::Seek{first->frame.position + timeOf(number, framesPerSecond)});
            const auto found =
                numberOn(opened.player.awaitPicture(serial), opened.description->rotation);
            QVERIFY2(
                found == number,
                qPrintable(QStringLiteral("%1 instead of %2").arg(found.value_or(-1)).arg(number)));
        }
    }

    void stepsFrameByFrameBothWays_data() { seeksToTheExactFrame_data(); }
    void stepsFrameByFrameBothWays()
    {
        QFETCH(QString, path);
        QFETCH(int, framesPerSecond);
        QFETCH(int, seconds);
        Opened opened(path);
        QVERIFY(opened.description);
        const int last = framesPerSecond * seconds - 1;
        auto picture = opened.player.awaitPicture(opened.serial);
        QVERIFY(picture);
        int number = last - 2;
        auto serial = opened.player.send(
            wire::Seek{picture->frame.position + timeOf(number, framesPerSecond)});
        picture = opened.player.awaitPicture(serial);
        for (const int by : {1, 1, 1, -1, -1, -1, -1, -1, -10, 1, 4, -1000, 1}) {
            QVERIFY(picture);
            serial = opened.player.send(wire::Step{picture->frame.position, by});
            picture = opened.player.awaitPicture(serial);
            number = std::clamp(number + by, 0, last);
            QCOMPARE(numberOn(picture, opened.description->rotation), std::optional(number));
            QCOMPARE(picture->frame.number, std::int64_t(number));
        }
    }

    void stepsOverTheGapsOfAVariableRate()
    {
        Opened opened(clip({.isVariableRate = true}));
        QVERIFY(opened.description);
        auto picture = opened.player.awaitPicture(opened.serial);
        QList<int> numbers;
        for (int i = 0; i < 16 && picture; ++i) {
            numbers.append(numberOn(picture).value_or(-1));
            const auto serial = opened.player.send(wire::Step{picture->frame.position, 1});
            picture = opened.player.awaitPicture(serial);
        }
        QCOMPARE(numbers, (QList<int>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 25, 26, 27}));
        // In the gap, the frame before it is still on screen.
        const auto serial = opened.player.send(wire::Seek{900ms});
        picture = opened.player.awaitPicture(serial);
        QCOMPARE(numberOn(picture), std::optional(12));
        QCOMPARE(picture->frame.number, std::int64_t(12));
    }

    void playsEveryFrameAndAllTheSound()
    {
        Opened opened(clip());
        const Played played = play(opened.player, {});
        QVERIFY(played.hasEnded);
        QCOMPARE(played.numbers.size(), 75);
        for (int i = 0; i < 75; ++i)
            QCOMPARE(played.numbers[i], i);
        const double seconds = double(played.samples.size()) / 2 / 48'000;
        QVERIFY2(std::abs(seconds - 3) < 0.1, qPrintable(QString::number(seconds)));
        QVERIFY(std::abs(pitchOf(played.samples) - 1000) < 30);
    }

    void playsOnFromWhereItStands()
    {
        Opened opened(clip());
        const auto serial = opened.player.send(wire::Seek{timeOf(40, 25)});
        const auto picture = opened.player.awaitPicture(serial);
        QVERIFY(picture);
        const Played played = play(opened.player, {picture->frame.position, 1000});
        QCOMPARE(played.numbers.size(), 35);
        QCOMPARE(played.numbers.first(), 40);
        QVERIFY(!played.sounds.empty());
        QCOMPARE(played.sounds.front().position, picture->frame.position);
    }

    void keepsThePitchAtEveryRate_data()
    {
        QTest::addColumn<int>("permille");
        for (const int permille : {250, 500, 750, 1500, 2000, 4000})
            QTest::addRow("%d", permille) << permille;
    }
    void keepsThePitchAtEveryRate()
    {
        QFETCH(int, permille);
        Opened opened(clip());
        const Played played = play(opened.player, {0us, static_cast<std::uint32_t>(permille)});
        QVERIFY(played.hasEnded);
        const double seconds = double(played.samples.size()) / 2 / 48'000;
        const double expected = 3.0 * 1000 / permille;
        QVERIFY2(std::abs(seconds - expected) < 0.1 * expected + 0.05,
                 qPrintable(QString::number(seconds)));
        const double pitch = pitchOf(played.samples);
        // Far nearer to the 1000 Hz of the clip than to what playing quicker alone would make of
        // it.
        QVERIFY2(std::abs(pitch - 1000) < 0.4 * std::abs(permille - 1000),
                 qPrintable(QString::number(pitch)));
    }

    void goesRoundTheLoop()
    {
        Opened opened(clip());
        opened.player.send(wire::SetLoop{wire::SetLoop::Range{1s, 1200ms}});
        const Played played = play(opened.player, {1s, 1000}, 12);
        QCOMPARE(played.numbers, (QList<int>{25, 26, 27, 28, 29, 25, 26, 27, 28, 29, 25, 26}));
        QCOMPARE(played.frames[4].lap, 0u);
        QCOMPARE(played.frames[5].lap, 1u);
        QCOMPARE(played.frames[11].lap, 2u);
        std::uint32_t firstLap = 0;
        for (const wire::Sound &sound : played.sounds)
            firstLap += sound.lap == 0 ? sound.samples : 0;
        QCOMPARE(firstLap, 9600u);
    }

    void staysQuietOncePaused()
    {
        Opened opened(clip());
        const Played played = play(opened.player, {}, 3);
        QVERIFY(!played.hasEnded);
        opened.player.send(wire::Pause{});
        const auto ping = opened.player.send(wire::Ping{});
        while (const auto event = opened.player.next()) {
            if (const auto *frame = std::get_if<wire::Frame>(&event->body))
                static_cast<void>(opened.player.take(*frame));
            if (std::holds_alternative<wire::Pong>(event->body))
                break;
        }
        const auto second = opened.player.send(wire::Ping{});
        auto event = opened.player.next();
        if (event && std::holds_alternative<wire::Indexed>(event->body))
            event = opened.player.next();
        QVERIFY(event);
        QVERIFY(*event == (wire::EventMessage{second, wire::Pong{}}));
        QVERIFY(second == ping + 1 || second > ping);
    }

    void waitsForFreeSlots()
    {
        Opened opened(clip());
        std::optional<wire::Frame> first = opened.player.await<wire::Frame>(opened.serial);
        QVERIFY(first);
        opened.player.send(wire::ReleaseFrame{first->slot});
        const auto serial = opened.player.send(wire::Play{});
        std::vector<wire::Frame> held;
        while (held.size() < wire::frameSlots - 1) {
            const auto event = opened.player.next();
            QVERIFY(event);
            if (const auto *frame = std::get_if<wire::Frame>(&event->body))
                held.push_back(*frame);
        }
        std::set<std::uint32_t> slots;
        for (const wire::Frame &frame : held)
            slots.insert(frame.slot);
        QCOMPARE(slots.size(), std::size_t(wire::frameSlots - 1));
        QCOMPARE(frameNumber(opened.player.take(held[0])), std::optional(0));
        const auto next = opened.player.await<wire::Frame>(serial);
        QVERIFY(next);
        QCOMPARE(next->slot, held[0].slot);
        QCOMPARE(frameNumber(opened.player.take(held[6])), std::optional(6));
    }

    void givesStillsWhilePlaying()
    {
        Opened opened(clip());
        opened.player.send(wire::Play{});
        const auto exact = opened.player.send(wire::Still{timeOf(60, 25), 160, 160, false});
        const auto quick = opened.player.send(wire::Still{timeOf(60, 25), 160, 160, true});
        const auto first = opened.player.awaitPicture(exact);
        QVERIFY(first);
        QVERIFY(first->frame.isStill);
        QCOMPARE(frameNumber(first->image), std::optional(60));
        QCOMPARE(first->image.width(), 160);
        QCOMPARE(numberOn(opened.player.awaitPicture(quick)), std::optional(50));
    }

    void turnsThePictureUpright()
    {
        Opened opened(clip({.rotation = 90}));
        QVERIFY(opened.description);
        QCOMPARE(opened.description->rotation, 90u);
        const auto picture = opened.player.awaitPicture(opened.serial);
        QVERIFY(picture);
        QCOMPARE(picture->image.size(), QSize(240, 320));
    }

    void fitsTheBoxAndSendsAnewWhenItChanges()
    {
        Opened opened(clip({.size = {640, 360}}));
        const auto first = opened.player.awaitPicture(opened.serial);
        QVERIFY(first);
        QCOMPARE(first->image.size(), QSize(480, 270));
        opened.player.send(wire::SetOutput{100, 4096, true});
        const auto second = opened.player.awaitPicture(opened.serial);
        QVERIFY(second);
        QCOMPARE(second->image.size(), QSize(100, 56));
    }

    void showsAStillAsItIs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QImage>("picture");
        const QImage colours = stillPicture(QImage::Format_RGB32);
        const QImage greys = stillPicture(QImage::Format_Grayscale8);
        const QImage few = stillPicture(QImage::Format_Indexed8);
        QImage clear = stillPicture(QImage::Format_ARGB32);
        clear.setPixel(10, 10, qRgba(1, 2, 3, 4));
        QImage stretched = colours;
        stretched.setDotsPerMeterX(100'000);
        stretched.setDotsPerMeterY(100);
        QTest::newRow("colours") << stillBytes(colours, "PNG") << colours;
        QTest::newRow("greys") << stillBytes(greys, "PNG") << greys;
        QTest::newRow("few colours") << stillBytes(few, "PNG") << few;
        QTest::newRow("with clear parts") << stillBytes(clear, "PNG") << clear;
        QTest::newRow("long pixels") << stillBytes(stretched, "PNG") << colours;
        const QByteArray ppm = stillBytes(colours, "PPM");
        QVERIFY(ppm.startsWith("P6\n"));
        QTest::newRow("PPM") << ppm << colours;
        QTest::newRow("PPM with comments")
            << "P6\n# 9 9\n\t#\n" + ppm.sliced(ppm.indexOf('\n') + 1) << colours;
        QTest::newRow("two in one file") << ppm + ppm << colours;
    }
    void showsAStillAsItIs()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QImage, picture);
        QTemporaryFile file;
        writeTo(file, bytes);
        Opened opened(file.fileName());
        QVERIFY(opened.description);
        QVERIFY(opened.description->hasVideo && !opened.description->hasSound);
        QCOMPARE(opened.description->width, 150u);
        QCOMPARE(opened.description->height, 100u);
        QCOMPARE(opened.description->duration, std::optional<Micros>(40ms));
        const auto shown = opened.player.awaitPicture(opened.serial);
        QVERIFY(shown);
        QCOMPARE(shown->frame.position, Micros(0));
        QCOMPARE(shown->image.convertToFormat(QImage::Format_RGB32),
                 picture.convertToFormat(QImage::Format_RGB32));
    }

    void saysWhyAStillCannotBeShown_data()
    {
        using wire::FailureReason;
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<FailureReason>("reason");
        const QImage colours = stillPicture(QImage::Format_RGB32);
        const QByteArray png = stillBytes(colours, "PNG");
        const QByteArray ppm = stillBytes(colours, "PPM");
        const QByteArray pixels = ppm.last(150 * 100 * 3);
        QByteArray changed = png;
        changed[png.size() / 2] = char(changed[png.size() / 2] ^ 0xff);
        const auto row = [](const char *name, const QByteArray &content, FailureReason reason) {
            QTest::newRow(name) << content << reason;
        };
        row("cut PNG", png.first(png.size() / 2), FailureReason::NoFrame);
        row("changed PNG", changed, FailureReason::NoFrame);
        row("PNG without a chunk", png.first(8), FailureReason::Damaged);
        row("PNG without width", pngThatSays(QByteArray("\0\0\0\0\0\0\0\5", 8)),
            FailureReason::Damaged);
        row("huge PNG", pngThatSays(QByteArray(8, '\xff')), FailureReason::TooLarge);
        row("large PNG", pngThatSays(QByteArray("\0\0\x23\x28\0\0\x23\x28", 8)),
            FailureReason::TooLarge);
        row("long PNG", pngThatSays(QByteArray("\0\x10\0\0\0\0\0\1", 8)), FailureReason::TooLarge);
        row("cut PPM", ppm.first(ppm.size() / 2), FailureReason::NoFrame);
        row("PPM without height", "P6\n150 x 255\n" + pixels, FailureReason::Damaged);
        row("PPM of comments", "P6\n#" + QByteArray(10'000, '#'), FailureReason::Damaged);
        row("huge PPM", "P6\n65535 65535\n255\n" + pixels, FailureReason::TooLarge);
        row("endless PPM", "P6\n99999999999999999999999 1\n255\n" + pixels,
            FailureReason::TooLarge);
        row("JPEG", stillBytes(colours, "JPG"), FailureReason::NotMedia);
        row("BMP", stillBytes(colours, "BMP"), FailureReason::NotMedia);
        row("SVG", "<svg xmlns='http://www.w3.org/2000/svg'><image href='/etc/passwd'/></svg>",
            FailureReason::NotMedia);
        row("list of files", "ffconcat version 1.0\nfile /etc/passwd\n", FailureReason::NotMedia);
    }
    void saysWhyAStillCannotBeShown()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(wire::FailureReason, reason);
        QTemporaryFile file;
        writeTo(file, bytes);
        PlayerProcess player;
        player.send(wire::SetOutput{480, 480, true});
        QCOMPARE(player.awaitFailure(player.openFile(file.fileName())), reason);
        // The next is not touched by it.
        const auto serial = player.openFile(clip());
        QCOMPARE(numberOn(player.awaitPicture(serial)), std::optional(0));
    }

    void opensOneFileAfterTheOther()
    {
        Opened opened(clip());
        for (int i = 0; i < 5; ++i) {
            const auto broken = opened.player.openFile(brokenClip(BrokenClip::RandomBytes));
            QVERIFY(!opened.player.await<wire::Opened>(broken));
            const auto serial = opened.player.openFile(clip({.hasSound = false}));
            QCOMPARE(numberOn(opened.player.awaitPicture(serial)), std::optional(0));
        }
        opened.player.send(wire::Close{});
        const auto serial = opened.player.send(wire::Seek{1s});
        QVERIFY(!opened.player.awaitPicture(serial));
    }

    void saysWhyAFileCannotBePlayed()
    {
        using wire::FailureReason;
        QCOMPARE(failureOf(brokenClip(BrokenClip::Truncated)), FailureReason::Damaged);
        QCOMPARE(failureOf(brokenClip(BrokenClip::Empty)), FailureReason::NotMedia);
        QCOMPARE(failureOf(brokenClip(BrokenClip::RandomBytes)), FailureReason::NotMedia);
        QCOMPARE(failureOf(brokenClip(BrokenClip::TextNamedMp4)), FailureReason::NotMedia);
        QCOMPARE(failureOf(hugeClip()), FailureReason::TooLarge);
        QCOMPARE(failureOf(brokenClip(BrokenClip::Fifo)), FailureReason::Unreadable);
        QCOMPARE(failureOf(brokenClip(BrokenClip::LinkToDevice)), FailureReason::Unreadable);
    }

    void readsSealedFilesAndNoTamperedOnes()
    {
        const QByteArray plain = contentOf(clip());
        wire::Sealed sealed{.plainBytes = plain.size()};
        sealed.key.fill(7);
        sealed.noncePrefix.fill(9);
        const QByteArray content = sealedContent(plain, sealed);
        QTemporaryFile good;
        writeTo(good, content);
        PlayerProcess player;
        auto serial = player.openFile(good.fileName(), sealed);
        QCOMPARE(numberOn(player.awaitPicture(serial)), std::optional(0));
        serial = player.send(wire::Seek{timeOf(70, 25)});
        QCOMPARE(numberOn(player.awaitPicture(serial)), std::optional(70));

        QByteArray changed = content;
        changed[100] = char(changed[100] ^ 1);
        QTemporaryFile tampered;
        writeTo(tampered, changed);
        serial = player.openFile(tampered.fileName(), sealed);
        QCOMPARE(player.awaitFailure(serial), wire::FailureReason::Unreadable);
        QTemporaryFile cut;
        writeTo(cut, content.chopped(1));
        serial = player.openFile(cut.fileName(), sealed);
        QCOMPARE(player.awaitFailure(serial), wire::FailureReason::Unreadable);
        serial = player.openFile(good.fileName(), sealed);
        QVERIFY(player.await<wire::Opened>(serial));
    }

    void playsWhatIsThereOfACutFile()
    {
        const QByteArray whole =
            contentOf(clip({.codec = VideoCodec::Mpeg4, .container = Container::Avi}));
        QTemporaryFile cut;
        writeTo(cut, whole.left(whole.size() / 2));
        Opened opened(cut.fileName());
        QVERIFY(opened.description);
        const Played played = play(opened.player, {});
        QVERIFY(played.hasEnded);
        QVERIFY(played.numbers.size() > 20 && played.numbers.size() < 75);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(played.numbers[i], i);
    }

    /// An MPEG-4 stream says its size itself, and FFmpeg believes that.
    void playsWhenOnlyTheContainerIsWrongAboutTheSize()
    {
        Opened opened(brokenClip(BrokenClip::HugeDeclaredSize));
        QCOMPARE(numberOn(opened.player.awaitPicture(opened.serial)), std::optional(0));
    }

    void endsWithItsConsole()
    {
        PlayerProcess player;
        QVERIFY(player.await<wire::Ready>(0));
        player.disconnect();
        QCOMPARE(player.wait(), 0);
    }
};

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
