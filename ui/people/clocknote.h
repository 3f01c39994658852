// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/teamdesk.h"

#include <QWidget>

class QPushButton;

namespace vigil::ui {

class PlainLabel;

/// What of a console waits because its clock had jumped, in words for whoever works there.
[[nodiscard]] QString clockText(const store::ClockHold &hold, const domain::DeviceId &own);

/// Says which console's decisions wait for their time to be confirmed, and lets a lead confirm it;
/// hidden while none do. With several consoles, one after the other.
class ClockNote final : public QWidget
{
    Q_OBJECT

public:
    explicit ClockNote(TeamDesk &desk, QWidget *parent = nullptr);

    void renew();

Q_SIGNALS:
    void confirmRequested(const store::ClockHold &hold);

private:
    TeamDesk &m_desk;
    PlainLabel *m_text;
    QPushButton *m_confirm;
};

} // namespace vigil::ui
