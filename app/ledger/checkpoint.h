// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "ledger/merkle.h"
#include "ledger/note.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace vigil::ledger {

/// The leaf of an event in its device's log: leaf `seq - 1`, over the event's hash.
[[nodiscard]] inline Hash logLeaf(const Hash &eventHash)
{
    return leafHash(viewOf(eventHash));
}

/// How far a device's log had come (C2SP tlog-checkpoint): it had `size` events with this root.
struct Checkpoint
{
    domain::DeviceId device;
    qint64 size = 0;
    Hash root{};

    /// The text of a note: origin, size, root.
    [[nodiscard]] QByteArray toText() const;
    /// Nothing for another text, of another log or with extension lines.
    [[nodiscard]] static std::optional<Checkpoint> parse(QByteArrayView text);
};

/// The origin of a device's log, and the name of the key that signs it: "vigil/device/UUID".
[[nodiscard]] QByteArray originOf(const domain::DeviceId &device);
[[nodiscard]] std::optional<domain::DeviceId> deviceOf(QByteArrayView origin);

struct SignedCheckpoint
{
    Checkpoint checkpoint;
    Note note;
};

/// A checkpoint signed by `signer`, which need not be the log's own device: it vouches for what it
/// has seen.
[[nodiscard]] SignedCheckpoint
signCheckpoint(const Checkpoint &checkpoint, const domain::DeviceId &signer, const SigningKey &key);

/// What a file of checkpoints holds.
struct CheckpointFile
{
    std::vector<SignedCheckpoint> checkpoints;
    /// Pieces that are none: something was torn, cut or put in.
    qsizetype damaged = 0;

    /// Notes one after another with an empty line between them; one note alone is a file too.
    [[nodiscard]] static CheckpointFile parse(QByteArrayView bytes);
};

/// The set as a file, in the order given.
[[nodiscard]] QByteArray toFile(const std::vector<SignedCheckpoint> &checkpoints);

} // namespace vigil::ledger
