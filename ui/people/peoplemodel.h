// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/teamreader.h"

#include <QAbstractTableModel>

#include <vector>

namespace vigil::ui {

/// The people of the team as rows of a table: name, roles, languages, personal key, membership.
class PeopleModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Roles, Languages, Key, Membership, ColumnCount };
    enum { IdRole = Qt::UserRole, SortRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setMembers(const std::vector<store::TeamMember> &members);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] static QString textOf(const store::TeamMember &member, int column);

    std::vector<store::TeamMember> m_members;
};

} // namespace vigil::ui
