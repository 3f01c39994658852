// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/enumnames.h"

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
        /// It has stopped the player again and again, and is opened only by openAnyway().
        KillsPlayers,
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

/// As the log spells them.
inline constexpr base::EnumNames<PlaybackFailure::Reason, 16> playbackFailureNames({
    {PlaybackFailure::Reason::Missing, QLatin1StringView("missing")},
    {PlaybackFailure::Reason::NotReadable, QLatin1StringView("not_readable")},
    {PlaybackFailure::Reason::IsLink, QLatin1StringView("is_link")},
    {PlaybackFailure::Reason::NotRegularFile, QLatin1StringView("not_regular_file")},
    {PlaybackFailure::Reason::Empty, QLatin1StringView("empty")},
    {PlaybackFailure::Reason::NotMedia, QLatin1StringView("not_media")},
    {PlaybackFailure::Reason::Damaged, QLatin1StringView("damaged")},
    {PlaybackFailure::Reason::NoFrame, QLatin1StringView("no_frame")},
    {PlaybackFailure::Reason::UnsupportedCodec, QLatin1StringView("unsupported_codec")},
    {PlaybackFailure::Reason::TooLarge, QLatin1StringView("too_large")},
    {PlaybackFailure::Reason::KillsPlayers, QLatin1StringView("kills_players")},
    {PlaybackFailure::Reason::PlayerMissing, QLatin1StringView("player_missing")},
    {PlaybackFailure::Reason::PlayerNotLocked, QLatin1StringView("player_not_locked")},
    {PlaybackFailure::Reason::PlayerCrashed, QLatin1StringView("player_crashed")},
    {PlaybackFailure::Reason::PlayerHung, QLatin1StringView("player_hung")},
    {PlaybackFailure::Reason::PlayerMisbehaved, QLatin1StringView("player_misbehaved")},
});

} // namespace vigil::media

Q_DECLARE_METATYPE(vigil::media::PlaybackFailure)
