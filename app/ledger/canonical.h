// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringView>

#include <vector>

namespace vigil::ledger {

/// Beyond it, either way, not every reader of JSON tells integers apart.
inline constexpr qint64 largestInteger = qint64{1} << 53;

/// Writes JSON in the canonical form of RFC 8785, restricted as the ledger is: keys are ASCII,
/// numbers are integers within 2^53 (larger ones are written as strings by the caller), text holds
/// no lone surrogate. Keys must come in ascending order: a wrong order is a programmer's error and
/// asserts.
class CanonicalWriter
{
public:
    CanonicalWriter();

    void beginObject();
    void endObject();
    void beginArray();
    void endArray();
    void key(QByteArrayView name);
    void string(QStringView text);
    /// Text known to be ASCII without anything to escape, such as an id or a code.
    void ascii(QByteArrayView text);
    void integer(qint64 value);
    void boolean(bool value);
    void null();

    /// The bytes written; the writer is empty afterwards and can be used again.
    [[nodiscard]] QByteArray take();

private:
    void separate();

    /// Bytes; most events are shorter.
    static constexpr qsizetype usualSize = 2'048;

    struct Level
    {
        bool isEmpty = true;
        QByteArray lastKey;
    };
    QByteArray m_bytes;
    std::vector<Level> m_levels;
    bool m_afterKey = false;
};

/// Writes an object as the next value, under the conditions of canonicalJson(); what was begun
/// around it is of no use after a refusal.
base::Result<void> writeCanonical(CanonicalWriter &writer, const QJsonObject &object);

/// The canonical bytes of an object; refused with `notCanonical` when it holds a fraction, a number
/// beyond 2^53, a key outside ASCII or a lone surrogate.
[[nodiscard]] base::Result<QByteArray> canonicalJson(const QJsonObject &object);

} // namespace vigil::ledger
