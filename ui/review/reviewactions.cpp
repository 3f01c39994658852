// SPDX-License-Identifier: GPL-3.0-or-later
// How the page ties the action table to the session.
#include "ui/review/contextpanel.h"
#include "ui/review/decisionbar.h"
#include "ui/review/formextras.h"
#include "ui/review/formrow.h"
#include "ui/review/menustrip.h"
#include "ui/review/queuepanel.h"
#include "ui/review/reviewpage.h"
#include "ui/review/searchcombo.h"

#include <QAction>
#include <QLineEdit>

namespace vigil::ui {

void ReviewPage::on(const char *id, std::function<void()> then)
{
    connect(m_frame.actions.action(QLatin1StringView(id)), &QAction::triggered, this,
            [then = std::move(then)] { then(); });
}

// The keys of the decisions are the digits of an open menu.
void ReviewPage::decide(int index)
{
    using review::Menu;
    if (m_session.phase() == review::Phase::Choosing) {
        m_session.choose(index + 1);
        return;
    }
    switch (index) {
    case 0: m_session.decideNone(); break;
    case 1: m_session.decideRemove(); break;
    case 2: m_session.openMenu(Menu::Ban); break;
    case 3: m_session.openMenu(Menu::Label); break;
    case 4: m_session.openMenu(Menu::Restrict); break;
    case 5: m_session.askFactCheck(); break;
    case 6: m_session.openMenu(Menu::Escalate); break;
    default: break;
    }
}

void ReviewPage::connectDecisions()
{
    const QStringList &ids = choiceActions();
    for (int i = 0; i < ids.size(); ++i)
        connect(m_frame.actions.action(ids[i]), &QAction::triggered, this,
                [this, i] { decide(i); });
    on("decide.skip", [this] { m_session.skip(); });
    on("decide.submit", [this] { m_session.submit(); });
    on("decide.undo", [this] { m_session.undo(); });
    on("decide.back", [this] {
        if (m_extras->isVisible())
            showExtras(false);
        else
            m_session.closeMenu();
    });
}

void ReviewPage::connectCase()
{
    on("case.not_my_language", [this] { m_session.release(); });
    on("case.not_for_me", [this] { m_session.release(); });
    on("case.hold", [this] { m_session.toggleHold(); });
    on("case.alike", [this] { toggleAlike(); });
    on("case.refresh", [this] { m_session.retry(); });
    on("case.evidence_clear", [this] { m_session.clearEvidence(); });
    on("case.policy", [this] { m_bar->form().policy()->setFocus(Qt::ShortcutFocusReason); });
    on("case.reason", [this] {
        m_bar->form().reason()->setFocus(Qt::ShortcutFocusReason);
        m_bar->form().reason()->showPopup();
    });
    on("case.note", [this] { m_bar->form().note()->setFocus(Qt::ShortcutFocusReason); });
    on("window.queue", [this] { m_queue->setVisible(m_queue->isHidden()); });
    on("window.context", [this] { m_context->setVisible(m_context->isHidden()); });
    connect(&m_bar->form(), &FormRow::fieldLeft, this, [this] { setFocus(); });
    connect(&m_bar->form(), &FormRow::moreToggled, this, &ReviewPage::showExtras);
    connect(m_extras, &FormExtras::closed, this, [this] { showExtras(false); });
}

void ReviewPage::renewActions()
{
    using review::Phase;
    const review::Possible &possible = m_session.possible();
    const auto set = [this](const char *id, bool isEnabled) {
        m_frame.actions.setEnabled(QLatin1StringView(id), isEnabled);
    };
    const bool isChoosing = m_session.phase() == Phase::Choosing;
    const QList<bool> decisions{possible.none,    possible.remove,   possible.ban,
                                possible.label,   possible.restrict, possible.factCheck,
                                possible.escalate};
    const int choices = MenuStrip::choices(m_session);
    for (int i = 0; i < decisions.size(); ++i)
        m_frame.actions.setEnabled(choiceActions()[i], isChoosing ? i < choices : decisions[i]);
    set("decide.skip", possible.skip && !isChoosing);
    set("decide.submit", possible.submit);
    set("decide.undo", possible.undo);
    set("decide.back", isChoosing || m_extras->isVisible());
    for (const char *id : {"case.not_my_language", "case.not_for_me"})
        set(id, possible.release);
    set("case.hold", possible.hold);
    set("case.refresh", m_session.phase() == Phase::Empty || m_session.phase() == Phase::Failed
                            || m_session.savedState() == review::SavedState::NotSaved);
    set("case.alike", possible.form);
    for (const char *id : {"case.policy", "case.reason", "case.note", "case.evidence_clear",
                           "case.evidence_from", "case.evidence_to"})
        set(id, possible.form);
}

} // namespace vigil::ui
