// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bench/benchclips.h"
#include "cli/bench/benchmark.h"
#include "cli/bench/stillreader.h"
#include "cli/errors.h"
#include "media/framesampler.h"
#include "media/playerprogram.h"
#include "similar/hasharray.h"

#include <QEventLoop>

#include <random>

namespace vigil::cli {

namespace {

using namespace Qt::StringLiterals;
using media::PdqHash;

constexpr int distance = 31;
constexpr int rounds = 9;

std::vector<PdqHash> randomHashes(std::size_t count)
{
    std::mt19937_64 random(1);
    std::vector<PdqHash> hashes;
    hashes.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        hashes.emplace_back(PdqHash::Words{random(), random(), random(), random()});
    return hashes;
}

double medianOf(const std::function<void()> &work)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i)
        times.push_back(millisecondsOf(work));
    return percentile(times, 50);
}

/// How many lie within the distance, counted by the plainest loop there is.
#if defined(__x86_64__)
[[gnu::target("popcnt")]]
#endif
qint64
plainLoop(const std::vector<PdqHash> &hashes, const PdqHash &query)
{
    qint64 found = 0;
    for (const PdqHash &hash : hashes)
        found += hash.distanceTo(query) <= distance ? 1 : 0;
    return found;
}

std::uint64_t sumOf(const std::vector<PdqHash> &hashes)
{
    std::uint64_t sum = 0;
    for (const PdqHash &hash : hashes) {
        for (const std::uint64_t word : hash.words())
            sum += word;
    }
    return sum;
}

/// What is summed up and counted must not be left out by the compiler.
volatile std::uint64_t kept = 0;

QList<Figure> measureScan(const BenchScope &scope)
{
    const std::size_t count = scope.isFull ? 1'000'000 : 200'000;
    const std::vector<PdqHash> hashes = randomHashes(count);
    similar::HashArray array;
    array.reserve(count);
    for (const PdqHash &hash : hashes)
        array.append(hash);
    const PdqHash &query = hashes[count / 2];
    std::vector<similar::Hit> hits;
    const auto scan = [&](std::span<const PdqHash> queries, similar::HashArray::Code code) {
        return medianOf([&] {
            hits.clear();
            array.scan(0, count, queries, distance, hits, code);
        });
    };
    using Code = similar::HashArray::Code;
    const QString size = u"%1 hashes, distance %2, one core"_s.arg(count).arg(distance);
    Figure one{u"similar_scan"_s, scan({&query, 1}, Code::Best), u"ms"_s,
               medianOf([&] { kept = std::uint64_t(plainLoop(hashes, query)); }), 15};
    one.note = size + u"; baseline: a loop that counts the bits of whole hashes"_s;
    Figure memory = one;
    memory.name = u"similar_scan_memory"_s;
    memory.baseline = medianOf([&] { kept = sumOf(hashes); });
    memory.note = size + u"; baseline: adding up the words of the same hashes"_s;
    Figure portable = one;
    portable.name = u"similar_scan_portable"_s;
    portable.value = scan({&query, 1}, Code::Portable);
    portable.note = size + u"; code for a processor without POPCNT, same baseline"_s;
    Figure minute = one;
    minute.name = u"similar_scan_minute"_s;
    minute.goal.reset();
    minute.value = scan(std::span(hashes).first(60), Code::Best);
    *minute.baseline *= 60;
    minute.note = u"60 frames against "_s + size + u"; baseline: 60 plain loops"_s;
    return {one, memory, portable, minute};
}

/// Milliseconds until `object` says that it is done; nothing when it fails.
template<typename Object, typename Done, typename Failed, typename Start>
std::optional<double> timeUntil(Object &object, Done done, Failed failed, Start start)
{
    QEventLoop loop;
    bool isDone = false;
    QObject::connect(&object, done, &loop, [&] {
        isDone = true;
        loop.quit();
    });
    QObject::connect(&object, failed, &loop, &QEventLoop::quit);
    QMetaObject::invokeMethod(
        &object, [&] { start(); }, Qt::QueuedConnection);
    const double time = millisecondsOf([&] { loop.exec(); });
    return isDone ? std::optional(time) : std::nullopt;
}

base::Result<Figure> measureHashing(const BenchScope &scope)
{
    Figure figure{u"similar_hashing"_s, 0, u"frames/s"_s};
    const int seconds = scope.isFull ? 60 : 5;
    const QString size = scope.isFull ? u"1920x1080"_s : u"640x360"_s;
    const QString clip = scope.folder + u"/similar.mp4"_s;
    if (!makeClip(clip, {size, u"libx264"_s, seconds})) {
        figure.isSkipped = true;
        figure.note = u"Skipped: there is no clip. Install ffmpeg."_s;
        return figure;
    }
    media::FrameSampler sampler({media::playerProgram()});
    QList<StillReader::Wanted> stills;
    for (int second = 0; second < seconds; ++second)
        stills.append({std::chrono::seconds(second), media::FrameSampler::box});
    const auto hashed = timeUntil(sampler, &media::FrameSampler::finished,
                                  &media::FrameSampler::failed, [&] { sampler.start(clip); });
    const auto decoded = StillReader().read(clip, stills);
    if (!hashed || !decoded)
        return base::Error{benchFailed, u"This video cannot be played: %1"_s.arg(clip)};
    figure.value = seconds * 1'000 / *hashed;
    figure.baseline = seconds * 1'000 / decoded->all;
    figure.note = u"one frame a second of %1 s of %2, decoded and hashed; baseline: decoded alone"_s
                      .arg(seconds)
                      .arg(size);
    return figure;
}

Figure measurePdq()
{
    QImage picture(media::FrameSampler::box.width(), media::FrameSampler::box.height(),
                   QImage::Format_RGB32);
    std::mt19937 random(1);
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            picture.setPixel(x, y, uint(random()));
    }
    Figure figure{u"similar_pdq"_s,
                  medianOf([&] { kept = std::uint64_t(media::pdqOf(picture).quality); }), u"ms"_s,
                  medianOf([&] {
                      const QImage small =
                          picture.scaled(64, 64, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
                      kept = std::uint64_t(small.pixel(0, 0));
                  })};
    figure.note = u"PDQ of 512x512 in all eight positions; baseline: Qt scales it to 64x64"_s;
    return figure;
}

} // namespace

base::Result<QList<Figure>> measureSimilar(const BenchScope &scope)
{
    QList<Figure> figures = measureScan(scope);
    figures.append(measurePdq());
    const auto hashing = measureHashing(scope);
    if (!hashing)
        return hashing.error();
    figures.append(*hashing);
    return figures;
}

} // namespace vigil::cli
