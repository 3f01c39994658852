// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "ui/shell/page.h"

namespace vigil::ui {

class EmptyState;

/// What the window shows when there is no store to work on: why, what it means, and what to do.
/// Where there is none yet, a new one can be made; a damaged one is never replaced.
class StorePage final : public Page
{
    Q_OBJECT

public:
    StorePage(base::Error error, QString folder, QWidget *parent = nullptr);

    /// Making one failed, and why.
    void setError(const base::Error &error);

    [[nodiscard]] QString pageName() const override;

Q_SIGNALS:
    void newStoreRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] bool isMissing() const;
    void retranslate();

    base::Error m_error;
    QString m_folder;
    EmptyState *m_state;
};

} // namespace vigil::ui
