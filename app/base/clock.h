// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"

namespace vigil::base {

/// Where time comes from; injected, so that tests and replays set it. Thread safe.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    /// The wall clock.
    [[nodiscard]] virtual Instant now() const = 0;
    /// Time since the machine started, sleep included; never set back by a person.
    [[nodiscard]] virtual Millis sinceBoot() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override;
    [[nodiscard]] Millis sinceBoot() const override;
};

} // namespace vigil::base
