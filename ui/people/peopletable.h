// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractItemModel;
class QTableView;
class QWidget;

namespace vigil::ui {

/// A table of one row each that is chosen as a whole, in the rows of the theme; `wide` is the
/// column that takes what room there is.
[[nodiscard]] QTableView *makePeopleTable(QAbstractItemModel *model, int wide, QWidget *parent);

/// A menu on the header that shows and hides columns, all but `fixed`.
void offerColumns(QTableView &table, int fixed);

/// Chooses the first row if none is: readers of screens need a current row.
void chooseARow(QTableView &table);

} // namespace vigil::ui
