// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace vigil::ui {

class ActionSet;
class Desk;
class MainWindow;

/// The console as its own subject: writes to standard output, a line each as they happen, "context
/// painted" (the first case is on the screen and keys work), "first frame painted" and, when memory
/// is asked for, "memory N" after some seconds of playing: the proportional set size of the console
/// and its players in KiB, 0 where the system does not tell. Ends the program after the last.
class SelfMeasure final : public QObject
{
    Q_OBJECT

public:
    enum class Until { FirstFrame, Memory };

    /// What it watches outlives it.
    SelfMeasure(Desk &desk, MainWindow &window, ActionSet &actions, Until until,
                QObject *parent = nullptr);

private:
    void onCase();
    void onFirstFrame();
    void reportMemory();

    Desk &m_desk;
    MainWindow &m_window;
    ActionSet &m_actions;
    Until m_until;
    bool m_isContextPainted = false;
    bool m_isFramePainted = false;
};

} // namespace vigil::ui
