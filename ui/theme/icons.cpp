// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <array>

namespace vigil::ui {

namespace {

// Icons that point along the line of text. "player-*" is time, which never mirrors.
constexpr std::array<QLatin1StringView, 16> mirrored{
    QLatin1StringView("arrow-back-up"),  QLatin1StringView("arrow-forward-up"),
    QLatin1StringView("arrow-left"),     QLatin1StringView("arrow-right"),
    QLatin1StringView("arrow-up-right"), QLatin1StringView("chevron-left"),
    QLatin1StringView("chevron-right"),  QLatin1StringView("corner-down-left"),
    QLatin1StringView("external-link"),  QLatin1StringView("file-export"),
    QLatin1StringView("layout-sidebar"), QLatin1StringView("layout-sidebar-right"),
    QLatin1StringView("list-details"),   QLatin1StringView("logout"),
    QLatin1StringView("sort-ascending"), QLatin1StringView("sort-descending"),
};

QPixmap render(const QString &name, const QColor &color, QSize pixels, bool mirror)
{
    const QString key = QStringLiteral("vigil-icon/%1/%2/%3x%4/%5")
                            .arg(name, color.name(QColor::HexArgb), QString::number(pixels.width()),
                                 QString::number(pixels.height()), QString::number(mirror ? 1 : 0));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(isOpen, "icon", qPrintable(name));
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(svg);
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    if (mirror) {
        painter.translate(pixels.width(), 0);
        painter.scale(-1, 1);
    }
    const int side = std::min(pixels.width(), pixels.height());
    renderer.render(&painter, QRectF((pixels.width() - side) / 2.0, (pixels.height() - side) / 2.0,
                                     side, side));
    painter.end();
    pixmap = QPixmap::fromImage(image);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

bool isMirroredNow(const QString &name)
{
    return QGuiApplication::isRightToLeft() && isMirroredIcon(name);
}

class TokenIconEngine final : public QIconEngine
{
public:
    TokenIconEngine(QString name, Token token) : m_name(std::move(name)), m_token(token) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        painter->drawPixmap(rect, draw((QSizeF(rect.size()) * ratio).toSize(), mode));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return draw(size, mode);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        return draw(size, mode);
    }
    QIconEngine *clone() const override { return new TokenIconEngine(m_name, m_token); }
    QString key() const override { return QStringLiteral("vigil-token"); }
    bool isNull() override { return false; }

private:
    [[nodiscard]] QPixmap draw(QSize pixels, QIcon::Mode mode) const
    {
        const Token token = mode == QIcon::Disabled ? Token::DisabledText : m_token;
        return render(m_name, color(token), pixels, isMirroredNow(m_name));
    }

    QString m_name;
    Token m_token;
};

} // namespace

QIcon icon(const QString &name, Token token)
{
    return QIcon(new TokenIconEngine(name, token));
}

QPixmap iconPixmap(const QString &name, Token token, int size, qreal pixelRatio)
{
    const int pixels = qRound(size * pixelRatio);
    QPixmap pixmap = render(name, color(token), QSize(pixels, pixels), isMirroredNow(name));
    pixmap.setDevicePixelRatio(pixelRatio);
    return pixmap;
}

bool isMirroredIcon(const QString &name)
{
    return std::any_of(mirrored.begin(), mirrored.end(),
                       [&name](QLatin1StringView entry) { return entry == name; });
}

} // namespace vigil::ui
