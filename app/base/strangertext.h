// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace vigil::base {

/// Text of people we do not know (titles, captions, names), made safe to stand in a line of ours:
/// isolated (FSI…PDI, UAX #9), controls and bidi overrides shown as ⟨U+202E⟩, at most four
/// combining marks on a character. Plain text: it is never markup. Empty stays empty.
[[nodiscard]] QString strangerText(QStringView text);

/// A handle: the same, and a warning sign before it when it mixes scripts (UTS #39, highly
/// restrictive).
[[nodiscard]] QString strangerHandle(QStringView handle);

[[nodiscard]] bool isMixedScript(QStringView text);

} // namespace vigil::base
