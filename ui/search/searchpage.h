// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "review/searchsession.h"
#include "ui/shell/page.h"

class QComboBox;
class QLineEdit;
class QStackedWidget;
class QTableView;

namespace vigil::ui {

class ContextPanel;
class EmptyState;
class Languages;
class MatchesModel;
class PlainLabel;

/// Search: a field, filters, what was found, and beside it the subject that is looked at. Down goes
/// from the field into the list, Enter opens, Escape goes back to the field.
class SearchPage final : public Page
{
    Q_OBJECT

public:
    /// All outlive the page.
    SearchPage(review::SearchSession &session, const base::Clock &clock, const Languages &languages,
               QWidget *parent = nullptr);

    [[nodiscard]] QString pageName() const override;
    [[nodiscard]] QString subline() const override;
    [[nodiscard]] QWidget *firstFocus() override;

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void buildTable();
    void connectParts();
    void fillFilters();
    void applyFilters();
    void showState();
    void showNothing();
    void showOpened();
    void openRow(const QModelIndex &index);
    void retranslate();

    review::SearchSession &m_session;
    const base::Clock &m_clock;
    const Languages &m_languages;
    MatchesModel *m_model;
    QLineEdit *m_field;
    QComboBox *m_type;
    QComboBox *m_state;
    QTableView *m_table;
    QStackedWidget *m_stack;
    EmptyState *m_nothing;
    EmptyState *m_problem;
    ContextPanel *m_panel;
    PlainLabel *m_panelProblem;
};

} // namespace vigil::ui
