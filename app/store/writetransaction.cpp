// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writetransaction.h"

#include "store/checkpoints.h"
#include "store/errors.h"
#include "store/eventtable.h"
#include "store/privatetext.h"

namespace vigil::store {

namespace {

/// Bulk work leaves the writer within 50 ms, the commit included.
constexpr auto bulkBudget = std::chrono::milliseconds(30);

bool isSame(const EventDraft &draft, const ledger::Event &event)
{
    return draft.kind == event.kind && draft.actor == event.actor
           && draft.aggregates == event.aggregates && draft.body == event.body;
}

} // namespace

WriteTransaction::WriteTransaction(Database &database, const Fold &fold, const Signer &signer,
                                   base::Random &random, const Stamp &stamp)
    : m_database(database)
    , m_fold(fold)
    , m_signer(signer)
    , m_random(random)
    , m_stamp(stamp)
{}

base::Result<std::optional<Recorded>> WriteTransaction::recorded(const domain::EventId &id)
{
    auto stored = findEvent(m_database, id);
    if (!stored)
        return stored.error();
    if (!*stored) {
        m_absent = id;
        return std::optional<Recorded>();
    }
    return std::optional(Recorded{std::move((*stored)->event), (*stored)->hash, true});
}

base::Result<Recorded> WriteTransaction::append(const EventDraft &draft)
{
    auto appended = appendNew(draft);
    if (!appended)
        m_failure = appended.error();
    return appended;
}

base::Result<Recorded> WriteTransaction::appendNew(const EventDraft &draft)
{
    ledger::Event event;
    event.id = draft.id;
    if (draft.id.isNull()) {
        event.id = domain::EventId::make(m_stamp.at, m_random);
    } else if (draft.id != m_absent) {
        auto known = recorded(draft.id);
        if (!known)
            return known.error();
        if (*known) {
            if (isSame(draft, (*known)->event))
                return **known;
            return base::Error{
                idReused,
                QStringLiteral("Not saved: an act of this id is recorded already and "
                               "says something else. This is a fault of the program."),
                QStringLiteral("event=%1").arg(draft.id.toString())};
        }
    }
    event.device = m_signer.device;
    event.seq = m_stamp.head.seq + 1;
    event.kind = draft.kind;
    event.at = m_stamp.at;
    event.clock = m_stamp.clock;
    event.actor = draft.actor;
    event.aggregates = draft.aggregates;
    event.body = draft.body;
    event.prev = ledger::linkOf(m_stamp.head);
    if (auto done = checkLaw(event); !done)
        return done.error();
    auto sealed = ledger::seal(event, m_signer.key);
    if (!sealed)
        return sealed.error();
    if (auto done = store(*sealed); !done)
        return done.error();
    m_stamp.head = {event.seq, sealed->hash, sealed->signature};
    ++m_appended;
    m_absent.reset();
    return Recorded{std::move(sealed->event), sealed->hash, false};
}

/// The commands know the rules and say why they refuse; nothing that slips through them is written,
/// since it would have no effect.
base::Result<void> WriteTransaction::checkLaw(const ledger::Event &event)
{
    const auto judgement =
        m_fold.judge({m_database, m_database}, event, {unsynced, event.device, event.seq});
    if (!judgement)
        return judgement.error();
    if (judgement->counts())
        return {};
    return base::Error{
        unlawful,
        QStringLiteral("Not saved: the rules of the team do not allow this act of "
                       "this person now."),
        QStringLiteral("kind=%1 reason=%2")
            .arg(QString::fromLatin1(event.kind), QString::fromLatin1(judgement->reason))};
}

base::Result<void> WriteTransaction::store(const ledger::SignedEvent &sealed)
{
    const ledger::Event &event = sealed.event;
    auto row = insertEvent(m_database, sealed, std::nullopt);
    if (!row)
        return row.error();
    if (auto done = m_database.run("INSERT INTO outbox(event) VALUES(?)", {*row}); !done)
        return done;
    // Events of other consoles that the hub has not numbered may stand behind this one.
    const EventPlace place{unsynced, event.device, event.seq, *row};
    const auto later = hasLater(m_database, place);
    if (!later)
        return later.error();
    if (!*later)
        return m_fold.addJudged(m_database, event);
    const auto touched = m_fold.touched(m_database, event);
    if (!touched)
        return touched.error();
    return m_fold.again(m_database, *touched, place);
}

base::Result<ledger::Commitment> WriteTransaction::putText(const base::IdBytes &owner,
                                                           QByteArrayView field, QStringView text)
{
    return keepText(m_database, {owner, field}, text, m_random);
}

base::Result<ledger::Hash> WriteTransaction::putBlob(QByteArrayView bytes)
{
    const ledger::Hash hash = ledger::sha256(bytes);
    auto done = m_database.run("INSERT INTO blob(sha256, bytes) VALUES(?, ?) "
                               "ON CONFLICT(sha256) DO NOTHING",
                               {hash, bytes});
    if (!done)
        return done.error();
    return hash;
}

base::Result<std::vector<ledger::SignedCheckpoint>>
WriteTransaction::checkpoint(CheckpointScope scope)
{
    auto made = makeCheckpoints(m_database, m_signer, m_stamp.at);
    if (made && scope == CheckpointScope::All)
        made = newestCheckpoints(m_database);
    if (made)
        m_checkpoints = *made;
    return made;
}

bool WriteTransaction::isTimeUp() const
{
    return std::chrono::steady_clock::now() - m_began >= bulkBudget;
}

} // namespace vigil::store
