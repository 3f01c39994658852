// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "ui/shell/page.h"

namespace vigil::ui {

class EmptyState;
class FirstStart;

/// What the window shows when there is no store to work on: why, what it means, and what to do.
/// Where there is none yet, a new one can be made; a damaged one is never replaced.
class StorePage final : public Page
{
    Q_OBJECT

public:
    /// `name` is what the first member of a new store is probably called.
    StorePage(base::Error error, QString folder, const QString &name, QWidget *parent = nullptr);

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

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    base::Error m_error;
    QString m_folder;
    EmptyState *m_state = nullptr; ///< where there is a store that cannot be opened
    FirstStart *m_first = nullptr; ///< where there is none
};

} // namespace vigil::ui
