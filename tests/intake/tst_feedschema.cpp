// SPDX-License-Identifier: GPL-3.0-or-later
#include "historycases.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace vigil::test;

namespace {

QString schemaFile(const QString &name)
{
    return QStringLiteral(VIGIL_SOURCE_DIR "/resources/schema/") + name;
}

// Reads JSON Lines, answers one character a line: 1 valid, 0 not.
constexpr auto validator = R"(
import json, sys
from jsonschema import Draft202012Validator
schema = json.load(open(sys.argv[1]))
Draft202012Validator.check_schema(schema)
check = Draft202012Validator(schema)
for line in sys.stdin.buffer:
    sys.stdout.write('1' if check.is_valid(json.loads(line)) else '0')
)";

} // namespace

class TestFeedSchema final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void isJson_data()
    {
        QTest::addColumn<QString>("schema");
        QTest::newRow("flag feed") << QStringLiteral("flag-feed-1.schema.json");
        QTest::newRow("decision history") << QStringLiteral("decision-history-1.schema.json");
    }
    void isJson()
    {
        QFETCH(const QString, schema);
        QFile file(schemaFile(schema));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(QJsonDocument::fromJson(file.readAll()).isObject());
    }

    void agreesWithTheImport_data()
    {
        QTest::addColumn<QString>("schema");
        QTest::addColumn<QList<GoodLine>>("good");
        QTest::addColumn<QList<BadLine>>("bad");
        QTest::newRow("flag feed")
            << QStringLiteral("flag-feed-1.schema.json") << goodLines() << badLines();
        QTest::newRow("decision history") << QStringLiteral("decision-history-1.schema.json")
                                          << goodDecisions() << badDecisions();
    }
    /// On every line of the table that a schema can judge, it judges as the import does.
    void agreesWithTheImport()
    {
        QFETCH(const QString, schema);
        QFETCH(const QList<GoodLine>, good);
        QFETCH(const QList<BadLine>, bad);
        if (QProcess::execute(QStringLiteral("python3"),
                              {QStringLiteral("-c"), QStringLiteral("import jsonschema")}))
            QSKIP("python3-jsonschema is not installed: the schemas are not checked here");
        QByteArrayList lines;
        QByteArray expected;
        QByteArrayList names;
        for (const GoodLine &each : good) {
            lines.append(each.line);
            names.append(each.name);
            expected += '1';
        }
        for (const BadLine &each : bad) {
            if (!each.isSchemaCase)
                continue;
            lines.append(each.line);
            names.append(each.name);
            expected += '0';
        }
        QProcess python;
        python.start(QStringLiteral("python3"),
                     {QStringLiteral("-c"), QString::fromLatin1(validator), schemaFile(schema)});
        QVERIFY(python.waitForStarted());
        python.write(lines.join('\n') + '\n');
        python.closeWriteChannel();
        QVERIFY(python.waitForFinished());
        QCOMPARE(python.readAllStandardError(), QByteArray());
        const QByteArray answers = python.readAllStandardOutput();
        QCOMPARE(answers.size(), expected.size());
        QByteArrayList wrong;
        for (qsizetype i = 0; i < answers.size(); ++i) {
            if (answers[i] != expected[i])
                wrong.append(names[i]);
        }
        QCOMPARE(wrong, QByteArrayList());
        QVERIFY(expected.count('0') >= 25);
    }
};

QTEST_GUILESS_MAIN(TestFeedSchema)
#include "tst_feedschema.moc"
