// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

namespace vigil::cli {

void addSharedOptions(CLI::App &app, Invocation::Options &options)
{
    app.add_option("--store", options.store, "The store's folder (default: the user's data folder)")
        ->type_name("DIR");
    app.add_flag("--json", options.isJson, "One JSON object on standard output");
}

CLI::App *Verbs::add(const char *name, const char *help, CLI::App *group)
{
    CLI::App *verb = (group ? group : &app)->add_subcommand(name, help);
    addSharedOptions(*verb, invocation.options());
    return verb;
}

void Verbs::run(CLI::App *verb, std::function<Exit(Invocation &)> action)
{
    verb->callback([this, action = std::move(action)] {
        chosen = [this, action] {
            invocation.output().setJson(invocation.options().isJson);
            return action(invocation);
        };
    });
}

} // namespace vigil::cli
