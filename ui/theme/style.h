// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QFont>
#include <QProxyStyle>

namespace vigil::ui {

/// Fusion, flat: buttons and fields of 32 px with round corners, a focus ring in the accent colour,
/// rows of 28 px without grid, no animation. Carries the scheme and text size in force.
class Style final : public QProxyStyle
{
    Q_OBJECT

public:
    explicit Style(const QFont &desktopFont);

    /// The application's style, or null before a Theme exists.
    [[nodiscard]] static const Style *current();

    Scheme scheme = Scheme::Dark;
    int textPercent = 100;
    QFont desktopFont;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                         SubControl subControl, const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
};

/// Marks the one button of a screen that does the thing the screen is for.
void setPrimary(QWidget &button, bool primary = true);

} // namespace vigil::ui
