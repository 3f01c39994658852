// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/livestream.h"

#include <QList>
#include <QObject>

#include <memory>
#include <unordered_map>

namespace vigil::media {

/// The livestreams that are followed, known by their address. Lives in the window's thread.
class LiveStreams final : public QObject
{
    Q_OBJECT

public:
    struct Wanted
    {
        QString address;
        base::Instant started;
    };

    explicit LiveStreams(LiveStream::With with, QObject *parent = nullptr);
    ~LiveStreams() override;

    /// Follows these and no others.
    void want(const QList<Wanted> &streams);
    /// Null where it is not followed; else until it is no longer wanted.
    [[nodiscard]] LiveStream *find(const QString &address) const;

Q_SIGNALS:
    /// It is followed from now on, has another state, or its first part is here.
    void changed(const QString &address);

private:
    void follow(const Wanted &wanted);

    LiveStream::With m_with;
    std::unordered_map<QString, std::unique_ptr<LiveStream>> m_streams;
};

} // namespace vigil::media
