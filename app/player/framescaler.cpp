// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/framescaler.h"

#include "wire/limits.h"

#include <algorithm>
#include <cmath>
#include <cstring>

extern "C" {
#include <libavutil/display.h>
#include <libavutil/pixdesc.h>
}

namespace vigil::player {

namespace {

constexpr int pixelBytes = int(wire::bytesPerPixel);

/// Untagged video is BT.709 from 720 lines up, BT.601 below, as broadcasters and browsers have it.
int colourSpace(const AVFrame &frame)
{
    if (frame.colorspace != AVCOL_SPC_UNSPECIFIED && frame.colorspace != AVCOL_SPC_RGB)
        return int(frame.colorspace);
    return frame.height >= 720 || frame.width >= 1280 ? SWS_CS_ITU709 : SWS_CS_ITU601;
}

void setColours(SwsContext *context, const AVFrame &frame)
{
    const bool isFullRange =
        frame.color_range == AVCOL_RANGE_JPEG || frame.format == AV_PIX_FMT_YUVJ420P
        || frame.format == AV_PIX_FMT_YUVJ422P || frame.format == AV_PIX_FMT_YUVJ444P;
    const int *input = sws_getCoefficients(colourSpace(frame));
    sws_setColorspaceDetails(context, input, isFullRange ? 1 : 0,
                             sws_getCoefficients(SWS_CS_DEFAULT), 1, 0, 1 << 16, 1 << 16);
}

} // namespace

Orientation Orientation::of(const AVStream &stream)
{
    std::size_t size = 0;
    const std::uint8_t *data = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, &size);
    if (!data || size < 9 * sizeof(std::int32_t))
        return {};
    std::int32_t matrix[9] = {};
    std::memcpy(matrix, data, sizeof(matrix));
    // ISO 14496-12: x' = a x + c y, y' = b x + d y; only quarter turns and mirrors are applied.
    const std::int32_t a = matrix[0];
    const std::int32_t b = matrix[1];
    const std::int32_t c = matrix[3];
    const std::int32_t d = matrix[4];
    if (a == 0 && d == 0 && b != 0 && c != 0)
        return {true, b < 0, c < 0};
    if (b == 0 && c == 0)
        return {false, a < 0, d < 0};
    return {};
}

std::uint32_t Orientation::degrees() const
{
    if (isTransposed)
        return isFlippedVertically ? 90 : 270;
    return isFlippedVertically ? 180 : 0;
}

std::optional<FrameScaler::Size> FrameScaler::scale(const AVFrame &frame, Size box,
                                                    std::span<std::byte> into)
{
    const Size upright = uprightSize(frame, box);
    const Orientation &turned = m_orientation;
    if (!turned.isTransposed && !turned.isFlippedHorizontally && !turned.isFlippedVertically) {
        if (!convert(frame, upright, into.data()))
            return std::nullopt;
        return upright;
    }
    const Size coded = turned.isTransposed ? Size{upright.height, upright.width} : upright;
    m_coded.resize(std::size_t(coded.width) * coded.height);
    if (!convert(frame, coded, std::as_writable_bytes(std::span(m_coded)).data()))
        return std::nullopt;
    turn(upright, into);
    return upright;
}

FrameScaler::Size FrameScaler::uprightSize(const AVFrame &frame, Size box) const
{
    AVRational aspect =
        frame.sample_aspect_ratio.num > 0 ? frame.sample_aspect_ratio : m_pixelAspect;
    if (aspect.num <= 0 || aspect.den <= 0)
        aspect = {1, 1};
    // A picture is only ever widened or narrowed, so that no line is made up.
    double width = double(frame.width) * aspect.num / aspect.den;
    double height = double(frame.height);
    if (m_orientation.isTransposed)
        std::swap(width, height);
    const double factor = std::min({1.0, box.width / width, box.height / height});
    const auto side = [factor](double length, std::uint32_t most) {
        const double rounded = std::round(length * factor);
        return static_cast<std::uint32_t>(std::clamp(rounded, 1.0, double(most)));
    };
    return {side(width, box.width), side(height, box.height)};
}

bool FrameScaler::convert(const AVFrame &frame, Size size, std::byte *into)
{
    const int width = int(size.width);
    const int height = int(size.height);
    // Fast bilinear would make code at run time, which the lock-down forbids.
    m_context.reset(sws_getCachedContext(m_context.release(), frame.width, frame.height,
                                         AVPixelFormat(frame.format), width, height,
                                         AV_PIX_FMT_BGRA, SWS_BILINEAR, nullptr, nullptr, nullptr));
    if (!m_context)
        return false;
    setColours(m_context.get(), frame);
    std::uint8_t *planes[4] = {reinterpret_cast<std::uint8_t *>(into), nullptr, nullptr, nullptr};
    const int strides[4] = {width * pixelBytes, 0, 0, 0};
    return sws_scale(m_context.get(), frame.data, frame.linesize, 0, frame.height, planes, strides)
           == height;
}

void FrameScaler::turn(Size upright, std::span<std::byte> into) const
{
    const std::uint32_t codedWidth = m_orientation.isTransposed ? upright.height : upright.width;
    const std::uint32_t codedHeight = m_orientation.isTransposed ? upright.width : upright.height;
    auto *line = reinterpret_cast<std::uint32_t *>(into.data());
    for (std::uint32_t y = 0; y < upright.height; ++y, line += upright.width) {
        for (std::uint32_t x = 0; x < upright.width; ++x) {
            std::uint32_t codedX = m_orientation.isTransposed ? y : x;
            std::uint32_t codedY = m_orientation.isTransposed ? x : y;
            if (m_orientation.isFlippedHorizontally)
                codedX = codedWidth - 1 - codedX;
            if (m_orientation.isFlippedVertically)
                codedY = codedHeight - 1 - codedY;
            line[x] = m_coded[std::size_t(codedY) * codedWidth + codedX];
        }
    }
}

} // namespace vigil::player
