// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace vigil::intake {

/// One caption. The text is a stranger's: one line without tags, still to be shown as such.
struct Cue
{
    base::Millis from{};
    base::Millis to{};
    QString text;

    friend bool operator==(const Cue &, const Cue &) = default;
};

inline constexpr qint64 mostTranscriptBytes = 1 << 20;
inline constexpr qsizetype mostCueCharacters = 500;
inline constexpr qsizetype mostCues = 10'000;

/// Cues of a WebVTT file (W3C), by time. Notes, styles, regions and settings are left out, faulty
/// cues too; what is no WebVTT or too long has none. Input is hostile. Any thread.
[[nodiscard]] QList<Cue> parseWebVtt(QByteArrayView bytes);

} // namespace vigil::intake
