// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keymap.h"

#include "ui/shell/errors.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace vigil::ui {

QList<KeyStroke> defaultStrokes(const ActionRow &row)
{
    QList<KeyStroke> strokes;
    const QString keys = QLatin1StringView(row.keys);
    for (const QStringView text : QStringView(keys).split(u' ', Qt::SkipEmptyParts)) {
        const auto stroke = KeyStroke::parse(text);
        Q_ASSERT_X(stroke, "defaultStrokes", row.keys);
        strokes.append(*stroke);
    }
    return strokes;
}

KeyMap::KeyMap(const ActionTable &table, QObject *parent) : QObject(parent), m_table(table)
{
    loadDefaults();
}

void KeyMap::loadDefaults()
{
    m_strokes.clear();
    for (const ActionRow &row : m_table.rows())
        m_strokes.insert(actionId(row), defaultStrokes(row));
}

const ActionRow *KeyMap::actionFor(const KeyStroke &stroke,
                                   const QList<ActionContext> &contexts) const
{
    for (const ActionRow &row : m_table.rows()) {
        if (contexts.contains(row.context) && m_strokes.value(actionId(row)).contains(stroke))
            return &row;
    }
    return nullptr;
}

const ActionRow *KeyMap::conflict(const QString &id, const KeyStroke &stroke) const
{
    const ActionRow *mine = m_table.find(id);
    if (!mine)
        return nullptr;
    for (const ActionRow &row : m_table.rows()) {
        if (&row != mine && areLiveTogether(row.context, mine->context)
            && m_strokes.value(actionId(row)).contains(stroke))
            return &row;
    }
    return nullptr;
}

base::Result<void> KeyMap::assign(const QString &id, const QList<KeyStroke> &strokes)
{
    const ActionRow *row = m_table.find(id);
    Q_ASSERT_X(row, "KeyMap::assign", qPrintable(id));
    if (row->isFixed) {
        return base::Error{keyFixed, QStringLiteral("This key belongs to text fields. It was not "
                                                    "changed. Choose another action.")};
    }
    for (const KeyStroke &stroke : strokes) {
        if (const ActionRow *other = conflict(id, stroke)) {
            return base::Error{
                keyTaken,
                QStringLiteral("%1 already means “%2”. Nothing was changed. Choose another key, or "
                               "change that action first.")
                    .arg(label(stroke), QLatin1StringView(other->text)),
                actionId(*other)};
        }
    }
    m_strokes.insert(id, strokes);
    Q_EMIT changed();
    return {};
}

void KeyMap::restoreDefaults()
{
    loadDefaults();
    Q_EMIT changed();
}

bool KeyMap::isDefault(const QString &id) const
{
    const ActionRow *row = m_table.find(id);
    return row && m_strokes.value(id) == defaultStrokes(*row);
}

QJsonObject KeyMap::toJson() const
{
    QJsonObject json;
    for (const ActionRow &row : m_table.rows()) {
        const QString id = actionId(row);
        if (isDefault(id))
            continue;
        QJsonArray strokes;
        for (const KeyStroke &stroke : m_strokes.value(id))
            strokes.append(stroke.toString());
        json.insert(id, strokes);
    }
    return json;
}

base::Result<void> KeyMap::fromJson(const QJsonObject &json)
{
    QHash<QString, QList<KeyStroke>> wanted;
    bool isReadable = true;
    for (auto it = json.begin(); it != json.end(); ++it) {
        const ActionRow *row = m_table.find(it.key());
        if (!row || row->isFixed)
            continue; // of another version of the program
        QList<KeyStroke> strokes;
        const QJsonArray array = it.value().toArray();
        for (const QJsonValue &value : array) {
            const auto stroke = KeyStroke::parse(value.toString());
            isReadable = isReadable && stroke;
            strokes.append(stroke.value_or(KeyStroke{}));
        }
        isReadable = isReadable && it.value().isArray();
        wanted.insert(it.key(), strokes);
    }
    loadDefaults();
    // All at once, since two actions may have changed places.
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it)
        m_strokes.insert(it.key(), it.value());
    for (auto it = m_strokes.cbegin(); it != m_strokes.cend(); ++it) {
        isReadable = isReadable
                     && std::none_of(it.value().begin(), it.value().end(),
                                     [&](const KeyStroke &s) { return conflict(it.key(), s); });
    }
    if (!isReadable)
        loadDefaults();
    Q_EMIT changed();
    if (isReadable)
        return {};
    return base::Error{
        keysUnreadable,
        QStringLiteral("Your own keys could not be read. The usual keys are in force. "
                       "Set yours again under Settings, Keys.")};
}

QString KeyMap::label(const QString &id) const
{
    const QList<KeyStroke> strokes = m_strokes.value(id);
    return strokes.isEmpty() ? QString() : label(strokes.first());
}

QString KeyMap::label(const KeyStroke &stroke) const
{
    QStringList parts;
    if (stroke.modifiers & Qt::ControlModifier)
        //: Key on the keyboard
        parts << QCoreApplication::translate("Keys", "Ctrl");
    if (stroke.modifiers & Qt::AltModifier)
        //: Key on the keyboard
        parts << QCoreApplication::translate("Keys", "Alt");
    if (stroke.modifiers & Qt::MetaModifier)
        //: Key on the keyboard
        parts << QCoreApplication::translate("Keys", "Super");
    if (stroke.modifiers & Qt::ShiftModifier)
        parts << QStringLiteral("⇧");
    const QString learned = m_learned.value(stroke.position);
    parts << (learned.isEmpty() ? stroke.position.label() : learned);
    return parts.join(u' ');
}

void KeyMap::learn(KeyPosition position, const QString &symbol)
{
    // Latin only: keyboards of other scripts carry both, and labels must not jump when the person
    // switches between them.
    if (!position.isLetterOrSign() || symbol.size() != 1 || !symbol.front().isPrint()
        || (symbol.front().isLetter() && symbol.front().script() != QChar::Script_Latin))
        return;
    const QString upper = symbol.toUpper();
    const QString known = m_learned.value(position, position.label());
    if (upper == known || upper.size() != 1)
        return;
    m_learned.insert(position, upper);
    Q_EMIT changed();
}

} // namespace vigil::ui
