// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/actionbutton.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QEvent>
#include <QPainter>

namespace vigil::ui {

ActionButton::ActionButton(ActionSet &actions, const QString &id, QWidget *parent)
    : QToolButton(parent)
    , m_actions(actions)
    , m_id(id)
{
    setFocusPolicy(Qt::TabFocus);
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonIconOnly);
    const ActionRow &row = *actions.table().find(id);
    setIcon(vigil::ui::icon(QLatin1StringView(row.icon)));
    QAction *action = actions.action(id);
    setEnabled(action->isEnabled());
    connect(this, &QToolButton::clicked, action, [this] { m_actions.trigger(m_id); });
    connect(action, &QAction::enabledChanged, this, &QWidget::setEnabled);
    connect(&actions, &ActionSet::labelsChanged, this, &ActionButton::renew);
    resizeIcon();
    renew();
}

void ActionButton::setIconName(const QString &name, Token token)
{
    setIcon(vigil::ui::icon(name, token));
}

void ActionButton::renew()
{
    setText(actionText(*m_actions.table().find(m_id)));
    setAccessibleName(text());
    setAccessibleDescription(m_actions.keys().label(m_id));
    setToolTip(m_actions.toolTip(m_id));
}

void ActionButton::resizeIcon()
{
    const int side = scaled(metrics::iconSize);
    setIconSize(QSize(side, side));
}

void ActionButton::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        resizeIcon();
}

void ActionButton::paintEvent(QPaintEvent *event)
{
    QToolButton::paintEvent(event);
    if (hasFocus()) {
        QPainter painter(this);
        paint::focusRing(painter, rect());
    }
}

} // namespace vigil::ui
