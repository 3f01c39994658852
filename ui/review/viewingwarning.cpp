// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/viewingwarning.h"

#include "ui/review/buttongrid.h"
#include "ui/review/stagetexts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/decisionbutton.h"
#include "ui/widgets/panelsurface.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace vigil::ui {

namespace {

constexpr int iconSide = 32;

} // namespace

ViewingWarning::ViewingWarning(ActionSet &actions, QWidget *picture)
    : QWidget(picture)
    , m_content(new QWidget)
    , m_heading(new PlainLabel(TextRole::Base, Token::DimText, m_content))
    , m_harm(new PlainLabel(TextRole::Title, Token::Text, m_content))
    , m_showing(new PlainLabel(TextRole::Base, Token::Text, m_content))
    , m_ways(new ButtonGrid(m_content))
    , m_promise(new PlainLabel(TextRole::Small, Token::DimText, m_content))
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    layOut(actions);
    retranslate();
    hide();
    setGeometry(picture->rect());
    picture->installEventFilter(this);
}

void ViewingWarning::layOut(ActionSet &actions)
{
    for (const char *id : {"safe.show", "case.not_for_me", "case.not_my_language"})
        m_ways->add(new DecisionButton(actions, QLatin1StringView(id), m_ways));
    auto *column = new QVBoxLayout;
    column->setSpacing(metrics::inGroup);
    column->addStretch(1);
    column->addWidget(new IconLabel(QStringLiteral("alert-triangle"), Token::Label, iconSide, this),
                      0, Qt::AlignHCenter);
    for (PlainLabel *label : {m_heading, m_harm, m_showing}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addSpacing(metrics::inGroup);
    column->addWidget(m_ways);
    m_promise->setAlignment(Qt::AlignCenter);
    m_promise->setWordWrap(true);
    column->addWidget(m_promise);
    column->addStretch(1);
    auto *line = new QHBoxLayout(m_content);
    line->setContentsMargins(metrics::betweenGroups, metrics::inGroup, metrics::betweenGroups,
                             metrics::inGroup);
    line->addStretch(1);
    line->addLayout(column, 1000);
    line->addStretch(1);
    // In a low window with large text there is more than fits.
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_content);
    scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

void ViewingWarning::setNotice(const StageNotice &notice)
{
    m_harm->setText(notice.title);
    m_showing->setText(notice.explanation);
}

bool ViewingWarning::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == parent())
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void ViewingWarning::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Background));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::Surface));
    painter.drawRoundedRect(rect(), metrics::radius, metrics::radius);
}

void ViewingWarning::retranslate()
{
    //: Above the kind of harm that a video may show
    m_heading->setText(tr("Before you look. This video may show:"));
    m_promise->setText(tr("If you give it back, the case goes to somebody else and not to you "
                          "again. Nobody asks why."));
}

void ViewingWarning::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace vigil::ui
