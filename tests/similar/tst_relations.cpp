// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/chain.h"
#include "similar/relations.h"
#include "similar/similarfinder.h"
#include "similardesk.h"
#include "store/teamcommands.h"

#include <QTest>

using namespace vigil;
using namespace vigil::similar;
using namespace vigil::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::Role;
using domain::Segment;
using media::PdqTurn;

namespace {

Opinion opinionOn(int subject, int other, Relation relation = Relation::Confirmed)
{
    Opinion opinion;
    opinion.subject = numbered(subject);
    opinion.other = numbered(other);
    opinion.relation = relation;
    opinion.match.turn = PdqTurn::Rotate90;
    opinion.match.query = {10, 9, {Segment{0s, 4s}, Segment{5s, 10s}}};
    opinion.match.compared = {30, 9, {Segment{11s, 20s}}};
    opinion.match.nearest = 2;
    opinion.match.farthest = 29;
    return opinion;
}

/// A desk with an open store.
struct Team : SimilarDesk
{
    std::unique_ptr<store::Store> store = opened();

    [[nodiscard]] domain::MemberId owner() const { return store->identity().member; }
    base::Result<store::Recorded> say(const Opinion &opinion, const domain::MemberId &actor,
                                      const domain::EventId &id = {})
    {
        return store->writer().executeAndWait([&](store::WriteTransaction &transaction) {
            return similar::say(transaction, {id, actor, opinion});
        });
    }
    base::Result<store::Recorded> say(const Opinion &opinion) { return say(opinion, owner()); }

    domain::MemberId add(domain::Roles roles)
    {
        const auto added =
            store->writer().executeAndWait([&](store::WriteTransaction &transaction) {
                return store::addMember(transaction, owner(), u"Iryna"_s, {{}, roles, {}});
            });
        if (!added)
            qFatal("%s", qPrintable(added.error().message));
        return *added;
    }
    template<typename Read>
    auto read(Read function)
    {
        return *store->readers().readNow(function);
    }
    std::optional<Relation> relation(int subject, int other)
    {
        const auto row = read([&](store::Database &database) {
            return relationOf(database, numbered(subject), numbered(other));
        });
        return row ? std::optional(row->relation) : std::nullopt;
    }
    void rebuild()
    {
        auto rebuilt = store->writer().rebuild();
        rebuilt.waitForFinished();
        if (!rebuilt.result())
            qFatal("%s", qPrintable(rebuilt.result().error().message));
    }
    QList<QByteArray> faults()
    {
        const auto verified = store->verify(store::Depth::Deep);
        QList<QByteArray> codes;
        for (const store::Fault &fault : verified->faults)
            codes.append(fault.code);
        return codes;
    }
};

/// Another console, whose events a desk takes in.
class Remote
{
public:
    Remote(Team &team, int n)
        : m_team(team)
        , m_device(caseId(n))
        , m_key(*ledger::Secret::fromBytes(QByteArray(32, char(n))))
        , m_random(unsigned(n))
    {
        const auto identity = team.store->identity();
        const store::EventDraft enrolment{
            {},
            "device.enrolled",
            identity.member,
            {ledger::aggregate(ledger::AggregateKind::Team, identity.team)},
            {{u"device"_s, m_device.toString()},
             {u"key"_s, QString::fromLatin1(ledger::toHex(m_key.verifyKey()))}}};
        const auto enrolled = team.store->writer().executeAndWait(
            [&](store::WriteTransaction &transaction) { return transaction.append(enrolment); });
        if (!enrolled)
            qFatal("%s", qPrintable(enrolled.error().message));
    }

    void say(const Opinion &opinion, const domain::MemberId &actor)
    {
        send(opinionKind(opinion.relation), actor, opinionAggregates(opinion),
             opinionBody(opinion));
    }
    void send(const QByteArray &kind, const domain::MemberId &actor,
              const std::vector<ledger::Aggregate> &aggregates, const QJsonObject &body)
    {
        ledger::Event event;
        event.at = m_team.clock.now();
        event.id = domain::EventId::make(event.at, m_random);
        event.device = m_device;
        event.seq = m_head.seq + 1;
        event.kind = kind;
        event.actor = actor;
        event.aggregates = aggregates;
        event.body = body;
        event.prev = ledger::linkOf(m_head);
        const auto sealed = ledger::seal(event, m_key);
        m_head = {event.seq, sealed->hash, sealed->signature};
        auto taken = m_team.store->writer().ingest({{{sealed->bytes, sealed->signature, {}}}, {}});
        taken.waitForFinished();
        if (!taken.result())
            qFatal("%s", qPrintable(taken.result().error().message));
    }

private:
    Team &m_team;
    domain::DeviceId m_device;
    ledger::SigningKey m_key;
    ledger::ChainHead m_head;
    SeededRandom m_random;
};

} // namespace

class TestRelations final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void bothSidesKnowOfIt()
    {
        Team team;
        const auto said = team.say(opinionOn(1, 2));
        QCOMPARE(codeOf(said), "ok");
        for (const auto &[subject, other] : {std::pair{1, 2}, {2, 1}}) {
            const auto rows = team.read([&](store::Database &database) {
                return relationsOf(database, numbered(subject));
            });
            QCOMPARE(rows.size(), std::size_t(1));
            QCOMPARE(rows[0].other, numbered(other));
            QCOMPARE(rows[0].relation, Relation::Confirmed);
            QCOMPARE(rows[0].event, said->event.id);
            QCOMPARE(rows[0].saidBy, team.owner());
            QCOMPARE(rows[0].at, said->event.at);
            const auto opinion = team.read([&](store::Database &database) {
                return opinionOf(database, numbered(subject), rows[0]);
            });
            QCOMPARE(opinion, subject == 1 ? opinionOn(1, 2) : opinionOn(1, 2).reversed());
            QCOMPARE(opinion.match.query.segments.size(), subject == 1 ? 2 : 1);
            QCOMPARE(opinion.match.turn, subject == 1 ? PdqTurn::Rotate90 : PdqTurn::Rotate270);
        }
    }

    void theEventHoldsIdsAndFiguresAlone()
    {
        Team team;
        const auto said = team.say(opinionOn(1, 2, Relation::Rejected));
        QCOMPARE(said->event.kind, QByteArray("similar.rejected"));
        QCOMPARE(said->event.aggregates, opinionAggregates(opinionOn(1, 2)));
        const QByteArray body(
            R"({"asserted":false,)"
            R"("compared":{"matched":9,"segments":[{"from_ms":11000,"to_ms":20000}],"usable":30},)"
            R"("distance":{"farthest":29,"limit":31,"nearest":2},)"
            R"("other":"00000000000000000000000000000002",)"
            R"("query":{"matched":9,"segments":[{"from_ms":0,"to_ms":4000},)"
            R"({"from_ms":5000,"to_ms":10000}],"usable":10},)"
            R"("scheme":"vpdq","subject":"00000000000000000000000000000001","turn":"rotate90"})");
        QCOMPARE(QJsonDocument(said->event.body).toJson(QJsonDocument::Compact), body);
        const auto parsed = parseOpinion(said->event);
        QVERIFY(parsed && *parsed == opinionOn(1, 2, Relation::Rejected));
    }

    void theLastOpinionCounts()
    {
        Team team;
        QCOMPARE(codeOf(team.say(opinionOn(1, 2))), "ok");
        QCOMPARE(codeOf(team.say(opinionOn(2, 1, Relation::Rejected))), "ok");
        QCOMPARE(team.relation(1, 2), std::optional(Relation::Rejected));
        QCOMPARE(team.relation(2, 1), std::optional(Relation::Rejected));
        QCOMPARE(codeOf(team.say(opinionOn(1, 2))), "ok");
        QCOMPARE(team.relation(2, 1), std::optional(Relation::Confirmed));
        QVERIFY(!team.relation(1, 3));
    }

    void sayingItAgainRecordsNothing()
    {
        Team team;
        const auto id = domain::EventId::make(team.clock.now(), team.random);
        const auto first = team.say(opinionOn(1, 2), team.owner(), id);
        QCOMPARE(first->event.id, id);
        for (const auto &again : {team.say(opinionOn(1, 2), team.owner(), id),
                                  team.say(opinionOn(2, 1)), team.say(opinionOn(1, 2))}) {
            QCOMPARE(codeOf(again), "ok");
            QVERIFY(again->isRepeat);
            QCOMPARE(again->event.id, id);
        }
        QCOMPARE(codeOf(team.say(opinionOn(1, 3), team.owner(), id)), "store.id_reused");
    }

    void onlyWhoMayDecideMaySay()
    {
        Team team;
        const auto auditor = team.add(Role::Auditor);
        QCOMPARE(codeOf(team.say(opinionOn(1, 2), auditor)), "similar.right_missing");
        QCOMPARE(codeOf(team.say(opinionOn(1, 2), numbered<domain::MemberId>(9))),
                 "similar.right_missing");
        QCOMPARE(codeOf(team.say(opinionOn(1, 1))), "similar.not_a_pair");
        QVERIFY(!team.relation(1, 2));
        // Who is only named is a reviewer.
        Opinion asserted = opinionOn(1, 2);
        asserted.isAsserted = true;
        QCOMPARE(codeOf(team.say(asserted, numbered<domain::MemberId>(9))), "ok");
        QVERIFY(team.relation(1, 2));
    }

    void listsConfirmedOnesInPages()
    {
        Team team;
        for (int other = 2; other <= 6; ++other)
            QCOMPARE(codeOf(team.say(opinionOn(1, other))), "ok");
        QCOMPARE(codeOf(team.say(opinionOn(1, 4, Relation::Rejected))), "ok");
        QCOMPARE(codeOf(team.say(opinionOn(7, 8))), "ok");
        const auto page = [&](int after, int size) {
            return team.read([&](store::Database &database) {
                return confirmedOf(database, numbered(1), numbered(after), size);
            });
        };
        const auto numbersOf = [](const store::Page<RelationRow> &rows) {
            QList<int> numbers;
            for (const RelationRow &row : rows.rows)
                numbers.append(row.other.bytes()[15]);
            return numbers;
        };
        QCOMPARE(numbersOf(page(0, 3)), (QList<int>{2, 3, 5}));
        QVERIFY(page(0, 3).hasMore);
        QCOMPARE(numbersOf(page(5, 3)), QList<int>{6});
        QVERIFY(!page(5, 3).hasMore);
    }

    void suggestionsTellWhatWasSaid()
    {
        Team team;
        HashMaker make(1);
        const Frames frames = randomFrames(3, make);
        for (int subject = 1; subject <= 4; ++subject)
            QVERIFY(keep(*team.store, runOf(subject, frames)));
        QCOMPARE(codeOf(team.say(opinionOn(1, 2, Relation::Rejected))), "ok");
        QCOMPARE(codeOf(team.say(opinionOn(4, 1))), "ok");
        SimilarFinder finder(team.store->readers());
        auto future = finder.find(numbered(1));
        future.waitForFinished();
        QMap<int, std::optional<Relation>> said;
        const Suggestions suggestions = *future.result();
        for (const Suggestion &video : suggestions.videos)
            said.insert(video.subject.bytes()[15], video.relation);
        QCOMPARE(said.size(), 3);
        QCOMPARE(said[2], std::optional(Relation::Rejected));
        QVERIFY(!said[3]);
        QCOMPARE(said[4], std::optional(Relation::Confirmed));
    }

    void consolesAgreeOnTheLastOne()
    {
        Team team;
        // In the order of the ledger both come behind this console, the second behind the first.
        Remote first(team, 200);
        Remote second(team, 255);
        second.say(opinionOn(1, 2, Relation::Rejected), team.owner());
        first.say(opinionOn(2, 1), team.owner());
        QCOMPARE(codeOf(team.say(opinionOn(1, 2))), "ok");
        first.say(opinionOn(1, 3, Relation::Rejected), team.owner());
        QCOMPARE(codeOf(team.say(opinionOn(3, 1))), "ok");
        for (const auto &[one, other] : {std::pair{1, 2}, {2, 1}, {1, 3}, {3, 1}})
            QCOMPARE(team.relation(one, other), std::optional(Relation::Rejected));
        QVERIFY(team.faults().isEmpty());
    }

    void whatHasNoEffectStaysAndIsNamed()
    {
        Team team;
        const auto auditor = team.add(Role::Auditor);
        Remote remote(team, 200);
        remote.say(opinionOn(1, 2), auditor);
        QVERIFY(!team.relation(1, 2));
        QCOMPARE(team.faults(), QList<QByteArray>{"unlawful_event"});
        // What nobody can understand is nobody's fault.
        const Opinion good = opinionOn(1, 2);
        const auto send = [&](const char *key, const QJsonValue &value) {
            QJsonObject body = opinionBody(good);
            body.insert(QLatin1StringView(key), value);
            remote.send("similar.confirmed", team.owner(), opinionAggregates(good), body);
        };
        send("turn", u"sideways"_s);
        send("scheme", u"tmk"_s);
        send("more", 1);
        send("other", numbered(3).toString());
        send("distance", QJsonObject{{u"farthest"_s, 33}, {u"limit"_s, 31}, {u"nearest"_s, 2}});
        QJsonObject query = opinionBody(good).value("query"_L1).toObject();
        query.insert(u"matched"_s, 11);
        send("query", query);
        remote.send("similar.confirmed", team.owner(), {opinionAggregates(good).front()},
                    opinionBody(good));
        QVERIFY(!team.relation(1, 2));
        QCOMPARE(team.faults(), QList<QByteArray>{"unlawful_event"});
        remote.say(good, team.owner());
        QVERIFY(team.relation(1, 2));
    }

    void rebuildGivesEqualRows()
    {
        Team team;
        Remote remote(team, 200);
        for (int i = 0; i < 40; ++i) {
            const auto relation = i % 3 == 0 ? Relation::Rejected : Relation::Confirmed;
            const Opinion opinion = opinionOn(1 + i % 5, 10 + i % 7, relation);
            if (i % 4 == 0)
                remote.say(opinion, team.owner());
            else
                QCOMPARE(codeOf(team.say(i % 2 ? opinion : opinion.reversed())), "ok");
        }
        const auto before = team.store->viewHashes();
        QVERIFY(before && before->contains("similar_relation"));
        const auto rows = team.read([](store::Database &database) {
            return database.integer("SELECT count(*) FROM similar_relation");
        });
        QCOMPARE(rows, 70);
        team.rebuild();
        QCOMPARE(*team.store->viewHashes(), *before);
        QVERIFY(team.store->writer().executeAndWait([](store::WriteTransaction &transaction) {
            return transaction.database().run(
                "UPDATE similar_relation SET state = 'confirmed' WHERE state = 'rejected'");
        }));
        QVERIFY(*team.store->viewHashes() != *before);
        team.rebuild();
        QCOMPARE(*team.store->viewHashes(), *before);
    }

    void rebuildLeavesTheHashIndex()
    {
        Team team;
        HashMaker make(2);
        const Frames frames = randomFrames(3, make);
        QVERIFY(keep(*team.store, runOf(1, frames)));
        team.rebuild();
        const auto kept =
            team.read([](store::Database &database) { return framesOf(database, numbered(1)); });
        QCOMPARE(kept, std::optional(frames));
        QVERIFY(team.faults().isEmpty());
    }

    void hotReadsUseTheirIndexes()
    {
        Team team;
        const auto plan = [&](std::string_view sql) {
            return team.read([&](store::Database &database) -> base::Result<QStringList> {
                QStringList lines;
                const std::string explained = "EXPLAIN QUERY PLAN " + std::string(sql);
                auto done = database.each(explained, {}, [&](const store::Row &row) {
                    lines.append(row.text(3));
                    return true;
                });
                return done ? base::Result<QStringList>(lines) : done.error();
            });
        };
        for (const std::string_view sql :
             {"SELECT other FROM similar_relation WHERE subject = x'01' AND state = 'confirmed' "
              "AND other > x'02' ORDER BY other LIMIT 9",
              "SELECT other FROM similar_relation WHERE subject = x'01' ORDER BY other",
              "SELECT frames FROM frame_run WHERE subject = x'01' ORDER BY first",
              "SELECT row FROM frame_run WHERE row > 7 ORDER BY row",
              "DELETE FROM frame_run WHERE account = x'01'"}) {
            const QStringList lines = plan(sql);
            QCOMPARE(lines.size(), 1);
            QVERIFY2(lines.first().startsWith(u"SEARCH"_s), qPrintable(lines.first()));
        }
    }
};

QTEST_GUILESS_MAIN(TestRelations)
#include "tst_relations.moc"
