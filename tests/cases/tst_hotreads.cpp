// SPDX-License-Identifier: GPL-3.0-or-later
#include "casedesk.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QSet>

#include <sqlite3.h>

using namespace vigil;
using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

QMutex tracedLock;
QSet<QByteArray> tracedSql;

int trace(unsigned, void *, void *statement, void *)
{
    const QMutexLocker lock(&tracedLock);
    tracedSql.insert(sqlite3_sql(static_cast<sqlite3_stmt *>(statement)));
    return 0;
}

/// Called for every connection that is opened.
int traceAll(sqlite3 *connection, const char **, const sqlite3_api_routines *)
{
    return sqlite3_trace_v2(connection, SQLITE_TRACE_STMT, trace, nullptr);
}

/// What `read(Database &)` asks of the database, statement by statement.
template<typename Read>
QSet<QByteArray> statementsOf(const CaseDesk &desk, Read read)
{
    return *desk.store->readers().readNow(
        [&](store::Database &database) -> base::Result<QSet<QByteArray>> {
            {
                const QMutexLocker lock(&tracedLock);
                tracedSql.clear();
            }
            const auto done = read(database);
            if (!done)
                return done.error();
            const QMutexLocker lock(&tracedLock);
            return tracedSql;
        });
}

template<typename Act>
QSet<QByteArray> statementsWhile(Act act)
{
    {
        const QMutexLocker lock(&tracedLock);
        tracedSql.clear();
    }
    act();
    const QMutexLocker lock(&tracedLock);
    return tracedSql;
}

QStringList planOf(const CaseDesk &desk, const QByteArray &sql)
{
    QStringList plan;
    const auto done = desk.store->readers().readNow([&](store::Database &database) {
        return database.each("EXPLAIN QUERY PLAN " + sql.toStdString(), {},
                             [&](const store::Row &row) {
                                 plan << row.text(3);
                                 return true;
                             });
    });
    return done ? plan : QStringList{u"SCAN: it cannot be explained"_s};
}

/// Counters are few, and the state of the search index is one row; the head of the queue is read in
/// the order of its index, one row of it.
bool isScan(const QString &step)
{
    return step.startsWith(u"SCAN"_s) && !step.startsWith(u"SCAN case_count"_s)
           && !step.startsWith(u"SCAN search_state"_s) && !step.contains(u" INDEX case_next"_s)
           && !step.contains(u"CONSTANT ROW"_s);
}

QByteArray scansOf(const CaseDesk &desk, const QSet<QByteArray> &statements)
{
    QByteArray scans;
    for (const QByteArray &sql : statements) {
        const QStringList plan = planOf(desk, sql);
        if (std::any_of(plan.begin(), plan.end(), isScan))
            scans += plan.join(u'\n').toUtf8() + "\n  of " + sql + '\n';
    }
    return scans;
}

/// Decisions and strikes as views hold them: those on video(1) are the newest.
constexpr char manyDecisions[] = R"(
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
    INSERT INTO decision (id, account, subject, subject_type, case_id, case_kind, actor, device, at,
        effective_at, revision, policy, policy_version, policy_locale, pack, also, severity, ground,
        reason, measures, basis, evidence, seen, cause, purpose, is_proactive, outcome)
    SELECT randomblob(16), ?1, iif(i > 4930, ?2, randomblob(16)), 'video', randomblob(16), 'initial',
        ?1, ?1, 1600000000000 + i, 1600000000000 + i, 1, 'INT-MIS', 1, 'en', 'general@1', '', 2,
        'policy', 'other', '[]', '[]', '[]', '[]', 'direct', 'live', 0, 'stands' FROM n)";
constexpr char manyStrikes[] = R"(
    INSERT INTO strike (decision, account, subject, policy, severity, at)
    SELECT id, account, subject, policy, severity, at FROM decision WHERE account = ?1)";

/// Account 1 with 10,000 videos, 5,000 decisions and their strikes; its first video with 81
/// revisions and flags, and 70 of the decisions.
void fillLargeAccount(CaseDesk &desk)
{
    std::vector<FeedSubject> videos;
    for (int n = 1; n <= 10'000; ++n) {
        videos.push_back(flagged(n, 1, desk.clock.now()));
        if (n > 100)
            videos.back().flags.clear();
    }
    desk.import(videos);
    std::vector<FeedSubject> later;
    for (int n = 1; n <= 80; ++n) {
        FeedSubject again = flagged(1, 1, desk.clock.now());
        again.revision.at += base::Millis(n);
        again.flags = {flagOn(1, 20'000 + n, desk.clock.now() + base::Millis(n), u"INT-MIS")};
        later.push_back(again);
    }
    desk.import(later);
    const auto done = desk.store->writer().executeAndWait([](store::WriteTransaction &write) {
        auto put = write.database().run(manyDecisions, {account(1), video(1)});
        return put ? write.database().run(manyStrikes, {account(1)}) : put;
    });
    QCOMPARE(codeOf(done), QByteArray("ok"));
}

} // namespace

/// The reads that a person waits for, on stores that have grown.
class TestHotReads final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void scanNoLargeTable_data()
    {
        using store::Database;
        using Reading = std::function<base::Result<void>(Database &, const cases::ReadScope &)>;
        QTest::addColumn<Reading>("read");
        const auto add = [](const char *name, auto function) {
            QTest::newRow(name) << Reading(
                [function](Database &database, const cases::ReadScope &scope) {
                    const auto found = function(database, scope);
                    return found ? base::Result<void>() : base::Result<void>(found.error());
                });
        };
        add("case view", [](Database &database, const cases::ReadScope &scope) {
            return cases::readCaseView(database, caseOf(1), scope);
        });
        add("subject view", [](Database &database, const cases::ReadScope &scope) {
            return cases::readSubjectView(database, video(1), scope);
        });
        add("summary", [](Database &database, const cases::ReadScope &) {
            return cases::readQueueSummary(database, {});
        });
        add("summary of a queue", [](Database &database, const cases::ReadScope &) {
            return cases::readQueueSummary(database, u"misinformation"_s);
        });
        add("upcoming", [](Database &database, const cases::ReadScope &scope) {
            return cases::readUpcoming(database, {{}, {}, scope.now});
        });
        add("upcoming in a language", [](Database &database, const cases::ReadScope &scope) {
            return cases::readUpcoming(database, {u"misinformation"_s, {u"uk"_s}, scope.now});
        });
        add("ban preview", [](Database &database, const cases::ReadScope &) {
            return cases::previewBan(database, account(1), caseOf(1));
        });
        add("strikes", [](Database &database, const cases::ReadScope &scope) {
            return cases::readStrikes(database, account(1), scope);
        });
        add("enforcement", [](Database &database, const cases::ReadScope &scope) {
            return cases::readEnforcement(database, video(1), scope.now);
        });
    }

    void scanNoLargeTable()
    {
        using Reading =
            std::function<base::Result<void>(store::Database &, const cases::ReadScope &)>;
        QFETCH(Reading, read);
        CaseDesk desk;
        desk.import({flagged(1, 1, desk.clock.now())});
        QVERIFY(desk.decide(desk.lead, desk.request(caseOf(1), {measure(u"remove")})));
        desk.import({flagged(2, 1, desk.clock.now())});
        const auto statements = statementsOf(desk, [&](store::Database &database) {
            return read(database, {desk.clock.now(), generalPolicies()});
        });
        QVERIFY(!statements.isEmpty());
        const QByteArray scans = scansOf(desk, statements);
        QVERIFY2(scans.isEmpty(), scans.constData());
    }

    void writingScansNoLargeTable()
    {
        CaseDesk desk;
        desk.import({flagged(1, 1, desk.clock.now()), flagged(2, 1, desk.clock.now()),
                     flagged(3, 2, desk.clock.now())});
        const auto statements = statementsWhile([&] {
            FeedSubject gone = flagged(3, 2, desk.clock.now() + 1h);
            gone.revision.isGone = true;
            desk.import({flagged(1, 1, desk.clock.now() + 1h), gone});
            const auto next = desk.next(desk.lead);
            QVERIFY(next);
            const auto made = desk.decide(desk.lead, desk.request(*next, {measure(u"remove")}));
            QVERIFY(made);
            QVERIFY(desk.service->undo(desk.lead, made->decision).result());
        });
        QVERIFY(statements.size() > 20);
        const QByteArray scans = scansOf(desk, statements);
        QVERIFY2(scans.isEmpty(), scans.constData());
    }

    void knowsAScan()
    {
        CaseDesk desk;
        QVERIFY(!scansOf(desk, {"SELECT count(*) FROM case_file WHERE reach = 1"}).isEmpty());
    }

    void listsTheNewestOfALargeAccount()
    {
        CaseDesk desk;
        fillLargeAccount(desk);
        const cases::ReadScope scope{desk.clock.now(), generalPolicies()};
        QElapsedTimer timer;
        const auto read = desk.store->readers().readNow([&](store::Database &database) {
            timer.start();
            auto found = cases::readCaseView(database, caseOf(1), scope);
            qInfo("the case was read in %.2f ms", double(timer.nsecsElapsed()) / 1e6);
            return found;
        });
        QCOMPARE(codeOf(read), QByteArray("ok"));
        const cases::CaseView &view = **read;
        const cases::SubjectView &subject = view.subject;
        QCOMPARE(subject.revisions.size(), 50);
        QCOMPARE(subject.totals.revisions, 81);
        QCOMPARE(subject.newest.revision.at, desk.clock.now() - 2h + 80ms);
        QCOMPARE(view.flagged.revision.at, desk.clock.now() - 2h); // not among those listed
        QVERIFY(view.changes.hasNewRevision);
        QCOMPARE(subject.flags.size(), 50);
        QCOMPARE(subject.flags.back().id, flagId(20'080));
        QCOMPARE(subject.totals.flags, 81);
        QCOMPARE(subject.flagGroups.front().count, 81);
        QCOMPARE(subject.history.size(), 50);
        QCOMPARE(subject.history.front().decision.at, base::instantFromMs(1'600'000'005'000));
        QCOMPARE(subject.totals.decisions, 70);
        QCOMPARE(subject.accountDecisions, 5'000);
        QCOMPARE(subject.strikes.strikes.size(), 5'000);

        const auto whole = desk.store->readers().readNow([&](store::Database &database) {
            return cases::readSubjectView(database, video(1), scope);
        });
        QCOMPARE((*whole)->revisions.size(), 81);
        QCOMPARE((*whole)->flags.size(), 81);
        QCOMPARE((*whole)->history.size(), 70);
    }

    void countsDecisionsFromTheIndexAlone()
    {
        CaseDesk desk;
        desk.import({flagged(1, 1, desk.clock.now())});
        const auto statements = statementsOf(desk, [&](store::Database &database) {
            return cases::readCaseView(database, caseOf(1), {desk.clock.now(), generalPolicies()});
        });
        const auto count = std::find_if(statements.begin(), statements.end(), [](const auto &sql) {
            return sql.startsWith("SELECT count(*) FROM decision WHERE account");
        });
        QVERIFY(count != statements.end());
        QCOMPARE(planOf(desk, *count),
                 QStringList{u"SEARCH decision USING COVERING INDEX decision_by_account "
                             "(account=?)"_s});
    }
};

int main(int argc, char *argv[])
{
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(&traceAll));
    QCoreApplication app(argc, argv);
    TestHotReads test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_hotreads.moc"
