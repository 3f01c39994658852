// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/standing.h"

#include "store/errors.h"

namespace vigil::store {

namespace {

domain::Roles rolesOf(const QString &names)
{
    domain::Roles roles;
    for (const QString &name : names.split(u' ', Qt::SkipEmptyParts)) {
        // A role that this version does not know gives no right.
        if (const auto role = domain::roleNames.value(name))
            roles |= *role;
    }
    return roles;
}

/// From the columns roles, revoked, key, device.
Standing readStanding(const Row &row)
{
    Standing standing{true, row.boolean(1), rolesOf(row.text(0)), {}};
    if (!row.isNull(2))
        standing.key = PersonalKey{row.array<32>(2), row.id<domain::DeviceId>(3)};
    return standing;
}

} // namespace

base::Result<Standing> standingAt(Database &database, const domain::MemberId &member,
                                  const EventPlace &place)
{
    // A person has few standings: SQLite would take longer to set up its sorting than to read them.
    EventPlace newest = beginningOfLedger();
    Standing standing;
    auto done = database.each(
        R"(
        SELECT s.roles, s.revoked, s.key, s.device, e.hub, e.device, e.seq
        FROM member_standing AS s JOIN event AS e ON e.id = s.event
        WHERE s.member = ?1 AND (e.hub, e.device, e.seq) < (?2, ?3, ?4))",
        {member, place.hub, place.device, place.seq}, [&](const Row &row) {
            const EventPlace from{row.integer(4), row.id<domain::DeviceId>(5), row.integer(6)};
            if (from > newest) {
                newest = from;
                standing = readStanding(row);
            }
            return true;
        });
    if (!done)
        return done.error();
    return standing;
}

base::Result<void> checkRight(Database &database, const domain::MemberId &member,
                              domain::Right right, const QString &refusal)
{
    const auto standing = standingAt(database, member, endOfLedger());
    if (!standing)
        return standing.error();
    return standing->may(right) ? base::Result<void>() : base::Error{notAllowed, refusal};
}

base::Result<StandingBook> StandingBook::read(Database &database)
{
    StandingBook book;
    auto done = database.each(
        R"(
        SELECT s.roles, s.revoked, s.key, s.device, e.hub, e.device, e.seq, s.member
        FROM member_standing AS s JOIN event AS e ON e.id = s.event
        ORDER BY e.hub, e.device, e.seq)",
        {}, [&book](const Row &row) {
            const EventPlace from{row.integer(4), row.id<domain::DeviceId>(5), row.integer(6)};
            book.m_members[row.id<domain::MemberId>(7)].emplace_back(from, readStanding(row));
            return true;
        });
    if (!done)
        return done.error();
    return book;
}

Standing StandingBook::at(const domain::MemberId &member, const EventPlace &place) const
{
    const auto known = m_members.find(member);
    if (known == m_members.end())
        return {};
    const Pages &pages = known->second;
    const auto after = std::lower_bound(
        pages.begin(), pages.end(), place,
        [](const auto &page, const EventPlace &wanted) { return page.first < wanted; });
    return after == pages.begin() ? Standing() : std::prev(after)->second;
}

base::Result<qint64> membersBefore(Database &database, const EventPlace &place)
{
    return database.integer(R"(
        SELECT count(DISTINCT s.member) FROM member_standing AS s JOIN event AS e ON e.id = s.event
        WHERE (e.hub, e.device, e.seq) < (?, ?, ?))",
                            {place.hub, place.device, place.seq});
}

} // namespace vigil::store
