// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace vigil::policy {

/// Categories and keywords of the DSA Transparency Database, schema v2 (in force since 1 July
/// 2025).
[[nodiscard]] QStringList dsaCategories();
[[nodiscard]] QStringList dsaKeywords();

} // namespace vigil::policy
