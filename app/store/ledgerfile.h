// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/database.h"

#include <QIODevice>

namespace vigil::store {

/// Writes the ledger for those who verify it with programs of their own; it holds ids and codes, no
/// texts. UTF-8, one JSON object a line:
///
///   {"format":"vigil-ledger","v":1}
///   {"device":UUID,"key":"NAME+ID+BASE64","size":N}     a device, then its events by sequence
///   {"event":BYTES,"sig":"BASE64"}
///   {"checkpoint":"NOTE"}                               the newest of each log, at the end
///
/// BYTES stand as they were hashed and signed (RFC 8785): what lies between `{"event":` and
/// `,"sig":"`. An event's hash is SHA-256(BYTES), the signature Ed25519 over the hash by the
/// device's key, `prev` SHA-256(hash, signature) of the event before (64 zeros at the start), and
/// its leaf in the device's RFC 6962 log SHA-256(0, hash). Keys and notes are C2SP's signed-note
/// and tlog-checkpoint. Errors: the database's, `ioError` of the file.
base::Result<void> writeLedger(Database &database, QIODevice &out);

} // namespace vigil::store
