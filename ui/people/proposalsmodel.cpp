// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/proposalsmodel.h"

#include "ui/people/peopletexts.h"
#include "ui/review/reviewtexts.h"
#include "ui/widgets/plainlabel.h"

namespace vigil::ui {

ProposalsModel::ProposalsModel(const TeamDesk &desk, QObject *parent)
    : QAbstractTableModel(parent)
    , m_desk(desk)
    , m_waiting(desk.state().waiting)
{
    connect(&desk, &TeamDesk::changed, this, &ProposalsModel::renew);
}

void ProposalsModel::renew()
{
    const auto &now = m_desk.state().waiting;
    const bool isSame = std::equal(m_waiting.begin(), m_waiting.end(), now.begin(), now.end(),
                                   [](const auto &a, const auto &b) { return a.id == b.id; });
    if (isSame)
        return;
    beginResetModel();
    m_waiting = now;
    endResetModel();
}

std::optional<store::Proposal> ProposalsModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? std::optional(m_waiting[static_cast<std::size_t>(row)])
                                        : std::nullopt;
}

void ProposalsModel::retranslate()
{
    if (!m_waiting.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int ProposalsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_waiting.size());
}

int ProposalsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ProposalsModel::textOf(const store::Proposal &proposal, int column) const
{
    switch (column) {
    case What: return proposalText(proposal);
    case Proposer: {
        const store::TeamMember *member = m_desk.state().find(proposal.proposer);
        return member ? memberName(*member) : proposal.proposer.toString();
    }
    case Reason: return proposal.body.reason.toString();
    default: return dateText(proposal.at);
    }
}

QVariant ProposalsModel::data(const QModelIndex &index, int role) const
{
    const auto proposal = at(index.row());
    if (!proposal)
        return {};
    if (role == Qt::DisplayRole)
        return textOf(*proposal, index.column());
    return role == Qt::ToolTipRole ? QVariant(plainToolTip(textOf(*proposal, index.column())))
                                   : QVariant();
}

QVariant ProposalsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    //: Column: what a proposal would do
    case What: return tr("Proposal");
    case Proposer: return tr("Proposed by");
    case Reason: return tr("Reason");
    default: return tr("When");
    }
}

} // namespace vigil::ui
