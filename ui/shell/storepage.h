// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "ui/shell/page.h"

class QStackedWidget;

namespace vigil::ui {

class FirstStart;
class RestoredPanel;
class StoreRescue;
class TroublePanel;

/// What the window shows when there is no store to work on: why, what still works, what to do, and
/// after restoring what is there again. Where there never was one a new one can be made; a damaged
/// or missing one is never replaced by an empty one.
class StorePage final : public Page
{
    Q_OBJECT

public:
    /// `name` is what the first member of a new store is probably called. `rescue` outlives it.
    StorePage(StoreRescue &rescue, const base::Error &error, const QString &name,
              QWidget *parent = nullptr);

    /// Why the store cannot be opened or written now.
    void setTrouble(const base::Error &error);
    /// Making the store or the key failed, and why.
    void setError(const base::Error &error);
    /// The store is made; asks whether its first member wants a personal key.
    void askForKey();
    void setBusy(bool isBusy);

    [[nodiscard]] QString pageName() const override;
    [[nodiscard]] QWidget *firstFocus() override;

Q_SIGNALS:
    void newStoreRequested(const QString &memberName);
    void keyRequested(const QString &passphrase);
    void keyPutOff();
    /// The store is to be closed first, if it is open.
    void restoreRequested(const QString &backup);
    void copyRequested(const QString &place);
    /// The store is to be opened again.
    void openRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    StoreRescue &m_rescue;
    QStackedWidget *m_stack;
    FirstStart *m_first;
    TroublePanel *m_trouble;
    RestoredPanel *m_restored;
};

} // namespace vigil::ui
