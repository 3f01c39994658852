// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/errors.h"
#include "tests/policy/packfixture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace vigil;
using namespace vigil::policy;

namespace {

QJsonArray faultCases()
{
    QFile file(fixture::dataFolder() + QStringLiteral("faults.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array()
                                          : QJsonArray();
}

/// "kind pointer" of each fault, each once, sorted.
QStringList found(const Faults &faults)
{
    QStringList rows;
    for (const Fault &fault : faults)
        rows << faultKindNames.name(fault.kind) + QLatin1Char(' ') + fault.pointer;
    rows.removeDuplicates();
    rows.sort();
    return rows;
}

PackSource replaced(const char *before, const char *after)
{
    PackSource source = fixture::smallPack();
    source.rules.bytes.replace(before, after);
    return source;
}

} // namespace

class TestPackCheck final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void acceptsTheSmallPack()
    {
        const CheckedPack checked = checkPack(fixture::smallPack());
        QCOMPARE(found(checked.faults), QStringList());
        QVERIFY(checked.pack);
        QCOMPARE(checked.pack->reference(), QStringLiteral("small@1"));
        QCOMPARE(checked.pack->texts.size(), 3);
        QVERIFY(!checked.blob.isEmpty());
    }

    void tellsEachFault_data()
    {
        QTest::addColumn<QJsonObject>("row");
        const QJsonArray rows = faultCases();
        QVERIFY(rows.size() >= 40);
        for (const QJsonValue &row : rows)
            QTest::newRow(qUtf8Printable(row[u"name"].toString())) << row.toObject();
    }
    void tellsEachFault()
    {
        QFETCH(const QJsonObject, row);
        const PackSource source = fixture::withEdits(
            fixture::smallPack(), row.value(QLatin1StringView("edits")).toArray());
        QStringList expected;
        for (const QJsonValue &fault : row.value(QLatin1StringView("expect")).toArray())
            expected << fault[0].toString() + u' ' + fault[1].toString();
        expected.sort();
        const CheckedPack checked = checkPack(source);
        QCOMPARE(found(checked.faults), expected);
        QVERIFY(!checked.pack);
        QVERIFY(checked.blob.isEmpty());
        for (const Fault &fault : checked.faults) {
            QVERIFY(fault.line > 0);
            QVERIFY2(fault.message.endsWith(u'.') || fault.message.endsWith(u'?'),
                     qUtf8Printable(fault.message));
        }
    }

    void everyKindOfFaultHasACase()
    {
        QStringList tried{QStringLiteral("not_json"), QStringLiteral("key_twice")}; // below
        for (const QJsonValue &row : faultCases()) {
            for (const QJsonValue &fault : row[u"expect"].toArray())
                tried << fault[0].toString();
        }
        for (const auto &row : faultKindNames.rows())
            QVERIFY2(tried.contains(row.second), row.second.latin1());
    }

    void tellsWhereAndWhatInOneLine_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("line");
        const auto row = [](const char *name, const char *before, const char *after,
                            QStringView line) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(after) << line.toString();
        };
        row("near miss", "\"report_threshold\"", "\"report_treshold\"",
            u"small.json:13: /report_treshold: The key “report_treshold” is not known here. Did "
            u"you mean "
            u"“report_threshold”?");
        row("measure", "\"none\", \"ban\"", "\"none\", \"bann\"",
            u"small.json:88: /policies/2/measures/1: “bann” is no measure. Did you mean “ban”?");
        row("not JSON", "\"title\": \"Small\",", "\"title\": \"Small\"",
            u"small.json:7: This is not JSON: unterminated object.");
        row("key twice", "\"version\": 1,\n  \"kind\"",
            "\"version\": 1,\n  \"version\": 2,\n  \"kind\"",
            u"small.json:5: /version: This key is given twice; keep one.");
        row("key with a line break", "\"report_threshold\"",
            "\"a\\nb\\u202e\": 1, \"report_threshold\"",
            u"small.json:13: /a⟨U+000A⟩b⟨U+202E⟩: The key “a⟨U+000A⟩b⟨U+202E⟩” is not known here.");
        row("no value quoted without need", "\"severity\": 1", "\"severity\": \"low\"",
            u"small.json:86: /policies/2/severity: A whole number without quotes is expected "
            u"here.");
    }
    void tellsWhereAndWhatInOneLine()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        QFETCH(const QString, line);
        const CheckedPack checked = checkPack(replaced(before.constData(), after.constData()));
        QVERIFY(!checked.faults.isEmpty());
        QCOMPARE(formatFault(checked.faults.first()), line);
    }

    void refusesWhatIsNoObject()
    {
        for (const QByteArray &bytes :
             {QByteArray(), QByteArray("[]"), QByteArray("{"), QByteArray("null"),
              QByteArray("\xff\xfe"), QByteArray(2000, '[')}) {
            PackSource source = fixture::smallPack();
            source.rules.bytes = bytes;
            const CheckedPack checked = checkPack(source);
            QVERIFY(!checked.faults.isEmpty());
            QVERIFY(!checked.pack);
        }
    }

    /// Whatever is cut out of a pack, or put in place of any value, is told and never crashes.
    void survivesDamageAnywhere()
    {
        const PackSource whole = fixture::smallPack();
        for (qsizetype cut = 0; cut < whole.rules.bytes.size(); cut += 7) {
            PackSource source = whole;
            source.rules.bytes.remove(cut, 5);
            const CheckedPack checked = checkPack(source);
            QCOMPARE(checked.pack.has_value(), checked.faults.isEmpty());
        }
        const QList<QJsonValue> strangers{
            QJsonValue(QJsonValue::Null), true, -1, 1e300, QString(), QJsonArray(), QJsonObject(),
            QJsonArray{QJsonArray()}};
        const QJsonObject root = QJsonDocument::fromJson(whole.rules.bytes).object();
        for (const QString &key : root.keys()) {
            for (const QJsonValue &stranger : strangers) {
                PackSource source = whole;
                fixture::edit(source, QStringLiteral("rules"), u'/' + key, stranger);
                const CheckedPack checked = checkPack(source);
                QCOMPARE(checked.pack.has_value(), checked.faults.isEmpty());
            }
        }
    }

    void loadTellsAllFaultsOrWhyItCannotRead()
    {
        QTemporaryDir folder;
        const auto missing = loadPack(folder.filePath(QStringLiteral("none.json")));
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, errors::unreadable);

        const PackSource bad =
            fixture::withEdits(fixture::smallPack(),
                               {QJsonArray{QStringLiteral("rules"), QStringLiteral("/version"), 0},
                                QJsonArray{QStringLiteral("uk"), QStringLiteral("/titel"), 1}});
        QList<SourceFile> files = bad.texts;
        files << bad.rules;
        for (const SourceFile &source : std::as_const(files)) {
            QFile file(folder.filePath(source.name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(source.bytes);
        }
        const auto loaded = loadPack(folder.filePath(QStringLiteral("small.json")));
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, errors::faulty);
        QCOMPARE(loaded.error().message.count(u'\n'), 2);
    }

    /// Texts that have no canonical form.
    void refusesHalfACharacter()
    {
        PackSource source = fixture::smallPack();
        source.rules.bytes.replace("\"title\": \"Small\"", "\"title\": \"Small \\ud83d\"");
        QCOMPARE(found(checkPack(source).faults),
                 QStringList{QStringLiteral("control_character /title")});
        source.rules.bytes.replace("\\ud83d", "\\ud83d\\ude00");
        QCOMPARE(found(checkPack(source).faults), QStringList());
    }

    void readsPastAByteOrderMark()
    {
        PackSource source = fixture::smallPack();
        source.rules.bytes.prepend("\xef\xbb\xbf");
        QCOMPARE(checkPack(source).blob, checkPack(fixture::smallPack()).blob);
        source.rules.bytes.replace("\"title\"", "\"titel\"");
        const Faults faults = checkPack(source).faults;
        QCOMPARE(found(faults), (QStringList{QStringLiteral("missing_key "),
                                             QStringLiteral("unknown_key /titel")}));
        QCOMPARE(faults.first().line, 6);
    }

    /// Only NAME.locale.json belongs to NAME.json.
    void readsOnlyItsOwnTexts()
    {
        QStringList names;
        for (const SourceFile &file : fixture::smallPack().texts)
            names << file.name;
        QCOMPARE(names,
                 (QStringList{QStringLiteral("small.en.json"), QStringLiteral("small.pt-BR.json"),
                              QStringLiteral("small.uk.json")}));
    }

    void blobWithAFaultIsRefusedAtItsPlace()
    {
        QByteArray blob = checkPack(fixture::smallPack()).blob;
        QVERIFY(loadBlob(blob));
        QVERIFY(blob.contains("\"second_review_permille\":20"));
        blob.replace("\"second_review_permille\":20", "\"second_review_permille\":2000");
        const CheckedPack checked = checkBlob(blob);
        QCOMPARE(found(checked.faults),
                 QStringList{QStringLiteral("out_of_range /pack/second_review_permille")});
        QVERIFY(!loadBlob(blob));
        QVERIFY(!loadBlob("{}"));
        QVERIFY(!loadBlob("{\"v\":1,\"pack\":{},\"texts\":[]}"));
    }
};

QTEST_GUILESS_MAIN(TestPackCheck)
#include "tst_packcheck.moc"
