// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/checkpoint.h"
#include "ledger/event.h"
#include "store/identity.h"
#include "store/statefolder.h"
#include "vigilctl.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace vigil;
using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString decideOn(const Vigilctl &vigilctl, int subject)
{
    const QString caseId = vigilctl.caseOf(u"v-%1"_s.arg(subject));
    return vigilctl.json(decideNone(caseId)).value("decision"_L1).toString();
}

QJsonObject verify(const Vigilctl &vigilctl, const QStringList &options = {})
{
    return vigilctl.run(QStringList{u"verify"_s, u"--json"_s} + options).json();
}

QStringList faultsIn(const QJsonObject &verified)
{
    QStringList codes;
    for (const auto fault : verified.value("faults"_L1).toArray())
        codes.append(fault.toObject().value("code"_L1).toString());
    codes.removeDuplicates();
    return codes;
}

/// A checkpoint kept outside.
QString keepCheckpoint(const Vigilctl &vigilctl, const QString &name = u"kept.checkpoint"_s)
{
    (void)vigilctl.json({u"checkpoint"_s, u"--export"_s, vigilctl.path(name)});
    return vigilctl.path(name);
}

/// Somebody who holds the store, the key of its console and all that lies beside it.
class Holder
{
public:
    explicit Holder(const Vigilctl &vigilctl)
    {
        auto database = store::Database::open(vigilctl.store() + "/vigil.db"_L1,
                                              store::Database::Mode::ReadWrite);
        if (!database)
            qFatal("%s", qPrintable(database.error().message));
        m_database = *std::move(database);
        m_state = std::make_unique<store::StateFolder>(
            vigilctl.path(u"state"_s), store::readIdentity(*m_database)->store.bytes());
        m_key = std::make_unique<ledger::SigningKey>(*m_state->deviceSeed());
    }

    /// Seals all events anew after `change` has had them.
    void rewrite(const std::function<void(ledger::Event &)> &change)
    {
        std::vector<QByteArray> events;
        run(m_database->each("SELECT bytes FROM event ORDER BY seq", {}, [&](const auto &row) {
            events.push_back(row.bytes(0));
            return true;
        }));
        ledger::ChainHead head;
        for (const QByteArray &bytes : events) {
            auto event = ledger::parseEvent(bytes);
            change(*event);
            event->prev = ledger::linkOf(head);
            const auto sealed = ledger::seal(*event, *m_key);
            head = {event->seq, sealed->hash, sealed->signature};
            run(m_database->run("UPDATE event SET bytes = ?, hash = ?, sig = ? WHERE seq = ?",
                                {sealed->bytes, sealed->hash, sealed->signature, head.seq}));
        }
        cover(head);
    }

    /// Takes the last events away.
    void cut(qint64 events)
    {
        const qint64 end = *m_database->integer("SELECT max(seq) FROM event") - events;
        for (const char *sql :
             {"DELETE FROM outbox WHERE event IN (SELECT row FROM event WHERE seq > ?)",
              "DELETE FROM event_aggregate WHERE event IN (SELECT row FROM event WHERE seq > ?)",
              "DELETE FROM event WHERE seq > ?"})
            run(m_database->run(sql, {end}));
        const auto head = m_database->one(
            "SELECT seq, hash, sig FROM event ORDER BY seq DESC LIMIT 1", {},
            [](const store::Row &row) {
                return ledger::ChainHead{row.integer(0), row.array<32>(1), row.array<64>(2)};
            });
        cover(**head);
    }

private:
    /// Nothing in the store or beside it says any more what was.
    void cover(const ledger::ChainHead &head)
    {
        run(m_database->run("DELETE FROM checkpoint"));
        m_state->headMark().write(head);
    }
    static void run(const base::Result<void> &done)
    {
        if (!done)
            qFatal("%s %s", qPrintable(done.error().message), qPrintable(done.error().detail));
    }

    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<store::StateFolder> m_state;
    std::unique_ptr<ledger::SigningKey> m_key;
};

Run outsider(const QStringList &files)
{
    QProcess python;
    python.start(u"python3"_s,
                 QStringList{QStringLiteral(VIGIL_SOURCE_DIR "/tests/cli/outsider.py")} + files);
    return Vigilctl::finish(python);
}

void copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    for (const QFileInfo &entry :
         QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        const QString target = to + u'/' + entry.fileName();
        if (entry.isDir())
            copyFolder(entry.filePath(), target);
        else if (!QFile::copy(entry.filePath(), target))
            qFatal("cannot copy");
    }
}

} // namespace

class TestVigilctlProof final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aCutTailIsFoundWithACheckpoint()
    {
        const Vigilctl vigilctl;
        vigilctl.prepare(3);
        for (int i = 1; i <= 3; ++i)
            (void)decideOn(vigilctl, i);
        const QString kept = keepCheckpoint(vigilctl);
        const qint64 events = vigilctl.events();
        Holder(vigilctl).cut(1);
        (void)vigilctl.json({u"rebuild"_s});
        // This is what the documentation says: nothing in the store can tell.
        const QJsonObject alone = verify(vigilctl, {u"--deep"_s});
        QVERIFY2(alone.value("ok"_L1).toBool(), qPrintable(faultsIn(alone).join(u' ')));
        QCOMPARE(alone.value("events"_L1), events - 1);
        QCOMPARE(alone.value("witnessed_seq"_L1), QJsonValue::Null);
        const QJsonObject found = verify(vigilctl, {u"--checkpoint"_s, kept});
        QCOMPARE(found.value("ok"_L1), false);
        QCOMPARE(faultsIn(found), QStringList{u"behind_checkpoint"_s});
        QCOMPARE(vigilctl.run({u"verify"_s, u"--checkpoint"_s, kept}).exit, 1);
        // And what grows in place of the tail is another history.
        (void)decideOn(vigilctl, 3);
        QCOMPARE(faultsIn(verify(vigilctl, {u"--checkpoint"_s, kept})),
                 QStringList{u"checkpoint_mismatch"_s});
    }

    void aRewriteByTheKeysHolderIsFoundWithACheckpoint()
    {
        const Vigilctl vigilctl;
        vigilctl.prepare(1);
        const QString decision = decideOn(vigilctl, 1);
        const QString kept = keepCheckpoint(vigilctl);
        const qint64 events = vigilctl.events();
        QCOMPARE(verify(vigilctl, {u"--checkpoint"_s, kept}).value("witnessed_seq"_L1), events);
        Holder(vigilctl).rewrite([&](ledger::Event &event) {
            if (event.id.toString() == decision)
                event.body.insert("reason"_L1, u"another"_s);
        });
        (void)vigilctl.json({u"rebuild"_s});
        const QJsonObject alone = verify(vigilctl, {u"--deep"_s});
        QVERIFY2(alone.value("ok"_L1).toBool(), qPrintable(faultsIn(alone).join(u' ')));
        const QJsonObject found = verify(vigilctl, {u"--checkpoint"_s, kept});
        QCOMPARE(faultsIn(found), QStringList{u"checkpoint_mismatch"_s});
        QCOMPARE(found.value("witnessed_seq"_L1), QJsonValue::Null);
    }

    void aClonedConsoleIsFoundByTheWitnessThatBothHave()
    {
        const Vigilctl vigilctl;
        vigilctl.prepare(4);
        QVERIFY(QDir().mkpath(vigilctl.path(u"outside"_s)));
        (void)vigilctl.json({u"checkpoint"_s, u"--witness"_s, vigilctl.path(u"outside"_s)});
        (void)decideOn(vigilctl, 1);
        // The same folders on another computer, each going its own way from here.
        const QString twin = vigilctl.path(u"twin"_s);
        const QString twinState = vigilctl.path(u"twin-state"_s);
        copyFolder(vigilctl.store(), twin);
        copyFolder(vigilctl.path(u"state"_s), twinState);
        (void)decideOn(vigilctl, 2);
        QCOMPARE(faultsIn(verify(vigilctl)), QStringList());
        QVERIFY(QDir().rename(vigilctl.store(), vigilctl.path(u"first"_s)));
        QVERIFY(QDir().rename(vigilctl.path(u"state"_s), vigilctl.path(u"first-state"_s)));
        QVERIFY(QDir().rename(twin, vigilctl.store()));
        QVERIFY(QDir().rename(twinState, vigilctl.path(u"state"_s)));
        // It decides no more, since the witness has seen what it does not have.
        const Run refused = vigilctl.run(decideNone(vigilctl.caseOf(u"v-3"_s)));
        QCOMPARE(refused.exit, 1);
        QCOMPARE(refused.code(), "store.copied_back");
        QCOMPARE(faultsIn(verify(vigilctl)), QStringList{u"behind_checkpoint"_s});
        // Out of its reach it does, and is found as soon as both have been seen.
        QVERIFY(QDir().rename(vigilctl.path(u"outside"_s), vigilctl.path(u"away"_s)));
        for (const int subject : {3, 4})
            (void)vigilctl.run(decideNone(vigilctl.caseOf(u"v-%1"_s.arg(subject))));
        QVERIFY(QDir().rename(vigilctl.path(u"away"_s), vigilctl.path(u"outside"_s)));
        QCOMPARE(faultsIn(verify(vigilctl)), QStringList{u"checkpoint_mismatch"_s});
    }

    void theWitnessIsToldOfEachEnd()
    {
        const Vigilctl vigilctl;
        vigilctl.prepare(2);
        const QString outside = vigilctl.path(u"outside"_s);
        const Run missing = vigilctl.run({u"checkpoint"_s, u"--witness"_s, outside});
        QCOMPARE(missing.exit, 1);
        QCOMPARE(missing.code(), "cli.bad_argument");
        QVERIFY(QDir().mkpath(outside));
        const QJsonObject set = vigilctl.json({u"checkpoint"_s, u"--witness"_s, outside});
        QCOMPARE(set.value("witness"_L1), outside);
        const QStringList files = QDir(outside).entryList(QDir::Files);
        QCOMPARE(files.size(), 1);
        // Unlike all else, the others of the team read it.
        QVERIFY(QFile::permissions(outside + u'/' + files.first()) & QFile::ReadOther);
        const auto notes = [&] {
            return ledger::CheckpointFile::parse(contents(outside + u'/' + files.first()))
                .checkpoints.size();
        };
        QCOMPARE(notes(), 1u);
        (void)decideOn(vigilctl, 1);
        QCOMPARE(notes(), 2u);
        const QJsonObject verified = verify(vigilctl);
        QCOMPARE(verified.value("witnessed_seq"_L1), verified.value("events"_L1));
        QVERIFY(vigilctl.run({u"verify"_s}).out.contains("Witnessed up to event "));
        QCOMPARE(notes(), 2u); // nothing new

        // Where it cannot be told, the decision is kept and the person hears of it.
        QVERIFY(QDir(outside).removeRecursively());
        const Run decided = vigilctl.run(decideNone(vigilctl.caseOf(u"v-2"_s)));
        QCOMPARE(decided.exit, 0);
        QCOMPARE(decided.code(), "store.witness_unreachable");
        QCOMPARE(faultsIn(verify(vigilctl)), QStringList{u"witness_unreachable"_s});
        QCOMPARE(vigilctl.run({u"checkpoint"_s}).exit, 1);
        QCOMPARE(vigilctl.json({u"checkpoint"_s, u"--no-witness"_s}).value("witness"_L1),
                 QJsonValue::Null);
        QVERIFY(vigilctl.run({u"verify"_s}).out.contains("No witness"));
        QCOMPARE(vigilctl.run({u"verify"_s}).exit, 0);
    }

    void printsNotesThatCanBeKept()
    {
        const Vigilctl vigilctl;
        vigilctl.prepare(1);
        const Run printed = vigilctl.run({u"checkpoint"_s});
        QCOMPARE(printed.exit, 0);
        const QJsonObject json =
            vigilctl.json({u"checkpoint"_s}).value("checkpoints"_L1)[0].toObject();
        QCOMPARE(json.value("size"_L1), vigilctl.events());
        QCOMPARE(json.value("note"_L1).toString().toUtf8(), printed.out);
        const auto file = ledger::CheckpointFile::parse(printed.out);
        QCOMPARE(file.checkpoints.size(), 1u);
        QCOMPARE(file.damaged, 0);
        QCOMPARE(QString::fromLatin1(ledger::toHex(file.checkpoints[0].checkpoint.root)),
                 json.value("root"_L1).toString());
        const QString kept = vigilctl.write(u"kept"_s, printed.out);
        QVERIFY(verify(vigilctl, {u"--checkpoint"_s, kept}).value("ok"_L1).toBool());
    }

    void takesNoCheckpointFromElsewhere()
    {
        const Vigilctl vigilctl;
        vigilctl.prepare(1);
        const Run missing =
            vigilctl.run({u"verify"_s, u"--checkpoint"_s, vigilctl.path(u"missing"_s)});
        QCOMPARE(missing.exit, 1);
        QCOMPARE(missing.code(), "store.bad_checkpoint");
        const Vigilctl other;
        other.prepare(1);
        QCOMPARE(faultsIn(verify(vigilctl, {u"--checkpoint"_s, keepCheckpoint(other)})),
                 QStringList{u"checkpoint_unsigned"_s});
        // Half a file is not half believed.
        const QString kept = keepCheckpoint(vigilctl);
        const QString torn = vigilctl.write(u"torn"_s, contents(kept) + "\n\nvigil/device/"_ba);
        QCOMPARE(faultsIn(verify(vigilctl, {u"--checkpoint"_s, torn})),
                 QStringList{u"checkpoint_damaged"_s});
    }

    void anOutsiderVerifiesWhatIsExported()
    {
        if (QProcess::execute(u"python3"_s, {u"-c"_s, u"import cryptography"_s}) != 0)
            QSKIP("python3-cryptography is not installed: nobody looks from outside here");
        const Vigilctl vigilctl;
        vigilctl.prepare(3);
        (void)decideOn(vigilctl, 1);
        const QString decision = decideOn(vigilctl, 2);
        const QJsonObject proof = vigilctl.json({u"checkpoint"_s, u"--prove"_s, decision});
        const QString proofFile = vigilctl.write(u"proof.json"_s, QJsonDocument(proof).toJson());
        (void)decideOn(vigilctl, 3);
        const QString ledgerFile = vigilctl.path(u"ledger.jsonl"_s);
        QVERIFY(verify(vigilctl, {u"--export"_s, ledgerFile}).value("ok"_L1).toBool());
        const Run seen = outsider({ledgerFile, proofFile});
        QVERIFY2(seen.exit == 0, seen.err.constData());
        QCOMPARE(seen.json().value("events"_L1), vigilctl.events());
        QCOMPARE(seen.json().value("checkpoints"_L1), 1);
        QCOMPARE(seen.json().value("proved"_L1), decision);
        // No name, title or platform's id leaves with it.
        const QByteArray exported = contents(ledgerFile);
        for (const char *text : {"Olena", "Title of", "v-1", "@x"})
            QVERIFY2(!exported.contains(text), text);

        const QString altered = vigilctl.write(
            u"altered.jsonl"_s,
            QByteArray(exported).replace("\"reason\":\"other\"", "\"reason\":\"ether\""));
        QCOMPARE(outsider({altered}).exit, 1);
        QCOMPARE(vigilctl.run({u"checkpoint"_s, u"--prove"_s, u"nothing"_s}).code(),
                 "cli.event_unknown");
        QCOMPARE(
            vigilctl.run({u"verify"_s, u"--export"_s, vigilctl.path(u"no/such/folder"_s)}).code(),
            "cli.file_unwritable");
    }

    void tellsTheLogOfTheSystem()
    {
        Vigilctl vigilctl;
        vigilctl.prepare(1);
        const QString log = vigilctl.path(u"syslog"_s);
        vigilctl.setVariable(u"LD_PRELOAD"_s, QStringLiteral(VIGIL_SYSLOG_SPY));
        vigilctl.setVariable(u"SYSLOG_SPY"_s, log);
        // A build with the address sanitizer else insists on being loaded before the spy.
        vigilctl.setVariable(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s);
        (void)vigilctl.json({u"show"_s, u"v-1"_s});
        QCOMPARE(contents(log), QByteArray());
        (void)decideOn(vigilctl, 1);
        const QJsonObject made =
            vigilctl.json({u"checkpoint"_s}).value("checkpoints"_L1)[0].toObject();
        const QByteArray line =
            "checkpoint vigil/device/" + made.value("device"_L1).toString().toUtf8() + ' '
            + QByteArray::number(made.value("size"_L1).toInteger()) + ' '
            + QByteArray::fromHex(made.value("root"_L1).toString().toLatin1()).toBase64() + '\n';
        QCOMPARE(contents(log), line + line);
    }
};

QTEST_GUILESS_MAIN(TestVigilctlProof)
#include "tst_vigilctlproof.moc"
