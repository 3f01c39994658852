// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/describe/formats.h"
#include "cli/errors.h"
#include "cli/verbs.h"

#include <QFile>

namespace vigil::cli {

namespace {

using namespace Qt::StringLiterals;

/// The page around the verbs: the line that says so is replaced by them.
base::Result<QString> page(const std::string &frame, const QString &sections)
{
    QFile file(toText(frame));
    QString text = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    const QString mark = u".\\\" VERBS\n"_s;
    if (!text.contains(mark))
        return base::Error{badArgument,
                           u"The page needs --frame FILE with a line .\\\" VERBS. Nothing was "
                           "written."_s};
    return text.replace(mark, sections + u'\n').trimmed();
}

base::Result<QString> described(const CLI::App &app, const std::string &format,
                                const std::string &frame)
{
    const OutlineVerb program = outlineOf(app);
    if (format == "man")
        return page(frame, manSections(program));
    if (format == "bash")
        return bashCompletion(program);
    if (format == "zsh")
        return zshCompletion(program);
    if (format == "fish")
        return fishCompletion(program);
    return base::Error{
        badArgument,
        u"Vigil is described as man, bash, zsh or fish, not as %1."_s.arg(toText(format))};
}

} // namespace

void addDescribeVerb(Verbs &verbs)
{
    const auto format = std::make_shared<std::string>();
    const auto frame = std::make_shared<std::string>();
    Verb verb = verbs.add("describe", "The program itself, for man and shells");
    verb.hide(); // for those who package it: not in --help
    verb.option("format", *format, "man, bash, zsh or fish").required();
    verb.option("--frame", *frame, "man: the page around the verbs").valueName("FILE");
    verbs.run(verb, [&app = verbs.app, format, frame](Invocation &with) {
        const auto text = described(app, *format, *frame);
        if (!text)
            return with.output().refused(text.error());
        return with.output().done({{u"text"_s, *text}}, text->split(u'\n'));
    });
}

} // namespace vigil::cli
