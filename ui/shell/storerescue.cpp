// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/storerescue.h"

#include "base/log.h"
#include "base/whendone.h"
#include "store/statefolder.h"

#include <algorithm>

namespace vigil::ui {

StoreRescue::StoreRescue(const cases::CaseStore::Place &place, QObject *parent)
    : QObject(parent)
    , m_place(place)
{
    connect(&m_task, &CopyTask::progressed, this, &StoreRescue::progressed);
}

bool StoreRescue::wasThere() const
{
    return store::wasThere(m_place.stateHome, m_place.folder);
}

QString StoreRescue::stateFolder() const
{
    const auto own = std::find_if(m_refuges.begin(), m_refuges.end(),
                                  [](const store::Refuge &refuge) { return refuge.isStore; });
    if (own == m_refuges.end())
        return {};
    return store::StateFolder(m_place.stateHome, own->facts.identity.store.bytes()).path();
}

bool StoreRescue::begin(Work work)
{
    if (m_work != Work::None)
        return false;
    m_work = work;
    Q_EMIT changed();
    return true;
}

void StoreRescue::end()
{
    m_work = Work::None;
    Q_EMIT changed();
}

void StoreRescue::look()
{
    ++m_looks;
    const auto find = [place = m_place] { return store::refugesOf(place.stateHome, place.folder); };
    base::whenDone(m_task.queue(find), this, [this](const std::vector<store::Refuge> &found) {
        m_refuges = found;
        --m_looks;
        Q_EMIT changed();
    });
}

void StoreRescue::restore(const QString &file)
{
    if (!begin(Work::Restoring))
        return;
    const auto make = [place = m_place, file](const store::CopyWatch &watch) {
        return cases::CaseStore::restore(place, file, true, watch);
    };
    base::whenDone(m_task.start(make), this, [this](const base::Result<store::Restored> &made) {
        end();
        if (made) {
            base::logFact(QLatin1StringView("store.restored"),
                          QStringLiteral("device=%1 continues=%2 seq=%3")
                              .arg(made->identity.device.toString(), made->continued.toString(),
                                   QString::number(made->seq)));
            Q_EMIT restored(*made);
        } else {
            Q_EMIT failed(made.error());
        }
    });
}

void StoreRescue::copyTo(const QString &place)
{
    if (!begin(Work::Copying))
        return;
    const auto copy = [from = m_place.folder, to = place,
                       now = m_place.clock.now()](const store::CopyWatch &watch) {
        return store::copyAsItIs(from, to, now, watch);
    };
    base::whenDone(m_task.start(copy), this, [this](const base::Result<QString> &made) {
        end();
        if (made) {
            Q_EMIT copied(*made);
        } else {
            Q_EMIT failed(made.error());
        }
    });
}

} // namespace vigil::ui
