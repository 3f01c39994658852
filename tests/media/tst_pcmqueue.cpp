// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/pcmqueue.h"

#include <QTest>

using namespace vigil::media;
using namespace std::chrono_literals;

namespace {

constexpr int second = PcmFormat::sampleRate;

PcmChunk chunkOf(Micros position, int frames, double rate = 1, qint16 value = 1000)
{
    QByteArray samples;
    for (int i = 0; i < frames * PcmFormat::channels; ++i)
        samples.append(reinterpret_cast<const char *>(&value), sizeof value);
    return {position, rate, samples};
}

QList<qint16> readFrames(PcmQueue &queue, int frames)
{
    QList<qint16> samples(qsizetype(frames) * PcmFormat::channels, qint16(-1));
    queue.read({reinterpret_cast<char *>(samples.data()),
                std::size_t(frames) * std::size_t(PcmFormat::frameBytes)});
    return samples;
}

} // namespace

class TestPcmQueue final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void isMutedAtFirst()
    {
        PcmQueue queue;
        queue.push(chunkOf(0s, 4));
        QCOMPARE(readFrames(queue, 4), QList<qint16>(8, 0));
    }

    void scalesByTheGain()
    {
        PcmQueue queue;
        queue.push(chunkOf(0s, 8));
        queue.setGain(1);
        QCOMPARE(readFrames(queue, 4), QList<qint16>(8, 1000));
        queue.setGain(0.5);
        QCOMPARE(readFrames(queue, 4), QList<qint16>(8, 500));
    }

    void isSilentWhenEmpty()
    {
        PcmQueue queue;
        queue.setGain(1);
        queue.push(chunkOf(0s, 2));
        const QList<qint16> samples = readFrames(queue, 4);
        QCOMPARE(samples.first(4), QList<qint16>(4, 1000));
        QCOMPARE(samples.last(4), QList<qint16>(4, 0));
    }

    void knowsWhereEachFrameBelongs()
    {
        PcmQueue queue;
        queue.push(chunkOf(5s, second));
        queue.push(chunkOf(20s, second, 2));
        (void)readFrames(queue, second / 2);
        (void)readFrames(queue, second * 3 / 2);
        QCOMPARE(queue.positionAt(0), Micros(5s));
        QCOMPARE(queue.positionAt(second * 3 / 4), Micros(5'750ms));
        // At twice the speed a second to the ear is two in the video.
        QCOMPARE(queue.positionAt(second + second / 2), Micros(21s));
        QCOMPARE(queue.positionAt(2 * second), std::nullopt);
    }

    void saysNothingOverSilence()
    {
        PcmQueue queue;
        (void)readFrames(queue, 100);
        QCOMPARE(queue.positionAt(50), std::nullopt);
        queue.push(chunkOf(5s, second));
        (void)readFrames(queue, 2 * second);
        QCOMPARE(queue.positionAt(100), Micros(5s));
        QCOMPARE(queue.positionAt(100 + second + 10), std::nullopt);
    }

    void forgetsOnlyWhatIsLongGone()
    {
        PcmQueue queue;
        for (int i = 0; i < 60; ++i) {
            queue.push(chunkOf(std::chrono::seconds(i), second));
            (void)readFrames(queue, second);
        }
        QCOMPARE(queue.positionAt(59 * second), Micros(59s));
        QCOMPARE(queue.positionAt(57 * second), Micros(57s));
        QCOMPARE(queue.positionAt(10 * second), std::nullopt);
    }

    void countsWhatWaits()
    {
        PcmQueue queue;
        queue.push(chunkOf(0s, second));
        (void)readFrames(queue, second / 4);
        QCOMPARE(queue.waiting(), Micros(750ms));
    }

    void dropsHalfFrames()
    {
        PcmQueue queue;
        queue.push({0s, 1, QByteArray(7, 'x')});
        QCOMPARE(queue.waiting(), PcmFormat::duration(1));
    }
};

QTEST_GUILESS_MAIN(TestPcmQueue)
#include "tst_pcmqueue.moc"
