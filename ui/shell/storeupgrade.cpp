// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/storeupgrade.h"

#include "store/storefiles.h"

#include <utility>

namespace vigil::ui {

StoreUpgrade::StoreUpgrade(const cases::CaseStore::Place &place, QObject *parent)
    : QObject(parent)
    , m_place(place)
{
    m_pool.setMaxThreadCount(1);
}

StoreUpgrade::~StoreUpgrade()
{
    m_isStopped = true;
    m_pool.waitForDone();
}

QString StoreUpgrade::backupFolder() const
{
    return store::backupFolder(m_place.folder);
}

void StoreUpgrade::start()
{
    m_pool.start([this] {
        const auto done =
            cases::CaseStore::upgrade(m_place, [this](const store::UpgradeProgress &progress) {
                tell(progress);
                return !m_isStopped;
            });
        QMetaObject::invokeMethod(
            this, [this, done] { Q_EMIT ended(done); }, Qt::QueuedConnection);
    });
}

void StoreUpgrade::tell(const store::UpgradeProgress &progress)
{
    constexpr int perStep = 10'000;
    const int perMille =
        progress.whole > 0 ? static_cast<int>(progress.done * 1'000 / progress.whole) : -1;
    const int now = static_cast<int>(progress.step) * perStep + perMille;
    if (std::exchange(m_told, now) == now)
        return;
    QMetaObject::invokeMethod(
        this, [this, progress] { Q_EMIT progressed(progress); }, Qt::QueuedConnection);
}

} // namespace vigil::ui
