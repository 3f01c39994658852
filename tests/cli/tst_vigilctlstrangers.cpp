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

QByteArray historyLine(qsizetype index, const QString &hostile, const QString &subject)
{
    const QByteArray text = jsonString(hostile);
    const QByteArray more = text.size() < 50'000 ? text : "\"long\"";
    const QString number = QString::number(index);
    const auto id = [&](QLatin1StringView name) {
        return isId(hostile) ? text : jsonString(QString(name + number));
    };
    return object({{"v", "1"},
                   {"id", jsonString(QString(subject + u" d-"_s + number))},
                   {"system", id("system "_L1)},
                   {"subject", object({{"type", "\"video\""}, {"id", jsonString(subject)}})},
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

/// The subject whose flags and claims have all of them.
const QString allAtOnce = u"v-all"_s;

bool isShort(const QString &text)
{
    return isText(text) && text.size() < 2'000;
}

QByteArray lineOfAll()
{
    QByteArrayList flags;
    for (qsizetype i = 0; i < hostileTexts().size(); ++i) {
        if (isShort(hostileTexts()[i].text)) {
            flags.append(object({{"id", jsonString(u"all-%1"_s.arg(i))},
                                 {"source", "\"user_report\""},
                                 {"at", "\"2022-03-01T10:01:00Z\""},
                                 {"policy", "\"INT-MIS\""},
                                 {"note", jsonString(hostileTexts()[i].text)}}));
        }
    }
    return object({{"v", "1"},
                   {"type", "\"video\""},
                   {"id", jsonString(allAtOnce)},
                   {"language", "\"uk\""},
                   {"posted", "\"2022-03-01T10:01:00Z\""},
                   {"title", "\"all of them\""},
                   {"account", object({{"id", "\"a-all\""}, {"handle", "\"@all\""}})},
                   {"flags", '[' + flags.join(',') + ']'}})
           + '\n';
}

/// A field that says where something is, or what it is called there.
struct PlaceField
{
    const char *word; ///< in the title, to find the subject by
    QByteArray key;
    QString before; ///< what stands in the field before the text
};

const QList<PlaceField> placeFields{{"placedmedia", "media", {}},
                                    {"placedremote", "media", u"https://example.org/"_s},
                                    {"placedurl", "url", u"https://example.org/?"_s},
                                    {"placedid", "id", u"id "_s}};

/// A video that has the text in this one field. Many are refused, and told of.
QByteArray placeLine(const PlaceField &field, qsizetype index)
{
    const QByteArray at = "\"2022-03-01T10:01:00Z\"";
    const QByteArray text = jsonString(QString(field.before + hostileTexts()[index].text));
    const QString name = QLatin1StringView(field.word) + QString::number(index);
    Fields fields{{"v", "1"},
                  {"type", "\"video\""},
                  {"posted", at},
                  {"title", '"' + QByteArray(field.word) + '"'},
                  {"account", object({{"id", jsonString(name)}, {"handle", "\"@placed\""}})},
                  {"flags", '['
                                + object({{"id", jsonString(QString(u"f-"_s + name))},
                                          {"source", "\"automated\""},
                                          {"at", at},
                                          {"policy", "\"INT-MIS\""}})
                                + ']'},
                  {field.key, text}};
    if (field.key != "id")
        fields.append({"id", jsonString(name)});
    return object(fields) + '\n';
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
            history += historyLine(i, hostileTexts()[i].text, idOf(i));
            m_taken += isText(hostileTexts()[i].text) ? 1 : 0;
        }
        feed += lineOfAll();
        for (qsizetype i = 0; i < hostileTexts().size(); ++i) {
            if (isShort(hostileTexts()[i].text)) {
                history += historyLine(i, hostileTexts()[i].text, allAtOnce);
                ++m_short;
            }
        }
        const Run imported = m_vigilctl.run({u"import"_s, m_vigilctl.write(u"feed.jsonl"_s, feed)});
        QVERIFY2(imported.exit == 0, imported.err.constData());
        QCOMPARE(faultIn(imported.out + imported.err), QString());
        const Run claimed = m_vigilctl.run(
            {u"import"_s, u"--decisions"_s, m_vigilctl.write(u"history.jsonl"_s, history)});
        QVERIFY2(claimed.exit == 0, claimed.err.constData());
        const auto news = [](qsizetype count) -> QByteArray {
            return QByteArray::number(count) + " new";
        };
        QVERIFY2(imported.out.contains(news(m_taken + 1)),
                 read(m_vigilctl.path(u"feed.rejected.jsonl"_s)).constData());
        QVERIFY2(claimed.out.contains(news(m_taken + m_short)),
                 read(m_vigilctl.path(u"history.rejected.jsonl"_s)).constData());
        QCOMPARE(faultIn(claimed.out + claimed.err), QString());
    }

    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void keepsTextsAsTheyAre()
    {
        int found = 0;
        for (const qsizetype i : oneOfEachKind()) {
            const QString &text = hostileTexts()[i].text;
            const Run run = m_vigilctl.run({u"show"_s, idOf(i), u"--json"_s});
            QCOMPARE(run.exit, 0);
            QVERIFY(run.err.isEmpty());
            QCOMPARE(faultIn(run.out), QString());
            const QJsonObject shown = run.json();
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
        row("show, all at once", {u"show"_s, allAtOnce});
        for (const qsizetype i : oneOfEachKind())
            QTest::newRow(canaryOf(i).toUtf8().constData()) << QStringList{u"show"_s, idOf(i)};
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

    void tellsWhereThingsAre()
    {
        QByteArray feed;
        for (const PlaceField &field : placeFields) {
            for (qsizetype i = 0; i < hostileTexts().size(); ++i)
                feed += placeLine(field, i);
        }
        const Run imported =
            m_vigilctl.run({u"import"_s, m_vigilctl.write(u"places.jsonl"_s, feed)});
        QVERIFY2(imported.exit == 0, imported.err.constData());
        QCOMPARE(faultIn(imported.out + imported.err), QString());
        const QByteArray rejected = read(m_vigilctl.path(u"places.rejected.jsonl"_s));
        QVERIFY(!rejected.isEmpty());
        QCOMPARE(faultIn(rejected), QString());
        for (const PlaceField &field : placeFields) {
            const QStringList search{u"search"_s, QString::fromUtf8(field.word), u"--limit"_s,
                                     u"500"_s};
            QCOMPARE(faultIn(m_vigilctl.run(search).out), QString());
            const Run run = m_vigilctl.run(search + QStringList{u"--json"_s});
            QCOMPARE(faultIn(run.out), QString());
            QSet<QString> kept;
            for (const auto &match : run.json().value("matches"_L1).toArray())
                kept.insert(match.toObject()
                                .value("subject"_L1)
                                .toObject()
                                .value(QLatin1StringView(field.key))
                                .toString());
            const auto isKept = [&](const HostileText &hostile) {
                // As Qt reads JSON: without the mark of byte order that may lead a text.
                const QByteArray utf8 = QString(field.before + hostile.text).toUtf8();
                return kept.contains(QString::fromUtf8(utf8));
            };
            const auto asTheyAre =
                std::count_if(hostileTexts().begin(), hostileTexts().end(), isKept);
            QCOMPARE(asTheyAre, kept.size());
            QVERIFY2(kept.size() > 20, field.word);
        }
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
            row("file", {u"import"_s, text});
            row("backup", {u"backup"_s, QString(u"none/"_s + text)});
            row("restore", {u"restore"_s, QString(u"none/"_s + text)});
        }
        QStringList all{u"show"_s, u"v-1"_s};
        for (const HostileText &hostile : hostileTexts()) {
            if (isArgument(hostile.text) && !hostile.text.startsWith(u'-'))
                all.append(hostile.text);
        }
        QTest::newRow("usage") << all;
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

    void worksInAFolderThatAnybodyNamed()
    {
        Vigilctl vigilctl;
        const QString name = u"<b>a</b>?b#c%20d;$(touch x)&amp;\u202egpj\n'\" \x1b[31m"_s;
        vigilctl.useStore(name);
        vigilctl.prepare(1);
        const QString copy = vigilctl.path(name + u".db"_s);
        for (const QStringList &arguments : {QStringList{u"next"_s},
                                             {u"backup"_s, copy},
                                             {u"backup"_s, copy},
                                             {u"restore"_s, copy, u"--in-place"_s},
                                             {u"verify"_s, u"--deep"_s}}) {
            const Run run = vigilctl.run(arguments);
            QVERIFY2(run.exit <= 1, run.err.constData());
            QCOMPARE(faultIn(run.out + run.err), QString());
        }
        QVERIFY(QFile::exists(copy));
        QVERIFY(!QFile::exists(vigilctl.path(u"x"_s)));
        for (const QString &missing : QStringList{u"none"_s + name, name + u".db"_s}) {
            vigilctl.useStore(missing);
            const Run run = vigilctl.run({u"next"_s});
            QCOMPARE(run.exit, 1);
            QVERIFY2(run.err.count('\n') == 1, run.err.constData());
            QCOMPARE(faultIn(run.err), QString());
        }
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
    qsizetype m_taken = 0; ///< of the texts
    qsizetype m_short = 0;
};

QTEST_GUILESS_MAIN(TestVigilctlStrangers)
#include "tst_vigilctlstrangers.moc"
