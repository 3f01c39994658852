// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/reviewsession.h"
#include "ui/shell/actionset.h"

#include <QList>
#include <QWidget>

namespace vigil::ui {

class ButtonGrid;
class DecisionButton;
class PlainLabel;

/// The actions whose keys choose in an open menu, in the order of its lines. Those of "not my
/// language" and "I should not see this" are never among them: they stay one key away.
[[nodiscard]] const QStringList &choiceActions();

/// What stands in the place of the decisions while a menu is open: its outcomes with their keys, or
/// what a ban will take along. No window of its own, so that the keys stay with the desk.
class MenuStrip final : public QWidget
{
    Q_OBJECT

public:
    MenuStrip(review::ReviewSession &session, ActionSet &actions, QWidget *parent = nullptr);

    /// Shows the menu that the session has open, if any.
    void renew();
    /// How many choices the open menu has.
    [[nodiscard]] static int choices(const review::ReviewSession &session);

private:
    void showChoices(const QStringList &texts, const QString &iconName, Token token);
    [[nodiscard]] QString banText() const;

    review::ReviewSession &m_session;
    ActionSet &m_actions;
    PlainLabel *m_title;
    PlainLabel *m_ban;
    ButtonGrid *m_grid;
    QList<DecisionButton *> m_choices;
};

} // namespace vigil::ui
