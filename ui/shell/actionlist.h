// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actionset.h"

#include <QWidget>

class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace vigil::ui {

/// The searchable list of actions and their keys: the help sheet, and the upper part of the key
/// editor.
class ActionList final : public QWidget
{
    Q_OBJECT

public:
    explicit ActionList(const ActionSet &actions, QWidget *parent = nullptr);

    /// Id of the row that is chosen; empty when the search found nothing.
    [[nodiscard]] QString currentId() const;
    [[nodiscard]] QLineEdit *searchField() const { return m_search; }

Q_SIGNALS:
    void currentChanged(const QString &id);
    void activated(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void search(const QString &text);
    void chooseFirst();
    void retranslate();

    QLineEdit *m_search;
    QTableView *m_table;
    QSortFilterProxyModel *m_found;
};

} // namespace vigil::ui
