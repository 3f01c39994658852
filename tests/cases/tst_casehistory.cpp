// SPDX-License-Identifier: GPL-3.0-or-later
#include "casedesk.h"
#include "randomteam.h"
#include "store/fold.h"

#include <QProcess>

#include <signal.h>

#include <cstdio>

using namespace vigil;
using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

/// The child of the kill test: decides in a loop and prints what is acknowledged.
int decideUntilKilled(const QString &dir, const QString &state)
{
    ManualClock clock;
    base::SystemRandom random;
    store::Registry registry;
    intake::registerIntake(registry);
    cases::registerCases(registry, generalPolicies());
    auto opened = store::Store::open(dir, {registry, clock, random, state, u"boot-1"_s});
    if (!opened)
        return 2;
    cases::CaseService service((*opened)->writer(), generalPolicies());
    for (int n = 1; n < 100'000; ++n) {
        cases::DecisionRequest request;
        request.id = domain::DecisionId::make(clock.now(), random);
        request.caseId = caseOf(n);
        request.measures = {{measure(u"remove"), std::nullopt}};
        request.policy = policyId(u"INT-MIS");
        request.reason = reason(u"other");
        request.note = u"a note"_s;
        if (!service.decide({member(1), true}, request).result())
            return 3;
        std::printf("%s\n", qPrintable(request.id.toString()));
        std::fflush(stdout);
    }
    return 0;
}

/// How each index is made, by its name.
QMap<QString, QString> indexesOf(const CaseDesk &desk)
{
    QMap<QString, QString> made;
    const auto read = desk.store->readers().readNow([&](store::Database &database) {
        return database.each("SELECT name, sql FROM sqlite_schema WHERE sql LIKE 'CREATE INDEX %'",
                             {}, [&](const store::Row &row) {
                                 made.insert(row.text(0), row.text(1));
                                 return true;
                             });
    });
    return read ? made : QMap<QString, QString>();
}

} // namespace

class TestCaseHistory final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void rebuildsARandomHistoryEqually()
    {
        const unsigned seed = newSeed();
        CaseDesk desk(seed);
        RandomTeam team(seed);
        QMap<QByteArray, int> codes;
        for (int i = 0; i < 3'000; ++i)
            ++codes[team.act(desk)];
        for (auto code = codes.cbegin(); code != codes.cend(); ++code)
            qInfo("%5d %s", code.value(), code.key().constData());
        QVERIFY(codes.value("ok") > 300);
        for (const QByteArray &code : codes.keys())
            QVERIFY2(!code.startsWith("store.") && !code.startsWith("ledger."), code.constData());

        QCOMPARE(
            desk.count("SELECT count(*) FROM ("
                       "SELECT queue, language, state, count(*) FROM case_file GROUP BY 1, 2, 3 "
                       "EXCEPT SELECT queue, language, state, cases FROM case_count)"),
            0);
        QCOMPARE(desk.count("SELECT (SELECT sum(cases) FROM case_count) "
                            "= (SELECT count(*) FROM case_file)"),
                 1);
        // A case is decided by the one decision that stands or was reversed, and by no other.
        QCOMPARE(
            desk.count("SELECT count(*) FROM case_file c WHERE (c.state = 'decided') <> EXISTS ("
                       "SELECT 1 FROM decision d WHERE d.id = c.decision "
                       "AND d.withdrawn_at IS NULL)"),
            0);
        const QMap<QString, QString> indexes = indexesOf(desk);
        QVERIFY(indexes.contains(u"case_next"_s));
        QVERIFY(desk.isRebuiltEqual());
        QCOMPARE(indexesOf(desk), indexes);
        QVERIFY(refoldsEqually(desk));
    }

    void losesNothingWhenKilled()
    {
        CaseDesk desk;
        std::vector<FeedSubject> feed;
        for (int n = 1; n <= 2'000; ++n)
            feed.push_back(flagged(n, n, desk.clock.now()));
        desk.import(feed);
        desk.service.reset();
        desk.store.reset();

        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {u"--decide"_s, desk.dir(), desk.folder.filePath(u"state"_s)});
        QVERIFY(child.waitForStarted());
        QByteArray output;
        while (output.count('\n') < 200) {
            QVERIFY2(child.waitForReadyRead(30'000), output.constData());
            output += child.readAll();
        }
        ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
        QVERIFY(child.waitForFinished());
        output += child.readAll();

        desk.store = desk.open();
        const QList<QByteArray> lines = output.left(output.lastIndexOf('\n')).split('\n');
        for (const QByteArray &line : lines) {
            const auto id = domain::DecisionId::parse(QString::fromLatin1(line));
            QVERIFY2(id, line.constData());
            const auto found = desk.store->readers().readNow([&](store::Database &database) {
                return database.integer(
                    "SELECT count(*) FROM decision d JOIN event e ON e.id = d.id "
                    "JOIN private_text t ON t.owner = d.id WHERE d.id = ?1",
                    {*id});
            });
            QCOMPARE(*found, 1);
        }
        // At most one more was durable without having been acknowledged.
        const qint64 durable = desk.count("SELECT count(*) FROM decision");
        QVERIFY(durable == lines.size() || durable == lines.size() + 1);
        QVERIFY(desk.isRebuiltEqual());
    }

private:
    /// What a sync does: drops and folds again every account, one by one.
    static bool refoldsEqually(CaseDesk &desk)
    {
        const auto before = desk.store->viewHashes();
        const auto done = desk.store->writer().executeAndWait(
            [&](store::WriteTransaction &write) -> base::Result<bool> {
                std::set<ledger::Aggregate> all;
                for (int n = 0; n < RandomTeam::accounts; ++n)
                    all.insert(ledger::aggregate(ledger::AggregateKind::Account, account(n)));
                const store::Fold fold(desk.registry);
                auto again = fold.again(write.database(), all);
                return again ? base::Result(true) : base::Result<bool>(again.error());
            });
        const auto after = desk.store->viewHashes();
        return done && before && after && *before == *after;
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == u"--decide"_s)
        return decideUntilKilled(arguments.value(2), arguments.value(3));
    TestCaseHistory test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_casehistory.moc"
