// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/keptfolder.h"
#include "media/livestream.h"
#include "media/stream.h"

#include <QList>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>

namespace vigil::media {

/// The livestreams that are followed, known by their address; or what was kept of them. Lives in
/// the window's thread and never blocks it.
class LiveStreams final : public QObject
{
    Q_OBJECT

public:
    struct Wanted
    {
        QString address;
        base::Instant started;
        /// Of which state of it a copy may have been kept. One that is whole is taken in place of
        /// the stream where the stream cannot be had; if `isCopyFirst`, always.
        std::optional<CopyId> copy = {};
        bool isCopyFirst = false;

        friend bool operator==(const Wanted &, const Wanted &) = default;
    };

    /// `kept` null: no copies are kept.
    explicit LiveStreams(LiveStream::With with, std::shared_ptr<const KeptFolder> kept = nullptr,
                         QObject *parent = nullptr);
    ~LiveStreams() override;

    /// Follows these and no others; of one address the first.
    void want(const QList<Wanted> &streams);
    /// Null where it is not followed, and while its copy is looked for; else until it is no longer
    /// wanted.
    [[nodiscard]] Stream *find(const QString &address) const;
    /// What is here, for a copy of it; nothing where it is itself a copy or is not followed.
    [[nodiscard]] std::optional<LentMedia> lend(const QString &address) const;

Q_SIGNALS:
    /// It is followed from now on, has another state, or its first part is here.
    void changed(const QString &address);

private:
    struct Followed
    {
        Wanted wanted;
        int number = 0; ///< no other has it
        std::unique_ptr<Stream> stream;
    };

    void begin(const Wanted &wanted);
    void follow(const Wanted &wanted);
    /// Calls `otherwise` where there is none.
    void takeCopy(const Wanted &wanted, std::function<void()> otherwise);
    void take(const QString &address, std::unique_ptr<Stream> stream);

    LiveStream::With m_with;
    std::shared_ptr<const KeptFolder> m_kept;
    QThreadPool m_pool;
    int m_number = 0;
    std::unordered_map<QString, Followed> m_streams;
};

} // namespace vigil::media
