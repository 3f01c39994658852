// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/database.h"

#include <QFuture>
#include <QMutex>
#include <QPromise>
#include <QString>
#include <QThreadPool>

#include <memory>
#include <vector>

namespace vigil::store {

/// Read-only connections, as many as are needed at once. A read is a callable `Result<T>(Database
/// &)`; it sees one snapshot of the store, and nothing it does can write. Thread safe.
class Readers final
{
public:
    Readers(QString file, Database::Mode mode);
    /// Waits for the reads that run.
    ~Readers();

    /// In the calling thread.
    template<typename Read>
    auto readNow(Read function) -> std::invoke_result_t<Read &, Database &>
    {
        auto connection = acquire();
        if (!connection)
            return connection.error();
        auto answer = readOn<decltype(function(**connection))>(**connection, function);
        release(*std::move(connection));
        return answer;
    }

    /// On a thread of the pool; for windows.
    template<typename Read>
    auto read(Read function) -> QFuture<std::invoke_result_t<Read &, Database &>>
    {
        using Answer = std::invoke_result_t<Read &, Database &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        auto future = promise->future();
        m_pool.start([this, promise, function = std::move(function)]() mutable {
            if (!promise->isCanceled())
                promise->addResult(readNow(std::move(function)));
            promise->finish();
        });
        return future;
    }

private:
    template<typename Answer, typename Read>
    static Answer readOn(Database &database, Read &function)
    {
        Transaction snapshot(database);
        if (auto begun = snapshot.begin(Transaction::Kind::Read); !begun)
            return begun.error();
        return function(database);
    }

    base::Result<std::unique_ptr<Database>> acquire();
    void release(std::unique_ptr<Database> connection);

    QString m_file;
    Database::Mode m_mode;
    QMutex m_mutex;
    std::vector<std::unique_ptr<Database>> m_idle;
    QThreadPool m_pool;
};

/// One page by keyset. The statement orders by a key, takes the last key seen among `values`, and
/// ends with "LIMIT ?", which is bound here.
template<typename Row>
struct Page
{
    std::vector<Row> rows;
    bool hasMore = false;
};

template<typename Read>
auto readPage(Database &database, std::string_view sql, std::vector<Value> values, int size,
              Read read) -> base::Result<Page<std::invoke_result_t<Read, const Row &>>>
{
    values.emplace_back(size + 1);
    auto rows = database.all(sql, Database::Values(values), std::move(read));
    if (!rows)
        return rows.error();
    const bool hasMore = rows->size() > static_cast<std::size_t>(size);
    if (hasMore)
        rows->pop_back();
    return Page<std::invoke_result_t<Read, const Row &>>{*std::move(rows), hasMore};
}

} // namespace vigil::store
