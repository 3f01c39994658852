// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "player/frameindex.h"
#include "player/mediaparts.h"
#include "player/scenescan.h"
#include "player/soundpump.h"
#include "player/stillpump.h"
#include "player/videopump.h"

#include <memory>
#include <optional>

namespace vigil::player {

/// What is open: its parts, its index and the pumps that read them.
class Media final
{
public:
    struct Outputs
    {
        FrameOutput &frames;
        wire::SharedMemory &memory;
        SoundBlocks &blocks;
        EventSink &events;
    };

    /// Errors: those of ByteSource, Demuxer and VideoReader.
    [[nodiscard]] static base::Result<std::unique_ptr<Media>>
    open(std::uint32_t serial, MediaParts parts, Outputs outputs);

    [[nodiscard]] const wire::Opened &description() const { return m_description; }

    void setOutput(const wire::SetOutput &output);
    void show(std::uint32_t serial, Micros position);
    void step(std::uint32_t serial, const wire::Step &step);
    void play(std::uint32_t serial, const wire::Play &play);
    void setLoop(const wire::SetLoop &loop) { m_loop = loop.range; }
    void addStill(std::uint32_t serial, const wire::Still &still);
    void findScenes(std::uint32_t serial);
    void pause();
    /// Of a stream; nothing happens to a file.
    void addPart(ByteSource source, const wire::PartPlace &place);
    void dropPart(std::int64_t sequence);

    /// Does a bit of work, the most urgent first; false when there is none now.
    bool work();

private:
    struct PendingStep
    {
        std::uint32_t serial = 0;
        wire::Step step;
    };

    Media(std::uint32_t serial, MediaParts parts, Outputs outputs);
    [[nodiscard]] base::Result<void> openTracks();
    void describe(const Demuxer &demuxer);
    void describeVideo(const AVStream &stream);
    bool workOnIndex();
    void takePendingStep();
    void tellEnd();

    std::uint32_t m_openSerial;
    MediaParts m_parts;
    Outputs m_outputs;
    wire::Opened m_description;
    std::optional<FrameIndex> m_index;
    std::optional<VideoPump> m_video;
    std::optional<StillPump> m_stills;
    std::optional<SoundPump> m_sound;
    std::unique_ptr<SceneScan> m_scenes;
    std::optional<wire::SetLoop::Range> m_loop;
    std::optional<PendingStep> m_pendingStep;
    std::optional<std::uint32_t> m_playing;
};

} // namespace vigil::player
