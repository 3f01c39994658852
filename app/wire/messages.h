// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/limits.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <variant>

namespace vigil::wire {

// Positions are microseconds from the start of the media. Every request carries a serial that the
// console counts up; an event carries the serial of the request that it answers or that its frame
// or sound belongs to, so that what an older seek still sends can be told and dropped.

/// How the bytes behind the descriptor are sealed: chunk i is `chunkBytes` of plain text (the last
/// one may be shorter) under XChaCha20-Poly1305-IETF with nonce = `noncePrefix`, then i as 64 bits
/// little-endian; each chunk is followed by its 16-byte tag. A key on its way: wiped when it goes.
struct Sealed
{
    std::array<std::uint8_t, 32> key{};
    std::array<std::uint8_t, 16> noncePrefix{};
    std::uint32_t chunkBytes = sealedChunkBytes;
    std::int64_t plainBytes = 0;

    ~Sealed() { ::explicit_bzero(key.data(), key.size()); }

    friend bool operator==(const Sealed &, const Sealed &) = default;
};

/// Where a part of a stream lies in it. Parts follow each other by their sequence; those of one
/// timeline have time stamps that go on from one to the next. Times are stream time.
struct PartPlace
{
    std::int64_t sequence = 0;
    Micros start{0};
    std::uint32_t timeline = 0;
    Micros duration{0}; ///< as far as is known before it is read
    friend bool operator==(const PartPlace &, const PartPlace &) = default;
};

/// Opens the media behind the descriptor sent with it: a file, or the first `part` of a stream that
/// is known. Answers: Opened, then the first Frame (when there is video), or Failed.
struct Open
{
    std::optional<Sealed> sealed;
    std::optional<PartPlace> part = {};
    friend bool operator==(const Open &, const Open &) = default;
};

/// The box that frames must fit into; frames keep their aspect and are never enlarged. Without
/// `wantsFrames` only sound is decoded. May be sent before Open; no answer. The frame that stands
/// is sent anew in the new size, with the serial it had.
struct SetOutput
{
    std::uint32_t maxWidth = 640;
    std::uint32_t maxHeight = 640;
    bool wantsFrames = true;
    friend bool operator==(const SetOutput &, const SetOutput &) = default;
};

/// Sends the frame at `from`, then all that follow, and sound, as slots are free. The console is
/// the clock: it shows what is due and releases it.
struct Play
{
    Micros from{0};
    std::uint32_t ratePermille = 1000;
    friend bool operator==(const Play &, const Play &) = default;
};

/// Sends nothing more. What was sent and not shown may be dropped and must be released.
struct Pause
{
    friend bool operator==(const Pause &, const Pause &) = default;
};

/// Pauses on the frame that is on screen at `position`: the last that begins at or before it. One
/// Frame (when there is video), unless a newer Seek, Step or Play takes its place before.
struct Seek
{
    Micros position{0};
    friend bool operator==(const Seek &, const Seek &) = default;
};

/// Pauses on the frame `frames` after (before, if negative) the one at `from`, held to the first
/// and last frame. One Frame.
struct Step
{
    Micros from{0};
    std::int32_t frames = 1;
    friend bool operator==(const Step &, const Step &) = default;
};

/// While playing, goes from `to` back to `from` without end. In force from the next Play on.
struct SetLoop
{
    struct Range
    {
        Micros from{0};
        Micros to{0};
        friend bool operator==(const Range &, const Range &) = default;
    };
    std::optional<Range> range;
    friend bool operator==(const SetLoop &, const SetLoop &) = default;
};

/// A frame beside the one that stands or plays, in its own size; playing goes on. One Frame with
/// `isStill`, or Failed.
struct Still
{
    Micros position{0};
    std::uint32_t maxWidth = 320;
    std::uint32_t maxHeight = 320;
    /// The key frame at or before the position: many times quicker.
    bool isKeyFrameEnough = false;
    friend bool operator==(const Still &, const Still &) = default;
};

/// Another part of the stream that is open, behind the descriptor sent with it, in place of an
/// older one of its sequence. No answer; playing that has come to the end is to be asked for anew.
struct AddPart
{
    std::optional<Sealed> sealed;
    PartPlace part;
    friend bool operator==(const AddPart &, const AddPart &) = default;
};

/// A part is needed no more; at least one stays.
struct DropPart
{
    std::int64_t sequence = 0;
    friend bool operator==(const DropPart &, const DropPart &) = default;
};

/// Looks for the scenes of the file while there is nothing else to do and nothing plays. Answers: a
/// Scene for each but the first, in order, then ScenesFound; nothing for what has no video and for
/// streams.
struct FindScenes
{
    friend bool operator==(const FindScenes &, const FindScenes &) = default;
};

/// Forgets the media and closes its descriptors. The player stays for the next Open.
struct Close
{
    friend bool operator==(const Close &, const Close &) = default;
};

/// Answer: Pong, at once unless the player hangs.
struct Ping
{
    friend bool operator==(const Ping &, const Ping &) = default;
};

/// The console has done with a slot. Every Frame must be released once, also an outdated one.
struct ReleaseFrame
{
    std::uint32_t slot = 0;
    friend bool operator==(const ReleaseFrame &, const ReleaseFrame &) = default;
};

/// The console has done with a block of sound. Every Sound must be released once.
struct ReleaseSound
{
    std::uint32_t block = 0;
    friend bool operator==(const ReleaseSound &, const ReleaseSound &) = default;
};

using Request = std::variant<Open, SetOutput, Play, Pause, Seek, Step, SetLoop, Still, Close, Ping,
                             ReleaseFrame, ReleaseSound, AddPart, DropPart, FindScenes>;

/// Whether a descriptor goes with it.
[[nodiscard]] inline bool carriesFile(const Request &request)
{
    return std::holds_alternative<Open>(request) || std::holds_alternative<AddPart>(request);
}

enum class LockFailure : std::uint8_t { None, Privileges, Limits, Descriptors, Landlock, Seccomp };

/// The first event (serial 0): warm-up and lock-down are over. Unless `isLocked`, the player
/// decodes nothing and ends.
struct Ready
{
    bool isLocked = false;
    LockFailure failure = LockFailure::None;
    /// errno of the failed step.
    std::uint32_t systemError = 0;
    std::uint32_t landlockAbi = 0;
    friend bool operator==(const Ready &, const Ready &) = default;
};

struct Opened
{
    /// Nothing where the container does not say.
    std::optional<Micros> duration;
    bool hasVideo = false;
    bool hasSound = false;
    /// Frames per second, nominal; 0/1 where unknown or without video.
    std::uint32_t rateNumerator = 0;
    std::uint32_t rateDenominator = 1;
    /// -1 where unknown; Indexed gives the exact number.
    std::int64_t frameEstimate = -1;
    /// Degrees clockwise that the player turns frames by: 0, 90, 180 or 270.
    std::uint32_t rotation = 0;
    /// Coded size, before rotation and sample aspect; 0 without video.
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::uint32_t aspectNumerator = 1;
    std::uint32_t aspectDenominator = 1;
    /// FFmpeg's short name ("h264"): up to 16 characters of a-z, 0-9, _ and -.
    std::string videoCodec;
    std::string soundCodec;
    friend bool operator==(const Opened &, const Opened &) = default;
};

/// The number of frames is known now (sent once, some time after Opened), and frames carry numbers.
struct Indexed
{
    std::int64_t frames = 0;
    friend bool operator==(const Indexed &, const Indexed &) = default;
};

/// A picture stands in a slot: RGB32 as in QImage::Format_RGB32, upright.
struct Frame
{
    std::uint32_t slot = 0;
    Micros position{0};
    /// Counts from 0 in order of display over the whole file; -1 until Indexed.
    std::int64_t number = -1;
    std::uint32_t width = 1;
    std::uint32_t height = 1;
    /// Bytes from one line to the next.
    std::uint32_t stride = bytesPerPixel;
    /// How often Play has gone back to the start of the loop.
    std::uint32_t lap = 0;
    bool isStill = false;
    friend bool operator==(const Frame &, const Frame &) = default;
};

/// A block of sound stands in shared memory: interleaved float, stereo, 48 kHz, already stretched
/// to the rate of playing. It lasts samples / 48000 s of wall time, and that times the rate of
/// media.
struct Sound
{
    std::uint32_t block = 0;
    std::uint32_t samples = 0;
    /// Media time of the first sample.
    Micros position{0};
    std::uint32_t lap = 0;
    friend bool operator==(const Sound &, const Sound &) = default;
};

/// A new scene begins with this frame.
struct Scene
{
    Micros position{0};
    friend bool operator==(const Scene &, const Scene &) = default;
};

/// There are no more scenes.
struct ScenesFound
{
    friend bool operator==(const ScenesFound &, const ScenesFound &) = default;
};

/// Playing has sent its last frame and sound.
struct EndOfMedia
{
    friend bool operator==(const EndOfMedia &, const EndOfMedia &) = default;
};

enum class FailureReason : std::uint8_t {
    /// No container that the player knows.
    NotMedia,
    /// A known container whose content cannot be read.
    Damaged,
    /// There is a video track, and not one frame of it could be decoded.
    NoFrame,
    UnsupportedCodec,
    /// Larger than the player's limits on pixels or memory.
    TooLarge,
    /// The descriptor could not be read, or its seal is broken.
    Unreadable,
    /// The request makes no sense now: nothing open, or no video for a step or still.
    NotPossible,
};

struct Failed
{
    FailureReason reason = FailureReason::NotMedia;
    friend bool operator==(const Failed &, const Failed &) = default;
};

struct Pong
{
    friend bool operator==(const Pong &, const Pong &) = default;
};

using Event = std::variant<Ready, Opened, Indexed, Frame, Sound, EndOfMedia, Failed, Pong, Scene,
                           ScenesFound>;

struct RequestMessage
{
    std::uint32_t serial = 0;
    Request body;
    friend bool operator==(const RequestMessage &, const RequestMessage &) = default;
};

struct EventMessage
{
    std::uint32_t serial = 0;
    Event body;
    friend bool operator==(const EventMessage &, const EventMessage &) = default;
};

} // namespace vigil::wire
