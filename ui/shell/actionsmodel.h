// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actionset.h"

#include <QAbstractTableModel>

namespace vigil::ui {

/// The action table as a model for the key editor and the help sheet: what, key, where.
class ActionsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { What, Key, Where, ColumnCount };
    static constexpr int IdRole = Qt::UserRole;

    explicit ActionsModel(const ActionSet &actions, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    const ActionSet &m_actions;
};

} // namespace vigil::ui
