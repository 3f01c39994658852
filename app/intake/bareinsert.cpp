// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/bareinsert.h"

#include "intake/errors.h"

#include <QElapsedTimer>
#include <QFile>

#include <sqlite3.h>

#include <memory>
#include <vector>

namespace vigil::intake {

namespace {

constexpr int rowsPerTransaction = 1000;

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
                              + "' AND sql IS NOT NULL AND type <> 'trigger' ORDER BY type DESC");
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
    return true;
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

} // namespace

base::Error benchmarkFailed(const char *what)
{
    return {
        errors::feedUnreadable,
        QStringLiteral("The benchmark could not be run: its files cannot be written. Check that "
                       "there is room in its folder."),
        QString::fromLatin1(what)};
}

base::Result<double> timeBareInsert(const QString &store, const QString &bare,
                                    std::span<const BareRows> rows)
{
    const Connection source = openBare(store);
    const Connection target = openBare(bare);
    if (!source || !target)
        return benchmarkFailed("open");
    std::vector<Table> tables;
    for (const BareRows &each : rows) {
        tables.push_back({each.table, each.inOrder, {}, 0, {}});
        if (!readTable(source.get(), tables.back()))
            return benchmarkFailed("read");
    }
    std::string setup = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; "
                        "PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; "
                        "PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY; "
                        "PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 4000;";
    for (const Table &table : tables)
        setup += table.schema;
    if (!execute(target.get(), setup))
        return benchmarkFailed("schema");
    QElapsedTimer timer;
    timer.start();
    for (const Table &table : tables) {
        if (!insertTable(target.get(), table))
            return benchmarkFailed("insert");
    }
    return double(timer.nsecsElapsed()) / 1e9;
}

} // namespace vigil::intake
