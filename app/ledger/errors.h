// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace vigil::ledger {

inline constexpr base::ErrorCode notCanonical{"ledger.not_canonical"};
inline constexpr base::ErrorCode badEvent{"ledger.bad_event"};
inline constexpr base::ErrorCode badBody{"ledger.bad_body"};

} // namespace vigil::ledger
