// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/picturestrip.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace vigil::ui {

namespace {

constexpr int stripWidth = 160;
constexpr int stripHeight = 56;
constexpr int matchHeight = 4;
constexpr int matchGap = 2;
constexpr int above = 4; ///< between what stands there and the pictures

} // namespace

bool VideoPictures::isNull() const
{
    return std::all_of(pictures.begin(), pictures.end(),
                       [](const media::VisibleFrame &picture) { return picture.isNull(); });
}

void paintPictures(QPainter &painter, const QRect &room, const QList<media::VisibleFrame> &pictures)
{
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const auto edge = [&](qsizetype at) { return int(room.width() * at / pictures.size()); };
    for (qsizetype i = 0; i < pictures.size(); ++i) {
        if (pictures[i].isNull())
            continue;
        const QRect place(room.left() + edge(i), room.top(), edge(i + 1) - edge(i), room.height());
        const QImage &image = pictures[i].image();
        const QSize shown = place.size().scaled(image.size(), Qt::KeepAspectRatio);
        QRect part(QPoint(0, 0), shown);
        part.moveCenter(image.rect().center());
        painter.drawImage(place, image, part);
    }
}

PictureStrip::PictureStrip(VideoPictures video, const QList<domain::Segment> &matched,
                           QWidget *parent)
    : QWidget(parent)
    , m_video(std::move(video))
    , m_matched(matched)
{
    setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Fixed);
}

QSize PictureStrip::sizeHint() const
{
    return {scaled(stripWidth), above + scaled(stripHeight) + matchGap + matchHeight};
}

void PictureStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect room = rect().adjusted(0, above, 0, -matchGap - matchHeight);
    QPainterPath round;
    round.addRoundedRect(room, metrics::grid, metrics::grid);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(round, color(Token::Fill));
    painter.setClipPath(round);
    paintPictures(painter, room, m_video.pictures);
    painter.setClipping(false);
    if (m_video.duration.count() <= 0)
        return;
    const QRect track(0, height() - matchHeight, width(), matchHeight);
    painter.fillRect(track, color(Token::Fill));
    const auto x = [&](base::Millis at) {
        return int(std::clamp<qint64>(width() * at.count() / m_video.duration.count(), 0, width()));
    };
    for (const domain::Segment &matched : m_matched) {
        const int left = x(matched.from);
        painter.fillRect(left, track.top(), std::max(x(matched.to) - left, matchGap), matchHeight,
                         color(Token::Label));
    }
}

} // namespace vigil::ui
