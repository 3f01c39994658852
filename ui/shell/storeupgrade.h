// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/casestore.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <atomic>

namespace vigil::ui {

/// Brings the store at a place to this program off the window's thread, once. For the window's
/// thread.
class StoreUpgrade final : public QObject
{
    Q_OBJECT

public:
    explicit StoreUpgrade(const cases::CaseStore::Place &place, QObject *parent = nullptr);
    /// Stops what runs and waits for that: as long as one transaction takes to end. What is done
    /// stays done.
    ~StoreUpgrade() override;

    /// Where the copy goes that is made first.
    [[nodiscard]] QString backupFolder() const;
    void start();

Q_SIGNALS:
    /// As often as that can be seen.
    void progressed(const vigil::store::UpgradeProgress &progress);
    void ended(const vigil::base::Result<void> &done);

private:
    void tell(const store::UpgradeProgress &progress);

    cases::CaseStore::Place m_place;
    std::atomic<bool> m_isStopped = false;
    int m_told = -1; ///< step and thousandths; of the thread that works
    QThreadPool m_pool;
};

} // namespace vigil::ui
