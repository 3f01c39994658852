// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include <CLI/CLI.hpp>

namespace vigil::cli {

void addSharedOptions(CLI::App &app, Invocation::Options &options)
{
    app.add_option("--store", options.store, "The store's folder (default: the user's data folder)")
        ->type_name("DIR");
    app.add_flag("--json", options.isJson, "One JSON object on standard output");
}

Verb Verbs::add(const char *name, const char *help)
{
    return add(name, help, Verb(&app));
}

Verb Verbs::add(const char *name, const char *help, const Verb &group)
{
    CLI::App *verb = group.app()->add_subcommand(name, help);
    addSharedOptions(*verb, invocation.options());
    return Verb(verb);
}

Verb Verbs::addGroup(const char *name, const char *help)
{
    CLI::App *group = app.add_subcommand(name, help);
    group->require_subcommand(1);
    return Verb(group);
}

void Verbs::run(const Verb &verb, std::function<Exit(Invocation &)> action)
{
    verb.app()->callback([this, action = std::move(action)] {
        chosen = [this, action] {
            invocation.output().setJson(invocation.options().isJson);
            return action(invocation);
        };
    });
}

} // namespace vigil::cli
