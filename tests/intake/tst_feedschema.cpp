// SPDX-License-Identifier: GPL-3.0-or-later
#include "feedcases.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace vigil::test;

namespace {

const QString schema = QStringLiteral(VIGIL_SOURCE_DIR "/resources/schema/flag-feed-1.schema.json");

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

    void isJson()
    {
        QFile file(schema);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(QJsonDocument::fromJson(file.readAll()).isObject());
    }

    /// On every line of the table that a schema can judge, it judges as the import does.
    void agreesWithTheImport()
    {
        if (QProcess::execute(QStringLiteral("python3"),
                              {QStringLiteral("-c"), QStringLiteral("import jsonschema")}))
            QSKIP(
                "python3-jsonschema is not installed: the schema of the feed is not checked here");
        QByteArrayList lines;
        QByteArray expected;
        QByteArrayList names;
        for (const GoodLine &good : goodLines()) {
            lines.append(good.line);
            names.append(good.name);
            expected += '1';
        }
        for (const BadLine &bad : badLines()) {
            if (!bad.isSchemaCase)
                continue;
            lines.append(bad.line);
            names.append(bad.name);
            expected += '0';
        }
        QProcess python;
        python.start(QStringLiteral("python3"),
                     {QStringLiteral("-c"), QString::fromLatin1(validator), schema});
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
        QVERIFY(expected.count('0') >= 60);
    }
};

QTEST_GUILESS_MAIN(TestFeedSchema)
#include "tst_feedschema.moc"
