// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "intake/webvtt.h"

#include <QList>
#include <QString>

namespace vigil::review {

using intake::Cue;
using intake::mostCueCharacters;
using intake::mostCues;
using intake::mostTranscriptBytes;
using intake::parseWebVtt;

/// The cues of a file. Errors: transcriptUnreadable (missing, a link, no file, too long).
[[nodiscard]] base::Result<QList<Cue>> readTranscript(const QString &path);

} // namespace vigil::review
