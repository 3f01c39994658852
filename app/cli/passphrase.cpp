// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/passphrase.h"

#include "cli/errors.h"
#include "store/errors.h"

#include <QFile>
#include <QScopeGuard>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace vigil::cli {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 longest = 4'096;
constexpr char interrupt = '\x03';

base::Error noPassphrase()
{
    return {store::signatureNeeded, u"Not saved: this needs the passphrase of a personal key. Run "
                                    "it in a terminal, or give --passphrase-file."_s};
}

base::Result<QString> fromFile(const std::string &name)
{
    QFile file(QString::fromStdString(name));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return base::Error{badArgument, u"The file with the passphrase cannot be read: %1."_s.arg(
                                            file.errorString())};
    }
    QByteArray line = file.readLine(longest);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    const QString passphrase = QString::fromUtf8(line);
    line.fill('\0');
    return passphrase;
}

void say(int terminal, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    [[maybe_unused]] const ssize_t written =
        ::write(terminal, bytes.constData(), static_cast<std::size_t>(bytes.size()));
}

/// One line without echo; nothing when the person broke off. The prompt comes once nothing shows.
std::optional<QString> readLine(int terminal, const QString &prompt)
{
    termios before = {};
    if (::tcgetattr(terminal, &before) != 0)
        return std::nullopt;
    termios silent = before;
    // Ctrl+C comes as a character that ends the line, so that the terminal is put right again.
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO | ISIG);
    silent.c_cc[VEOL] = interrupt;
    if (::tcsetattr(terminal, TCSAFLUSH, &silent) != 0)
        return std::nullopt;
    QByteArray line;
    const auto restore = qScopeGuard([&] {
        ::tcsetattr(terminal, TCSAFLUSH, &before);
        say(terminal, u"\n"_s);
        line.fill('\0');
    });
    say(terminal, prompt);
    for (char c = 0; ::read(terminal, &c, 1) == 1 && line.size() < longest;) {
        if (c == interrupt)
            return std::nullopt;
        if (c == '\n')
            return QString::fromUtf8(line);
        line.append(c);
    }
    return std::nullopt;
}

base::Result<QString> fromTerminal(const QString &prompt)
{
    const int terminal = ::open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (terminal < 0)
        return noPassphrase();
    const auto close = qScopeGuard([terminal] { ::close(terminal); });
    const auto line = readLine(terminal, prompt);
    return line ? base::Result<QString>(*line) : base::Result<QString>(noPassphrase());
}

} // namespace

base::Result<QString> readPassphrase(const std::string &file, const QString &prompt)
{
    return file.empty() ? fromTerminal(prompt) : fromFile(file);
}

base::Result<QString> readNewPassphrase(const std::string &file)
{
    const auto first = readPassphrase(file, u"New passphrase: "_s);
    if (!first || !file.empty())
        return first;
    const auto second = fromTerminal(u"The same again: "_s);
    if (!second)
        return second;
    if (*first != *second) {
        return base::Error{badArgument,
                           u"Not saved: the two passphrases are not the same. Try again."_s};
    }
    return first;
}

} // namespace vigil::cli
