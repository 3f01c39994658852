// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/describe/outline.h"

namespace vigil::cli {

// The program, described for others. Each text ends without a line feed.

/// The verbs and their options, in the man macros of groff: sections for a page of man(7).
[[nodiscard]] QString manSections(const OutlineVerb &program);
/// A script that bash sources; needs bash 4.
[[nodiscard]] QString bashCompletion(const OutlineVerb &program);
/// An autoloaded function of zsh, as "_vigilctl" in its fpath.
[[nodiscard]] QString zshCompletion(const OutlineVerb &program);
/// A script for fish's folder of completions; needs fish 3.
[[nodiscard]] QString fishCompletion(const OutlineVerb &program);

} // namespace vigil::cli
