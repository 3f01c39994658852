// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/importbenchmark.h"

#include "base/clock.h"
#include "intake/bareindex.h"
#include "intake/bareinsert.h"
#include "intake/importfeed.h"
#include "intake/intakeprojection.h"
#include "store/newstore.h"

#include <QElapsedTimer>
#include <QFile>

namespace vigil::intake {

namespace {

QByteArray line(int number)
{
    const QByteArray n = QByteArray::number(number);
    return R"({"v":1,"type":"video","id":"v-)" + n + R"(","media":"clips/v-)" + n
           + R"(.mp4","url":"https://videos.example/v-)" + n
           + R"(","posted":"2022-03-01T10:00:00Z","language":"uk","country":"UA","title":"Колона )"
           + R"(на в'їзді до міста","caption":"Бачили сьогодні вранці, дивіться до кінця","hashtags":)"
           + R"(["війна","колона"],"topics":["ukraine-war"],"views":1200,"duration_ms":58000,)"
           + R"("revision":"2022-03-01T10:02:00Z","account":{"id":"a-)" + n + R"(","handle":"@user)"
           + n + R"(","name":"Користувач","country":"UA","created":"2021-01-05T00:00:00Z",)"
           + R"("followers":120,"kind":"person"},"flags":[{"id":"f-1","source":"automated","at":)"
           + R"("2022-03-01T10:01:00Z","policy":"INT-MIS","score_pct":93,"segments":[[12000,20000]]},)"
           + R"({"id":"f-2","source":"user_report","at":"2022-03-01T11:00:00Z","policy":"INT-MIS",)"
           + R"("reporter":"r-)" + n + R"(","note":"old footage"}]})" + '\n';
}

QByteArray decision(int number)
{
    const QByteArray n = QByteArray::number(number);
    return R"({"v":1,"id":"d-)" + n + R"(","system":"Old desk","subject":{"type":"video","id":"v-)"
           + n + R"("},"account":{"id":"a-)" + QByteArray::number(number / 3)
           + R"("},"decided_at":"2021-11-05T10:00:00Z","measures":["remove","restrict:territory=BY,RU"],)"
           + R"("policy":"INT-MIS","reason":"harmful","ground":"policy","reviewer":"Олена К.",)"
           + R"("note":"Бачили двічі, джерело не підтверджене"})" + '\n';
}

using Line = QByteArray (*)(int);
using Import = base::Result<ImportOutcome> (*)(store::Store &, const FeedRequest &, base::Random &,
                                               const ProgressFunction &);

base::Result<void> writeFeed(const QString &path, Line line, int lines)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return benchmarkFailed("feed");
    for (int i = 0; i < lines; ++i) {
        if (file.write(line(i)) < 0)
            return benchmarkFailed("feed");
    }
    return {};
}

/// Seconds; the store is closed afterwards.
base::Result<double> timeImport(const QString &folder, const QString &feed, Import import)
{
    const base::SystemClock clock;
    base::SystemRandom random;
    store::StoreOptions options{{}, clock, random, folder + QStringLiteral("/state"), {}};
    registerIntake(options.registry);
    const QString dir = folder + QStringLiteral("/store");
    if (auto made = store::createStore(dir, QStringLiteral("bench"), options); !made)
        return made.error();
    auto store = store::Store::open(dir, options);
    if (!store)
        return store.error();
    QElapsedTimer timer;
    timer.start();
    const auto outcome = import(**store, {feed}, random, {});
    if (!outcome)
        return outcome.error();
    return double(timer.nsecsElapsed()) / 1e9;
}

/// What comes in, and the rows that come of it.
struct Benchmark
{
    Line line;
    Import import;
    std::vector<BareRows> rows;
    bool isSearched = false;
};

base::Result<ImportSpeed> measure(const QString &folder, const Benchmark &benchmark, int lines)
{
    const QString feed = folder + QStringLiteral("/feed.jsonl");
    if (auto written = writeFeed(feed, benchmark.line, lines); !written)
        return written.error();
    const auto import = timeImport(folder, feed, benchmark.import);
    if (!import)
        return import.error();
    const auto bare = timeBareInsert(folder + QStringLiteral("/store/vigil.db"),
                                     folder + QStringLiteral("/bare.db"), benchmark.rows);
    if (!bare)
        return bare.error();
    const auto index = benchmark.isSearched
                           ? timeBareIndex(folder + QStringLiteral("/store/vigil.db"),
                                           folder + QStringLiteral("/bareindex.db"))
                           : base::Result<double>(0.0);
    if (!index)
        return index.error();
    return ImportSpeed{lines / *import, lines / (*bare + *index)};
}

} // namespace

base::Result<ImportSpeed> measureImport(const QString &folder, int lines)
{
    static const Benchmark feeds{
        line,
        importFeed,
        {{"revision", "SELECT * FROM revision ORDER BY row"},
         {"flag", "SELECT * FROM flag ORDER BY row"},
         {"private_text", "SELECT t.* FROM revision r JOIN private_text t ON t.owner = r.subject "
                          "AND t.field = r.document ORDER BY r.row"},
         {"subject",
          "SELECT s.* FROM revision r JOIN subject s ON s.id = r.subject ORDER BY r.row"},
         {"account",
          "SELECT a.* FROM revision r JOIN account a ON a.id = r.account ORDER BY r.row"}},
        true};
    return measure(folder, feeds, lines);
}

base::Result<ImportSpeed> measureHistory(const QString &folder, int decisions)
{
    static const Benchmark histories{
        decision,
        importHistory,
        {{"claimed_decision", "SELECT * FROM claimed_decision ORDER BY row"},
         {"private_text", "SELECT t.* FROM claimed_decision c JOIN private_text t "
                          "ON t.owner = c.subject AND t.field = c.document ORDER BY c.row"}}};
    return measure(folder, histories, decisions);
}

} // namespace vigil::intake
