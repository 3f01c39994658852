// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actionset.h"

#include <QWidget>

namespace vigil::ui {

class ButtonGrid;
class PlainLabel;
struct StageNotice;

/// Lies over the whole picture before a video that may show grave harm: what it is, how grave, how
/// it would be shown, and one key each to see it or to give the case to somebody else, for which
/// nobody is asked a reason. It knows no frame. Says nothing of when it is due; whoever shows it
/// does.
class ViewingWarning final : public QWidget
{
    Q_OBJECT

public:
    /// Covers `picture`, whatever its size, while it is shown.
    ViewingWarning(ActionSet &actions, QWidget *picture);

    void setNotice(const StageNotice &notice);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut(ActionSet &actions);
    void retranslate();

    QWidget *m_content;
    PlainLabel *m_heading;
    PlainLabel *m_harm;
    PlainLabel *m_showing;
    ButtonGrid *m_ways;
    PlainLabel *m_promise;
};

} // namespace vigil::ui
