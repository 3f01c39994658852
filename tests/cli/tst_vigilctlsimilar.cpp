// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clips.h"
#include "vigilctl.h"

#include <QFile>
#include <QTest>

using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

void make(const QString &path, const QString &source, const QStringList &edits = {})
{
    runFfmpeg(QStringList{u"-f"_s, u"lavfi"_s, u"-i"_s, source, u"-t"_s, u"4"_s} + edits
              + QStringList{path});
}

QString idOf(const QJsonValue &video)
{
    return video.toObject().value("subject"_L1).toObject().value("id"_L1).toString();
}

} // namespace

/// `vigilctl similar` by the real program, on real videos.
class TestVigilctlSimilar final : public QObject
{
    Q_OBJECT

    Vigilctl m_vigilctl;

    [[nodiscard]] QJsonArray similarTo(const QString &subject, const QStringList &more = {})
    {
        return m_vigilctl.json(QStringList{u"similar"_s, subject} + more)
            .value("similar"_L1)
            .toArray();
    }

    [[nodiscard]] QStringList alsoSimilar(const QString &subject, const QString &measure)
    {
        return {u"decide"_s,        m_vigilctl.caseOf(subject),
                u"--measure"_s,     measure,
                u"--policy"_s,      u"INT-MIS"_s,
                u"--reason"_s,      u"other"_s,
                u"--also-similar"_s};
    }
    [[nodiscard]] QJsonObject newest(const QString &subject, QLatin1StringView list)
    {
        return m_vigilctl.json({u"show"_s, subject}).value(list).toArray().first().toObject();
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void initTestCase()
    {
        const QString fractal = u"mandelbrot=size=512x288:rate=10"_s;
        make(m_vigilctl.path(u"original.mp4"_s), fractal);
        make(m_vigilctl.path(u"copy.mp4"_s), fractal,
             {u"-vf"_s, u"vflip,scale=320:-2"_s, u"-c:v"_s, u"mpeg4"_s, u"-q:v"_s, u"5"_s});
        make(m_vigilctl.path(u"other.mp4"_s), u"testsrc2=size=320x240:rate=10"_s);
        make(m_vigilctl.path(u"grey.mp4"_s), u"color=gray:size=320x240:rate=10"_s);
        (void)m_vigilctl.write(u"text.mp4"_s, "no video at all\n");
        QList<QJsonObject> lines;
        for (const QString &name :
             {u"original"_s, u"copy"_s, u"other"_s, u"grey"_s, u"text"_s, u"gone"_s}) {
            QJsonObject line = Vigilctl::line(name);
            line.insert("media"_L1, QString(name + u".mp4"_s));
            lines.append(line);
        }
        (void)m_vigilctl.json({u"init"_s});
        (void)m_vigilctl.json(
            {u"import"_s, m_vigilctl.write(u"feed.jsonl"_s, Vigilctl::feed(lines))});
    }

    void findsWhatWasHashed()
    {
        QVERIFY(similarTo(u"original"_s).isEmpty());
        QVERIFY(similarTo(u"other"_s).isEmpty());
        const QJsonArray found = similarTo(u"copy"_s);
        QCOMPARE(found.size(), 1);
        const QJsonObject video = found.first().toObject();
        QCOMPARE(video.keys(), (QStringList{u"available"_s, u"compared"_s, u"distance"_s,
                                            u"query"_s, u"relation"_s, u"subject"_s, u"turn"_s}));
        QCOMPARE(idOf(video), u"original"_s);
        QCOMPARE(video.value("turn"_L1).toString(), u"flip_x"_s);
        QVERIFY(video.value("relation"_L1).isNull());
        QVERIFY(video.value("available"_L1).toBool());
        const QJsonObject query = video.value("query"_L1).toObject();
        QCOMPARE(query.value("matched"_L1), query.value("usable"_L1));
        QVERIFY(query.value("matched"_L1).toInt() >= 3);
        QCOMPARE(query.value("segments"_L1).toArray().size(), 1);
        QVERIFY(video.value("distance"_L1).toObject().value("farthest"_L1).toInt() <= 31);

        const Run lines = m_vigilctl.run({u"similar"_s, u"copy"_s});
        QCOMPARE(lines.exit, 0);
        QVERIFY2(lines.out.startsWith("original ") && lines.out.contains("suggested"),
                 lines.out.constData());
        QVERIFY(m_vigilctl.run({u"similar"_s, u"other"_s}).out.contains("No similar video"));
    }

    void findsWhatIsNoLongerHere()
    {
        QVERIFY(QFile::remove(m_vigilctl.path(u"other.mp4"_s)));
        QVERIFY(similarTo(u"other"_s).isEmpty());
    }

    void recordsWhatAPersonSays()
    {
        const qint64 events = m_vigilctl.events();
        QCOMPARE(similarTo(u"copy"_s, {u"--confirm"_s, u"original"_s})
                     .first()
                     .toObject()
                     .value("relation"_L1),
                 QJsonValue(u"confirmed"_s));
        QCOMPARE(similarTo(u"original"_s).first().toObject().value("relation"_L1),
                 QJsonValue(u"confirmed"_s));
        // Said already.
        (void)similarTo(u"copy"_s, {u"--confirm"_s, u"original"_s});
        QCOMPARE(m_vigilctl.events(), events + 1);
        (void)similarTo(u"original"_s, {u"--reject"_s, u"copy"_s});
        QCOMPARE(similarTo(u"copy"_s).first().toObject().value("relation"_L1),
                 QJsonValue(u"rejected"_s));
        QCOMPARE(m_vigilctl.json({u"verify"_s, u"--deep"_s}).value("ok"_L1), QJsonValue(true));
        (void)m_vigilctl.json({u"rebuild"_s});
        QCOMPARE(similarTo(u"copy"_s).first().toObject().value("relation"_L1),
                 QJsonValue(u"rejected"_s));
    }

    void decidesThemTogether()
    {
        const qint64 events = m_vigilctl.events();
        const Run none = m_vigilctl.run(alsoSimilar(u"copy"_s, u"remove"_s));
        QCOMPARE(none.exit, 1);
        QCOMPARE(none.code(), "cli.nothing_similar");
        QCOMPARE(m_vigilctl.events(), events);

        (void)similarTo(u"copy"_s, {u"--confirm"_s, u"original"_s});
        const QJsonObject decided = m_vigilctl.json(alsoSimilar(u"copy"_s, u"remove"_s));
        const QJsonObject group = decided.value("group"_L1).toObject();
        QCOMPARE(group.value("targets"_L1), QJsonValue(1));
        QCOMPARE(group.value("applied"_L1), QJsonValue(1));
        QCOMPARE(group.value("parent"_L1), decided.value("decision"_L1));
        QCOMPARE(newest(u"copy"_s, "groups"_L1).value("group"_L1), group.value("group"_L1));
        const QJsonObject part = newest(u"original"_s, "history"_L1);
        QCOMPARE(part.value("cause"_L1).toString(), u"similar"_s);
        QCOMPARE(part.value("group"_L1), group.value("group"_L1));
        QCOMPARE(newest(u"original"_s, "cases"_L1).value("state"_L1).toString(), u"decided"_s);
        QVERIFY(m_vigilctl.run({u"show"_s, u"original"_s}).out.contains("of the group decision"));
        QVERIFY(m_vigilctl.run({u"show"_s, u"copy"_s}).out.contains("1 similar video, 1 decided"));

        const QString id = group.value("group"_L1).toString();
        (void)m_vigilctl.json({u"reverse"_s, id, u"--reason"_s, u"other"_s});
        QVERIFY(!newest(u"original"_s, "history"_L1).value("stands"_L1).toBool());
        QVERIFY(newest(u"copy"_s, "history"_L1).value("stands"_L1).toBool());
        QCOMPARE(m_vigilctl.run({u"undo"_s, id}).code(), "cases.decision_over");
        QCOMPARE(m_vigilctl.json({u"verify"_s, u"--deep"_s}).value("ok"_L1), QJsonValue(true));
        (void)m_vigilctl.json({u"rebuild"_s});
        QVERIFY(!newest(u"original"_s, "history"_L1).value("stands"_L1).toBool());
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char *name, const QStringList &arguments, const char *code) {
            QTest::newRow(name) << arguments << QByteArray(code);
        };
        row("unknown", {u"nobody"_s}, "cli.subject_unknown");
        row("no file", {u"gone"_s}, "cli.not_comparable");
        row("no video", {u"text"_s}, "cli.not_comparable");
        row("too plain", {u"grey"_s}, "cli.not_comparable");
        row("unknown other", {u"copy"_s, u"--confirm"_s, u"nobody"_s}, "cli.subject_unknown");
        row("not similar", {u"copy"_s, u"--confirm"_s, u"other"_s}, "cli.not_similar");
        row("itself", {u"copy"_s, u"--reject"_s, u"copy"_s}, "cli.not_similar");
        row("both", {u"copy"_s, u"--confirm"_s, u"original"_s, u"--reject"_s, u"original"_s},
            "cli.bad_argument");
    }

    void refuses()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, code);
        const Run run = m_vigilctl.run(QStringList{u"similar"_s} + arguments);
        QCOMPARE(run.exit, 1);
        QCOMPARE(run.code(), code);
        QVERIFY(run.out.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestVigilctlSimilar)
#include "tst_vigilctlsimilar.moc"
