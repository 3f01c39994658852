// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace vigil::player {

/// Where the escape suite hooks itself into the production path; production has none.
struct PlayerHooks
{
    /// After Landlock and warm-up, before system calls are locked.
    std::function<void()> beforeLock = {};
    /// Locked and about to answer requests.
    std::function<void()> afterLock = {};
    /// The canary: leaves out the lock-down, which the suite must notice.
    bool isUnlocked = false;
};

/// What vigil-player does from main() on: lock-down, Ready, requests until the console has gone.
[[nodiscard]] int runPlayer(const PlayerHooks &hooks = {});

} // namespace vigil::player
