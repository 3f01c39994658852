// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/teamdesk.h"
#include "ui/shell/page.h"

class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace vigil::ui {

class ActDialog;
class ClockNote;
class EmptyState;
class PeopleModel;
class PlainLabel;
class ProposalsModel;

/// The people of the team, what may be changed about them, and what waits for a second person.
class PeoplePage final : public Page
{
    Q_OBJECT

public:
    explicit PeoplePage(TeamDesk &desk, QWidget *parent = nullptr);

    [[nodiscard]] QString pageName() const override;
    [[nodiscard]] QString heading() const override;
    [[nodiscard]] QString subline() const override;
    [[nodiscard]] QWidget *firstFocus() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildPeople(QWidget *content);
    void buildProposals(QWidget *content);
    void connectParts();
    void renew();
    void renewButtons();
    void retranslate();

    void addPerson();
    void changePerson();
    void makeKey();
    void revokePerson();
    void settle(bool isConfirming);
    void withdraw();
    void confirmClock(const store::ClockHold &hold);
    /// Opens the dialog; its act is the owner's, signed where they have a key.
    void open(ActDialog *dialog, std::function<TeamDesk::Act()> act);

    [[nodiscard]] const store::TeamMember *chosen() const;
    [[nodiscard]] std::optional<store::Proposal> chosenProposal() const;
    [[nodiscard]] bool mayManage() const;

    TeamDesk &m_desk;
    PeopleModel *m_people;
    QSortFilterProxyModel *m_found;
    ProposalsModel *m_proposals;
    ClockNote *m_clock;
    QStackedWidget *m_stack;
    EmptyState *m_failed;
    QLineEdit *m_search;
    PlainLabel *m_note;
    QTableView *m_table;
    QPushButton *m_add;
    QPushButton *m_change;
    QPushButton *m_key;
    QPushButton *m_revoke;
    PlainLabel *m_waitingTitle;
    PlainLabel *m_nothing;
    QTableView *m_waiting;
    QPushButton *m_confirm;
    QPushButton *m_decline;
    QPushButton *m_withdraw;
};

} // namespace vigil::ui
