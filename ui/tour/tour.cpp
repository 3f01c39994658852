// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/tour.h"

#include "ui/settings/preferences.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QKeyEvent>
#include <QTextStream>

namespace vigil::ui {

namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Long enough for a clip to open on a slow machine; far from what a person would wait.
constexpr qint64 patienceMs = 20'000;

} // namespace

Tour::Tour(const Parts &parts, QString folder, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_folder(std::move(folder))
{
    m_timer.setInterval(20ms);
    connect(&m_timer, &QTimer::timeout, this, &Tour::poll);
    connect(&parts.session, &review::ReviewSession::decisionRecorded, this,
            [this](const cases::DecisionReceipt &receipt) {
                ++m_recorded;
                tell(u"decided: case %1, decision %2"_s.arg(receipt.caseId.toString(),
                                                            receipt.decision.toString()));
            });
    connect(&parts.session, &review::ReviewSession::refused, this,
            [this](const base::Error &error) { fail(u"refused: "_s + error.message); });
}

void Tour::start()
{
    QDir().mkpath(m_folder);
    addSteps();
    m_timer.start();
    begin();
}

void Tour::addSteps()
{
    addDesk();
    addPlayer();
    addDecisions();
    addScreens();
    addEnd();
}

void Tour::addDesk()
{
    add(
        u"the first case is on the desk"_s, [] {}, [this] { return isAtWork(); });
    addPause(u"a moment for the first frame"_s, 1'500);
    addPicture(u"review"_s);
}

void Tour::addPlayer()
{
    const auto after = [this](qint64 ms) { return [this, ms] { return m_since.elapsed() > ms; }; };
    add(
        u"show what a warning covers"_s, [this] { press(Qt::Key_S, {}, u"s"_s); }, after(300));
    add(
        u"hold to see clear"_s, [this] { hold(Qt::Key_Space, true); }, after(300));
    addPicture(u"held-clear"_s);
    add(
        u"let go: filtered again"_s, [this] { hold(Qt::Key_Space, false); }, after(300));
    addPicture(u"filtered-again"_s);
    add(
        u"evidence begins"_s, [this] { press(Qt::Key_BracketLeft, {}, u"["_s); }, after(100));
    add(
        u"play"_s, [this] { press(Qt::Key_K, {}, u"k"_s); }, after(1'500));
    addPicture(u"playing"_s);
    add(
        u"pause"_s, [this] { press(Qt::Key_K, {}, u"k"_s); }, after(300));
    add(
        u"evidence ends"_s, [this] { press(Qt::Key_BracketRight, {}, u"]"_s); },
        [this] { return !m_parts.session.form().evidence().isEmpty(); });
    addPicture(u"evidence"_s);
}

void Tour::addDecisions()
{
    addDecision(u"no violation"_s, {Qt::Key_1});
    addPicture(u"after-the-first-decision"_s);
    add(
        u"undo: the case comes back"_s,
        [this] {
            m_before = m_parts.session.current()->id();
            press(Qt::Key_Z, Qt::ControlModifier);
        },
        [this] { return isAtWork() && m_parts.session.current()->id() != m_before; });
    addPause(u"a moment for its frame"_s, 300);
    addPicture(u"undone"_s);
    addDecision(u"remove"_s, {Qt::Key_2});
    addSeen();
    addKey(u"the label menu"_s, Qt::Key_4, u"4"_s,
           [this] { return m_parts.session.menu() == review::Menu::Label; });
    addPicture(u"label-menu"_s);
    addDecision(u"its first outcome"_s, {Qt::Key_1});
    addSeen();
    addKey(u"the restrict menu"_s, Qt::Key_5, u"5"_s,
           [this] { return m_parts.session.menu() == review::Menu::Restrict; });
    addPicture(u"restrict-menu"_s);
    addDecision(u"its first outcome"_s, {Qt::Key_1});
    addDecision(u"no violation"_s, {Qt::Key_1});
}

void Tour::addScreens()
{
    const auto settled = [this] { return m_since.elapsed() > 400; };
    const auto look = [&](const QString &name, ThemeChoice theme, const QString &language) {
        add(
            u"look: "_s + name,
            [this, theme, language] {
                m_parts.preferences.setTheme(theme);
                m_parts.preferences.setLanguage(language);
            },
            settled);
        addPicture(name);
    };
    look(u"light"_s, ThemeChoice::Light, u"en"_s);
    look(u"high-contrast"_s, ThemeChoice::HighContrast, u"en"_s);
    look(u"arabic"_s, ThemeChoice::Dark, u"ar"_s);
    look(u"dutch"_s, ThemeChoice::Dark, u"nl"_s);
    look(u"dark"_s, ThemeChoice::Dark, u"en"_s);
    add(
        u"a small screen"_s, [this] { m_parts.window.resize(1366, 768); }, settled);
    addPicture(u"review-1366x768"_s);
    add(
        u"keys and help"_s, [this] { press(Qt::Key_F1); }, settled);
    addPicture(u"help"_s);
    add(
        u"close help"_s, [this] { front().close(); }, settled);
    add(
        u"settings"_s, [this] { m_parts.window.showPage(u"settings"_s); }, settled);
    addPicture(u"settings"_s);
    add(
        u"back to the desk"_s, [this] { m_parts.window.showPage(u"review"_s); },
        [this] { return isAtWork(); });
}

void Tour::addLeaving()
{
    addLeave(u"ask for a fact-check"_s, {Qt::Key_6});
    addLeave(u"escalate to a lead"_s, {Qt::Key_7, Qt::Key_1});
    addLeave(u"skip"_s, {Qt::Key_0});
    addLeave(u"not my language"_s, {Qt::Key_8});
}

void Tour::addBan()
{
    addSeen();
    addKey(u"what a ban takes along"_s, Qt::Key_3, u"3"_s, [this] {
        return m_parts.session.menu() == review::Menu::Ban && m_parts.session.banPreview();
    });
    addPicture(u"ban"_s);
    addDecision(u"ban"_s, {Qt::Key_Return});
}

void Tour::addEnd()
{
    addBan();
    addLeaving();
    for (int i = 0; i < 14; ++i) {
        static const QList<int> ways[] = {{Qt::Key_1}, {Qt::Key_2}, {Qt::Key_4, Qt::Key_1}};
        addDecision(u"decide"_s, ways[i % 3]);
    }
    addPicture(u"twenty-decided"_s);
    add(
        u"the ledger is whole"_s,
        [this] {
            const auto verified = m_parts.verify();
            if (verified)
                tell(*verified);
            else
                fail(verified.error().message);
        },
        [] { return true; });
}

void Tour::add(const QString &what, Act act, Check isDone)
{
    m_steps.enqueue({what, std::move(act), std::move(isDone)});
}

void Tour::addKey(const QString &what, int key, const QString &text, Check isDone)
{
    add(
        what, [this, key, text] { press(key, {}, text); }, std::move(isDone));
}

void Tour::addSeen()
{
    // Graver cases must have been on screen for a while before they can be decided.
    // What a warning covers is shown first; where none does, the key does nothing.
    add(
        u"enough has been seen"_s, [this] { press(Qt::Key_S, {}, u"s"_s); },
        [this] {
            const review::Possible &possible = m_parts.session.possible();
            return possible.none || m_parts.session.phase() == review::Phase::Choosing;
        });
}

void Tour::addDecision(const QString &what, const QList<int> &keys)
{
    addSeen();
    add(
        what,
        [this, keys] {
            m_expected = m_recorded + 1;
            m_before = m_parts.session.current()->id();
            // Not every subject can be removed: an account cannot.
            const bool isOffered = keys.first() != Qt::Key_2 || m_parts.session.possible().remove;
            pressAll(isOffered ? keys : QList<int>{Qt::Key_1});
        },
        [this] { return m_recorded == m_expected && isOnAnotherCase(); });
    addPause(u"a moment for the next first frame"_s, 250);
}

void Tour::addLeave(const QString &what, const QList<int> &keys)
{
    add(
        what,
        [this, keys] {
            m_before = m_parts.session.current()->id();
            pressAll(keys);
        },
        [this] { return isOnAnotherCase(); });
    addPause(u"a moment for the next first frame"_s, 250);
}

void Tour::addPause(const QString &what, qint64 ms)
{
    add(
        what, [] {}, [this, ms] { return m_since.elapsed() > ms; });
}

void Tour::addPicture(const QString &name)
{
    add(
        u"picture "_s + name,
        [this, name] {
            const QString file = u"%1/%2-%3.png"_s.arg(
                m_folder, u"%1"_s.arg(++m_picture, 2, 10, QLatin1Char('0')), name);
            if (front().grab().save(file))
                tell(u"picture: "_s + file);
            else
                fail(u"cannot write "_s + file);
        },
        [] { return true; });
}

QWidget &Tour::front() const
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (window->isVisible() && window != &m_parts.window && window->windowType() == Qt::Dialog)
            return *window;
    }
    return m_parts.window;
}

void Tour::begin()
{
    m_since.start();
    if (!m_steps.isEmpty())
        m_steps.head().act();
}

void Tour::poll()
{
    if (m_steps.isEmpty())
        return;
    if (!m_steps.head().isDone()) {
        if (m_since.elapsed() > patienceMs)
            fail(u"nothing came of: "_s + m_steps.head().what);
        return;
    }
    m_steps.dequeue();
    if (m_steps.isEmpty()) {
        m_timer.stop();
        tell(u"%1 decisions, nothing failed"_s.arg(m_recorded));
        Q_EMIT finished(0);
        return;
    }
    begin();
}

void Tour::fail(const QString &why)
{
    const QString at = m_steps.isEmpty() ? QString() : m_steps.head().what;
    m_steps.clear();
    m_timer.stop();
    m_parts.window.grab().save(m_folder + u"/failed.png"_s);
    tell(u"FAILED at \"%1\": %2"_s.arg(at, why));
    Q_EMIT finished(1);
}

void Tour::press(int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : &m_parts.window;
    QKeyEvent down(QEvent::KeyPress, key, modifiers, text);
    QApplication::sendEvent(target, &down);
    QKeyEvent up(QEvent::KeyRelease, key, modifiers, text);
    QApplication::sendEvent(target, &up);
}

void Tour::pressAll(const QList<int> &keys)
{
    for (const int key : keys)
        press(key, {},
              key == Qt::Key_Return ? u"\r"_s : QString(QChar(static_cast<char16_t>(key))));
}

void Tour::hold(int key, bool isDown)
{
    QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : &m_parts.window;
    QKeyEvent event(isDown ? QEvent::KeyPress : QEvent::KeyRelease, key, Qt::NoModifier, u" "_s);
    QApplication::sendEvent(target, &event);
}

void Tour::tell(const QString &line) const
{
    QTextStream(stdout) << line << Qt::endl;
}

bool Tour::isOnAnotherCase() const
{
    return isAtWork() && m_parts.session.current()->id() != m_before;
}

bool Tour::isAtWork() const
{
    return m_parts.session.phase() == review::Phase::Deciding && m_parts.session.current();
}

} // namespace vigil::ui
