// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace vigil::ui {

class BackupDesk;
class IconLabel;
class PlainLabel;
class ProgressLine;

/// When the store was last backed up and where to, a quiet word when that is due, and the button
/// that does it. Hidden while no store is open.
class BackupGroup final : public QWidget
{
    Q_OBJECT

public:
    explicit BackupGroup(QWidget *parent = nullptr);

    /// Null: no store is open any more.
    void setDesk(BackupDesk *desk);

protected:
    void changeEvent(QEvent *event) override;

private:
    void choosePlace();
    void renew();
    void renewLast(const BackupDesk &desk);

    BackupDesk *m_desk = nullptr;
    PlainLabel *m_title;
    PlainLabel *m_hint;
    IconLabel *m_icon;
    PlainLabel *m_last;
    PlainLabel *m_place;
    QPushButton *m_start;
    ProgressLine *m_progress;
    PlainLabel *m_problem;
};

} // namespace vigil::ui
