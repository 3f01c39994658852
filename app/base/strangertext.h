// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace vigil::base {

/// Text of people we do not know (titles, captions, names), made safe to stand in a line of ours:
/// isolated (FSI…PDI, UAX #9), what cannot be seen or moves its neighbours shown as ⟨U+202E⟩ (see
/// TextScan), at most four combining marks on a character, cut with ⟨…⟩ after about `longestLine`
/// UTF-16 units. Plain text: it is never markup. Empty stays empty.
[[nodiscard]] QString strangerText(QStringView text);

/// The same where a text is meant to be read (captions, notes, notices): up to `longestPassage`.
[[nodiscard]] QString strangerPassage(QStringView text);

/// A handle: as strangerText(), and a warning sign before it when it mixes scripts (UTS #39, highly
/// restrictive).
[[nodiscard]] QString strangerHandle(QStringView handle);

inline constexpr qsizetype longestLine = 500;
inline constexpr qsizetype longestPassage = 5'000;

[[nodiscard]] bool isMixedScript(QStringView text);

} // namespace vigil::base
