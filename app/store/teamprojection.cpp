// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/teamprojection.h"

#include "ledger/crypto.h"
#include "store/enrolment.h"

#include <QJsonArray>

namespace vigil::store {

std::span<const Migration> migrations();

namespace {

using namespace Qt::StringLiterals;
using ledger::AggregateKind;

base::Result<void> setRoles(Database &database, const ledger::Event &event,
                            const base::IdBytes &member)
{
    if (auto done = database.run("DELETE FROM member_role WHERE member = ?", {member}); !done)
        return done;
    const QJsonArray roles = event.body.value("roles"_L1).toArray();
    for (const auto &role : roles) {
        auto done = database.run("INSERT OR IGNORE INTO member_role(member, role) VALUES(?, ?)",
                                 {member, role.toString()});
        if (!done)
            return done;
    }
    return {};
}

base::Result<void> setLanguages(Database &database, const ledger::Event &event,
                                const base::IdBytes &member)
{
    if (auto done = database.run("DELETE FROM member_language WHERE member = ?", {member}); !done)
        return done;
    const QJsonArray languages = event.body.value("languages"_L1).toArray();
    for (const auto &language : languages) {
        const QJsonObject skill = language.toObject();
        auto done = database.run(
            "INSERT OR REPLACE INTO member_language(member, language, level) VALUES(?, ?, ?)",
            {member, skill.value("language"_L1).toString(), skill.value("level"_L1).toString()});
        if (!done)
            return done;
    }
    return {};
}

base::Result<void> setKey(Database &database, const ledger::Event &event,
                          const base::IdBytes &member)
{
    const auto key = ledger::fromHex<32>(event.body.value("key"_L1).toString().toLatin1());
    if (!key)
        return {};
    return database.run("INSERT OR REPLACE INTO member_key(member, key, device, enrolled) "
                        "VALUES(?, ?, ?, ?)",
                        {member, *key, event.device, event.at});
}

/// What the member is now, for judgements of what they do from here on.
base::Result<void> keepStanding(Database &database, const ledger::Event &event,
                                const base::IdBytes &member)
{
    return database.run(R"(
        INSERT OR REPLACE INTO member_standing(member, event, roles, revoked, key, device)
        SELECT m.id, ?2,
            CASE WHEN m.revoked IS NULL THEN coalesce((SELECT group_concat(role, ' ') FROM
                (SELECT role FROM member_role WHERE member = ?1 ORDER BY role)), '') ELSE '' END,
            m.revoked IS NOT NULL, k.key, k.device
        FROM member AS m LEFT JOIN member_key AS k ON k.member = m.id WHERE m.id = ?1)",
                        {member, event.id});
}

base::Result<void> changeMember(Database &database, const ledger::Event &event,
                                const base::IdBytes &id)
{
    if (event.kind == "member.added") {
        const auto name = ledger::fromHex<32>(event.body.value("name"_L1).toString().toLatin1())
                              .value_or(ledger::Hash{});
        auto done =
            database.run("INSERT OR IGNORE INTO member(id, name_commitment, added) VALUES(?, ?, ?)",
                         {id, name, event.at});
        if (done)
            done = setRoles(database, event, id);
        return done ? setLanguages(database, event, id) : done;
    }
    if (event.kind == "member.roles_set")
        return setRoles(database, event, id);
    if (event.kind == "member.languages_set")
        return setLanguages(database, event, id);
    if (event.kind == "member.revoked")
        return database.run("UPDATE member SET revoked = ? WHERE id = ?", {event.at, id});
    if (event.kind == "member.key_enrolled")
        return setKey(database, event, id);
    return {};
}

base::Result<void> foldMember(Database &database, const ledger::Event &event,
                              const base::IdBytes &id)
{
    if (!event.kind.startsWith("member."))
        return {};
    const auto done = changeMember(database, event, id);
    return done ? keepStanding(database, event, id) : done;
}

/// The furthest confirmation of a device counts, whichever comes first.
base::Result<void> confirmClock(Database &database, const ledger::Event &event,
                                const base::IdBytes &team)
{
    const auto device = domain::DeviceId::parse(event.body.value("device"_L1).toString());
    const qint64 through = event.body.value("through"_L1).toInteger();
    if (!device || through < 1)
        return {};
    return database.run(R"(
        INSERT INTO clock_confirmed(device, team, through, confirmed_by, at)
        VALUES(?1, ?2, ?3, ?4, ?5) ON CONFLICT(device) DO UPDATE
        SET through = excluded.through, confirmed_by = excluded.confirmed_by, at = excluded.at
        WHERE excluded.through > clock_confirmed.through)",
                        {*device, team, through, event.actor, event.at});
}

base::Result<void> foldTeam(Database &database, const ledger::Event &event, const base::IdBytes &id)
{
    if (event.kind == "team.founded")
        return database.run("INSERT OR IGNORE INTO team(id, founded) VALUES(?, ?)", {id, event.at});
    if (event.kind == "clock.confirmed")
        return confirmClock(database, event, id);
    const auto enrolment = enrolmentOf(event);
    if (!enrolment)
        return {};
    return database.run(
        "INSERT OR IGNORE INTO device(id, team, verify_key, enrolled) VALUES(?, ?, ?, ?)",
        {enrolment->device, id, enrolment->key, event.at});
}

} // namespace

std::span<const Migration> TeamProjection::migrations() const
{
    return store::migrations();
}

std::vector<View> TeamProjection::views() const
{
    return {{"team", "id"},
            {"device", "id"},
            {"clock_confirmed", "device"},
            {"member", "id"},
            {"member_role", "member, role"},
            {"member_language", "member, language"},
            {"member_key", "member"},
            {"member_standing", "member, event"},
            {"event_subtree", "device, level, number"}};
}

base::Result<void> TeamProjection::fold(Database &database, const ledger::Event &event,
                                        const ledger::Aggregate &aggregate) const
{
    if (aggregate.kind == AggregateKind::Member)
        return foldMember(database, event, aggregate.id);
    if (aggregate.kind == AggregateKind::Team)
        return foldTeam(database, event, aggregate.id);
    return {};
}

base::Result<void> TeamProjection::clear(Database &database,
                                         const ledger::Aggregate &aggregate) const
{
    const auto drop =
        [&](std::initializer_list<std::string_view> statements) -> base::Result<void> {
        for (const std::string_view statement : statements) {
            if (auto done = database.run(statement, {aggregate.id}); !done)
                return done;
        }
        return {};
    };
    if (aggregate.kind == AggregateKind::Member) {
        return drop({"DELETE FROM member_standing WHERE member = ?",
                     "DELETE FROM member_key WHERE member = ?",
                     "DELETE FROM member_language WHERE member = ?",
                     "DELETE FROM member_role WHERE member = ?",
                     "DELETE FROM member WHERE id = ?"});
    }
    if (aggregate.kind == AggregateKind::Team)
        return drop({"DELETE FROM clock_confirmed WHERE team = ?",
                     "DELETE FROM device WHERE team = ?", "DELETE FROM team WHERE id = ?"});
    return {};
}

} // namespace vigil::store
