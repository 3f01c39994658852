// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

namespace vigil::test {

/// One way out of the lock-down. `run` makes the system call and gives what it returned, errno set.
struct Attempt
{
    const char *name;
    long (*run)(const std::string &victim);
    /// Whether an ordinary process may be refused as well, so that only its being refused counts.
    bool isOftenRefused = false;
    /// Whether Landlock alone must already refuse it.
    bool isRefusedByLandlock = false;
};

/// What the probe ends with when the call reached the kernel: it succeeded, or failed for another
/// reason than a refusal. The lock-down has a hole there.
inline constexpr int escaped = 42;
inline constexpr int refused = 0;

[[nodiscard]] std::span<const Attempt> allAttempts();
/// Runs it and gives `escaped` or `refused`.
[[nodiscard]] int outcomeOf(const Attempt &attempt, const std::string &victim);

} // namespace vigil::test
