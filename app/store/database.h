// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/row.h"
#include "store/value.h"

#include <QString>

#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

struct sqlite3;

namespace vigil::store {

/// One SQLite connection: WAL, synchronous=FULL, foreign keys, secure delete, prepared statements
/// kept. Every failure is an Error (see errors.h); nothing throws. For one thread at a time.
class Database final
{
public:
    /// `Immutable`: a file on a disk that cannot be written, without a WAL beside it.
    enum class Mode { ReadOnly, ReadWrite, Immutable };
    using Values = std::span<const Value>;
    /// Returns whether to go on.
    using RowFunction = std::function<bool(const Row &)>;

    /// An existing file; never makes one.
    [[nodiscard]] static base::Result<std::unique_ptr<Database>> open(const QString &file,
                                                                      Mode mode);
    /// A new, empty file with rights 0600; refused where one is.
    [[nodiscard]] static base::Result<std::unique_ptr<Database>> create(const QString &file);
    /// An empty one in memory, gone with the object.
    [[nodiscard]] static base::Result<std::unique_ptr<Database>> scratch();
    ~Database();

    /// A statement without an answer.
    base::Result<void> run(std::string_view sql, Values values);
    base::Result<void> run(std::string_view sql, std::initializer_list<Value> values = {})
    {
        return run(sql, Values(values.begin(), values.size()));
    }
    /// Calls `function` with each row of the answer.
    base::Result<void> each(std::string_view sql, Values values, const RowFunction &function);
    base::Result<void> each(std::string_view sql, std::initializer_list<Value> values,
                            const RowFunction &function)
    {
        return each(sql, Values(values.begin(), values.size()), function);
    }
    /// The first row, read by `read(const Row &)`; nothing when there is none.
    template<typename Read>
    auto one(std::string_view sql, std::initializer_list<Value> values, Read read)
        -> base::Result<std::optional<std::invoke_result_t<Read, const Row &>>>
    {
        std::optional<std::invoke_result_t<Read, const Row &>> found;
        auto done = each(sql, values, [&](const Row &row) {
            found.emplace(read(row));
            return false;
        });
        if (!done)
            return done.error();
        return found;
    }
    /// All rows, read by `read(const Row &)`: for answers that are known to be short.
    template<typename Read>
    auto all(std::string_view sql, Values values, Read read)
        -> base::Result<std::vector<std::invoke_result_t<Read, const Row &>>>
    {
        std::vector<std::invoke_result_t<Read, const Row &>> rows;
        auto done = each(sql, values, [&](const Row &row) {
            rows.push_back(read(row));
            return true;
        });
        if (!done)
            return done.error();
        return rows;
    }
    template<typename Read>
    auto all(std::string_view sql, std::initializer_list<Value> values, Read read)
    {
        return all(sql, Values(values.begin(), values.size()), std::move(read));
    }
    /// The integer in the first column of the first row; `corrupt` when there is no row.
    [[nodiscard]] base::Result<qint64> integer(std::string_view sql,
                                               std::initializer_list<Value> values = {});
    /// Several statements without parameters, as in a migration.
    base::Result<void> script(std::string_view sql);

    /// Rows changed by the last statement.
    [[nodiscard]] qint64 changes() const;
    [[nodiscard]] qint64 lastRow() const;
    [[nodiscard]] bool isInTransaction() const;
    [[nodiscard]] Mode mode() const;
    /// Its path; empty in memory.
    [[nodiscard]] QString file() const;
    /// For the parts of SQLite's interface that are no statements.
    [[nodiscard]] sqlite3 *handle() const;

private:
    class Impl;
    /// Prepares a statement ahead of its use.
    base::Result<void> keep(std::string_view sql);
    explicit Database(std::unique_ptr<Impl> impl);
    static base::Result<std::unique_ptr<Database>> connect(const std::string &uri, Mode mode);
    std::unique_ptr<Impl> m_impl;
};

/// BEGIN … COMMIT; rolls back when it goes without a commit.
class Transaction final
{
public:
    enum class Kind { Read, Write };

    explicit Transaction(Database &database) : m_database(database) {}
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();

    base::Result<void> begin(Kind kind);
    base::Result<void> commit();

private:
    Database &m_database;
};

} // namespace vigil::store
