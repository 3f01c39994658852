// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/reviewsession.h"

#include <QElapsedTimer>
#include <QObject>
#include <QQueue>
#include <QTimer>

#include <functional>

class QWidget;

namespace vigil::ui {

class MainWindow;
class Preferences;

/// Shows the console to somebody without a display, and is its test: works at the real window by
/// key and mouse events, saves a picture of every screen and step, tells each decision that was
/// recorded, and fails when the window does not come to where a step should lead.
class Tour final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        MainWindow &window;
        review::ReviewSession &session;
        Preferences &preferences;
        /// What `vigilctl verify` prints; an empty first part: nothing wrong.
        std::function<base::Result<QString>()> verify;
    };

    /// Pictures go to `folder`, which is made.
    Tour(const Parts &parts, QString folder, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// 0 when every step came to its end.
    void finished(int exitStatus);

private:
    using Act = std::function<void()>;
    using Check = std::function<bool()>;

    struct Step
    {
        QString what;
        Act act;
        Check isDone;
    };

    void addSteps();
    void addDesk();
    void addPlayer();
    void addDecisions();
    void addScreens();
    void addBan();
    void addLeaving();
    void addEnd();
    void add(const QString &what, Act act, Check isDone);
    void addPicture(const QString &name);
    void addPause(const QString &what, qint64 ms);
    void addKey(const QString &what, int key, const QString &text, Check isDone);
    /// Decides a case by these keys and waits until it is on disk and the next one is on the desk.
    void addDecision(const QString &what, const QList<int> &keys);
    /// Gives a case away undecided by these keys.
    void addLeave(const QString &what, const QList<int> &keys);
    /// Waits until the case on the desk can be decided.
    void addSeen();

    void begin();
    void poll();
    void fail(const QString &why);
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier, const QString &text = {});
    void hold(int key, bool isDown);
    void pressAll(const QList<int> &keys);
    /// The window that the person would look at: a dialog over the console, else the console.
    [[nodiscard]] QWidget &front() const;
    void tell(const QString &line) const;
    [[nodiscard]] bool isAtWork() const;
    [[nodiscard]] bool isOnAnotherCase() const;

    Parts m_parts;
    QString m_folder;
    QQueue<Step> m_steps;
    QTimer m_timer;
    QElapsedTimer m_since;
    int m_picture = 0;
    int m_recorded = 0;
    int m_expected = 0;
    domain::CaseId m_before;
};

} // namespace vigil::ui
