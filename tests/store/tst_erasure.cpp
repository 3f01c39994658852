// SPDX-License-Identifier: GPL-3.0-or-later
#include "crew.h"
#include "store/erasure.h"
#include "store/privatetext.h"
#include "store/scrub.h"

#include <QRegularExpression>
#include <QTest>

using namespace vigil;
using namespace vigil::store;
using namespace vigil::test;
using namespace Qt::StringLiterals;
using domain::Role;

namespace {

const QString name = u"Соломія-Марія"_s;

domain::ReasonCode reason()
{
    return *domain::ReasonCode::parse(u"privacy_request");
}

/// Olena and Ira, leads; and somebody who has left.
struct Team : Crew
{
    domain::MemberId ira, gone;
    ledger::Aggregate target;

    Team()
        : ira(add(u"Iryna"_s, Role::Lead, 'i'))
        , gone(add(name, Role::Reviewer))
        , target(ledger::aggregate(ledger::AggregateKind::Member, gone))
    {
        const auto revoked = run([this](WriteTransaction &transaction) {
            return revokeMember(transaction, olena, gone);
        });
        if (!revoked)
            qFatal("%s", qPrintable(revoked.error().message));
    }
    base::Result<domain::EventId> proposeErasing()
    {
        return run([this](WriteTransaction &transaction) {
            return proposeErasure(transaction, olena, target, reason());
        });
    }
    QByteArray erase()
    {
        const auto proposed = proposeErasing();
        return proposed ? codeOf(confirm({ira, keyOf('i')}, *proposed)) : codeOf(proposed);
    }
    bool isDue()
    {
        const auto due = store->readers().readNow(needsScrub);
        return due && *due;
    }
    bool holdsName() const
    {
        for (const QString &ending : {u""_s, u"-wal"_s}) {
            QFile opened(file() + ending);
            if (opened.open(QIODevice::ReadOnly) && opened.readAll().contains(name.toUtf8()))
                return true;
        }
        return false;
    }
};

} // namespace

class TestErasure final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void overwritesWhatItErased()
    {
        Team team;
        QVERIFY(team.holdsName());
        QCOMPARE(team.erase(), "ok");
        QVERIFY(!team.holdsName());
        QVERIFY(!team.isDue());
        QCOMPARE(countOf(*team.store, "SELECT count FROM erasure"), 1);
        QCOMPARE(team.faults(Depth::Deep), QStringList());
    }

    // A program that reads on keeps the old pages of the log alive.
    void overwritesLaterWhatIsBeingRead()
    {
        Team team;
        {
            auto reader = Database::open(team.file(), Database::Mode::ReadOnly);
            Transaction snapshot(**reader);
            QCOMPARE(codeOf(snapshot.begin(Transaction::Kind::Read)), "ok");
            QVERIFY((*reader)->integer("SELECT count(*) FROM private_text").isOk());
            QCOMPARE(team.erase(), "ok");
            QVERIFY(team.isDue());
            QVERIFY(team.holdsName());
        }
        team.reopen();
        QVERIFY(!team.isDue());
        QVERIFY(!team.holdsName());
    }

    void refusesWithoutTheRight()
    {
        Team team;
        const domain::MemberId petro = team.add(u"Petro"_s, Role::Reviewer);
        const auto code = [&](auto command, const Signatory &who) {
            return codeOf(team.run([&](WriteTransaction &transaction) {
                return command(transaction, who, team.target, reason());
            }));
        };
        QCOMPARE(code(proposeErasure, petro), "store.not_allowed");
        QCOMPARE(code(placeHold, petro), "store.not_allowed");
        QCOMPARE(code(liftHold, team.olena), "store.not_held");
        QCOMPARE(code(placeHold, team.ira), "store.signature_needed");
        QCOMPARE(code(placeHold, {team.ira, keyOf('i')}), "ok");
        QCOMPARE(code(placeHold, team.olena), "store.held_already");
        QCOMPARE(code(proposeErasure, team.olena), "store.held");
        QCOMPARE(code(liftHold, team.olena), "ok");
        QCOMPARE(code(proposeErasure, team.olena), "ok");
        QVERIFY(team.holdsName());
    }

    void namesAnErasureByOne()
    {
        Team team;
        const auto proposed = team.proposeErasing();
        const QJsonObject body{{u"target"_s, team.target.toString()},
                               {u"proposal"_s, proposed->toString()},
                               {u"fields"_s, QJsonArray{}},
                               {u"count"_s, 0}};
        team.plant({{}, "member.erased", team.olena, {team.target}, body});
        QCOMPARE(team.faults(),
                 QStringList{u"unlawful_event %1 %2 second_person"_s.arg(
                     team.store->identity().device.toString(), QString::number(team.lastSeq()))});
        QCOMPARE(countOf(*team.store, "SELECT count(*) FROM erasure"), 0);
    }

    void computesHoldsAndErasuresAgain()
    {
        Team team;
        QCOMPARE(codeOf(team.run([&](WriteTransaction &transaction) {
                     return placeHold(transaction, team.olena,
                                      {ledger::AggregateKind::Subject, caseId(1)}, reason());
                 })),
                 "ok");
        QCOMPARE(team.erase(), "ok");
        const auto before = team.store->viewHashes();
        auto rebuilt = team.store->writer().rebuild();
        rebuilt.waitForFinished();
        QCOMPARE(codeOf(rebuilt.result()), "ok");
        QCOMPARE(*team.store->viewHashes(), *before);
        QCOMPARE(countOf(*team.store, "SELECT count(*) FROM legal_hold"), 1);
    }

    // What two people erased on another console is erased here when it is heard of.
    void erasesWhatAnotherConsoleErased()
    {
        Team team;
        const auto proposed = team.proposeErasing();
        const QString copy = team.folder.filePath(u"copy"_s);
        copyFolder(team.dir(), copy);
        QCOMPARE(codeOf(team.confirm({team.ira, keyOf('i')}, *proposed)), "ok");
        std::vector<RemoteEvent> events = *team.store->readers().readNow([](Database &database) {
            return database.all("SELECT bytes, sig FROM event ORDER BY seq DESC LIMIT 2", {},
                                [](const Row &row) {
                                    return RemoteEvent{row.bytes(0), row.array<64>(1), {}};
                                });
        });
        // The copy plays a console that hears of it: it has all but the last two events.
        auto database = Database::open(copy + u"/vigil.db"_s, Database::Mode::ReadWrite);
        const Registry complete = completeRegistry(team.registry);
        const domain::DeviceId other(caseId(5));
        Transaction transaction(**database);
        QCOMPARE(codeOf(transaction.begin(Transaction::Kind::Write)), "ok");
        const auto outcome =
            ingestEvents(**database, Fold(complete), other, {std::move(events), {}});
        QCOMPARE(codeOf(outcome), "ok");
        QCOMPARE(outcome->erased, 1);
        QCOMPARE(codeOf(transaction.commit()), "ok");
        const auto left = readText(**database, {team.gone.bytes(), "name"});
        QVERIFY(left.isOk() && !left->has_value());
        QCOMPARE(codeOf(scrub(**database, complete)), "ok");
        QFile file(copy + u"/vigil.db"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(name.toUtf8()));
    }
};

QTEST_GUILESS_MAIN(TestErasure)
#include "tst_erasure.moc"
