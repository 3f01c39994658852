// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bench/benchmark.h"
#include "cli/bench/benchstore.h"
#include "cli/errors.h"
#include "intake/importbenchmark.h"
#include "ledger/crypto.h"

namespace vigil::cli {

namespace {

using namespace Qt::StringLiterals;

base::Error failed(const QString &what)
{
    return {benchFailed, u"The benchmark failed: "_s + what};
}

base::Result<double> timeVerify(BenchStore &store, store::Depth depth)
{
    base::Result<store::Verification> verified = failed({});
    const double time = millisecondsOf([&] { verified = store.cases().store().verify(depth); });
    if (!verified)
        return verified.error();
    if (!verified->isOk())
        return failed(u"its own store has faults."_s);
    return double(verified->events) / time * 1000;
}

/// Events a second when each is only read and hashed.
base::Result<double> timeBareHash(BenchStore &store)
{
    qint64 events = 0;
    base::Result<bool> read = false;
    const double time = millisecondsOf([&] {
        read = store.cases().store().readers().readNow(
            [&](store::Database &database) -> base::Result<bool> {
                auto done = database.each("SELECT bytes FROM event ORDER BY device, seq", {},
                                          [&](const store::Row &row) {
                                              (void)ledger::sha256(row.view(0));
                                              ++events;
                                              return true;
                                          });
                return done ? base::Result<bool>(true) : base::Result<bool>(done.error());
            });
    });
    if (!read)
        return read.error();
    return double(events) / time * 1000;
}

} // namespace

base::Result<QList<Figure>> measureImport(const BenchScope &scope)
{
    const int lines = scope.isFull ? 100'000 : 20'000;
    const auto speed = intake::measureImport(scope.folder, lines);
    if (!speed)
        return speed.error();
    Figure figure{u"import"_s, speed->linesPerSecond, u"lines/s"_s, speed->bareLinesPerSecond, 0.4};
    figure.isGoalForRatio = true;
    figure.isLeast = true;
    figure.note = u"%1 lines; baseline: a bare insert of the same rows, indexes and words "
                  "to search"_s.arg(lines);
    return QList<Figure>{figure};
}

base::Result<QList<Figure>> measureHistory(const BenchScope &scope)
{
    constexpr double perSecond = 100'000.0 / 60;
    const int decisions = scope.isFull ? 100'000 : 20'000;
    const auto speed = intake::measureHistory(scope.folder, decisions);
    if (!speed)
        return speed.error();
    Figure figure{u"history"_s, speed->linesPerSecond, u"decisions/s"_s, speed->bareLinesPerSecond,
                  perSecond};
    figure.isLeast = true;
    figure.note = u"%1 decisions of another system; baseline: a bare insert of the same rows and "
                  "indexes; goal: 100,000 in a minute"_s.arg(decisions);
    return QList<Figure>{figure};
}

base::Result<QList<Figure>> measureVerify(const BenchScope &scope)
{
    const int decisions = scope.isFull ? 10'000 : 1'000;
    auto store = BenchStore::make(scope.folder, decisions * 10 + 10);
    if (!store)
        return store.error();
    for (int i = 0; i < decisions; ++i) {
        const auto next = (*store)->next();
        const auto decided = next ? (*store)->decide(*next) : next.error();
        if (!decided)
            return decided.error();
    }
    const auto bare = timeBareHash(**store);
    const auto quick = timeVerify(**store, store::Depth::Quick);
    const auto deep = timeVerify(**store, store::Depth::Deep);
    if (!bare || !quick || !deep)
        return !bare ? bare.error() : quick ? deep.error() : quick.error();
    base::Result<void> rebuilt;
    const double rebuild = millisecondsOf([&] {
        auto answer = (*store)->cases().store().writer().rebuild();
        answer.waitForFinished();
        rebuilt = answer.result();
    });
    if (!rebuilt)
        return rebuilt.error();
    const QString size = u"%1 decisions on %2 subjects"_s.arg(decisions).arg(decisions * 10 + 10);
    Figure quickly{u"verify_quick"_s, *quick, u"events/s"_s, *bare};
    quickly.note = size + u"; baseline: reading and hashing each event"_s;
    Figure deeply{u"verify_deep"_s, *deep, u"events/s"_s, *bare};
    deeply.note = quickly.note;
    Figure anew{u"rebuild"_s, rebuild, u"ms"_s};
    anew.note = size;
    return QList<Figure>{quickly, deeply, anew};
}

} // namespace vigil::cli
