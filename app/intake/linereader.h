// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string_view>
#include <vector>

namespace vigil::intake {

/// Cuts a file descriptor into lines in constant memory. A line ends at LF or at the end of the
/// file; a CR before LF and a byte order mark at the start of the file are dropped. `padding`
/// readable bytes follow every line, as simdjson asks.
class LineReader
{
public:
    static constexpr std::size_t maxLine = std::size_t{1} << 20;
    static constexpr std::size_t padding = 64;

    enum class Status {
        Line,
        TooLong, ///< over maxLine bytes; skipped up to its end
        Pending, ///< nothing came within the time to wait
        End,
        Failed ///< errorNumber() says why
    };

    /// Does not close `fd`.
    explicit LineReader(int fd);

    /// The next line, waiting `waitMs` for input (-1: as long as it takes).
    [[nodiscard]] Status next(int waitMs = -1);
    /// After `Line`; valid until the next call.
    [[nodiscard]] std::string_view line() const { return m_line; }
    /// Of the line just read, from 1.
    [[nodiscard]] qint64 number() const { return m_number; }
    [[nodiscard]] qint64 bytesRead() const { return m_bytesRead; }
    [[nodiscard]] int errorNumber() const { return m_errno; }

private:
    enum class Fill { Some, Pending, End, Failed };
    Fill fill(int waitMs);
    Status finishLine(std::size_t end, std::size_t next);

    int m_fd;
    std::vector<char> m_buffer;
    std::size_t m_from = 0;    // first byte not yet given out
    std::size_t m_scanned = 0; // bytes before this hold no LF
    std::size_t m_to = 0;      // end of what was read
    bool m_skipping = false;   // inside a line that is too long
    std::string_view m_line;
    qint64 m_number = 0;
    qint64 m_bytesRead = 0;
    int m_errno = 0;
};

} // namespace vigil::intake
