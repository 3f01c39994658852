// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actiontable.h"

#include <QList>
#include <QString>
#include <QWidget>

namespace vigil::ui {

/// A page of the main window. It says what the rail and the header show for it; those texts are
/// asked for again when the language changes and when `headingChanged` is emitted.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// One or two words for the rail: "Review".
    [[nodiscard]] virtual QString pageName() const = 0;
    /// What the page shows now: "Misinformation · Ukrainian, Russian".
    [[nodiscard]] virtual QString heading() const { return pageName(); }
    /// A dim line behind the heading: "214 waiting · oldest due in 18 min".
    [[nodiscard]] virtual QString subline() const { return {}; }
    /// The contexts whose keys are live while the page is shown, besides Global.
    [[nodiscard]] virtual QList<ActionContext> contexts() const { return {}; }
    /// Where keys go when the page is shown.
    [[nodiscard]] virtual QWidget *firstFocus() { return this; }
    /// The page's own pills at the end of the header, such as the lease; may be null.
    [[nodiscard]] virtual QWidget *headerPills() { return nullptr; }

Q_SIGNALS:
    void headingChanged();
    /// Other keys are live now.
    void contextsChanged();
};

} // namespace vigil::ui
