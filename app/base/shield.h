// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vigil::base {

/// The first line of main() in the console and vigilctl. From then on the process leaves no core
/// dump, no other process of the same person can read its memory or environment, and every file and
/// folder it makes is for the person alone (0600, 0700). vigil-player does more of its own.
void shieldProcess();

} // namespace vigil::base
