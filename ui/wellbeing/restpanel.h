// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace vigil::review {
class ReviewSession;
}
namespace vigil::wellbeing {
class ShiftKeeper;
}

namespace vigil::ui {

class ActionSet;
class PlainLabel;

/// What stands in place of the desk while the person rests, and when cases wait that they are not
/// offered now: why, how long, and what they can do.
class RestPanel final : public QWidget
{
    Q_OBJECT

public:
    /// All outlive the panel.
    RestPanel(wellbeing::ShiftKeeper &keeper, review::ReviewSession &session, ActionSet &actions,
              QWidget *parent = nullptr);

    /// There is something to say, so the panel takes the place of the desk.
    [[nodiscard]] bool isWanted() const;
    /// Where keys go when it is shown.
    [[nodiscard]] QWidget *firstFocus();

Q_SIGNALS:
    void wantedChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void renew();
    void showPause();
    void showWithheld();
    void showCountdown();
    void say(const QString &title, const QString &explanation);
    void offer(std::initializer_list<QPushButton *> buttons);
    [[nodiscard]] QString pauseExplanation(bool isOver) const;

    wellbeing::ShiftKeeper &m_keeper;
    review::ReviewSession &m_session;
    ActionSet &m_actions;
    PlainLabel *m_title;
    PlainLabel *m_left;
    PlainLabel *m_explanation;
    QPushButton *m_goOn;
    QPushButton *m_break;
    QPushButton *m_severe;
    QPushButton *m_look;
    bool m_wasWanted = false;
    bool m_wasOver = false;
};

} // namespace vigil::ui
