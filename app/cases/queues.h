// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "domain/queue.h"
#include "policy/policybook.h"

#include <QList>

#include <functional>
#include <memory>

namespace vigil::cases {

/// The packs that were published by the given time. Views are computed from it, so for one time it
/// answers the same for ever. Thread safe; never null.
using PolicyLookup = std::function<std::shared_ptr<const policy::PolicyBook>(base::Instant)>;

/// Live, Safety of minors, Hate and violence, Misinformation, Accounts, Everything else, in this
/// order and named "live", "minors", "hate_violence", "misinformation", "accounts", "other". The
/// last takes what no other takes.
[[nodiscard]] QList<domain::Queue> defaultQueues();

} // namespace vigil::cases
