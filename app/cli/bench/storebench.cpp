// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bench/benchmark.h"
#include "cli/bench/benchstore.h"
#include "cli/errors.h"
#include "intake/bareindex.h"
#include "intake/bareinsert.h"
#include "intake/importbenchmark.h"
#include "ledger/crypto.h"

#include <QThread>

namespace vigil::cli {

namespace {

using namespace Qt::StringLiterals;

base::Error failed(const QString &what)
{
    return {benchFailed, u"The benchmark failed: "_s + what};
}

/// Events a second.
struct VerifySpeed
{
    double all = 0;
    double chainsOnOneCore = 0;
};

base::Result<VerifySpeed> timeVerify(BenchStore &store, store::Depth depth)
{
    base::Result<store::Verification> verified = failed({});
    const double time = millisecondsOf([&] { verified = store.cases().store().verify(depth); });
    if (!verified)
        return verified.error();
    if (!verified->isOk())
        return failed(u"its own store has faults."_s);
    const double events = double(verified->events);
    return VerifySpeed{events / time * 1000,
                       events / std::chrono::duration<double>(verified->chainTime).count()};
}

/// Events a second, on one core, when `check` is all that is done with each.
base::Result<double> timeBare(BenchStore &store, std::string_view columns,
                              const std::function<void(const store::Row &)> &check)
{
    qint64 events = 0;
    base::Result<bool> read = false;
    const double time = millisecondsOf([&] {
        read = store.cases().store().readers().readNow(
            [&](store::Database &database) -> base::Result<bool> {
                auto done = database.each("SELECT " + std::string(columns)
                                              + " FROM event ORDER BY device, seq",
                                          {}, [&](const store::Row &row) {
                                              check(row);
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

base::Result<double> timeBareHash(BenchStore &store)
{
    return timeBare(store, "bytes",
                    [](const store::Row &row) { (void)ledger::sha256(row.view(0)); });
}

base::Result<double> timeBareSignature(BenchStore &store)
{
    const auto key = ledger::SigningKey(ledger::Secret::generate()).verifyKey();
    // Whether the key is the right one makes no difference to how long it takes.
    return timeBare(store, "hash, sig", [&key](const store::Row &row) {
        (void)ledger::verifySignature(ledger::viewOf(row.array<32>(0)), row.array<64>(1), key);
    });
}

/// Milliseconds that the rows of all views and the words of the search index take without the fold.
base::Result<double> timeBareViews(BenchStore &store, const QString &folder)
{
    std::vector<intake::BareRows> rows;
    for (const auto &projection : store.cases().store().registry().projections) {
        for (const store::View &view : projection->views()) {
            const std::string table(view.table);
            rows.push_back(
                {table, "SELECT * FROM " + table + " ORDER BY " + std::string(view.key)});
        }
    }
    const QString file = store.cases().store().folder() + u"/vigil.db"_s;
    const auto views = intake::timeBareInsert(file, folder + u"/bareviews.db"_s, rows);
    if (!views)
        return views.error();
    const auto words = intake::timeBareIndex(file, folder + u"/barewords.db"_s);
    return words ? base::Result((*views + *words) * 1000) : words.error();
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
    const int decisions = scope.isFull ? 100'000 : 2'000;
    auto store = BenchStore::make(scope.folder, decisions, 1);
    if (!store)
        return store.error();
    if (auto decided = (*store)->decideMany(decisions); !decided)
        return decided.error();
    const auto bare = timeBareHash(**store);
    const auto bareDeep = timeBareSignature(**store);
    const auto quick = timeVerify(**store, store::Depth::Quick);
    const auto deep = timeVerify(**store, store::Depth::Deep);
    for (const auto *measured : {&bare, &bareDeep}) {
        if (!*measured)
            return measured->error();
    }
    if (!quick || !deep)
        return !quick ? quick.error() : deep.error();
    base::Result<void> rebuilt;
    const double rebuild = millisecondsOf([&] {
        auto answer = (*store)->cases().store().writer().rebuild();
        answer.waitForFinished();
        rebuilt = answer.result();
    });
    if (!rebuilt)
        return rebuilt.error();
    const auto bareRebuild = timeBareViews(**store, scope.folder);
    if (!bareRebuild)
        return bareRebuild.error();
    const QString size = u"%1 decisions"_s.arg(decisions);
    Figure quickly{u"verify_quick"_s, quick->all, u"events/s"_s, *bare, 300'000};
    quickly.isLeast = true;
    quickly.note = size + u"; baseline: reading and hashing each event on one core"_s;
    Figure chains{u"verify_signatures"_s, deep->chainsOnOneCore, u"signatures/s a core"_s,
                  *bareDeep, 15'000};
    chains.isLeast = true;
    chains.note =
        size
        + u"; the chains of a deep check: signature, hash, link, fields, index and law of "
          "each event; baseline: checking each signature alone"_s;
    Figure deeply{u"verify_deep"_s, deep->all / QThread::idealThreadCount(), u"events/s a core"_s,
                  *bareDeep};
    deeply.note = size
                  + u"; all of a deep check: the file, the search index and what was imported too; "
                    "the same baseline"_s;
    Figure anew{u"rebuild"_s, rebuild, u"ms"_s, *bareRebuild, 2};
    anew.isGoalForRatio = true;
    anew.note = size + u"; baseline: a bare insert of the same rows, indexes and words"_s;
    return QList<Figure>{quickly, chains, deeply, anew};
}

} // namespace vigil::cli
