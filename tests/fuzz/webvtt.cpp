// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/webvtt.h"

#include "tests/fuzz/require.h"

#include <algorithm>

using namespace vigil;
using fuzz::require;

namespace {

QString timestamp(base::Millis at)
{
    const qint64 ms = at.count();
    return QStringLiteral("%1:%2:%3.%4")
        .arg(ms / 3'600'000, 2, 10, QChar(u'0'))
        .arg(ms / 60'000 % 60, 2, 10, QChar(u'0'))
        .arg(ms / 1'000 % 60, 2, 10, QChar(u'0'))
        .arg(ms % 1'000, 3, 10, QChar(u'0'));
}

QByteArray written(const QList<intake::Cue> &cues)
{
    QString file = QStringLiteral("WEBVTT\n\n");
    for (const intake::Cue &cue : cues) {
        QString text = cue.text;
        text.replace(u'&', QStringLiteral("&amp;"))
            .replace(u'<', QStringLiteral("&lt;"))
            .replace(u'>', QStringLiteral("&gt;"));
        file += timestamp(cue.from) + QStringLiteral(" --> ") + timestamp(cue.to) + u'\n' + text
                + QStringLiteral("\n\n");
    }
    return file.toUtf8();
}

void checkCue(const intake::Cue &cue)
{
    require(cue.from >= base::Millis{} && cue.from < cue.to, "a cue lasts");
    require(!cue.text.isEmpty() && cue.text.size() <= intake::mostCueCharacters,
            "a cue has a text that is not too long");
    require(cue.text.isValidUtf16(), "the text of a cue holds whole characters");
    require(cue.text == cue.text.simplified(), "the text of a cue is one line");
}

} // namespace

/// One WebVTT file.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QList<intake::Cue> cues = intake::parseWebVtt(fuzz::viewOf(data, size));
    require(cues.size() <= intake::mostCues, "there are not too many cues");
    require(std::ranges::is_sorted(cues, {}, &intake::Cue::from), "cues come by time");
    std::ranges::for_each(cues, checkCue);
    const QByteArray again = written(cues);
    if (again.size() <= intake::mostTranscriptBytes)
        require(intake::parseWebVtt(again) == cues, "what is written again reads the same");
    return 0;
}
