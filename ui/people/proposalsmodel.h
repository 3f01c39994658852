// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/teamdesk.h"

#include <QAbstractTableModel>

namespace vigil::ui {

/// What waits for a second person, oldest first: what it would do, who proposed it, why and when.
class ProposalsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { What, Proposer, Reason, When, ColumnCount };

    explicit ProposalsModel(const TeamDesk &desk, QObject *parent = nullptr);

    /// Nothing for a row that there is not.
    [[nodiscard]] std::optional<store::Proposal> at(int row) const;
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    void renew();
    [[nodiscard]] QString textOf(const store::Proposal &proposal, int column) const;

    const TeamDesk &m_desk;
    std::vector<store::Proposal> m_waiting;
};

} // namespace vigil::ui
