// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/checkpoint.h"

#include "tests/fuzz/require.h"

using namespace vigil;
using fuzz::require;

namespace {

void checkNote(QByteArrayView bytes)
{
    const auto note = ledger::Note::parse(bytes);
    if (!note)
        return;
    require(note->toBytes() == bytes, "a note is written as it was read");
    const ledger::NoteKey stranger{note->signatures.front().name, {}};
    require(!ledger::isSignedBy(*note, stranger), "nobody signs with a key of zeros");
}

void checkText(QByteArrayView bytes)
{
    const auto checkpoint = ledger::Checkpoint::parse(bytes);
    if (!checkpoint)
        return;
    require(checkpoint->size >= 0, "a log has no fewer than no events");
    require(checkpoint->toText() == bytes, "a checkpoint is written as it was read");
}

void checkFile(QByteArrayView bytes)
{
    const auto file = ledger::CheckpointFile::parse(bytes);
    const QByteArray written = ledger::toFile(file.checkpoints);
    const auto again = ledger::CheckpointFile::parse(written);
    require(again.damaged == 0, "what is written again is whole");
    require(again.checkpoints.size() == file.checkpoints.size(),
            "what is written again holds the same checkpoints");
    require(ledger::toFile(again.checkpoints) == written, "what is written again is final");
    require(file.damaged > 0 || !file.checkpoints.empty()
                || bytes.toByteArray().replace('\n', "").isEmpty(),
            "what is no checkpoint counts as damage");
}

} // namespace

/// A file of checkpoints, which is a note too, and the text of one.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes = fuzz::viewOf(data, size);
    checkNote(bytes);
    checkText(bytes);
    checkFile(bytes);
    return 0;
}
