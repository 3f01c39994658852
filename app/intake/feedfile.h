// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "intake/linereader.h"
#include "intake/mediaroot.h"

#include <QString>

#include <functional>
#include <memory>
#include <string_view>

namespace vigil::intake {

/// A JSON Lines file that is being imported, or standard input, read in constant memory. A byte
/// order mark and CR LF are tolerated; lines of white space are passed over and not counted. For
/// one thread at a time.
class FeedFile
{
public:
    /// A path, or "-" for standard input. Refused with `feedUnreadable`.
    [[nodiscard]] static base::Result<std::unique_ptr<FeedFile>> open(const QString &file);

    struct Limits
    {
        std::size_t lines = 1000;
        std::size_t textBytes = std::size_t{4}
                                << 20; ///< of private texts, so that memory is bounded
        int waitMs = 50;               ///< for more input, once something is there
    };
    /// A line and its number, from 1; nothing of one that is too long. Returns the bytes of its
    /// private texts.
    using Take = std::function<std::size_t(std::optional<std::string_view>, qint64)>;
    /// Gives out the next lines; none at the end. Fails with `feedUnreadable` when reading fails.
    base::Result<void> next(const Limits &limits, const Take &take);

    /// In bytes; 0 when it cannot be known.
    [[nodiscard]] qint64 size() const { return m_size; }
    [[nodiscard]] qint64 bytesRead() const { return m_lines.bytesRead(); }
    /// Without its folder; "-" for standard input.
    [[nodiscard]] const QString &name() const { return m_name; }
    /// Its folder, or the current one for standard input; absolute.
    [[nodiscard]] const QString &folder() const { return m_folder; }

private:
    FeedFile(OwnedFd owned, int fd) : m_owned(std::move(owned)), m_lines(fd) {}

    OwnedFd m_owned; // not standard input
    QString m_name;
    QString m_folder;
    qint64 m_size = 0;
    LineReader m_lines;
};

} // namespace vigil::intake
