// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace vigil::policy {

/// Where to look for a text, best first: "uk-UA" -> uk-UA, uk, then the original's locale. Subtags
/// are cut from the end (RFC 4647, lookup); "zh-Hant" never falls to "zh", which is another script.
[[nodiscard]] QStringList localeChain(const QString &locale, const QString &original);

} // namespace vigil::policy
