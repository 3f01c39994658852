// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/linereader.h"

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace vigil::intake {

namespace {
// Room for the longest line with its CR LF, and for a long read after it.
constexpr std::size_t capacity = LineReader::maxLine + (std::size_t{1} << 18);
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
} // namespace

LineReader::LineReader(int fd) : m_fd(fd), m_buffer(capacity + padding) {}

LineReader::Fill LineReader::fill(int waitMs)
{
    if (m_from > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_from, m_to - m_from);
        m_to -= m_from;
        m_scanned -= m_from;
        m_from = 0;
    }
    if (waitMs >= 0) {
        pollfd waiting{m_fd, POLLIN, 0};
        if (poll(&waiting, 1, waitMs) == 0)
            return Fill::Pending;
    }
    ssize_t got = 0;
    do {
        got = read(m_fd, m_buffer.data() + m_to, capacity - m_to);
    } while (got < 0 && errno == EINTR);
    if (got < 0) {
        m_errno = errno;
        return Fill::Failed;
    }
    m_to += static_cast<std::size_t>(got);
    m_bytesRead += got;
    return got == 0 ? Fill::End : Fill::Some;
}

LineReader::Status LineReader::finishLine(std::size_t end, std::size_t next)
{
    m_line = std::string_view(m_buffer.data() + m_from, end - m_from);
    m_from = next;
    m_scanned = next;
    ++m_number;
    if (m_line.ends_with('\r'))
        m_line.remove_suffix(1);
    if (m_number == 1 && m_line.starts_with(byteOrderMark))
        m_line.remove_prefix(byteOrderMark.size());
    const bool isTooLong = std::exchange(m_skipping, false) || m_line.size() > maxLine;
    return isTooLong ? Status::TooLong : Status::Line;
}

LineReader::Status LineReader::next(int waitMs)
{
    for (;;) {
        const void *lineFeed = std::memchr(m_buffer.data() + m_scanned, '\n', m_to - m_scanned);
        if (lineFeed) {
            const auto end =
                static_cast<std::size_t>(static_cast<const char *>(lineFeed) - m_buffer.data());
            return finishLine(end, end + 1);
        }
        m_scanned = m_to;
        if (m_to - m_from > maxLine + 2 + byteOrderMark.size()) {
            m_skipping = true;
            m_from = m_to;
        }
        switch (fill(waitMs)) {
        case Fill::Some: break;
        case Fill::Pending: return Status::Pending;
        case Fill::Failed: return Status::Failed;
        case Fill::End:
            if (m_from == m_to && !m_skipping)
                return Status::End;
            return finishLine(m_to, m_to);
        }
    }
}

} // namespace vigil::intake
