// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wellbeing/limits.h"

#include <QWidget>

#include <array>

class QSpinBox;

namespace vigil::wellbeing {
class ShiftKeeper;
}

namespace vigil::ui {

class PlainLabel;

/// The limits in force as fields that go from the team's number to the strictest, and the team's
/// number beside each. A change is in force at once.
class LimitsGroup final : public QWidget
{
    Q_OBJECT

public:
    explicit LimitsGroup(wellbeing::ShiftKeeper &keeper, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        wellbeing::Limit limit = wellbeing::Limit::BreakAfter;
        PlainLabel *label = nullptr;
        QSpinBox *number = nullptr;
        PlainLabel *team = nullptr;
    };

    void renew();
    void retranslate();

    wellbeing::ShiftKeeper &m_keeper;
    PlainLabel *m_title;
    PlainLabel *m_hint;
    std::array<Line, wellbeing::limitNames.rows().size()> m_lines;
};

} // namespace vigil::ui
