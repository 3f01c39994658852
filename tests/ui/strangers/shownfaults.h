// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace vigil::ui::fixture {

/// Looks through all that a window shows, says aloud or would show (labels, buttons, fields, lists,
/// tooltips, names for readers of screens, actions, titles), its hidden parts among them.
struct Shown
{
    QStringList faults; ///< what a stranger's text has done to it
    QString all;        ///< everything, to find a text in

    explicit Shown(QWidget &window);

private:
    void look(const QWidget &widget);
    void check(const QWidget &widget, const char *what, const QString &text);
    void checkToolTip(const QWidget &widget, const QString &text);
    void checkModel(const QWidget &widget);
};

} // namespace vigil::ui::fixture
