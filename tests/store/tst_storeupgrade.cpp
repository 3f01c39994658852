// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/partfile.h"
#include "store/upgrade.h"
#include "teststore.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace vigil;
using namespace vigil::store;
using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int notes = 40;

QByteArray nameOf(UpgradeStep step)
{
    switch (step) {
    case UpgradeStep::Copying: return "copying";
    case UpgradeStep::Checking: return "checking";
    case UpgradeStep::Migrating: return "migrating";
    case UpgradeStep::Folding: return "folding";
    case UpgradeStep::Searching: return "searching";
    }
    Q_UNREACHABLE();
}

/// What a watch heard; stops at a step when told to.
struct Heard
{
    QList<UpgradeProgress> all;
    std::optional<UpgradeStep> stopAt;

    UpgradeWatch watch()
    {
        return [this](const UpgradeProgress &progress) {
            all.append(progress);
            return progress.step != stopAt;
        };
    }
    QByteArrayList steps() const
    {
        QByteArrayList names;
        for (const UpgradeProgress &progress : all) {
            if (names.isEmpty() || names.last() != nameOf(progress.step))
                names.append(nameOf(progress.step));
        }
        return names;
    }
    /// What was heard of a step while its end was known.
    QList<UpgradeProgress> measured(UpgradeStep step) const
    {
        QList<UpgradeProgress> some;
        std::copy_if(all.begin(), all.end(), std::back_inserter(some),
                     [step](const UpgradeProgress &progress) {
                         return progress.step == step && progress.whole > 0;
                     });
        return some;
    }
};

/// A store of the program before, closed.
struct OldStore
{
    Desk desk;

    OldStore()
    {
        const auto store = desk.opened();
        for (int i = 1; i <= notes; ++i) {
            if (!addNote(*store, i, u"a"_s))
                qFatal("no note");
        }
        desk.registry = noteRegistry(2);
    }
    auto upgrade(Heard &heard) const
    {
        return upgradeStore(desk.dir(), desk.options(), heard.watch());
    }
    auto openCurrent() const { return Store::openCurrent(desk.dir(), desk.options()); }
    QStringList backups() const { return QDir(desk.dir() + "/backups"_L1).entryList(QDir::Files); }
    /// Another program's change.
    void meddle(std::string_view sql) const
    {
        auto database = Database::open(desk.file(), Database::Mode::ReadWrite);
        if (!database || !(*database)->script(sql))
            qFatal("cannot meddle");
    }
};

} // namespace

/// Bringing a store to a newer program, step by step.
class TestStoreUpgrade final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void isLeftToWhoCanWait()
    {
        const OldStore old;
        QCOMPARE(codeOf(old.openCurrent()), "store.upgrade_needed");
        QCOMPARE(old.backups(), QStringList());
        Heard heard;
        QCOMPARE(codeOf(old.upgrade(heard)), "ok");
        const auto store = old.openCurrent();
        QCOMPARE(codeOf(store), "ok");
        QVERIFY(!(*store)->readOnlyReason());
        QCOMPARE(historyOf(**store, 1), u"a"_s);
        QVERIFY((*store)->verify(Depth::Deep)->isOk());
    }

    void tellsHowFarItIs()
    {
        const OldStore old;
        Heard heard;
        QCOMPARE(codeOf(old.upgrade(heard)), "ok");
        QCOMPARE(heard.steps(), QByteArrayList({"copying", "checking", "migrating", "folding"}));
        const auto copied = heard.measured(UpgradeStep::Copying);
        for (const UpgradeProgress &progress : copied)
            QVERIFY(progress.done <= progress.whole);
        const auto folded = heard.measured(UpgradeStep::Folding);
        // The last event is followed by indexes, whose number says nothing of their time.
        QCOMPARE(folded.size(), notes + 2);
        QCOMPARE(folded.first().done, 1);
        QCOMPARE(folded.last().done, notes + 2);
        QCOMPARE(folded.last().whole, notes + 3);
        QCOMPARE(heard.all.last().whole, 0);
    }

    void countsTheBytesOfTheCopy()
    {
        const OldStore old;
        old.meddle("CREATE TABLE ballast (a); INSERT INTO ballast VALUES(zeroblob(9000000)); "
                   "PRAGMA wal_checkpoint(TRUNCATE)");
        Heard heard;
        QCOMPARE(codeOf(old.upgrade(heard)), "ok");
        const auto copied = heard.measured(UpgradeStep::Copying);
        QVERIFY(copied.size() > 5);
        QVERIFY(copied.first().done > 0);
        QVERIFY(copied.first().done < copied.last().done);
        QCOMPARE(copied.last().whole,
                 QFileInfo(old.desk.dir() + "/backups/"_L1 + old.backups().first()).size());
    }

    void clearsAwayWhatAKillLeftOfACopy()
    {
        const OldStore old;
        const QDir folder(old.desk.dir() + "/backups"_L1);
        QVERIFY(folder.mkpath("."_L1));
        QFile half(folder.filePath(u"vigil-2022-02-28T090000.000Z.db.part"_s));
        QVERIFY(half.open(QIODevice::WriteOnly) && half.write("half") == 4);
        half.close();
        PartFile busy(folder.filePath(u"vigil-mine.db"_s));
        QCOMPARE(busy.open(), 0);
        Heard heard;
        QCOMPARE(codeOf(old.upgrade(heard)), "ok");
        QVERIFY(!half.exists());
        QVERIFY(QFile::exists(busy.path()));
    }

    void isOverWhereNothingIsMissing()
    {
        const OldStore old;
        Heard heard;
        QCOMPARE(codeOf(old.upgrade(heard)), "ok");
        heard.all.clear();
        QCOMPARE(codeOf(old.upgrade(heard)), "ok");
        QVERIFY(heard.all.isEmpty());
        QCOMPARE(old.backups().size(), 1);
    }

    void makesTheSearchIndexAlone()
    {
        const OldStore old;
        QCOMPARE(codeOf(old.desk.open()), "ok");
        old.meddle("UPDATE search_state SET words = 'of other libraries'");
        QCOMPARE(codeOf(old.openCurrent()), "store.upgrade_needed");
        Heard heard;
        QCOMPARE(codeOf(old.upgrade(heard)), "ok");
        QCOMPARE(heard.steps(), QByteArrayList({"searching"}));
        QCOMPARE(codeOf(old.openCurrent()), "ok");
        QCOMPARE(old.backups().size(), 1);
    }

    void isStoppedAtEachStepAndGoesOnFromThere_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<QByteArrayList>("rest");
        const QByteArrayList all{"copying", "checking", "migrating", "folding"};
        QTest::newRow("copying") << static_cast<int>(UpgradeStep::Copying) << all;
        QTest::newRow("checking") << static_cast<int>(UpgradeStep::Checking) << all;
        QTest::newRow("migrating") << static_cast<int>(UpgradeStep::Migrating) << all;
        QTest::newRow("folding") << static_cast<int>(UpgradeStep::Folding)
                                 << QByteArrayList{"folding"};
    }
    void isStoppedAtEachStepAndGoesOnFromThere()
    {
        QFETCH(const int, step);
        QFETCH(const QByteArrayList, rest);
        const OldStore old;
        Heard heard;
        heard.stopAt = static_cast<UpgradeStep>(step);
        QCOMPARE(codeOf(old.upgrade(heard)), "store.upgrade_stopped");
        // A copy that was not checked is none; one that was is kept.
        QCOMPARE(old.backups().size(), heard.stopAt > UpgradeStep::Checking ? 1 : 0);
        QCOMPARE(codeOf(old.openCurrent()), "store.upgrade_needed");
        heard = {};
        QCOMPARE(codeOf(old.upgrade(heard)), "ok");
        QCOMPARE(heard.steps(), rest);
        const auto store = old.openCurrent();
        QCOMPARE(codeOf(store), "ok");
        QCOMPARE(historyOf(**store, notes), u"a"_s);
        QVERIFY((*store)->verify(Depth::Deep)->isOk());
    }

    /// One statement may take minutes, and nobody wants to wait for its end.
    void isStoppedWithinAStatement()
    {
        class Endless final : public Projection
        {
        public:
            std::string_view name() const override { return "endless"; }
            std::span<const Migration> migrations() const override
            {
                static const Migration one{
                    1, "0001_endless",
                    "CREATE TABLE sum AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL "
                    "SELECT i + 1 FROM n) SELECT count(*) FROM n"};
                return std::span(&one, 1);
            }
            std::vector<View> views() const override { return {}; }
            base::Result<void> fold(Database &, const ledger::Event &,
                                    const ledger::Aggregate &) const override
            {
                return {};
            }
            base::Result<void> clear(Database &, const ledger::Aggregate &) const override
            {
                return {};
            }
        };
        OldStore old;
        const Registry working = old.desk.registry;
        old.desk.registry.projections.push_back(std::make_shared<Endless>());
        int asked = 0;
        const auto stopped = upgradeStore(
            old.desk.dir(), old.desk.options(), [&asked](const UpgradeProgress &progress) {
                return progress.step != UpgradeStep::Migrating || ++asked < 5;
            });
        QCOMPARE(codeOf(stopped), "store.upgrade_stopped");
        old.desk.registry = working;
        const auto store = old.desk.open();
        QCOMPARE(codeOf(store), "ok");
        QVERIFY(!(*store)->readOnlyReason());
        QCOMPARE(historyOf(**store, 1), u"a"_s);
    }

    void tellsWhatFails()
    {
        const OldStore old;
        old.meddle("ALTER TABLE note ADD COLUMN length INTEGER");
        Heard heard;
        QCOMPARE(codeOf(old.upgrade(heard)), "store.migration_failed");
        QCOMPARE(heard.steps().last(), "migrating");
    }
};

QTEST_GUILESS_MAIN(TestStoreUpgrade)
#include "tst_storeupgrade.moc"
