// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QCommandLineParser>

namespace vigil::ui::fixture {

/// As --theme (light, contrast, else dark) and --text (percent) of a program that takes pictures
/// ask for.
inline void dress(Theme &theme, const QCommandLineParser &parser)
{
    const QString name = parser.value(QStringLiteral("theme"));
    if (name == QLatin1StringView("light"))
        theme.setChoice(ThemeChoice::Light);
    else if (name == QLatin1StringView("contrast"))
        theme.setChoice(ThemeChoice::HighContrast);
    else
        theme.setChoice(ThemeChoice::Dark);
    if (parser.isSet(QStringLiteral("text")))
        theme.setTextPercent(parser.value(QStringLiteral("text")).toInt());
}

} // namespace vigil::ui::fixture
