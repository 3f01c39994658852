// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"

namespace vigil::ui {

/// When something was shown in a livestream; estimated where the stream itself does not say.
struct StreamTime
{
    base::Instant at;
    bool isEstimated = false;
};

} // namespace vigil::ui
