// SPDX-License-Identifier: GPL-3.0-or-later
#include "crew.h"
#include "store/teambody.h"

#include <QRegularExpression>
#include <QTest>

using namespace vigil;
using namespace vigil::store;
using namespace vigil::test;
using namespace Qt::StringLiterals;
using domain::Role;
using ledger::AggregateKind;

namespace {

/// Olena (lead, admin, key 'o'), Ira (lead, key 'i'), Petro (reviewer, key 'p'), Ada (admin, gone),
/// and a proposal of Olena's that waits.
struct Team : Crew
{
    domain::MemberId ira, petro, ada;
    domain::EventId waiting;

    Team()
    {
        enrol(olena, 'o');
        ira = add(u"Iryna"_s, Role::Lead, 'i');
        petro = add(u"Petro"_s, Role::Reviewer, 'p');
        ada = add(u"Ada"_s, Role::Admin);
        const auto gone = run([&](WriteTransaction &transaction) {
            return revokeMember(transaction, {olena, olenaKey}, ada);
        });
        const auto proposed = propose({olena, olenaKey});
        if (!gone || !proposed)
            qFatal("no team");
        waiting = *proposed;
    }
};

ledger::Aggregate memberAggregate(const domain::MemberId &id)
{
    return ledger::aggregate(AggregateKind::Member, id);
}

EventDraft onMember(const domain::MemberId &actor, const domain::MemberId &member,
                    const QByteArray &kind, const QJsonObject &body)
{
    return {{}, kind, actor, {memberAggregate(member)}, body};
}

EventDraft addition(const domain::MemberId &actor)
{
    const domain::MemberId id(caseId(7));
    return onMember(actor, id, "member.added",
                    memberBody({id, Role::Admin | Role::Lead, {}}, ledger::Hash{}));
}

/// With an id, and signed by `key`.
EventDraft signedBy(char key, EventDraft draft, int id = 77)
{
    ledger::Event act;
    act.id = draft.id = domain::EventId(caseId(id));
    act.kind = draft.kind;
    act.actor = draft.actor;
    act.aggregates = draft.aggregates;
    act.body = draft.body;
    draft.body = *ledger::signedBody(act, *keyOf(key));
    return draft;
}

EventDraft settlement(Team &team, const char *kind, const domain::MemberId &actor)
{
    return {{},
            kind,
            actor,
            {ledger::proposalAggregate(team.waiting)},
            toBody(ledger::SettlementBody{team.waiting, team.proposal(team.waiting).made})};
}

EventDraft publication(Team &team, const domain::MemberId &actor, bool isOfProposal)
{
    QJsonObject body = team.proposal(team.waiting).body.matter;
    const QString pack = body.value("pack"_L1).toString();
    if (isOfProposal)
        body.insert("proposal"_L1, team.waiting.toString());
    return {{}, "policy.published", actor, {packAggregate(pack)}, body};
}

EventDraft confirmation(Team &team, const domain::MemberId &actor)
{
    const auto identity = team.store->identity();
    return {{},
            "clock.confirmed",
            actor,
            {ledger::aggregate(AggregateKind::Team, identity.team)},
            {{u"device"_s, identity.device.toString()}, {u"through"_s, 1}}};
}

EventDraft enrolment(Team &team, const domain::MemberId &actor, const domain::MemberId &member,
                     char key, char provenBy)
{
    const auto identity = team.store->identity();
    const ledger::VerifyKey verifyKey = keyOf(key)->verifyKey();
    const auto proof = keyOf(provenBy)->sign(ledger::viewOf(
        ledger::enrolmentHash(identity.team.bytes(), identity.device, member, verifyKey)));
    return onMember(actor, member, "member.key_enrolled",
                    {{u"key"_s, QString::fromLatin1(ledger::toHex(verifyKey))},
                     {u"proof"_s, QString::fromLatin1(ledger::toHex(proof))}});
}

/// Another console of the team, without a store of its own.
class Remote
{
public:
    Remote(Team &team, char n) : m_team(team), m_key(keyOf(n))
    {
        base::IdBytes id;
        id.fill(static_cast<std::uint8_t>(n));
        m_device = domain::DeviceId(id);
        const auto identity = team.store->identity();
        const auto enrolled = team.run([&](WriteTransaction &transaction) {
            return transaction.append(
                {{},
                 "device.enrolled",
                 identity.member,
                 {ledger::aggregate(AggregateKind::Team, identity.team)},
                 {{u"device"_s, m_device.toString()},
                  {u"key"_s, QString::fromLatin1(ledger::toHex(m_key->verifyKey()))}}});
        });
        if (!enrolled)
            qFatal("%s", qPrintable(enrolled.error().message));
    }

    RemoteEvent seal(const EventDraft &draft)
    {
        ledger::Event event;
        event.id =
            draft.id.isNull() ? domain::EventId::make(m_team.clock.now(), m_team.random) : draft.id;
        event.device = m_device;
        event.seq = 1;
        event.kind = draft.kind;
        event.at = m_team.clock.now();
        event.actor = draft.actor;
        event.aggregates = draft.aggregates;
        event.body = draft.body;
        const auto sealed = ledger::seal(event, *m_key);
        return {sealed->bytes, sealed->signature, std::nullopt};
    }

private:
    Team &m_team;
    std::shared_ptr<const ledger::SigningKey> m_key;
    domain::DeviceId m_device;
};

std::vector<RemoteEvent> allEvents(Team &team)
{
    const auto events = team.store->readers().readNow([](Database &database) {
        return database.all("SELECT bytes, sig FROM event ORDER BY hub, device, seq", {},
                            [](const Row &row) {
                                return RemoteEvent{row.bytes(0), row.array<64>(1), std::nullopt};
                            });
    });
    return *events;
}

QByteArray ingest(Team &team, std::vector<RemoteEvent> events)
{
    return codeOf(team.store->writer().ingest({std::move(events), {}}).result());
}

/// Whether the views are what the whole ledger gives.
bool isAsRebuilt(Team &team)
{
    const auto before = team.store->viewHashes();
    auto rebuilt = team.store->writer().rebuild();
    rebuilt.waitForFinished();
    return rebuilt.result() && *team.store->viewHashes() == *before;
}

using Craft = std::function<EventDraft(Team &)>;

/// One of each way to do what one may not.
const std::vector<std::tuple<const char *, const char *, Craft>> &crimes()
{
    static const std::vector<std::tuple<const char *, const char *, Craft>> all{
        {"reviewer adds", "role", [](Team &t) { return signedBy('p', addition(t.petro)); }},
        {"stranger adds", "role", [](Team &) { return addition(domain::MemberId(caseId(9))); }},
        {"who left adds", "role", [](Team &t) { return addition(t.ada); }},
        {"second founding", "role", [](Team &) { return addition(domain::MemberId(caseId(7))); }},
        {"unsigned grant", "signature", [](Team &t) { return addition(t.olena); }},
        {"grant signed by another", "signature",
         [](Team &t) { return signedBy('i', addition(t.olena)); }},
        {"grant changed after signing", "signature",
         [](Team &t) {
             EventDraft draft = signedBy('o', addition(t.olena));
             draft.body.insert(u"roles"_s, toJson(domain::Roles(Role::Admin)));
             return draft;
         }},
        {"unsigned revocation", "signature",
         [](Team &t) { return onMember(t.olena, t.ira, "member.revoked", {}); }},
        {"own promotion", "role",
         [](Team &t) {
             return signedBy('p', onMember(t.petro, t.petro, "member.roles_set",
                                           {{u"roles"_s, toJson(domain::Roles(Role::Lead))}}));
         }},
        {"key for another", "person",
         [](Team &t) { return enrolment(t, t.petro, t.olena, 'x', 'x'); }},
        {"key without proof", "signature",
         [](Team &t) { return enrolment(t, t.petro, t.petro, 'x', 'y'); }},
        {"key of who left", "role", [](Team &t) { return enrolment(t, t.ada, t.ada, 'x', 'x'); }},
        {"publication alone", "second_person",
         [](Team &t) { return signedBy('o', publication(t, t.olena, false)); }},
        {"publication before confirmation", "second_person",
         [](Team &t) { return publication(t, t.ira, true); }},
        {"publication of something else", "proposal",
         [](Team &t) {
             EventDraft draft = publication(t, t.ira, true);
             draft.body.insert(u"version"_s, 99);
             return draft;
         }},
        {"confirmed by the proposer", "second_person",
         [](Team &t) { return signedBy('o', settlement(t, ledger::proposalConfirmed, t.olena)); }},
        {"confirmed by a reviewer", "role",
         [](Team &t) { return signedBy('p', settlement(t, ledger::proposalConfirmed, t.petro)); }},
        {"confirmed without signature", "signature",
         [](Team &t) { return settlement(t, ledger::proposalConfirmed, t.ira); }},
        {"confirmation of another text", "proposal",
         [](Team &t) {
             EventDraft draft = settlement(t, ledger::proposalConfirmed, t.ira);
             draft.body.insert(u"made"_s, QString(64, u'0'));
             return signedBy('i', draft);
         }},
        {"withdrawn by another", "person",
         [](Team &t) { return settlement(t, ledger::proposalWithdrawn, t.ira); }},
        {"proposed by a reviewer", "role",
         [](Team &t) {
             EventDraft draft{{},
                              ledger::proposalMade,
                              t.petro,
                              {ledger::proposalAggregate(domain::EventId(caseId(77)))},
                              toBody(t.proposal(t.waiting).body)};
             return signedBy('p', draft);
         }},
        {"clock confirmed by a reviewer", "role",
         [](Team &t) { return signedBy('p', confirmation(t, t.petro)); }},
        {"clock confirmed without signature", "signature",
         [](Team &t) { return confirmation(t, t.ira); }},
        {"proposal under another's id", "proposal",
         [](Team &t) {
             EventDraft draft{{},
                              ledger::proposalMade,
                              t.olena,
                              {ledger::proposalAggregate(t.waiting)},
                              toBody(t.proposal(t.waiting).body)};
             return signedBy('o', draft);
         }},
    };
    return all;
}

} // namespace

class TestLaw final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void namesWhatWasUnlawful_data()
    {
        QTest::addColumn<qsizetype>("index");
        for (std::size_t i = 0; i < crimes().size(); ++i)
            QTest::newRow(std::get<0>(crimes()[i])) << static_cast<qsizetype>(i);
    }
    void namesWhatWasUnlawful()
    {
        QFETCH(qsizetype, index);
        const auto &[name, reason, craft] = crimes()[static_cast<std::size_t>(index)];
        Team team;
        const auto before = team.store->viewHashes();
        QCOMPARE(team.faults(Depth::Deep), QStringList());
        const EventDraft draft = craft(team);
        // No command can write it ...
        QCOMPARE(codeOf(team.run(
                     [&](WriteTransaction &transaction) { return transaction.append(draft); })),
                 "store.unlawful");
        // ... and who writes it with the console's key has done nothing.
        team.plant(draft);
        QCOMPARE(*team.store->viewHashes(), *before);
        const QString named = u"unlawful_event %1 %2 %3"_s.arg(
            team.store->identity().device.toString(), QString::number(team.lastSeq()),
            QLatin1StringView(reason));
        QCOMPARE(team.faults(Depth::Quick), QStringList{named});
        QCOMPARE(team.faults(Depth::Deep), QStringList{named});
        auto rebuilt = team.store->writer().rebuild();
        rebuilt.waitForFinished();
        QCOMPARE(codeOf(rebuilt.result()), "ok");
        QCOMPARE(*team.store->viewHashes(), *before);
    }

    // Two consoles may settle one proposal; nobody is to blame.
    void letsTheFirstSettlementStand()
    {
        Team team;
        QCOMPARE(codeOf(team.confirm({team.ira, keyOf('i')}, team.waiting)), "ok");
        const auto before = team.store->viewHashes();
        team.plant(settlement(team, ledger::proposalWithdrawn, team.olena));
        team.plant(signedBy('i', settlement(team, ledger::proposalDeclined, team.ira), 78));
        QCOMPARE(*team.store->viewHashes(), *before);
        QCOMPARE(team.faults(Depth::Deep), QStringList());
    }

    // What a person did after a revocation of which their console had not heard.
    void judgesByTheOrderOfTheLedgerNotOfArrival()
    {
        Team team;
        const domain::MemberId boris = team.add(u"Boris"_s, Role::Admin, 'b');
        const domain::MemberId zoe(caseId(0x55));
        Remote early(team, 'y'), late(team, 'z');
        const RemoteEvent adds =
            late.seal(signedBy('b', onMember(boris, zoe, "member.added",
                                             memberBody({zoe, Role::Lead, {}}, ledger::Hash{}))));
        const RemoteEvent revokes =
            early.seal(signedBy('o', onMember(team.olena, boris, "member.revoked", {}), 78));
        QCOMPARE(ingest(team, {adds}), "ok");
        QCOMPARE(countOf(*team.store, "SELECT count(*) FROM member"), 6);
        QCOMPARE(team.faults(), QStringList());
        // It comes later and stands before: Boris was no admin any more, and Zoe never a member.
        QCOMPARE(ingest(team, {revokes}), "ok");
        QCOMPARE(countOf(*team.store, "SELECT count(*) FROM member"), 5);
        QVERIFY(isAsRebuilt(team));
        QCOMPARE(team.faults().size(), 1);
        // The hub heard of Zoe first.
        std::vector<RemoteEvent> numbered = allEvents(team);
        std::swap(numbered[numbered.size() - 1], numbered[numbered.size() - 2]);
        for (std::size_t i = 0; i < numbered.size(); ++i)
            numbered[i].hub = static_cast<qint64>(i + 1);
        QCOMPARE(ingest(team, numbered), "ok");
        QCOMPARE(countOf(*team.store, "SELECT count(*) FROM member"), 6);
        QVERIFY(isAsRebuilt(team));
        QCOMPARE(team.faults(Depth::Deep), QStringList());
    }

    void noticesAViewThatSaysMoreThanTheLedger()
    {
        Team team;
        QCOMPARE(codeOf(team.run([&](WriteTransaction &transaction) {
                     return transaction.database().run(
                         "INSERT INTO member_role(member, role) VALUES(?, 'admin')", {team.petro});
                 })),
                 "ok");
        QCOMPARE(team.faults(), QStringList{u"view_altered member_role"_s});
    }
};

QTEST_GUILESS_MAIN(TestLaw)
#include "tst_law.moc"
