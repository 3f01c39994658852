// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSize>
#include <QString>

#include <optional>

class QImage;

namespace vigil::test {

enum class VideoCodec { None, H264, Hevc, Vp9, Av1, Mpeg4, Mjpeg };
enum class Container { Mp4, Mov, WebM, Mkv, Avi, MpegTs };

/// How to make one test clip. Frame n carries n as sixteen black or white blocks across the top
/// (the least significant first); the sound is a click of 50 ms at every full second.
struct ClipRecipe
{
    VideoCodec codec = VideoCodec::H264;
    Container container = Container::Mp4;
    QSize size{320, 240};
    int framesPerSecond = 25;
    int seconds = 3;
    int framesPerKey = 25;
    /// Degrees clockwise that a player must turn the picture by.
    int rotation = 0;
    bool hasSound = true;
    bool isTenBit = false;
    /// Leaves out the frames of each second's second half; the others keep their numbers.
    bool isVariableRate = false;
};

struct NamedClip
{
    QString name;
    ClipRecipe recipe;
};

/// Files that are no clips, though their names say so.
enum class BrokenClip {
    Truncated,
    Empty,
    RandomBytes,
    HugeDeclaredSize,
    TextNamedMp4,
    Fifo,
    LinkToDevice,
    LinkToClip,
};

/// Runs the ffmpeg program, which replaces what is there. Ends the test program when it fails.
void runFfmpeg(const QStringList &arguments);

/// The path of the clip, made with the ffmpeg program when it is asked for first and then kept in
/// the build folder. Several tests may ask at once. Ends the test program when it cannot be made.
[[nodiscard]] QString clip(const ClipRecipe &recipe = {});
/// The clip as a stream is delivered: in files of MPEG-TS, or of fragmented MP4 (each with its
/// header), from key frame to key frame and of a second at least; in order.
enum class Segments { MpegTs, FragmentedMp4 };
[[nodiscard]] QStringList clipSegments(const ClipRecipe &recipe = {},
                                       Segments segments = Segments::MpegTs);
[[nodiscard]] QString brokenClip(BrokenClip kind);

/// Every kind of clip that a player must play.
[[nodiscard]] QList<NamedClip> playableClips();

/// Footage of a real telephone camera, from Debian's forensics-samples-files; empty when missing.
[[nodiscard]] QString cameraFootage();

/// The number a frame of a made clip carries, at any scale; nothing when the blocks are unreadable.
[[nodiscard]] std::optional<int> frameNumber(const QImage &frame);

} // namespace vigil::test
