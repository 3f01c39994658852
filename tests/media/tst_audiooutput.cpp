// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/audiooutput.h"
#include "sounddaemon.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace vigil::media;
using namespace vigil::test;
using namespace std::chrono_literals;

namespace {

/// A second of sound that begins with a click of 50 ms.
PcmChunk clickAt(Micros position)
{
    PcmChunk chunk{position, 1, {}};
    for (int i = 0; i < PcmFormat::sampleRate; ++i) {
        const bool isClick = i < PcmFormat::sampleRate / 20;
        const qint16 sample = isClick ? qint16((i / 24) % 2 == 0 ? 12'000 : -12'000) : qint16(0);
        for (int channel = 0; channel < PcmFormat::channels; ++channel)
            chunk.samples.append(reinterpret_cast<const char *>(&sample), sizeof sample);
    }
    return chunk;
}

} // namespace

class TestAudioOutput final : public QObject
{
    Q_OBJECT

    SoundDaemon m_daemon;

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_daemon.start()); }

    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void isMutedUntilToldOtherwise()
    {
        QVERIFY(m_daemon.record());
        AudioOutput output;
        QVERIFY(output.isMuted());
        QSignalSpy heard(&output, &AudioOutput::heard);
        output.push(clickAt(0s));
        output.start();
        QTRY_VERIFY(heard.size() > 20);
        QVERIFY(m_daemon.clicks().isEmpty());
    }

    void tellsWhatIsHeardWhen()
    {
        QVERIFY(m_daemon.record());
        AudioOutput output;
        output.setMuted(false);
        std::optional<MediaClock::TimePoint> reported;
        // The moment the clock says for the click at 8 s, from reports beyond the start.
        connect(&output, &AudioOutput::heard, this, [&](AudioOutput::Heard what) {
            if (!reported && what.position > 8s + 100ms)
                reported = what.at - (what.position - 8s);
        });
        for (int second = 7; second < 10; ++second)
            output.push(clickAt(std::chrono::seconds(second)));
        output.start();
        QTRY_VERIFY(reported && m_daemon.clicks().size() == 2);
        const auto offset = std::chrono::duration_cast<std::chrono::milliseconds>(
            *reported - m_daemon.clicks().at(1));
        qInfo("sound offset %lld ms", static_cast<long long>(offset.count()));
        QVERIFY2(std::abs(offset.count()) <= 40, qPrintable(QString::number(offset.count())));
    }

    void flushDropsWhatWaits()
    {
        QVERIFY(m_daemon.record());
        AudioOutput output;
        output.setMuted(false);
        output.push(clickAt(0s));
        output.flush();
        QCOMPARE(output.waiting(), Micros(0));
        QSignalSpy heard(&output, &AudioOutput::heard);
        output.push(clickAt(30s));
        output.start();
        QTRY_VERIFY(!heard.isEmpty());
        QVERIFY(heard.first().first().value<AudioOutput::Heard>().position >= 30s);
    }

    void pauseKeepsWhatWaits()
    {
        AudioOutput output;
        QSignalSpy heard(&output, &AudioOutput::heard);
        output.push(clickAt(0s));
        output.push(clickAt(1s));
        output.start();
        QTRY_VERIFY(heard.size() > 5);
        output.pause();
        const Micros before = output.waiting();
        QVERIFY(before > 500ms);
        output.start();
        QTRY_VERIFY(output.waiting() < before - 200ms);
    }

    void saysThatThereIsNoDevice()
    {
        // A console that starts without a sound server.
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("VIGIL_TEST_NO_DEVICE"), QStringLiteral("1"));
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(), {});
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitCode(), 0);
    }
};

/// Exit code 0 when the lack of a device is reported.
static int reportsNoDevice(QCoreApplication &application)
{
    useNoSoundDevice();
    AudioOutput output;
    QObject::connect(&output, &AudioOutput::deviceLost, &application,
                     [&] { application.exit(output.hasDevice() ? 1 : 0); });
    output.push(clickAt(0s));
    output.start();
    QTimer::singleShot(5'000, &application, [&application] { application.exit(2); });
    return application.exec();
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (qEnvironmentVariableIsSet("VIGIL_TEST_NO_DEVICE"))
        return reportsNoDevice(application);
    TestAudioOutput test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_audiooutput.moc"
