// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/jsonfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace vigil::policy {

namespace {

/// Walks a text that QJsonDocument has accepted and notes where things stand.
class Walk final
{
public:
    Walk(const QByteArray &bytes, QHash<QString, int> &lines) : m_bytes(bytes), m_lines(lines)
    {
        if (bytes.startsWith("\xef\xbb\xbf")) // the byte order mark of some editors
            m_at = 3;
    }

    void value(const QString &pointer)
    {
        skipSpace();
        m_lines.insert(pointer, m_line);
        if (peek() == '{')
            object(pointer);
        else if (peek() == '[')
            array(pointer);
        else if (peek() == '"')
            (void)string();
        else
            while (m_at < m_bytes.size() && !QByteArrayView(",]} \t\r\n").contains(m_bytes[m_at]))
                ++m_at;
    }

    /// Pointers of the keys that their object has already.
    [[nodiscard]] const QStringList &keysTwice() const { return m_keysTwice; }

private:
    [[nodiscard]] char peek() const { return m_at < m_bytes.size() ? m_bytes[m_at] : '\0'; }

    void skipSpace()
    {
        for (; m_at < m_bytes.size() && QByteArrayView(" \t\r\n").contains(m_bytes[m_at]); ++m_at)
            m_line += m_bytes[m_at] == '\n';
    }

    QString string()
    {
        const qsizetype from = m_at++;
        while (m_at < m_bytes.size() && m_bytes[m_at] != '"')
            m_at += m_bytes[m_at] == '\\' ? 2 : 1;
        ++m_at;
        const QByteArray quoted = '[' + m_bytes.mid(from, m_at - from) + ']';
        return QJsonDocument::fromJson(quoted).array().first().toString();
    }

    void object(const QString &pointer)
    {
        QSet<QString> keys;
        ++m_at;
        for (skipSpace(); peek() == '"'; skipSpace()) {
            const QString key = string();
            const QString inside = pointer + u'/' + pointerStep(key);
            if (keys.contains(key))
                m_keysTwice << inside;
            keys.insert(key);
            skipSpace();
            ++m_at; // the colon
            value(inside);
            skipSpace();
            if (peek() == ',')
                ++m_at;
        }
        ++m_at;
    }

    void array(const QString &pointer)
    {
        ++m_at;
        skipSpace();
        for (int i = 0; m_at < m_bytes.size() && peek() != ']'; ++i) {
            value(pointer + u'/' + QString::number(i));
            skipSpace();
            if (peek() == ',')
                ++m_at;
            skipSpace();
        }
        ++m_at;
    }

    const QByteArray &m_bytes;
    QHash<QString, int> &m_lines;
    QStringList m_keysTwice;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace

QString pointerStep(const QString &text)
{
    QString step = text;
    return step.replace(u'~', QLatin1StringView("~0")).replace(u'/', QLatin1StringView("~1"));
}

JsonFile JsonFile::parse(const QString &name, const QByteArray &bytes, Faults &faults)
{
    JsonFile file;
    file.m_name = name;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        const int line = 1 + static_cast<int>(bytes.left(error.offset).count('\n'));
        faults << Fault{FaultKind::NotJson,
                        name,
                        {},
                        line,
                        QStringLiteral("This is not JSON: %1.").arg(error.errorString())};
        return file;
    }
    file.m_root =
        document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array());
    Walk walk(bytes, file.m_lines);
    walk.value({});
    for (const QString &pointer : walk.keysTwice()) {
        faults << Fault{FaultKind::KeyTwice, name, pointer, file.line(pointer),
                        QStringLiteral("This key is given twice; keep one.")};
    }
    return file;
}

int JsonFile::line(QString pointer) const
{
    while (!m_lines.contains(pointer)) {
        const qsizetype slash = pointer.lastIndexOf(u'/');
        if (slash < 0)
            return 0;
        pointer.truncate(slash);
    }
    return m_lines.value(pointer);
}

} // namespace vigil::policy
