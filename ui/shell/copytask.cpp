// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/copytask.h"

namespace vigil::ui {

CopyTask::CopyTask(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

CopyTask::~CopyTask()
{
    stop();
    m_pool.waitForDone();
}

store::CopyWatch CopyTask::watch()
{
    return [this](const store::CopyProgress &progress) {
        const int perMille =
            progress.pages > 0 ? static_cast<int>(progress.done * 1000 / progress.pages) : 0;
        if (m_told.exchange(perMille) != perMille) {
            QMetaObject::invokeMethod(
                this, [this, perMille] { Q_EMIT progressed(perMille); }, Qt::QueuedConnection);
        }
        return !m_isStopped;
    };
}

} // namespace vigil::ui
