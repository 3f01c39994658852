// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ui/shell/actiontable.h"
#include "ui/shell/keystroke.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QObject>

#include <optional>

namespace vigil::ui {

/// Which keys do what: the defaults of the table with the person's changes, which are kept as JSON
/// {"decide.remove": ["Digit2"]}. Two actions that can be live together never share a key.
class KeyMap final : public QObject
{
    Q_OBJECT

public:
    explicit KeyMap(const ActionTable &table, QObject *parent = nullptr);

    [[nodiscard]] const ActionTable &table() const { return m_table; }
    [[nodiscard]] QList<KeyStroke> strokes(const QString &id) const { return m_strokes.value(id); }
    /// The action that a stroke means in one of these contexts, or null.
    [[nodiscard]] const ActionRow *actionFor(const KeyStroke &stroke,
                                             const QList<ActionContext> &contexts) const;
    /// The action that stands in the way of giving `stroke` to `id`, or null.
    [[nodiscard]] const ActionRow *conflict(const QString &id, const KeyStroke &stroke) const;

    /// Replaces the keys of an action. Errors: keyTaken (names the other action), keyFixed.
    [[nodiscard]] base::Result<void> assign(const QString &id, const QList<KeyStroke> &strokes);
    void restoreDefaults();
    [[nodiscard]] bool isDefault(const QString &id) const;

    [[nodiscard]] QJsonObject toJson() const;
    /// Error: keysUnreadable; the defaults are in force then.
    [[nodiscard]] base::Result<void> fromJson(const QJsonObject &json);

    /// Read keys by what they type instead of where they are, for remote desktops that lose
    /// positions.
    [[nodiscard]] bool isBySymbol() const { return m_isBySymbol; }
    void setBySymbol(bool bySymbol) { m_isBySymbol = bySymbol; }

    /// What to print on buttons: "1", "Ctrl Z", "Space"; empty when the action has no key.
    [[nodiscard]] QString label(const QString &id) const;
    [[nodiscard]] QString label(const KeyStroke &stroke) const;
    /// Remembers what the person's layout has at a position, so that labels say that.
    void learn(KeyPosition position, const QString &symbol);

Q_SIGNALS:
    void changed();

private:
    void loadDefaults();

    const ActionTable &m_table;
    QHash<QString, QList<KeyStroke>> m_strokes;
    QMap<KeyPosition, QString> m_learned;
    bool m_isBySymbol = false;
};

/// The strokes that the table gives a row.
[[nodiscard]] QList<KeyStroke> defaultStrokes(const ActionRow &row);

} // namespace vigil::ui
