// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statuspills.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/pill.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>

namespace vigil::ui {

namespace {

constexpr std::chrono::seconds warning{60};

QString minutesAndSeconds(std::chrono::seconds left)
{
    const QLocale locale;
    const auto seconds = static_cast<int>(left.count());
    const QString zero = locale.zeroDigit();
    return locale.toString(seconds / 60) + QLatin1Char(':')
           + locale.toString(seconds % 60).rightJustified(2, zero.front());
}

} // namespace

StatusPills::StatusPills(QWidget *parent)
    : QWidget(parent)
    , m_lease(new Pill(this))
    , m_saved(new Pill(this))
    , m_hub(new Pill(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::betweenGroups);
    layout->addWidget(m_lease);
    layout->addWidget(m_saved);
    layout->addWidget(m_hub);
    renewLease();
    renewSaved();
    renewHub();
}

void StatusPills::setLease(std::optional<std::chrono::seconds> left, bool isHeld)
{
    m_left = left;
    m_isHeld = isHeld;
    renewLease();
}

void StatusPills::setSaved(SavedState state)
{
    m_savedState = state;
    renewSaved();
}

void StatusPills::setHub(HubState state, int waiting)
{
    m_hubState = state;
    m_waiting = waiting;
    renewHub();
}

void StatusPills::renewLease()
{
    m_lease->setVisible(m_left.has_value());
    if (!m_left)
        return;
    const QString time = minutesAndSeconds(*m_left);
    if (m_isHeld)
        //: Status: the case stays with this person, who asked for help. %1 is a time such as 4:31
        m_lease->setState(QStringLiteral("clock-pause"), tr("Held for you, %1").arg(time),
                          Token::Text);
    else if (*m_left <= warning)
        //: Status, warning: the case soon goes back to the queue. %1 is a time such as 0:45
        m_lease->setState(QStringLiteral("alert-triangle"), tr("Only %1 left").arg(time),
                          Token::Label);
    else
        //: Status: how long the case stays with this person. %1 is a time such as 4:31
        m_lease->setState(QStringLiteral("clock"), tr("Yours for %1").arg(time), Token::Text);
}

void StatusPills::renewSaved()
{
    switch (m_savedState) {
    case SavedState::Saved:
        //: Status: every decision is on disk
        m_saved->setState(QStringLiteral("device-floppy"), tr("Saved"), Token::NoViolation);
        break;
    case SavedState::Saving:
        //: Status: the decision is being written
        m_saved->setState(QStringLiteral("device-floppy"), tr("Saving…"), Token::DimText);
        break;
    case SavedState::NotSaved:
        //: Status: the decision could not be written
        m_saved->setState(QStringLiteral("alert-triangle"), tr("Not saved"), Token::Remove);
        break;
    }
}

void StatusPills::renewHub()
{
    m_hub->setVisible(m_hubState != HubState::None);
    switch (m_hubState) {
    case HubState::None: break;
    case HubState::InStep:
        //: Status: this console and the team's database have the same
        m_hub->setState(QStringLiteral("cloud-check"), tr("Hub in step"), Token::DimText);
        break;
    case HubState::Sending:
        //: Status: decisions that the team's database does not have yet
        m_hub->setState(QStringLiteral("cloud-up"),
                        tr("%Ln to send to the hub", nullptr, m_waiting), Token::DimText);
        break;
    case HubState::OutOfReach:
        //: Status: the team's database cannot be reached; work goes on
        m_hub->setState(QStringLiteral("cloud-off"), tr("Hub out of reach, work goes on"),
                        Token::Label);
        break;
    }
}

void StatusPills::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) {
        renewLease();
        renewSaved();
        renewHub();
    }
}

} // namespace vigil::ui
