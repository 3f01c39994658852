// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/casestore.h"
#include "store/rescue.h"
#include "ui/shell/copytask.h"

#include <QObject>
#include <QString>

#include <vector>

namespace vigil::ui {

/// What can be done about a store that cannot be opened or written: finds what it can be restored
/// of, restores, and copies it as it is. Changes nothing that is not asked for, and deletes
/// nothing. For the window's thread; the work runs off it, one after the other.
class StoreRescue final : public QObject
{
    Q_OBJECT

public:
    enum class Work { None, Restoring, Copying };

    explicit StoreRescue(const cases::CaseStore::Place &place, QObject *parent = nullptr);

    [[nodiscard]] QString folder() const { return m_place.folder; }
    /// Whether a store was here once; else the first one may be made.
    [[nodiscard]] bool wasThere() const;
    /// As last looked for, what reaches furthest first.
    [[nodiscard]] const std::vector<store::Refuge> &refuges() const { return m_refuges; }
    /// Where the keys of the console lie that the store's file names; empty when it cannot be read.
    [[nodiscard]] QString stateFolder() const;
    [[nodiscard]] bool isLooking() const { return m_looks > 0; }
    [[nodiscard]] Work work() const { return m_work; }

    void look();
    // While one of these runs, another does nothing. The store is closed before.
    void restore(const QString &file);
    /// Into a new folder in `place`.
    void copyTo(const QString &place);
    void stop() { m_task.stop(); }

Q_SIGNALS:
    /// What was found, or what runs.
    void changed();
    void progressed(int perMille);
    void restored(const vigil::store::Restored &restored);
    void copied(const QString &folder);
    /// `backupCancelled` when the person stopped it.
    void failed(const vigil::base::Error &error);

private:
    [[nodiscard]] bool begin(Work work);
    void end();

    const cases::CaseStore::Place m_place;
    std::vector<store::Refuge> m_refuges;
    int m_looks = 0;
    Work m_work = Work::None;
    CopyTask m_task;
};

} // namespace vigil::ui
