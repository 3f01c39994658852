// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace vigil::base {

/// What `work()` gives, called on a thread of the pool. The work must outlive neither the pool nor
/// what it refers to.
template<typename Work, typename T = std::invoke_result_t<Work &>>
[[nodiscard]] QFuture<T> runOn(QThreadPool &pool, Work work)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    pool.start([promise, work = std::move(work)]() mutable {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

} // namespace vigil::base
