// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hashes.h"
#include "similar/framerun.h"
#include "similar/similarprojection.h"
#include "tests/store/teststore.h"

namespace vigil::test {

/// A console whose store keeps the hash index and what is said of videos.
struct SimilarDesk : Desk
{
    explicit SimilarDesk(unsigned seed = 1) : Desk(seed)
    {
        registry = {};
        similar::registerSimilar(registry);
    }
};

template<typename Id = domain::SubjectId>
Id numbered(int n)
{
    base::IdBytes bytes{};
    bytes[0] = std::uint8_t(n >> 8);
    bytes[15] = std::uint8_t(n);
    return Id(bytes);
}

/// A frame whose four kept hashes are all its own.
inline media::FrameHash frameAt(int second, HashMaker &make, int quality = 80)
{
    return {second, media::PdqTurns({make.random(), make.random(), make.random(), make.random()}),
            quality};
}

/// `seconds` random frames from 0 on.
inline similar::Frames randomFrames(int seconds, HashMaker &make)
{
    similar::Frames frames;
    for (int second = 0; second < seconds; ++second)
        frames.push_back(frameAt(second, make));
    return frames;
}

inline similar::FrameRun runOf(int subject, const similar::Frames &frames, int first = 0,
                               int seconds = 0, int revision = 1)
{
    return {numbered(subject),
            numbered(1000 + subject),
            base::instantFromMs(revision),
            first,
            seconds > 0 ? seconds : int(frames.size()),
            frames};
}

inline base::Result<void> keep(store::Store &store, const similar::FrameRun &run)
{
    return store.writer().executeAndWait([&run](store::WriteTransaction &transaction) {
        return similar::keepFrames(transaction.database(), run);
    });
}

} // namespace vigil::test
