// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/enumnames.h"
#include "base/instant.h"
#include "policy/fault.h"

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <limits>
#include <optional>

namespace vigil::policy {

class JsonFile;

/// A place in a JSON file that is read as what it should be; whatever is wrong becomes a fault with
/// its pointer and line, and reading goes on, so that all faults are told at once.
class Field final
{
public:
    /// `base` is the pointer of the document inside the file.
    Field(const JsonFile &file, const QJsonValue &value, QString base, Faults &faults);

    [[nodiscard]] bool exists() const { return !m_value.isUndefined(); }
    [[nodiscard]] const QString &pointer() const { return m_pointer; }
    [[nodiscard]] Field at(const QString &key) const;
    [[nodiscard]] Field at(QLatin1StringView key) const { return at(QString(key)); }
    [[nodiscard]] QList<Field> items() const;
    [[nodiscard]] QStringList keys() const;

    /// Faults unless it is an object that has all `required` keys and no other than these and
    /// `optional`. False when it is no object.
    bool expectObject(const QStringList &required, const QStringList &optional = {}) const;
    bool expectArray() const;

    [[nodiscard]] QString text(int maxLength = 600) const;
    /// A text that is one of the words.
    [[nodiscard]] QString word(const QStringList &words) const;
    [[nodiscard]] int integer(int minimum, int maximum = std::numeric_limits<int>::max()) const;
    [[nodiscard]] bool boolean() const;
    [[nodiscard]] base::Instant instant() const;
    /// A list of texts, none twice.
    [[nodiscard]] QStringList texts() const;
    template<typename Code>
    [[nodiscard]] std::optional<Code> code() const
    {
        const QString given = text();
        auto parsed = Code::parse(given);
        if (!parsed && !given.isEmpty())
            reportBadCode();
        return parsed;
    }
    template<typename Enum, std::size_t N>
    [[nodiscard]] Enum name(const base::EnumNames<Enum, N> &names) const
    {
        QStringList words;
        for (const auto &row : names.rows())
            words << row.second;
        return names.value(QStringView(word(words))).value_or(names.rows().front().first);
    }

    void report(FaultKind kind, const QString &message) const;

private:
    void reportBadCode() const;

    const JsonFile *m_file;
    QJsonValue m_value;
    QString m_pointer;
    Faults *m_faults;
};

/// "a, b and c".
[[nodiscard]] QString enumerate(const QStringList &words);
/// " Did you mean “x”?", or nothing.
[[nodiscard]] QString suggestion(const QString &text, const QStringList &words);

} // namespace vigil::policy
