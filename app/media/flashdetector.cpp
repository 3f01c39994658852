// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/flashdetector.h"

#include <algorithm>

namespace vigil::media {

namespace {

constexpr int side = LightGrid::side;

// Of relative luminance, 65535 for 1.0.
constexpr int leastChange = 6'554;
constexpr int darkBelow = 52'428;

constexpr int saturatedShare = 800;   ///< thousandths
constexpr int leastRedChange = 2'000; ///< ten thousandths of u', v'
constexpr int colourless = 655;       ///< less light than this has no colour that can be told
constexpr int whiteU = 1'978, whiteV = 4'683;

/// A field of view, in fields of the grid, and how many of them may flash.
constexpr int view = side / 3;
constexpr int mostFlashing = view * view / 4;

/// A millisecond less than one, since the places of frames are rounded.
constexpr Micros aSecond{999'000};
constexpr Micros afterglow{500'000};
/// A gap in the frames after which what was before is over.
constexpr Micros longestGap{1'000'000};

} // namespace

void FlashDetector::Transitions::add(Micros at)
{
    times[oldest] = at;
    oldest = (oldest + 1) % times.size();
}

void FlashDetector::setRate(double rate)
{
    m_second = std::chrono::duration_cast<Micros>(aSecond * std::max(1.0, rate));
}

void FlashDetector::forget()
{
    m_fields.clear();
    m_until = Micros::min();
}

FlashDetector::Red FlashDetector::redOf(const LightGrid::Field &light)
{
    const std::int64_t red = light.red, green = light.green, blue = light.blue;
    const std::int64_t sum = red + green + blue;
    if (sum < colourless)
        return {whiteU, whiteV, 333};
    // X + 15 Y + 3 Z, 4 X and 9 Y of linear sRGB; each primary's part in ten thousandths.
    const std::int64_t whole = 36'593 * red + 114'432 * green + 41'150 * blue;
    const std::int64_t u = 16'496 * red + 14'304 * green + 7'220 * blue;
    const std::int64_t v = 19'134 * red + 64'368 * green + 6'498 * blue;
    return {int(u * 10'000 / whole), int(v * 10'000 / whole), int(red * 1'000 / sum)};
}

void FlashDetector::start(const LightGrid &light)
{
    m_fields.assign(light.fields.size(), Field());
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        Field &field = m_fields[i];
        field.luminance = field.lowest = light.fields[i].luminance();
        field.redness = redOf(light.fields[i]);
        field.isRed = field.redness.share >= saturatedShare;
    }
    m_until = Micros::min();
}

/// A turn is known once it is as large as a transition must be; until then the peak or valley goes
/// along.
void FlashDetector::follow(Field &field, int luminance, Micros at)
{
    const int low = field.direction == 0 ? field.lowest : field.luminance;
    const bool rises = field.direction <= 0 && luminance - low >= leastChange && low < darkBelow;
    const bool falls =
        field.direction >= 0 && field.luminance - luminance >= leastChange && luminance < darkBelow;
    if (rises || falls) {
        field.general.add(at);
        field.direction = rises ? 1 : -1;
        field.luminance = luminance;
    } else if (field.direction == 0) {
        field.luminance = std::max(field.luminance, luminance);
        field.lowest = std::min(field.lowest, luminance);
    } else {
        field.luminance = field.direction > 0 ? std::max(field.luminance, luminance)
                                              : std::min(field.luminance, luminance);
    }
}

void FlashDetector::followRed(Field &field, const Red &now, Micros at)
{
    const int u = now.u - field.redness.u;
    const int v = now.v - field.redness.v;
    const bool isApart = u * u + v * v > leastRedChange * leastRedChange;
    const bool isRedder = now.share > field.redness.share;
    const Red &reddest = isRedder ? now : field.redness;
    if (isApart && isRedder != field.isRed && reddest.share >= saturatedShare) {
        field.red.add(at);
        field.isRed = isRedder;
        field.redness = now;
    } else if (isRedder == field.isRed) {
        field.redness = now;
    }
}

bool FlashDetector::isTooMuchAnywhere(Micros since)
{
    // Sums from the first corner on, so that any rectangle is four of them.
    std::array<std::array<int, side + 1>, side + 1> sums{};
    Micros begin = Micros::max();
    for (std::size_t y = 0; y < side; ++y) {
        for (std::size_t x = 0; x < side; ++x) {
            const Field &field = m_fields[y * side + x];
            const Micros first = std::max(field.general.first(), field.red.first());
            const bool isFlashing = first > since;
            if (isFlashing)
                begin = std::min(begin, first);
            sums[y + 1][x + 1] = sums[y][x + 1] + sums[y + 1][x] - sums[y][x] + int(isFlashing);
        }
    }
    for (std::size_t y = view; sums[side][side] > mostFlashing && y <= side; ++y) {
        for (std::size_t x = view; x <= side; ++x) {
            const int inView =
                sums[y][x] - sums[y - view][x] - sums[y][x - view] + sums[y - view][x - view];
            if (inView > mostFlashing) {
                m_begin = begin;
                return true;
            }
        }
    }
    return false;
}

bool FlashDetector::isTooMuch(const LightGrid &light, Micros at)
{
    const bool goesOn = !m_fields.empty() && at >= m_last && at - m_last <= longestGap;
    m_last = at;
    if (!goesOn) {
        start(light);
        return false;
    }
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        follow(m_fields[i], light.fields[i].luminance(), at);
        followRed(m_fields[i], redOf(light.fields[i]), at);
    }
    if (isTooMuchAnywhere(at - m_second))
        m_until = at + afterglow;
    return at < m_until;
}

} // namespace vigil::media
