// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/describe/outline.h"

#include <CLI/CLI.hpp>

namespace vigil::cli {

namespace {

using namespace Qt::StringLiterals;

Takes takesOf(const CLI::Option &option)
{
    // Flags have no type to tell.
    if (option.get_type_name().empty())
        return Takes::Nothing;
    if (option.get_type_name() == "DIR")
        return Takes::Folder;
    return option.get_type_name() == "FILE" ? Takes::File : Takes::Text;
}

OutlineOption optionOf(const CLI::Option &option)
{
    OutlineOption outline;
    if (option.nonpositional()) {
        for (const std::string &name : option.get_snames())
            outline.names.append(u'-' + QString::fromStdString(name));
        for (const std::string &name : option.get_lnames())
            outline.names.append(u"--"_s + QString::fromStdString(name));
    } else {
        outline.names.append(QString::fromStdString(option.get_name(true)));
    }
    outline.takes = takesOf(option);
    if (outline.takes != Takes::Nothing)
        outline.value = QString::fromStdString(option.get_type_name());
    outline.help = QString::fromStdString(option.get_description());
    outline.isRequired = option.get_required();
    outline.isRepeatable = option.get_items_expected_max() > 1;
    return outline;
}

bool isIn(const OutlineVerb &program, const OutlineOption &option)
{
    return std::any_of(program.options.begin(), program.options.end(),
                       [&](const OutlineOption &other) { return other.names == option.names; });
}

OutlineVerb outlineOf(const CLI::App &app, const QString &above, const OutlineVerb *program)
{
    OutlineVerb verb;
    if (program) {
        verb.word = QString::fromStdString(app.get_name());
        verb.name = above.isEmpty() ? verb.word : above + u' ' + verb.word;
    }
    verb.help = QString::fromStdString(app.get_description());
    for (const CLI::Option *option : app.get_options()) {
        OutlineOption outline = optionOf(*option);
        outline.isShared = program && isIn(*program, outline);
        (option->nonpositional() ? verb.options : verb.operands).append(outline);
    }
    const auto isShown = [](const CLI::App *sub) { return !sub->get_group().empty(); };
    for (const CLI::App *sub : app.get_subcommands(isShown))
        verb.verbs.append(outlineOf(*sub, verb.name, program ? program : &verb));
    return verb;
}

} // namespace

QList<const OutlineVerb *> OutlineVerb::all() const
{
    QList<const OutlineVerb *> found{this};
    for (const OutlineVerb &verb : verbs)
        found += verb.all();
    return found;
}

QStringList OutlineVerb::verbWords() const
{
    QStringList words;
    for (const OutlineVerb &verb : verbs)
        words.append(verb.word);
    return words;
}

OutlineVerb outlineOf(const CLI::App &program)
{
    return outlineOf(program, {}, nullptr);
}

} // namespace vigil::cli
