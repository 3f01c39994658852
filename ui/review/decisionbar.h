// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/reviewsession.h"
#include "ui/shell/actionset.h"

#include <QWidget>

class QStackedWidget;

namespace vigil::ui {

class ButtonGrid;
class DecisionButton;
class FormRow;
class MenuStrip;

/// The foot of the review desk: the eight decisions, or the menu that one of them opened in their
/// place, and below them the form. Always as high, so that nothing above it moves.
class DecisionBar final : public QWidget
{
    Q_OBJECT

public:
    DecisionBar(review::ReviewSession &session, ActionSet &actions, QWidget *parent = nullptr);

    [[nodiscard]] FormRow &form() const { return *m_form; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void renewMenu();
    void renewRemove();
    void retranslate();

    review::ReviewSession &m_session;
    QStackedWidget *m_upper;
    ButtonGrid *m_decisions;
    DecisionButton *m_remove = nullptr;
    MenuStrip *m_menu;
    FormRow *m_form;
};

} // namespace vigil::ui
