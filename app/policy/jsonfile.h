// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/fault.h"

#include <QByteArray>
#include <QHash>
#include <QJsonValue>
#include <QString>

namespace vigil::policy {

/// A JSON text with the line of each of its places, which QJsonDocument does not keep. Finds what
/// it lets pass too: a key given twice, and control characters in texts.
class JsonFile final
{
public:
    /// Faults are appended; after NotJson the root is undefined.
    [[nodiscard]] static JsonFile parse(const QString &name, const QByteArray &bytes,
                                        Faults &faults);

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] const QJsonValue &root() const { return m_root; }
    /// Line of the place, or of the nearest place around it.
    [[nodiscard]] int line(QString pointer) const;

private:
    QString m_name;
    QJsonValue m_root{QJsonValue::Undefined};
    QHash<QString, int> m_lines;
};

/// `text` as one step of a JSON pointer.
[[nodiscard]] QString pointerStep(const QString &text);

} // namespace vigil::policy
