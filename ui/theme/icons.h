// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QIcon>
#include <QPixmap>
#include <QString>

namespace vigil::ui {

/// An outline icon (resources/icons/NAME.svg) in the colour of a token. Colour, direction and pixel
/// density are looked up when it is painted, so it follows theme and language by itself. Icons that
/// point along the text mirror from right to left; those of the transport never do.
[[nodiscard]] QIcon icon(const QString &name, Token token = Token::Text);

/// The same as a picture of `size` by `size` device-independent pixels.
[[nodiscard]] QPixmap iconPixmap(const QString &name, Token token, int size, qreal pixelRatio);

[[nodiscard]] bool isMirroredIcon(const QString &name);

} // namespace vigil::ui
