// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/policy/packfixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace vigil;
using namespace vigil::policy;

namespace {

QString schemaPath(const char *name)
{
    return QStringLiteral(VIGIL_SOURCE_DIR "/resources/schema/") + QString::fromLatin1(name);
}

QJsonObject readObject(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

/// Keys of a document's objects, by where they stand: "policies/dsa/category".
void collectKeys(const QJsonValue &value, const QString &place, QSet<QString> &keys)
{
    if (value.isArray()) {
        for (const QJsonValue &item : value.toArray())
            collectKeys(item, place, keys);
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        keys.insert(place + it.key());
        collectKeys(it.value(), place + it.key() + u'/', keys);
    }
}

/// The same of what a schema describes.
void collectSchemaKeys(const QJsonObject &root, QJsonObject schema, const QString &place,
                       QSet<QString> &keys)
{
    if (const QString target = schema.value(QLatin1StringView("$ref")).toString();
        !target.isEmpty())
        schema = root[u"$defs"][target.section(u'/', -1)].toObject();
    if (schema.contains(QLatin1StringView("items")))
        collectSchemaKeys(root, schema.value(QLatin1StringView("items")).toObject(), place, keys);
    const QJsonObject properties = schema.value(QLatin1StringView("properties")).toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        keys.insert(place + it.key());
        collectSchemaKeys(root, it.value().toObject(), place + it.key() + u'/', keys);
    }
}

constexpr auto validator = R"(
import json, pathlib, sys
from jsonschema import Draft202012Validator
folder = pathlib.Path(sys.argv[1])
schemas = {}
for name in ("pack", "texts"):
    schema = json.loads(pathlib.Path(sys.argv[2 if name == "pack" else 3]).read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    schemas[name] = Draft202012Validator(schema)
for case in sorted(folder.iterdir()):
    valid = all(schemas["pack" if file.name == "small.json" else "texts"].is_valid(json.loads(file.read_text("utf-8")))
                for file in case.iterdir())
    print(case.name, "valid" if valid else "refused")
)";

void writeSource(const PackSource &source, const QDir &folder)
{
    QList<SourceFile> files = source.texts;
    files << source.rules;
    for (const SourceFile &item : std::as_const(files)) {
        QFile file(folder.filePath(item.name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(item.bytes);
    }
}

} // namespace

/// All that a team can ask for, for every severity.
QJsonObject everyFilter()
{
    QJsonObject filters{{QStringLiteral("blur"), ViewingMinimum::strongestBlur},
                        {QStringLiteral("dim"), ViewingMinimum::strongestDim}};
    for (const auto *name : {"grey", "mute", "small", "sepia", "outlines"})
        filters.insert(QLatin1StringView(name), true);
    QJsonObject all;
    for (const auto &row : domain::severityNames.rows())
        all.insert(row.second, filters);
    return all;
}

/// The JSON Schemas say the same as the checks in C++, as far as a schema can.
class TestPackSchema final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void describesTheKeysThatAreRead()
    {
        const QJsonObject schema = readObject(schemaPath("policy-pack-1.schema.json"));
        QSet<QString> described;
        collectSchemaKeys(schema, schema, {}, described);
        QSet<QString> used;
        const QString packs = QStringLiteral(VIGIL_SOURCE_DIR "/resources/policies/");
        collectKeys(readObject(packs + QStringLiteral("general.json")), {}, used);
        collectKeys(readObject(packs + QStringLiteral("crisis-2022.json")), {}, used);
        // Used by no shipped pack.
        used.insert(QStringLiteral("policies/effective_to"));
        PackSource asking = fixture::smallPack();
        fixture::edit(asking, QStringLiteral("rules"), QStringLiteral("/safe_viewing"),
                      everyFilter());
        QVERIFY(checkPack(asking).faults.isEmpty());
        collectKeys(QJsonObject{{QStringLiteral("safe_viewing"), everyFilter()}}, {}, used);
        QJsonObject shift;
        for (const auto &[limit, name] : domain::shiftLimitNames.rows())
            shift.insert(name, domain::rangeOf(limit).most());
        fixture::edit(asking, QStringLiteral("rules"), QStringLiteral("/shift"), shift);
        QVERIFY(checkPack(asking).faults.isEmpty());
        collectKeys(QJsonObject{{QStringLiteral("shift"), shift}}, {}, used);
        fixture::edit(asking, QStringLiteral("rules"), QStringLiteral("/kept_media_months"),
                      PolicyPack::mostKeptMediaMonths);
        QVERIFY(checkPack(asking).faults.isEmpty());
        used.insert(QStringLiteral("kept_media_months"));
        QCOMPARE(used - described, QSet<QString>());
        QCOMPARE(described - used, QSet<QString>());
    }

    /// Taking out what the schema requires, and adding what it does not know, is a fault in C++
    /// too.
    void requiresWhatIsRequired()
    {
        const QJsonObject schema = readObject(schemaPath("policy-pack-1.schema.json"));
        const QJsonArray packKeys = schema.value(QLatin1StringView("required")).toArray();
        const QJsonArray policyKeys = schema[u"$defs"][u"policy"][u"required"].toArray();
        QVERIFY(packKeys.size() > 10);
        QVERIFY(policyKeys.size() > 10);
        const auto isMissing = [](const QString &pointer) {
            PackSource source = fixture::smallPack();
            fixture::edit(source, QStringLiteral("rules"), pointer, std::nullopt);
            const Faults faults = checkPack(source).faults;
            return std::any_of(faults.begin(), faults.end(), [](const Fault &fault) {
                return fault.kind == FaultKind::MissingKey;
            });
        };
        for (const QJsonValue &key : packKeys)
            QVERIFY2(isMissing(u'/' + key.toString()), qUtf8Printable(key.toString()));
        for (const QJsonValue &key : policyKeys)
            QVERIFY2(isMissing(QLatin1StringView("/policies/2/") + key.toString()),
                     qUtf8Printable(key.toString()));
    }

    void refusesTheSamePacks()
    {
        const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
        QProcess probe;
        probe.start(python, {QStringLiteral("-c"), QStringLiteral("import jsonschema")});
        if (python.isEmpty() || !probe.waitForFinished() || probe.exitCode() != 0)
            QSKIP("python3-jsonschema is not installed");

        QTemporaryDir folder;
        QHash<QString, QString> expected;
        const auto add = [&](const QString &name, const PackSource &source, bool isRefused) {
            QDir().mkpath(folder.filePath(name));
            writeSource(source, folder.filePath(name));
            expected.insert(name, isRefused ? QStringLiteral("refused") : QStringLiteral("valid"));
        };
        add(QStringLiteral("whole"), fixture::smallPack(), false);
        QFile file(fixture::dataFolder() + QStringLiteral("faults.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QJsonValue &row : QJsonDocument::fromJson(file.readAll()).array()) {
            const PackSource source =
                fixture::withEdits(fixture::smallPack(), row[u"edits"].toArray());
            add(row[u"name"].toString().replace(u' ', u'_'), source, row[u"schema"].toBool());
        }
        QProcess process;
        process.start(python, {QStringLiteral("-c"), QString::fromLatin1(validator), folder.path(),
                               schemaPath("policy-pack-1.schema.json"),
                               schemaPath("policy-pack-texts-1.schema.json")});
        QVERIFY(process.waitForFinished(50'000));
        QCOMPARE(process.readAllStandardError(), QByteArray());
        int seen = 0;
        const QList<QByteArray> lines = process.readAllStandardOutput().trimmed().split('\n');
        for (const QByteArray &line : lines) {
            const QStringList words = QString::fromUtf8(line).split(u' ');
            QVERIFY2(expected.value(words.value(0)) == words.value(1), line.constData());
            ++seen;
        }
        QCOMPARE(seen, expected.size());
    }
};

QTEST_GUILESS_MAIN(TestPackSchema)
#include "tst_packschema.moc"
