// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bench/benchclips.h"
#include "cli/bench/benchmark.h"
#include "cli/bench/mpv.h"
#include "cli/errors.h"
#include "media/playerprogram.h"
#include "media/swapbenchmark.h"

#include <QDir>
#include <QEventLoop>

namespace vigil::cli {

namespace {

using namespace Qt::StringLiterals;

Figure skipped(const QString &why)
{
    Figure figure{u"first_frame"_s, 0, u"ms"_s};
    figure.isSkipped = true;
    figure.note = why;
    return figure;
}

/// Some clips of the kinds that come most, made on the spot; empty where ffmpeg is missing.
QStringList makeClips(const QString &folder)
{
    struct Kind
    {
        QString size;
        QString codec;
        QString ending;
    };
    const Kind kinds[] = {{u"1920x1080"_s, u"libx264"_s, u"mp4"_s},
                          {u"1280x720"_s, u"libx264"_s, u"mp4"_s},
                          {u"576x1024"_s, u"libx264"_s, u"mp4"_s},
                          {u"1280x720"_s, u"libx265"_s, u"mp4"_s},
                          {u"640x360"_s, u"libvpx-vp9"_s, u"webm"_s}};
    QStringList made;
    for (const Kind &kind : kinds) {
        const QString path = u"%1/%2.%3"_s.arg(folder, QString::number(made.size()), kind.ending);
        if (makeClip(path, {kind.size, kind.codec, 3}))
            made.append(path);
    }
    return made;
}

QStringList clipsIn(const QString &folder)
{
    QStringList paths;
    const QDir dir(folder);
    const QStringList names =
        dir.entryList({u"*.mp4"_s, u"*.mov"_s, u"*.webm"_s, u"*.mkv"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        paths.append(dir.absoluteFilePath(name));
    return paths;
}

base::Result<std::vector<double>> timeSwaps(const QStringList &clips)
{
    const QString player = media::playerProgram();
    media::SwapBenchmark benchmark({player}, {1280, 720}, media::FilterSettings());
    QEventLoop loop;
    QString broken;
    QObject::connect(&benchmark, &media::SwapBenchmark::finished, &loop, &QEventLoop::quit);
    QObject::connect(&benchmark, &media::SwapBenchmark::failed, &loop, [&](const QString &path) {
        broken = path;
        loop.quit();
    });
    QMetaObject::invokeMethod(
        &benchmark, [&] { benchmark.start(clips); }, Qt::QueuedConnection);
    loop.exec();
    if (!broken.isEmpty())
        return base::Error{benchFailed, u"This video cannot be played: %1"_s.arg(broken)};
    std::vector<double> times;
    for (const media::SwapBenchmark::Sample &sample : benchmark.samples())
        times.push_back(double(sample.swapped.count()) / 1000);
    return times;
}

} // namespace

base::Result<QList<Figure>> measureFirstFrame(const BenchScope &scope)
{
    const QStringList clips =
        scope.clips.isEmpty() ? makeClips(scope.folder) : clipsIn(scope.clips);
    if (clips.isEmpty()) {
        return QList<Figure>{skipped(u"Skipped: there are no clips. Install ffmpeg, or name a "
                                     "folder of videos with --clips."_s)};
    }
    const auto swaps = timeSwaps(clips);
    if (!swaps)
        return swaps.error();
    Figure value{u"first_frame"_s, percentile(*swaps, 50), u"ms"_s, std::nullopt, 16};
    value.note = u"median of %1 clips, from the swap to painted"_s.arg(clips.size());
    Mpv mpv;
    std::vector<double> loads;
    if (Mpv::isInstalled() && mpv.start()) {
        for (const QString &clip : clips) {
            if (const auto time = mpv.load(clip))
                loads.push_back(*time);
        }
    }
    if (loads.empty()) {
        value.note += u"; no baseline: mpv is not installed"_s;
        return QList<Figure>{value};
    }
    value.baseline = percentile(loads, 50);
    value.note += u"; baseline: mpv, loadfile to first frame"_s;
    Figure ratio = value;
    ratio.name = u"first_frame_ratio"_s;
    ratio.goal = 0.1;
    ratio.isGoalForRatio = true;
    return QList<Figure>{value, ratio};
}

} // namespace vigil::cli
