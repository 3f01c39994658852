// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/ids.h"
#include "ledger/crypto.h"
#include "wellbeing/record.h"

#include <QString>

#include <optional>

namespace vigil::wellbeing {

/// The file of one person's record, beside their settings and so neither in the store nor in what
/// is synced, backed up or reported from it; nothing but the console can include this folder.
///
/// Sealed, so that whoever copies files from the person's folder learns nothing: libsodium's
/// XChaCha20-Poly1305, a new nonce each time, the person's id bound to it, and padded, so that its
/// size tells nothing either. The key is grown (crypto_kdf, context "vigilcar") from the secret of
/// this console's device key. That is this person's own (0600, in the state folder, in no backup)
/// and at hand while the desk is open; the personal key under the passphrase is open only for the
/// moment of a signature, and many people have none. Whoever can read that key as this person can
/// read the record too.
///
/// FOLDER (0700) / MEMBER (0600), written whole or not at all. Thread safe.
class RecordFile final
{
public:
    /// The source of randomness outlives the file.
    RecordFile(QString folder, const domain::MemberId &member, const ledger::Secret &deviceSeed,
               base::Random &random);

    [[nodiscard]] QString path() const;
    /// Nothing when there is none yet; errors::unreadable when it is damaged, or sealed by another
    /// console or for another person.
    [[nodiscard]] base::Result<std::optional<Record>> read() const;
    /// errors::notSaved; the file is as it was then.
    base::Result<void> write(const Record &record) const;
    /// Keeps a file that cannot be read under another name in the same folder; errors::notSaved
    /// when that fails, and then it must not be written over.
    base::Result<void> setAside(base::Instant now) const;

private:
    [[nodiscard]] QByteArray seal(const QByteArray &plain) const;
    [[nodiscard]] std::optional<QByteArray> open(const QByteArray &sealed) const;
    /// What the seal is bound to, and what the file begins with.
    [[nodiscard]] QByteArray bound() const;

    QString m_folder;
    domain::MemberId m_member;
    ledger::Secret m_key;
    base::Random &m_random;
};

} // namespace vigil::wellbeing
