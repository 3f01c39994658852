// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/keptfolder.h"
#include "media/stream.h"

#include <memory>

namespace vigil::media {

/// What was kept of a livestream that is no longer followed.
class KeptStream final : public Stream
{
public:
    /// `copy` is of a stream.
    KeptStream(std::shared_ptr<const KeptFolder> folder, KeptCopy copy, QObject *parent = nullptr);

    [[nodiscard]] QList<StreamPart> parts() const override { return m_parts; }
    [[nodiscard]] std::optional<MediaFile> read(qint64 sequence) override;
    [[nodiscard]] Micros firstPosition() const override;
    [[nodiscard]] bool isOver() const override { return true; }
    [[nodiscard]] State state() const override { return State::Ended; }
    [[nodiscard]] std::optional<base::Error> error() const override { return std::nullopt; }
    void retry() override {}
    [[nodiscard]] bool isTimeExact() const override { return m_copy.stream->isExact; }
    [[nodiscard]] base::Instant utcAt(Micros position) const override;
    [[nodiscard]] bool lacksSound() const override { return m_copy.stream->lacksSound; }
    [[nodiscard]] std::optional<base::Instant> keptAt() const override { return m_copy.keptAt; }

private:
    std::shared_ptr<const KeptFolder> m_folder;
    KeptCopy m_copy;
    QList<StreamPart> m_parts;
};

} // namespace vigil::media
