// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/runon.h"
#include "store/backup.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <type_traits>

namespace vigil::ui {

/// Long copying off the window's thread: how far it is, and stopping it. One piece of work after
/// the other. For the window's thread.
class CopyTask final : public QObject
{
    Q_OBJECT

public:
    explicit CopyTask(QObject *parent = nullptr);
    /// Stops what runs and waits for its end.
    ~CopyTask() override;

    /// Runs `work(const store::CopyWatch &)`, which asks the watch often whether to go on.
    template<typename Work>
    auto start(Work work) -> QFuture<std::invoke_result_t<Work &, const store::CopyWatch &>>
    {
        m_isStopped = false;
        return queue([watch = watch(), work = std::move(work)]() mutable { return work(watch); });
    }
    /// Runs `work()`, which is short and is not stopped, behind what runs.
    template<typename Work>
    auto queue(Work work) -> QFuture<std::invoke_result_t<Work &>>
    {
        return base::runOn(m_pool, std::move(work));
    }
    /// The work is refused with `backupCancelled` soon, or was done already.
    void stop() { m_isStopped = true; }

Q_SIGNALS:
    /// In thousandths, as often as that changes.
    void progressed(int perMille);

private:
    [[nodiscard]] store::CopyWatch watch();

    std::atomic<bool> m_isStopped = false;
    std::atomic<int> m_told = 0;
    QThreadPool m_pool;
};

} // namespace vigil::ui
