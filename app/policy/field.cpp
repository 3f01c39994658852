// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/field.h"

#include "policy/jsonfile.h"
#include "policy/nearmiss.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace vigil::policy {

QString enumerate(const QStringList &words)
{
    if (words.size() < 2)
        return words.join(QString());
    return words.mid(0, words.size() - 1).join(QLatin1StringView(", ")) + QLatin1StringView(" and ")
           + words.last();
}

QString suggestion(const QString &text, const QStringList &words)
{
    const QString word = nearMiss(text, words);
    return word.isEmpty() ? QString() : QStringLiteral(" Did you mean “%1”?").arg(word);
}

namespace {

/// Faults quote what stands in a file: what would break the line or turn its reading is shown as
/// ⟨U+000A⟩.
QString inOneLine(const QString &text)
{
    const auto isBreaking = [](QChar c) {
        const QChar::Category category = c.category();
        return category == QChar::Other_Control || category == QChar::Separator_Line
               || category == QChar::Separator_Paragraph
               || (category == QChar::Other_Format && c.direction() != QChar::DirBN);
    };
    QString line;
    for (const QChar c : text) {
        if (isBreaking(c))
            line += QStringLiteral("⟨U+%1⟩").arg(uint{c.unicode()}, 4, 16, QChar(u'0')).toUpper();
        else
            line += c;
    }
    return line;
}

} // namespace

QString formatFault(const Fault &fault)
{
    QString place = fault.file;
    if (fault.line > 0)
        place += u':' + QString::number(fault.line);
    if (!fault.pointer.isEmpty())
        place += QLatin1StringView(": ") + fault.pointer;
    return inOneLine(place + QLatin1StringView(": ") + fault.message);
}

Field::Field(const JsonFile &file, const QJsonValue &value, QString base, Faults &faults)
    : m_file(&file)
    , m_value(value)
    , m_pointer(std::move(base))
    , m_faults(&faults)
{}

void Field::report(FaultKind kind, const QString &message) const
{
    *m_faults << Fault{kind, m_file->name(), m_pointer, m_file->line(m_pointer), message};
}

void Field::reportBadCode() const
{
    report(FaultKind::BadCode,
           QStringLiteral(
               "A code has 1 to 64 ASCII letters, digits, “-”, “_” or “.” and begins with a "
               "letter or digit."));
}

Field Field::at(const QString &key) const
{
    return {*m_file, m_value.toObject().value(key), m_pointer + u'/' + pointerStep(key), *m_faults};
}

QList<Field> Field::items() const
{
    QList<Field> fields;
    if (!exists() || !expectArray())
        return fields;
    const QJsonArray array = m_value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        fields << Field(*m_file, array.at(i), m_pointer + u'/' + QString::number(i), *m_faults);
    return fields;
}

QStringList Field::keys() const
{
    return m_value.toObject().keys();
}

bool Field::expectArray() const
{
    if (!m_value.isArray())
        report(FaultKind::WrongType, QStringLiteral("A list [ ] is expected here."));
    return m_value.isArray();
}

bool Field::expectObject(const QStringList &required, const QStringList &optional) const
{
    if (!m_value.isObject()) {
        report(FaultKind::WrongType, QStringLiteral("An object { } is expected here."));
        return false;
    }
    const QJsonObject object = m_value.toObject();
    QStringList free;
    for (const QString &key : required + optional) {
        if (!object.contains(key))
            free << key;
    }
    for (const QString &key : object.keys()) {
        if (required.contains(key) || optional.contains(key))
            continue;
        at(key).report(
            FaultKind::UnknownKey,
            QStringLiteral("The key “%1” is not known here.%2").arg(key, suggestion(key, free)));
    }
    for (const QString &key : required) {
        if (!object.contains(key))
            report(FaultKind::MissingKey, QStringLiteral("The key “%1” is missing.").arg(key));
    }
    return true;
}

QString Field::text(int maxLength) const
{
    if (!exists())
        return {};
    if (!m_value.isString()) {
        report(FaultKind::WrongType, QStringLiteral("A text in quotes is expected here."));
        return {};
    }
    const QString text = m_value.toString();
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    if (text.trimmed().isEmpty())
        report(FaultKind::EmptyText, QStringLiteral("The text is empty."));
    else if (text.size() > maxLength)
        report(FaultKind::LongText,
               QStringLiteral("The text has %1 characters; %2 are the most that "
                              "can be read at a glance.")
                   .arg(text.size())
                   .arg(maxLength));
    if (!text.isValidUtf16() || std::any_of(text.begin(), text.end(), isControl))
        report(FaultKind::ControlCharacter,
               QStringLiteral(
                   "The text holds a control character, such as a line break or a tab, or half "
                   "of one beyond U+FFFF."));
    return text;
}

QString Field::word(const QStringList &words) const
{
    const QString given = text();
    if (given.isEmpty() || words.contains(given))
        return given;
    report(FaultKind::UnknownValue, QStringLiteral("“%1” is not known here; there is %2.%3")
                                        .arg(given, enumerate(words), suggestion(given, words)));
    return {};
}

int Field::integer(int minimum, int maximum) const
{
    if (!exists())
        return minimum;
    const double number = m_value.toDouble();
    if (!m_value.isDouble() || std::floor(number) != number) {
        report(FaultKind::WrongType,
               QStringLiteral("A whole number without quotes is expected here."));
        return minimum;
    }
    if (number < minimum || number > maximum) {
        report(FaultKind::OutOfRange,
               maximum == std::numeric_limits<int>::max()
                   ? QStringLiteral("The number must be at least %1.").arg(minimum)
                   : QStringLiteral("The number must be from %1 to %2.").arg(minimum).arg(maximum));
        return minimum;
    }
    return static_cast<int>(number);
}

bool Field::boolean() const
{
    if (exists() && !m_value.isBool())
        report(FaultKind::WrongType,
               QStringLiteral("true or false is expected here, without quotes."));
    return m_value.toBool();
}

base::Instant Field::instant() const
{
    const QString given = text();
    const auto parsed = base::parseInstant(given);
    if (!parsed && !given.isEmpty())
        report(
            FaultKind::BadTime,
            QStringLiteral("This is not a date and time with a zone, as in 2022-03-02T00:00:00Z."));
    return parsed.value_or(base::Instant());
}

QStringList Field::texts() const
{
    QStringList texts;
    for (const Field &item : items()) {
        const QString text = item.text();
        if (texts.contains(text))
            item.report(FaultKind::ValueTwice, QStringLiteral("“%1” is listed twice.").arg(text));
        else if (!text.isEmpty())
            texts << text;
    }
    return texts;
}

} // namespace vigil::policy
