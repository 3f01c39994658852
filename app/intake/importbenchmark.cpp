// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/importbenchmark.h"

#include "base/clock.h"
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

base::Result<void> writeFeed(const QString &path, int lines)
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
base::Result<double> timeImport(const QString &folder, const QString &feed)
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
    const auto outcome = importFeed(**store, {feed}, random);
    if (!outcome)
        return outcome.error();
    return double(timer.nsecsElapsed()) / 1e9;
}

base::Result<double> timeBareRows(const QString &folder)
{
    static const BareRows rows[] = {
        {"revision", "SELECT * FROM revision ORDER BY row"},
        {"flag", "SELECT * FROM flag ORDER BY row"},
        {"private_text", "SELECT t.* FROM revision r JOIN private_text t ON t.owner = r.subject "
                         "AND t.field = r.document ORDER BY r.row"},
        {"subject", "SELECT s.* FROM revision r JOIN subject s ON s.id = r.subject ORDER BY r.row"},
        {"account",
         "SELECT a.* FROM revision r JOIN account a ON a.id = r.account ORDER BY r.row"}};
    return timeBareInsert(folder + QStringLiteral("/store/vigil.db"),
                          folder + QStringLiteral("/bare.db"), rows);
}

} // namespace

base::Result<ImportSpeed> measureImport(const QString &folder, int lines)
{
    const QString feed = folder + QStringLiteral("/feed.jsonl");
    if (auto written = writeFeed(feed, lines); !written)
        return written.error();
    const auto import = timeImport(folder, feed);
    if (!import)
        return import.error();
    const auto bare = timeBareRows(folder);
    if (!bare)
        return bare.error();
    return ImportSpeed{lines / *import, lines / *bare};
}

} // namespace vigil::intake
