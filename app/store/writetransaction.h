// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "ledger/chain.h"
#include "ledger/checkpoint.h"
#include "ledger/commitment.h"
#include "ledger/event.h"
#include "store/database.h"
#include "store/fold.h"

#include <chrono>
#include <optional>
#include <set>
#include <vector>

namespace vigil::store {

/// An event as a command asks for it; the transaction adds device, sequence, time and link.
struct EventDraft
{
    /// Made when the person acted: the idempotency key. Null: the transaction makes one.
    domain::EventId id;
    QByteArray kind;
    domain::MemberId actor;
    std::vector<ledger::Aggregate> aggregates;
    QJsonObject body;
};

/// What append() did. `isRepeat`: the event was in the ledger already, and nothing was written.
struct Recorded
{
    ledger::Event event;
    ledger::Hash hash{};
    bool isRepeat = false;
};

/// Who seals: this console.
struct Signer
{
    domain::DeviceId device;
    const ledger::SigningKey &key;
};

/// The time of a transaction's events.
struct Stamp
{
    base::Instant at;
    ledger::ClockState clock = ledger::ClockState::Ok;
    /// What the first event is chained to.
    ledger::ChainHead head;
};

/// Which checkpoints the witness is told of: those of logs that have grown, or of every log.
enum class CheckpointScope { Grown, All };

/// What a command works with: one write transaction that sees all that was committed before, by
/// this process and by others. Lives on the writer's thread, for one call of the command.
class WriteTransaction final
{
public:
    WriteTransaction(Database &database, const Fold &fold, const Signer &signer,
                     base::Random &random, const Stamp &stamp);

    [[nodiscard]] Database &database() { return m_database; }
    /// The time that every event of this transaction carries.
    [[nodiscard]] base::Instant at() const { return m_stamp.at; }
    [[nodiscard]] ledger::ClockState clock() const { return m_stamp.clock; }
    [[nodiscard]] const domain::DeviceId &device() const { return m_signer.device; }
    [[nodiscard]] const Fold &fold() const { return m_fold; }
    [[nodiscard]] base::Random &random() { return m_random; }

    /// The event of this id if it is in the ledger: a command that is repeated after a crash finds
    /// its first outcome here before its rules would refuse.
    [[nodiscard]] base::Result<std::optional<Recorded>> recorded(const domain::EventId &id);

    /// Seals the event, stores it, folds it into the views and marks the outbox. The same id with
    /// the same kind, actor, aggregates and body again returns the stored event; with others
    /// `idReused`. What would have no effect by law is refused with `unlawful`.
    base::Result<Recorded> append(const EventDraft &draft);

    /// Keeps an erasable text of `owner` and returns the commitment that goes into the event. A
    /// second text for the same owner and field replaces the first.
    base::Result<ledger::Commitment> putText(const base::IdBytes &owner, QByteArrayView field,
                                             QStringView text);
    /// Keeps bytes under their SHA-256; keeping them again changes nothing.
    base::Result<ledger::Hash> putBlob(QByteArrayView bytes);

    /// Signs the state of every log in the store; the witness and the log of the system are told
    /// after the commit. Happens by itself with each 100th event and when the store is closed.
    base::Result<std::vector<ledger::SignedCheckpoint>>
    checkpoint(CheckpointScope scope = CheckpointScope::Grown);
    /// The texts that this event brings are in the search index already; those of others follow
    /// before the commit.
    void markSearchable(const domain::EventId &event) { m_searchable.insert(event); }
    [[nodiscard]] const std::set<domain::EventId> &searchable() const { return m_searchable; }

    /// Once this is committed, the files are made to forget what was deleted (scrub.h).
    void scrubAfterwards() { m_scrubs = true; }
    [[nodiscard]] bool scrubs() const { return m_scrubs; }

    /// From now on the wall clock as it stands is right: a lead has said so after a jump.
    void trustClock() { m_trustsClock = true; }
    [[nodiscard]] bool trustsClock() const { return m_trustsClock; }

    /// Whether bulk work should end this transaction now, so that a decision gets in.
    [[nodiscard]] bool isTimeUp() const;
    /// Events appended so far.
    [[nodiscard]] int appended() const { return m_appended; }
    /// The chain's end, appended events included.
    [[nodiscard]] const ledger::ChainHead &head() const { return m_stamp.head; }
    /// Checkpoints that the witness is to be told of.
    [[nodiscard]] const std::vector<ledger::SignedCheckpoint> &checkpoints() const
    {
        return m_checkpoints;
    }
    /// An append that failed fails the transaction, even if the command went on.
    [[nodiscard]] const std::optional<base::Error> &failure() const { return m_failure; }

private:
    base::Result<Recorded> appendNew(const EventDraft &draft);
    base::Result<void> checkLaw(const ledger::Event &event);
    base::Result<void> store(const ledger::SignedEvent &event);

    Database &m_database;
    const Fold &m_fold;
    Signer m_signer;
    base::Random &m_random;
    Stamp m_stamp;
    int m_appended = 0;
    /// Was looked for last and is not there.
    std::optional<domain::EventId> m_absent;
    std::vector<ledger::SignedCheckpoint> m_checkpoints;
    bool m_scrubs = false;
    bool m_trustsClock = false;
    std::set<domain::EventId> m_searchable;
    std::optional<base::Error> m_failure;
    std::chrono::steady_clock::time_point m_began = std::chrono::steady_clock::now();
};

} // namespace vigil::store
