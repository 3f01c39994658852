// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/peopletable.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/columnshares.h"

#include <QHeaderView>
#include <QMenu>
#include <QTableView>

namespace vigil::ui {

QTableView *makePeopleTable(QAbstractItemModel *model, int wide, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->setTextElideMode(Qt::ElideRight);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(scaled(metrics::rowHeight));
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(wide, QHeaderView::Stretch);
    new ColumnShares(*table);
    return table;
}

void offerColumns(QTableView &table, int fixed)
{
    QHeaderView *header = table.horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(header, &QWidget::customContextMenuRequested, &table, [&table, header, fixed] {
        auto *menu = new QMenu(&table);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (int column = 0; column < header->count(); ++column) {
            QAction *action =
                menu->addAction(table.model()->headerData(column, Qt::Horizontal).toString());
            action->setCheckable(true);
            action->setChecked(!header->isSectionHidden(column));
            action->setEnabled(column != fixed);
            QObject::connect(action, &QAction::toggled, header, [header, column](bool isShown) {
                header->setSectionHidden(column, !isShown);
            });
        }
        menu->popup(QCursor::pos());
    });
}

void chooseARow(QTableView &table)
{
    if (!table.currentIndex().isValid() && table.model()->rowCount() > 0)
        table.selectRow(0);
}

} // namespace vigil::ui
