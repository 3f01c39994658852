// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "store/ingest.h"
#include "store/searchindex.h"
#include "store/statefolder.h"
#include "store/witness.h"
#include "store/writetransaction.h"

#include <memory>

namespace vigil::store {

/// What the writer needs to know of this console.
struct Console
{
    domain::DeviceId device;
    ledger::SigningKey key;
    HeadMark mark;
    /// Names one start of the machine, so that the time since boot can be compared across programs.
    QString bootId;
};

/// Where time and random bytes come from; both outlive the store.
struct Sources
{
    const base::Clock &clock;
    base::Random &random;
};

/// One connection that writes and how a command becomes a transaction on it. For one thread at a
/// time.
class WriteSession final
{
public:
    WriteSession(std::unique_ptr<Database> database, const Registry &registry, Console console,
                 const Sources &sources, CheckpointListener listener = {});
    WriteSession(const WriteSession &) = delete;
    WriteSession &operator=(const WriteSession &) = delete;
    /// Settles what was committed.
    ~WriteSession();

    template<typename Answer, typename Command>
    Answer transact(Command &command)
    {
        Transaction transaction(*m_database);
        auto stamp = begin(transaction);
        if (!stamp)
            return stamp.error();
        WriteTransaction write(*m_database, m_fold, {m_console.device, m_console.key},
                               m_sources.random, *stamp);
        Answer answer = command(write);
        if (!answer)
            return answer;
        if (auto done = finish(transaction, write); !done) {
            m_search.forget();
            return done.error();
        }
        return answer;
    }

    /// Makes a checkpoint of what was written since the last one; best effort.
    void close();
    /// Does what an earlier session left undone, as far as that is possible now.
    void catchUp();

    /// Does what nobody has to wait for once a command is answered; says whether something was
    /// committed since the last call.
    bool settle();

private:
    base::Result<Stamp> begin(Transaction &transaction);
    base::Result<void> finish(Transaction &transaction, WriteTransaction &write);
    base::Result<void> checkpointWhenDue(WriteTransaction &write);
    base::Result<void> finishSearch(const WriteTransaction &write);
    base::Result<bool> hasClockJumped(base::Instant now);
    base::Result<void> dropAnchor(base::Instant now);

    std::unique_ptr<Database> m_database;
    Fold m_fold;
    SearchIndex m_search;
    Console m_console;
    Sources m_sources;
    Witness m_witness;
    std::optional<ledger::ChainHead> m_unmarked; // committed, and not in the mark yet
    bool m_hasCommitted = false;
    bool m_isCheckpointed = true; // nothing was committed since the last checkpoint
};

} // namespace vigil::store
