// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/checkpoints.h"
#include "teststore.h"

#include <QRegularExpression>
#include <QTest>

using namespace vigil;
using namespace vigil::store;
using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

/// What a program hears of checkpoints.
class Listening
{
public:
    CheckpointListener listener()
    {
        return {[this](const ledger::SignedCheckpoint &made) {
                    const QMutexLocker lock(&m_mutex);
                    m_sizes.append(made.checkpoint.size);
                },
                [this](const base::Error &error) {
                    const QMutexLocker lock(&m_mutex);
                    m_failures.append(codeOf(base::Result<void>(error)));
                }};
    }
    QList<qint64> sizes() const { return m_sizes; }
    QByteArrayList failures() const { return m_failures; }

private:
    QMutex m_mutex;
    QList<qint64> m_sizes;
    QByteArrayList m_failures;
};

std::unique_ptr<Store> open(const Desk &desk, Listening &listening)
{
    StoreOptions options = desk.options();
    options.checkpoints = listening.listener();
    auto store = Store::open(desk.dir(), options);
    if (!store)
        qFatal("%s", qPrintable(store.error().message));
    return *std::move(store);
}

void setWitness(Store &store, const QString &folder)
{
    const auto done = store.writer().executeAndWait([&](WriteTransaction &transaction) {
        return setWitnessFolder(transaction.database(), folder);
    });
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
}

void addNotes(Store &store, int count)
{
    for (int i = 0; i < count; ++i)
        QCOMPARE(codeOf(addNote(store, i % 50, u"note"_s)), "ok");
}

} // namespace

/// A new store has three events, so that its next note is the fourth.
class TestCheckpoints final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void comeWithEachHundredthEventAndAtTheEnd()
    {
        const Desk desk;
        QCOMPARE(codeOf(desk.create()), "ok");
        Listening listening;
        {
            const auto store = open(desk, listening);
            addNotes(*store, 205);
            QCOMPARE(countOf(*store, "SELECT count(*) FROM checkpoint"), 2);
        }
        QCOMPARE(listening.sizes(), (QList<qint64>{100, 200, 208}));
        // Nothing new, no new checkpoint.
        open(desk, listening).reset();
        QCOMPARE(listening.sizes().size(), 3);
        {
            const auto store = open(desk, listening);
            addNotes(*store, 1);
        }
        QCOMPARE(listening.sizes().last(), 209);
        QCOMPARE(listening.failures(), QByteArrayList());
    }

    void areWitnessedInOrder()
    {
        const Desk desk;
        QCOMPARE(codeOf(desk.create()), "ok");
        QTemporaryDir outside;
        Listening listening;
        domain::DeviceId self;
        {
            const auto store = open(desk, listening);
            self = store->identity().device;
            setWitness(*store, outside.path());
            addNotes(*store, 197);
        }
        const auto store = open(desk, listening);
        const auto files = WitnessFolder(outside.path()).read();
        QCOMPARE(codeOf(files), "ok");
        QCOMPARE(files->size(), 1u);
        QCOMPARE(files->front().by, self);
        QCOMPARE(files->front().content.damaged, 0);
        QList<qint64> sizes;
        for (const auto &one : files->front().content.checkpoints)
            sizes.append(one.checkpoint.size);
        QCOMPARE(sizes, (QList<qint64>{100, 200}));
        const auto verified = store->verify(Depth::Quick);
        QVERIFY(verified->isOk());
        QCOMPARE(verified->witnessedSeq, 200);
    }

    void aWitnessOutOfReachHoldsNothingUp()
    {
        const Desk desk;
        QCOMPARE(codeOf(desk.create()), "ok");
        QTemporaryDir outside;
        Listening listening;
        const QString folder = outside.filePath(u"drive"_s);
        {
            const auto store = open(desk, listening);
            setWitness(*store, folder);
            addNotes(*store, 100);
            const auto verified = store->verify(Depth::Quick);
            QCOMPARE(verified->faultCount, 1);
            QCOMPARE(verified->faults.front().code, "witness_unreachable");
            QVERIFY(!verified->witnessedSeq);
        }
        QCOMPARE(listening.sizes(), (QList<qint64>{100, 103}));
        QCOMPARE(listening.failures(),
                 (QByteArrayList{"store.witness_unreachable", "store.witness_unreachable"}));
        // It is plugged in: the next checkpoint speaks of all before it.
        QVERIFY(QDir().mkpath(folder));
        {
            const auto store = open(desk, listening);
            addNotes(*store, 1);
        }
        const auto store = open(desk, listening);
        QVERIFY(!store->readOnlyReason());
        QCOMPARE(store->verify(Depth::Quick)->witnessedSeq, 104);
    }

    /// The witness is asked before anything is written: without the mark beside the keys, too.
    void aStoreCopiedBackIsNoticedByItsWitness()
    {
        const Desk desk;
        QCOMPARE(codeOf(desk.create()), "ok");
        QTemporaryDir outside;
        Listening listening;
        {
            const auto store = open(desk, listening);
            setWitness(*store, outside.path());
            addNotes(*store, 5);
        }
        copyFolder(desk.dir(), desk.folder.filePath(u"copy"_s));
        QString mark;
        {
            const auto store = open(desk, listening);
            mark = desk.state() + "/vigil/"_L1 + store->identity().store.toString() + "/head"_L1;
            addNotes(*store, 5);
        }
        QVERIFY(QDir(desk.dir()).removeRecursively());
        copyFolder(desk.folder.filePath(u"copy"_s), desk.dir());
        QVERIFY(QFile::remove(mark));
        {
            const auto store = open(desk, listening);
            QVERIFY(store->readOnlyReason());
            QCOMPARE(codeOf(addNote(*store, 1, u"again"_s)), "store.copied_back");
        }
        // Without its witness nothing would tell.
        QVERIFY(QDir(outside.path()).removeRecursively());
        QVERIFY(!open(desk, listening)->readOnlyReason());
    }

    void aFalseTestimonyAccusesNobody()
    {
        const Desk desk;
        QCOMPARE(codeOf(desk.create()), "ok");
        QTemporaryDir outside;
        Listening listening;
        domain::DeviceId self;
        {
            const auto store = open(desk, listening);
            self = store->identity().device;
            setWitness(*store, outside.path());
            addNotes(*store, 5);
        }
        const ledger::SigningKey stranger(*ledger::Secret::fromBytes(QByteArray(32, 's')));
        const auto lie = ledger::signCheckpoint({self, 6, ledger::Hash{}}, self, stranger);
        const auto boast = ledger::signCheckpoint({self, 900, ledger::Hash{}}, self, stranger);
        QCOMPARE(codeOf(WitnessFolder(outside.path()).append(self, {lie, boast})), "ok");
        const auto store = open(desk, listening);
        QVERIFY(!store->readOnlyReason());
        const auto verified = store->verify(Depth::Quick);
        QCOMPARE(verified->witnessedSeq, 8);
        QCOMPARE(verified->faultCount, 2);
        for (const Fault &fault : verified->faults)
            QCOMPARE(fault.code, "checkpoint_unsigned");
    }
};

QTEST_GUILESS_MAIN(TestCheckpoints)
#include "tst_checkpoints.moc"
