// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "domain/ids.h"
#include "media/cachedfile.h"
#include "media/streampart.h"

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace vigil::media {

/// The state of a video or livestream that a copy is of.
struct CopyId
{
    domain::SubjectId subject;
    base::Instant revision; ///< `at` of the state as the platform reported it

    /// As its files begin: "SUBJECT-MILLISECONDS".
    [[nodiscard]] QString name() const;
    [[nodiscard]] static std::optional<CopyId> parse(QStringView name);

    friend bool operator==(const CopyId &, const CopyId &) = default;
    friend size_t qHash(const CopyId &id, size_t seed = 0)
    {
        return qHashMulti(seed, id.subject, base::toMs(id.revision));
    }
};

/// Where files are parts of a livestream.
struct StreamTimes
{
    base::Instant zero; ///< when it was at position 0
    bool isExact = false;
    bool lacksSound = false; ///< it has sound that is in none of the files
    /// Of each file, by sequence, which in a copy is its place here.
    std::vector<StreamPart> parts;

    friend bool operator==(const StreamTimes &, const StreamTimes &) = default;
};

/// What was fetched of a video, the one file, or of a livestream, for a copy of it.
struct LentMedia
{
    std::vector<LentFile> files;
    std::optional<StreamTimes> stream = {};
};

/// A copy, and all that is needed to read it.
struct KeptCopy
{
    CopyId id;
    base::Instant keptAt;
    std::vector<CachedFile> files; ///< at least one
    std::optional<StreamTimes> stream = {};
};

// The names of the files of a copy.
/// Of what is needed to read the others.
[[nodiscard]] QByteArray recordName(const CopyId &id);
/// Of a video.
[[nodiscard]] QByteArray copyName(const CopyId &id);
/// Of a livestream; parts are numbered as they are kept, not as they lie in it.
[[nodiscard]] QByteArray partName(const CopyId &id, qint64 number);
/// Nothing unless it is a part's.
[[nodiscard]] std::optional<qint64> partNumber(const CopyId &id, const QByteArray &name);

} // namespace vigil::media
