// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/describe/formats.h"

namespace vigil::cli {

namespace {

using namespace Qt::StringLiterals;

constexpr auto zshHead = R"(#compdef vigilctl
# zsh completion for vigilctl, made from its own table of verbs
_vigilctl() {
  local verb longer
  local -i i last=1
  for ((i = 2; i < CURRENT; i++)); do
    longer="${verb:+$verb }${words[i]}"
    case $longer in
      ()";

constexpr auto zshMiddle = R"() verb=$longer last=$i ;;
    esac
  done
  words=(vigilctl "${(@)words[last + 1, -1]}")
  ((CURRENT -= last - 1))
  case $verb in
)";

constexpr auto zshTail = R"(  esac
}
_vigilctl "$@")";

/// In single quotes, with what _arguments and _describe take for their own marks escaped.
QString zshQuoted(QString text)
{
    for (const QChar mark : u"\\[]:"_s)
        text.replace(mark, u'\\' + QString(mark));
    return text.replace(u'\'', "'\\''"_L1);
}

QString actionOf(Takes takes)
{
    switch (takes) {
    case Takes::Nothing: return {};
    case Takes::Folder: return u"_files -/"_s;
    case Takes::File: return u"_files"_s;
    case Takes::Text: return u" "_s;
    }
    Q_UNREACHABLE();
}

QString argumentOf(const OutlineOption &option, const QString &name)
{
    QString argument =
        (option.isRepeatable ? u"*"_s : QString()) + name + u'[' + zshQuoted(option.help) + u']';
    if (option.takes != Takes::Nothing)
        argument += u':' + zshQuoted(option.value) + u':' + actionOf(option.takes);
    return u" '"_s + argument + u'\'';
}

QString caseOfVerb(const OutlineVerb &verb)
{
    QString line = u"    ('%1')\n"_s.arg(verb.name);
    QString arguments = u"      _arguments -S"_s;
    for (const OutlineOption &option : verb.options) {
        for (const QString &name : option.names)
            arguments += argumentOf(option, name);
    }
    if (!verb.verbs.isEmpty()) {
        QStringList verbs;
        for (const OutlineVerb &below : verb.verbs)
            verbs.append(u'\'' + below.word + u':' + zshQuoted(below.help) + u'\'');
        line += u"      local -a verbs=(%1)\n"_s.arg(verbs.join(u' '));
        arguments += u" '1: :{_describe verb verbs}'"_s;
    }
    for (const OutlineOption &operand : verb.operands)
        arguments +=
            u" '%1:%2:%3'"_s.arg(operand.isRepeatable ? u"*"_s : QString(),
                                 zshQuoted(operand.names.first()), actionOf(operand.takes));
    return line + arguments + u" ;;\n"_s;
}

} // namespace

QString zshCompletion(const OutlineVerb &program)
{
    QStringList names;
    QString cases;
    for (const OutlineVerb *verb : program.all()) {
        if (verb != &program)
            names.append(u'\'' + verb->name + u'\'');
        cases += caseOfVerb(*verb);
    }
    return QString::fromLatin1(zshHead) + names.join(u'|') + QString::fromLatin1(zshMiddle) + cases
           + QString::fromLatin1(zshTail);
}

} // namespace vigil::cli
