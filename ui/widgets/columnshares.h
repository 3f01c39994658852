// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QTableView;

namespace vigil::ui {

/// Keeps the columns of a table within its width: one that is as wide as what it holds takes no
/// more than an equal share, so that with large text cells are shortened and the table does not go
/// sideways. The table owns it.
class ColumnShares final : public QObject
{
    Q_OBJECT

public:
    explicit ColumnShares(QTableView &table);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTableView &m_table;
};

} // namespace vigil::ui
