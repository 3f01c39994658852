// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/streamsource.h"
#include "tests/support/clips.h"

#include <QMap>
#include <QStringList>

#include <optional>
#include <utility>
#include <variant>

namespace vigil::test {

/// A stream whose parts, files of a second each, come and go when the test says so.
class Segmented final : public media::StreamSource
{
public:
    /// How long the stream had run when its first part began.
    static constexpr media::Micros begun = std::chrono::hours(2);

    explicit Segmented(QStringList files = clipSegments()) : m_files(std::move(files)) {}

    [[nodiscard]] QList<media::StreamPart> parts() const override { return m_parts.values(); }
    [[nodiscard]] std::optional<media::MediaFile> read(qint64 sequence) override
    {
        auto opened = media::openMediaFile(m_files[sequence]);
        auto *media = std::get_if<media::MediaFile>(&opened);
        return media ? std::optional(std::move(*media)) : std::nullopt;
    }
    [[nodiscard]] media::Micros firstPosition() const override { return first; }
    [[nodiscard]] bool isOver() const override { return m_isOver; }

    void add(int sequence) { addAt(sequence, std::chrono::seconds(sequence)); }
    /// So long after the first one's begin.
    void addAt(int sequence, media::Micros start)
    {
        m_parts.insert(sequence,
                       media::StreamPart{sequence, begun + start, std::chrono::seconds(1), 0});
        Q_EMIT partAdded(m_parts[sequence]);
    }
    void drop(int sequence)
    {
        m_parts.remove(sequence);
        Q_EMIT partDropped(sequence);
    }
    void end()
    {
        m_isOver = true;
        Q_EMIT overChanged();
    }

    media::Micros first = begun;

private:
    QStringList m_files;
    QMap<qint64, media::StreamPart> m_parts;
    bool m_isOver = false;
};

} // namespace vigil::test
