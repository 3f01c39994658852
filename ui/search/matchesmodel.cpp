// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/matchesmodel.h"

#include "base/strangertext.h"
#include "ui/review/reviewtexts.h"
#include "ui/search/searchtexts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/timecode.h"

namespace vigil::ui {

MatchesModel::MatchesModel(review::SearchSession &session, const base::Clock &clock,
                           QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_clock(clock)
{
    connect(&session, &review::SearchSession::matchesReset, this, [this] {
        beginResetModel();
        m_rows = static_cast<int>(m_session.matches().size());
        endResetModel();
    });
    connect(&session, &review::SearchSession::matchesAdded, this, [this](qsizetype first) {
        const auto last = m_session.matches().size() - 1;
        if (last < first)
            return;
        beginInsertRows({}, static_cast<int>(first), static_cast<int>(last));
        m_rows = static_cast<int>(last) + 1;
        endInsertRows();
    });
}

int MatchesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int MatchesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool MatchesModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_session.hasMore();
}

void MatchesModel::fetchMore(const QModelIndex &parent)
{
    if (!parent.isValid())
        m_session.fetchMore();
}

const cases::SearchMatch &MatchesModel::match(int row) const
{
    return m_session.matches().at(row);
}

/// The title; where there is none the handle, else the platform's id.
store::SearchExcerpt MatchesModel::excerpt(const cases::SearchMatch &match, int column) const
{
    if (column == Where && match.excerpt.text == match.title.text)
        return {searchFieldText(match.field), {}}; // it stands beside
    if (column == Where) {
        store::SearchExcerpt found = safeExcerpt(match.excerpt);
        //: Before the text that was found. %1 is where it was: Caption
        const QString field = tr("%1: ").arg(searchFieldText(match.field));
        for (store::TextRange &mark : found.marks)
            mark = {mark.from + field.size(), mark.to + field.size()};
        found.text.prepend(field);
        return found;
    }
    if (!match.title.text.isEmpty())
        return safeExcerpt(match.title);
    const domain::SubjectText text = match.newest.text.value_or(domain::SubjectText());
    return {text.handle.isEmpty() ? base::strangerText(text.platformId)
                                  : base::strangerHandle(text.handle),
            {}};
}

QString MatchesModel::text(const cases::SearchMatch &match, int column) const
{
    switch (column) {
    case Language: return languageText(match.newest.revision.language);
    case State:
        //: The platform flagged nothing here, so there is nothing to decide
        return match.state ? caseStateText(*match.state) : tr("no case");
    case When: return whenText(match.at, m_clock.now());
    default: return excerpt(match, column).text;
    }
}

QVariant MatchesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows)
        return {};
    const cases::SearchMatch &match = this->match(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(match, column);
    case Qt::ToolTipRole:
        return column <= Where ? QVariant(plainToolTip(text(match, column))) : QVariant();
    case Qt::DecorationRole:
        return column == What
                   ? QVariant(icon(subjectTypeIcon(match.newest.revision.type), Token::DimText))
                   : QVariant();
    case Qt::AccessibleTextRole: {
        if (column != What)
            return {};
        // A reader of screens hears the first column as the row.
        QStringList row{subjectTypeText(match.newest.revision.type)};
        for (int each = What; each < ColumnCount; ++each)
            row << text(match, each);
        return dotted(row);
    }
    case MarksRole:
        return column <= Where ? QVariant::fromValue(excerpt(match, column).marks) : QVariant();
    default: return {};
    }
}

QVariant MatchesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    //: Column: the title of a video, or the name of an account
    case What: return tr("What it is");
    //: Column: the text that has the words
    case Where: return tr("Found in");
    case Language: return tr("Language");
    //: Column: the state of a case
    case State: return tr("State");
    //: Column: a time or a date
    default: return tr("When");
    }
}

void MatchesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
}

} // namespace vigil::ui
