// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/importbenchmark.h"

#include "base/clock.h"
#include "intake/errors.h"
#include "intake/importfeed.h"
#include "intake/intakeprojection.h"
#include "intake/searchtexts.h"
#include "store/newstore.h"
#include "store/searchindex.h"

#include <QElapsedTimer>
#include <QFile>

#include <sqlite3.h>

namespace vigil::intake {

namespace {

constexpr int rowsPerTransaction = 1000;

base::Error failed(const char *what)
{
    return {
        errors::feedUnreadable,
        QStringLiteral("The benchmark could not be run: its files cannot be written. Check that "
                       "there is room in its folder."),
        QString::fromLatin1(what)};
}

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
        return failed("feed");
    for (int i = 0; i < lines; ++i) {
        if (file.write(line(i)) < 0)
            return failed("feed");
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

struct CloseDatabase
{
    void operator()(sqlite3 *database) const { sqlite3_close(database); }
};
struct FinalizeStatement
{
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
struct FreeValue
{
    void operator()(sqlite3_value *value) const { sqlite3_value_free(value); }
};
using Connection = std::unique_ptr<sqlite3, CloseDatabase>;
using Statement = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

/// The rows of one table, and how to make it anew.
struct Table
{
    std::string name;
    std::string inOrder; ///< its rows in the order in which the import made them
    std::string schema;
    int columns = 0;
    std::vector<std::unique_ptr<sqlite3_value, FreeValue>> values;
};

Connection openBare(const QString &file)
{
    sqlite3 *database = nullptr;
    const int code = sqlite3_open(QFile::encodeName(file).constData(), &database);
    Connection connection(database);
    return code == SQLITE_OK ? std::move(connection) : Connection();
}

Statement prepare(sqlite3 *database, const std::string &sql)
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr);
    return Statement(statement);
}

bool execute(sqlite3 *database, const std::string &sql)
{
    return sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
}

bool readTable(sqlite3 *database, Table &table)
{
    const Statement schema =
        prepare(database, "SELECT sql FROM sqlite_schema WHERE tbl_name = '" + table.name
                              + "' AND sql IS NOT NULL ORDER BY type DESC");
    while (schema && sqlite3_step(schema.get()) == SQLITE_ROW)
        table.schema +=
            std::string(reinterpret_cast<const char *>(sqlite3_column_text(schema.get(), 0))) + ';';
    const Statement rows = prepare(database, table.inOrder);
    if (!rows)
        return false;
    table.columns = sqlite3_column_count(rows.get());
    while (sqlite3_step(rows.get()) == SQLITE_ROW) {
        for (int column = 0; column < table.columns; ++column)
            table.values.emplace_back(sqlite3_value_dup(sqlite3_column_value(rows.get(), column)));
    }
    return !table.values.empty();
}

bool insertTable(sqlite3 *database, const Table &table)
{
    std::string marks = "?";
    for (int column = 1; column < table.columns; ++column)
        marks += ",?";
    const Statement insert =
        prepare(database, "INSERT INTO " + table.name + " VALUES(" + marks + ")");
    const std::size_t rows = table.values.size() / static_cast<std::size_t>(table.columns);
    auto value = table.values.begin();
    for (std::size_t row = 0; insert && row < rows; ++row) {
        if (row % rowsPerTransaction == 0 && !execute(database, "BEGIN IMMEDIATE"))
            return false;
        for (int column = 1; column <= table.columns; ++column)
            sqlite3_bind_value(insert.get(), column, (value++)->get());
        if (sqlite3_step(insert.get()) != SQLITE_DONE)
            return false;
        sqlite3_reset(insert.get());
        const bool isLast = row % rowsPerTransaction == rowsPerTransaction - 1 || row + 1 == rows;
        if (isLast && !execute(database, "COMMIT"))
            return false;
    }
    return insert != nullptr;
}

/// An entry of the search index as the import made it, with the texts of which its words are made.
struct BareEntry
{
    std::string facts;
    SearchTexts texts;
};

/// In the order of the index.
std::vector<BareEntry> readEntries(sqlite3 *database)
{
    std::vector<BareEntry> entries;
    const Statement rows = prepare(
        database,
        "SELECT e.facts, t.text, -1 FROM search_entry e JOIN revision r ON r.row = e.source JOIN "
        "private_text t ON t.owner = r.subject AND t.field = r.document WHERE e.kind = 0 "
        "UNION ALL SELECT e.facts, t.text, f.place FROM search_entry e JOIN flag f ON f.row = "
        "e.source JOIN private_text t ON t.owner = f.subject AND t.field = f.document "
        "WHERE e.kind = 1");
    const auto text = [&rows](int column) {
        return reinterpret_cast<const char *>(sqlite3_column_text(rows.get(), column));
    };
    while (rows && sqlite3_step(rows.get()) == SQLITE_ROW) {
        const auto document = readLineText(QByteArrayView(text(1)));
        if (!document)
            continue;
        const int place = sqlite3_column_int(rows.get(), 2);
        entries.push_back({text(0), place < 0 ? searchTextsOf(document->subject, {})
                                              : searchTextsOf(document->flags.at(place))});
    }
    return entries;
}

/// With the same making of words, the same index and the table of its entries.
bool insertEntries(sqlite3 *database, const std::vector<BareEntry> &entries)
{
    const Statement entry =
        prepare(database, "INSERT INTO search_entry(kind, source, facts) VALUES(0, ?, ?)");
    const Statement words = prepare(database, "INSERT INTO search_words(rowid, words) VALUES(?, ?)");
    if (!entry || !words)
        return false;
    store::SearchWords search;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i % rowsPerTransaction == 0 && !execute(database, "BEGIN IMMEDIATE"))
            return false;
        const auto row = static_cast<sqlite3_int64>(i) + 1;
        sqlite3_bind_int64(entry.get(), 1, row);
        sqlite3_bind_text(entry.get(), 2, entries[i].facts.c_str(), -1, SQLITE_STATIC);
        const QByteArray line = store::entryWords({{}, 0, {}, {}, {}, entries[i].texts}, search).texts
                                + ' ' + entries[i].facts.c_str();
        sqlite3_bind_int64(words.get(), 1, row);
        sqlite3_bind_text(words.get(), 2, line.constData(), static_cast<int>(line.size()),
                          SQLITE_STATIC);
        if (sqlite3_step(entry.get()) != SQLITE_DONE || sqlite3_step(words.get()) != SQLITE_DONE)
            return false;
        sqlite3_reset(entry.get());
        sqlite3_reset(words.get());
        const bool isLast = i % rowsPerTransaction == rowsPerTransaction - 1
                            || i + 1 == entries.size();
        if (isLast && !execute(database, "COMMIT"))
            return false;
    }
    return !entries.empty();
}

std::string searchSchema(sqlite3 *database)
{
    std::string sql;
    const Statement schema = prepare(database, "SELECT sql FROM sqlite_schema WHERE name IN "
                                               "('search_entry', 'search_words')");
    while (schema && sqlite3_step(schema.get()) == SQLITE_ROW)
        sql += std::string(reinterpret_cast<const char *>(sqlite3_column_text(schema.get(), 0)))
               + ';';
    return sql;
}

base::Result<double> timeBareInsert(const QString &folder)
{
    const Connection source = openBare(folder + QStringLiteral("/store/vigil.db"));
    const Connection target = openBare(folder + QStringLiteral("/bare.db"));
    if (!source || !target)
        return failed("open");
    std::vector<Table> tables;
    const std::pair<const char *, const char *> rows[] = {
        {"revision", "SELECT * FROM revision ORDER BY row"},
        {"flag", "SELECT * FROM flag ORDER BY row"},
        {"private_text", "SELECT t.* FROM revision r JOIN private_text t ON t.owner = r.subject "
                         "AND t.field = r.document ORDER BY r.row"},
        {"subject", "SELECT s.* FROM revision r JOIN subject s ON s.id = r.subject ORDER BY r.row"},
        {"account",
         "SELECT a.* FROM revision r JOIN account a ON a.id = r.account ORDER BY r.row"}};
    for (const auto &[name, inOrder] : rows) {
        tables.push_back({name, inOrder, {}, 0, {}});
        if (!readTable(source.get(), tables.back()))
            return failed("read");
    }
    std::string setup = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; "
                        "PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; "
                        "PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY; "
                        "PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 4000;";
    for (const Table &table : tables)
        setup += table.schema;
    const std::vector<BareEntry> entries = readEntries(source.get());
    setup += searchSchema(source.get());
    if (!execute(target.get(), setup))
        return failed("schema");
    QElapsedTimer timer;
    timer.start();
    for (const Table &table : tables) {
        if (!insertTable(target.get(), table))
            return failed("insert");
    }
    if (!insertEntries(target.get(), entries))
        return failed("search");
    return double(timer.nsecsElapsed()) / 1e9;
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
    const auto bare = timeBareInsert(folder);
    if (!bare)
        return bare.error();
    return ImportSpeed{lines / *import, lines / *bare};
}

} // namespace vigil::intake
