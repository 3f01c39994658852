// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/deskcase.h"
#include "review/reviewsession.h"

#include <QWidget>

namespace vigil::ui {

class IconLabel;
class PillButton;
class PlainLabel;

/// One case of the queue panel: a picture of its kind, title, one dim line. The case itself is
/// never shown here, not even small: nobody asked to see it yet.
class QueueRow final : public QWidget
{
    Q_OBJECT

public:
    enum class Role { Current, Next };

    explicit QueueRow(Role role, QWidget *parent = nullptr);

    void showCase(const review::DeskCase &desk, base::Instant now);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Role m_role;
    IconLabel *m_icon;
    PlainLabel *m_title;
    PlainLabel *m_line;
};

/// One decision of this sitting: what was decided on what, and while that can be undone, the button
/// that does it.
class DecidedRow final : public QWidget
{
    Q_OBJECT

public:
    explicit DecidedRow(QWidget *parent = nullptr);

    void showDecision(const review::JustDecided &decided);
    /// Time in which it can still be undone; nothing hides the button but keeps its place.
    void setUndoLeft(std::optional<base::Millis> left);

Q_SIGNALS:
    void undoRequested();

private:
    IconLabel *m_icon;
    PlainLabel *m_measures;
    PlainLabel *m_line;
    PillButton *m_undo;
};

} // namespace vigil::ui
