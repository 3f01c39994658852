// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace vigil::media {

/// Why a video cannot be played: the one failed state of a player, with a reason that screens put
/// into words. The case can still be decided.
struct PlaybackFailure
{
    enum class Reason {
        // The file.
        Missing,
        NotReadable,
        IsLink,
        NotRegularFile,
        Empty,
        // What is in it.
        NotMedia,
        Damaged,
        NoFrame,
        UnsupportedCodec,
        TooLarge,
        // The player.
        PlayerMissing,
        PlayerNotLocked,
        PlayerCrashed,
        PlayerHung,
        /// It sent what no honest player sends.
        PlayerMisbehaved,
    };

    Reason reason = Reason::NotMedia;
    /// For the log: codes only.
    QString detail = {};
};

} // namespace vigil::media

Q_DECLARE_METATYPE(vigil::media::PlaybackFailure)
