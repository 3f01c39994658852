// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actionset.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QPushButton;

namespace vigil::ui {

class ActionList;
class PlainLabel;

/// Changes keys: choose an action, press "Change key", press the key. A key that is taken is
/// refused and the message names the action that has it.
class KeyEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyEditor(ActionSet &actions, QWidget *parent = nullptr);

    [[nodiscard]] bool isListening() const { return m_isListening; }
    [[nodiscard]] KeyMap &keys() const { return m_actions.keys(); }
    [[nodiscard]] ActionSet &actions() const { return m_actions; }

Q_SIGNALS:
    /// True while the next key belongs to the editor and must not trigger anything.
    void listening(bool isListening);
    void keysChanged();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void listen(bool isListening);
    void take(const KeyStroke &stroke);
    void renewButtons();
    void say(std::function<QString()> text, Token token);
    void retranslate();

    ActionSet &m_actions;
    ActionList *m_list;
    PlainLabel *m_message;
    QPushButton *m_change;
    QPushButton *m_remove;
    QPushButton *m_restore;
    QCheckBox *m_bySymbol;
    std::function<QString()> m_text;
    bool m_isListening = false;
};

} // namespace vigil::ui
