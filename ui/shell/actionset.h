// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/keymap.h"

#include <QHash>
#include <QObject>
#include <QSet>

class QAction;
class QMenu;

namespace vigil::ui {

/// The actions of the table as QActions, with text and icon that follow the language and the theme.
/// Whoever can do an action connects to it here and switches it on and off with `setEnabled`; keys,
/// menus and buttons all come through `trigger`, `beginHold` and `endHold`.
class ActionSet final : public QObject
{
    Q_OBJECT

public:
    explicit ActionSet(KeyMap &keys, QObject *parent = nullptr);

    [[nodiscard]] const ActionTable &table() const { return m_keys.table(); }
    [[nodiscard]] KeyMap &keys() const { return m_keys; }
    /// Never null for an id of the table. `triggered` of a hold action never fires.
    [[nodiscard]] QAction *action(const QString &id) const;
    void setEnabled(const QString &id, bool isEnabled);
    [[nodiscard]] bool isEnabled(const QString &id) const;

    /// False when the action is switched off now.
    bool trigger(const QString &id);
    void beginHold(const QString &id);
    void endHold(const QString &id);
    /// Ends whatever is held: the window lost the keyboard, so no release will come.
    void endAllHolds();

    /// Text with its key, escaped for a tooltip: "Mute (M)".
    [[nodiscard]] QString toolTip(const QString &id) const;
    void fillMenu(QMenu &menu, const QStringList &ids) const;

Q_SIGNALS:
    void triggered(const QString &id);
    void holdBegan(const QString &id);
    void holdEnded(const QString &id);
    /// Texts or keys changed: buttons renew what they show.
    void labelsChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();

    KeyMap &m_keys;
    QHash<QString, QAction *> m_actions;
    QSet<QString> m_held;
};

} // namespace vigil::ui
