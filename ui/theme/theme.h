// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QFont>
#include <QObject>

class QApplication;

namespace vigil::ui {

/// What the person chose; System follows the desktop, and is dark where there is none to follow.
enum class ThemeChoice { System, Light, Dark, HighContrast };

/// The steps of the type scale, at 100 %: 10, 9, 11 semibold, 14 semibold, 18 semibold points.
enum class TextRole { Base, Strong, Small, SmallStrong, Heading, Title, Figure };

/// Dresses the application: Fusion with our style, the palette and the type scale, all changed
/// live. One for the application, made before the first window.
class Theme final : public QObject
{
    Q_OBJECT

public:
    static constexpr int smallestText = 100; ///< per cent
    static constexpr int largestText = 200;

    explicit Theme(QApplication &application);

    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    [[nodiscard]] int textPercent() const;
    void setChoice(ThemeChoice choice);
    void setTextPercent(int percent);

private:
    void applyScheme();

    QApplication &m_application;
    Scheme m_desktop;
    ThemeChoice m_choice = ThemeChoice::System;
};

/// The scheme, colours, fonts and sizes in force now, for painting. Widgets that keep one of them
/// renew it at QEvent::PaletteChange and QEvent::StyleChange.
[[nodiscard]] Scheme currentScheme();
[[nodiscard]] QColor color(Token token);
[[nodiscard]] QFont font(TextRole role);
/// The same with digits of one width, for times, counters and tables.
[[nodiscard]] QFont tabular(QFont font);
[[nodiscard]] int scaled(int pixels);

} // namespace vigil::ui
