// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wellbeing/restpanel.h"

#include "review/reviewsession.h"
#include "ui/shell/actionset.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/panelsurface.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/timecode.h"
#include "wellbeing/shiftkeeper.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace vigil::ui {

using review::Phase;
using review::ReviewSession;
using wellbeing::PauseKind;
using wellbeing::ShiftKeeper;
using wellbeing::Withheld;

namespace {

constexpr int iconPixels = 40;
constexpr int textWidth = 460;

} // namespace

RestPanel::RestPanel(ShiftKeeper &keeper, ReviewSession &session, ActionSet &actions,
                     QWidget *parent)
    : QWidget(parent)
    , m_keeper(keeper)
    , m_session(session)
    , m_actions(actions)
    , m_title(new PlainLabel(TextRole::Heading, Token::Text, this))
    , m_left(new PlainLabel(TextRole::Figure, Token::Text, this))
    , m_explanation(new PlainLabel(TextRole::Base, Token::DimText, this))
    , m_goOn(new QPushButton(this))
    , m_break(new QPushButton(this))
    , m_severe(new QPushButton(this))
    , m_look(new QPushButton(this))
{
    build();
    setFocusPolicy(Qt::ClickFocus);
    connect(m_goOn, &QPushButton::clicked, &m_keeper, &ShiftKeeper::endPause);
    connect(m_break, &QPushButton::clicked, &m_keeper, &ShiftKeeper::takeBreak);
    connect(m_severe, &QPushButton::clicked, &m_keeper, &ShiftKeeper::takeSevere);
    connect(m_look, &QPushButton::clicked, &m_session, &ReviewSession::retry);
    connect(&m_keeper, &ShiftKeeper::pauseChanged, this, &RestPanel::renew);
    connect(&m_keeper, &ShiftKeeper::dueChanged, this, &RestPanel::renew);
    connect(&m_keeper, &ShiftKeeper::choiceChanged, this, &RestPanel::renew);
    connect(&m_keeper, &ShiftKeeper::ticked, this, &RestPanel::showCountdown);
    connect(&m_session, &ReviewSession::phaseChanged, this, &RestPanel::renew);
    connect(&m_session, &ReviewSession::possibleChanged, this, &RestPanel::renew);
    renew();
}

void RestPanel::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(metrics::inGroup);
    layout->addStretch();
    layout->addWidget(new IconLabel(QStringLiteral("coffee"), Token::DimText, iconPixels, this), 0,
                      Qt::AlignHCenter);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addWidget(m_left, 0, Qt::AlignHCenter);
    auto *line = new QHBoxLayout;
    line->addStretch(1);
    line->addWidget(m_explanation, 1000);
    line->addStretch(1);
    layout->addLayout(line);
    layout->addSpacing(metrics::inGroup);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::inGroup);
    buttons->addStretch();
    for (QPushButton *button : {m_goOn, m_break, m_severe, m_look}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    layout->addLayout(buttons);
    layout->addStretch();
    m_left->setTabular(true);
    m_explanation->setAlignment(Qt::AlignCenter);
    m_explanation->setWordWrap(true);
    m_explanation->setMaximumWidth(scaled(textWidth));
}

bool RestPanel::isWanted() const
{
    return m_session.phase() == Phase::Resting
           || (m_session.phase() == Phase::Empty && m_keeper.withheld() != Withheld::Nothing);
}

QWidget *RestPanel::firstFocus()
{
    // Not on a button that a key still held would press.
    if (!m_goOn->isHidden())
        return m_goOn->isEnabled() ? static_cast<QWidget *>(m_goOn) : this;
    return m_look->isHidden() ? m_break : m_look;
}

void RestPanel::renew()
{
    if (m_keeper.shift().pause())
        showPause();
    else if (isWanted())
        showWithheld();
    //: Button: back to work
    m_goOn->setText(tr("Go on"));
    //: Button
    m_break->setText(tr("Take a break"));
    //: Button: by the person's own choice
    m_severe->setText(tr("Take a severe case now"));
    //: Button: asks for the next case
    m_look->setText(tr("Look again"));
    if (std::exchange(m_wasWanted, isWanted()) != m_wasWanted)
        Q_EMIT wantedChanged();
}

void RestPanel::say(const QString &title, const QString &explanation)
{
    m_title->setText(title);
    m_explanation->setText(explanation);
    setAccessibleName(title);
    setAccessibleDescription(explanation);
}

void RestPanel::offer(std::initializer_list<QPushButton *> buttons)
{
    for (QPushButton *button : {m_goOn, m_break, m_severe, m_look}) {
        const bool isOffered = std::find(buttons.begin(), buttons.end(), button) != buttons.end();
        button->setVisible(isOffered);
    }
}

QString RestPanel::pauseExplanation(bool isOver) const
{
    QStringList sentences;
    const bool isBreak = m_keeper.shift().pause()->kind == PauseKind::Break;
    if (isOver) {
        sentences << tr("Go on when you are ready.");
    } else if (isBreak) {
        sentences << tr("The video is stopped and covered. You can go on earlier; the break is "
                        "still due then.");
    } else {
        sentences << tr("That was a severe case. Look away from the screen for a moment; nothing "
                        "plays until you go on.");
    }
    if (m_session.current())
        sentences << tr("Your case is kept for you for half an hour.");
    if (m_session.possible().undo) {
        //: %1 is a key
        sentences << tr("%1 still takes your last decision back.")
                         .arg(m_actions.keys().label(QStringLiteral("decide.undo")));
    }
    //: Between two sentences
    return sentences.join(tr(" "));
}

void RestPanel::showPause()
{
    const wellbeing::Pause &pause = *m_keeper.shift().pause();
    const bool isBreak = pause.kind == PauseKind::Break;
    m_wasOver = m_keeper.now() >= pause.until;
    say(isBreak ? (m_wasOver ? tr("The break is over") : tr("A break")) : tr("A moment of calm"),
        pauseExplanation(m_wasOver));
    if (isBreak)
        offer({m_goOn});
    else
        offer({m_goOn, m_break});
    m_left->setVisible(!m_wasOver);
    showCountdown();
}

void RestPanel::showCountdown()
{
    const auto &pause = m_keeper.shift().pause();
    m_goOn->setEnabled(pause && m_keeper.shift().canEndPause(m_keeper.now()));
    if (!pause)
        return;
    const base::Millis left = pause->until - m_keeper.now();
    if (left <= base::Millis{} && !m_wasOver) {
        showPause();
        return;
    }
    // A second that has begun is still to come.
    m_left->setText(shortTimeCode(std::max(base::Millis{}, left + base::Millis(999))));
    //: Read aloud: how long a pause still lasts. %1 is minutes and seconds
    m_left->setAccessibleName(tr("%1 left").arg(m_left->text()));
}

void RestPanel::showWithheld()
{
    m_left->hide();
    switch (m_keeper.withheld()) {
    case Withheld::CalmDue:
        say(tr("Only severe cases are left"),
            tr("No calm case waits now, and you have had as many severe ones in a row as your "
               "limit says. Take a break, look again in a moment, or take a severe case if you "
               "choose to."));
        offer({m_break, m_severe, m_look});
        break;
    case Withheld::SevereDone:
        say(tr("Only severe cases are left"),
            tr("You have reached your limit of severe videos for this shift, so these wait for "
               "others. Take a break, or look again in a moment for other cases."));
        offer({m_break, m_look});
        break;
    case Withheld::ShiftDone:
        say(tr("You have reached your limit for this shift"),
            tr("No more videos are offered to you. What you decided is saved, and what waits goes "
               "to others. The page My shift shows your limits."));
        offer({m_break});
        break;
    case Withheld::OptedOut:
        say(tr("No case that you are offered is left"),
            tr("What waits is of kinds of harm that you chose not to see. It goes to others, and "
               "nobody is told why. Take a break, or look again in a moment."));
        offer({m_break, m_look});
        break;
    case Withheld::Nothing: break;
    }
}

void RestPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        renew();
    else if (event->type() == QEvent::StyleChange)
        m_explanation->setMaximumWidth(scaled(textWidth));
}

} // namespace vigil::ui
