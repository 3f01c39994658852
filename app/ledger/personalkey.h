// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/ids.h"
#include "ledger/crypto.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace vigil::ledger {

/// What guessing a passphrase costs: passes and bytes of memory of Argon2id (RFC 9106).
struct KeyCost
{
    std::uint64_t operations = 0;
    std::uint64_t memory = 0;

    /// For people: about a second on a slow machine, 256 MiB.
    [[nodiscard]] static KeyCost usual();
    /// For tests: as little as there is.
    [[nodiscard]] static KeyCost least();
};

/// A passphrase as it is hashed: UTF-8 of its compatibility form (NFKC), so that it opens the key
/// on every keyboard. The caller wipes it.
[[nodiscard]] QByteArray passphraseBytes(const QString &typed);

/// At least this many characters.
inline constexpr int shortestPassphrase = 8;

/// The seed of a person's key under a passphrase, as a file: one line of JSON {box, cost {memory,
/// operations}, key, member, nonce, salt, v}. `box` is XChaCha20-Poly1305 over the seed under
/// Argon2id of passphrase and salt; all other fields are bound to it. `noMemoryForKey` when there
/// is less memory than the cost asks for.
[[nodiscard]] base::Result<QByteArray> wrapSeed(const Secret &seed, const domain::MemberId &member,
                                                QByteArrayView passphrase, const KeyCost &cost,
                                                base::Random &random);

/// The seed of `member`; `wrongPassphrase`, or `badKeyFile` when the file is another's or damaged.
[[nodiscard]] base::Result<Secret> unwrapSeed(QByteArrayView file, const domain::MemberId &member,
                                              QByteArrayView passphrase);

/// Which key a file holds, without the passphrase; nothing when it cannot be read.
[[nodiscard]] std::optional<VerifyKey> keyInFile(QByteArrayView file);

} // namespace vigil::ledger
