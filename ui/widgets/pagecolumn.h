// SPDX-License-Identifier: GPL-3.0-or-later
// What pages of groups one below the other are made of.
#pragma once

#include "ui/theme/theme.h"

class QScrollArea;
class QVBoxLayout;
class QWidget;

namespace vigil::ui {

class PlainLabel;

/// Fills a page with one column of groups that scrolls, at 100 % text no wider than `width`.
[[nodiscard]] QVBoxLayout *addPageColumn(QWidget &page, int width);

/// Fills a page with one column of passages in its middle, no wider than `width` at the size of
/// text that it is made with; `scroll` is the page's and scrolls it.
[[nodiscard]] QVBoxLayout *addCentredColumn(QWidget &page, QScrollArea &scroll, int width);

/// A text that breaks into lines.
[[nodiscard]] PlainLabel *paragraph(TextRole role, Token token, QWidget *parent);

/// Begins a group with its heading and, below, what it is about; its lines follow.
[[nodiscard]] QVBoxLayout *beginGroup(QWidget &group, PlainLabel *title, PlainLabel *hint);

} // namespace vigil::ui
