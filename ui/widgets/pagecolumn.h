// SPDX-License-Identifier: GPL-3.0-or-later
// What pages of groups one below the other are made of.
#pragma once

class QVBoxLayout;
class QWidget;

namespace vigil::ui {

class PlainLabel;

/// Fills a page with one column of groups that scrolls, at 100 % text no wider than `width`.
[[nodiscard]] QVBoxLayout *addPageColumn(QWidget &page, int width);

/// Begins a group with its heading and, below, what it is about; its lines follow.
[[nodiscard]] QVBoxLayout *beginGroup(QWidget &group, PlainLabel *title, PlainLabel *hint);

} // namespace vigil::ui
