// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "vigilctl.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace vigil;
using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

QString text(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toString();
}

QJsonObject object(const QJsonObject &parent, QLatin1StringView key)
{
    return parent.value(key).toObject();
}

QString leasedCase(const QJsonObject &next)
{
    return text(object(next, "case"_L1), "id"_L1);
}

QStringList nextFor(const QString &reviewer)
{
    return {u"next"_s, u"--reviewer"_s, reviewer};
}

QStringList decideWith(const QString &caseId, const QStringList &measures,
                       const QString &policy = u"INT-MIS"_s, const QString &reason = u"other"_s)
{
    QStringList arguments{u"decide"_s, caseId};
    for (const QString &measure : measures)
        arguments += {u"--measure"_s, measure};
    return arguments + QStringList{u"--policy"_s, policy, u"--reason"_s, reason};
}

/// The pack of the war, in a version in which nothing can be undone.
QString packWithoutUndo(const Vigilctl &vigilctl)
{
    const QString source = QStringLiteral(VIGIL_SOURCE_DIR "/resources/policies/crisis-2022");
    for (const QString &locale : {u".en.json"_s, u".nl.json"_s})
        QFile::copy(source + locale, vigilctl.path(u"crisis-2022"_s + locale));
    QFile file(source + u".json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the pack is missing");
    QJsonObject pack = QJsonDocument::fromJson(file.readAll()).object();
    pack.insert("version"_L1, 99);
    pack.insert("undo_window_seconds"_L1, 0);
    return vigilctl.write(u"crisis-2022.json"_s, QJsonDocument(pack).toJson());
}

} // namespace

class TestVigilctl final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void makesAStoreOnce()
    {
        const Vigilctl vigilctl;
        const QJsonObject made = vigilctl.json({u"init"_s});
        QCOMPARE(text(made, "store"_L1), vigilctl.store());
        QVERIFY(!text(made, "member"_L1).isEmpty());
        const Run again = vigilctl.run({u"init"_s, u"--json"_s});
        QCOMPARE(again.exit, 1);
        QCOMPARE(again.out, "");
        QCOMPARE(again.code(), "store.already_exists");
    }

    void opensAStoreOfItsOwnVersionWithoutABackup()
    {
        const Vigilctl vigilctl;
        vigilctl.prepare(1);
        (void)vigilctl.json({u"next"_s});
        QCOMPARE(QDir(vigilctl.store()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 QStringList{u"vigil.db"_s});
    }

    void saysHowToMakeAMissingStore()
    {
        const Run run = Vigilctl().run({u"next"_s});
        QCOMPARE(run.exit, 1);
        QVERIFY(run.err.contains("vigilctl init"));
        QCOMPARE(run.code(), "store.not_found");
    }

    void endsWrongUsageWithStatusTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no verb") << QStringList{};
        QTest::newRow("unknown verb") << QStringList{u"frob"_s};
        QTest::newRow("unknown option") << QStringList{u"next"_s, u"--frob"_s};
        QTest::newRow("missing feed") << QStringList{u"import"_s};
        QTest::newRow("missing measure")
            << QStringList{u"decide"_s, u"c"_s, u"--policy"_s, u"P"_s, u"--reason"_s, u"other"_s};
        QTest::newRow("missing kind") << QStringList{u"escalate"_s, u"c"_s};
        QTest::newRow("policy without a verb") << QStringList{u"policy"_s};
    }
    void endsWrongUsageWithStatusTwo()
    {
        QFETCH(QStringList, arguments);
        const Run run = Vigilctl().run(arguments);
        QCOMPARE(run.exit, 2);
        QCOMPARE(run.out, "");
        QVERIFY2(run.err.startsWith("vigilctl: ") && run.err.contains("--help"),
                 run.err.constData());
        QVERIFY(!run.err.contains("subcommand"));
    }

    void takesItsOptionsBeforeTheVerbToo()
    {
        const Vigilctl vigilctl;
        QCOMPARE(vigilctl.run({u"--json"_s, u"init"_s}).json().size(), 2);
    }

    void importsAndRejectsLineByLine()
    {
        const Vigilctl vigilctl;
        (void)vigilctl.json({u"init"_s});
        const QByteArray lines = Vigilctl::feed({Vigilctl::line(u"v-1"_s)}) + "hostile \x1b[2J\n"
                                 + Vigilctl::feed({Vigilctl::line(u"v-2"_s)});
        const QString feed = vigilctl.write(u"flags.jsonl"_s, lines);
        const QJsonObject first = vigilctl.json({u"import"_s, feed});
        QCOMPARE(first,
                 (QJsonObject{
                     {u"read"_s, 3}, {u"imported"_s, 2}, {u"updated"_s, 0}, {u"rejected"_s, 1}}));
        QFile rejected(vigilctl.path(u"flags.rejected.jsonl"_s));
        QVERIFY(rejected.open(QIODevice::ReadOnly));
        const QJsonObject line = QJsonDocument::fromJson(rejected.readAll()).object();
        QCOMPARE(line.keys(), (QStringList{u"line"_s, u"message"_s, u"reason"_s}));
        QCOMPARE(line.value("line"_L1).toInt(), 2);
        QCOMPARE(text(line, "reason"_L1), u"not_json"_s);

        const QJsonObject again = vigilctl.json({u"import"_s, feed});
        QCOMPARE(again.value("imported"_L1).toInt(), 0);
        QCOMPARE(again.value("updated"_L1).toInt(), 0);
    }

    void importsStandardInputAndNamesTheRejectsFile()
    {
        const Vigilctl vigilctl;
        (void)vigilctl.json({u"init"_s});
        const QString rejects = vigilctl.path(u"bad.jsonl"_s);
        const Run run = vigilctl.run({u"import"_s, u"-"_s, u"--rejected"_s, rejects, u"--json"_s},
                                     Vigilctl::feed({Vigilctl::line(u"v-1"_s)}) + "{}\n");
        QCOMPARE(run.exit, 0);
        QCOMPARE(run.json().value("imported"_L1).toInt(), 1);
        QCOMPARE(run.json().value("rejected"_L1).toInt(), 1);
        QVERIFY(QFile::exists(rejects));
    }

    void namesTheFeedThatCannotBeRead()
    {
        const Vigilctl vigilctl;
        (void)vigilctl.json({u"init"_s});
        const Run run = vigilctl.run({u"import"_s, u"missing.jsonl"_s, u"--json"_s});
        QCOMPARE(run.exit, 1);
        QCOMPARE(run.out, "");
        QVERIFY(run.err.startsWith("vigilctl: missing.jsonl: "));
        QCOMPARE(run.code(), "intake.feed_unreadable");
    }

    void tellsWhatTheFeedsBeforeTheBadOneBrought()
    {
        const Vigilctl vigilctl;
        (void)vigilctl.json({u"init"_s});
        const QString feed = vigilctl.write(
            u"feed.jsonl"_s, Vigilctl::feed({Vigilctl::line(u"v-1"_s), Vigilctl::line(u"v-2"_s)}));
        const Run run = vigilctl.run({u"import"_s, feed, u"missing.jsonl"_s, u"--json"_s});
        QCOMPARE(run.exit, 1);
        QCOMPARE(run.json().value("read"_L1).toInt(), 2);
        QCOMPARE(run.json().value("imported"_L1).toInt(), 2);
        QCOMPARE(run.code(), "intake.feed_unreadable");
    }

    void importsDecisionsOfAnotherSystemAsClaims()
    {
        const Vigilctl vigilctl;
        vigilctl.prepare(1);
        const QByteArray decision =
            R"({"v":1,"id":"d-1","system":"Old \u202edesk","subject":{"type":"video","id":"v-1"},)"
            R"("account":{"id":"a-v-1"},"decided_at":"2021-11-05T10:00:00Z","measures":["remove"],)"
            R"("policy":"rule 3","reviewer":"H. Verbeek"})";
        const QString file = vigilctl.write(u"history.jsonl"_s, decision + "\n{}\n");
        const QStringList verb{u"import"_s, u"--decisions"_s, file};
        QCOMPARE(vigilctl.json(verb),
                 (QJsonObject{
                     {u"read"_s, 2}, {u"imported"_s, 1}, {u"updated"_s, 0}, {u"rejected"_s, 1}}));
        QVERIFY(QFile::exists(vigilctl.path(u"history.rejected.jsonl"_s)));
        QCOMPARE(vigilctl.json(verb).value("imported"_L1).toInt(), 0);

        const QJsonObject shown = vigilctl.json({u"show"_s, u"v-1"_s});
        const QJsonArray claimed = shown.value("claimed"_L1).toArray();
        QCOMPARE(claimed.size(), 1);
        const QJsonObject claim = claimed.first().toObject();
        QCOMPARE(text(claim, "claimed_by"_L1), u"Old \u202edesk"_s);
        QCOMPARE(text(claim, "reviewer"_L1), u"H. Verbeek"_s);
        QCOMPARE(claim.value("measures"_L1).toArray(), QJsonArray{u"remove"_s});
        for (const auto ours : {"history"_L1, "enforcement"_L1, "strikes"_L1})
            QVERIFY2(shown.value(ours).toArray().isEmpty(), ours.data());
        QVERIFY(shown.value("available"_L1).toBool());
        const Run plain = vigilctl.run({u"show"_s, u"v-1"_s});
        QVERIFY(plain.out.contains("claimed by Old \\u202edesk: remove, under rule 3"));
        QCOMPARE(vigilctl.json({u"verify"_s, u"--deep"_s}).value("ok"_L1), QJsonValue(true));
    }

    void importsFeedsBeforeHistories()
    {
        const Vigilctl vigilctl;
        (void)vigilctl.json({u"init"_s});
        const QString feed =
            vigilctl.write(u"feed.jsonl"_s, Vigilctl::feed({Vigilctl::line(u"v-1"_s)}));
        const QString history =
            vigilctl.write(u"history.jsonl"_s,
                           R"({"v":1,"system":"Old desk","subject":{"type":"video","id":"v-1"},)"
                           R"("decided_at":"2021-11-05T10:00:00Z","measures":["none"]})");
        const QJsonObject total = vigilctl.json({u"import"_s, u"--decisions"_s, history, feed});
        QCOMPARE(total.value("imported"_L1).toInt(), 2);
    }

    void givesTheCallersLeaseAgainAndNoCaseToTwo()
    {
        const Vigilctl vigilctl;
        vigilctl.prepare(3);
        const QJsonObject mine = vigilctl.json({u"next"_s});
        QCOMPARE(text(object(mine, "case"_L1), "state"_L1), u"leased"_s);
        QCOMPARE(text(object(mine, "case"_L1), "kind"_L1), u"initial"_s);
        QVERIFY(object(mine, "case"_L1).contains("due_at"_L1));
        QCOMPARE(vigilctl.caseOf(text(object(mine, "subject"_L1), "id"_L1)), leasedCase(mine));
        QCOMPARE(text(object(mine, "subject"_L1), "type"_L1), u"video"_s);
        QCOMPARE(mine.value("flags"_L1).toArray().size(), 1);
        QCOMPARE(leasedCase(vigilctl.json({u"next"_s})), leasedCase(mine));

        const QSet<QString> handedOut{leasedCase(mine), leasedCase(vigilctl.json(nextFor(u"bo"_s))),
                                      leasedCase(vigilctl.json(nextFor(u"cy"_s)))};
        QCOMPARE(handedOut.size(), 3);
        QCOMPARE(vigilctl.json(nextFor(u"di"_s)), (QJsonObject{{u"case"_s, QJsonValue::Null}}));
    }

    void choosesByLanguageAndQueue()
    {
        const Vigilctl vigilctl;
        (void)vigilctl.json({u"init"_s});
        QJsonObject english = Vigilctl::line(u"v-2"_s);
        english.insert("language"_L1, u"en"_s);
        const QByteArray feed = Vigilctl::feed({Vigilctl::line(u"v-1"_s), english});
        QCOMPARE(vigilctl.run({u"import"_s, u"-"_s}, feed).exit, 0);
        const auto found = [&](const QStringList &more) {
            const QStringList verb{u"next"_s, u"--reviewer"_s, more.join(u'/')};
            return text(object(vigilctl.json(verb + more), "subject"_L1), "id"_L1);
        };
        QCOMPARE(found({u"--languages"_s, u"ka,de"_s}), QString());
        QCOMPARE(found({u"--queue"_s, u"live"_s}), QString());
        QCOMPARE(found({u"--languages"_s, u"de,en"_s, u"--queue"_s, u"misinformation"_s}),
                 u"v-2"_s);
        QCOMPARE(found({u"--languages"_s, u"uk"_s}), u"v-1"_s);
        const Run unknown = vigilctl.run({u"next"_s, u"--queue"_s, u"nosuch"_s});
        QCOMPARE(unknown.exit, 1);
        QVERIFY(unknown.err.contains("misinformation"));
    }

    void decidesWithEveryMeasure_data()
    {
        QTest::addColumn<QStringList>("measures");
        QTest::addColumn<QString>("policy");
        const QString misinformation = u"INT-MIS"_s;
        QTest::newRow("none") << QStringList{u"none"_s} << misinformation;
        QTest::newRow("remove") << QStringList{u"remove"_s} << misinformation;
        QTest::newRow("ban") << QStringList{u"ban"_s} << misinformation;
        QTest::newRow("ban for a time")
            << QStringList{u"ban;until=2040-01-02T03:04:05Z"_s} << misinformation;
        QTest::newRow("two") << QStringList{u"label:unverified_content"_s,
                                            u"restrict:feed_ineligible"_s}
                             << misinformation;
        QTest::newRow("literacy") << QStringList{u"label:literacy_reminder"_s} << misinformation;
        QTest::newRow("opt in") << QStringList{u"restrict:opt_in_screen"_s} << misinformation;
        QTest::newRow("interaction")
            << QStringList{u"restrict:interaction=comment,duet"_s} << misinformation;
        QTest::newRow("territory for a time")
            << QStringList{u"restrict:territory=RU,UA;until=2040-01-02T03:04:05Z"_s}
            << misinformation;
        QTest::newRow("feature") << QStringList{u"restrict:feature=live"_s} << misinformation;
        QTest::newRow("age") << QStringList{u"restrict:age_restricted"_s} << u"SAF-HATE"_s;
        QTest::newRow("synthetic") << QStringList{u"label:synthetic_media"_s} << u"INT-AIGC"_s;
    }
    void decidesWithEveryMeasure()
    {
        QFETCH(QStringList, measures);
        QFETCH(QString, policy);
        const Vigilctl vigilctl;
        vigilctl.prepare(1);
        const QString caseId = vigilctl.caseOf(u"v-1"_s);
        const QJsonObject decided = vigilctl.json(decideWith(caseId, measures, policy));
        QCOMPARE(decided.keys(),
                 (QStringList{u"case"_s, u"decision"_s, u"effective_at"_s, u"subject"_s}));
        QCOMPARE(text(decided, "case"_L1), caseId);
        QCOMPARE(text(decided, "subject"_L1), u"v-1"_s);
        QVERIFY(
            QDateTime::fromString(text(decided, "effective_at"_L1), Qt::ISODateWithMs).isValid());

        const QJsonObject shown = vigilctl.json({u"show"_s, u"v-1"_s});
        const QJsonObject record = shown.value("history"_L1).toArray().first().toObject();
        QCOMPARE(record.value("decision"_L1), decided.value("decision"_L1));
        QStringList imposed;
        for (const auto measure : record.value("measures"_L1).toArray())
            imposed.append(text(measure.toObject(), "measure"_L1).replace(u".000Z"_s, u"Z"_s));
        QCOMPARE(imposed, measures == QStringList{u"none"_s} ? QStringList() : measures);
    }

    void keepsWhatADecisionSays()
    {
        const Vigilctl vigilctl;
        vigilctl.prepare(1);
        const QString caseId = vigilctl.caseOf(u"v-1"_s);
        (void)vigilctl.json(
            decideWith(caseId, {u"restrict:feed_ineligible"_s}, u"INT-MIS"_s, u"old_footage"_s)
            + QStringList{u"--also"_s, u"INT-DEC"_s, u"--ground"_s, u"law:StGB 130"_s,
                          u"--evidence"_s, u"12.0-20.5"_s, u"--note"_s, u"seen in 2019"_s,
                          u"--reviewer"_s, u"bo"_s});
        const QJsonObject record =
            vigilctl.json({u"show"_s, u"v-1"_s}).value("history"_L1).toArray().first().toObject();
        QCOMPARE(text(record, "ground"_L1), u"law:StGB 130"_s);
        QCOMPARE(text(record, "reason"_L1), u"old_footage"_s);
        QCOMPARE(text(record, "note"_L1), u"seen in 2019"_s);
        QCOMPARE(record.value("evidence"_L1).toArray(), (QJsonArray{QJsonArray{12000, 20500}}));
    }

    void refusesWithoutWriting_data()
    {
        QTest::addColumn<QStringList>("measures");
        QTest::addColumn<QString>("policy");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char *name, const QString &measure, const QString &policy,
                            const QString &reason, const QStringList &more, const char *code) {
            QTest::newRow(name) << QStringList{measure} << policy << reason << more
                                << QByteArray(code);
        };
        const QString mis = u"INT-MIS"_s;
        const QString other = u"other"_s;
        row("no measure", u"banana"_s, mis, other, {}, "domain.measure_syntax");
        row("not allowed", u"remove"_s, u"ACC-DM"_s, other, {},
            "domain.decision_measure_not_allowed");
        row("state label", u"label:state_controlled_media"_s, mis, other, {},
            "domain.measure_designation_only");
        row("past", u"ban;until=2020-01-01T00:00:00Z"_s, mis, other, {},
            "domain.decision_until_past");
        row("no policy", u"none"_s, u"???"_s, other, {}, "cli.bad_argument");
        row("unknown policy", u"none"_s, u"INT-NOT"_s, other, {}, "domain.decision_policy_unknown");
        row("unknown reason", u"none"_s, mis, u"because"_s, {}, "domain.decision_reason_unknown");
        row("evidence", u"none"_s, mis, other, {u"--evidence"_s, u"9-3"_s}, "cli.bad_argument");
        row("ground", u"none"_s, mis, other, {u"--ground"_s, u"whim"_s}, "cli.bad_argument");
        row("exception", u"none"_s, mis, other, {u"--exception"_s, u"fun"_s}, "cli.bad_argument");
        row("target", u"remove"_s, mis, other, {u"--target"_s, u"v-9"_s}, "cli.subject_unknown");
    }
    void refusesWithoutWriting()
    {
        QFETCH(QStringList, measures);
        QFETCH(QString, policy);
        QFETCH(QString, reason);
        QFETCH(QStringList, more);
        QFETCH(QByteArray, code);
        const Vigilctl vigilctl;
        vigilctl.prepare(1);
        const QString caseId = vigilctl.caseOf(u"v-1"_s);
        const qint64 before = vigilctl.events();
        const Run run = vigilctl.run(decideWith(caseId, measures, policy, reason) + more
                                     + QStringList{u"--json"_s});
        QCOMPARE(run.exit, 1);
        QCOMPARE(run.out, "");
        QCOMPARE(run.code(), code);
        QCOMPARE(vigilctl.events(), before);
        QCOMPARE(leasedCase(vigilctl.json(nextFor(u"bo"_s))), caseId);
    }

    void refusesASecondDecisionAndACaseOfSomebodyElse()
    {
        const Vigilctl vigilctl;
        vigilctl.prepare(1);
        const QString caseId = leasedCase(vigilctl.json(nextFor(u"bo"_s)));
        const QStringList decide = decideNone(caseId);
        QCOMPARE(vigilctl.run(decide).code(), "cases.lease_lost");
        (void)vigilctl.json(decide + QStringList{u"--reviewer"_s, u"bo"_s});
        QCOMPARE(vigilctl.run(decide).code(), "cases.already_decided");
        QCOMPARE(vigilctl.run(decideNone(QString(32, u'0'))).code(), "cases.case_unknown");
        QCOMPARE(vigilctl.run(decideNone(u"zzz"_s)).code(), "cli.bad_argument");
    }

    void undoesWithinTheWindow()
    {
        const Vigilctl vigilctl;
        vigilctl.prepare(1);
        const QJsonObject decided =
            vigilctl.json(decideWith(vigilctl.caseOf(u"v-1"_s), {u"remove"_s}));
        const QString decision = text(decided, "decision"_L1);
        QCOMPARE(vigilctl.run({u"undo"_s, decision, u"--reviewer"_s, u"bo"_s}).code(),
                 "cases.undo_not_yours");
        const QJsonObject undone = vigilctl.json({u"undo"_s, decision});
        QCOMPARE(undone.value("case"_L1), decided.value("case"_L1));
        QCOMPARE(leasedCase(vigilctl.json({u"next"_s})), text(decided, "case"_L1));
        QCOMPARE(vigilctl.run({u"undo"_s, decision}).code(), "cases.decision_over");
        const QJsonObject shown = vigilctl.json({u"show"_s, u"v-1"_s});
        QVERIFY(shown.value("enforcement"_L1).toArray().isEmpty());
    }

    void refusesToUndoTooLateAndReversesInstead()
    {
        const Vigilctl vigilctl;
        vigilctl.prepare(1);
        (void)vigilctl.json({u"policy"_s, u"publish"_s, packWithoutUndo(vigilctl)});
        const QJsonObject decided =
            vigilctl.json(decideWith(vigilctl.caseOf(u"v-1"_s), {u"remove"_s}));
        const QString decision = text(decided, "decision"_L1);
        QJsonObject shown = vigilctl.json({u"show"_s, u"v-1"_s});
        const QJsonObject imposed = shown.value("enforcement"_L1).toArray().first().toObject();
        QCOMPARE(imposed.keys(),
                 (QStringList{u"decision"_s, u"from"_s, u"measure"_s, u"target"_s, u"until"_s}));
        QCOMPARE(text(imposed, "measure"_L1), u"remove"_s);
        QCOMPARE(shown.value("strikes"_L1).toArray().size(), 1);

        const Run late = vigilctl.run({u"undo"_s, decision});
        QCOMPARE(late.exit, 1);
        QCOMPARE(late.code(), "cases.undo_too_late");
        const QStringList reverse{u"reverse"_s, decision, u"--reason"_s, u"other"_s};
        QCOMPARE(vigilctl.run(reverse + QStringList{u"--reviewer"_s, u"bo"_s}).code(),
                 "cases.right_missing");
        QCOMPARE(vigilctl.json(reverse).value("decision"_L1), decided.value("decision"_L1));
        QCOMPARE(vigilctl.run(reverse).code(), "cases.decision_over");
        shown = vigilctl.json({u"show"_s, u"v-1"_s});
        QVERIFY(shown.value("enforcement"_L1).toArray().isEmpty());
    }

    void skipsAndReleasesForOnePerson()
    {
        const Vigilctl vigilctl;
        vigilctl.prepare(2);
        const QStringList asBo{u"--reviewer"_s, u"bo"_s};
        const QString first = leasedCase(vigilctl.json(nextFor(u"bo"_s)));
        QCOMPARE(vigilctl.run({u"skip"_s, first}).code(), "cases.lease_lost");
        (void)vigilctl.json(QStringList{u"skip"_s, first} + asBo);
        const QString second = leasedCase(vigilctl.json(nextFor(u"bo"_s)));
        QVERIFY(first != second);
        (void)vigilctl.json(QStringList{u"release"_s, second} + asBo);
        QCOMPARE(leasedCase(vigilctl.json(nextFor(u"cy"_s))), first);
        QCOMPARE(leasedCase(vigilctl.json(nextFor(u"di"_s))), second);
    }

    void escalatesOutOfTheQueue()
    {
        const Vigilctl vigilctl;
        vigilctl.prepare(1);
        const QString caseId = leasedCase(vigilctl.json({u"next"_s}));
        const Run unknown = vigilctl.run({u"escalate"_s, caseId, u"--kind"_s, u"boredom"_s});
        QCOMPARE(unknown.exit, 1);
        QVERIFY(unknown.err.contains("threat_to_life"));
        (void)vigilctl.json({u"escalate"_s, caseId, u"--kind"_s, u"threat_to_life"_s});
        const QJsonObject file =
            vigilctl.json({u"show"_s, u"v-1"_s}).value("cases"_L1).toArray().first().toObject();
        QCOMPARE(text(file, "state"_L1), u"escalated"_s);
        QCOMPARE(text(file, "escalation"_L1), u"threat_to_life"_s);
        QCOMPARE(vigilctl.json({u"next"_s}), (QJsonObject{{u"case"_s, QJsonValue::Null}}));
    }

    void showsASubjectByEitherId()
    {
        const Vigilctl vigilctl;
        vigilctl.prepare(1);
        const QJsonObject shown = vigilctl.json({u"show"_s, u"v-1"_s});
        for (const QString &key :
             {u"revisions"_s, u"flags"_s, u"cases"_s, u"enforcement"_s, u"strikes"_s, u"history"_s})
            QVERIFY2(shown.value(key).isArray(), qPrintable(key));
        const QString ledgerId = text(object(shown, "subject"_L1), "ledger_id"_L1);
        QCOMPARE(vigilctl.json({u"show"_s, ledgerId}), shown);
        QCOMPARE(vigilctl.run({u"show"_s, u"v-9"_s}).code(), "cli.subject_unknown");
    }

    void verifiesAndRebuildsToTheSame()
    {
        const Vigilctl vigilctl;
        vigilctl.prepare(2);
        (void)vigilctl.json(decideWith(vigilctl.caseOf(u"v-1"_s), {u"remove"_s}));
        for (const QStringList &verb :
             {QStringList{u"verify"_s}, QStringList{u"verify"_s, u"--deep"_s}}) {
            const QJsonObject verified = vigilctl.json(verb);
            QCOMPARE(verified.keys(),
                     (QStringList{u"events"_s, u"faults"_s, u"ok"_s, u"witnessed_seq"_s}));
            QCOMPARE(verified.value("ok"_L1).toBool(), true);
        }
        // The history says whether a decision can still be undone, which a second changes.
        const auto shown = [&vigilctl] {
            QJsonObject json = vigilctl.json({u"show"_s, u"v-1"_s});
            json.remove("history"_L1);
            return json;
        };
        const QJsonObject before = shown();
        const QJsonObject views = vigilctl.json({u"rebuild"_s});
        QVERIFY(object(views, "views"_L1).contains("decision"_L1));
        QCOMPARE(vigilctl.json({u"rebuild"_s}), views);
        QCOMPARE(shown(), before);
    }

    void holdsWhatAClockMadeDoubtful()
    {
        const Vigilctl vigilctl;
        vigilctl.prepare(1);
        QCOMPARE(vigilctl.json({u"clock"_s, u"list"_s}).value("clocks"_L1).toArray().size(), 0);
        {
            // As if the wall clock had been set an hour ahead since the machine started.
            const auto database = store::Database::open(vigilctl.store() + "/vigil.db"_L1,
                                                        store::Database::Mode::ReadWrite);
            QVERIFY((*database)->run("UPDATE clock_anchor SET offset_ms = offset_ms - 3600000"));
        }
        (void)vigilctl.json(decideWith(vigilctl.caseOf(u"v-1"_s), {u"remove"_s}));
        const auto delivery = [&vigilctl] {
            const QJsonObject shown = vigilctl.json({u"show"_s, u"v-1"_s});
            return text(shown.value("history"_L1).toArray().first().toObject(), "delivery"_L1);
        };
        QCOMPARE(delivery(), u"held"_s);
        QVERIFY(vigilctl.run({u"show"_s, u"v-1"_s}).out.contains("waits for the clock"));
        const QJsonArray clocks =
            vigilctl.json({u"clock"_s, u"list"_s}).value("clocks"_L1).toArray();
        QCOMPARE(clocks.size(), 1);
        QCOMPARE(clocks.first().toObject().value("this_console"_L1), QJsonValue(true));
        QCOMPARE(vigilctl.run({u"clock"_s, u"confirm"_s, u"--device"_s, u"x"_s}).code(),
                 "cli.bad_argument");
        (void)vigilctl.json({u"clock"_s, u"confirm"_s});
        QVERIFY(delivery() != u"held"_s);
        QCOMPARE(vigilctl.run({u"clock"_s, u"confirm"_s}).code(), "store.clock_not_held");
        QCOMPARE(vigilctl.json({u"verify"_s, u"--deep"_s}).value("ok"_L1), QJsonValue(true));
    }

    void checksPublishesAndShowsPolicies()
    {
        const Vigilctl vigilctl;
        (void)vigilctl.json({u"init"_s});
        const QString pack = packWithoutUndo(vigilctl);
        QCOMPARE(vigilctl.json({u"policy"_s, u"check"_s, pack}).value("ok"_L1).toBool(), true);
        (void)vigilctl.json({u"policy"_s, u"publish"_s, pack});
        QCOMPARE(vigilctl.run({u"policy"_s, u"publish"_s, pack}).code(), "store.pack_published");
        QCOMPARE(vigilctl.json({u"policy"_s, u"list"_s}).value("packs"_L1).toArray().size(), 3);
        const QJsonObject policy = vigilctl.json({u"policy"_s, u"show"_s, u"INT-MIS"_s});
        QVERIFY(policy.value("measures"_L1).toArray().contains(u"unverified_content"_s));
        QVERIFY(policy.value("reasons"_L1).toArray().contains(u"old_footage"_s));
        QCOMPARE(vigilctl.run({u"policy"_s, u"show"_s, u"INT-NOT"_s}).code(), "cli.policy_unknown");

        const QString broken = vigilctl.write(u"broken.json"_s, "{\"v\":1");
        const Run faults = vigilctl.run({u"policy"_s, u"check"_s, broken, u"--json"_s});
        QCOMPARE(faults.exit, 1);
        QCOMPARE(faults.json().value("ok"_L1).toBool(true), false);
        QVERIFY(!faults.json().value("faults"_L1).toArray().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestVigilctl)
#include "tst_vigilctl.moc"
