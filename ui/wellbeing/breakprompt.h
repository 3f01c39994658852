// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace vigil::wellbeing {
class ShiftKeeper;
}

namespace vigil::ui {

class PlainLabel;

/// Says above every page that a break is due. It can be taken or, a few times, put off; it cannot
/// be closed, and nothing asks why.
class BreakPrompt final : public QWidget
{
    Q_OBJECT

public:
    /// The keeper outlives the prompt.
    explicit BreakPrompt(wellbeing::ShiftKeeper &keeper, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void renew();
    [[nodiscard]] QString text() const;

    wellbeing::ShiftKeeper &m_keeper;
    PlainLabel *m_text;
    QPushButton *m_take;
    QPushButton *m_later;
};

} // namespace vigil::ui
