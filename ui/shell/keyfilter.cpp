// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keyfilter.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

#include <algorithm>
#include <array>

namespace vigil::ui {

namespace {

// Scan codes where there are some; negative-looking high half for symbols keeps both apart.
quint64 keyOf(const QKeyEvent &event)
{
    if (event.nativeScanCode() != 0)
        return event.nativeScanCode();
    return (quint64{1} << 40) | static_cast<quint64>(static_cast<quint32>(event.key()));
}

bool isEditingKey(const QKeyEvent &event)
{
    constexpr std::array keys{
        QKeySequence::Undo,
        QKeySequence::Redo,
        QKeySequence::Copy,
        QKeySequence::Cut,
        QKeySequence::Paste,
        QKeySequence::SelectAll,
        QKeySequence::MoveToNextWord,
        QKeySequence::MoveToPreviousWord,
        QKeySequence::SelectNextWord,
        QKeySequence::SelectPreviousWord,
        QKeySequence::MoveToStartOfDocument,
        QKeySequence::MoveToEndOfDocument,
        QKeySequence::DeleteStartOfWord,
        QKeySequence::DeleteEndOfWord,
    };
    return std::any_of(keys.begin(), keys.end(),
                       [&event](QKeySequence::StandardKey key) { return event.matches(key); });
}

bool isMovement(int key)
{
    constexpr std::array keys{Qt::Key_Up,   Qt::Key_Down, Qt::Key_Left,   Qt::Key_Right,
                              Qt::Key_Home, Qt::Key_End,  Qt::Key_PageUp, Qt::Key_PageDown};
    return std::any_of(keys.begin(), keys.end(), [key](Qt::Key k) { return k == key; });
}

// What the focused control does itself with a key: reached by Tab, it must work as everywhere else.
bool isUsedByControl(const QWidget *focus, const QKeyEvent &event)
{
    const int key = event.key();
    const bool isActivation = key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter;
    if (qobject_cast<const QAbstractButton *>(focus))
        return key == Qt::Key_Space;
    if (qobject_cast<const QAbstractSlider *>(focus))
        return isMovement(key);
    if (qobject_cast<const QComboBox *>(focus))
        return isMovement(key) || key == Qt::Key_Space;
    if (qobject_cast<const QAbstractItemView *>(focus))
        return (isMovement(key) || isActivation) && !(event.modifiers() & Qt::ControlModifier);
    return false;
}

} // namespace

bool isTextField(const QWidget *widget)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return !line->isReadOnly();
    if (const auto *text = qobject_cast<const QTextEdit *>(widget))
        return !text->isReadOnly();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget))
        return !text->isReadOnly();
    if (const auto *spin = qobject_cast<const QAbstractSpinBox *>(widget))
        return !spin->isReadOnly();
    if (const auto *combo = qobject_cast<const QComboBox *>(widget))
        return combo->isEditable();
    return widget && widget->testAttribute(Qt::WA_InputMethodEnabled);
}

KeyFilter::KeyFilter(QWidget &window, ActionSet &actions, const base::Clock &clock)
    : QObject(&window)
    , m_window(window)
    , m_actions(actions)
    , m_clock(clock)
{
    setContexts({});
    QCoreApplication::instance()->installEventFilter(this);
}

void KeyFilter::setContexts(const QList<ActionContext> &contexts)
{
    m_contexts = contexts;
    if (!m_contexts.contains(ActionContext::Global))
        m_contexts.append(ActionContext::Global);
    m_actions.endAllHolds();
}

void KeyFilter::setPaused(bool isPaused)
{
    m_isPaused = isPaused;
    m_actions.endAllHolds();
}

bool KeyFilter::isOurs(const QObject *watched) const
{
    const auto *widget = qobject_cast<const QWidget *>(watched);
    const QWidget *focus = m_window.focusWidget();
    if (focus && focus->property(takesKeysProperty).toBool())
        return false;
    return widget && widget->window() == &m_window && !m_isPaused
           && !QApplication::activePopupWidget() && !QApplication::activeModalWidget();
}

bool KeyFilter::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride: {
        if (!isOurs(watched))
            return false;
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (event->type() == QEvent::KeyPress)
            return press(key);
        // Takes the key from Qt's own shortcuts, so that it arrives as a press.
        if (meaning(key))
            event->accept();
        return false;
    }
    case QEvent::KeyRelease:
        return qobject_cast<QWidget *>(watched) && release(*static_cast<QKeyEvent *>(event));
    case QEvent::WindowDeactivate:
        if (watched == &m_window) {
            m_holding.clear();
            m_actions.endAllHolds();
        }
        return false;
    default: return false;
    }
}

const ActionRow *KeyFilter::meaning(const QKeyEvent &event) const
{
    const auto stroke = KeyStroke::fromEvent(event, m_actions.keys().isBySymbol());
    if (!stroke)
        return nullptr;
    const QWidget *focus = m_window.focusWidget();
    if (isTextField(focus)) {
        if (stroke->isTyping() || isEditingKey(event)) {
            const ActionRow *row = m_actions.keys().actionFor(*stroke, {ActionContext::Text});
            // The field undoes typing by itself; the row is there for the help sheet.
            return row && actionId(*row) == QLatin1StringView("text.leave") ? row : nullptr;
        }
    } else if (focus && isUsedByControl(focus, event)) {
        return nullptr;
    }
    return m_actions.keys().actionFor(*stroke, m_contexts);
}

bool KeyFilter::isBounce(const QKeyEvent &event)
{
    const base::Millis now = m_clock.sinceBoot();
    const auto last = m_pressed.constFind(keyOf(event));
    if (last != m_pressed.cend() && now - *last < bounce)
        return true;
    m_pressed.insert(keyOf(event), now);
    return false;
}

bool KeyFilter::press(const QKeyEvent &event)
{
    const ActionRow *row = meaning(event);
    if (!row)
        return false;
    const QString id = actionId(*row);
    if (event.isAutoRepeat()) {
        if (row->use == KeyUse::Repeat)
            m_actions.trigger(id);
        return true;
    }
    if (isBounce(event))
        return true;
    if (id == QLatin1StringView("text.leave")) {
        m_window.setFocus();
    } else if (row->use == KeyUse::Hold) {
        m_holding.insert(keyOf(event), id);
        m_actions.beginHold(id);
    } else {
        const QString typed = event.text();
        if (const auto position = KeyPosition::fromScanCode(event.nativeScanCode());
            position && event.modifiers() == Qt::NoModifier)
            m_actions.keys().learn(*position, typed);
        m_actions.trigger(id);
    }
    return true;
}

bool KeyFilter::release(const QKeyEvent &event)
{
    if (!m_holding.contains(keyOf(event)))
        return false;
    if (!event.isAutoRepeat())
        m_actions.endHold(m_holding.take(keyOf(event)));
    return true;
}

} // namespace vigil::ui
