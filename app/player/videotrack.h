// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "player/framewindow.h"
#include "player/videoreader.h"

#include <memory>

namespace vigil::player {

class FrameIndex;

/// Finds frames of the video exactly, and walks on from them. Work comes in bits: call the same
/// function again while it says Working.
class VideoTrack final
{
public:
    enum class Progress { Working, Found, End };
    enum class Exactness { Frame, KeyFrame };

    /// The index may be incomplete; it makes finding quicker. It must outlive the track.
    VideoTrack(std::unique_ptr<VideoReader> reader, const FrameIndex &index,
               std::size_t windowSize);

    [[nodiscard]] const AVStream &stream() const { return m_reader->stream(); }
    [[nodiscard]] const Demuxer &demuxer() const { return m_reader->demuxer(); }

    /// Begins to look for the frame on screen at the position.
    void find(Micros position, Exactness exactness = Exactness::Frame);
    /// End: there is no frame at all.
    [[nodiscard]] Progress findMore();
    /// On to the next frame, after one was found.
    [[nodiscard]] Progress nextMore();
    /// There may be more after what was the end.
    void setGrown() { m_hasGrown = true; }
    /// Since it was looked for last.
    [[nodiscard]] bool hasGrown() const { return m_hasGrown; }
    /// Finds the current frame again, so that nextMore() goes on to what has come since.
    void findAgain();
    /// The frame found last.
    [[nodiscard]] const Picture &current() const { return m_window.current(); }

private:
    [[nodiscard]] bool isWithinWindow() const;
    [[nodiscard]] bool isAheadInReach() const;
    void seekBefore();
    void skipToWindow();
    [[nodiscard]] Progress take(Picture picture);
    [[nodiscard]] Progress takeEnd();

    std::unique_ptr<VideoReader> m_reader;
    const FrameIndex &m_index;
    FrameWindow m_window;
    Micros m_target{0};
    /// How far before the target the search began; grows when the container led too far.
    Micros m_back{0};
    Exactness m_exactness = Exactness::Frame;
    bool m_isFound = false;
    bool m_isAtEnd = false;
    bool m_hasGrown = false;
    bool m_isFromStart = true;
};

} // namespace vigil::player
