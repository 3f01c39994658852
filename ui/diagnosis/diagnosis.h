// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "ui/shell/consoleoptions.h"

#include <optional>

namespace vigil::ui {

/// `vigil --diagnose [FILE]`: what a person can send for help. Versions, the machine, the player,
/// the store's sizes, counts and codes, the end of the log; no content, no names, no paths beyond
/// "~". Works without a display and on a damaged store, and changes nothing. In English: those who
/// help read it.
[[nodiscard]] QString diagnosis(const ConsoleOptions &options, const base::Clock &clock,
                                base::Random &random);

/// Does what --diagnose asks for and returns the exit status; nothing when it is not among the
/// arguments. To be called before there is an application.
[[nodiscard]] std::optional<int> diagnoseIfAsked(int argc, char **argv);

} // namespace vigil::ui
