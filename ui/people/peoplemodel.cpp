// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/peoplemodel.h"

#include "ui/people/peopletexts.h"
#include "ui/review/reviewtexts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"

namespace vigil::ui {

namespace {

bool isSame(const std::vector<store::TeamMember> &a, const std::vector<store::TeamMember> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const auto &x, const auto &y) { return x.member.id == y.member.id; });
}

} // namespace

void PeopleModel::setMembers(const std::vector<store::TeamMember> &members)
{
    // People are added and never go; a row that stays keeps its selection.
    if (isSame(m_members, members)) {
        m_members = members;
        if (!members.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_members = members;
    endResetModel();
}

void PeopleModel::retranslate()
{
    if (!m_members.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_members.size());
}

int PeopleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PeopleModel::textOf(const store::TeamMember &member, int column)
{
    switch (column) {
    case Name: return memberName(member);
    case Roles: return rolesText(member.member.roles);
    case Languages: return skillsText(member.member.languages);
    case Key:
        //: Whether a person has a personal key. %1 is a date
        return member.key ? tr("since %1").arg(dateText(member.key->at)) : tr("none");
    default:
        return member.revoked ? tr("left %1").arg(dateText(*member.revoked))
                              : tr("since %1").arg(dateText(member.added));
    }
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const store::TeamMember &member = m_members[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return textOf(member, index.column());
    case Qt::ToolTipRole: return plainToolTip(textOf(member, index.column()));
    case Qt::ForegroundRole: return member.revoked ? QVariant(color(Token::DimText)) : QVariant();
    case IdRole: return member.member.id.toString();
    case SortRole:
        if (index.column() == Membership)
            return base::toMs(member.revoked.value_or(member.added));
        return textOf(member, index.column());
    default: return {};
    }
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Name");
    case Roles: return tr("Roles");
    case Languages: return tr("Languages");
    //: Column: the key with which a person signs
    case Key: return tr("Personal key");
    //: Column: since when a person belongs to the team
    default: return tr("In the team");
    }
}

} // namespace vigil::ui
