// SPDX-License-Identifier: GPL-3.0-or-later
#include "sounddaemon.h"

#include <QFile>
#include <QTest>

#include <cstring>

using namespace Qt::StringLiterals;

namespace vigil::test {

namespace {

constexpr int rate = 48'000;
constexpr int frameBytes = 4;
constexpr int loud = 3'000;

void stop(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.kill();
    process.waitForFinished();
}

} // namespace

SoundDaemon::~SoundDaemon()
{
    stop(m_recorder);
    stop(m_silence);
    stop(m_daemon);
}

bool SoundDaemon::start()
{
    // The daemon, its clients and this process all look here, and nowhere in the user's home.
    qputenv("XDG_RUNTIME_DIR", m_folder.path().toUtf8());
    qputenv("HOME", m_folder.path().toUtf8());
    const QString socket = m_folder.filePath(u"native"_s);
    qputenv("PULSE_SERVER", "unix:" + socket.toUtf8());
    m_daemon.setStandardErrorFile(m_folder.filePath(u"log"_s));
    m_daemon.start(u"pulseaudio"_s,
                   {u"-n"_s, u"--daemonize=no"_s, u"--use-pid-file=no"_s, u"--exit-idle-time=-1"_s,
                    u"--realtime=no"_s, u"--high-priority=no"_s, u"-L"_s,
                    u"module-null-sink sink_name=null"_s, u"-L"_s,
                    u"module-native-protocol-unix auth-anonymous=1 socket="_s + socket});
    if (!QTest::qWaitFor([&socket] { return QFile::exists(socket); }))
        return false;
    m_silence.start(u"pacat"_s, {u"--raw"_s, u"--latency-msec=20"_s, u"/dev/zero"_s});
    return m_silence.waitForStarted();
}

bool SoundDaemon::record()
{
    stop(m_recorder);
    m_clicks.clear();
    m_quietFrames = rate;
    QObject::connect(&m_recorder, &QProcess::readyReadStandardOutput, &m_recorder,
                     [this] { listen(); });
    m_recorder.start(u"parec"_s, {u"--raw"_s, u"--device=null.monitor"_s, u"--latency-msec=10"_s,
                                  u"--rate=48000"_s, u"--channels=2"_s, u"--format=s16le"_s});
    // The first bytes say that it hears.
    return m_recorder.waitForReadyRead();
}

QList<std::chrono::steady_clock::time_point> SoundDaemon::clicks()
{
    return m_clicks;
}

void SoundDaemon::listen()
{
    const auto now = std::chrono::steady_clock::now();
    const QByteArray bytes = m_recorder.readAllStandardOutput();
    const qsizetype frames = bytes.size() / frameBytes;
    for (qsizetype i = 0; i < frames; ++i) {
        qint16 sample = 0;
        std::memcpy(&sample, bytes.constData() + i * frameBytes, sizeof sample);
        if (std::abs(int(sample)) < loud) {
            ++m_quietFrames;
            continue;
        }
        if (m_quietFrames > rate / 10)
            m_clicks.append(now - std::chrono::microseconds((frames - i) * 1'000'000 / rate));
        m_quietFrames = 0;
    }
}

void useNoSoundDevice()
{
    qputenv("PULSE_SERVER", "unix:/nonexistent");
}

} // namespace vigil::test
