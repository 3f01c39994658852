// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wellbeing/breakprompt.h"

#include "ui/review/reviewtexts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/panelsurface.h"
#include "ui/widgets/plainlabel.h"
#include "wellbeing/shiftkeeper.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace vigil::ui {

using wellbeing::Due;
using wellbeing::Limit;
using wellbeing::ShiftKeeper;

BreakPrompt::BreakPrompt(ShiftKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_keeper(keeper)
    , m_text(new PlainLabel(TextRole::Base, Token::Text, this))
    , m_take(new QPushButton(this))
    , m_later(new QPushButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::windowEdge, metrics::grid, metrics::windowEdge,
                               metrics::grid);
    layout->setSpacing(metrics::inGroup);
    layout->addWidget(
        new IconLabel(QStringLiteral("coffee"), Token::Accent, metrics::iconSize, this));
    layout->addWidget(m_text, 1);
    layout->addWidget(m_take);
    layout->addWidget(m_later);
    m_text->setWordWrap(true);
    setPrimary(*m_take);
    for (QPushButton *button : {m_take, m_later}) {
        button->setFocusPolicy(Qt::TabFocus);
        button->setAutoDefault(false);
    }
    connect(m_take, &QPushButton::clicked, &m_keeper, &ShiftKeeper::takeBreak);
    connect(m_later, &QPushButton::clicked, &m_keeper, &ShiftKeeper::postpone);
    connect(&m_keeper, &ShiftKeeper::dueChanged, this, &BreakPrompt::renew);
    connect(&m_keeper, &ShiftKeeper::choiceChanged, this, &BreakPrompt::renew);
    hide();
    renew();
}

QString BreakPrompt::text() const
{
    const wellbeing::Shift &shift = m_keeper.shift();
    const QString length = durationText(shift.rules().limits.timeOf(Limit::BreakLength));
    if (m_keeper.due() == Due::BySevere) {
        //: %1 and %2 are durations
        return tr("You have had %1 of severe videos since your last break. A break of %2 is due; "
                  "your case stays as it is.")
            .arg(durationText(shift.counted().severe), length);
    }
    //: %1 and %2 are durations
    return tr("You have been at the desk for %1 since your last break. A break of %2 is due; your "
              "case stays as it is.")
        .arg(durationText(shift.counted().atDesk), length);
}

void BreakPrompt::renew()
{
    const bool isDue = m_keeper.due() != Due::Not;
    if (isDue) {
        m_text->setText(text());
        setAccessibleName(m_text->text());
        //: Button
        m_take->setText(tr("Take the break"));
        const base::Millis later = std::chrono::minutes(m_keeper.shift().rules().postponement);
        //: Button: the break is put off. %1 is a duration
        m_later->setText(tr("In %1").arg(durationText(later)));
        m_later->setVisible(m_keeper.shift().canPostpone(m_keeper.now()));
    }
    const bool isNew = isDue && isHidden();
    setVisible(isDue);
    if (isNew) {
        QAccessibleEvent spoken(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&spoken);
    }
}

void BreakPrompt::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        renew();
}

void BreakPrompt::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Raised));
    const int x = layoutDirection() == Qt::RightToLeft ? width() - 3 : 0;
    painter.fillRect(QRect(x, 0, 3, height()), color(Token::Accent));
    painter.fillRect(QRect(0, height() - 1, width(), 1), color(Token::Separator));
}

} // namespace vigil::ui
