// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/result.h"
#include "domain/ids.h"
#include "media/framesampler.h"
#include "store/database.h"

#include <functional>
#include <vector>

namespace vigil::similar {

using Frames = std::vector<media::FrameHash>;

/// What was hashed of a stretch of a subject's media: a video at once, a livestream bit by bit.
struct FrameRun
{
    domain::SubjectId subject;
    domain::AccountId account; ///< the subject's owner
    base::Instant revision;    ///< whose media it is
    int first = 0;             ///< the first second that was looked at
    int seconds = 0;           ///< how many were
    Frames frames;             ///< in order of seconds

    /// Whether this one, kept later, takes the place of the other.
    [[nodiscard]] bool replaces(const FrameRun &other) const;
};

/// A frame in the table: its second (4 bytes, big-endian), its quality (1), and the hashes that
/// media::PdqTurns keeps (32 each). Those under media::Pdq::leastQuality are left out.
[[nodiscard]] QByteArray packFrames(const Frames &frames);
/// Nothing when the bytes are no such frames in order.
[[nodiscard]] std::optional<Frames> unpackFrames(QByteArrayView bytes);

/// Keeps a stretch in the table `frame_run`; what it replaces goes. The caller holds a write
/// transaction.
base::Result<void> keepFrames(store::Database &database, const FrameRun &run);
/// All frames kept of a subject, in order of seconds; nothing when none of its media was hashed. A
/// video without detail has been hashed and has no frames.
[[nodiscard]] base::Result<std::optional<Frames>> framesOf(store::Database &database,
                                                           const domain::SubjectId &subject);
/// Whether anything of a subject's media was hashed as it is in that revision.
[[nodiscard]] base::Result<bool> isHashed(store::Database &database,
                                          const domain::SubjectId &subject, base::Instant revision);
/// The stretches behind `row`, in order of rows; returns the last row, or `row` again.
base::Result<qint64> eachRunAfter(store::Database &database, qint64 row,
                                  const std::function<void(const FrameRun &)> &use);
/// From which row on the newest stretches hold no more than so many frames; 0: from the first.
[[nodiscard]] base::Result<qint64> firstRowOfNewest(store::Database &database, std::size_t frames);

} // namespace vigil::similar
