// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace vigil::ui {

enum class Scheme { Dark, Light, HighContrast };

/// What a colour is for. Measures and states are never told by colour alone: icon and word go
/// along.
enum class Token {
    Background,    ///< behind everything
    Surface,       ///< panels, bars, fields
    Raised,        ///< menus, tooltips
    Fill,          ///< flat buttons, pills, the current row
    FillHover,     ///< the same under the pointer
    FillPressed,   ///< the same while pressed
    Separator,     ///< decoration only
    ControlBorder, ///< edges that tell where a control is (3:1)
    Text,
    DimText,
    DisabledText,
    Accent, ///< focus, primary action, links
    OnAccent,
    NoViolation,
    Remove,
    Ban,
    Label,
    Restrict,
    Escalate, ///< escalate and fact-check
    Stage,    ///< around the video, in every scheme
    OnStage,  ///< text on the stage
};

/// The value of a token in a scheme: the one place where colours are written down.
[[nodiscard]] QColor tokenColor(Scheme scheme, Token token);

/// The scheme's colours in the roles that Qt's own widgets read.
[[nodiscard]] QPalette schemePalette(Scheme scheme);

/// Contrast of two opaque colours, 1 to 21, after WCAG 2.2.
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

} // namespace vigil::ui
