// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bench/benchclips.h"
#include "cli/bench/benchmark.h"
#include "cli/bench/stillreader.h"
#include "cli/errors.h"

#include <QProcess>

namespace vigil::cli {

using namespace Qt::StringLiterals;

namespace {

/// What fills the time line of a window 1600 pixels wide.
constexpr int pictures = 24;
constexpr QSize box(114, 64);

/// How long ffmpeg takes for all key frames, scaled down and dropped; nothing when it fails.
std::optional<double> timeFfmpeg(const QString &clip)
{
    QProcess ffmpeg;
    const double time = millisecondsOf([&] {
        ffmpeg.start(u"ffmpeg"_s, {u"-v"_s, u"error"_s, u"-skip_frame"_s, u"nokey"_s, u"-i"_s, clip,
                                   u"-vf"_s, u"scale=-2:64"_s, u"-f"_s, u"null"_s, u"-"_s});
        ffmpeg.waitForFinished(120'000);
    });
    return ffmpeg.exitStatus() == QProcess::NormalExit && ffmpeg.exitCode() == 0
               ? std::optional(time)
               : std::nullopt;
}

} // namespace

base::Result<QList<Figure>> measureStrip(const BenchScope &scope)
{
    Figure figure{u"strip"_s, 0, u"ms"_s};
    figure.goal = 1'000;
    const int seconds = scope.isFull ? 60 : 10;
    const QString size = scope.isFull ? u"1920x1080"_s : u"640x360"_s;
    const QString clip = scope.folder + u"/strip.mp4"_s;
    if (!makeClip(clip, {size, u"libx264"_s, seconds})) {
        figure.isSkipped = true;
        figure.note = u"Skipped: there is no clip. Install ffmpeg."_s;
        return QList<Figure>{figure};
    }
    QList<StillReader::Wanted> wanted;
    for (int i = 0; i < pictures; ++i) {
        wanted.append({std::chrono::seconds(seconds) * (2 * i + 1) / (2 * pictures), box,
                       media::PlayerClient::StillOf::KeyFrame});
    }
    const auto read = StillReader().read(clip, wanted);
    const auto ffmpeg = timeFfmpeg(clip);
    if (!read || !ffmpeg)
        return base::Error{benchFailed, u"This video cannot be played: %1"_s.arg(clip)};
    figure.value = read->afterOpened;
    figure.baseline = *ffmpeg;
    figure.note = u"%1 key frames of %2 s of %3, from the first frame on; baseline: ffmpeg scales "
                  "each key frame once"_s.arg(pictures)
                      .arg(seconds)
                      .arg(size);
    return QList<Figure>{figure};
}

} // namespace vigil::cli
