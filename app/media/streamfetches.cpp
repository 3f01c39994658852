// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/streamfetches.h"

#include "base/runon.h"

#include <algorithm>

namespace vigil::media {

namespace {

/// A playlist, one segment at the edge and one older.
constexpr int streamThreads = 3;
/// What comes before segments describes codecs.
constexpr qint64 mostMapBytes = 1024 * 1024;

Transfer::Take into(QByteArray &bytes)
{
    return [&bytes](std::span<const std::uint8_t> piece, const Transfer::Progress &) {
        bytes.append(reinterpret_cast<const char *>(piece.data()), qsizetype(piece.size()));
        return base::Result<void>();
    };
}

std::span<const std::uint8_t> bytesOf(const QByteArray &bytes)
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.constData()), std::size_t(bytes.size())};
}

/// Makes the addresses in it absolute.
base::Result<void> resolve(MasterPlaylist &playlist, const FetchTarget &from)
{
    for (HlsVariant &variant : playlist.variants) {
        auto url = redirected(from, variant.uri);
        if (!url)
            return url.error();
        variant.uri = *std::move(url);
    }
    return {};
}

base::Result<void> resolve(HlsResource &resource, const FetchTarget &from)
{
    auto url = redirected(from, resource.uri);
    if (!url)
        return url.error();
    resource.uri = *std::move(url);
    return {};
}

base::Result<void> resolve(MediaPlaylist &playlist, const FetchTarget &from)
{
    for (HlsSegment &segment : playlist.segments) {
        if (const auto done = resolve(segment.media, from); !done)
            return done;
        if (!segment.map)
            continue;
        if (const auto done = resolve(*segment.map, from); !done)
            return done;
    }
    return {};
}

base::Result<HlsPlaylist> fetchPlaylist(Transfer &transfer, const QByteArray &url, qsizetype most)
{
    QByteArray text;
    if (const auto done = transfer.run(url, into(text)); !done)
        return done.error();
    auto playlist = parsePlaylist(text);
    if (!playlist)
        return playlist.error();
    auto *media = std::get_if<MediaPlaylist>(&*playlist);
    if (media && media->segments.size() > most)
        media->segments = media->segments.last(most);
    const auto resolved =
        std::visit([&](auto &kind) { return resolve(kind, transfer.reached()); }, *playlist);
    return resolved ? std::move(playlist) : resolved.error();
}

base::Result<StreamFetches::Segment> fetchSegment(Transfer *mapTransfer, Transfer &transfer,
                                                  const StreamFetches::Order &order,
                                                  CacheWriter &writer)
{
    QByteArray map = order.mapBytes;
    if (mapTransfer) {
        const auto done = mapTransfer->run(order.map->uri, into(map), order.map->range);
        if (!done)
            return done.error();
    }
    if (const auto done = writer.append(bytesOf(map)); !done)
        return done.error();
    const auto done = transfer.run(
        order.media.uri,
        [&writer](std::span<const std::uint8_t> bytes, const Transfer::Progress &) {
            return writer.append(bytes);
        },
        order.media.range);
    if (!done)
        return done.error();
    auto file = writer.finish();
    if (!file)
        return file.error();
    return StreamFetches::Segment{*std::move(file), map};
}

} // namespace

StreamFetches::StreamFetches(FetchRules rules, const FetchLimits &limits, qsizetype segments)
    : m_rules(std::move(rules))
    , m_limits(limits)
    , m_segments(segments)
{
    m_pool.setMaxThreadCount(streamThreads);
}

StreamFetches::~StreamFetches()
{
    cancel();
    m_pool.waitForDone();
}

void StreamFetches::cancel()
{
    for (const auto &transfer : m_transfers)
        transfer->cancel();
}

std::shared_ptr<Transfer> StreamFetches::transfer(FetchKind kind, qint64 mostBytes)
{
    std::erase_if(m_transfers, [](const auto &one) { return one.use_count() == 1; });
    FetchLimits limits = m_limits;
    limits.mostBytes = std::min(limits.mostBytes, mostBytes);
    return m_transfers.emplace_back(std::make_shared<Transfer>(m_rules, limits, kind));
}

QFuture<base::Result<HlsPlaylist>> StreamFetches::playlist(const QByteArray &url)
{
    return base::runOn(m_pool, [transfer = transfer(FetchKind::Playlist, mostPlaylistBytes), url,
                                most = m_segments] { return fetchPlaylist(*transfer, url, most); });
}

QFuture<base::Result<StreamFetches::Segment>>
StreamFetches::segment(const Order &order, std::unique_ptr<CacheWriter> writer)
{
    const bool needsMap = order.map && order.mapBytes.isEmpty();
    return base::runOn(
        m_pool, [order, map = needsMap ? transfer(FetchKind::Segment, mostMapBytes) : nullptr,
                 transfer = transfer(FetchKind::Segment, m_limits.mostBytes),
                 writer = std::shared_ptr<CacheWriter>(std::move(writer))] {
            return fetchSegment(map.get(), *transfer, order, *writer);
        });
}

} // namespace vigil::media
