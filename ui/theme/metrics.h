// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Sizes in device-independent pixels at 100 % text, on a grid of 4; `scaled()` of theme.h follows
/// the text size that the person chose.
namespace vigil::ui::metrics {

inline constexpr int grid = 4;
inline constexpr int inGroup = 8;
inline constexpr int betweenGroups = 16;
inline constexpr int windowEdge = 12;
inline constexpr int controlHeight = 32;
inline constexpr int decisionHeight = 44;
inline constexpr int pillHeight = 24;
inline constexpr int rowHeight = 28;
inline constexpr int iconSize = 20;
inline constexpr int smallIconSize = 16;
inline constexpr int radius = 6;
inline constexpr int railWidth = 52;
inline constexpr int railButton = 36;
inline constexpr int headerHeight = 44;
inline constexpr int queueWidth = 240;
inline constexpr int contextWidth = 380;
inline constexpr int labelWidth = 180; ///< of the column of names in a form

} // namespace vigil::ui::metrics
