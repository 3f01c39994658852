// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/keptfolder.h"
#include "media/mediacache.h"
#include "media/transfer.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QThreadPool>

#include <memory>
#include <optional>
#include <unordered_map>

namespace vigil::media {

/// The videos that are on servers: fetches those that are needed soon, on threads of its own, and
/// keeps them sealed until they are needed no more. Of which a copy was kept, and is whole, that is
/// taken in place of fetching. A video is known by its address. It belongs to the window's thread
/// and never blocks it.
class RemoteMedia final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        base::Result<FetchRules> rules;
        QString cache; ///< folder that consoles of the person share
        FetchLimits limits = {};
        /// At least what two of the largest videos take.
        qint64 cacheBytes = qint64(8) * 1024 * 1024 * 1024;
        std::shared_ptr<const KeptFolder> kept = nullptr; ///< null: no copies are kept
    };
    /// By address, of which state of which video a copy may have been kept.
    using Copies = QHash<QString, CopyId>;

    struct Status
    {
        enum class State { Waiting, Fetching, Here, Failed };

        State state = State::Waiting;
        qint64 received = 0;
        qint64 total = 0; ///< 0: unknown
        std::optional<base::Error> error = {};
        /// It is a copy that was kept then.
        std::optional<base::Instant> keptAt = {};
    };

    explicit RemoteMedia(const Parts &parts, QObject *parent = nullptr);
    ~RemoteMedia() override;

    /// What is needed `soon`, most urgent first, of which two are fetched at once; and what is
    /// `kept` if it is here. All else is removed, and is fetched no further.
    void want(const QStringList &soon, const QStringList &kept, const Copies &copies = {});
    [[nodiscard]] Status status(const QString &address) const;
    /// Nothing unless it is here.
    [[nodiscard]] std::optional<MediaFile> read(const QString &address);
    /// What was fetched, for a copy of it; nothing unless it is here and was fetched.
    [[nodiscard]] std::optional<LentMedia> lend(const QString &address) const;
    /// Fetches again what failed.
    void retry(const QString &address);

Q_SIGNALS:
    /// Its status is another one; of one that is being fetched a few times a second.
    void changed(const QString &address);

private:
    using Written = base::Result<std::shared_ptr<CacheWriter>>;
    struct Job
    {
        std::shared_ptr<Transfer> transfer; ///< null while a copy is looked for
        std::unique_ptr<QObject> watcher;
        qint64 received = 0;
        qint64 total = 0;

        void cancel() const;
    };

    void goOn();
    [[nodiscard]] bool mayHaveCopy(const QString &address) const;
    void look(const QString &address);
    void takeCopy(const QString &address, const std::optional<KeptCopy> &copy);
    void start(const QString &address);
    void follow(const QString &address, const QFuture<Written> &future);
    void take(const QString &address, const Written &written);
    void fail(const QString &address, const base::Error &error);

    Parts m_with;
    base::Result<std::unique_ptr<MediaCache>> m_cache;
    QThreadPool m_pool;
    QStringList m_soon;
    std::unordered_map<QString, Job> m_jobs;
    QHash<QString, base::Error> m_failed;
    Copies m_mayBeKept;
    /// By address: copies that were found, and nothing where there was none.
    QHash<QString, std::optional<KeptCopy>> m_copies;
};

} // namespace vigil::media
