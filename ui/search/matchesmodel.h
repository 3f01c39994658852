// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "review/searchsession.h"

#include <QAbstractTableModel>

namespace vigil::ui {

/// What a search session has found, newest first: a thin table over its list. Texts are safe to
/// show.
class MatchesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { What, Where, Language, State, When, ColumnCount };
    enum Role {
        MarksRole = Qt::UserRole, ///< QList<TextRange>: places in the text of the cell
    };

    /// Both outlive the model.
    MatchesModel(review::SearchSession &session, const base::Clock &clock,
                 QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    [[nodiscard]] const cases::SearchMatch &match(int row) const;
    /// Another language: all texts are other ones.
    void retranslate();

private:
    [[nodiscard]] store::SearchExcerpt excerpt(const cases::SearchMatch &match, int column) const;
    [[nodiscard]] QString text(const cases::SearchMatch &match, int column) const;

    review::SearchSession &m_session;
    const base::Clock &m_clock;
    int m_rows = 0;
};

} // namespace vigil::ui

Q_DECLARE_METATYPE(vigil::store::TextRange)
