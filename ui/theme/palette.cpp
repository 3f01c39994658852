// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/palette.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vigil::ui {

namespace {

struct Row
{
    Token token;
    QRgb dark;
    QRgb light;
    QRgb highContrast;
};

constexpr std::array rows{
    Row{Token::Background, 0xff14171a, 0xfff4f6f8, 0xff000000},
    Row{Token::Surface, 0xff1b1f24, 0xffffffff, 0xff000000},
    Row{Token::Raised, 0xff242a31, 0xffffffff, 0xff141414},
    Row{Token::Fill, 0xff242a31, 0xffeceff2, 0xff1c1c1c},
    Row{Token::FillHover, 0xff2e353e, 0xffe1e6eb, 0xff2e2e2e},
    Row{Token::FillPressed, 0xff1f242a, 0xffd6dce3, 0xff000000},
    Row{Token::Separator, 0xff3a424b, 0xffd5dae0, 0xff8c8c8c},
    Row{Token::ControlBorder, 0xff77818c, 0xff7f8993, 0xffffffff},
    Row{Token::Text, 0xffe6eaee, 0xff1c2126, 0xffffffff},
    Row{Token::DimText, 0xffa3adb8, 0xff56606b, 0xffe0e0e0},
    Row{Token::DisabledText, 0xff6b7580, 0xff8b949d, 0xffa0a0a0},
    Row{Token::Accent, 0xff6cb2ff, 0xff0b62c4, 0xff8fd3ff},
    Row{Token::OnAccent, 0xff0c1a2a, 0xffffffff, 0xff000000},
    Row{Token::NoViolation, 0xff7cc88a, 0xff1f6f3a, 0xff8cf5a5},
    Row{Token::Remove, 0xffff7b72, 0xffb3261e, 0xffffa39c},
    Row{Token::Ban, 0xfff083c4, 0xff9a2270, 0xffffa8dc},
    Row{Token::Label, 0xffe3b341, 0xff7a5600, 0xffffd84d},
    Row{Token::Restrict, 0xffa99bff, 0xff5140b8, 0xffc9c0ff},
    Row{Token::Escalate, 0xff5fc9c9, 0xff0f6a6a, 0xff7df2f2},
    Row{Token::Stage, 0xff0c0e10, 0xff0c0e10, 0xff000000},
    Row{Token::OnStage, 0xffe6eaee, 0xffe6eaee, 0xffffffff},
};

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(double{color.redF()}) + 0.7152 * linear(double{color.greenF()})
           + 0.0722 * linear(double{color.blueF()});
}

} // namespace

QColor tokenColor(Scheme scheme, Token token)
{
    const auto row =
        std::find_if(rows.begin(), rows.end(), [token](const Row &r) { return r.token == token; });
    Q_ASSERT(row != rows.end());
    switch (scheme) {
    case Scheme::Dark: return QColor::fromRgb(row->dark);
    case Scheme::Light: return QColor::fromRgb(row->light);
    case Scheme::HighContrast: return QColor::fromRgb(row->highContrast);
    }
    Q_UNREACHABLE();
}

QPalette schemePalette(Scheme scheme)
{
    const auto c = [scheme](Token token) { return tokenColor(scheme, token); };
    QPalette palette;
    palette.setColor(QPalette::Window, c(Token::Background));
    palette.setColor(QPalette::WindowText, c(Token::Text));
    palette.setColor(QPalette::Base, c(Token::Surface));
    palette.setColor(QPalette::AlternateBase, c(Token::Background));
    palette.setColor(QPalette::Text, c(Token::Text));
    palette.setColor(QPalette::PlaceholderText, c(Token::DimText));
    palette.setColor(QPalette::Button, c(Token::Fill));
    palette.setColor(QPalette::ButtonText, c(Token::Text));
    palette.setColor(QPalette::BrightText, c(Token::Remove));
    palette.setColor(QPalette::ToolTipBase, c(Token::Raised));
    palette.setColor(QPalette::ToolTipText, c(Token::Text));
    palette.setColor(QPalette::Highlight, c(Token::Accent));
    palette.setColor(QPalette::HighlightedText, c(Token::OnAccent));
    palette.setColor(QPalette::Link, c(Token::Accent));
    palette.setColor(QPalette::LinkVisited, c(Token::Accent));
    palette.setColor(QPalette::Light, c(Token::FillHover));
    palette.setColor(QPalette::Midlight, c(Token::Fill));
    palette.setColor(QPalette::Mid, c(Token::Separator));
    palette.setColor(QPalette::Dark, c(Token::Separator));
    palette.setColor(QPalette::Shadow, c(Token::Background));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::HighlightedText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, c(Token::DisabledText));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c(Token::Fill));
    return palette;
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace vigil::ui
