// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "media/cachewriter.h"
#include "media/hlsplaylist.h"
#include "media/streamkeys.h"
#include "media/transfer.h"

#include <QByteArray>
#include <QFuture>
#include <QThreadPool>

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace vigil::media {

/// What is asked of the server of a livestream, each in a thread of its own: playlists, which are
/// read there too, and segments, which are decrypted there. Gone, it ends all that it has begun, at
/// once.
class StreamFetches final
{
public:
    /// A segment to be fetched, by absolute addresses.
    struct Order
    {
        HlsResource media;
        std::optional<HlsResource> map; ///< what is to be put before it
        QByteArray mapBytes;            ///< those of that, where they are known
        std::uint32_t timeline = 0;     ///< of the segment
    };
    struct Segment
    {
        CachedFile file;
        QByteArray mapBytes; ///< what was put before it
    };

    /// `limits` are those of a segment. Of a long playlist the last `segments` are kept.
    StreamFetches(FetchRules rules, const FetchLimits &limits, qsizetype segments);
    ~StreamFetches();
    StreamFetches(const StreamFetches &) = delete;
    StreamFetches &operator=(const StreamFetches &) = delete;

    /// Ends all that was begun so far; its answers are errors.
    void cancel();

    /// With absolute addresses. Errors: those of Transfer and parsePlaylist().
    [[nodiscard]] QFuture<base::Result<HlsPlaylist>> playlist(const QByteArray &url);
    /// Errors: those of Transfer, StreamKeys, CbcDecryption and CacheWriter.
    [[nodiscard]] QFuture<base::Result<Segment>> segment(const Order &order,
                                                         std::unique_ptr<CacheWriter> writer);

private:
    [[nodiscard]] std::shared_ptr<Transfer> transfer(FetchKind kind, qint64 mostBytes);

    FetchRules m_rules;
    FetchLimits m_limits;
    qsizetype m_segments;
    StreamKeys m_keys;
    std::vector<std::shared_ptr<Transfer>> m_transfers;
    QThreadPool m_pool;
};

} // namespace vigil::media
