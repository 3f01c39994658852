// SPDX-License-Identifier: GPL-3.0-or-later
#include "similar/framerun.h"

#include "ledger/crypto.h"
#include "store/errors.h"

#include <QtEndian>

#include <algorithm>

namespace vigil::similar {

using media::FrameHash;
using media::Pdq;
using media::PdqHash;
using media::PdqTurns;

namespace {

constexpr qsizetype frameBytes =
    qsizetype(sizeof(quint32)) + 1 + qsizetype(PdqTurns::kept.size() * PdqHash::bytes);

std::optional<FrameHash> unpackFrame(const char *bytes)
{
    FrameHash frame;
    const auto second = qFromBigEndian<quint32>(bytes);
    frame.quality = static_cast<unsigned char>(bytes[4]);
    if (second > quint32(std::numeric_limits<int>::max()) || frame.quality < Pdq::leastQuality
        || frame.quality > 100)
        return std::nullopt;
    frame.second = int(second);
    PdqTurns::Kept hashes;
    const auto *at = reinterpret_cast<const std::uint8_t *>(bytes + 5);
    for (PdqHash &hash : hashes) {
        hash =
            PdqHash::fromBytes(std::span<const std::uint8_t, PdqHash::bytes>(at, PdqHash::bytes));
        at += PdqHash::bytes;
    }
    frame.hashes = PdqTurns(hashes);
    return frame;
}

base::Error damaged()
{
    return {store::corrupt,
            QStringLiteral("The index of similar videos is damaged. Nothing else is. Similar "
                           "videos are not found until it is made again."),
            QStringLiteral("frame_run")};
}

} // namespace

bool FrameRun::replaces(const FrameRun &other) const
{
    if (subject != other.subject)
        return false;
    const bool overlaps = first < other.first + other.seconds && other.first < first + seconds;
    return revision != other.revision || overlaps;
}

QByteArray packFrames(const Frames &frames)
{
    QByteArray bytes;
    for (const FrameHash &frame : frames) {
        if (frame.quality < Pdq::leastQuality)
            continue;
        char second[sizeof(quint32)];
        qToBigEndian(quint32(frame.second), second);
        bytes.append(second, sizeof second).append(char(frame.quality));
        for (const PdqHash &hash : frame.hashes.hashes()) {
            const auto number = hash.toBytes();
            bytes.append(reinterpret_cast<const char *>(number.data()), qsizetype(number.size()));
        }
    }
    return bytes;
}

std::optional<Frames> unpackFrames(QByteArrayView bytes)
{
    if (bytes.size() % frameBytes != 0)
        return std::nullopt;
    Frames frames;
    frames.reserve(std::size_t(bytes.size() / frameBytes));
    for (qsizetype at = 0; at < bytes.size(); at += frameBytes) {
        const auto frame = unpackFrame(bytes.data() + at);
        if (!frame || (!frames.empty() && frame->second <= frames.back().second))
            return std::nullopt;
        frames.push_back(*frame);
    }
    return frames;
}

base::Result<void> keepFrames(store::Database &database, const FrameRun &run)
{
    const QByteArray frames = packFrames(run.frames);
    auto done = database.run(
        "INSERT INTO frame_run(subject, account, revision, first, seconds, frames, hash) "
        "VALUES(?, ?, ?, ?, ?, ?, ?)",
        {run.subject, run.account, run.revision, run.first, run.seconds, frames,
         ledger::sha256(frames)});
    if (!done)
        return done;
    // After the new row, which therefore has a higher number than any before.
    return database.run(
        "DELETE FROM frame_run WHERE subject = ?1 AND row <> ?2 AND "
        "(revision <> ?3 OR (first < ?4 AND first + seconds > ?5))",
        {run.subject, database.lastRow(), run.revision, run.first + run.seconds, run.first});
}

base::Result<std::optional<Frames>> framesOf(store::Database &database,
                                             const domain::SubjectId &subject)
{
    std::optional<Frames> all;
    bool isDamaged = false;
    auto done = database.each("SELECT frames FROM frame_run WHERE subject = ? ORDER BY first",
                              {subject}, [&](const store::Row &row) {
                                  const auto frames = unpackFrames(row.view(0));
                                  isDamaged = !frames;
                                  if (isDamaged)
                                      return false;
                                  if (!all)
                                      all.emplace();
                                  all->insert(all->end(), frames->begin(), frames->end());
                                  return true;
                              });
    if (!done)
        return done.error();
    if (isDamaged)
        return damaged();
    return all;
}

base::Result<bool> isHashed(store::Database &database, const domain::SubjectId &subject,
                            base::Instant revision)
{
    const auto found =
        database.one("SELECT 1 FROM frame_run WHERE subject = ? AND revision = ? LIMIT 1",
                     {subject, revision}, [](const store::Row &) { return true; });
    return found ? base::Result<bool>(found->has_value()) : found.error();
}

base::Result<qint64> eachRunAfter(store::Database &database, qint64 row,
                                  const std::function<void(const FrameRun &)> &use)
{
    bool isDamaged = false;
    auto done = database.each(
        "SELECT row, subject, account, revision, first, seconds, frames FROM frame_run "
        "WHERE row > ? ORDER BY row",
        {row}, [&](const store::Row &found) {
            auto frames = unpackFrames(found.view(6));
            isDamaged = !frames;
            if (isDamaged)
                return false;
            row = found.integer(0);
            use({found.id<domain::SubjectId>(1), found.id<domain::AccountId>(2), found.instant(3),
                 int(found.integer(4)), int(found.integer(5)), *std::move(frames)});
            return true;
        });
    if (!done)
        return done.error();
    if (isDamaged)
        return damaged();
    return row;
}

base::Result<qint64> firstRowOfNewest(store::Database &database, std::size_t frames)
{
    qint64 first = 0;
    qint64 sum = 0;
    auto done = database.each("SELECT row, length(frames) FROM frame_run ORDER BY row DESC", {},
                              [&](const store::Row &row) {
                                  sum += row.integer(1) / frameBytes;
                                  if (sum <= qint64(frames))
                                      return true;
                                  first = row.integer(0) + 1;
                                  return false;
                              });
    if (!done)
        return done.error();
    return first;
}

} // namespace vigil::similar
