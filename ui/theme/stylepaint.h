// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QRect>

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QWidget;

/// The shapes that Style and our own widgets are painted with.
namespace vigil::ui::paint {

enum class Corner { Control, Pill };

/// A filled shape with an edge of one pixel; an invalid colour leaves either out.
void box(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &edge,
         Corner corner = Corner::Control);
/// The ring that shows where the keyboard is: 2 px of accent, inside `rect`.
void focusRing(QPainter &painter, const QRect &rect, Corner corner = Corner::Control);
/// Fill of a flat control in its state; invalid where a quiet one at rest shows nothing.
[[nodiscard]] QColor controlFill(const QStyleOption &option, bool isQuiet);

void checkBox(QPainter &painter, const QStyleOption &option);
void radioButton(QPainter &painter, const QStyleOption &option);
void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle);
void slider(QPainter &painter, const QStyleOptionSlider &option, const QRect &groove,
            const QRect &handle);
void progress(QPainter &painter, const QStyleOptionProgressBar &option, bool isRightToLeft);
void chevron(QPainter &painter, const QRect &rect, bool isUp, bool isEnabled);

} // namespace vigil::ui::paint
