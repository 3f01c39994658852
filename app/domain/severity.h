// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/enumnames.h"

namespace vigil::domain {

/// How grave a policy's harm is. The numbers are stored; greater is graver.
enum class Severity { Low = 1, Medium, High, Severe };

inline constexpr base::EnumNames<Severity, 4> severityNames{{
    {Severity::Low, QLatin1StringView("low")},
    {Severity::Medium, QLatin1StringView("medium")},
    {Severity::High, QLatin1StringView("high")},
    {Severity::Severe, QLatin1StringView("severe")},
}};

} // namespace vigil::domain
