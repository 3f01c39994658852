// SPDX-License-Identifier: GPL-3.0-or-later
#include "shells.h"

#include <QProcess>
#include <QSet>

namespace vigil::test {

using namespace Qt::StringLiterals;

namespace {

constexpr auto bashDriver = R"(
compopt() { :; }
source '%1'
read -ra COMP_WORDS <<<'%3'
[[ '%3' != *' ' ]] || COMP_WORDS+=("")
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_%2
printf '%s\n' "${COMPREPLY[@]}"
)";

/// Completion in zsh needs a terminal: the inner shell sits on one of its own, and says in place of
/// each offer what it is.
constexpr auto zshDriver = R"(
zmodload zsh/zpty # for %2
inner='
PROMPT=
script="%1"
fpath=(${script:h} $fpath)
autoload -Uz compinit && compinit -u -D
zstyle ":completion:*" insert-tab false
compadd() {
    if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then
        builtin compadd "$@"
        return
    fi
    local -a hits
    builtin compadd -O hits "$@"
    print
    for hit in $hits; do print -r -- "offer:$hit:"; done
    builtin compadd "$@"
}
finish() { print end-of-offers; exit; }
comppostfuncs=(finish)
bindkey "^I" complete-word
print ready-to-complete
'
zpty inner zsh -f -i
zpty -w inner "$inner"
while zpty -r inner line && [[ $line != *ready-to-complete* || $line == *print* ]]; do :; done
zpty -w -n inner '%3'$'\t'
while zpty -r inner line && [[ $line != *end-of-offers* ]]; do print -r -- "$line"; done
)";

constexpr auto fishDriver = R"(
source '%1' # of %2
complete -C '%3'
)";

} // namespace

QString Shell::driver(const QString &line) const
{
    const auto *text = m_name == u"bash"_s  ? bashDriver
                       : m_name == u"zsh"_s ? zshDriver
                                            : fishDriver;
    return QString::fromLatin1(text).arg(m_script, m_program, line);
}

QStringList Shell::complete(const QString &line) const
{
    QProcess shell;
    shell.setWorkingDirectory(m_folder);
    QProcessEnvironment environment;
    environment.insert(u"HOME"_s, m_folder);
    environment.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"TERM"_s, u"dumb"_s);
    shell.setProcessEnvironment(environment);
    const QStringList bare = m_name == u"bash"_s  ? QStringList{u"--norc"_s}
                             : m_name == u"zsh"_s ? QStringList{u"-f"_s}
                                                  : QStringList{u"--no-config"_s};
    shell.start(m_name, bare + QStringList{u"-c"_s, driver(line)});
    if (!shell.waitForFinished(20'000) || shell.exitStatus() != QProcess::NormalExit)
        qFatal("%s does not end", qPrintable(m_name));
    if (const QByteArray err = shell.readAllStandardError(); !err.isEmpty())
        qFatal("%s: %s", qPrintable(m_name), err.constData());
    QSet<QString> offers;
    for (const QString &row : QString::fromUtf8(shell.readAllStandardOutput()).split(u'\n')) {
        // fish says what an offer means behind a tab.
        QString offer = row.section(u'\t', 0, 0).trimmed();
        if (m_name == u"zsh"_s)
            offer = offer.startsWith("offer:"_L1) ? offer.section(u':', 1, 1) : QString();
        if (!offer.isEmpty())
            offers.insert(offer);
    }
    QStringList sorted = offers.values();
    sorted.sort();
    return sorted;
}

} // namespace vigil::test
