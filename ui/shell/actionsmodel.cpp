// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actionsmodel.h"

#include "ui/theme/icons.h"

#include <QStringList>

namespace vigil::ui {

ActionsModel::ActionsModel(const ActionSet &actions, QObject *parent)
    : QAbstractTableModel(parent)
    , m_actions(actions)
{
    connect(&actions, &ActionSet::labelsChanged, this, [this] {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    });
}

int ActionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_actions.table().rows().size());
}

int ActionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActionsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ActionRow &row = m_actions.table().rows()[static_cast<std::size_t>(index.row())];
    if (role == IdRole)
        return actionId(row);
    if (role == Qt::DecorationRole && index.column() == What)
        return icon(QLatin1StringView(row.icon),
                    row.token == Token::OnAccent ? Token::Text : row.token);
    QStringList keys;
    for (const KeyStroke &stroke : m_actions.keys().strokes(actionId(row)))
        keys << m_actions.keys().label(stroke);
    //: Between two keys that do the same
    const QString key = keys.join(tr(" or "));
    // A reader of screens hears the first column as the row.
    if (role == Qt::AccessibleTextRole && index.column() == What)
        return key.isEmpty() ? actionText(row) : tr("%1: %2").arg(actionText(row), key);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case What: return actionText(row);
    case Key: return key;
    default: return categoryText(row.category);
    }
}

QVariant ActionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        //: Column: what a key does
        return tr("Action");
    case Key:
        //: Column: a key of the keyboard
        return tr("Key");
    default:
        //: Column: the part of the work that an action belongs to
        return tr("Part");
    }
}

} // namespace vigil::ui
