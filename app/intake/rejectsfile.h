// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "intake/rejection.h"

#include <QFile>
#include <QString>

#include <span>

namespace vigil::intake {

/// The bad lines of one import, one JSON object a line: {"line","reason","message"}. The file is
/// made at the first of them. One of an earlier import is removed at the start, so that the file,
/// or its absence, always tells of the last import.
class RejectsFile
{
public:
    /// "feed.jsonl" -> "feed.rejected.jsonl" in the same folder; nothing for standard input ("-"),
    /// of which rejects are kept only where `--rejected` says so.
    [[nodiscard]] static QString defaultName(const QString &feed);

    /// `file` empty: keeps nothing. `feed`: never overwritten. Refused with `rejectsUnwritable`.
    [[nodiscard]] static base::Result<std::unique_ptr<RejectsFile>> open(const QString &file,
                                                                         const QString &feed);

    base::Result<void> append(std::span<const Rejection> rejections);

private:
    explicit RejectsFile(const QString &file) : m_file(file) {}

    QFile m_file;
};

} // namespace vigil::intake
