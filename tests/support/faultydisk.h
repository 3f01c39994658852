// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <memory>
#include <random>

namespace vigil::test {

/// A disk under SQLite that fails when told to. While one lives it is SQLite's default disk; files
/// lie where they always do, but it remembers what of them has been synced. Made before, and gone
/// after, all connections. Thread safe.
///
/// Power cut: what had not been synced is then, sector by sector, there, not there, or torn; files
/// made or deleted since their folder was synced are there or not. A file that is synced for the
/// first time has its entry synced too, as SQLite's own layer does it.
class FaultyDisk final
{
public:
    /// Calls that change the disk; `Any` counts all of them.
    enum class Call { Write, Sync, Any };

    FaultyDisk();
    FaultyDisk(const FaultyDisk &) = delete;
    FaultyDisk &operator=(const FaultyDisk &) = delete;
    ~FaultyDisk();

    /// From now on the `nth` call and the `times` - 1 calls of its kind after it fail with the
    /// SQLite result `code`, and do nothing.
    void fail(Call call, qint64 nth, qint64 times, int code);
    /// The power goes in the middle of the `nth` call from now: nothing works any more.
    void cutAt(qint64 nth);
    /// From now on each read takes so long at least.
    void slowReads(std::chrono::microseconds each);
    /// How many reads there have been since then.
    [[nodiscard]] qint64 slowedReads() const;
    /// No more faults are due; whether any came.
    bool heal();

    [[nodiscard]] bool isOff() const;
    /// Once everything is closed: leaves on the disk what chance would.
    void powerOn(std::mt19937 &chance);
    /// Once everything is closed: the files are as they are now, whoever made them so.
    void forget();

    struct Disk;

private:
    std::unique_ptr<Disk> m_disk;
};

} // namespace vigil::test
