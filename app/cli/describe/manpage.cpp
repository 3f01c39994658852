// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/describe/formats.h"

namespace vigil::cli {

namespace {

using namespace Qt::StringLiterals;

/// Text of ours in a line of roff. No line begins with it, so dots and quotes mean themselves.
QString roff(QString text)
{
    return text.replace(u'\\', "\\e"_L1).replace(u'-', "\\-"_L1).replace(u'\'', "\\(aq"_L1);
}

QString bold(const QString &text)
{
    return u"\\fB"_s + roff(text) + u"\\fR"_s;
}

QString italic(const QString &text)
{
    return u"\\fI"_s + roff(text) + u"\\fR"_s;
}

/// A sentence: the notes of --help have no full stop.
QString sentence(const QString &help)
{
    return u"\\&"_s + roff(help.endsWith(u'.') ? help : help + u'.');
}

QString synopsis(const OutlineVerb &verb)
{
    QStringList words{bold(u"vigilctl "_s + verb.name)};
    bool hasOptions = false;
    for (const OutlineOption &option : verb.options) {
        if (option.isRequired)
            words.append(bold(option.names.last()) + u' ' + italic(option.value));
        hasOptions = hasOptions || !(option.isRequired || option.isShared);
    }
    if (hasOptions)
        words.append(u"[\\fIOPTION\\fR...]"_s);
    if (!verb.verbs.isEmpty())
        words.append(verb.verbWords().replaceInStrings(u"-"_s, u"\\-"_s).join(u'|'));
    for (const OutlineOption &operand : verb.operands) {
        const QString name =
            italic(operand.names.first().toUpper()) + (operand.isRepeatable ? u"..."_s : QString());
        words.append(operand.isRequired ? name : u'[' + name + u']');
    }
    return words.join(u' ');
}

void appendOption(QStringList &lines, const OutlineOption &option, const QString &name)
{
    lines += {u".TP"_s, name, sentence(option.help)};
}

void appendOptions(QStringList &lines, const OutlineVerb &verb)
{
    for (const OutlineOption &operand : verb.operands)
        appendOption(lines, operand, italic(operand.names.first().toUpper()));
    for (const OutlineOption &option : verb.options) {
        if (option.isShared)
            continue;
        QStringList names;
        for (const QString &name : option.names)
            names.append(bold(name));
        QString head = names.join(u", "_s);
        if (!option.value.isEmpty())
            head += u' ' + italic(option.value);
        appendOption(lines, option, head);
    }
}

} // namespace

QString manSections(const OutlineVerb &program)
{
    QStringList lines{u".SH OPTIONS"_s,
                      u"Every verb takes these, and so does the program before it."_s};
    appendOptions(lines, program);
    lines.append(u".SH VERBS"_s);
    for (const OutlineVerb *verb : program.all()) {
        if (verb == &program)
            continue;
        lines += {u".SS \"vigilctl "_s + roff(verb->name) + u'"', synopsis(*verb), u".PP"_s,
                  sentence(verb->help)};
        appendOptions(lines, *verb);
    }
    return lines.join(u'\n');
}

} // namespace vigil::cli
