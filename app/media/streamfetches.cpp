// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/streamfetches.h"

#include "base/runon.h"
#include "media/cbcdecryption.h"

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
    if (!resource.key)
        return {};
    auto keyUrl = redirected(from, resource.key->uri);
    if (!keyUrl)
        return keyUrl.error();
    resource.key->uri = *std::move(keyUrl);
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

/// One resource, and by what it is fetched.
struct ResourceFetch
{
    HlsResource resource;
    std::uint32_t timeline = 0;
    std::shared_ptr<Transfer> transfer;
    std::shared_ptr<Transfer> keyTransfer; ///< null: it is not encrypted
    StreamKeys *keys = nullptr;

    /// Decrypted. Once.
    [[nodiscard]] base::Result<void> run(const Transfer::Take &take) const;
};

base::Result<void> ResourceFetch::run(const Transfer::Take &take) const
{
    if (!resource.key)
        return transfer->run(resource.uri, take, resource.range);
    const auto key = keys->key(resource.key->uri, timeline, *keyTransfer);
    if (!key)
        return key.error();
    CbcDecryption decryption(**key, resource.key->iv);
    Transfer::Progress last;
    const auto decrypt = [&](std::span<const std::uint8_t> bytes,
                             const Transfer::Progress &progress) {
        last = progress;
        return take(decryption.add(bytes), progress);
    };
    if (const auto done = transfer->run(resource.uri, decrypt, resource.range); !done)
        return done;
    const auto rest = decryption.finish();
    return rest ? take(*rest, last) : rest.error();
}

base::Result<StreamFetches::Segment> fetchSegment(const std::optional<ResourceFetch> &mapFetch,
                                                  const ResourceFetch &fetch, QByteArray map,
                                                  CacheWriter &writer)
{
    if (mapFetch) {
        if (const auto done = mapFetch->run(into(map)); !done)
            return done.error();
    }
    if (const auto done = writer.append(bytesOf(map)); !done)
        return done.error();
    const auto done =
        fetch.run([&writer](std::span<const std::uint8_t> bytes, const Transfer::Progress &) {
            return writer.append(bytes);
        });
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
    const auto fetchOf = [this, &order](const HlsResource &resource, qint64 mostBytes) {
        return ResourceFetch{
            resource, order.timeline, transfer(FetchKind::Segment, mostBytes),
            resource.key ? transfer(FetchKind::Key, CbcDecryption::keyBytes) : nullptr, &m_keys};
    };
    const bool needsMap = order.map && order.mapBytes.isEmpty();
    return base::runOn(
        m_pool, [map = needsMap ? std::optional(fetchOf(*order.map, mostMapBytes)) : std::nullopt,
                 fetch = fetchOf(order.media, m_limits.mostBytes), mapBytes = order.mapBytes,
                 writer = std::shared_ptr<CacheWriter>(std::move(writer))] {
            return fetchSegment(map, fetch, mapBytes, *writer);
        });
}

} // namespace vigil::media
