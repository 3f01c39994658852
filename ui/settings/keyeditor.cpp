// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/keyeditor.h"

#include "ui/shell/actionlist.h"
#include "ui/shell/keyfilter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/wrappedcheckbox.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigil::ui {

KeyEditor::KeyEditor(ActionSet &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_list(new ActionList(actions, this))
    , m_message(new PlainLabel(TextRole::Base, Token::DimText, this))
    , m_change(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_restore(new QPushButton(this))
    , m_bySymbol(new WrappedCheckBox(this))
{
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_change, m_remove, m_restore}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_message);
    layout->addLayout(buttons);
    layout->addWidget(m_bySymbol);
    m_message->setWordWrap(true);
    m_list->setMinimumHeight(scaled(10 * metrics::rowHeight));
    m_bySymbol->setChecked(actions.keys().isBySymbol());
    m_change->installEventFilter(this);

    connect(m_change, &QPushButton::clicked, this, [this] { listen(true); });
    connect(m_list, &ActionList::activated, this, [this] {
        m_change->setFocus();
        listen(m_change->isEnabled());
    });
    connect(m_list, &ActionList::currentChanged, this, [this] {
        listen(false);
        renewButtons();
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (m_actions.keys().assign(m_list->currentId(), {}))
            Q_EMIT keysChanged();
    });
    connect(m_restore, &QPushButton::clicked, this, [this] {
        m_actions.keys().restoreDefaults();
        say([] { return tr("All keys are as they were at first."); }, Token::DimText);
        Q_EMIT keysChanged();
    });
    connect(m_bySymbol, &QCheckBox::toggled, this, [this](bool isOn) {
        m_actions.keys().setBySymbol(isOn);
        Q_EMIT keysChanged();
    });
    retranslate();
    renewButtons();
}

void KeyEditor::renewButtons()
{
    const ActionRow *row = m_actions.table().find(m_list->currentId());
    m_change->setEnabled(row && !row->isFixed);
    m_remove->setEnabled(row && !row->isFixed);
}

void KeyEditor::listen(bool isListening)
{
    if (m_isListening == isListening)
        return;
    m_isListening = isListening;
    m_change->setProperty(takesKeysProperty, isListening);
    Q_EMIT listening(isListening);
    if (isListening) {
        const QString id = m_list->currentId();
        say(
            [this, id] {
                return tr("Press the new key for “%1”. Esc keeps the old one.")
                    .arg(actionText(*m_actions.table().find(id)));
            },
            Token::Accent);
    } else {
        say([] { return QString(); }, Token::DimText);
    }
}

void KeyEditor::take(const KeyStroke &stroke)
{
    const QString id = m_list->currentId();
    KeyMap &keys = m_actions.keys();
    const ActionRow *other = keys.conflict(id, stroke);
    const base::Result<void> assigned = keys.assign(id, {stroke});
    listen(false);
    if (assigned) {
        say(
            [this, id] {
                return tr("The key for “%1” is now %2.")
                    .arg(actionText(*m_actions.table().find(id)), m_actions.keys().label(id));
            },
            Token::NoViolation);
        Q_EMIT keysChanged();
    } else if (other) {
        say(
            [this, stroke, other] {
                return tr("%1 already means “%2”. Nothing was changed. Choose another key, or "
                          "change that "
                          "action first.")
                    .arg(m_actions.keys().label(stroke), actionText(*other));
            },
            Token::Remove);
    }
}

bool KeyEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_isListening || watched != m_change)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut) {
        listen(false);
        return false;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return event->type() == QEvent::KeyRelease;
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (key.key() == Qt::Key_Escape) {
        listen(false);
        return true;
    }
    const auto stroke = KeyStroke::fromEvent(key, m_actions.keys().isBySymbol());
    // Modifiers alone have no position of their own; Tab stays the way on, for everyone.
    if (stroke && stroke->position != *KeyPosition::fromCode(u"Tab"))
        take(*stroke);
    return stroke.has_value();
}

void KeyEditor::say(std::function<QString()> text, Token token)
{
    m_text = std::move(text);
    m_message->setToken(token);
    m_message->setText(m_text());
}

void KeyEditor::retranslate()
{
    //: Button
    m_change->setText(tr("Change key"));
    //: Button: the action has no key then
    m_remove->setText(tr("Take key away"));
    //: Button: the keys that the program came with
    m_restore->setText(tr("Restore all keys"));
    m_bySymbol->setText(tr("Go by what a key types, not by where it is (for remote desktops)"));
    if (m_text)
        m_message->setText(m_text());
}

void KeyEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace vigil::ui
