// SPDX-License-Identifier: GPL-3.0-or-later
#include "casedesk.h"
#include "cases/casestore.h"
#include "intake/importfeed.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace vigil;
using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView feed =
    R"({"v":1,"type":"video","id":"v-1","media":"clips/v-1.mp4","posted":"2022-03-01T08:00:00Z",)"
    R"("language":"uk","country":"UA","views":1200,"duration_ms":58000,)"
    R"("account":{"id":"a-1","handle":"@x"},"flags":[{"id":"f-1","source":"automated",)"
    R"("at":"2022-03-01T08:01:00Z","policy":"SAF-VCB","score_pct":93}]})"
    "\n";

/// A store made by the program's own means, with one flagged video.
class Team
{
public:
    Team()
    {
        const auto made = cases::CaseStore::create(place(u"store"_s), u"Olena"_s);
        QFile file(m_folder.filePath(u"feed.jsonl"_s));
        if (!made || !file.open(QIODevice::WriteOnly) || file.write(feed.toByteArray()) < 0)
            qFatal("cannot prepare");
        file.close();
        const auto outcome =
            intake::importFeed((*made)->store(), {file.fileName(), {}, {}, nullptr}, m_random);
        if (!outcome || outcome->imported != 1)
            qFatal("cannot import");
    }

    [[nodiscard]] cases::CaseStore::Place place(const QString &name)
    {
        return {m_folder.filePath(name), m_clock, m_random, m_folder.filePath(u"state"_s)};
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
    ManualClock m_clock;
    SeededRandom m_random{1};
};

template<typename T>
QByteArray codeFor(const base::Result<T> &result)
{
    return result ? QByteArray("ok") : QByteArray(result.error().code.name().data());
}

qint64 openCases(cases::CaseStore &cases)
{
    return *cases.store().readers().readNow([](store::Database &database) {
        return database.integer("SELECT count(*) FROM case_file WHERE state = 'open'");
    });
}

} // namespace

class TestCaseStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    // As after a migration: the policies have to be there before the views are computed by them.
    void foldsAMigratedStoreByItsPolicies()
    {
        Team team;
        store::ViewHashes before;
        {
            const auto cases = cases::CaseStore::open(team.place(u"store"_s));
            QCOMPARE(openCases(**cases), 1);
            before = *(*cases)->store().viewHashes();
        }
        {
            auto database = store::Database::open(team.path(u"store/vigil.db"_s),
                                                  store::Database::Mode::ReadWrite);
            QVERIFY((*database)->script("UPDATE projection_version SET folded = 0"));
        }
        const auto cases = cases::CaseStore::open(team.place(u"store"_s));
        QCOMPARE(codeFor(cases), "ok");
        QCOMPARE(openCases(**cases), 1);
        QCOMPARE(*(*cases)->store().viewHashes(), before);
    }

    void isRestoredWithItsCasesAndPolicies()
    {
        Team team;
        {
            const auto cases = cases::CaseStore::open(team.place(u"store"_s));
            QVERIFY((*cases)->store().backUp(team.path(u"backup.db"_s)));
        }
        {
            // Of an older version.
            auto database =
                store::Database::open(team.path(u"backup.db"_s), store::Database::Mode::ReadWrite);
            QVERIFY((*database)->script("UPDATE projection_version SET folded = 0"));
        }
        const auto restored =
            cases::CaseStore::restore(team.place(u"new"_s), team.path(u"backup.db"_s), false);
        QCOMPARE(codeFor(restored), "ok");
        const auto cases = cases::CaseStore::open(team.place(u"new"_s));
        QCOMPARE(codeFor(cases), "ok");
        QCOMPARE(openCases(**cases), 1);
        auto next = (*cases)->service().next((*cases)->owner(), {});
        next.waitForFinished();
        QVERIFY(next.result() && *next.result());
        QVERIFY((*cases)->store().verify(store::Depth::Deep)->isOk());
    }
};

QTEST_GUILESS_MAIN(TestCaseStore)
#include "tst_casestore.moc"
