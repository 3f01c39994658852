// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clips.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace vigil::test {

void runFfmpeg(const QStringList &arguments)
{
    QProcess ffmpeg;
    ffmpeg.setProcessChannelMode(QProcess::MergedChannels);
    ffmpeg.start(u"ffmpeg"_s, QStringList{u"-v"_s, u"error"_s, u"-nostdin"_s, u"-y"_s} + arguments);
    if (!ffmpeg.waitForFinished(60'000) || ffmpeg.exitStatus() != QProcess::NormalExit
        || ffmpeg.exitCode() != 0)
        qFatal("ffmpeg made no clip: %s %s", qPrintable(arguments.join(u' ')),
               ffmpeg.readAll().constData());
}

namespace {

/// Part of every cache key: raise it when the way clips are made changes.
constexpr int recipeVersion = 1;
constexpr int numberBits = 16;

QString extensionOf(Container container)
{
    switch (container) {
    case Container::Mp4: return u"mp4"_s;
    case Container::Mov: return u"mov"_s;
    case Container::WebM: return u"webm"_s;
    case Container::Mkv: return u"mkv"_s;
    case Container::Avi: return u"avi"_s;
    case Container::MpegTs: return u"ts"_s;
    }
    return {};
}

QString cacheName(const ClipRecipe &recipe)
{
    const QString text = u"%1 %2 %3 %4x%5 %6 %7 %8 "_s.arg(recipeVersion)
                             .arg(int(recipe.codec))
                             .arg(int(recipe.container))
                             .arg(recipe.size.width())
                             .arg(recipe.size.height())
                             .arg(recipe.framesPerSecond)
                             .arg(recipe.seconds)
                             .arg(recipe.framesPerKey)
                         + u"%1 %2 %3 %4"_s.arg(recipe.rotation)
                               .arg(recipe.hasSound)
                               .arg(recipe.isTenBit)
                               .arg(recipe.isVariableRate);
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(16)) + u'.' + extensionOf(recipe.container);
}

/// Runs `make(path)` on a new path and moves what it made into the cache in one step, so that a
/// test beside this one never sees half a clip.
template<typename Make>
QString cached(const QString &name, Make make)
{
    const QDir folder(QStringLiteral(VIGIL_CLIP_DIR));
    const QString path = folder.filePath(name);
    if (QFileInfo::exists(path) || QFileInfo(path).isSymLink())
        return path;
    if (!folder.mkpath(u"."_s))
        qFatal("cannot make %s", qPrintable(folder.path()));
    QTemporaryDir fresh(folder.filePath(u"new-XXXXXX"_s));
    const QString made = fresh.filePath(name);
    make(made);
    // Of a folder, the first that is there stays.
    if (::rename(qPrintable(made), qPrintable(path)) != 0 && !QFileInfo::exists(path))
        qFatal("cannot keep %s: %s", qPrintable(path), strerror(errno));
    return path;
}

QString numberBlocks(const ClipRecipe &recipe)
{
    QStringList boxes;
    const int height = recipe.size.height() / 8;
    boxes.append(u"drawbox=x=0:y=0:w=iw:h=%1:color=black:t=fill"_s.arg(height));
    for (int bit = 0; bit < numberBits; ++bit) {
        const int left = recipe.size.width() * bit / numberBits;
        const int right = recipe.size.width() * (bit + 1) / numberBits;
        boxes.append(
            u"drawbox=x=%1:y=0:w=%2:h=%3:color=white:t=fill:enable='mod(floor(n/%4),2)'"_s.arg(left)
                .arg(right - left)
                .arg(height)
                .arg(1 << bit));
    }
    return boxes.join(u',');
}

QStringList source(const ClipRecipe &recipe)
{
    QStringList arguments;
    if (recipe.codec != VideoCodec::None) {
        arguments << u"-f"_s << u"lavfi"_s << u"-i"_s
                  << u"testsrc2=s=%1x%2:r=%3:d=%4,format=yuv444p,"_s.arg(recipe.size.width())
                             .arg(recipe.size.height())
                             .arg(recipe.framesPerSecond)
                             .arg(recipe.seconds)
                         + numberBlocks(recipe);
    }
    if (recipe.hasSound)
        arguments << u"-f"_s << u"lavfi"_s << u"-i"_s
                  << u"aevalsrc=0.8*sin(2*PI*1000*t)*lt(mod(t\\,1)\\,0.05):s=48000:d=%1"_s.arg(
                         recipe.seconds);
    return arguments;
}

QStringList encoder(const ClipRecipe &recipe)
{
    switch (recipe.codec) {
    case VideoCodec::None: return {};
    case VideoCodec::H264: return {u"libx264"_s, u"-preset"_s, u"ultrafast"_s, u"-bf"_s, u"2"_s};
    case VideoCodec::Hevc:
        return {u"libx265"_s, u"-preset"_s, u"ultrafast"_s, u"-x265-params"_s,
                u"log-level=error"_s};
    case VideoCodec::Vp9:
        return {u"libvpx-vp9"_s, u"-deadline"_s, u"realtime"_s, u"-cpu-used"_s, u"8"_s};
    case VideoCodec::Av1:
        return {u"libaom-av1"_s, u"-usage"_s, u"realtime"_s, u"-cpu-used"_s, u"8"_s};
    case VideoCodec::Mpeg4: return {u"mpeg4"_s, u"-q:v"_s, u"3"_s};
    case VideoCodec::Mjpeg: return {u"mjpeg"_s, u"-q:v"_s, u"3"_s};
    }
    return {};
}

QStringList pictureArguments(const ClipRecipe &recipe)
{
    if (recipe.codec == VideoCodec::None)
        return {};
    QString format = recipe.codec == VideoCodec::Mjpeg ? u"yuvj420p"_s : u"yuv420p"_s;
    if (recipe.isTenBit)
        format = u"yuv420p10le"_s;
    QStringList arguments = QStringList{u"-c:v"_s} + encoder(recipe);
    arguments << u"-pix_fmt"_s << format << u"-g"_s << QString::number(recipe.framesPerKey);
    if (recipe.codec == VideoCodec::H264)
        arguments << u"-sc_threshold"_s << u"0"_s;
    if (recipe.isVariableRate)
        arguments << u"-vf"_s << u"select='lt(mod(t,1),0.52)'"_s << u"-vsync"_s << u"vfr"_s;
    return arguments;
}

QStringList soundArguments(const ClipRecipe &recipe)
{
    if (!recipe.hasSound)
        return {};
    switch (recipe.container) {
    case Container::WebM: return {u"-c:a"_s, u"libopus"_s};
    case Container::Avi: return {u"-c:a"_s, u"pcm_s16le"_s};
    default: return {u"-c:a"_s, u"aac"_s};
    }
}

void encode(const ClipRecipe &recipe, const QString &path)
{
    const QString straight = recipe.rotation == 0 ? path : path + u".straight.mp4"_s;
    runFfmpeg(source(recipe) + pictureArguments(recipe) + soundArguments(recipe)
              + QStringList{u"-threads"_s, u"2"_s, straight});
    if (recipe.rotation == 0)
        return;
    // The tag counts counter-clockwise.
    runFfmpeg({u"-i"_s, straight, u"-c"_s, u"copy"_s, u"-metadata:s:v:0"_s,
               u"rotate=%1"_s.arg((360 - recipe.rotation) % 360), path});
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

/// Repeatable noise: a linear congruential generator (Knuth's MMIX constants).
QByteArray noise(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint64 state = 7;
    for (char &byte : bytes) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        byte = char(state >> 56);
    }
    return bytes;
}

/// A clip whose container says that it is 65,535 x 65,535, which a careless player would allocate.
QByteArray withHugeSize(QByteArray content)
{
    const qsizetype entry = content.indexOf("mp4v");
    if (entry < 0)
        qFatal("no sample entry to enlarge");
    // ISO 14496-12, VisualSampleEntry: width and height stand 28 bytes after the type.
    for (qsizetype i = 28; i < 32; ++i)
        content[entry + i] = char(0xff);
    return content;
}

void breakClip(BrokenClip kind, const QString &path)
{
    switch (kind) {
    case BrokenClip::Truncated: {
        const QByteArray whole = contentOf(clip());
        writeFile(path, whole.left(whole.size() / 2));
        return;
    }
    case BrokenClip::Empty: writeFile(path, {}); return;
    case BrokenClip::RandomBytes: writeFile(path, noise(64 * 1024)); return;
    case BrokenClip::HugeDeclaredSize:
        writeFile(path, withHugeSize(contentOf(clip({.codec = VideoCodec::Mpeg4}))));
        return;
    case BrokenClip::TextNamedMp4: writeFile(path, "This is a letter, not a video.\n"); return;
    case BrokenClip::Fifo:
        if (::mkfifo(qPrintable(path), 0644) != 0)
            qFatal("cannot make a FIFO");
        return;
    case BrokenClip::LinkToDevice: QFile::link(u"/dev/zero"_s, path); return;
    case BrokenClip::LinkToClip: QFile::link(clip(), path); return;
    }
}

void cut(const QString &whole, Segments segments, const QString &folder)
{
    const bool isMp4 = segments == Segments::FragmentedMp4;
    const QDir place(folder);
    if (!place.mkpath(u"."_s))
        qFatal("cannot make %s", qPrintable(folder));
    runFfmpeg({u"-i"_s, whole, u"-c"_s, u"copy"_s, u"-f"_s, u"hls"_s, u"-hls_time"_s, u"1"_s,
               u"-hls_list_size"_s, u"0"_s, u"-hls_segment_type"_s, isMp4 ? u"fmp4"_s : u"mpegts"_s,
               u"-hls_segment_filename"_s, place.filePath(u"part%03d"_s),
               place.filePath(u"list.m3u8"_s)});
    if (!isMp4)
        return;
    const QByteArray header = contentOf(place.filePath(u"init.mp4"_s));
    for (const QString &name : place.entryList({u"part*"_s}))
        writeFile(place.filePath(name), header + contentOf(place.filePath(name)));
}

} // namespace

QString clip(const ClipRecipe &recipe)
{
    return cached(cacheName(recipe), [&recipe](const QString &path) { encode(recipe, path); });
}

QStringList clipSegments(const ClipRecipe &recipe, Segments segments)
{
    const QString whole = clip(recipe);
    const QDir folder(cached(u"%1-parts-%2"_s.arg(cacheName(recipe)).arg(int(segments)),
                             [&](const QString &path) { cut(whole, segments, path); }));
    QStringList paths;
    for (const QString &name : folder.entryList({u"part*"_s}, QDir::Files, QDir::Name))
        paths.append(folder.filePath(name));
    return paths;
}

QString brokenClip(BrokenClip kind)
{
    return cached(u"broken-%1-%2.mp4"_s.arg(recipeVersion).arg(int(kind)),
                  [kind](const QString &path) { breakClip(kind, path); });
}

QList<NamedClip> playableClips()
{
    return {
        {u"H.264 in MP4"_s, {}},
        {u"H.264 in MOV"_s, {.container = Container::Mov}},
        {u"H.264 in MPEG-TS"_s, {.container = Container::MpegTs}},
        {u"HEVC in MP4"_s, {.codec = VideoCodec::Hevc}},
        {u"VP9 in WebM"_s, {.codec = VideoCodec::Vp9, .container = Container::WebM}},
        {u"AV1 in MP4"_s, {.codec = VideoCodec::Av1, .seconds = 2}},
        {u"AV1 in MKV"_s, {.codec = VideoCodec::Av1, .container = Container::Mkv, .seconds = 2}},
        {u"MPEG-4 in AVI"_s, {.codec = VideoCodec::Mpeg4, .container = Container::Avi}},
        {u"MJPEG in AVI"_s, {.codec = VideoCodec::Mjpeg, .container = Container::Avi}},
        {u"portrait by rotation"_s, {.rotation = 90}},
        {u"1080x1920 at 60, one key frame"_s,
         {.size = {1080, 1920}, .framesPerSecond = 60, .seconds = 5, .framesPerKey = 300}},
        {u"4K"_s, {.size = {3840, 2160}, .seconds = 1}},
        {u"odd size"_s,
         {.codec = VideoCodec::Mjpeg, .container = Container::Mkv, .size = {321, 241}}},
        {u"no sound"_s, {.hasSound = false}},
        {u"sound only"_s, {.codec = VideoCodec::None}},
        {u"10 bit"_s, {.codec = VideoCodec::Hevc, .isTenBit = true}},
        {u"variable rate"_s, {.isVariableRate = true}},
    };
}

QString cameraFootage()
{
    const QString path = u"/usr/share/forensics-samples/original-files/movie1/"
                         "VID_20191220_170832.mp4"_s;
    return QFileInfo::exists(path) ? path : QString();
}

std::optional<int> frameNumber(const QImage &frame)
{
    int number = 0;
    for (int bit = 0; bit < numberBits; ++bit) {
        const int x = (2 * bit + 1) * frame.width() / (2 * numberBits);
        const int y = frame.height() / 16;
        if (!frame.valid(x, y))
            return std::nullopt;
        const int grey = qGray(frame.pixel(x, y));
        if (grey > 80 && grey < 176)
            return std::nullopt;
        number |= grey >= 176 ? 1 << bit : 0;
    }
    return number;
}

} // namespace vigil::test
