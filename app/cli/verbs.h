// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/invocation.h"
#include "cli/verb.h"

#include <functional>

namespace vigil::cli {

/// Where verbs put themselves: the command line they extend, what they share, and the one that was
/// chosen, run after all arguments have been read.
struct Verbs
{
    CLI::App &app;
    Invocation &invocation;
    std::function<Exit()> chosen = {};

    /// A new verb below the program.
    [[nodiscard]] Verb add(const char *name, const char *help);
    /// One below a group of verbs such as "policy".
    [[nodiscard]] Verb add(const char *name, const char *help, const Verb &group);
    /// A word that does nothing without one of its verbs.
    [[nodiscard]] Verb addGroup(const char *name, const char *help);
    /// What the verb does when it is the one given.
    void run(const Verb &verb, std::function<Exit(Invocation &)> action);
};

/// --store and --json: every verb takes them, and the program before its verb.
void addSharedOptions(CLI::App &app, Invocation::Options &options);

void addStoreVerbs(Verbs &verbs);    ///< init, rebuild
void addProofVerbs(Verbs &verbs);    ///< verify, checkpoint
void addBackupVerbs(Verbs &verbs);   ///< backup, restore
void addImportVerb(Verbs &verbs);    ///< import
void addCaseVerbs(Verbs &verbs);     ///< next, skip, release, escalate, undo, reverse
void addDecideVerb(Verbs &verbs);    ///< decide
void addShowVerb(Verbs &verbs);      ///< show
void addSearchVerb(Verbs &verbs);    ///< search
void addSimilarVerb(Verbs &verbs);   ///< similar
void addHashVerb(Verbs &verbs);      ///< hash
void addPolicyVerbs(Verbs &verbs);   ///< policy check|publish|list|show
void addMemberVerbs(Verbs &verbs);   ///< member add|list|role|language|revoke|key
void addProposalVerbs(Verbs &verbs); ///< proposal list|show|confirm|decline|withdraw
void addEraseVerbs(Verbs &verbs);    ///< erase, hold place|lift|list
void addClockVerbs(Verbs &verbs);    ///< clock list|confirm
void addBenchVerb(Verbs &verbs);     ///< bench

/// describe, for man and shells; --help does not show it.
void addDescribeVerb(Verbs &verbs);

} // namespace vigil::cli
