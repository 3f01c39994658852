// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writesession.h"

#include "store/errors.h"
#include "store/eventtable.h"

namespace vigil::store {

namespace {

/// Each attempt waits for as long as the connection's busy timeout (5 s).
constexpr int beginAttempts = 6;

constexpr base::Millis toleratedJump = std::chrono::minutes(5);

} // namespace

WriteSession::WriteSession(std::unique_ptr<Database> database, const Registry &registry,
                           Console console, const Sources &sources)
    : m_database(std::move(database))
    , m_fold(registry)
    , m_console(std::move(console))
    , m_sources(sources)
{}

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
    auto done = m_database->run("DELETE FROM clock_anchor");
    if (done) {
        done = m_database->run("INSERT INTO clock_anchor(boot, offset_ms) VALUES(?, ?)",
                               {m_console.bootId, offset});
    }
    if (!done)
        return done.error();
    return false;
}

base::Result<void> WriteSession::finish(Transaction &transaction, const WriteTransaction &write)
{
    if (write.failure())
        return *write.failure();
    if (auto done = transaction.commit(); !done)
        return done;
    m_hasCommitted = true;
    if (write.appended() > 0)
        m_console.mark.write(write.head());
    return {};
}

} // namespace vigil::store
