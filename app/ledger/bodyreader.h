// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/result.h"
#include "ledger/crypto.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace vigil::ledger {

/// Reads the body of an event strictly: every field asked for must be there with its type, and at
/// the end none may be left over. Read all fields, then ask finish(); a wrong one yields an empty
/// value and makes finish() name it (`badBody`).
class BodyReader final
{
public:
    explicit BodyReader(const QJsonObject &body, QString path = {});

    [[nodiscard]] QString text(const char *key);
    [[nodiscard]] std::optional<QString> textOrNull(const char *key);
    [[nodiscard]] qint64 integer(const char *key);
    /// One that an int holds.
    [[nodiscard]] int smallInteger(const char *key);
    [[nodiscard]] bool boolean(const char *key);
    [[nodiscard]] base::Instant instant(const char *key);
    [[nodiscard]] std::optional<base::Instant> instantOrNull(const char *key);
    [[nodiscard]] QJsonObject object(const char *key);
    [[nodiscard]] std::optional<QJsonObject> objectOrNull(const char *key);
    [[nodiscard]] QJsonArray array(const char *key);
    [[nodiscard]] QStringList texts(const char *key);
    [[nodiscard]] Hash hash(const char *key);
    [[nodiscard]] std::optional<Hash> hashOrNull(const char *key);

    /// An id, a code or another value with a static parse().
    template<typename T>
    [[nodiscard]] T parsed(const char *key)
    {
        const auto value = T::parse(text(key));
        return value ? *value : (fail(key), T{});
    }
    template<typename T>
    [[nodiscard]] std::optional<T> parsedOrNull(const char *key)
    {
        const auto written = textOrNull(key);
        if (!written)
            return std::nullopt;
        auto value = T::parse(*written);
        if (!value)
            fail(key);
        return value;
    }
    /// A value of a table of names.
    template<typename Names>
    [[nodiscard]] auto named(const char *key, const Names &names)
    {
        const auto value = names.value(QStringView(text(key)));
        if (!value)
            fail(key);
        return value.value_or(names.rows().front().first);
    }

    /// Marks a field as wrong, or what was read from inside it.
    void fail(const char *key);
    void fail(const base::Error &inner);
    [[nodiscard]] base::Result<void> finish();

private:
    [[nodiscard]] QJsonValue value(const char *key);

    QJsonObject m_body;
    QString m_path;
    qsizetype m_read = 0;
    std::optional<QString> m_fault;
};

} // namespace vigil::ledger
