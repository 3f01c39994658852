// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "tests/cli/vigilctl.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <sys/stat.h>

using namespace vigil;
using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

const QString canary = u"kanarek7q"_s;

/// A store with the canary in every text, one decision and one refusal.
void prepare(const Vigilctl &vigilctl)
{
    (void)vigilctl.json({u"init"_s, u"--name"_s, canary});
    QJsonObject line = Vigilctl::line(canary);
    for (const QString &field : {u"title"_s, u"caption"_s})
        line.insert(field, canary);
    line.insert("account"_L1,
                QJsonObject{{u"id"_s, canary}, {u"handle"_s, canary}, {u"name"_s, canary}});
    (void)vigilctl.json(
        {u"import"_s, vigilctl.write(canary, Vigilctl::feed({line, Vigilctl::line(u"v-2"_s)}))});
    (void)vigilctl.json(decideNone(vigilctl.caseOf(canary)) + QStringList{u"--note"_s, canary});
    if (vigilctl.run({u"show"_s, QString(canary + u"-2"_s)}).exit != 1)
        qFatal("not refused");
}

/// `vigil --diagnose` as from a text console: no display, no choice of platform.
Run diagnose(const Vigilctl &vigilctl, const QStringList &more = {})
{
    QProcess process;
    QProcessEnvironment environment;
    environment.insert(u"HOME"_s, vigilctl.path({}));
    environment.insert(u"XDG_STATE_HOME"_s, vigilctl.path(u"state"_s));
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(VIGIL_BIN_DIR "/vigil"),
                  QStringList{u"--store"_s, vigilctl.store(), u"--diagnose"_s} + more);
    return Vigilctl::finish(process);
}

/// The value of one line, empty when there is none.
QString valueOf(const QByteArray &report, const QString &name)
{
    for (const QString &line : QString::fromUtf8(report).split(u'\n')) {
        if (line.startsWith(name + u": "_s))
            return line.sliced(name.size() + 2);
    }
    return {};
}

QByteArray hashOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
}

void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(at) || file.write(bytes) != bytes.size())
        qFatal("cannot damage %s", qPrintable(path));
}

using Damage = void (*)(const Vigilctl &);

} // namespace

class TestDiagnosis final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void tellsWhatHelps()
    {
        const Vigilctl vigilctl;
        prepare(vigilctl);
        const Run run = diagnose(vigilctl);
        QVERIFY2(run.exit == 0 && run.err.isEmpty(), run.err.constData());
        for (const QString &name :
             {u"made"_s, u"Vigil"_s, u"Qt"_s, u"SQLite"_s, u"system"_s, u"kernel"_s, u"cores"_s,
              u"memory"_s, u"Landlock"_s, u"seccomp"_s, u"screens plugged in"_s, u"sound outputs"_s,
              u"file"_s, u"disk"_s, u"schema"_s})
            QVERIFY2(!valueOf(run.out, name).isEmpty(), qPrintable(name));
        QVERIFY(valueOf(run.out, u"player"_s).contains(u"libavcodec"_s));
        QCOMPARE(valueOf(run.out, u"lock-down"_s), u"holds"_s);
        QCOMPARE(valueOf(run.out, u"folder"_s), u"~/store"_s);
        QCOMPARE(valueOf(run.out, u"opens"_s), u"for writing"_s);
        QCOMPARE(valueOf(run.out, u"schema and program"_s), u"the same"_s);
        QCOMPARE(valueOf(run.out, u"subjects"_s), u"all 2"_s);
        QCOMPARE(valueOf(run.out, u"cases"_s), u"decided 1, open 1"_s);
        QCOMPARE(valueOf(run.out, u"device.key"_s), u"32 bytes, rights 600, own"_s);
        QVERIFY2(run.out.contains("cli.subject_unknown"), run.out.constData());
    }

    void tellsNoContentAndNoPath()
    {
        const Vigilctl vigilctl;
        prepare(vigilctl);
        const Run run = diagnose(vigilctl);
        QVERIFY(run.out.size() > 1000);
        QVERIFY(!run.out.toLower().contains(canary.toUtf8()));
        QVERIFY2(!run.out.contains(vigilctl.path({}).toUtf8()), run.out.constData());
    }

    void writesAFileForThePersonAlone()
    {
        const Vigilctl vigilctl;
        prepare(vigilctl);
        const QString path = vigilctl.path(u"report.txt"_s);
        const Run run = diagnose(vigilctl, {path});
        QVERIFY2(run.exit == 0 && run.out.isEmpty(), run.err.constData());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(valueOf(file.readAll(), u"cases"_s), u"decided 1, open 1"_s);
        struct stat status
        {};
        QVERIFY(::stat(QFile::encodeName(path).constData(), &status) == 0);
        QCOMPARE(status.st_mode & 0777, 0600U);

        const Run refused = diagnose(vigilctl, {vigilctl.path(u"no/such/folder"_s)});
        QCOMPARE(refused.exit, 1);
        QVERIFY(refused.err.contains("could not be written"));
    }

    void tellsOfADamagedStoreAndChangesNothing_data()
    {
        QTest::addColumn<Damage>("damage");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("value");
        const auto add = [](const char *name, Damage damage, const char *line, const char *value) {
            QTest::newRow(name) << damage << QString::fromLatin1(line)
                                << QString::fromLatin1(value);
        };
        add(
            "missing", [](const Vigilctl &v) { QFile::remove(v.store() + u"/vigil.db"_s); },
            "opens", "store.not_found");
        add(
            "foreign",
            [](const Vigilctl &v) { overwrite(v.store() + u"/vigil.db"_s, 0, "GIF89a"); }, "opens",
            "store.foreign_file");
        add(
            "schema page overwritten",
            [](const Vigilctl &v) {
                overwrite(v.store() + u"/vigil.db"_s, 100, QByteArray(3000, '\xff'));
            },
            "opens", "store.corrupt");
        add(
            "newer",
            [](const Vigilctl &v) {
                auto database = store::Database::open(v.store() + u"/vigil.db"_s,
                                                      store::Database::Mode::ReadWrite);
                if (!database
                    || !(*database)->run("UPDATE projection_version SET version = version + 1"))
                    qFatal("cannot make it newer");
            },
            "schema and program", "newer: ");
        add(
            "key missing",
            [](const Vigilctl &v) {
                const QDir state(v.path(u"state/vigil"_s));
                for (const QString &folder : state.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
                    QFile::remove(state.filePath(folder + u"/device.key"_s));
            },
            "device.key", "missing");
    }
    void tellsOfADamagedStoreAndChangesNothing()
    {
        QFETCH(Damage, damage);
        QFETCH(QString, line);
        QFETCH(QString, value);
        const Vigilctl vigilctl;
        prepare(vigilctl);
        damage(vigilctl);
        const QByteArray before = hashOf(vigilctl.store() + u"/vigil.db"_s);
        const Run run = diagnose(vigilctl);
        QVERIFY2(run.exit == 0 && run.err.isEmpty(), run.err.constData());
        QVERIFY2(valueOf(run.out, line).contains(value), run.out.constData());
        QVERIFY(run.out.contains("[log"));
        QVERIFY(!run.out.toLower().contains(canary.toUtf8()));
        QCOMPARE(hashOf(vigilctl.store() + u"/vigil.db"_s), before);
        QVERIFY(QDir(vigilctl.store() + u"/backups"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDiagnosis)
#include "tst_diagnosis.moc"
