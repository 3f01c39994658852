// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/keptstream.h"

#include <utility>

namespace vigil::media {

KeptStream::KeptStream(std::shared_ptr<const KeptFolder> folder, KeptCopy copy, QObject *parent)
    : Stream(parent)
    , m_folder(std::move(folder))
    , m_copy(std::move(copy))
    , m_parts(m_copy.stream->parts.begin(), m_copy.stream->parts.end())
{}

std::optional<MediaFile> KeptStream::read(qint64 sequence)
{
    if (sequence < 0 || sequence >= m_parts.size())
        return std::nullopt;
    return m_folder->open(m_copy, std::size_t(sequence));
}

Micros KeptStream::firstPosition() const
{
    return m_parts.isEmpty() ? Micros{} : m_parts.first().start;
}

base::Instant KeptStream::utcAt(Micros position) const
{
    return std::chrono::floor<base::Millis>(m_copy.stream->zero + position);
}

} // namespace vigil::media
