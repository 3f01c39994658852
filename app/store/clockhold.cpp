// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/clockhold.h"

#include "domain/member.h"
#include "store/errors.h"
#include "store/identity.h"
#include "store/standing.h"

namespace vigil::store {

namespace {

using namespace Qt::StringLiterals;

// As the index event_suspect has it.
#define VIGIL_SUSPECT "instr(e.bytes, x'22636c6f636b223a227375737065637422') > 0"

constexpr std::string_view waiting =
    "SELECT e.device, count(*), min(e.seq), max(e.seq), min(e.at), max(e.at) FROM event e "
    "LEFT JOIN clock_confirmed c ON c.device = e.device "
    "WHERE " VIGIL_SUSPECT " AND e.seq > coalesce(c.through, 0) AND (?1 IS NULL OR e.device = ?1) "
    "GROUP BY e.device ORDER BY e.device";

ClockHold readHold(const Row &row)
{
    return {row.id<domain::DeviceId>(0),
            static_cast<int>(row.integer(1)),
            row.integer(2),
            row.integer(3),
            row.instant(4),
            row.instant(5)};
}

base::Result<void> mayConfirm(WriteTransaction &transaction, const domain::MemberId &actor)
{
    return checkRight(transaction.database(), actor, domain::Right::ConfirmClock,
                      u"Not saved: you may not confirm the time of a console. Ask a lead."_s);
}

} // namespace

base::Result<std::vector<ClockHold>> readClockHolds(Database &database)
{
    return database.all(waiting, {nullptr}, readHold);
}

base::Result<std::optional<ClockHold>> readClockHold(Database &database,
                                                     const domain::DeviceId &device)
{
    return database.one(waiting, {device}, readHold);
}

base::Result<bool> isHeldForClock(Database &database, const domain::EventId &event)
{
    const auto found = database.integer(
        "SELECT EXISTS (SELECT 1 FROM event e LEFT JOIN clock_confirmed c ON c.device = e.device "
        "WHERE e.id = ?1 AND " VIGIL_SUSPECT " AND e.seq > coalesce(c.through, 0))",
        {event});
    return found ? base::Result<bool>(*found != 0) : found.error();
}

base::Result<void> confirmClock(WriteTransaction &transaction, const Signatory &actor,
                                const domain::DeviceId &device)
{
    if (auto allowed = mayConfirm(transaction, actor.member); !allowed)
        return allowed;
    const auto hold = readClockHold(transaction.database(), device);
    if (!hold)
        return hold.error();
    if (!*hold) {
        return base::Error{clockNotHeld,
                           u"Nothing that this console recorded waits for its time to be "
                           "confirmed."_s};
    }
    const auto identity = readIdentity(transaction.database());
    if (!identity)
        return identity.error();
    const bool isOwn = device == transaction.device();
    // The confirmation itself is of the clock that it is about.
    const qint64 through = isOwn ? transaction.head().seq + 1 : (*hold)->last;
    const auto confirmed =
        appendSigned(transaction, actor,
                     {{},
                      "clock.confirmed",
                      {},
                      {ledger::aggregate(ledger::AggregateKind::Team, identity->team)},
                      {{u"device"_s, device.toString()}, {u"through"_s, through}}},
                     Signing::OnceEnrolled);
    if (!confirmed)
        return confirmed.error();
    if (isOwn)
        transaction.trustClock();
    return {};
}

} // namespace vigil::store
