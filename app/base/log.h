// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace vigil::base {

class Clock;

/// Notes an error where it is told to a person: its code and detail, never its message, which may
/// quote what the person wrote. Goes nowhere in a program without a LogFile. Thread safe.
void logError(const Error &error);
/// Notes that something happened: a dotted name and "key=value" words of ids, codes and numbers.
void logFact(QLatin1StringView name, const QString &detail = {});

/// The log of one program, while it lives: FOLDER/vigil.log (0600), one line an entry, shared by
/// all programs of the person. At 1 MiB it becomes vigil.log.1, and so on to .4; the oldest goes.
/// Of what Qt and other libraries report it keeps the category alone, because their texts may quote
/// content. An entry that cannot be written is lost: a log never stops work. One per program.
class LogFile final
{
public:
    static constexpr qint64 mostBytes = 1024 * 1024;
    static constexpr int files = 5;

    /// `program` stands in each line. The folder is made (0700) with the first entry.
    LogFile(QString folder, QByteArray program, const Clock &clock);
    ~LogFile();
    LogFile(const LogFile &) = delete;
    LogFile &operator=(const LogFile &) = delete;

    /// Thread safe, also between processes.
    void append(const QString &entry) const;

    /// The newest entries in a folder, oldest first, at most `count`.
    [[nodiscard]] static QStringList lastLines(const QString &folder, int count);

private:
    QString m_folder;
    QByteArray m_program;
    const Clock &m_clock;
};

/// A text as it may stand in a log or a report: one line of ASCII, other characters as "?", the
/// home folder as "~", cut at 400 characters.
[[nodiscard]] QString logText(QString text);

} // namespace vigil::base
