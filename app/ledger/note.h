// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/crypto.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace vigil::ledger {

/// The key that signs notes under a name, as C2SP's signed-note has Ed25519 keys.
struct NoteKey
{
    QByteArray name;
    VerifyKey key{};

    /// The first four bytes of SHA-256(name, line feed, 1, key).
    [[nodiscard]] std::array<std::uint8_t, 4> id() const;
    /// "name+c5a7ebc7+Ad…": what a verifier outside is given.
    [[nodiscard]] QByteArray toText() const;
};

/// One signature line: who says to have signed, with which key. Of any type, not only Ed25519.
struct NoteSignature
{
    QByteArray name;
    std::array<std::uint8_t, 4> keyId{};
    QByteArray bytes;
};

/// A signed note (C2SP signed-note): lines of text, and the signatures of all of them.
struct Note
{
    /// UTF-8, ends with a line feed.
    QByteArray text;
    std::vector<NoteSignature> signatures;

    /// As it is written: the text, an empty line, a line for each signature.
    [[nodiscard]] QByteArray toBytes() const;
    /// Nothing when the bytes are no note.
    [[nodiscard]] static std::optional<Note> parse(QByteArrayView bytes);
};

/// A note of this text with one signature; `name` is without spaces and "+".
[[nodiscard]] Note signNote(const QByteArray &text, const QByteArray &name, const SigningKey &key);

/// Whether one of the signatures is this key's, and right.
[[nodiscard]] bool isSignedBy(const Note &note, const NoteKey &key);

} // namespace vigil::ledger
