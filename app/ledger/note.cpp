// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/note.h"

#include <QStringBuilder>

namespace vigil::ledger {

namespace {

/// The type of Ed25519 keys in C2SP's signed-note.
constexpr char ed25519 = 1;

/// Em dash and space: what begins a line of a signature.
constexpr QByteArrayView mark("\xe2\x80\x94 ");

QByteArray typedKey(const VerifyKey &key)
{
    return ed25519 + viewOf(key).toByteArray();
}

/// Only what Base64 with padding (RFC 4648) writes itself.
std::optional<QByteArray> fromBase64(QByteArrayView text)
{
    auto decoded =
        QByteArray::fromBase64Encoding(text.toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.toBase64() != text)
        return std::nullopt;
    return *std::move(decoded);
}

std::optional<NoteSignature> parseSignature(QByteArrayView line)
{
    if (!line.startsWith(mark))
        return std::nullopt;
    const QByteArray rest = line.sliced(mark.size()).toByteArray();
    const qsizetype space = rest.indexOf(' ');
    if (space < 1)
        return std::nullopt;
    const auto bytes = fromBase64(QByteArrayView(rest).sliced(space + 1));
    NoteSignature signature;
    constexpr auto idSize = std::tuple_size_v<decltype(signature.keyId)>;
    if (!bytes || bytes->size() <= qsizetype{idSize})
        return std::nullopt;
    signature.name = rest.first(space);
    std::copy_n(bytes->begin(), idSize, signature.keyId.begin());
    signature.bytes = bytes->sliced(idSize);
    return signature;
}

} // namespace

std::array<std::uint8_t, 4> NoteKey::id() const
{
    const Hash hash = sha256({name, QByteArrayView("\n", 1), typedKey(key)});
    std::array<std::uint8_t, 4> id;
    std::copy_n(hash.begin(), id.size(), id.begin());
    return id;
}

QByteArray NoteKey::toText() const
{
    return name + '+' + toHex(id()) + '+' + typedKey(key).toBase64();
}

QByteArray Note::toBytes() const
{
    QByteArray bytes = text + '\n';
    for (const NoteSignature &signature : signatures) {
        bytes += mark + signature.name + ' '
                 + QByteArray(viewOf(signature.keyId) + signature.bytes).toBase64() + '\n';
    }
    return bytes;
}

std::optional<Note> Note::parse(QByteArrayView bytes)
{
    const qsizetype gap = bytes.lastIndexOf(QByteArrayView("\n\n"));
    if (gap < 0 || !bytes.endsWith('\n') || !bytes.isValidUtf8())
        return std::nullopt;
    Note note;
    note.text = bytes.first(gap + 1).toByteArray();
    QByteArrayView lines = bytes.sliced(gap + 2);
    while (!lines.isEmpty()) {
        const qsizetype end = lines.indexOf('\n');
        auto signature = parseSignature(lines.first(end));
        if (!signature)
            return std::nullopt;
        note.signatures.push_back(*std::move(signature));
        lines = lines.sliced(end + 1);
    }
    return note.signatures.empty() ? std::nullopt : std::optional(std::move(note));
}

Note signNote(const QByteArray &text, const QByteArray &name, const SigningKey &key)
{
    Q_ASSERT(text.endsWith('\n') && !name.isEmpty() && !name.contains(' ') && !name.contains('+'));
    const Signature signature = key.sign(text);
    return {text, {{name, NoteKey{name, key.verifyKey()}.id(), viewOf(signature).toByteArray()}}};
}

bool isSignedBy(const Note &note, const NoteKey &key)
{
    const auto id = key.id();
    return std::any_of(note.signatures.begin(), note.signatures.end(),
                       [&](const NoteSignature &one) {
                           Signature signature{};
                           if (one.name != key.name || one.keyId != id
                               || one.bytes.size() != qsizetype{signature.size()})
                               return false;
                           std::copy_n(one.bytes.begin(), signature.size(), signature.begin());
                           return verifySignature(note.text, signature, key.key);
                       });
}

} // namespace vigil::ledger
