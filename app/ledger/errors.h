// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace vigil::ledger {

inline constexpr base::ErrorCode notCanonical{"ledger.not_canonical"};
inline constexpr base::ErrorCode badEvent{"ledger.bad_event"};
inline constexpr base::ErrorCode badBody{"ledger.bad_body"};

// Personal keys.
inline constexpr base::ErrorCode wrongPassphrase{"ledger.wrong_passphrase"};
inline constexpr base::ErrorCode badKeyFile{"ledger.bad_key_file"};
inline constexpr base::ErrorCode noMemoryForKey{"ledger.no_memory_for_key"};

} // namespace vigil::ledger
