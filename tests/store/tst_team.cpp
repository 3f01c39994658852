// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/teamcommands.h"
#include "store/teamreader.h"
#include "teststore.h"

#include <QRegularExpression>
#include <QTest>

using namespace vigil;
using namespace vigil::store;
using namespace vigil::test;
using namespace Qt::StringLiterals;
using domain::Role;

namespace {

TeamMember memberOf(Store &store, const domain::MemberId &id)
{
    const auto member =
        store.readers().readNow([&](Database &database) { return readMember(database, id); });
    return member && *member ? **member : TeamMember();
}

std::optional<domain::Roles> rolesOf(Store &store, const domain::MemberId &id)
{
    const auto roles =
        store.readers().readNow([&](Database &database) { return readRoles(database, id); });
    return roles ? std::optional(*roles) : std::nullopt;
}

base::Result<domain::MemberId> add(Store &store, const QString &name, domain::Roles roles)
{
    return store.writer().executeAndWait([&](WriteTransaction &transaction) {
        return addMember(transaction, store.identity().member, name,
                         {{}, roles, {{u"uk"_s, domain::LanguageLevel::Native}}});
    });
}

} // namespace

class TestTeam final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void addsAndChangesMembers()
    {
        const Desk desk;
        const auto store = desk.opened();
        const domain::MemberId admin = store->identity().member;
        const auto added = add(*store, u"Ірина"_s, Role::Reviewer);
        QCOMPARE(codeOf(added), "ok");
        QCOMPARE(memberOf(*store, *added).name, u"Ірина"_s);
        QCOMPARE(memberOf(*store, *added).member.roles, domain::Roles(Role::Reviewer));
        const QList<domain::LanguageSkill> languages{{u"pl"_s, domain::LanguageLevel::Working},
                                                     {u"uk"_s, domain::LanguageLevel::Fluent}};
        const auto changed = store->writer().executeAndWait(
            [&](WriteTransaction &transaction) -> base::Result<void> {
                auto done =
                    setMemberRoles(transaction, admin, *added, Role::Reviewer | Role::Auditor);
                return done ? setMemberLanguages(transaction, admin, *added, languages) : done;
            });
        QCOMPARE(codeOf(changed), "ok");
        QCOMPARE(memberOf(*store, *added).member.roles, Role::Reviewer | Role::Auditor);
        QCOMPARE(rolesOf(*store, *added), Role::Reviewer | Role::Auditor);
        QCOMPARE(memberOf(*store, *added).member.languages, languages);
        const auto before = store->viewHashes();
        auto rebuilt = store->writer().rebuild();
        rebuilt.waitForFinished();
        QCOMPARE(*store->viewHashes(), *before);
    }

    void nameIsNotInTheLedger()
    {
        const Desk desk;
        const auto store = desk.opened();
        QCOMPARE(codeOf(add(*store, u"Unmistakable"_s, Role::Reviewer)), "ok");
        QCOMPARE(
            countOf(*store,
                    "SELECT count(*) FROM event WHERE instr(bytes, CAST('Unmistakable' AS BLOB))"),
            0);
        QCOMPARE(countOf(*store,
                         "SELECT count(*) FROM event WHERE instr(bytes, CAST('reviewer' AS BLOB))"),
                 1);
    }

    void refusesWhoMayNotAndTheLastAdmin()
    {
        const Desk desk;
        const auto store = desk.opened();
        const domain::MemberId admin = store->identity().member;
        const auto reviewer = add(*store, u"B"_s, Role::Reviewer);
        const qint64 events = countOf(*store, "SELECT count(*) FROM event");
        const auto code = [&](const domain::MemberId &actor, const domain::MemberId &member) {
            return codeOf(store->writer().executeAndWait([&](WriteTransaction &transaction) {
                return revokeMember(transaction, actor, member);
            }));
        };
        QCOMPARE(code(*reviewer, admin), "store.not_allowed");
        QCOMPARE(code(admin, domain::MemberId(caseId(9))), "store.member_unknown");
        QCOMPARE(code(admin, admin), "store.last_admin");
        const auto stripped = store->writer().executeAndWait([&](WriteTransaction &transaction) {
            return setMemberRoles(transaction, admin, admin, Role::Lead);
        });
        QCOMPARE(codeOf(stripped), "store.last_admin");
        QCOMPARE(countOf(*store, "SELECT count(*) FROM event"), events);
        QCOMPARE(code(admin, *reviewer), "ok");
        QVERIFY(memberOf(*store, *reviewer).revoked);
        QCOMPARE(rolesOf(*store, *reviewer), domain::Roles());
        QCOMPARE(code(admin, *reviewer), "store.member_revoked");
        // Who has left may do nothing, whatever their roles were.
        const auto second = add(*store, u"C"_s, Role::Admin);
        QCOMPARE(code(admin, *second), "ok");
        QCOMPARE(code(*second, admin), "store.not_allowed");
    }
};

QTEST_GUILESS_MAIN(TestTeam)
#include "tst_team.moc"
