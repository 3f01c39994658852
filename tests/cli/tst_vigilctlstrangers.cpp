// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hostiletexts.h"
#include "vigilctl.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

/// As the schema of the feed has it; the others are refused and told of.
bool isText(const QString &text)
{
    return text.isValidUtf16() && !text.contains(QChar(0));
}

bool isId(const QString &text)
{
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    return isText(text) && text.toUtf8().size() <= 512 && !text.trimmed().isEmpty()
           && std::none_of(text.begin(), text.end(), isControl);
}

/// Can be given to a program, behind an option.
bool isArgument(const QString &text)
{
    return isText(text) && text.size() < 10'000;
}

QString idOf(qsizetype index)
{
    return u"v-%1"_s.arg(index);
}

using Fields = QList<std::pair<QByteArray, QByteArray>>;

QByteArray object(const Fields &fields)
{
    QByteArrayList parts;
    for (const auto &[key, value] : fields)
        parts.append('"' + key + "\":" + value);
    return '{' + parts.join(',') + '}';
}

/// A video with the text in each field that takes it; what has to be an id has it where it is one.
QByteArray feedLine(qsizetype index, const QString &hostile)
{
    const QByteArray text = jsonString(hostile);
    // A line holds 1 MiB: the longest stand in two fields.
    const QByteArray more = text.size() < 50'000 ? text : "\"long\"";
    const QString number = QString::number(index);
    const auto id = [&](const char *prefix) {
        return isId(hostile) ? text : jsonString(QString(QLatin1StringView(prefix) + number));
    };
    const QByteArray at = "\"2022-03-01T10:01:00Z\"";
    const QByteArray report = object({{"id", id("f-")},
                                      {"source", "\"user_report\""},
                                      {"at", at},
                                      {"policy", "\"INT-MIS\""},
                                      {"reporter", id("r-")},
                                      {"note", more}});
    const QByteArray notice = object({{"id", jsonString(QString(u"n-"_s + number))},
                                      {"source", "\"trusted_flagger\""},
                                      {"at", at},
                                      {"notice", object({{"law", more}, {"text", more}})}});
    const QByteArray order =
        object({{"id", jsonString(QString(u"o-"_s + number))},
                {"source", "\"authority\""},
                {"at", at},
                {"order", object({{"reference", more}, {"state", "\"UA\""}})}});
    return object({{"v", "1"},
                   {"type", "\"video\""},
                   {"id", jsonString(idOf(index))},
                   {"language", "\"uk\""},
                   {"posted", at},
                   {"title", text},
                   {"caption", text},
                   {"hashtags", '[' + more + ']'},
                   {"account", object({{"id", id("a-")}, {"handle", id("h-")}, {"name", more}})},
                   {"flags", '[' + report + ',' + notice + ',' + order + ']'}})
           + '\n';
}

QByteArray historyLine(qsizetype index, const QString &hostile)
{
    const QByteArray text = jsonString(hostile);
    const QByteArray more = text.size() < 50'000 ? text : "\"long\"";
    const QString number = QString::number(index);
    const auto id = [&](QLatin1StringView name) {
        return isId(hostile) ? text : jsonString(QString(name + number));
    };
    return object({{"v", "1"},
                   {"id", jsonString(QString(u"d-"_s + number))},
                   {"system", id("system "_L1)},
                   {"subject", object({{"type", "\"video\""}, {"id", jsonString(idOf(index))}})},
                   {"decided_at", "\"2021-11-05T10:00:00Z\""},
                   {"measures", "[\"remove\"]"},
                   {"policy", id("policy "_L1)},
                   {"reason", id("reason "_L1)},
                   {"ground", text.size() < 50'000 ? jsonString(QString(u"law: "_s + hostile))
                                                   : QByteArray("\"policy\"")},
                   {"reviewer", more},
                   {"note", text}})
           + '\n';
}

/// One text of each kind that can be an argument.
QList<qsizetype> oneOfEachKind()
{
    QSet<Hostile> seen;
    QList<qsizetype> chosen;
    for (qsizetype i = 0; i < hostileTexts().size(); ++i) {
        const HostileText &hostile = hostileTexts()[i];
        if (isArgument(hostile.text) && !hostile.text.startsWith(u'-')
            && !seen.contains(hostile.kind)) {
            seen.insert(hostile.kind);
            chosen.append(i);
        }
    }
    return chosen;
}

/// What a terminal must not get; line by line, because a line end of a stranger would make a line.
QString faultIn(const QByteArray &printed)
{
    if (!printed.isValidUtf8())
        return u"not UTF-8"_s;
    static const QRegularExpression forged(u"^(vigilctl: (It is done|all is well|forged)|Removed "
                                           "|2022-03-10T12:00:00.000Z I)"_s);
    for (const QString &line : QString::fromUtf8(printed).split(u'\n')) {
        if (const QString hidden = hiddenIn(line); !hidden.isEmpty())
            return hidden + u" in "_s + line.left(200);
        if (line.contains(QRegularExpression(u"[\u2066-\u2069]"_s)))
            return u"isolates in "_s + line.left(200);
        if (forged.match(line).hasMatch())
            return u"forged: "_s + line.left(200);
    }
    return {};
}

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator found(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (found.hasNext())
        files.append(found.next());
    return files;
}

QByteArray read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

bool hasCanary(const QByteArray &bytes)
{
    static const QRegularExpression any(anyCanary());
    return any.match(QString::fromLatin1(bytes)).hasMatch();
}

} // namespace

/// All that an adversary can write, through the real program: what it prints, and what it writes.
class TestVigilctlStrangers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        (void)m_vigilctl.json({u"init"_s, u"--name"_s, u"Olena"_s});
        QByteArray feed;
        QByteArray history;
        for (qsizetype i = 0; i < hostileTexts().size(); ++i) {
            feed += feedLine(i, hostileTexts()[i].text);
            history += historyLine(i, hostileTexts()[i].text);
            m_taken += isText(hostileTexts()[i].text) ? 1 : 0;
        }
        const Run imported = m_vigilctl.run({u"import"_s, m_vigilctl.write(u"feed.jsonl"_s, feed)});
        QVERIFY2(imported.exit == 0, imported.err.constData());
        QCOMPARE(faultIn(imported.out + imported.err), QString());
        const Run claimed = m_vigilctl.run(
            {u"import"_s, u"--decisions"_s, m_vigilctl.write(u"history.jsonl"_s, history)});
        QVERIFY2(claimed.exit == 0, claimed.err.constData());
        const QByteArray taken = QByteArray::number(m_taken) + " new";
        QVERIFY2(imported.out.contains(taken), imported.out.constData());
        QVERIFY2(claimed.out.contains(taken),
                 read(m_vigilctl.path(u"history.rejected.jsonl"_s)).constData());
        QCOMPARE(faultIn(claimed.out + claimed.err), QString());
    }

    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void keepsTextsAsTheyAre()
    {
        int found = 0;
        for (const qsizetype i : oneOfEachKind()) {
            const QString &text = hostileTexts()[i].text;
            const QJsonObject shown = m_vigilctl.json({u"show"_s, idOf(i)});
            const QJsonObject subject = shown.value("subject"_L1).toObject();
            QCOMPARE(subject.value("title"_L1).toString(), text);
            QCOMPARE(subject.value("caption"_L1).toString(), text);
            const QJsonObject claim = shown.value("claimed"_L1).toArray().first().toObject();
            QCOMPARE(claim.value("note"_L1).toString(), text);
            ++found;
        }
        QVERIFY(found >= 15);
    }

    void printsNothingThatActs_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char *name, const QStringList &arguments) {
            QTest::newRow(name) << arguments;
            QTest::addRow("%s, JSON", name) << arguments + QStringList{u"--json"_s};
        };
        row("next", {u"next"_s});
        row("search", {u"search"_s, u"vigilctl"_s, u"--limit"_s, u"500"_s});
        row("search, many", {u"search"_s, u"a"_s, u"--limit"_s, u"500"_s});
        for (const qsizetype i : oneOfEachKind())
            row(canaryOf(i).toUtf8().constData(), {u"show"_s, idOf(i)});
    }

    void printsNothingThatActs()
    {
        QFETCH(const QStringList, arguments);
        const Run run = m_vigilctl.run(arguments);
        QCOMPARE(run.exit, 0);
        QVERIFY(run.err.isEmpty());
        QVERIFY(!run.out.isEmpty());
        QCOMPARE(faultIn(run.out), QString());
        if (arguments.contains(u"--json"_s))
            QVERIFY(!run.json().isEmpty());
    }

    void printsTheWholeListAsLines()
    {
        const Run run = m_vigilctl.run({u"search"_s, u"forged"_s, u"--limit"_s, u"500"_s});
        const QByteArray summary = run.out.trimmed().split('\n').last();
        QVERIFY2(summary.endsWith(" found"), summary.constData());
        QCOMPARE(run.out.count('\n'), summary.split(' ').first().toInt() + 1);
        QVERIFY(run.out.count('\n') > 6);
    }

    void refusesInOneLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        for (const qsizetype i : oneOfEachKind()) {
            const QString text = hostileTexts()[i].text;
            const auto row = [i](const char *name, const QStringList &arguments) {
                QTest::addRow("%s %s", qPrintable(canaryOf(i)), name) << arguments;
            };
            row("show", {u"show"_s, text});
            row("usage", {u"show"_s, u"v-1"_s, text});
            row("file", {u"import"_s, text});
        }
    }

    void refusesInOneLine()
    {
        QFETCH(const QStringList, arguments);
        const Run run = m_vigilctl.run(arguments);
        QVERIFY(run.exit != 0);
        QVERIFY(run.out.isEmpty());
        QVERIFY2(run.err.startsWith("vigilctl: ") && run.err.count('\n') == 1, run.err.constData());
        QCOMPARE(faultIn(run.err), QString());
    }

    void tellsFaultsOfAPackInLines()
    {
        Fields fields;
        for (const HostileText &hostile : hostileTexts()) {
            if (isText(hostile.text))
                fields.append(
                    {jsonString(hostile.text).sliced(1).chopped(1), jsonString(hostile.text)});
        }
        const QString pack = m_vigilctl.write(u"pack.json"_s, object(fields));
        const Run run = m_vigilctl.run({u"policy"_s, u"check"_s, pack});
        QCOMPARE(run.exit, 1);
        QCOMPARE(faultIn(run.out + run.err), QString());
        const QByteArray last = run.out.trimmed().split('\n').last();
        QCOMPARE(run.out.count('\n'), last.split(' ').first().toInt() + 1);
        QVERIFY(run.out.count('\n') > fields.size());
    }

    void listsPeopleInLines()
    {
        int people = 1;
        for (const qsizetype i : oneOfEachKind()) {
            const Run added = m_vigilctl.run({u"member"_s, u"add"_s, hostileTexts()[i].text});
            QCOMPARE(faultIn(added.out + added.err), QString());
            people += added.exit == 0 ? 1 : 0;
        }
        QVERIFY(people > 10);
        const Run run = m_vigilctl.run({u"member"_s, u"list"_s});
        QCOMPARE(faultIn(run.out), QString());
        QCOMPARE(run.out.count('\n'), people);
    }

    /// The last: by now everything has been written that these verbs write.
    void writesFilesWithoutTextsOrWithSafeOnes()
    {
        const QString ledger = m_vigilctl.path(u"ledger.jsonl"_s);
        const QString notes = m_vigilctl.path(u"notes"_s);
        QCOMPARE(m_vigilctl.run({u"verify"_s, u"--deep"_s, u"--export"_s, ledger}).exit, 0);
        QCOMPARE(m_vigilctl.run({u"checkpoint"_s, u"--export"_s, notes}).exit, 0);
        QVERIFY(!hasCanary(read(ledger)) && !hasCanary(read(notes)));

        const QByteArray rejected = read(m_vigilctl.path(u"feed.rejected.jsonl"_s));
        QCOMPARE(rejected.count('\n'), hostileTexts().size() - m_taken);
        QVERIFY(m_taken < hostileTexts().size());
        for (const QByteArray &line : rejected.trimmed().split('\n'))
            QVERIFY2(QJsonDocument::fromJson(line).isObject(), line.constData());
        QCOMPARE(faultIn(rejected), QString());

        int logs = 0;
        for (const QString &file : filesBelow(m_vigilctl.path(u"state"_s))) {
            logs += file.contains(u"/log/"_s) ? 1 : 0;
            QVERIFY2(!hasCanary(read(file)), qPrintable(file));
        }
        QVERIFY(logs > 0);
        for (const QString &name : QDir::temp().entryList())
            QVERIFY2(!QRegularExpression(u"^"_s + anyCanary()).match(name).hasMatch(),
                     qPrintable(name));
    }

    void diagnosesWithoutTexts()
    {
        QProcess vigil;
        QProcessEnvironment environment;
        environment.insert(u"HOME"_s, m_vigilctl.path({}));
        environment.insert(u"XDG_STATE_HOME"_s, m_vigilctl.path(u"state"_s));
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        vigil.setProcessEnvironment(environment);
        vigil.start(QStringLiteral(VIGIL_BIN_DIR "/vigil"),
                    {u"--store"_s, m_vigilctl.store(), u"--diagnose"_s});
        const Run run = Vigilctl::finish(vigil);
        QCOMPARE(run.exit, 0);
        QVERIFY(run.out.size() > 500);
        QVERIFY(!hasCanary(run.out));
        QCOMPARE(faultIn(run.out), QString());
    }

private:
    Vigilctl m_vigilctl;
    qsizetype m_taken = 0;
};

QTEST_GUILESS_MAIN(TestVigilctlStrangers)
#include "tst_vigilctlstrangers.moc"
