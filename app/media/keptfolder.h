// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/result.h"
#include "media/keptcopy.h"
#include "media/mediafile.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace vigil::media {

/// The copies of fetched videos and parts of livestreams that are kept beyond their case: the
/// sealed files as they were fetched (ID.copy, ID.NUMBER.copy), and for each copy a record (ID.key)
/// with their keys, which is sealed in turn by a key that is grown (crypto_kdf, context "vigilkep")
/// from a secret of this console. Without that secret, or without its record, a copy cannot be read
/// by anybody. The files (0600) lie in a folder (0700) that all consoles on one store share; each
/// step holds its lock. Files that are open stay readable when they go. Thread safe.
class KeptFolder final
{
public:
    /// The folder is made with the first copy.
    KeptFolder(QString path, std::span<const std::uint8_t, SealKey::size> secret);

    /// Keeps whole files of the cache. Of a video the first that is kept stays; to a livestream is
    /// added what lies beside the parts that are there already. Error: cacheUnwritable, and all is
    /// as it was.
    base::Result<void> keep(const CopyId &id, const LentMedia &lent, base::Instant now) const;
    /// Unseals the whole of it once. Nothing where there is none, or it is not as it was kept.
    [[nodiscard]] std::optional<KeptCopy> find(const CopyId &id) const;
    /// One of its files; nothing when it has gone meanwhile.
    [[nodiscard]] std::optional<MediaFile> open(const KeptCopy &copy, std::size_t file = 0) const;
    void remove(const CopyId &id) const;

    struct Entry
    {
        CopyId id;
        qint64 bytes = 0;
    };
    /// All of them. Removes what a crash has left: what lacks its other half, records that cannot
    /// be unsealed, and other files that lie there.
    [[nodiscard]] std::vector<Entry> tidy() const;

    /// What lies in a folder, by the names alone.
    [[nodiscard]] static std::vector<CopyId> list(const QString &path);
    /// Without the secret.
    static void remove(const QString &path, const CopyId &id);

private:
    [[nodiscard]] std::optional<KeptCopy> readRecord(int folder, const CopyId &id) const;
    [[nodiscard]] bool writeRecord(int folder, const KeptCopy &copy) const;
    [[nodiscard]] std::optional<Entry> entryOf(int folder, const KeptCopy &copy) const;

    QString m_path;
    SealKey m_key;
};

} // namespace vigil::media
