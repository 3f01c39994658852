// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/describe/formats.h"

namespace vigil::cli {

namespace {

using namespace Qt::StringLiterals;

constexpr auto bashHead = R"(# bash completion for vigilctl, made from its own table of verbs
_vigilctl()
{
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} verb= longer i
    local verbs= options= folders= files= texts= operand=
    for ((i = 1; i < COMP_CWORD; i++)); do
        longer=${verb:+$verb }${COMP_WORDS[i]}
        case $longer in
)";

constexpr auto bashMiddle = R"() verb=$longer ;;
        esac
    done
    case $verb in
)";

constexpr auto bashTail = R"(    esac
    COMPREPLY=()
    if [[ " $folders " == *" $before "* ]]; then
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -d -- "$word")
    elif [[ " $files " == *" $before "* ]]; then
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    elif [[ " $texts " == *" $before "* ]]; then
        :
    elif [[ $word == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
    elif [[ -n $verbs ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$verbs" -- "$word")
    elif [[ $operand == file ]]; then
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    fi
}
complete -F _vigilctl vigilctl)";

/// Names of the options that take this.
QStringList namesOf(const OutlineVerb &verb, std::optional<Takes> takes = {})
{
    QStringList names;
    for (const OutlineOption &option : verb.options) {
        if (!takes || option.takes == *takes)
            names += option.names;
    }
    return names;
}

QString caseOf(const OutlineVerb &verb)
{
    QString line = u"        '%1')"_s.arg(verb.name);
    const auto add = [&line](QLatin1StringView variable, const QStringList &words) {
        if (!words.isEmpty())
            line += u" %1='%2'"_s.arg(variable, words.join(u' '));
    };
    add("verbs"_L1, verb.verbWords());
    add("options"_L1, namesOf(verb));
    add("folders"_L1, namesOf(verb, Takes::Folder));
    add("files"_L1, namesOf(verb, Takes::File));
    add("texts"_L1, namesOf(verb, Takes::Text));
    for (const OutlineOption &operand : verb.operands) {
        if (operand.takes == Takes::File)
            add("operand"_L1, {u"file"_s});
    }
    return line + u" ;;\n"_s;
}

} // namespace

QString bashCompletion(const OutlineVerb &program)
{
    QStringList names;
    QString cases;
    for (const OutlineVerb *verb : program.all()) {
        if (verb != &program)
            names.append(u'\'' + verb->name + u'\'');
        cases += caseOf(*verb);
    }
    return QString::fromLatin1(bashHead) + u"            "_s + names.join(u'|')
           + QString::fromLatin1(bashMiddle) + cases + QString::fromLatin1(bashTail);
}

} // namespace vigil::cli
