// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vigil::cli {

struct ClipKind
{
    QString size;  ///< "1920x1080"
    QString codec; ///< an encoder of ffmpeg
    int seconds = 0;
    int rate = 30; ///< frames a second
};

/// Makes a moving test picture with ffmpeg at `path`; false where ffmpeg or the
/// encoder is missing.
[[nodiscard]] bool makeClip(const QString &path, const ClipKind &kind);

} // namespace vigil::cli
