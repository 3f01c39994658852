// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bench/benchmark.h"
#include "cli/bench/benchstore.h"
#include "cli/errors.h"

#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <unistd.h>

#include <atomic>
#include <thread>

namespace vigil::cli {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 megabyte = 1'000'000;

/// Far more often than a whole team decides, and yet with time to finish each.
constexpr int decisionEveryMs = 10;

struct Sizes
{
    int megabytes;
    int subjects; ///< every tenth can be decided
    int alone;    ///< decisions without a backup
};

/// Blobs that nothing can shrink.
base::Result<void> fill(BenchStore &store, int megabytes)
{
    base::SystemRandom random;
    QByteArray block(megabyte, Qt::Uninitialized);
    for (int i = 0; i < megabytes; ++i) {
        random.fill({reinterpret_cast<std::uint8_t *>(block.data()),
                     static_cast<std::size_t>(block.size())});
        const auto put = store.cases().store().writer().executeAndWait(
            [&block](store::WriteTransaction &transaction) { return transaction.putBlob(block); });
        if (!put)
            return put.error();
    }
    return {};
}

/// Milliseconds of each decision, made one by one for as long as `goesOn(how many)`.
base::Result<std::vector<double>> decideWhile(BenchStore &store,
                                              const std::function<bool(std::size_t)> &goesOn)
{
    std::vector<double> times;
    while (goesOn(times.size())) {
        const auto next = store.next();
        if (!next)
            return next.error();
        base::Result<cases::DecisionReceipt> decided = base::Error{benchFailed, {}};
        times.push_back(millisecondsOf([&] { decided = store.decide(*next); }));
        if (!decided)
            return decided.error();
        QThread::msleep(decisionEveryMs);
    }
    return times;
}

struct Meanwhile
{
    std::vector<double> decisions;
    double backupMs = 0;
};

/// As the console does it: the copy on a thread of its own, the decisions beside it.
base::Result<Meanwhile> backUpWhileDeciding(BenchStore &store, const QString &target,
                                            std::size_t mostDecisions)
{
    Meanwhile measured;
    base::Result<void> backedUp;
    std::atomic<bool> isRunning = true;
    std::thread copying([&] {
        measured.backupMs =
            millisecondsOf([&] { backedUp = store.cases().store().backUp(target); });
        isRunning = false;
    });
    auto decided =
        decideWhile(store, [&](std::size_t count) { return isRunning && count < mostDecisions; });
    copying.join();
    if (!backedUp)
        return backedUp.error();
    if (!decided)
        return decided.error();
    measured.decisions = *std::move(decided);
    return measured;
}

/// What `cp` and a sync take for the same file; nobody has it open.
base::Result<double> timeBareCopy(const QString &from, const QString &to)
{
    QFile source(from);
    QFile target(to);
    bool isCopied = source.open(QIODevice::ReadOnly)
                    && target.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    const double time = millisecondsOf([&] {
        while (isCopied && !source.atEnd()) {
            const QByteArray block = source.read(megabyte);
            isCopied = !block.isEmpty() && target.write(block) == block.size();
        }
        isCopied = isCopied && ::fsync(target.handle()) == 0;
    });
    if (!isCopied)
        return base::Error{benchFailed, u"There is no room for a copy beside the backup."_s};
    return time;
}

Figure decisionFigure(int percent, const std::vector<double> &during,
                      const std::vector<double> &alone, const QString &size)
{
    Figure figure{u"backup_decision_p%1"_s.arg(percent), percentile(during, percent), u"ms"_s,
                  percentile(alone, percent)};
    figure.note =
        u"%1 decisions while %2 are backed up; baseline: %3 without a backup"_s.arg(during.size())
            .arg(size)
            .arg(alone.size());
    return figure;
}

} // namespace

base::Result<QList<Figure>> measureBackup(const BenchScope &scope)
{
    const Sizes sizes = scope.isFull ? Sizes{2'000, 200'000, 1'000} : Sizes{40, 5'000, 100};
    auto store = BenchStore::make(scope.folder, sizes.subjects);
    if (!store)
        return store.error();
    if (auto filled = fill(**store, sizes.megabytes); !filled)
        return filled.error();
    const auto alone = decideWhile(**store, [&sizes](std::size_t count) {
        return count < static_cast<std::size_t>(sizes.alone);
    });
    if (!alone)
        return alone.error();
    const QString backup = scope.folder + u"/backup.db"_s;
    const auto most = static_cast<std::size_t>(sizes.subjects / 10 - sizes.alone - 10);
    const auto during = backUpWhileDeciding(**store, backup, most);
    if (!during)
        return during.error();
    const QString file = (*store)->cases().store().folder() + u"/vigil.db"_s;
    store->reset();
    const auto bare = timeBareCopy(file, scope.folder + u"/copy.db"_s);
    if (!bare)
        return bare.error();
    const double megabytes = double(QFileInfo(backup).size()) / double(megabyte);
    const QString size = u"%1 MB"_s.arg(qRound(megabytes));
    Figure p99 = decisionFigure(99, during->decisions, *alone, size);
    p99.goal = 50;
    Figure speed{u"backup"_s, megabytes / during->backupMs * 1'000, u"MB/s"_s,
                 megabytes / *bare * 1'000};
    speed.note =
        u"%1, synced and checked; baseline: copying the file with nobody at work"_s.arg(size);
    return QList<Figure>{decisionFigure(50, during->decisions, *alone, size), p99, speed};
}

} // namespace vigil::cli
