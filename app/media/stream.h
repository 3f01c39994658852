// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/instant.h"
#include "media/streamsource.h"

#include <optional>

namespace vigil::media {

/// A livestream as a person sees it: what is here of it, how it stands, and when it was. Lives in
/// the window's thread.
class Stream : public StreamSource
{
    Q_OBJECT

public:
    using StreamSource::StreamSource;

    enum class State {
        Connecting,
        Live,
        /// For now nothing comes, for the reason that error() says; it goes on by itself.
        Interrupted,
        Ended, ///< nothing newer will come; older parts still may
        Failed ///< for the reason that error() says; it goes on only with retry()
    };

    [[nodiscard]] virtual State state() const = 0;
    /// Why it is interrupted or has failed, or why nothing more of one that is over comes.
    [[nodiscard]] virtual std::optional<base::Error> error() const = 0;
    /// Tries again: what failed, or without waiting what is interrupted.
    virtual void retry() = 0;
    /// Whether the stream says itself when it was; else it is estimated by when it came.
    [[nodiscard]] virtual bool isTimeExact() const = 0;
    [[nodiscard]] virtual base::Instant utcAt(Micros position) const = 0;
    /// It has sound that cannot be played.
    [[nodiscard]] virtual bool lacksSound() const = 0;
    /// It is a copy of parts of it, which was kept then.
    [[nodiscard]] virtual std::optional<base::Instant> keptAt() const { return std::nullopt; }

Q_SIGNALS:
    /// state() or error() is another one.
    void stateChanged();
};

} // namespace vigil::media
