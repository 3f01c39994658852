// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QPushButton;
class QVBoxLayout;

namespace vigil::wellbeing {
class ShiftKeeper;
}

namespace vigil::ui {

class ExposureTable;
class LimitsGroup;
class OptOutGroup;
class PlainLabel;

/// "My shift": what this person had on screen, when the next break is due, their limits and the
/// kinds of harm they are not offered. For their eyes alone; it compares with nobody, and counts
/// neither cases nor speed.
class ShiftPage final : public Page
{
    Q_OBJECT

public:
    /// The keeper outlives the page.
    explicit ShiftPage(wellbeing::ShiftKeeper &keeper, QWidget *parent = nullptr);

    [[nodiscard]] QString pageName() const override;
    [[nodiscard]] QString heading() const override;
    [[nodiscard]] QString subline() const override;
    [[nodiscard]] QWidget *firstFocus() override;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build(QVBoxLayout &column);
    void renew();
    void renewProblem();
    void renewBreak();
    void retranslate();

    wellbeing::ShiftKeeper &m_keeper;
    PlainLabel *m_problem;
    QPushButton *m_takeTeams;
    PlainLabel *m_hint;
    PlainLabel *m_seenTitle;
    PlainLabel *m_seenHint;
    ExposureTable *m_seen;
    PlainLabel *m_breakTitle;
    PlainLabel *m_untilBreak;
    PlainLabel *m_untilSevere;
    QPushButton *m_break;
    LimitsGroup *m_limits;
    OptOutGroup *m_optOuts;
};

} // namespace vigil::ui
