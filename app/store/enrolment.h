// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/event.h"

#include <optional>

namespace vigil::store {

/// A console and its key, as an event `device.enrolled {device, key}` names them; `chain.continued`
/// names the console that it goes on from in the same way.
struct Enrolment
{
    domain::DeviceId device;
    ledger::VerifyKey key{};
};

/// Nothing for other events, and for an enrolment that cannot be read: that one has no effect.
[[nodiscard]] std::optional<Enrolment> enrolmentOf(const ledger::Event &event);

} // namespace vigil::store
