// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writesession.h"

#include "store/checkpoints.h"
#include "store/errors.h"
#include "store/eventtable.h"
#include "store/scrub.h"

namespace vigil::store {

namespace {

/// Each attempt waits for as long as the connection's busy timeout (5 s).
constexpr int beginAttempts = 6;

/// A checkpoint comes with each event whose sequence is a multiple of this.
constexpr qint64 checkpointInterval = 100;

constexpr base::Millis toleratedJump = std::chrono::minutes(5);

} // namespace

WriteSession::WriteSession(std::unique_ptr<Database> database, const Registry &registry,
                           Console console, const Sources &sources, CheckpointListener listener)
    : m_database(std::move(database))
    , m_fold(registry)
    , m_search(registry)
    , m_console(std::move(console))
    , m_sources(sources)
    , m_witness(m_console.device, std::move(listener))
{}

WriteSession::~WriteSession()
{
    settle();
}

base::Result<Stamp> WriteSession::begin(Transaction &transaction)
{
    auto begun = transaction.begin(Transaction::Kind::Write);
    for (int i = 1; !begun && begun.error().code == busy && i < beginAttempts; ++i)
        begun = transaction.begin(Transaction::Kind::Write);
    if (!begun)
        return begun.error();
    const auto head = headOf(*m_database, m_console.device);
    if (!head)
        return head.error();
    const base::Instant now = m_sources.clock.now();
    const auto hasJumped = hasClockJumped(now);
    if (!hasJumped)
        return hasJumped.error();
    const bool isSuspect = *hasJumped || head->at - now > toleratedJump;
    return Stamp{std::max(now, head->at),
                 isSuspect ? ledger::ClockState::Suspect : ledger::ClockState::Ok, head->chain};
}

base::Result<bool> WriteSession::hasClockJumped(base::Instant now)
{
    const base::Millis offset = now.time_since_epoch() - m_sources.clock.sinceBoot();
    const auto anchor =
        m_database->one("SELECT offset_ms FROM clock_anchor WHERE boot = ?", {m_console.bootId},
                        [](const Row &row) { return base::Millis(row.integer(0)); });
    if (!anchor)
        return anchor.error();
    if (*anchor)
        return std::chrono::abs(offset - **anchor) > toleratedJump;
    auto done = dropAnchor(now);
    return done ? base::Result<bool>(false) : done.error();
}

/// Later jumps are told by how the wall clock stands against the time since boot now.
base::Result<void> WriteSession::dropAnchor(base::Instant now)
{
    auto done = m_database->run("DELETE FROM clock_anchor");
    if (!done)
        return done;
    return m_database->run(
        "INSERT INTO clock_anchor(boot, offset_ms) VALUES(?, ?)",
        {m_console.bootId, now.time_since_epoch() - m_sources.clock.sinceBoot()});
}

base::Result<void> WriteSession::checkpointWhenDue(WriteTransaction &write)
{
    const qint64 end = write.head().seq;
    if (end / checkpointInterval == (end - write.appended()) / checkpointInterval)
        return {};
    auto made = write.checkpoint();
    if (made)
        return {};
    // A log with a hole has no root any more: decisions go on, and verify says what is missing.
    if (made.error().code != corrupt)
        return made.error();
    m_witness.fail(made.error());
    return {};
}

/// Whatever has brought events (a command, a feed, another console), their texts are found.
base::Result<void> WriteSession::finishSearch(const WriteTransaction &write)
{
    for (;;) {
        const auto isUnfinished = m_search.catchUp(*m_database, write.searchable());
        if (!isUnfinished)
            return isUnfinished.error();
        if (!*isUnfinished)
            return {};
    }
}

base::Result<void> WriteSession::finish(Transaction &transaction, WriteTransaction &write)
{
    if (write.failure())
        return *write.failure();
    auto done = finishSearch(write);
    if (done && write.trustsClock())
        done = dropAnchor(m_sources.clock.now());
    if (done)
        done = checkpointWhenDue(write);
    if (!done)
        return done;
    base::Result<QString> folder = QString();
    if (!write.checkpoints().empty())
        folder = witnessFolder(*m_database);
    if (!folder)
        return folder.error();
    if (done = transaction.commit(); !done)
        return done;
    m_hasCommitted = true;
    m_isCheckpointed = !write.checkpoints().empty();
    m_witness.post(*folder, write.checkpoints());
    if (write.appended() > 0)
        m_unmarked = write.head();
    // What is committed stays done; what could not be scrubbed is noted, for the next opening.
    if (write.scrubs())
        (void)scrub(*m_database, m_fold.registry());
    return {};
}

bool WriteSession::settle()
{
    if (const auto head = std::exchange(m_unmarked, std::nullopt))
        m_console.mark.write(*head);
    return std::exchange(m_hasCommitted, false);
}

void WriteSession::close()
{
    if (m_isCheckpointed)
        return;
    const auto checkpoint = [](WriteTransaction &write) { return write.checkpoint(); };
    if (auto made = transact<base::Result<std::vector<ledger::SignedCheckpoint>>>(checkpoint);
        !made)
        m_witness.fail(made.error());
}

void WriteSession::catchUp()
{
    const auto isDue = needsScrub(*m_database);
    if (isDue && *isDue)
        (void)scrub(*m_database, m_fold.registry());
}

} // namespace vigil::store
