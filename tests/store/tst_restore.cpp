// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/continuation.h"
#include "store/eventtable.h"
#include "store/restore.h"
#include "store/statefolder.h"
#include "teststore.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

using namespace vigil;
using namespace vigil::store;
using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A console with two notes, a backup of it, and places to restore to.
class Fixture
{
public:
    Fixture() : m_store(desk.opened()), identity(m_store->identity())
    {
        if (!addNote(*m_store, 1, u"a"_s) || !addNote(*m_store, 2, u"b"_s)
            || !m_store->backUp(backup))
            qFatal("cannot prepare");
        desk.clock.advance(std::chrono::hours(1));
    }

    [[nodiscard]] Store &store() { return *m_store; }
    void close() { m_store.reset(); }
    [[nodiscard]] StateFolder state() const { return {desk.state(), identity.store.bytes()}; }
    [[nodiscard]] QString place(const QString &name) const { return desk.folder.filePath(name); }

    [[nodiscard]] base::Result<Restored> restore(const QString &name = u"new"_s) const
    {
        return restoreStore({backup, place(name), false}, desk.options());
    }
    [[nodiscard]] base::Result<std::unique_ptr<Store>> open(const QString &name = u"new"_s) const
    {
        return Store::open(place(name), desk.options());
    }
    /// Restored and opened.
    [[nodiscard]] std::unique_ptr<Store> restored(const QString &name = u"new"_s) const
    {
        if (const auto made = restore(name); !made)
            qFatal("%s %s", qPrintable(made.error().message), qPrintable(made.error().detail));
        auto opened = open(name);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        return *std::move(opened);
    }

    Desk desk;
    const QString backup = place(u"backup.db"_s);

private:
    std::unique_ptr<Store> m_store;

public:
    const StoreIdentity identity;
};

/// What a console sends to others: the events of `device` from `first` on.
std::vector<RemoteEvent> eventsOf(Store &store, const domain::DeviceId &device, qint64 first = 1)
{
    const auto events = store.readers().readNow([&](Database &database) {
        return database.all("SELECT bytes, sig FROM event WHERE device = ? AND seq >= ?",
                            {device, first}, [](const Row &row) {
                                return RemoteEvent{row.bytes(0), row.array<64>(1), {}};
                            });
    });
    return *events;
}

QByteArray ingest(Store &store, std::vector<RemoteEvent> events)
{
    auto future = store.writer().ingest({std::move(events), {}});
    future.waitForFinished();
    return codeOf(future.result());
}

QByteArrayList faultsOf(Store &store)
{
    QByteArrayList codes;
    const auto verified = store.verify(Depth::Deep);
    for (const Fault &fault : verified->faults)
        codes.append(fault.code);
    return codes;
}

QByteArray reasonOf(Store &store)
{
    const auto &reason = store.readOnlyReason();
    return reason ? codeOf(base::Result<void>(*reason)) : QByteArray();
}

} // namespace

class TestRestore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void goesOnAsAnotherConsole()
    {
        Fixture fixture;
        const auto before = fixture.store().viewHashes();
        const auto made = fixture.restore();
        QCOMPARE(codeOf(made), "ok");
        QVERIFY(made->isVouched && made->hasTeamSecret);
        QCOMPARE(made->continued, fixture.identity.device);
        QCOMPARE(made->seq, 5);
        QCOMPARE(made->missing, std::optional<qint64>(0));
        QCOMPARE(made->faults, 0);
        QCOMPARE(QFile::permissions(fixture.place(u"new/vigil.db"_s)),
                 QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser);

        const auto opened = fixture.open();
        QCOMPARE(codeOf(opened), "ok");
        Store &store = **opened;
        QCOMPARE(reasonOf(store), "");
        QVERIFY(store.identity().store != fixture.identity.store);
        QVERIFY(store.identity().device > fixture.identity.device);
        QCOMPARE(store.identity().member, fixture.identity.member);
        QVERIFY(store.pseudonymizer());
        QCOMPARE(historyOf(store, 1), u"a"_s);
        QCOMPARE(codeOf(addNote(store, 1, u"c"_s)), "ok");
        QCOMPARE(historyOf(store, 1), u"a/c"_s);
        QCOMPARE(faultsOf(store), QByteArrayList());
        const auto hashes = store.viewHashes();
        QCOMPARE(hashes->value("member"), before->value("member"));
        QVERIFY(hashes->value("device") != before->value("device"));
        // The store of the backup's console is as it was.
        QCOMPARE(codeOf(addNote(fixture.store(), 1, u"d"_s)), "ok");
        QCOMPARE(faultsOf(fixture.store()), QByteArrayList());
    }

    void beginsItsChainWithTheOldHead()
    {
        Fixture fixture;
        const auto store = fixture.restored();
        const auto own = eventsOf(*store, store->identity().device);
        QCOMPARE(own.size(), 2u);
        const auto first = ledger::parseEvent(own.front().bytes);
        const auto continuation = continuationOf(*first);
        QVERIFY(continuation);
        const auto head = store->readers().readNow(
            [&](Database &database) { return headOf(database, fixture.identity.device); });
        QCOMPARE(continuation->device, fixture.identity.device);
        QCOMPARE(continuation->seq, head->chain.seq);
        QCOMPARE(continuation->hash, head->chain.hash);
        const ledger::SigningKey old(*fixture.state().deviceSeed());
        QCOMPARE(continuation->key, old.verifyKey());
        QVERIFY(isVouched(*continuation, store->identity().device, old.verifyKey()));
        QVERIFY(!isVouched(*continuation, fixture.identity.device, old.verifyKey()));
        QCOMPARE(ledger::parseEvent(own.back().bytes)->kind, "device.enrolled");
    }

    void neverOverwritesAStore()
    {
        Fixture fixture;
        fixture.close();
        const QByteArray before = contentOf(fixture.desk.file());
        QCOMPARE(codeOf(fixture.restore(u"store"_s)), "store.already_exists");
        QCOMPARE(contentOf(fixture.desk.file()), before);
        QCOMPARE(QDir(fixture.desk.dir()).entryList(QDir::Files), QStringList{u"vigil.db"_s});
    }

    void putsTheDamagedStoreAside()
    {
        Fixture fixture;
        const RestoreRequest inPlace{fixture.backup, fixture.desk.dir(), true};
        // Not while somebody works with it.
        QCOMPARE(codeOf(restoreStore(inPlace, fixture.desk.options())), "store.busy");
        QCOMPARE(codeOf(addNote(fixture.store(), 1, u"later"_s)), "ok");
        fixture.close();
        const QByteArray damaged = contentOf(fixture.desk.file()).replace(100, 3'900, QByteArray());
        for (const QString &ending : {u""_s, u"-wal"_s}) {
            QFile file(fixture.desk.file() + ending);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(damaged) == damaged.size());
        }
        QCOMPARE(codeOf(fixture.desk.open()), "store.corrupt");
        const auto made = restoreStore(inPlace, fixture.desk.options());
        QCOMPARE(codeOf(made), "ok");
        QCOMPARE(made->missing, std::optional<qint64>(1));
        QCOMPARE(contentOf(made->setAside + u"/vigil.db"_s), damaged);
        QCOMPARE(contentOf(made->setAside + u"/vigil.db-wal"_s), damaged);
        const auto store = fixture.desk.open();
        QCOMPARE(codeOf(store), "ok");
        QCOMPARE(historyOf(**store, 1), u"a"_s);
        QCOMPARE(codeOf(addNote(**store, 1, u"again"_s)), "ok");
        QCOMPARE(faultsOf(**store), QByteArrayList());
    }

    void goesOnFromACopyThatWasPutBack()
    {
        Fixture fixture;
        fixture.close();
        const QByteArray old = contentOf(fixture.desk.file());
        {
            const auto store = fixture.desk.open();
            QCOMPARE(codeOf(addNote(**store, 1, u"later"_s)), "ok");
        }
        QFile file(fixture.desk.file());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(old) == old.size());
        file.close();
        {
            const auto store = fixture.desk.open();
            QCOMPARE(reasonOf(**store), "store.copied_back");
        }
        const auto made =
            restoreStore({fixture.desk.file(), fixture.desk.dir(), true}, fixture.desk.options());
        QCOMPARE(codeOf(made), "ok");
        QCOMPARE(made->missing, std::optional<qint64>(1));
        const auto store = fixture.desk.open();
        QCOMPARE(reasonOf(**store), "");
        QCOMPARE(faultsOf(**store), QByteArrayList());
    }

    void worksWithoutTheStateFolder()
    {
        Fixture fixture;
        fixture.close();
        QVERIFY(QDir(fixture.desk.state()).removeRecursively());
        const auto made = fixture.restore();
        QCOMPARE(codeOf(made), "ok");
        QVERIFY(!made->isVouched && !made->hasTeamSecret && !made->missing);
        const auto store = fixture.open();
        QCOMPARE(reasonOf(**store), "");
        QCOMPARE(codeOf((*store)->requirePseudonymizer()), "store.secret_missing");
        QCOMPARE(codeOf(addNote(**store, 1, u"c"_s)), "ok");
        QCOMPARE(faultsOf(**store), QByteArrayList());
    }

    void refusesABackupOfAnotherKey()
    {
        Fixture fixture;
        fixture.close();
        const QString key = fixture.state().path() + u"/device.key"_s;
        QFile file(key);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(32, 'k')) == 32);
        file.close();
        QCOMPARE(codeOf(fixture.restore()), "store.key_mismatch");
        QVERIFY(!QFile::exists(fixture.place(u"new/vigil.db"_s)));
        QCOMPARE(QDir(fixture.place(u"new"_s)).entryList(QDir::Files), QStringList());
    }

    void tellsTheFaultsOfABackup()
    {
        Fixture fixture;
        {
            auto meddled = Database::open(fixture.backup, Database::Mode::ReadWrite);
            QCOMPARE(codeOf((*meddled)->script("UPDATE event SET bytes = CAST(replace(CAST(bytes "
                                               "AS TEXT), '\"a\"', '\"x\"') AS BLOB)")),
                     "ok");
        }
        const auto made = fixture.restore();
        QCOMPARE(codeOf(made), "ok");
        QVERIFY(made->faults > 0);
        const auto store = fixture.open();
        QCOMPARE((*store)->verify(Depth::Quick)->faultCount, made->faults);
        QVERIFY(faultsOf(**store).contains("hash_mismatch"));
    }

    void refusesWhatIsNoWholeBackup_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("not there") << QByteArray() << QByteArray("store.backup_not_found");
        QTest::newRow("another kind of file") << QByteArray("A letter, longer than sixteen bytes.")
                                              << QByteArray("store.foreign_file");
        QTest::newRow("cut") << QByteArray("cut") << QByteArray("store.corrupt");
    }
    void refusesWhatIsNoWholeBackup()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QByteArray, code);
        Fixture fixture;
        QByteArray bytes = content == "cut" ? contentOf(fixture.backup) : content;
        if (content == "cut")
            bytes.truncate(bytes.size() / 2);
        QVERIFY(QFile::remove(fixture.backup));
        if (!content.isEmpty()) {
            QFile file(fixture.backup);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        }
        QCOMPARE(codeOf(fixture.restore()), code);
        QVERIFY(!QFile::exists(fixture.place(u"new/vigil.db"_s)));
    }

    void bringsAnOlderSchemaUp()
    {
        Fixture fixture;
        fixture.desk.registry = noteRegistry(2);
        const auto store = fixture.restored();
        QCOMPARE(historyOf(*store, 1), u"a"_s);
        QCOMPARE(countOf(*store, "SELECT sum(length) FROM note"), 0);
        QCOMPARE(faultsOf(*store), QByteArrayList());
        // The other way round it is refused, and what the program lacks too.
        QVERIFY(store->backUp(fixture.place(u"newer.db"_s)));
        fixture.desk.registry = noteRegistry(1);
        QCOMPARE(codeOf(restoreStore({fixture.place(u"newer.db"_s), fixture.place(u"x"_s), false},
                                     fixture.desk.options())),
                 "store.newer_schema");
        fixture.desk.registry = {};
        QCOMPARE(codeOf(fixture.restore(u"y"_s)), "store.unknown_projection");
        QVERIFY(!QFile::exists(fixture.place(u"x"_s)) && !QFile::exists(fixture.place(u"y"_s)));
    }

    void aCancelledOneLeavesNothing()
    {
        Fixture fixture;
        const auto made =
            restoreStore({fixture.backup, fixture.place(u"new"_s), false}, fixture.desk.options(),
                         [](const CopyProgress &) { return false; });
        QCOMPARE(codeOf(made), "store.backup_cancelled");
        QCOMPARE(QDir(fixture.place(u"new"_s)).entryList(QDir::Files), QStringList());
    }

    void takesWhatTheOldConsoleMadeAfterTheBackup()
    {
        Fixture fixture;
        QCOMPARE(codeOf(addNote(fixture.store(), 1, u"later"_s)), "ok");
        fixture.desk.clock.advance(std::chrono::hours(1));
        const auto store = fixture.restored();
        QCOMPARE(codeOf(addNote(*store, 1, u"new"_s)), "ok");
        QCOMPARE(ingest(*store, eventsOf(fixture.store(), fixture.identity.device)), "ok");
        // Canonical order, whatever came first.
        QCOMPARE(historyOf(*store, 1), u"a/later/new"_s);
        QCOMPARE(faultsOf(*store), QByteArrayList());
    }

    void namesWhatACloneMadeAfterwards()
    {
        Fixture fixture;
        const auto store = fixture.restored();
        fixture.desk.clock.advance(std::chrono::hours(1));
        QCOMPARE(codeOf(addNote(fixture.store(), 1, u"clone"_s)), "ok");
        QCOMPARE(ingest(*store, eventsOf(fixture.store(), fixture.identity.device)), "ok");
        // A person may have made it in good faith: it is kept, and named.
        QCOMPARE(historyOf(*store, 1), u"a/clone"_s);
        QCOMPARE(faultsOf(*store), QByteArrayList{"after_continuation"});
    }

    void refusesAForkOfTheOldChain()
    {
        Fixture fixture;
        fixture.close();
        Desk clone;
        copyFolder(fixture.desk.dir(), clone.dir());
        copyFolder(fixture.desk.state(), clone.state());
        const auto original = fixture.desk.open();
        const auto other = clone.open();
        QCOMPARE(codeOf(addNote(**original, 1, u"one"_s)), "ok");
        QCOMPARE(codeOf(addNote(**other, 1, u"two"_s)), "ok");
        const auto store = fixture.restored();
        QCOMPARE(ingest(*store, eventsOf(**original, fixture.identity.device)), "ok");
        QCOMPARE(ingest(*store, eventsOf(**other, fixture.identity.device)), "store.chain_forked");
    }

    void isKnownToOthersByTheOldKey()
    {
        Fixture fixture;
        const auto first = fixture.restored(u"first"_s);
        const auto second = fixture.restored(u"second"_s);
        QCOMPARE(codeOf(addNote(*second, 2, u"c"_s)), "ok");
        const auto events = eventsOf(*second, second->identity().device);
        QCOMPARE(ingest(*first, events), "ok");
        QCOMPARE(historyOf(*first, 2), u"b/c"_s);
        QCOMPARE(faultsOf(*first), QByteArrayList());
    }

    void isUnknownToOthersWithoutTheOldKey()
    {
        Fixture fixture;
        const auto first = fixture.restored(u"first"_s);
        fixture.close();
        QVERIFY(QFile::remove(fixture.state().path() + u"/device.key"_s));
        const auto second = fixture.restored(u"second"_s);
        const auto device = second->identity().device;
        QCOMPARE(ingest(*first, eventsOf(*second, device)), "store.unknown_device");
        // Until a console that they know enrols it.
        const ledger::SigningKey key(
            *StateFolder(fixture.desk.state(), second->identity().store.bytes()).deviceSeed());
        const auto enrolled = first->writer().executeAndWait([&](WriteTransaction &transaction) {
            return transaction.append(
                {{},
                 "device.enrolled",
                 fixture.identity.member,
                 {ledger::aggregate(ledger::AggregateKind::Team, fixture.identity.team)},
                 {{u"device"_s, device.toString()},
                  {u"key"_s, QString::fromLatin1(ledger::toHex(key.verifyKey()))}}});
        });
        QCOMPARE(codeOf(enrolled), "ok");
        QCOMPARE(ingest(*first, eventsOf(*second, device)), "ok");
        QCOMPARE(faultsOf(*first), QByteArrayList());
    }

    void anotherKeyCannotVouch()
    {
        Fixture fixture;
        const auto store = fixture.restored();
        const ledger::SigningKey forger(*ledger::Secret::fromBytes(QByteArray(32, 'f')));
        const domain::DeviceId device(caseId(200));
        Continuation claim{
            fixture.identity.device, forger.verifyKey(), 5, {}, forger.verifyKey(), {}};
        claim.vouch = vouchFor(claim, device, forger);
        ledger::Event event;
        event.id = domain::EventId::make(fixture.desk.clock.now(), fixture.desk.random);
        event.device = device;
        event.seq = 1;
        event.kind = "chain.continued";
        event.at = fixture.desk.clock.now();
        event.actor = fixture.identity.member;
        event.aggregates = {ledger::aggregate(ledger::AggregateKind::Team, fixture.identity.team)};
        event.body = continuationBody(claim);
        const auto sealed = ledger::seal(event, forger);
        QCOMPARE(ingest(*store, {{sealed->bytes, sealed->signature, {}}}), "store.unknown_device");
    }

    void theOldConsoleLearnsThatItIsOver()
    {
        Fixture fixture;
        const auto store = fixture.restored();
        QCOMPARE(ingest(fixture.store(), eventsOf(*store, store->identity().device)), "ok");
        QCOMPARE(faultsOf(fixture.store()), QByteArrayList());
        fixture.close();
        const auto old = fixture.desk.open();
        QCOMPARE(codeOf(old), "ok");
        QCOMPARE(reasonOf(**old), "store.chain_continued");
        QCOMPARE(codeOf(addNote(**old, 1, u"x"_s)), "store.chain_continued");
    }

    void findsTheOldChainCut()
    {
        Fixture fixture;
        const auto store = fixture.restored();
        auto database = Database::open(fixture.place(u"new/vigil.db"_s), Database::Mode::ReadWrite);
        QCOMPARE(codeOf((*database)->script(
                     "DELETE FROM outbox WHERE event = 5; DELETE FROM event_aggregate WHERE event "
                     "= 5; DELETE FROM event WHERE row = 5")),
                 "ok");
        QCOMPARE(faultsOf(*store), QByteArrayList{"behind_continuation"});
    }

    void isRestoredAgainAndAgain()
    {
        Fixture fixture;
        QString file = fixture.backup;
        for (int i = 0; i < 3; ++i) {
            const QString folder = fixture.place(u"store%1"_s.arg(i));
            QCOMPARE(codeOf(restoreStore({file, folder, false}, fixture.desk.options())), "ok");
            const auto store = Store::open(folder, fixture.desk.options());
            QCOMPARE(codeOf(addNote(**store, 1, QString::number(i))), "ok");
            QCOMPARE(faultsOf(**store), QByteArrayList());
            file = fixture.place(u"backup%1.db"_s.arg(i));
            QCOMPARE(codeOf((*store)->backUp(file)), "ok");
            fixture.desk.clock.advance(std::chrono::minutes(1));
        }
        const auto last = Store::open(fixture.place(u"store2"_s), fixture.desk.options());
        QCOMPARE(historyOf(**last, 1), u"a/0/1/2"_s);
    }
};

QTEST_GUILESS_MAIN(TestRestore)
#include "tst_restore.moc"
