// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/queuepanel.h"

#include "ui/review/queuerow.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace vigil::ui {

QueuePanel::QueuePanel(review::ReviewSession &session, const base::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_clock(clock)
    , m_nowTitle(new PlainLabel(TextRole::SmallStrong, Token::DimText, this))
    , m_nextTitle(new PlainLabel(TextRole::SmallStrong, Token::DimText, this))
    , m_decidedTitle(new PlainLabel(TextRole::SmallStrong, Token::DimText, this))
    , m_none(new PlainLabel(TextRole::Small, Token::DimText, this))
    , m_waiting(new PlainLabel(TextRole::Small, Token::DimText, this))
    , m_now(new QueueRow(QueueRow::Role::Current, this))
    , m_next(new QueueRow(QueueRow::Role::Next, this))
{
    auto *column = new QWidget(this);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(metrics::windowEdge, metrics::windowEdge, metrics::windowEdge, 0);
    layout->setSpacing(metrics::inGroup);
    const auto group = [layout](PlainLabel *title, const QList<QWidget *> &rows) {
        layout->addWidget(title);
        for (QWidget *row : rows)
            layout->addWidget(row);
        layout->addSpacing(metrics::inGroup);
    };
    group(m_nowTitle, {m_now, m_none});
    group(m_nextTitle, {m_next, m_waiting});
    QList<QWidget *> rows;
    for (int i = 0; i < decidedRows; ++i) {
        auto *row = new DecidedRow(this);
        connect(row, &DecidedRow::undoRequested, &m_session, &review::ReviewSession::undo);
        m_decided << row;
        rows << row;
    }
    group(m_decidedTitle, rows);
    layout->addStretch(1);
    // Large text on a small screen: it scrolls, so that the bar below keeps its place.
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(column);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    column->setAutoFillBackground(false);
    column->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    for (PlainLabel *label : {m_none, m_waiting}) {
        label->setWordWrap(true);
        label->setContentsMargins(metrics::windowEdge, 0, 0, 0);
    }
    using review::ReviewSession;
    connect(&m_session, &ReviewSession::currentChanged, this, &QueuePanel::showCases);
    connect(&m_session, &ReviewSession::upNextChanged, this, &QueuePanel::showCases);
    connect(&m_session, &ReviewSession::queueChanged, this, &QueuePanel::showCases);
    connect(&m_session, &ReviewSession::justDecidedChanged, this, &QueuePanel::showDecided);
    connect(&m_session, &ReviewSession::possibleChanged, this, &QueuePanel::countDown);
    connect(&m_session, &ReviewSession::leaseChanged, this, &QueuePanel::countDown);
    retranslate();
}

void QueuePanel::showCases()
{
    const base::Instant now = m_clock.now();
    const review::DeskCase *current = m_session.current();
    const review::DeskCase *next = m_session.upNext();
    m_now->setVisible(current);
    m_none->setVisible(!current);
    if (current)
        m_now->showCase(*current, now);
    m_next->setVisible(next);
    if (next)
        m_next->showCase(*next, now);
    const qint64 inHand = (current ? 1 : 0) + (next ? 1 : 0);
    const auto waiting = static_cast<int>(std::max<qint64>(m_session.queue().waiting - inHand, 0));
    m_waiting->setText(waiting == 0 && !next ? tr("No other case waits.")
                                             : tr("%Ln more wait(s)", nullptr, waiting));
}

void QueuePanel::showDecided()
{
    const QList<review::JustDecided> &decided = m_session.justDecided();
    for (int i = 0; i < decidedRows; ++i) {
        m_decided[i]->setVisible(i < decided.size());
        if (i < decided.size())
            m_decided[i]->showDecision(decided[i]);
    }
    m_decidedTitle->setVisible(!decided.isEmpty());
    countDown();
}

void QueuePanel::countDown()
{
    const base::Instant now = m_clock.now();
    bool isOffered = !m_session.possible().undo;
    const QList<review::JustDecided> &decided = m_session.justDecided();
    for (int i = 0; i < decidedRows && i < decided.size(); ++i) {
        // Undo takes back the latest that can be; only there it is offered.
        const auto &until = decided[i].undoUntil;
        const bool canUndo = !isOffered && until && now <= *until;
        m_decided[i]->setUndoLeft(canUndo ? std::optional(*until - now) : std::nullopt);
        isOffered = isOffered || canUndo;
    }
}

void QueuePanel::retranslate()
{
    //: Read aloud: the part of the desk that lists cases
    setAccessibleName(tr("Queue"));
    //: Small heading: the case on the desk
    m_nowTitle->setText(tr("Now"));
    //: Small heading: the case that is open already and comes next
    m_nextTitle->setText(tr("Next, ready"));
    //: Small heading: the decisions of the last minutes
    m_decidedTitle->setText(tr("Just decided"));
    m_none->setText(tr("No case on the desk."));
    showCases();
    showDecided();
}

void QueuePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace vigil::ui
