// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/backupdesk.h"

#include "base/log.h"
#include "base/whendone.h"
#include "store/errors.h"
#include "store/statefolder.h"

#include <QDateTime>
#include <QFileInfo>
#include <QStandardPaths>

namespace vigil::ui {

namespace {

/// Whether the ledger holds an event that came after the backup.
bool isBehind(store::Store &store, base::Instant until)
{
    const auto newest = store.readers().readNow([](store::Database &database) {
        return database.one("SELECT at FROM event ORDER BY row DESC LIMIT 1", {},
                            [](const store::Row &row) { return row.instant(0); });
    });
    return newest && *newest && **newest > until;
}

/// The one that reaches furthest; migrations leave theirs on the same disk, so they do not count.
std::optional<LastBackup> findLast(store::Store &store, const QString &stateHome)
{
    std::optional<LastBackup> last;
    const QStringList files = store::StateFolder::rememberedBackups(
        stateHome, QFileInfo(store.folder()).absoluteFilePath());
    for (const QString &file : files) {
        LastBackup found{file, {}, false};
        if (const auto facts = store::readBackup(file)) {
            found.until = facts->until;
            found.isBehind = isBehind(store, facts->until);
        }
        if (!last || last->until < found.until)
            last = found;
    }
    return last;
}

} // namespace

BackupDesk::BackupDesk(store::Store &store, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
    connect(&m_task, &CopyTask::progressed, this, &BackupDesk::progressed);
    refresh();
}

bool BackupDesk::isDue() const
{
    if (!m_isRead)
        return false;
    if (!m_last || !m_last->until)
        return true;
    return m_last->isBehind && m_clock.now() - *m_last->until > oldAfter;
}

QString BackupDesk::proposedFile() const
{
    const QString folder =
        m_last ? QFileInfo(m_last->file).absolutePath()
               : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(base::toMs(m_clock.now()));
    return folder + now.toString(QStringLiteral("'/vigil-'yyyy-MM-dd-HHmm'.db'"));
}

void BackupDesk::refresh()
{
    const auto find = [this] { return findLast(m_store, m_store.stateHome()); };
    base::whenDone(m_task.queue(find), this, [this](const std::optional<LastBackup> &last) {
        m_last = last;
        m_isRead = true;
        Q_EMIT changed();
    });
}

void BackupDesk::backUp(const QString &file)
{
    if (std::exchange(m_isRunning, true))
        return;
    m_problem.reset();
    Q_EMIT progressed(0);
    Q_EMIT changed();
    const auto copy = [this, file](const store::CopyWatch &watch) {
        return m_store.backUp(file, watch);
    };
    base::whenDone(m_task.start(copy), this, [this](const base::Result<void> &done) {
        m_isRunning = false;
        if (!done)
            base::logError(done.error());
        if (!done && done.error().code != store::backupCancelled)
            m_problem = done.error();
        Q_EMIT changed();
        refresh();
    });
}

} // namespace vigil::ui
