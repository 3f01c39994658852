// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/framewindow.h"

#include "player/limits.h"

#include <algorithm>

namespace vigil::player {

namespace {

std::size_t bytesOf(const Picture &picture)
{
    std::size_t bytes = 0;
    for (const AVBufferRef *buffer : picture.frame->buf)
        bytes += buffer ? buffer->size : 0;
    return bytes;
}

} // namespace

std::size_t FrameWindow::capacity() const
{
    if (isEmpty())
        return 8;
    const std::size_t size = std::max<std::size_t>(bytesOf(m_pictures.back()), 1);
    return std::clamp<std::size_t>(m_capacity / size, 2, windowFrames);
}

void FrameWindow::clear()
{
    m_pictures.clear();
    m_current = 0;
    m_bytes = 0;
}

bool FrameWindow::append(Picture picture)
{
    if (!isEmpty() && picture.position <= last())
        return false;
    m_bytes += bytesOf(picture);
    m_pictures.push_back(std::move(picture));
    while (m_pictures.size() > 2 && (m_bytes > m_capacity || m_pictures.size() > windowFrames))
        dropFirst();
    return true;
}

void FrameWindow::keepBehind(std::size_t frames)
{
    while (m_current > frames)
        dropFirst();
}

void FrameWindow::dropFirst()
{
    m_bytes -= bytesOf(m_pictures.front());
    m_pictures.pop_front();
    m_current -= m_current > 0 ? 1 : 0;
}

bool FrameWindow::moveToNext()
{
    if (m_current + 1 >= m_pictures.size())
        return false;
    ++m_current;
    return true;
}

void FrameWindow::moveTo(Micros position)
{
    const auto after = std::upper_bound(
        m_pictures.begin(), m_pictures.end(), position,
        [](Micros wanted, const Picture &picture) { return wanted < picture.position; });
    m_current =
        after == m_pictures.begin() ? 0 : static_cast<std::size_t>(after - m_pictures.begin()) - 1;
}

} // namespace vigil::player
