// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/teamreader.h"

namespace vigil::store {

namespace {

std::string select(std::string_view rest)
{
    return "SELECT m.id, m.added, m.revoked, t.text, k.key, k.device, k.enrolled FROM member AS m "
           "LEFT JOIN private_text AS t ON t.owner = m.id AND t.field = 'name' "
           "LEFT JOIN member_key AS k ON k.member = m.id "
           + std::string(rest);
}

TeamMember readBare(const Row &row)
{
    TeamMember member;
    member.member.id = row.id<domain::MemberId>(0);
    member.added = row.instant(1);
    member.revoked = row.maybeInstant(2);
    member.name = row.maybeText(3).value_or(QString());
    if (!row.isNull(4)) {
        member.key = EnrolledKey{row.array<32>(4), row.id<domain::DeviceId>(5), row.instant(6)};
    }
    return member;
}

base::Result<void> addRolesAndLanguages(Database &database, domain::Member &member)
{
    auto done = database.each("SELECT role FROM member_role WHERE member = ?", {member.id},
                              [&](const Row &row) {
                                  // A role that this version does not know gives no right.
                                  if (const auto role = domain::roleNames.value(row.text(0)))
                                      member.roles |= *role;
                                  return true;
                              });
    if (!done)
        return done;
    return database.each(
        "SELECT language, level FROM member_language WHERE member = ? ORDER BY language",
        {member.id}, [&](const Row &row) {
            if (const auto level = domain::languageLevelNames.value(row.text(1)))
                member.languages.append({row.text(0), *level});
            return true;
        });
}

} // namespace

base::Result<std::vector<TeamMember>> readMembers(Database &database)
{
    auto members = database.all(select("ORDER BY m.added, m.id"), {}, readBare);
    if (!members)
        return members;
    for (TeamMember &member : *members) {
        if (auto done = addRolesAndLanguages(database, member.member); !done)
            return done.error();
    }
    return members;
}

base::Result<std::optional<TeamMember>> readMember(Database &database, const domain::MemberId &id)
{
    auto member = database.one(select("WHERE m.id = ?"), {id}, readBare);
    if (member && *member) {
        if (auto done = addRolesAndLanguages(database, (*member)->member); !done)
            return done.error();
    }
    return member;
}

base::Result<domain::Roles> readRoles(Database &database, const domain::MemberId &id)
{
    domain::Roles roles;
    const auto done =
        database.each("SELECT r.role FROM member AS m JOIN member_role AS r ON r.member = m.id "
                      "WHERE m.id = ? AND m.revoked IS NULL",
                      {id}, [&roles](const Row &row) {
                          // A role that this version does not know gives no right.
                          if (const auto role = domain::roleNames.value(row.text(0)))
                              roles |= *role;
                          return true;
                      });
    if (!done)
        return done.error();
    return roles;
}

} // namespace vigil::store
