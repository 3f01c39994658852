// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "cases/nextprobes.h"
#include "cli/bench/benchmark.h"
#include "cli/bench/benchstore.h"
#include "cli/bench/largestore.h"

namespace vigil::cli {

namespace {

using namespace Qt::StringLiterals;

struct Cycle
{
    std::vector<double> next;
    std::vector<double> decide;
};

/// A reviewer's work: the next case, its decision, and so on; `after` follows each decision.
base::Result<Cycle>
work(BenchStore &store, int times,
     const std::function<base::Result<void>(const domain::DecisionId &)> &after = {})
{
    Cycle cycle;
    for (int i = 0; i < times; ++i) {
        base::Result<domain::CaseId> next = base::Error{base::ErrorCode(""), {}};
        cycle.next.push_back(millisecondsOf([&] { next = store.next(); }));
        if (!next)
            return next.error();
        base::Result<cases::DecisionReceipt> decided = base::Error{base::ErrorCode(""), {}};
        cycle.decide.push_back(millisecondsOf([&] { decided = store.decide(*next); }));
        if (!decided)
            return decided.error();
        if (auto done = after ? after(decided->decision) : base::Result<void>(); !done)
            return done.error();
    }
    return cycle;
}

/// The tables that a decision changes rows of.
constexpr std::string_view tables[] = {"event",    "event_aggregate", "outbox",    "decision",
                                       "standing", "case_count",      "case_file", "lease"};

base::Result<std::unique_ptr<store::Database>> bareTables(const QString &folder,
                                                          const QString &source)
{
    auto bare = store::Database::create(folder + u"/bare.db"_s);
    if (!bare)
        return bare.error();
    if (auto done = (*bare)->run("ATTACH ? AS source", {source}); !done)
        return done.error();
    for (const std::string_view table : tables) {
        auto schema =
            (*bare)->all("SELECT sql FROM source.sqlite_schema WHERE tbl_name = ? AND sql "
                         "IS NOT NULL ORDER BY type = 'table' DESC",
                         {QString::fromLatin1(table.data(), qsizetype(table.size()))},
                         [](const store::Row &row) { return row.text(0).toStdString(); });
        if (!schema)
            return schema.error();
        for (const std::string &sql : *schema) {
            if (auto done = (*bare)->script(sql); !done)
                return done.error();
        }
    }
    return bare;
}

/// What a decision finds: the cases (which triggers count) and, for the one decided, a lease.
constexpr std::string_view copyCases = "INSERT INTO main.case_file SELECT * FROM source.case_file";
constexpr std::string_view copyLease =
    "INSERT INTO main.lease SELECT case_id, id, actor, device, at, effective_at, NULL "
    "FROM source.decision WHERE id = ?1";

/// What a decision writes, by its id; as bare as the statements of the store's own fold.
constexpr std::string_view decisionWrites[] = {
    "INSERT INTO main.event SELECT * FROM source.event WHERE id = ?1",
    "INSERT INTO main.event_aggregate SELECT * FROM source.event_aggregate WHERE event = "
    "(SELECT row FROM source.event WHERE id = ?1)",
    "INSERT INTO main.outbox SELECT * FROM source.outbox WHERE event = "
    "(SELECT row FROM source.event WHERE id = ?1)",
    "INSERT INTO main.decision SELECT * FROM source.decision WHERE id = ?1",
    "INSERT INTO main.standing SELECT * FROM source.standing WHERE decision = ?1",
    "UPDATE main.case_file SET state = decided.state, rest_state = decided.rest_state, "
    "back_state = decided.back_state, decision = decided.decision "
    "FROM source.case_file AS decided WHERE case_file.id = decided.id "
    "AND decided.id = (SELECT case_id FROM source.decision WHERE id = ?1)",
    "DELETE FROM main.lease WHERE case_id = "
    "(SELECT case_id FROM source.decision WHERE id = ?1)",
};

base::Result<void> copyDecision(store::Database &bare, const domain::DecisionId &id)
{
    store::Transaction transaction(bare);
    if (auto begun = transaction.begin(store::Transaction::Kind::Write); !begun)
        return begun;
    for (const std::string_view sql : decisionWrites) {
        if (auto done = bare.run(sql, {id}); !done)
            return done;
    }
    return transaction.commit();
}

/// The first open case by the index, and its row written: what handing it out takes at least.
base::Result<void> copyNext(store::Database &bare)
{
    store::Transaction transaction(bare);
    if (auto begun = transaction.begin(store::Transaction::Kind::Write); !begun)
        return begun;
    if (auto done = bare.run("INSERT OR REPLACE INTO main.case_file SELECT * FROM source.case_file "
                             "WHERE state = 'open' ORDER BY due_at, id LIMIT 1");
        !done)
        return done;
    return transaction.commit();
}

/// What it costs that a person wants none of the cases that wait: all others while the writer
/// looks, and nobody while the rest is looked through.
base::Result<QList<Figure>> measureUnwanted(BenchStore &store, int times)
{
    qint64 passed = 0;
    cases::NextRequest request;
    request.isWanted = [&passed](const cases::Offer &) {
        ++passed;
        return false;
    };
    const cases::Caller caller = store.cases().owner();
    std::vector<double> held;
    for (int i = 0; i < times; ++i) {
        base::Result<std::optional<cases::LeasedCase>> next = std::optional<cases::LeasedCase>();
        held.push_back(
            millisecondsOf([&] { next = store.cases().service().next(caller, request).result(); }));
        if (!next)
            return next.error();
    }
    Figure waiting{u"next_case_unwanted"_s, percentile(held, 99), u"ms"_s, {}, 50};
    waiting.note =
        u"99th percentile of %1, in one write transaction, when no case is wanted"_s.arg(times);

    auto &readers = store.cases().store().readers();
    passed = 0;
    base::Result<std::optional<cases::DuePlace>> found = std::optional<cases::DuePlace>();
    const double time = millisecondsOf([&] {
        found = readers.readNow([&](store::Database &database) {
            return cases::findNext(database, request, caller.member, base::SystemClock().now());
        });
    });
    if (!found)
        return found.error();
    base::Result<qint64> rows = 0;
    const double bare = millisecondsOf([&] {
        rows = readers.readNow([](store::Database &database) {
            return database.integer("SELECT sum(length(policies)) FROM case_file "
                                    "WHERE state = 'open'");
        });
    });
    if (!rows)
        return rows.error();
    Figure passing{u"next_case_passed_over"_s, time, u"ms"_s, bare};
    passing.note =
        u"%1 cases looked at beside the writer; baseline: their rows read once"_s.arg(passed);
    return QList<Figure>{waiting, passing};
}

} // namespace

base::Result<QList<Figure>> measureDecision(const BenchScope &scope)
{
    const int times = scope.isFull ? 1000 : 200;
    auto store = BenchStore::make(scope.folder, times * 10 + 10);
    if (!store)
        return store.error();
    auto bare = bareTables(scope.folder, (*store)->cases().store().folder() + u"/vigil.db"_s);
    if (!bare)
        return bare.error();
    if (auto done = (*bare)->run(copyCases); !done)
        return done.error();
    // In turn, so that both see the same disk and the same other programs.
    std::vector<double> bareTimes;
    const auto cycle = work(**store, times, [&](const domain::DecisionId &id) {
        base::Result<void> done = (*bare)->run(copyLease, {id});
        if (!done)
            return done;
        bareTimes.push_back(millisecondsOf([&] { done = copyDecision(**bare, id); }));
        return done;
    });
    if (!cycle)
        return cycle.error();
    Figure figure{u"decision"_s, percentile(cycle->decide, 50), u"ms"_s, percentile(bareTimes, 50),
                  1.5};
    figure.isGoalForRatio = true;
    figure.note =
        u"median of %1; baseline: the same rows in one bare transaction, synchronous=FULL"_s.arg(
            times);
    return QList<Figure>{figure};
}

base::Result<QList<Figure>> measureNextCase(const BenchScope &scope)
{
    const int times = scope.isFull ? 1000 : 300;
    const auto folder = largeStore(scope);
    if (!folder)
        return folder.error();
    auto store = BenchStore::open(*folder);
    if (!store)
        return store.error();
    auto bare = bareTables(scope.folder, (*store)->cases().store().folder() + u"/vigil.db"_s);
    if (!bare)
        return bare.error();
    std::vector<double> bareTimes;
    const auto cycle = work(**store, times, [&](const domain::DecisionId &) {
        base::Result<void> done;
        bareTimes.push_back(millisecondsOf([&] { done = copyNext(**bare); }));
        return done;
    });
    if (!cycle)
        return cycle.error();
    Figure figure{u"next_case"_s, percentile(cycle->next, 99), u"ms"_s, percentile(bareTimes, 99),
                  5};
    figure.note = u"99th percentile of %1, lease on the disk included; %2 subjects, %3 open; "
                  "baseline: the covering query and one row in a bare transaction"_s.arg(times)
                      .arg(scope.subjects)
                      .arg(scope.subjects / BenchStore::flaggedOneIn);
    const auto unwanted = measureUnwanted(**store, times);
    return unwanted ? base::Result(QList<Figure>{figure} + *unwanted) : unwanted.error();
}

} // namespace vigil::cli
