// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/swapbenchmark.h"
#include "tests/support/clips.h"

#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace vigil::media;
using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

const PlayerClient::Player player{QStringLiteral(VIGIL_BIN_DIR "/vigil-player")};

QStringList pictureClips()
{
    QStringList paths;
    for (const NamedClip &each : playableClips()) {
        if (each.recipe.codec != VideoCodec::None)
            paths.append(clip(each.recipe));
    }
    return paths;
}

/// The baseline: an idle mpv that is told to load one file after the other. Its pictures go
/// nowhere, so it is quicker here than on a screen.
class Mpv
{
public:
    bool start()
    {
        const QString path = m_folder.filePath(u"ipc"_s);
        m_process.start(u"mpv"_s, {u"--idle"_s, u"--no-config"_s, u"--vo=null"_s, u"--ao=null"_s,
                                   u"--hwdec=no"_s, u"--pause"_s, u"--really-quiet"_s,
                                   u"--input-ipc-server="_s + path});
        return QTest::qWaitFor([this, &path] {
            m_socket.connectToServer(path);
            return m_socket.waitForConnected(50);
        });
    }
    ~Mpv()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    /// From the command until the first frame stands.
    Micros load(const QString &path)
    {
        m_socket.readAll();
        QElapsedTimer timer;
        timer.start();
        m_socket.write("{\"command\":[\"loadfile\",\"" + path.toUtf8() + "\"]}\n");
        m_socket.flush();
        QByteArray answers;
        while (!answers.contains("\"playback-restart\"") && m_socket.waitForReadyRead(5'000))
            answers += m_socket.readAll();
        return Micros(timer.nsecsElapsed() / 1'000);
    }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QLocalSocket m_socket;
};

} // namespace

class TestSwapBenchmark final : public QObject
{
    Q_OBJECT

    SwapBenchmark m_benchmark{player, {1280, 720}, FilterSettings()};

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void measuresEveryVideo()
    {
        QSignalSpy finished(&m_benchmark, &SwapBenchmark::finished);
        const QStringList paths = pictureClips();
        m_benchmark.start(paths);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
        QCOMPARE(m_benchmark.samples().size(), paths.size());
        for (const SwapBenchmark::Sample &sample : m_benchmark.samples()) {
            QVERIFY(sample.swapped > Micros(0));
            QVERIFY(sample.prepared > Micros(0));
        }
    }

    void saysWhatCannotBePlayed()
    {
        SwapBenchmark benchmark(player, {320, 240}, FilterSettings());
        QSignalSpy failed(&benchmark, &SwapBenchmark::failed);
        benchmark.start({clip(), brokenClip(BrokenClip::RandomBytes)});
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().toString(), brokenClip(BrokenClip::RandomBytes));
    }

    void printsTheRatioToMpv()
    {
        if (QStandardPaths::findExecutable(u"mpv"_s).isEmpty())
            QSKIP("mpv is not installed");
        Mpv mpv;
        QVERIFY(mpv.start());
        QList<Micros> swapped;
        QList<Micros> prepared;
        QList<Micros> loaded;
        for (const SwapBenchmark::Sample &sample : m_benchmark.samples()) {
            swapped.append(sample.swapped);
            prepared.append(sample.prepared);
            loaded.append(mpv.load(sample.path));
        }
        const auto ms = [](const QList<Micros> &values) {
            return double(SwapBenchmark::median(values).count()) / 1000;
        };
        qInfo("median: swap to painted %.2f ms, prepare %.1f ms, mpv %.1f ms, ratio %.3f",
              ms(swapped), ms(prepared), ms(loaded), ms(swapped) / ms(loaded));
    }

    void knowsTheMedian()
    {
        QCOMPARE(SwapBenchmark::median({}), Micros(0));
        QCOMPARE(SwapBenchmark::median({Micros(9), Micros(1), Micros(5)}), Micros(5));
    }
};

QTEST_GUILESS_MAIN(TestSwapBenchmark)
#include "tst_swapbenchmark.moc"
