// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/columnshares.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace vigil::ui {

ColumnShares::ColumnShares(QTableView &table) : QObject(&table), m_table(table)
{
    m_table.viewport()->installEventFilter(this);
}

bool ColumnShares::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        QHeaderView *header = m_table.horizontalHeader();
        const int shown = std::max(header->count() - header->hiddenSectionCount(), 1);
        header->setMaximumSectionSize(m_table.viewport()->width() / shown);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace vigil::ui
