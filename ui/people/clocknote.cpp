// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/clocknote.h"

#include "ui/review/reviewtexts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace vigil::ui {

QString clockText(const store::ClockHold &hold, const domain::DeviceId &own)
{
    if (hold.device == own) {
        //: %1 is a date
        return ClockNote::tr("The clock of this computer had jumped. What was decided here since "
                             "%1 is recorded, but not passed on until a lead confirms the time.")
            .arg(dateText(hold.from));
    }
    //: %1 is a date
    return ClockNote::tr("The clock of another console had jumped. What was decided there since %1 "
                         "is recorded, but not passed on until a lead confirms the time.")
        .arg(dateText(hold.from));
}

ClockNote::ClockNote(TeamDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_text(new PlainLabel(TextRole::Base, Token::Text, this))
    , m_confirm(new QPushButton(this))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, metrics::inGroup);
    line->setSpacing(metrics::betweenGroups);
    m_text->setWordWrap(true);
    line->addWidget(m_text, 1);
    line->addWidget(m_confirm);
    connect(m_confirm, &QPushButton::clicked, this,
            [this] { Q_EMIT confirmRequested(m_desk.state().clocks.front()); });
    renew();
}

void ClockNote::renew()
{
    const auto &clocks = m_desk.state().clocks;
    setVisible(!clocks.empty());
    if (clocks.empty())
        return;
    m_text->setText(clockText(clocks.front(), m_desk.device()));
    //: Button: a lead says that the time of a console is right
    m_confirm->setText(tr("Confirm the time…"));
    const store::TeamMember *owner = m_desk.state().find(m_desk.owner());
    m_confirm->setEnabled(owner && domain::may(owner->member.roles, domain::Right::ConfirmClock));
}

} // namespace vigil::ui
