// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/hlsplaylist.h"

#include "tests/fuzz/require.h"

#include <algorithm>

using namespace vigil;
using fuzz::require;

namespace {

void checkResource(const media::HlsResource &resource)
{
    require(!resource.uri.isEmpty() && resource.uri.size() <= media::longestPlaylistLine,
            "what is fetched has an address");
    require(!resource.range
                || (resource.range->from >= 0 && resource.range->size > 0
                    && resource.range->end() <= media::furthestByte),
            "a range lies within what a file may be");
    require(!resource.key || !resource.key->uri.isEmpty(), "a key has an address");
}

void checkSegments(const media::MediaPlaylist &playlist)
{
    require(playlist.segments.size() <= media::mostPlaylistSegments, "there are not too many");
    require(playlist.targetDuration >= std::chrono::seconds(1), "it is not asked for all the time");
    require(!playlist.isEnded || !playlist.segments.isEmpty(), "one that is over has a segment");
    for (qsizetype i = 0; i < playlist.segments.size(); ++i) {
        const media::HlsSegment &segment = playlist.segments[i];
        checkResource(segment.media);
        if (segment.map)
            checkResource(*segment.map);
        require(segment.media.uri == segment.media.uri.trimmed(),
                "a segment has an address of one line");
        require(segment.duration >= media::Micros{} && segment.duration < media::longestSegment,
                "a segment lasts neither less than nothing nor for ever");
        if (i == 0)
            continue;
        const media::HlsSegment &before = playlist.segments[i - 1];
        require(segment.sequence == before.sequence + 1, "numbers go on");
        require(segment.timeline >= before.timeline, "timelines follow each other");
        require(segment.timeline > before.timeline || segment.at || !before.at,
                "a date is carried on");
    }
}

void checkVariants(const media::MasterPlaylist &playlist)
{
    require(!playlist.variants.isEmpty() && playlist.variants.size() <= media::mostPlaylistVariants,
            "there is a variant, and not too many");
    require(std::ranges::none_of(playlist.variants,
                                 [](const auto &variant) { return variant.uri.isEmpty(); }),
            "a variant has an address");
    require(playlist.variants.contains(media::chooseVariant(playlist)), "one of them is chosen");
}

} // namespace

/// One playlist.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto playlist = media::parsePlaylist(fuzz::viewOf(data, size));
    if (!playlist)
        require(!playlist.error().message.isEmpty(), "who refuses says why");
    else if (const auto *media = std::get_if<media::MediaPlaylist>(&*playlist))
        checkSegments(*media);
    else
        checkVariants(std::get<media::MasterPlaylist>(*playlist));
    return 0;
}
