// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/decisionbar.h"

#include "ui/review/buttongrid.h"
#include "ui/review/formrow.h"
#include "ui/review/menustrip.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/decisionbutton.h"
#include "ui/widgets/panelsurface.h"

#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace vigil::ui {

DecisionBar::DecisionBar(review::ReviewSession &session, ActionSet &actions, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_upper(new QStackedWidget)
    , m_decisions(new ButtonGrid)
    , m_menu(new MenuStrip(session, actions))
    , m_form(new FormRow(session, actions))
{
    for (const char *id :
         {"decide.none", "decide.remove", "decide.ban", "decide.label", "decide.restrict",
          "decide.factcheck", "decide.escalate", "decide.skip"}) {
        auto *button = new DecisionButton(actions, QLatin1StringView(id));
        m_decisions->add(button);
        if (QLatin1StringView(id) == QLatin1StringView("decide.remove"))
            m_remove = button;
    }
    m_upper->addWidget(m_decisions);
    m_upper->addWidget(m_menu);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_upper->setSizePolicy(policy);

    auto *surface = new PanelSurface(PanelEdge::Top, this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(surface);
    auto *layout = new QVBoxLayout(surface);
    layout->setContentsMargins(metrics::windowEdge, metrics::windowEdge, metrics::windowEdge,
                               metrics::windowEdge);
    layout->setSpacing(metrics::inGroup);
    layout->addWidget(m_upper);
    layout->addWidget(m_form);

    using review::ReviewSession;
    connect(&m_session, &ReviewSession::currentChanged, this, &DecisionBar::renewRemove);
    connect(&m_session, &ReviewSession::phaseChanged, this, &DecisionBar::renewMenu);
    connect(&m_session, &ReviewSession::banPreviewChanged, this, &DecisionBar::renewMenu);
    connect(&m_session, &ReviewSession::formChanged, this, &DecisionBar::renewMenu);
    retranslate();
}

void DecisionBar::renewMenu()
{
    const bool isOpen = m_session.menu() != review::Menu::None && m_session.current();
    m_menu->renew();
    m_upper->setCurrentWidget(isOpen ? static_cast<QWidget *>(m_menu) : m_decisions);
}

void DecisionBar::retranslate()
{
    //: Read aloud: the part of the desk with the decisions
    setAccessibleName(tr("Decision"));
    renewMenu();
    renewRemove();
}

void DecisionBar::renewRemove()
{
    const review::DeskCase *desk = m_session.current();
    if (desk && desk->isRunningStream()) {
        //: Button, in place of "Remove": of a livestream that runs
        m_remove->setMeaning(tr("End stream"), QStringLiteral("player-stop"),
                             tr("Ends the stream for everybody once the time to undo is over. "
                                "After that it cannot be undone."));
    } else {
        m_remove->setMeaning({}, QStringLiteral("trash"));
    }
}

void DecisionBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace vigil::ui
