// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "store/store.h"
#include "ui/shell/copytask.h"

#include <QObject>
#include <QString>

#include <optional>

namespace vigil::ui {

/// The last backup of the open store, as far as this computer remembers it.
struct LastBackup
{
    QString file;
    /// Its last record was made then; nothing when the file is gone or cannot be read.
    std::optional<base::Instant> until;
    /// Whether something was recorded since.
    bool isBehind = false;
};

/// Backs up the open store while work goes on, and knows the last backup. For the window's thread;
/// the copying and reading run off it. The store outlives it.
class BackupDesk final : public QObject
{
    Q_OBJECT

public:
    /// So long may records be in no backup before a person is reminded.
    static constexpr std::chrono::days oldAfter{7};

    BackupDesk(store::Store &store, const base::Clock &clock, QObject *parent = nullptr);

    /// Nothing before it was read, and when there was none.
    [[nodiscard]] const std::optional<LastBackup> &last() const { return m_last; }
    /// Whether `last` was looked for already.
    [[nodiscard]] bool isRead() const { return m_isRead; }
    /// None, one that is gone, or one that lacks records older than `oldAfter`.
    [[nodiscard]] bool isDue() const;
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    /// Why the last one was not made; nothing when it was, and after a stop.
    [[nodiscard]] const std::optional<base::Error> &problem() const { return m_problem; }
    /// Where a person most likely wants the next one.
    [[nodiscard]] QString proposedFile() const;

    void refresh();
    /// Into a new file; does nothing while one runs.
    void backUp(const QString &file);
    void stop() { m_task.stop(); }

Q_SIGNALS:
    void changed();
    void progressed(int perMille);

private:
    store::Store &m_store;
    const base::Clock &m_clock;
    std::optional<LastBackup> m_last;
    std::optional<base::Error> m_problem;
    bool m_isRead = false;
    bool m_isRunning = false;
    CopyTask m_task;
};

} // namespace vigil::ui
