// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/queuerow.h"

#include "base/strangertext.h"
#include "ui/review/reviewtexts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/panelsurface.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/timecode.h"

#include <QHBoxLayout>
#include <QPainter>

#include <cmath>

namespace vigil::ui {

namespace {

QString iconOf(domain::SubjectType type)
{
    switch (type) {
    case domain::SubjectType::Video: return QStringLiteral("video");
    case domain::SubjectType::Livestream: return QStringLiteral("broadcast");
    case domain::SubjectType::Account: return QStringLiteral("user");
    case domain::SubjectType::Network: return QStringLiteral("affiliate");
    case domain::SubjectType::Entity: return QStringLiteral("device-tv");
    }
    return {};
}

/// Below this, in pixels at 100 % text, a row has no room for the word on its button.
constexpr int narrowRow = 160;

QVBoxLayout *twoLines(PlainLabel *upper, PlainLabel *lower)
{
    auto *lines = new QVBoxLayout;
    lines->setSpacing(2);
    lines->addStretch();
    lines->addWidget(upper);
    lines->addWidget(lower);
    lines->addStretch();
    for (PlainLabel *label : {upper, lower}) {
        label->setElided(Qt::ElideRight);
        label->setObjectName(QStringLiteral("data"));
    }
    return lines;
}

} // namespace

QueueRow::QueueRow(Role role, QWidget *parent)
    : QWidget(parent)
    , m_role(role)
    , m_icon(new IconLabel(QStringLiteral("video"), Token::DimText, metrics::iconSize, this))
    , m_title(new PlainLabel(TextRole::Base, Token::Text, this))
    , m_line(new PlainLabel(TextRole::Small, Token::DimText, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::windowEdge, metrics::inGroup, metrics::inGroup,
                               metrics::inGroup);
    layout->setSpacing(metrics::windowEdge);
    layout->addWidget(m_icon);
    layout->addLayout(twoLines(m_title, m_line), 1);
}

void QueueRow::showCase(const review::DeskCase &desk, base::Instant now)
{
    const domain::Revision &revision = desk.revision();
    const domain::SubjectText text = desk.text();
    m_icon->setIconName(iconOf(revision.type), Token::DimText);
    m_title->setText(text.title.isEmpty() ? base::strangerText(text.platformId)
                                          : base::strangerText(text.title));
    QStringList line;
    if (m_role == Role::Current)
        //: When a case should be decided. %1 is a time or a date
        line << tr("due %1").arg(whenText(desk.view.file.due.at, now));
    line << leftToRight(revision.language.isEmpty() ? QStringLiteral("und")
                                                    : base::strangerText(revision.language));
    if (revision.duration)
        line << shortTimeCode(*revision.duration);
    if (!text.title.isEmpty())
        line << base::strangerText(text.platformId);
    m_line->setText(dotted(line));
    setAccessibleName(m_title->text());
}

void QueueRow::paintEvent(QPaintEvent *)
{
    if (m_role != Role::Current)
        return;
    QPainter painter(this);
    paint::box(painter, rect(), color(Token::Fill), {});
    const int x = layoutDirection() == Qt::RightToLeft ? width() - 2 : 0;
    painter.fillRect(QRect(x, 2, 2, height() - 4), color(Token::Accent));
}

DecidedRow::DecidedRow(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(QStringLiteral("circle-check"), Token::NoViolation, metrics::iconSize,
                           this))
    , m_measures(new PlainLabel(TextRole::Base, Token::Text, this))
    , m_line(new PlainLabel(TextRole::Small, Token::DimText, this))
    , m_undo(new PillButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::windowEdge, metrics::grid, 0, metrics::grid);
    layout->setSpacing(metrics::windowEdge);
    layout->addWidget(m_icon);
    layout->addLayout(twoLines(m_measures, m_line), 1);
    layout->addWidget(m_undo);
    m_undo->setToken(Token::Accent);
    connect(m_undo, &QPushButton::clicked, this, &DecidedRow::undoRequested);
    setUndoLeft({});
}

void DecidedRow::showDecision(const review::JustDecided &decided)
{
    const MeasureLook look = measureLook(decided.measures);
    m_icon->setIconName(look.icon, look.token);
    m_measures->setText(measuresText(decided.measures));
    m_line->setText(
        dotted({base::strangerText(decided.platformId), base::strangerText(decided.title)}));
    setAccessibleName(m_measures->text());
}

void DecidedRow::setUndoLeft(std::optional<base::Millis> left)
{
    m_undo->setVisible(left.has_value());
    if (!left)
        return;
    const auto seconds = static_cast<qint64>(std::ceil(static_cast<double>(left->count()) / 1'000));
    // With large text there is room for the arrow only; the name read aloud stays whole.
    const bool isNarrow = width() < scaled(narrowRow);
    m_undo->setIconName(isNarrow ? QStringLiteral("arrow-back-up") : QString());
    m_undo->setText(isNarrow ? numberText(seconds)
                             //: Button: takes a decision back. %1 is a number of seconds
                             : tr("Undo %1 s").arg(numberText(seconds)));
    //: Read aloud: button that takes a decision back. %1 is the decision
    m_undo->setAccessibleName(tr("Undo: %1").arg(m_measures->text()));
    m_undo->updateGeometry();
}

} // namespace vigil::ui
