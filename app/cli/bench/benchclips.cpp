// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bench/benchclips.h"

#include <QProcess>

namespace vigil::cli {

using namespace Qt::StringLiterals;

bool makeClip(const QString &path, const ClipKind &kind)
{
    QProcess ffmpeg;
    ffmpeg.start(u"ffmpeg"_s, {u"-v"_s, u"error"_s, u"-f"_s, u"lavfi"_s, u"-i"_s,
                               u"testsrc2=rate=%1:size=%2"_s.arg(kind.rate).arg(kind.size), u"-t"_s,
                               QString::number(kind.seconds), u"-pix_fmt"_s, u"yuv420p"_s,
                               u"-c:v"_s, kind.codec, path});
    return ffmpeg.waitForFinished(120'000) && ffmpeg.exitCode() == 0;
}

} // namespace vigil::cli
