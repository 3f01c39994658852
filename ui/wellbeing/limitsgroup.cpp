// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wellbeing/limitsgroup.h"

#include "ui/theme/metrics.h"
#include "ui/wellbeing/shifttexts.h"
#include "ui/widgets/pagecolumn.h"
#include "ui/widgets/plainlabel.h"
#include "wellbeing/shiftkeeper.h"

#include <QEvent>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace vigil::ui {

using wellbeing::Limit;
using wellbeing::ShiftKeeper;

LimitsGroup::LimitsGroup(ShiftKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_keeper(keeper)
    , m_title(new PlainLabel(TextRole::Heading, Token::Text, this))
    , m_hint(new PlainLabel(TextRole::Small, Token::DimText, this))
{
    QVBoxLayout *layout = beginGroup(*this, m_title, m_hint);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::betweenGroups);
    grid->setVerticalSpacing(metrics::inGroup);
    grid->setColumnStretch(0, 1);
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const Limit limit = wellbeing::limitNames.rows()[i].first;
        m_lines[i] = {limit, new PlainLabel(TextRole::Base, Token::Text, this), new QSpinBox(this),
                      new PlainLabel(TextRole::Base, Token::DimText, this)};
        const Line &line = m_lines[i];
        line.label->setWordWrap(true);
        line.label->setBuddy(line.number);
        line.number->setAccelerated(true);
        line.number->setKeyboardTracking(false);
        line.team->setTabular(true);
        const int row = static_cast<int>(i);
        grid->addWidget(line.label, row, 0);
        grid->addWidget(line.number, row, 1);
        grid->addWidget(line.team, row, 2);
        connect(line.number, &QSpinBox::valueChanged, this,
                [this, limit](int number) { m_keeper.setOwn(limit, number); });
    }
    layout->addLayout(grid);
    connect(&m_keeper, &ShiftKeeper::choiceChanged, this, &LimitsGroup::renew);
    retranslate();
}

void LimitsGroup::renew()
{
    for (const Line &line : m_lines) {
        const int team = m_keeper.team().limits.of(line.limit);
        const int strictest = wellbeing::rangeOf(line.limit).strictest;
        const QSignalBlocker blocker(line.number);
        line.number->setRange(std::min(team, strictest), std::max(team, strictest));
        line.number->setValue(m_keeper.shift().rules().limits.of(line.limit));
        line.number->setEnabled(team != strictest);
        //: %1 is what the team has set: "50 min"
        line.team->setText(tr("team: %1").arg(limitNumberText(line.limit, team)));
        line.number->setAccessibleDescription(line.team->text());
    }
}

void LimitsGroup::retranslate()
{
    m_title->setText(tr("Limits"));
    m_hint->setText(tr("Your team sets these for everybody. For yourself you can be stricter, "
                       "never less strict; nobody learns of it."));
    for (const Line &line : m_lines) {
        line.label->setText(limitText(line.limit));
        line.number->setSuffix(limitUnitText(line.limit));
        line.number->setAccessibleName(line.label->text());
    }
    renew();
}

void LimitsGroup::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace vigil::ui
