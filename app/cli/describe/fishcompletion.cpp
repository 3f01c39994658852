// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/describe/formats.h"

namespace vigil::cli {

namespace {

using namespace Qt::StringLiterals;

constexpr auto fishHead = R"(# fish completion for vigilctl, made from its own table of verbs
function __vigilctl_verb
    set -l verb
    for word in (commandline -opc)[2..-1]
        set -l longer (string join ' ' -- $verb $word)
        if contains -- $longer )";

constexpr auto fishMiddle = R"(
            set verb $longer
        end
    end
    test "$verb" = "$argv[1]"
end
complete -c vigilctl -f
)";

QString fishQuoted(QString text)
{
    return u'\'' + text.replace(u'\\', "\\\\"_L1).replace(u'\'', "\\'"_L1) + u'\'';
}

QString valueOf(Takes takes)
{
    switch (takes) {
    case Takes::Nothing: return {};
    case Takes::Folder: return u" -x -a '(__fish_complete_directories (commandline -ct))'"_s;
    case Takes::File: return u" -r -F"_s;
    case Takes::Text: return u" -x"_s;
    }
    Q_UNREACHABLE();
}

QString nameOf(const QString &name)
{
    return name.startsWith("--"_L1) ? u" -l "_s + name.sliced(2) : u" -s "_s + name.sliced(1);
}

void appendVerb(QStringList &lines, const OutlineVerb &verb)
{
    // The condition is a command of its own, in which the name is one word.
    const QString here = u"complete -c vigilctl -n %1"_s.arg(
        fishQuoted(u"__vigilctl_verb %1"_s.arg(fishQuoted(verb.name))));
    for (const OutlineVerb &below : verb.verbs)
        lines.append(here + u" -a "_s + below.word + u" -d "_s + fishQuoted(below.help));
    for (const OutlineOption &option : verb.options) {
        QString names;
        for (const QString &name : option.names)
            names += nameOf(name);
        lines.append(here + names + valueOf(option.takes) + u" -d "_s + fishQuoted(option.help));
    }
    for (const OutlineOption &operand : verb.operands) {
        if (operand.takes == Takes::File)
            lines.append(here + u" -F"_s);
    }
}

} // namespace

QString fishCompletion(const OutlineVerb &program)
{
    QStringList names;
    QStringList lines;
    for (const OutlineVerb *verb : program.all()) {
        if (verb != &program)
            names.append(fishQuoted(verb->name));
        appendVerb(lines, *verb);
    }
    return QString::fromLatin1(fishHead) + names.join(u' ') + QString::fromLatin1(fishMiddle)
           + lines.join(u'\n');
}

} // namespace vigil::cli
