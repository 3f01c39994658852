// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/selfmeasure.h"

#include "base/processmemory.h"
#include "ui/review/videostage.h"
#include "ui/shell/actionset.h"
#include "ui/shell/desk.h"
#include "ui/shell/mainwindow.h"

#include <QCoreApplication>
#include <QTextStream>
#include <QTimer>

namespace vigil::ui {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Long enough for both players to hold all the frames and sound that they ever hold at once.
constexpr auto playedBefore = 5s;

void tell(const QString &line)
{
    QTextStream(stdout) << line << Qt::endl;
}

} // namespace

SelfMeasure::SelfMeasure(Desk &desk, MainWindow &window, ActionSet &actions, Until until,
                         QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_window(window)
    , m_actions(actions)
    , m_until(until)
{
    connect(&desk.session(), &review::ReviewSession::currentChanged, this, &SelfMeasure::onCase);
    connect(&desk.stage(), &VideoStage::firstFramePainted, this, &SelfMeasure::onFirstFrame);
}

void SelfMeasure::onCase()
{
    if (m_isContextPainted || !m_desk.session().current())
        return;
    m_isContextPainted = true;
    m_window.repaint();
    tell(u"context painted"_s);
}

void SelfMeasure::onFirstFrame()
{
    if (m_isFramePainted)
        return;
    m_isFramePainted = true;
    tell(u"first frame painted"_s);
    if (m_until == Until::FirstFrame) {
        QCoreApplication::exit(0);
        return;
    }
    m_actions.trigger(u"player.toggle"_s);
    QTimer::singleShot(playedBefore, this, &SelfMeasure::reportMemory);
}

void SelfMeasure::reportMemory()
{
    const auto total = base::memoryOfTree(QCoreApplication::applicationPid());
    tell(u"memory %1"_s.arg(total.value_or(0)));
    QCoreApplication::exit(0);
}

} // namespace vigil::ui
