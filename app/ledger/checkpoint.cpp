// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/checkpoint.h"

#include <QByteArrayList>

namespace vigil::ledger {

namespace {

constexpr QByteArrayView originStart("vigil/device/");

/// Decimal without a sign and without leading zeros.
std::optional<qint64> parseSize(QByteArrayView text)
{
    bool isNumber = false;
    const qint64 size = text.toByteArray().toLongLong(&isNumber);
    if (!isNumber || size < 0 || QByteArray::number(size) != text)
        return std::nullopt;
    return size;
}

std::optional<SignedCheckpoint> parseNote(QByteArrayView bytes)
{
    auto note = Note::parse(bytes);
    if (!note)
        return std::nullopt;
    const auto checkpoint = Checkpoint::parse(note->text);
    if (!checkpoint)
        return std::nullopt;
    return SignedCheckpoint{*checkpoint, *std::move(note)};
}

/// What stands between empty lines, each piece with its last line feed.
std::vector<QByteArray> piecesOf(QByteArrayView bytes)
{
    std::vector<QByteArray> pieces;
    const QByteArray all = bytes.toByteArray();
    for (qsizetype from = 0; from < all.size();) {
        if (all[from] == '\n') {
            ++from;
            continue;
        }
        const qsizetype gap = all.indexOf("\n\n", from);
        const qsizetype end = gap < 0 ? all.size() : gap + 1;
        pieces.push_back(all.sliced(from, end - from));
        from = end;
    }
    return pieces;
}

} // namespace

QByteArray originOf(const domain::DeviceId &device)
{
    return originStart + device.toString().toLatin1();
}

std::optional<domain::DeviceId> deviceOf(QByteArrayView origin)
{
    if (!origin.startsWith(originStart))
        return std::nullopt;
    const auto device =
        domain::DeviceId::parse(QString::fromUtf8(origin.sliced(originStart.size())));
    // Only as it is written here: one log has one origin.
    return device && originOf(*device) == origin ? device : std::nullopt;
}

QByteArray Checkpoint::toText() const
{
    return originOf(device) + '\n' + QByteArray::number(size) + '\n'
           + viewOf(root).toByteArray().toBase64() + '\n';
}

std::optional<Checkpoint> Checkpoint::parse(QByteArrayView text)
{
    const QByteArrayList lines = text.toByteArray().split('\n');
    if (lines.size() != 4 || !lines[3].isEmpty())
        return std::nullopt;
    Checkpoint checkpoint;
    const auto device = deviceOf(lines[0]);
    const auto size = parseSize(lines[1]);
    const QByteArray root = QByteArray::fromBase64(lines[2]);
    if (!device || !size || root.size() != qsizetype{checkpoint.root.size()}
        || root.toBase64() != lines[2])
        return std::nullopt;
    checkpoint.device = *device;
    checkpoint.size = *size;
    std::copy(root.begin(), root.end(), checkpoint.root.begin());
    return checkpoint;
}

SignedCheckpoint signCheckpoint(const Checkpoint &checkpoint, const domain::DeviceId &signer,
                                const SigningKey &key)
{
    return {checkpoint, signNote(checkpoint.toText(), originOf(signer), key)};
}

CheckpointFile CheckpointFile::parse(QByteArrayView bytes)
{
    CheckpointFile file;
    const std::vector<QByteArray> pieces = piecesOf(bytes);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        // Where a writer was stopped midway, the note after it is still found.
        auto checkpoint = i + 1 < pieces.size()
                              ? parseNote(QByteArray(pieces[i] + '\n' + pieces[i + 1]))
                              : std::optional<SignedCheckpoint>();
        if (checkpoint) {
            file.checkpoints.push_back(*std::move(checkpoint));
            ++i;
        } else {
            ++file.damaged;
        }
    }
    return file;
}

QByteArray toFile(const std::vector<SignedCheckpoint> &checkpoints)
{
    QByteArrayList notes;
    for (const SignedCheckpoint &one : checkpoints)
        notes.append(one.note.toBytes());
    return notes.join('\n');
}

} // namespace vigil::ledger
