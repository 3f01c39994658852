// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "media/cachewriter.h"
#include "media/mediafile.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <unordered_map>

namespace vigil::media {

/// The videos that were fetched for this console, each sealed with a key of its own that stands in
/// locked memory alone (but for copies that are kept, keptfolder.h): whatever a crash leaves behind
/// is unreadable for ever, and is removed by the next console that starts. The files (0600) lie in
/// a folder (0700) of this console, which holds nothing else and goes with it. Of more than
/// `mostBytes` those go first that were not used for the longest time. Files that are open stay
/// readable when they go. For one thread; the writers go to others.
class MediaCache final
{
public:
    /// `place` is a folder that consoles of the person share. Error: cacheUnwritable.
    [[nodiscard]] static base::Result<std::unique_ptr<MediaCache>> open(const QString &place,
                                                                        qint64 mostBytes);
    ~MediaCache();
    MediaCache(const MediaCache &) = delete;
    MediaCache &operator=(const MediaCache &) = delete;

    /// For one more file; what is being written comes on top of `mostBytes`. Error:
    /// cacheUnwritable.
    [[nodiscard]] base::Result<std::unique_ptr<CacheWriter>> write() const;
    /// Takes a finished file over, in place of an older one of that key. Others may go.
    void add(const QString &key, CachedFile file);
    [[nodiscard]] bool contains(const QString &key) const { return m_files.contains(key); }
    /// Nothing when there is none; one that something else has removed is forgotten.
    [[nodiscard]] std::optional<MediaFile> read(const QString &key);
    [[nodiscard]] std::optional<LentFile> lend(const QString &key) const;
    void remove(const QString &key);
    void keepOnly(const QStringList &keys);
    [[nodiscard]] qint64 bytes() const { return m_bytes; }

    [[nodiscard]] QString folder() const { return m_place + QLatin1Char('/') + m_name; }

private:
    struct Kept
    {
        CachedFile file;
        quint64 usedAt = 0;
    };

    using Files = std::unordered_map<QString, Kept>;

    MediaCache(QString place, qint64 mostBytes);
    [[nodiscard]] base::Result<void> makeFolder();
    void trim();
    Files::iterator forget(Files::iterator kept);

    QString m_place;
    QString m_name; ///< of its own folder within the place
    qint64 m_mostBytes;
    /// Of its own folder, and locked while this console lives.
    std::shared_ptr<const wire::FileDescriptor> m_folder;
    Files m_files;
    qint64 m_bytes = 0;
    quint64 m_uses = 0;
};

} // namespace vigil::media
