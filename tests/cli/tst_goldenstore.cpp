// SPDX-License-Identifier: GPL-3.0-or-later
// tst_goldenstore --make DIR: makes what tests/data/stores/ keeps of a schema, in a new folder.
#include "store/database.h"
#include "tests/support/clips.h"
#include "vigilctl.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

#include <cstdio>

using namespace vigil;
using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

QString text(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toString();
}

QStringList decide(const QString &caseId, const QString &measure, const QString &note)
{
    return {u"decide"_s,  caseId,        u"--measure"_s, measure,     u"--policy"_s,
            u"INT-MIS"_s, u"--reason"_s, u"other"_s,     u"--note"_s, note};
}

void copyFolder(const QString &from, const QString &to)
{
    QDirIterator entries(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString entry = entries.next();
        const QString target = to + entry.mid(from.size());
        QDir().mkpath(QFileInfo(target).path());
        if (!QFile::copy(entry, target)
            || !QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner))
            qFatal("cannot copy %s", qPrintable(entry));
    }
}

/// Two people with keys, and something of everything that a store can hold.
class Maker
{
public:
    void make()
    {
        team();
        feed();
        decisions();
        similar();
        clock();
        people();
    }
    const Vigilctl &vigilctl() const { return m_vigilctl; }

private:
    void run(const QStringList &arguments) { (void)m_vigilctl.json(arguments); }

    void team()
    {
        m_olena = m_vigilctl.write(u"olena"_s, "correct horse\n");
        m_iryna = m_vigilctl.write(u"iryna"_s, "battery staple\n");
        run({u"init"_s, u"--name"_s, u"Olena"_s});
        run({u"member"_s, u"key"_s, u"--passphrase-file"_s, m_olena});
        run({u"member"_s, u"add"_s, u"Iryna"_s, u"--roles"_s, u"lead"_s, u"--languages"_s,
             u"uk:native,ru"_s, u"--passphrase-file"_s, m_olena});
        run({u"member"_s, u"key"_s, u"Iryna"_s, u"--passphrase-file"_s, m_iryna});
    }
    void feed()
    {
        QList<QJsonObject> lines;
        const QStringList titles{u"Колона на в'їзді до міста"_s, u"基辅的一座桥"_s,
                                 u"جسر في المدينة"_s, u"สะพานในเมือง"_s, u"A bridge at night"_s};
        for (qsizetype i = 0; i < titles.size(); ++i) {
            QJsonObject line = Vigilctl::line(u"v-%1"_s.arg(i + 1));
            line.insert("title"_L1, titles[i]);
            lines.append(line);
        }
        for (const QString &name : {u"v-6"_s, u"v-7"_s}) {
            QJsonObject line = Vigilctl::line(name);
            line.insert("media"_L1, QString(name + ".mp4"_L1));
            lines.append(line);
        }
        QJsonObject later = lines.front();
        later.insert("title"_L1, u"Колона, змінена назва"_s);
        later.insert("revision"_L1, u"2022-03-01T12:00:00Z"_s);
        lines.append(later);
        run({u"import"_s, m_vigilctl.write(u"feed.jsonl"_s, Vigilctl::feed(lines))});
        const QByteArray claimed =
            R"({"v":1,"id":"d-1","system":"Old desk","subject":{"type":"video","id":"v-1"},)"
            R"("account":{"id":"a-v-1"},"decided_at":"2021-11-05T10:00:00Z",)"
            R"("measures":["remove"],"policy":"rule 3","reviewer":"H. Verbeek"})";
        run({u"import"_s, u"--decisions"_s, m_vigilctl.write(u"history.jsonl"_s, claimed + '\n')});
    }
    void decisions()
    {
        const auto caseOf = [this](const QString &subject) { return m_vigilctl.caseOf(subject); };
        run(decide(caseOf(u"v-1"_s), u"remove"_s, u"the column is of 2014"_s));
        const QJsonObject reversed =
            m_vigilctl.json(decide(caseOf(u"v-2"_s), u"label:sensitive_content"_s, u"a note"_s));
        run({u"reverse"_s, text(reversed, "decision"_L1), u"--reason"_s, u"other"_s});
        const QJsonObject undone = m_vigilctl.json(decide(caseOf(u"v-3"_s), u"ban"_s, u"no"_s));
        run({u"undo"_s, text(undone, "decision"_L1)});
        run({u"release"_s, caseOf(u"v-3"_s)});
        run({u"escalate"_s, caseOf(u"v-4"_s), u"--kind"_s, u"lead"_s});
        const QByteArray appeal =
            R"({"v":1,"type":"appeal","id":"p-1","subject":"v-1","by":"uploader",)"
            R"("at":"2022-03-05T10:00:00Z","text":"It is satire."})";
        run({u"import"_s, m_vigilctl.write(u"appeal.jsonl"_s, appeal + '\n')});
    }
    /// The same fractal twice, which has the detail that hashes need.
    void similar()
    {
        for (const auto &[name, keyFrames] : {std::pair(u"v-6"_s, u"1"_s), {u"v-7"_s, u"9"_s}}) {
            const QString path = m_vigilctl.path(name + ".mp4"_L1);
            runFfmpeg({u"-f"_s, u"lavfi"_s, u"-i"_s, u"mandelbrot=size=512x288:rate=5"_s, u"-t"_s,
                       u"3"_s, u"-g"_s, keyFrames, path});
        }
        run({u"similar"_s, u"v-6"_s});
        run({u"similar"_s, u"v-7"_s, u"--confirm"_s, u"v-6"_s});
        run(decide(m_vigilctl.caseOf(u"v-7"_s), u"restrict:feed_ineligible"_s, u"both"_s)
            + QStringList{u"--also-similar"_s});
    }
    void clock()
    {
        const auto database = store::Database::open(m_vigilctl.store() + "/vigil.db"_L1,
                                                    store::Database::Mode::ReadWrite);
        if (!(*database)->run("UPDATE clock_anchor SET offset_ms = offset_ms - 3600000"))
            qFatal("cannot set the clock");
        run({u"member"_s, u"language"_s, u"Iryna"_s, u"uk:native,ru:fluent"_s});
        run({u"clock"_s, u"confirm"_s, u"--passphrase-file"_s, m_olena});
    }
    void people()
    {
        const auto proposal = [this](const QStringList &arguments) {
            return text(m_vigilctl.json(arguments
                                        + QStringList{u"--reason"_s, u"privacy_request"_s,
                                                      u"--passphrase-file"_s, m_olena}),
                        "proposal"_L1);
        };
        const QString erasure = proposal({u"erase"_s, u"v-5"_s});
        run({u"proposal"_s, u"confirm"_s, erasure, u"--as"_s, u"Iryna"_s, u"--passphrase-file"_s,
             m_iryna});
        (void)proposal({u"erase"_s, u"v-3"_s});
        run({u"hold"_s, u"place"_s, u"v-1"_s, u"--reason"_s, u"court_order"_s,
             u"--passphrase-file"_s, m_olena});
        run({u"checkpoint"_s});
    }

    Vigilctl m_vigilctl;
    QString m_olena, m_iryna;
};

} // namespace

/// A store of each schema that ever was, as people have it on their disks.
class TestGoldenStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void isReadAndGoesOn_data()
    {
        QTest::addColumn<QString>("schema");
        QTest::newRow("before similar videos") << u"v2"_s;
        QTest::newRow("before group decisions") << u"v3"_s;
        QTest::newRow("now") << u"v4"_s;
    }

    void isReadAndGoesOn()
    {
        QFETCH(const QString, schema);
        const Vigilctl vigilctl;
        const QString golden = QStringLiteral(VIGIL_SOURCE_DIR "/tests/data/stores/") + schema;
        copyFolder(golden + "/store"_L1, vigilctl.store());
        copyFolder(golden + "/state"_L1, vigilctl.path(u"state"_s));

        const QJsonObject verified = vigilctl.json({u"verify"_s, u"--deep"_s});
        QCOMPARE(verified.value("ok"_L1), QJsonValue(true));
        QCOMPARE(verified.value("faults"_L1).toArray().size(), 0);
        const QJsonObject views = vigilctl.json({u"rebuild"_s});
        QCOMPARE(vigilctl.json({u"rebuild"_s}), views);

        const auto show = [&](const char *subject) {
            return vigilctl.json({u"show"_s, QString::fromLatin1(subject)});
        };
        const QJsonObject first = show("v-1");
        QCOMPARE(text(first.value("subject"_L1).toObject(), "title"_L1),
                 u"Колона, змінена назва"_s);
        const QJsonObject removal = first.value("history"_L1).toArray().first().toObject();
        QCOMPARE(text(removal, "note"_L1), u"the column is of 2014"_s);
        QCOMPARE(text(removal, "delivery"_L1), u"due"_s);
        QCOMPARE(first.value("available"_L1), QJsonValue(false));
        QCOMPARE(first.value("claimed"_L1).toArray().size(), 1);
        QCOMPARE(first.value("cases"_L1).toArray().size(), 2);
        QVERIFY(show("v-2")
                    .value("history"_L1)
                    .toArray()
                    .first()
                    .toObject()
                    .contains("reversed_at"_L1));
        QVERIFY(show("v-3")
                    .value("history"_L1)
                    .toArray()
                    .first()
                    .toObject()
                    .contains("withdrawn_at"_L1));
        QCOMPARE(text(show("v-4").value("cases"_L1).toArray().first().toObject(), "state"_L1),
                 u"escalated"_s);

        const auto found = [&](const QString &words) {
            return vigilctl.json({u"search"_s, words}).value("count"_L1).toInt();
        };
        QCOMPARE(found(u"колона"_s), 2);
        QCOMPARE(found(u"基辅"_s), 1);
        QCOMPARE(found(u"สะพาน"_s), 1);
        QCOMPARE(found(u"bridge"_s), 0);
        QCOMPARE(vigilctl.json({u"member"_s, u"list"_s}).value("members"_L1).toArray().size(), 2);
        QCOMPARE(vigilctl.json({u"hold"_s, u"list"_s}).value("holds"_L1).toArray().size(), 1);
        QCOMPARE(vigilctl.json({u"proposal"_s, u"list"_s}).value("proposals"_L1).toArray().size(),
                 1);
        QCOMPARE(vigilctl.json({u"clock"_s, u"list"_s}).value("clocks"_L1).toArray().size(), 0);
        if (schema != u"v2"_s) {
            const QJsonObject similar = vigilctl.json({u"similar"_s, u"v-6"_s})
                                            .value("similar"_L1)
                                            .toArray()
                                            .first()
                                            .toObject();
            QCOMPARE(text(similar, "relation"_L1), u"confirmed"_s);
            QCOMPARE(text(similar.value("subject"_L1).toObject(), "id"_L1), u"v-7"_s);
        }
        if (schema == u"v4"_s) {
            const QJsonObject made = show("v-7").value("groups"_L1).toArray().first().toObject();
            QCOMPARE(made.value("applied"_L1), QJsonValue(1));
            const QJsonObject part = show("v-6").value("history"_L1).toArray().first().toObject();
            QCOMPARE(text(part, "group"_L1), text(made, "group"_L1));
        }

        (void)vigilctl.json(decide(vigilctl.caseOf(u"v-3"_s), u"remove"_s, u"now"_s));
        QCOMPARE(vigilctl.json({u"verify"_s, u"--deep"_s}).value("ok"_L1), QJsonValue(true));
        QVERIFY(vigilctl.events() > verified.value("events"_L1).toInteger());
    }

    void saysThatItIsBroughtUpToDate()
    {
        const Vigilctl vigilctl;
        const QString golden = QStringLiteral(VIGIL_SOURCE_DIR "/tests/data/stores/v2");
        copyFolder(golden + "/store"_L1, vigilctl.store());
        copyFolder(golden + "/state"_L1, vigilctl.path(u"state"_s));
        const Run first = vigilctl.run({u"verify"_s});
        QCOMPARE(first.exit, 0);
        QCOMPARE(first.err.count('\n'), 1);
        QVERIFY(first.err.startsWith("vigilctl: The store is brought up to date first"));
        QVERIFY(first.err.contains(QString(vigilctl.store() + "/backups"_L1).toUtf8()));
        QCOMPARE(vigilctl.run({u"verify"_s}).err, QByteArray());
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--make"_s && arguments.size() == 3) {
        Maker maker;
        maker.make();
        copyFolder(maker.vigilctl().store(), arguments[2] + "/store"_L1);
        copyFolder(maker.vigilctl().path(u"state"_s), arguments[2] + "/state"_L1);
        return 0;
    }
    TestGoldenStore test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_goldenstore.moc"
