// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include "cli/verbs.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace vigil::cli {

namespace {

/// CLI11 speaks of subcommands.
std::string sayUsage(const CLI::App *app, const CLI::Error &error)
{
    QString what = QString::fromStdString(error.what());
    what.replace(QStringLiteral("A subcommand"), QStringLiteral("A verb"));
    QString verb = QString::fromStdString(app->get_name());
    for (const CLI::App *chosen : app->get_subcommands())
        verb += QLatin1Char(' ') + QString::fromStdString(chosen->get_name());
    const QString text = QStringLiteral("vigilctl: %1. \"%2 --help\" says how it is written.");
    return terminalLine(text.arg(what, verb)).toStdString() + '\n';
}

} // namespace

int run(int argc, char **argv)
{
    CLI::App app("Vigil's command line: imports flags, decides cases, verifies the ledger.",
                 "vigilctl");
    app.require_subcommand(1);
    app.set_version_flag("--version", std::string("vigilctl ") + VIGIL_VERSION);
    Invocation invocation;
    addSharedOptions(app, invocation.options());
    app.failure_message(sayUsage);
    Verbs verbs{app, invocation};
    addStoreVerbs(verbs);
    addProofVerbs(verbs);
    addBackupVerbs(verbs);
    addImportVerb(verbs);
    addCaseVerbs(verbs);
    addDecideVerb(verbs);
    addShowVerb(verbs);
    addSearchVerb(verbs);
    addSimilarVerb(verbs);
    addHashVerb(verbs);
    addPolicyVerbs(verbs);
    addMemberVerbs(verbs);
    addProposalVerbs(verbs);
    addEraseVerbs(verbs);
    addClockVerbs(verbs);
    addBenchVerb(verbs);
    addDescribeVerb(verbs);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        // Help and version are told by an exception too, with exit code 0.
        return app.exit(error, std::cout, std::cerr) == 0 ? 0 : static_cast<int>(Exit::Usage);
    }
    return static_cast<int>(verbs.chosen());
}

} // namespace vigil::cli
