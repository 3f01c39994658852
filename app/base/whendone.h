// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace vigil::base {

/// Calls `callback(result)` in the thread of `context` once `future` has a result. When `context`
/// dies first or the future is cancelled, the callback is never called. (QFuture::then with a
/// context asserts in that case on Qt 6.4.)
template<typename T, typename Callback>
void whenDone(const QFuture<T> &future, QObject *context, Callback callback)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, callback = std::move(callback)]() mutable {
                         watcher->deleteLater();
                         if (watcher->future().resultCount() > 0)
                             callback(watcher->future().result());
                     });
    watcher->setFuture(future);
}

} // namespace vigil::base
