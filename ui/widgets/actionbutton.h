// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actionset.h"

#include <QToolButton>

namespace vigil::ui {

/// A flat icon button for an action of the table: name, tooltip with key, enabled state and icon
/// come from there. Takes the focus by Tab only.
class ActionButton final : public QToolButton
{
    Q_OBJECT

public:
    ActionButton(ActionSet &actions, const QString &id, QWidget *parent = nullptr);

    /// Another icon for another state (play or pause, sound on or off).
    void setIconName(const QString &name, Token token = Token::Text);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void renew();
    void resizeIcon();

    ActionSet &m_actions;
    QString m_id;
};

} // namespace vigil::ui
