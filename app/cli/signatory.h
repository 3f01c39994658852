// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/verbs.h"
#include "store/signatory.h"
#include "store/teamreader.h"

#include <memory>

namespace vigil::cli {

/// Who acts with their own rights, as the verbs on people and proposals take it.
struct ActingOptions
{
    std::string as;             ///< name or id; empty: the owner of the console
    std::string passphraseFile; ///< empty: asked for on the terminal
};

/// Adds --as and --passphrase-file.
[[nodiscard]] std::shared_ptr<ActingOptions> addActingOptions(const Verb &verb);

/// A member who has not left, by id or by the name that only they have.
[[nodiscard]] base::Result<store::TeamMember> memberNamed(cases::CaseStore &cases,
                                                          const std::string &name);

/// Whether an act needs the signature of whoever has a key.
enum class Signature { Needed, NotNeeded };

/// The person with their key unlocked. The owner of the console may act without one until they have
/// enrolled it; whoever is named with --as proves by their key that it is them.
[[nodiscard]] base::Result<store::Signatory> signatoryOf(Invocation &with, cases::CaseStore &cases,
                                                         const ActingOptions &options,
                                                         Signature signature = Signature::Needed);

} // namespace vigil::cli
