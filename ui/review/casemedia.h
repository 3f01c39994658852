// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/livestreams.h"
#include "media/mediasources.h"
#include "media/remotemedia.h"
#include "review/deskcase.h"
#include "ui/review/streamtime.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace vigil::ui {

/// Where what the case on the desk shows comes from, and the next one: a file, a video that is
/// fetched, a livestream that is followed, or a copy that was kept of either. Lives in the window's
/// thread.
class CaseMedia final : public QObject
{
    Q_OBJECT

public:
    explicit CaseMedia(const media::MediaSources &sources, QObject *parent = nullptr);

    /// Null: none.
    void setCase(const review::DeskCase *desk);
    void setNextCase(const review::DeskCase *desk);

    // What a player can open of them now: a path or an address; empty where there is nothing yet.
    [[nodiscard]] QString place() const;
    [[nodiscard]] QString nextPlace() const;

    /// It is on a server that may be asked.
    [[nodiscard]] bool isFromServer() const { return isFetched() || isFollowed(); }
    /// It is a stream that is followed, or will be at once.
    [[nodiscard]] bool isFollowed() const;
    /// Null until it is followed.
    [[nodiscard]] media::Stream *stream() const;
    /// Of what must be fetched and is not here.
    [[nodiscard]] std::optional<media::RemoteMedia::Status> fetching() const;
    /// When it was kept, if it is a copy.
    [[nodiscard]] std::optional<base::Instant> keptAt() const;
    /// Nothing unless it is of a livestream.
    [[nodiscard]] std::optional<StreamTime> streamTimeAt(base::Millis position) const;
    /// Fetches or follows again what could not be.
    void retry();

Q_SIGNALS:
    // What is said above is another.
    void changed();
    void nextChanged();

private:
    /// What of a case it takes.
    struct Source
    {
        review::MediaState state = review::MediaState::None;
        QString media;
        std::optional<base::Instant> streamStart;
    };

    [[nodiscard]] static Source sourceOf(const review::DeskCase *desk);
    [[nodiscard]] QString placeOf(const Source &source) const;
    [[nodiscard]] bool isFetched() const;
    void tell(const QString &address);

    media::MediaSources m_from;
    Source m_source;
    Source m_next;
};

} // namespace vigil::ui
