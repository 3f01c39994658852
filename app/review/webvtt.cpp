// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/webvtt.h"

#include "media/mediafile.h"
#include "review/errors.h"

#include <QFile>

namespace vigil::review {

base::Result<QList<Cue>> readTranscript(const QString &path)
{
    const base::Error unreadable{
        errors::transcriptUnreadable,
        QStringLiteral("The transcript cannot be read. Decide by what you see and hear.")};
    auto opened = media::openMediaFile(path);
    auto *const found = std::get_if<media::MediaFile>(&opened);
    QFile file;
    if (!found || !file.open(found->descriptor.number(), QIODevice::ReadOnly))
        return unreadable;
    const QByteArray bytes = file.read(mostTranscriptBytes + 1);
    if (bytes.size() > mostTranscriptBytes)
        return unreadable;
    return parseWebVtt(bytes);
}

} // namespace vigil::review
