// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/deskmedia.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace vigil::review {

namespace {

/// Where the feed's relative paths of a revision lie on this computer; nothing when it came from
/// another.
base::Result<QString> readMediaRoot(store::Database &database, const domain::Revision &revision)
{
    const auto root = database.one(R"(
        SELECT b.media_root FROM revision r JOIN intake_batch b ON b.number = r.batch
        WHERE r.subject = ? AND r.at = ? ORDER BY b.media_root IS NULL, r.row LIMIT 1)",
                                   {revision.subject, revision.at},
                                   [](const store::Row &row) { return row.maybeText(0); });
    if (!root)
        return root.error();
    return root->value_or(std::nullopt).value_or(QString());
}

bool isRemote(const QString &media)
{
    return media.startsWith(QLatin1StringView("https:"), Qt::CaseInsensitive);
}

/// Empty where the folder is not known.
QString fileIn(const QString &root, const QString &media)
{
    return root.isEmpty() ? QString() : QDir(root).filePath(media);
}

void placeMedia(DeskCase &desk, const QString &root)
{
    const domain::SubjectText text = desk.text();
    const bool isWithheld =
        desk.view.file.escalation && domain::withholdsMedia(*desk.view.file.escalation);
    if (isWithheld) {
        desk.mediaState = MediaState::Withheld;
        return;
    }
    if (text.media.isEmpty()) {
        desk.mediaState = MediaState::None;
    } else if (isRemote(text.media)) {
        desk.mediaState = desk.streamStart() ? MediaState::Stream : MediaState::Remote;
        desk.media = text.media;
    } else {
        desk.media = fileIn(root, text.media);
        desk.mediaState = QFileInfo(desk.media).isFile() ? MediaState::Local : MediaState::Missing;
    }
    if (!text.transcript.isEmpty() && !isRemote(text.transcript) && !root.isEmpty())
        desk.transcript = QDir(root).filePath(text.transcript);
}

} // namespace

base::Result<void> findMedia(store::Database &database, DeskCase &desk)
{
    const auto root = readMediaRoot(database, desk.revision());
    if (!root)
        return root.error();
    placeMedia(desk, *root);
    return {};
}

base::Result<QString> findLocalMedia(store::Database &database, const cases::SubjectView &subject)
{
    const QString media = subject.newest.text ? subject.newest.text->media : QString();
    if (media.isEmpty() || isRemote(media))
        return QString();
    const auto withheld = isWithheld(database, subject.id);
    if (!withheld)
        return withheld.error();
    if (*withheld)
        return QString();
    const auto root = readMediaRoot(database, subject.newest.revision);
    if (!root)
        return root.error();
    const QString path = fileIn(*root, media);
    return QFileInfo(path).isFile() ? path : QString();
}

base::Result<bool> isWithheld(store::Database &database, const domain::SubjectId &subject)
{
    const auto escalations = database.all(
        "SELECT DISTINCT escalation FROM case_file WHERE subject = ? AND escalation IS NOT NULL",
        {subject},
        [](const store::Row &row) { return domain::escalationKindNames.value(row.text(0)); });
    if (!escalations)
        return escalations.error();
    return std::any_of(escalations->begin(), escalations->end(),
                       [](const auto &kind) { return kind && domain::withholdsMedia(*kind); });
}

} // namespace vigil::review
