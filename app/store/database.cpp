// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "store/errors.h"
#include "store/sqliteerror.h"

#include <QFile>
#include <QScopeGuard>
#include <QUrl>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <unordered_map>

namespace vigil::store {

namespace {

constexpr int busyTimeoutMs = 5'000;

struct Binder
{
    SQLite::Statement &statement;
    int index = 0;

    void operator()(std::monostate) const { statement.bind(index); }
    void operator()(qint64 number) const { statement.bind(index, static_cast<int64_t>(number)); }
    void operator()(double number) const { statement.bind(index, number); }
    void operator()(const Value::Text &text) const { statement.bindNoCopy(index, text.utf8); }
    void operator()(Value::Blob blob) const
    {
        // A null pointer would bind NULL.
        const void *data = blob.isEmpty() ? "" : blob.data();
        statement.bindNoCopy(index, data, static_cast<int>(blob.size()));
    }
};

std::string uriOf(const QString &file, Database::Mode mode)
{
    QUrl url = QUrl::fromLocalFile(file);
    if (mode == Database::Mode::Immutable)
        url.setQuery(QStringLiteral("immutable=1"));
    return url.toEncoded().toStdString();
}

/// The same on every connection; a test reads them back.
constexpr std::string_view settings = R"(
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
    PRAGMA synchronous = FULL;
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -8192;)";

/// The pages that a batch of an import changes fit into the cache, or they would be written twice;
/// and several batches change many of the same pages before these are copied into the file.
constexpr std::string_view writerSettings = R"(
    PRAGMA journal_mode = WAL;
    PRAGMA cache_size = -65536;
    PRAGMA wal_autocheckpoint = 4000;)";

/// SQLite counts all memory of the process under one lock, at each allocation; nobody reads it.
void leaveMemoryUncounted()
{
    // Heard only before SQLite's first use; later it is refused, which changes no result.
    [[maybe_unused]] static const int code = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

/// Prepared with the connection: when memory has run out, it must still be possible.
constexpr std::string_view rollback = "ROLLBACK";

struct TextHash
{
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const
    {
        return std::hash<std::string_view>()(text);
    }
};

} // namespace

class Database::Impl
{
public:
    Impl(const std::string &uri, Mode openMode)
        : mode(openMode)
        , connection(uri,
                     (openMode == Mode::ReadWrite ? SQLite::OPEN_READWRITE : SQLite::OPEN_READONLY)
                         | SQLite::OPEN_URI | SQLite::OPEN_NOMUTEX,
                     busyTimeoutMs)
    {}

    struct Prepared
    {
        explicit Prepared(const SQLite::Database &database, const std::string &sql)
            : statement(database, sql)
        {}
        SQLite::Statement statement;
        bool isBusy = false;
    };

    /// A kept statement, or a new one while the kept one stands on a row of an outer query.
    std::shared_ptr<Prepared> prepare(std::string_view sql)
    {
        const auto known = statements.find(sql);
        if (known != statements.end() && !known->second->isBusy)
            return known->second;
        std::string text(sql);
        auto made = std::make_shared<Prepared>(connection, text);
        if (known == statements.end())
            statements.emplace(std::move(text), made);
        return made;
    }

    Mode mode;
    SQLite::Database connection;
    std::unordered_map<std::string, std::shared_ptr<Prepared>, TextHash, std::equal_to<>>
        statements;
};

Database::Database(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

Database::~Database()
{
    m_impl->statements.clear();
}

base::Result<std::unique_ptr<Database>> Database::open(const QString &file, Mode mode)
{
    return connect(uriOf(file, mode), mode);
}

base::Result<std::unique_ptr<Database>> Database::scratch()
{
    return connect("file::memory:", Mode::ReadWrite);
}

base::Result<std::unique_ptr<Database>> Database::connect(const std::string &uri, Mode mode)
{
    leaveMemoryUncounted();
    std::unique_ptr<Database> database;
    try {
        database.reset(new Database(std::make_unique<Impl>(uri, mode)));
    } catch (const SQLite::Exception &e) {
        return sqliteError(e.getExtendedErrorCode(), "open");
    }
    if (auto done = database->script(settings); !done)
        return done.error();
    if (mode == Mode::ReadWrite) {
        if (auto done = database->script(writerSettings); !done)
            return done.error();
    } else if (auto done = database->script("PRAGMA query_only = ON;"); !done) {
        return done.error();
    }
    if (auto done = database->keep(rollback); !done)
        return done.error();
    return database;
}

base::Result<std::unique_ptr<Database>> Database::create(const QString &file)
{
    const QByteArray path = QFile::encodeName(file);
    const int descriptor = ::open(path.constData(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        if (errno == EEXIST) {
            return base::Error{
                alreadyExists,
                QStringLiteral("There is a store here already. Nothing was changed.")};
        }
        return sqliteError(errno == EROFS    ? SQLITE_READONLY
                           : errno == ENOSPC ? SQLITE_FULL
                                             : SQLITE_CANTOPEN,
                           "create");
    }
    ::close(descriptor);
    return open(file, Mode::ReadWrite);
}

base::Result<void> Database::each(std::string_view sql, Values values, const RowFunction &function)
{
    try {
        const auto prepared = m_impl->prepare(sql);
        SQLite::Statement &statement = prepared->statement;
        prepared->isBusy = true;
        const auto release = qScopeGuard([&prepared, &statement] {
            statement.tryReset();
            prepared->isBusy = false;
        });
        int index = 0;
        for (const Value &value : values)
            std::visit(Binder{statement, ++index}, value.data());
        const Row row(statement);
        for (;;) {
            const int code = statement.tryExecuteStep();
            if (code == SQLITE_DONE)
                return {};
            if (code != SQLITE_ROW)
                return sqliteError(m_impl->connection.getExtendedErrorCode(), sql);
            const bool goesOn = function(row);
            if (row.isDamaged())
                return corruptError(sql);
            if (!goesOn)
                return {};
        }
    } catch (const SQLite::Exception &e) {
        return sqliteError(e.getExtendedErrorCode(), sql);
    }
}

base::Result<void> Database::keep(std::string_view sql)
{
    try {
        (void)m_impl->prepare(sql);
    } catch (const SQLite::Exception &e) {
        return sqliteError(e.getExtendedErrorCode(), sql);
    }
    return {};
}

base::Result<void> Database::run(std::string_view sql, Values values)
{
    return each(sql, values, [](const Row &) { return true; });
}

base::Result<qint64> Database::integer(std::string_view sql, std::initializer_list<Value> values)
{
    auto found = one(sql, values, [](const Row &row) { return row.integer(0); });
    if (!found)
        return found.error();
    if (!*found)
        return corruptError(sql);
    return **found;
}

base::Result<void> Database::script(std::string_view sql)
{
    try {
        const int code = m_impl->connection.tryExec(std::string(sql));
        if (code != SQLITE_OK)
            return sqliteError(m_impl->connection.getExtendedErrorCode(), sql);
    } catch (const SQLite::Exception &e) {
        return sqliteError(e.getExtendedErrorCode(), sql);
    }
    return {};
}

qint64 Database::changes() const
{
    return m_impl->connection.getChanges();
}

qint64 Database::lastRow() const
{
    return m_impl->connection.getLastInsertRowid();
}

bool Database::isInTransaction() const
{
    return sqlite3_get_autocommit(m_impl->connection.getHandle()) == 0;
}

Database::Mode Database::mode() const
{
    return m_impl->mode;
}

QString Database::file() const
{
    return QFile::decodeName(sqlite3_db_filename(handle(), "main"));
}

sqlite3 *Database::handle() const
{
    return m_impl->connection.getHandle();
}

base::Result<void> Transaction::begin(Kind kind)
{
    Q_ASSERT(!m_database.isInTransaction());
    return m_database.run(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN DEFERRED");
}

base::Result<void> Transaction::commit()
{
    return m_database.run("COMMIT");
}

Transaction::~Transaction()
{
    // After some errors (a full disk among them) SQLite has rolled back by itself.
    if (m_database.isInTransaction())
        (void)m_database.run(rollback);
}

} // namespace vigil::store
