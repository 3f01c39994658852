// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "ui/shell/actionset.h"

#include <QHash>
#include <QObject>
#include <QPointer>

class QKeyEvent;
class QWidget;

namespace vigil::ui {

/// Turns keys into actions for a window and all in it. While a text field has the focus, keys that
/// type belong to it, Ctrl+Z too; a focused button keeps Space, a list its arrows. A second press
/// of a key within 60 ms is a bounce and ignored. Nothing fires while a dialog or a menu is open.
class KeyFilter final : public QObject
{
    Q_OBJECT

public:
    static constexpr base::Millis bounce{60};

    KeyFilter(QWidget &window, ActionSet &actions, const base::Clock &clock);

    /// The contexts that are live: those of the page that is shown. Global always is.
    void setContexts(const QList<ActionContext> &contexts);
    /// No keys at all, for as long as something covers the window.
    void setPaused(bool isPaused);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isOurs(const QObject *watched) const;
    [[nodiscard]] const ActionRow *meaning(const QKeyEvent &event) const;
    bool press(const QKeyEvent &event);
    bool release(const QKeyEvent &event);
    [[nodiscard]] bool isBounce(const QKeyEvent &event);

    QWidget &m_window;
    ActionSet &m_actions;
    const base::Clock &m_clock;
    QList<ActionContext> m_contexts;
    QHash<quint64, base::Millis> m_pressed; ///< when each key last went down
    QHash<quint64, QString> m_holding;      ///< key to the action that it holds
    bool m_isPaused = false;
};

/// A widget with this dynamic property set gets every key itself while it has the focus.
inline constexpr char takesKeysProperty[] = "vigilTakesKeys";

/// True when `widget` takes typed text now.
[[nodiscard]] bool isTextField(const QWidget *widget);

} // namespace vigil::ui
