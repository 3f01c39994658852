// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actionset.h"

#include "ui/theme/icons.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>
#include <QCoreApplication>
#include <QEvent>
#include <QMenu>

namespace vigil::ui {

ActionSet::ActionSet(KeyMap &keys, QObject *parent) : QObject(parent), m_keys(keys)
{
    for (const ActionRow &row : table().rows()) {
        const QString id = actionId(row);
        auto *action = new QAction(icon(QLatin1StringView(row.icon), row.token), QString(), this);
        action->setObjectName(id);
        action->setIconVisibleInMenu(true);
        m_actions.insert(id, action);
        connect(action, &QAction::triggered, this, [this, id] { Q_EMIT triggered(id); });
    }
    retranslate();
    connect(&m_keys, &KeyMap::changed, this, &ActionSet::retranslate);
    QCoreApplication::instance()->installEventFilter(this);
}

QAction *ActionSet::action(const QString &id) const
{
    QAction *action = m_actions.value(id);
    Q_ASSERT_X(action, "ActionSet::action", qPrintable(id));
    return action;
}

void ActionSet::setEnabled(const QString &id, bool isEnabled)
{
    action(id)->setEnabled(isEnabled);
    if (!isEnabled)
        endHold(id);
}

bool ActionSet::isEnabled(const QString &id) const
{
    return action(id)->isEnabled();
}

bool ActionSet::trigger(const QString &id)
{
    if (!isEnabled(id))
        return false;
    action(id)->trigger();
    return true;
}

void ActionSet::beginHold(const QString &id)
{
    if (!isEnabled(id) || m_held.contains(id))
        return;
    m_held.insert(id);
    Q_EMIT holdBegan(id);
}

void ActionSet::endHold(const QString &id)
{
    if (m_held.remove(id))
        Q_EMIT holdEnded(id);
}

void ActionSet::endAllHolds()
{
    const QSet<QString> held = m_held;
    for (const QString &id : held)
        endHold(id);
}

QString ActionSet::toolTip(const QString &id) const
{
    const QString text = actionText(*table().find(id));
    const QString key = m_keys.label(id);
    //: Tooltip of a button: what it does, then its key
    return plainToolTip(key.isEmpty() ? text : tr("%1 (%2)").arg(text, key));
}

void ActionSet::fillMenu(QMenu &menu, const QStringList &ids) const
{
    for (const QString &id : ids) {
        if (id.isEmpty()) {
            menu.addSeparator();
            continue;
        }
        menu.addAction(action(id));
    }
}

bool ActionSet::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && watched == QCoreApplication::instance())
        retranslate();
    return QObject::eventFilter(watched, event);
}

void ActionSet::retranslate()
{
    for (const ActionRow &row : table().rows()) {
        const QString id = actionId(row);
        QAction *entry = action(id);
        entry->setText(actionText(row));
        entry->setToolTip(toolTip(id));
    }
    Q_EMIT labelsChanged();
}

} // namespace vigil::ui
