// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QMetaType>

#include <chrono>
#include <utility>

namespace vigil::media {

using Micros = std::chrono::microseconds;

/// One decoded picture as it came from the player, already at display size and upright. Only
/// FilterChain makes of it what a screen may show.
class Frame
{
public:
    Frame() = default;
    Frame(QImage pixels, Micros position, qint64 number, bool isFlashing = false)
        : m_pixels(std::move(pixels))
        , m_position(position)
        , m_number(number)
        , m_isFlashing(isFlashing)
    {}

    [[nodiscard]] bool isNull() const { return m_pixels.isNull(); }
    [[nodiscard]] QSize size() const { return m_pixels.size(); }
    /// Where it stands in the video, from its start.
    [[nodiscard]] Micros position() const { return m_position; }
    /// Counts from 0 in the order of display; -1 where the player does not know.
    [[nodiscard]] qint64 number() const { return m_number; }
    /// It is part of more flashes than are safe to look at (FlashDetector).
    [[nodiscard]] bool isFlashing() const { return m_isFlashing; }
    /// For hashes and measurements; no surface may show it.
    [[nodiscard]] const QImage &unfiltered() const { return m_pixels; }

private:
    QImage m_pixels;
    Micros m_position{0};
    qint64 m_number = -1;
    bool m_isFlashing = false;
};

/// A picture that a surface may paint. Comes from FilterChain::apply() only.
class VisibleFrame
{
public:
    VisibleFrame() = default;

    [[nodiscard]] bool isNull() const { return m_image.isNull(); }
    [[nodiscard]] const QImage &image() const { return m_image; }
    [[nodiscard]] Micros position() const { return m_position; }
    [[nodiscard]] qint64 number() const { return m_number; }

private:
    friend class FilterChain;
    VisibleFrame(QImage image, Micros position, qint64 number)
        : m_image(std::move(image))
        , m_position(position)
        , m_number(number)
    {}

    QImage m_image;
    Micros m_position{0};
    qint64 m_number = -1;
};

} // namespace vigil::media

Q_DECLARE_METATYPE(vigil::media::Frame)
