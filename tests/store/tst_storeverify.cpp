// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storefiles.h"
#include "teststore.h"

#include <QRegularExpression>
#include <QTest>

using namespace vigil;
using namespace vigil::store;
using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

/// Some notes are unlawful: of a hundredth that is told at a glance, of others in full.
class OddNotes final : public Law
{
public:
    bool covers(QByteArrayView kind) const override { return kind == "note.made"; }
    base::Result<Judgement> judge(const Archive &archive, const ledger::Event &,
                                  const EventPlace &place) const override
    {
        const auto people = archive.people.integer("SELECT count(*) FROM member");
        if (!people)
            return people.error();
        if (place.seq % 100 == 0)
            return Judgement::unlawful("glance");
        return place.seq % 110 == 7 ? Judgement::unlawful("full") : Judgement();
    }
    std::optional<Judgement> glance(const StandingBook &, const RawEvent &raw) const override
    {
        if (raw.place.seq % 100 == 0)
            return Judgement::unlawful("glance");
        return raw.place.seq % 110 == 7 ? std::nullopt : std::optional(Judgement());
    }
    bool clears(const StandingBook &, const ledger::Event &head, const RawEvent &) const override
    {
        return head.seq % 100 != 0 && head.seq % 110 != 7;
    }
};

/// Tells of every hundredth event that it saw, and of its folder.
class Listener final : public Verifier
{
public:
    explicit Listener(const char *name) : m_name(QString::fromLatin1(name)) {}

    base::Result<void> verify(Database &database, bool, const Report &report) const override
    {
        const auto notes = database.integer("SELECT count(*) FROM note");
        if (!notes)
            return notes.error();
        report({"rest", m_name + u' ' + QString::number(*notes)});
        return {};
    }
    bool looksAt(QByteArrayView kind) const override { return kind == "note.made"; }
    base::Result<void> verifyEvents(Database &, std::span<const qint64> rows,
                                    const Report &report) const override
    {
        for (const qint64 row : rows) {
            if (row % 100 == 0)
                report({"seen", m_name + u' ' + QString::number(row)});
        }
        return {};
    }

private:
    QString m_name;
};

/// Every kind at once, in each piece of the chain, in the file and in the index.
constexpr std::string_view damages = R"(
    PRAGMA ignore_check_constraints = ON;
    PRAGMA foreign_keys = OFF;
    UPDATE event SET hash = randomblob(32) WHERE seq % 97 = 0;
    UPDATE event SET sig = randomblob(64) WHERE seq % 101 = 0;
    UPDATE event SET bytes = CAST(replace(CAST(bytes AS TEXT), 'note', 'Note') AS BLOB)
        WHERE seq % 103 = 0;
    UPDATE event SET bytes = CAST('{' AS BLOB) WHERE seq % 701 = 0;
    UPDATE event SET kind = 'note.lost' WHERE seq % 107 = 0;
    DELETE FROM event_aggregate WHERE event % 109 = 0;
    DELETE FROM event WHERE seq % 113 = 0;
    UPDATE device SET verify_key = zeroblob(32);)";

void addMany(Store &store, int count)
{
    const auto done =
        store.writer().executeAndWait([&](WriteTransaction &transaction) -> base::Result<Recorded> {
            for (int n = 1; n < count; ++n) {
                const auto added =
                    transaction.append(noteDraft(store.identity(), n % 200, u"note %1"_s.arg(n)));
                if (!added)
                    return added;
            }
            return transaction.append(noteDraft(store.identity(), count % 200, u"note"_s));
        });
    if (!done)
        qFatal("%s %s", qPrintable(done.error().message), qPrintable(done.error().detail));
}

QStringList told(const base::Result<Verification> &verified)
{
    if (!verified)
        return {verified.error().detail};
    QStringList lines{u"%1 of %2 events"_s.arg(verified->faultCount).arg(verified->events)};
    for (const Fault &fault : verified->faults)
        lines.append(QString::fromLatin1(fault.code) + u' ' + fault.where);
    return lines;
}

} // namespace

class TestStoreVerify final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void findsWhatWasDoneToTheLedger_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<bool>("isQuickEnough");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char *name, const char *sql, const char *code,
                            bool quick = true) {
            QTest::newRow(name) << QByteArray(sql) << quick << QByteArray(code);
        };
        // The byte of 'b' in {"text":"note 5"} of event 8 becomes another one.
        row("altered bit",
            "UPDATE event SET bytes = CAST(replace(CAST(bytes AS TEXT), 'note 5', 'note 4') AS "
            "BLOB) "
            "WHERE seq = 8",
            "hash_mismatch");
        row("altered bit with its hash",
            "UPDATE event SET bytes = CAST(replace(CAST(bytes AS TEXT), 'note 5', 'note 4') AS "
            "BLOB), "
            "hash = (SELECT hash FROM event WHERE seq = 7) WHERE seq = 8",
            "hash_mismatch");
        row("altered signature",
            "UPDATE event SET sig = (SELECT sig FROM event WHERE seq = 7) WHERE seq = 8",
            "link_broken");
        row("altered last signature",
            "UPDATE event SET sig = (SELECT sig FROM event WHERE seq = 7) WHERE seq = 13",
            "signature_invalid");
        row("deleted",
            "DELETE FROM outbox WHERE event = 8; DELETE FROM event_aggregate WHERE event = 8;"
            "DELETE FROM event WHERE seq = 8",
            "sequence_gap");
        row("deleted and closed up",
            "DELETE FROM outbox WHERE event = 8; DELETE FROM event_aggregate WHERE event = 8;"
            "DELETE FROM event WHERE seq = 8;"
            "UPDATE event SET seq = -seq WHERE seq > 8; UPDATE event SET seq = -seq - 1 WHERE seq "
            "< 0",
            "link_broken");
        row("cut off",
            "DELETE FROM outbox WHERE event = 13; DELETE FROM event_aggregate WHERE event = 13;"
            "DELETE FROM event WHERE seq = 13",
            "behind_mark");
        row("inserted",
            "INSERT INTO event(id, device, seq, hub, kind, at, bytes, hash, sig) SELECT "
            "randomblob(16), "
            "device, 14, hub, kind, at, bytes, hash, sig FROM event WHERE seq = 13",
            "link_broken");
        row("slipped in before the first",
            "INSERT INTO event(id, device, seq, hub, kind, at, bytes, hash, sig) SELECT "
            "randomblob(16), "
            "device, -1, hub, kind, at, bytes, hash, sig FROM event WHERE seq = 13",
            "sequence_gap");
        row("reordered",
            "UPDATE event SET seq = 100 WHERE seq = 8; UPDATE event SET seq = 8 WHERE seq = 9;"
            "UPDATE event SET seq = 9 WHERE seq = 100",
            "link_broken");
        row("another console's event from nowhere",
            "INSERT INTO event(id, device, seq, hub, kind, at, bytes, hash, sig) SELECT "
            "randomblob(16), "
            "randomblob(16), 1, hub, kind, at, bytes, hash, sig FROM event WHERE seq = 13",
            "unknown_device");
        row("enrolled key replaced", "UPDATE device SET verify_key = zeroblob(32)", "device_key");
        row("column beside the bytes", "UPDATE event SET kind = 'note.lost' WHERE seq = 8",
            "index_mismatch", false);
        row("aggregate dropped", "DELETE FROM event_aggregate WHERE event = 8", "index_mismatch",
            false);
        row("dangling", "PRAGMA foreign_keys = OFF; INSERT INTO outbox(event) VALUES(77)",
            "foreign_key", false);
    }
    void findsWhatWasDoneToTheLedger()
    {
        QFETCH(const QByteArray, sql);
        QFETCH(const bool, isQuickEnough);
        QFETCH(const QByteArray, code);
        const Desk desk;
        const auto store = desk.opened();
        for (int n = 1; n <= 10; ++n)
            QCOMPARE(codeOf(addNote(*store, n, u"note %1"_s.arg(n))), "ok");
        QVERIFY(store->verify(Depth::Quick)->isOk());
        QVERIFY(store->verify(Depth::Deep)->isOk());
        {
            auto database = Database::open(desk.file(), Database::Mode::ReadWrite);
            QCOMPARE(codeOf(database), "ok");
            // The checks of the tables would stop a clumsy forger only.
            QCOMPARE(codeOf((*database)->script("PRAGMA ignore_check_constraints = ON")), "ok");
            QCOMPARE(codeOf((*database)->script(
                         {sql.constData(), static_cast<std::size_t>(sql.size())})),
                     "ok");
        }
        const auto found = [&](Depth depth) {
            const auto verified = store->verify(depth);
            QByteArrayList codes;
            for (const Fault &fault : verified->faults)
                codes.append(fault.code);
            return codes;
        };
        const QByteArrayList quick = found(Depth::Quick);
        const QByteArrayList deep = found(Depth::Deep);
        QVERIFY2(quick.contains(code) == isQuickEnough, quick.join(' ').constData());
        QVERIFY2(deep.contains(code), deep.join(' ').constData());
    }

    void findsTheSameWithHelpersAsAlone_data()
    {
        QTest::addColumn<Depth>("depth");
        QTest::newRow("quick") << Depth::Quick;
        QTest::newRow("deep") << Depth::Deep;
    }
    void findsTheSameWithHelpersAsAlone()
    {
        QFETCH(const Depth, depth);
        const Desk desk;
        addMany(*desk.opened(), 4'500);
        {
            auto database = Database::open(desk.file(), Database::Mode::ReadWrite);
            QCOMPARE(codeOf((*database)->script(damages)), "ok");
        }
        Registry registry = completeRegistry(desk.registry);
        registry.laws.push_back(std::make_shared<OddNotes>());
        registry.verifiers.push_back(std::make_shared<Listener>("first"));
        registry.verifiers.push_back(std::make_shared<Listener>("second"));
        Trust trust;
        trust.faults = {{"told_before", u"by whom"_s}};
        const auto database = Database::open(desk.file(), Database::Mode::ReadOnly);
        const QStringList alone = told(verifyStore(**database, registry, trust, depth));
        QVERIFY2(alone.size() > 200 && alone.size() < 1'000,
                 qPrintable(QString::number(alone.size())));
        QCOMPARE(alone.at(1), u"told_before by whom"_s);
        QVERIFY(alone.last().startsWith(u"rest second"_s));
        Readers helpers(desk.file(), Database::Mode::ReadOnly);
        for (int run = 0; run < 5; ++run)
            QCOMPARE(told(verifyStore(**database, registry, trust, depth, &helpers)), alone);
    }

    void asksTheFoldersVerifiers()
    {
        class Complaint final : public Verifier
        {
        public:
            base::Result<void> verify(Database &, bool isDeep, const Report &report) const override
            {
                if (isDeep)
                    report({"unlawful", u"somewhere"_s});
                return {};
            }
        };
        Desk desk;
        desk.registry.verifiers.push_back(std::make_shared<Complaint>());
        const auto store = desk.opened();
        QVERIFY(store->verify(Depth::Quick)->isOk());
        const auto deep = store->verify(Depth::Deep);
        QCOMPARE(deep->faultCount, 1);
        QCOMPARE(deep->faults.front().code, "unlawful");
    }
};

QTEST_GUILESS_MAIN(TestStoreVerify)
#include "tst_storeverify.moc"
