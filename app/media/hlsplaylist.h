// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/result.h"
#include "media/byterange.h"
#include "media/streampart.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QSize>

#include <array>
#include <cstdint>
#include <optional>
#include <variant>

namespace vigil::media {

// The playlists of a livestream (HTTP Live Streaming, RFC 8216), as the text of a hostile server.

inline constexpr qsizetype mostPlaylistBytes = 1024 * 1024;
inline constexpr qsizetype mostPlaylistSegments = 50'000;
inline constexpr qsizetype mostPlaylistVariants = 200;
inline constexpr qsizetype longestPlaylistLine = 16 * 1024;
/// No range ends behind it, so that sums stay far from overflow.
inline constexpr qint64 furthestByte = 1'000'000'000'000'000;
/// Of a segment, and of the target duration.
inline constexpr std::chrono::hours longestSegment{1};

/// One of the qualities that a stream is delivered in.
struct HlsVariant
{
    QByteArray uri; ///< of its media playlist; may be relative to the master playlist
    qint64 bandwidth = 0;
    QSize size = {}; ///< empty: unknown
    bool hasPictures = true;
    /// Its segments hold the sound, too.
    bool hasOwnSound = true;
    bool hasSoundElsewhere = false; ///< in playlists of its own

    friend bool operator==(const HlsVariant &, const HlsVariant &) = default;
};

struct MasterPlaylist
{
    QList<HlsVariant> variants; ///< one at least

    friend bool operator==(const MasterPlaylist &, const MasterPlaylist &) = default;
};

/// How something is encrypted: by AES-128 in CBC mode (RFC 8216, 4.3.2.4).
struct HlsKey
{
    QByteArray uri; ///< of its 16 bytes; may be relative to the playlist
    std::array<std::uint8_t, 16> iv{};

    friend bool operator==(const HlsKey &, const HlsKey &) = default;
};

/// Something to be fetched, as a playlist names it.
struct HlsResource
{
    QByteArray uri;                      ///< may be relative to the playlist
    std::optional<ByteRange> range = {}; ///< the piece of it that is meant; nothing: the whole
    std::optional<HlsKey> key = {};      ///< nothing: it is not encrypted

    friend bool operator==(const HlsResource &, const HlsResource &) = default;
};

struct HlsSegment
{
    qint64 sequence = 0;
    HlsResource media;
    Micros duration{};
    qint64 timeline = 0; ///< discontinuity sequence number
    /// When it begins; in a timeline of which one segment says so, it and all after it know.
    std::optional<base::Instant> at = {};
    std::optional<HlsResource> map = {}; ///< what is to be put before it

    friend bool operator==(const HlsSegment &, const HlsSegment &) = default;
};

struct MediaPlaylist
{
    Micros targetDuration{}; ///< a second at least
    QList<HlsSegment> segments;
    bool isEnded = false; ///< then it has one at least

    friend bool operator==(const MediaPlaylist &, const MediaPlaylist &) = default;
};

using HlsPlaylist = std::variant<MasterPlaylist, MediaPlaylist>;

/// Errors: streamUnreadable; streamEncrypted when it is so in another way; streamEmpty when it is
/// over and has no segments.
[[nodiscard]] base::Result<HlsPlaylist> parsePlaylist(QByteArrayView text);

[[nodiscard]] base::Error unreadablePlaylist(const QString &detail);

/// The one to look at: that with the most pixels among those of at most 720 lines on the shorter
/// side that carry their own sound; else the smallest of these; one without sound only if there is
/// no other, and one without pictures last.
[[nodiscard]] const HlsVariant &chooseVariant(const MasterPlaylist &playlist);

} // namespace vigil::media
