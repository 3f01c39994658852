// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/style.h"

#include <QApplication>
#include <QPixmapCache>

#include <algorithm>

namespace vigil::ui {

namespace {

constexpr qreal basePoints = 10;

Scheme desktopScheme()
{
    // Qt 6.4 knows no colour scheme: the desktop's own palette tells. Without a desktop there is
    // none.
    if (qEnvironmentVariableIsEmpty("XDG_CURRENT_DESKTOP"))
        return Scheme::Dark;
    const QColor window = QGuiApplication::palette().color(QPalette::Window);
    return window.lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

Style *installedStyle()
{
    return qobject_cast<Style *>(QApplication::style());
}

} // namespace

Theme::Theme(QApplication &application)
    : QObject(&application)
    , m_application(application)
    , m_desktop(desktopScheme())
{
    QApplication::setStyle(new Style(QApplication::font()));
    // Enough for a desk full of icons in two colours each.
    QPixmapCache::setCacheLimit(20 * 1024);
    setTextPercent(100);
    applyScheme();
}

int Theme::textPercent() const
{
    const Style *style = Style::current();
    return style ? style->textPercent : 100;
}

void Theme::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    applyScheme();
}

void Theme::applyScheme()
{
    Style *style = installedStyle();
    if (!style)
        return;
    switch (m_choice) {
    case ThemeChoice::System: style->scheme = m_desktop; break;
    case ThemeChoice::Light: style->scheme = Scheme::Light; break;
    case ThemeChoice::Dark: style->scheme = Scheme::Dark; break;
    case ThemeChoice::HighContrast: style->scheme = Scheme::HighContrast; break;
    }
    m_application.setPalette(schemePalette(style->scheme));
}

void Theme::setTextPercent(int percent)
{
    Style *style = installedStyle();
    if (!style)
        return;
    style->textPercent = std::clamp(percent, smallestText, largestText);
    QApplication::setFont(font(TextRole::Base));
    // The style is another one now: sizes follow, and who has a font of the scale renews it.
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        QEvent change(QEvent::StyleChange);
        QCoreApplication::sendEvent(widget, &change);
        widget->updateGeometry();
    }
}

Scheme currentScheme()
{
    const Style *style = Style::current();
    return style ? style->scheme : Scheme::Dark;
}

QColor color(Token token)
{
    return tokenColor(currentScheme(), token);
}

QFont font(TextRole role)
{
    const Style *style = Style::current();
    QFont result = style ? style->desktopFont : QApplication::font();
    const qreal scale = (style ? style->textPercent : 100) / 100.0;
    qreal points = basePoints;
    switch (role) {
    case TextRole::Base:
    case TextRole::Strong: break;
    case TextRole::Small:
    case TextRole::SmallStrong: points = 9; break;
    case TextRole::Heading: points = 11; break;
    case TextRole::Title: points = 14; break;
    case TextRole::Figure: points = 18; break;
    }
    result.setPointSizeF(points * scale);
    // Always said, or the font of the widget that paints would decide it.
    const bool isRegular = role == TextRole::Base || role == TextRole::Small;
    result.setWeight(isRegular ? QFont::Normal : QFont::DemiBold);
    return result;
}

QFont tabular(QFont font)
{
    // Qt 6.4 cannot ask for the tnum feature; desktop fonts have digits of one width by default,
    // and kerning is what would move them.
    font.setKerning(false);
    return font;
}

int scaled(int pixels)
{
    const Style *style = Style::current();
    return style ? pixels * style->textPercent / 100 : pixels;
}

} // namespace vigil::ui
