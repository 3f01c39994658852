// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "review/reviewsession.h"

#include <QList>
#include <QWidget>

namespace vigil::ui {

class DecidedRow;
class PlainLabel;
class QueueRow;

/// The start side of the review desk: the case on the desk, the one that is ready behind it, how
/// many wait, and what was just decided. A few fixed rows, however long the queue is.
class QueuePanel final : public QWidget
{
    Q_OBJECT

public:
    QueuePanel(review::ReviewSession &session, const base::Clock &clock, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    static constexpr int decidedRows = 5;

    void showCases();
    void showDecided();
    void countDown();
    void retranslate();

    review::ReviewSession &m_session;
    const base::Clock &m_clock;
    PlainLabel *m_nowTitle;
    PlainLabel *m_nextTitle;
    PlainLabel *m_decidedTitle;
    PlainLabel *m_none;
    PlainLabel *m_waiting;
    QueueRow *m_now;
    QueueRow *m_next;
    QList<DecidedRow *> m_decided;
};

} // namespace vigil::ui
