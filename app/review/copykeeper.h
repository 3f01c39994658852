// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "media/keptfolder.h"
#include "review/copyrule.h"
#include "store/policyshelf.h"
#include "store/readers.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <vector>

namespace vigil::review {

/// Keeps the copies of fetched videos, and of the parts of livestreams, that second review and
/// appeal may need, and lets them go when their time is over: what the store says (copyrule.h) is
/// asked again at the start, then every few minutes, and for one video whenever its case has left
/// the desk. Of more than `mostBytes` those
/// go first, with the next check, that would go first anyway, and the log says which; what a hold
/// or an undecided case keeps stays. Where the store cannot be read nothing changes. Lives in the
/// window's thread; all else happens on one of its own.
class CopyKeeper final : public QObject
{
    Q_OBJECT

public:
    /// All outlive the keeper.
    struct Parts
    {
        store::Readers &readers;
        store::PolicyShelf &shelf;
        const base::Clock &clock;
        std::shared_ptr<const media::KeptFolder> folder;
        qint64 mostBytes = qint64(8) * 1024 * 1024 * 1024;
    };
    static constexpr std::chrono::minutes interval{10};

    explicit CopyKeeper(const Parts &parts, QObject *parent = nullptr);
    /// Waits for what has been asked.
    ~CopyKeeper() override;

    /// Its case has left the desk: keeps what was fetched, if it was, or removes the copy, as the
    /// store says. Whether there is a copy now.
    QFuture<bool> settle(const media::CopyId &id, const std::optional<media::LentMedia> &fetched);
    /// Removes all copies whose time is over. How many are left.
    QFuture<qsizetype> check();

private:
    using Rules = std::vector<CopyRule>;

    [[nodiscard]] base::Result<Rules> readRules(const std::vector<media::CopyId> &ids) const;
    [[nodiscard]] bool settleNow(const media::CopyId &id,
                                 const std::optional<media::LentMedia> &fetched) const;
    [[nodiscard]] qsizetype checkNow() const;

    Parts m_with;
    QTimer m_timer;
    QThreadPool m_pool;
};

} // namespace vigil::review
