// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wellbeing/shiftpage.h"

#include "ui/review/reviewtexts.h"
#include "ui/shell/errortext.h"
#include "ui/theme/metrics.h"
#include "ui/wellbeing/exposuretable.h"
#include "ui/wellbeing/limitsgroup.h"
#include "ui/wellbeing/optoutgroup.h"
#include "ui/widgets/pagecolumn.h"
#include "ui/widgets/plainlabel.h"
#include "wellbeing/shiftkeeper.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigil::ui {

using wellbeing::Due;
using wellbeing::ShiftKeeper;

namespace {

constexpr int columnWidth = 720;

PlainLabel *passage(TextRole role, Token token, QWidget *parent)
{
    auto *label = new PlainLabel(role, token, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

ShiftPage::ShiftPage(ShiftKeeper &keeper, QWidget *parent)
    : Page(parent)
    , m_keeper(keeper)
    , m_problem(passage(TextRole::Base, Token::Remove, this))
    , m_takeTeams(new QPushButton(this))
    , m_hint(passage(TextRole::Base, Token::DimText, this))
    , m_seenTitle(new PlainLabel(TextRole::Heading, Token::Text, this))
    , m_seenHint(passage(TextRole::Small, Token::DimText, this))
    , m_seen(new ExposureTable(keeper, this))
    , m_breakTitle(new PlainLabel(TextRole::Heading, Token::Text, this))
    , m_untilBreak(passage(TextRole::Base, Token::Text, this))
    , m_untilSevere(passage(TextRole::Base, Token::Text, this))
    , m_break(new QPushButton(this))
    , m_limits(new LimitsGroup(keeper, this))
    , m_optOuts(new OptOutGroup(keeper, this))
{
    build(*addPageColumn(*this, columnWidth));
    connect(m_break, &QPushButton::clicked, &m_keeper, &ShiftKeeper::takeBreak);
    connect(m_takeTeams, &QPushButton::clicked, &m_keeper, &ShiftKeeper::takeTeamLimits);
    connect(&m_keeper, &ShiftKeeper::ticked, this, &ShiftPage::renewBreak);
    connect(&m_keeper, &ShiftKeeper::pauseChanged, this, &ShiftPage::renewBreak);
    connect(&m_keeper, &ShiftKeeper::choiceChanged, this, &ShiftPage::renew);
    retranslate();
}

void ShiftPage::build(QVBoxLayout &column)
{
    const auto group = [&column](std::initializer_list<QWidget *> widgets) {
        auto *lines = new QVBoxLayout;
        lines->setSpacing(metrics::inGroup);
        for (QWidget *widget : widgets) {
            const bool isButton = qobject_cast<QPushButton *>(widget) != nullptr;
            lines->addWidget(widget, 0, isButton ? Qt::AlignLeading : Qt::Alignment());
        }
        column.addLayout(lines);
    };
    group({m_problem, m_takeTeams});
    column.addWidget(m_hint);
    group({m_breakTitle, m_untilBreak, m_untilSevere, m_break});
    group({m_seenTitle, m_seenHint, m_seen});
    column.addWidget(m_limits);
    column.addWidget(m_optOuts);
    column.addStretch();
}

QString ShiftPage::pageName() const
{
    //: Name of a page: what a person looked at, their breaks and limits; only for themselves
    return tr("My shift");
}

QString ShiftPage::heading() const
{
    return tr("My shift");
}

QString ShiftPage::subline() const
{
    return tr("only you see this");
}

QWidget *ShiftPage::firstFocus()
{
    return m_break->isEnabled() ? static_cast<QWidget *>(m_break) : this;
}

void ShiftPage::renew()
{
    renewProblem();
    renewBreak();
}

void ShiftPage::renewProblem()
{
    const auto &problem = m_keeper.problem();
    const bool isLost = m_keeper.isChoiceLost();
    m_problem->setVisible(problem || isLost);
    if (problem) {
        m_problem->setText(errorText(*problem));
    } else if (isLost) {
        m_problem->setText(
            tr("Your own limits could not be read, so careful ones are in force. Set them again "
               "below, and the kinds of harm that you are not offered."));
    }
    m_takeTeams->setVisible(isLost);
}

void ShiftPage::renewBreak()
{
    if (!isVisible())
        return;
    m_seen->renew();
    const wellbeing::Shift &shift = m_keeper.shift();
    m_break->setEnabled(!shift.pause());
    m_untilSevere->setVisible(!shift.pause() && m_keeper.due() == Due::Not);
    if (shift.pause()) {
        m_untilBreak->setText(tr("You are resting. The page Review shows when you can go on."));
        return;
    }
    if (m_keeper.due() != Due::Not) {
        m_untilBreak->setText(tr("A break is due now."));
        return;
    }
    //: %1 is a duration
    m_untilBreak->setText(
        tr("A break is due after %1 more at the desk.").arg(durationText(shift.untilBreak())));
    //: %1 is a duration
    m_untilSevere->setText(tr("With severe videos on screen, after %1 of them.")
                               .arg(durationText(shift.untilSevereBreak())));
}

void ShiftPage::retranslate()
{
    m_hint->setText(
        tr("This page is yours alone. What stands here lies sealed in a file of your own: your "
           "team does not see it, it is in no report, and it is never sent anywhere. Earlier "
           "shifts are not kept."));
    m_seenTitle->setText(tr("Videos on screen in this shift"));
    m_seenHint->setText(tr("Counted while a video plays or is seen clear."));
    m_breakTitle->setText(tr("Next break"));
    //: Button
    m_break->setText(tr("Take a break now"));
    //: Button: the team's limits hold in place of careful ones
    m_takeTeams->setText(tr("Use my team's limits"));
    m_takeTeams->setAccessibleDescription(m_problem->text());
    renew();
    Q_EMIT headingChanged();
}

void ShiftPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ShiftPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    renew();
}

} // namespace vigil::ui
