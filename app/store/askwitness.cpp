// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/askwitness.h"

#include "store/checkpoints.h"
#include "store/errors.h"
#include "store/eventlog.h"
#include "store/witness.h"

namespace vigil::store {

base::Result<void> askWitness(Readers &readers, const domain::DeviceId &self, Trust &trust)
{
    const auto folder = readers.readNow(witnessFolder);
    if (!folder)
        return folder.error();
    if (folder->isEmpty())
        return {};
    const auto files = WitnessFolder(*folder).read();
    if (!files) {
        trust.faults.push_back({"witness_unreachable", *folder});
        return {};
    }
    for (const WitnessFolder::File &file : *files)
        trust.add(file.content, file.by == self);
    return {};
}

base::Result<std::vector<ledger::SignedCheckpoint>> lastWitnessed(Readers &readers,
                                                                  const domain::DeviceId &self)
{
    std::vector<ledger::SignedCheckpoint> own;
    const auto folder = readers.readNow(witnessFolder);
    if (!folder)
        return folder.error();
    if (folder->isEmpty())
        return own;
    const auto last = WitnessFolder(*folder).last(self);
    if (!last)
        return own;
    for (const ledger::SignedCheckpoint &one : *last) {
        if (one.checkpoint.device == self)
            own.push_back(one);
    }
    return own;
}

base::Result<bool> holds(Database &database, const std::vector<ledger::SignedCheckpoint> &witnessed,
                         const ledger::VerifyKey &key)
{
    for (const ledger::SignedCheckpoint &one : witnessed) {
        const ledger::Checkpoint &seen = one.checkpoint;
        if (!ledger::isSignedBy(one.note, {ledger::originOf(seen.device), key}))
            continue;
        const EventLog log(database, seen.device);
        const auto size = log.size();
        if (!size)
            return size.error();
        if (*size < seen.size)
            return false;
        const auto now = log.at(seen.size);
        // A damaged log is a matter of verify, not of who holds the newest copy.
        if (!now && now.error().code != corrupt)
            return now.error();
        if (now && now->root != seen.root)
            return false;
    }
    return true;
}

} // namespace vigil::store
