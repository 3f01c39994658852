// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/processmemory.h"
#include "cli/bench/benchclips.h"
#include "cli/bench/benchmark.h"
#include "cli/bench/benchstore.h"
#include "cli/bench/largestore.h"
#include "cli/bench/mpv.h"
#include "cli/errors.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QThread>

namespace vigil::cli {

namespace {

using namespace Qt::StringLiterals;

constexpr int starts = 7;
constexpr int smallSubjects = 20;
constexpr int clipSeconds = 12;
constexpr int playedSeconds = 5;

/// What the console said of itself: milliseconds since it was started, and KiB.
struct ConsoleRun
{
    double context = 0;
    double firstFrame = 0;
    qint64 memory = 0;
};

/// The first cases of a BenchStore in `folder` show a real video, the same one.
bool makeFirstVideos(const QString &folder)
{
    const QString clips = folder + u"/clips"_s;
    const QString first = clips + u"/v-0.mp4"_s;
    const QString second = clips + u"/v-%1.mp4"_s.arg(BenchStore::flaggedOneIn);
    return QFile::exists(second)
           || (QDir().mkpath(clips) && makeClip(first, {u"1920x1080"_s, u"libx264"_s, clipSeconds})
               && QFile::copy(first, second));
}

void note(const QByteArray &line, double elapsed, ConsoleRun &run)
{
    if (line == "context painted")
        run.context = elapsed;
    else if (line == "first frame painted")
        run.firstFrame = elapsed;
    else if (line.startsWith("memory "))
        run.memory = line.sliced(7).toLongLong();
}

/// A console on the store of a BenchStore in `folder`, with settings of its own. Off screen where
/// there is no display.
base::Result<ConsoleRun> runConsole(const QString &folder, const QString &option)
{
    QProcess console;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_STATE_HOME"_s, folder + u"/state"_s);
    environment.insert(u"XDG_CONFIG_HOME"_s, folder + u"/config"_s);
    if (!environment.contains(u"DISPLAY"_s) && !environment.contains(u"WAYLAND_DISPLAY"_s))
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    console.setProcessEnvironment(environment);
    ConsoleRun run;
    QElapsedTimer timer;
    timer.start();
    console.start(QCoreApplication::applicationDirPath() + u"/vigil"_s,
                  {u"--store"_s, QString(folder + u"/store"_s), option});
    const auto read = [&] {
        while (console.canReadLine())
            note(console.readLine().trimmed(), double(timer.nsecsElapsed()) / 1e6, run);
    };
    while (console.waitForReadyRead(60'000))
        read();
    console.waitForFinished(10'000);
    read(); // What came with its end.
    if (console.state() != QProcess::NotRunning || console.exitCode() != 0 || run.firstFrame == 0) {
        console.kill();
        console.waitForFinished();
        return base::Error{benchFailed,
                           u"The console did not come to its first frame, so its start was not "
                           "measured."_s};
    }
    return run;
}

struct StartTimes
{
    std::vector<double> context;
    std::vector<double> firstFrame;
};

base::Result<StartTimes> timeStarts(const QString &folder)
{
    StartTimes times;
    for (int i = -1; i < starts; ++i) { // The first fills the system's caches.
        const auto run = runConsole(folder, u"--measure-start"_s);
        if (!run)
            return run.error();
        if (i < 0)
            continue;
        times.context.push_back(run->context);
        times.firstFrame.push_back(run->firstFrame);
    }
    return times;
}

Figure startFigure(const QString &name, const std::vector<double> &large,
                   const std::vector<double> &small, int subjects)
{
    Figure figure{name, percentile(large, 50), u"ms"_s, percentile(small, 50)};
    figure.note = u"median of %1 starts with %2 subjects; baseline: with %3 subjects"_s.arg(starts)
                      .arg(subjects)
                      .arg(smallSubjects);
    return figure;
}

QList<Figure> skipped(const QString &name, const QString &unit)
{
    Figure figure{name, 0, unit};
    figure.isSkipped = true;
    figure.note = u"Skipped: ffmpeg is missing, which makes the video that is shown."_s;
    return {figure};
}

/// KiB that mpv takes to play the same video; nothing where it is not installed.
std::optional<double> memoryOfMpv(const QString &clip)
{
    Mpv mpv;
    if (!Mpv::isInstalled() || !mpv.start() || !mpv.load(clip))
        return std::nullopt;
    mpv.play();
    QThread::sleep(playedSeconds);
    const auto memory = base::memoryOfTree(mpv.process());
    return memory ? std::optional(double(*memory)) : std::nullopt;
}

/// The folder of the large store, with videos for its first cases; empty where they cannot be made.
base::Result<QString> largeStoreWithVideos(const BenchScope &scope)
{
    const auto folder = largeStore(scope);
    return !folder || makeFirstVideos(*folder) ? folder : QString();
}

base::Result<QString> smallStoreWithVideos(const BenchScope &scope)
{
    if (!makeFirstVideos(scope.folder))
        return QString();
    const auto store = BenchStore::make(scope.folder, smallSubjects);
    return store ? base::Result(scope.folder) : store.error();
}

} // namespace

base::Result<QList<Figure>> measureStart(const BenchScope &scope)
{
    const auto large = largeStoreWithVideos(scope);
    const auto small = smallStoreWithVideos(scope);
    if (!large || !small)
        return large ? small.error() : large.error();
    if (large->isEmpty())
        return skipped(u"start"_s, u"ms"_s);
    const auto largeTimes = timeStarts(*large);
    const auto smallTimes = timeStarts(*small);
    if (!largeTimes || !smallTimes)
        return largeTimes ? smallTimes.error() : largeTimes.error();
    Figure context =
        startFigure(u"start"_s, largeTimes->context, smallTimes->context, scope.subjects);
    context.goal = scope.subjects > 1'000'000 ? 600 : 400;
    return QList<Figure>{context, startFigure(u"start_first_frame"_s, largeTimes->firstFrame,
                                              smallTimes->firstFrame, scope.subjects)};
}

base::Result<QList<Figure>> measureMemory(const BenchScope &scope)
{
    const auto store = largeStoreWithVideos(scope);
    if (!store)
        return store.error();
    if (store->isEmpty())
        return skipped(u"memory"_s, u"MB"_s);
    const auto run = runConsole(*store, u"--measure-memory"_s);
    if (!run)
        return run.error();
    Figure figure{u"memory"_s, double(run->memory) * 1024 / 1e6, u"MB"_s};
    figure.goal = 350;
    figure.isSkipped = run->memory == 0;
    figure.note = u"proportional set size of console and two players, %1 subjects, a 1080p video "
                  "playing"_s.arg(scope.subjects);
    if (figure.isSkipped)
        figure.note = u"Skipped: the system does not tell how much memory the players take."_s;
    if (const auto mpv = memoryOfMpv(*store + u"/clips/v-0.mp4"_s)) {
        figure.baseline = *mpv * 1024 / 1e6;
        figure.note += u"; baseline: mpv, the same video"_s;
    }
    return QList<Figure>{figure};
}

} // namespace vigil::cli
