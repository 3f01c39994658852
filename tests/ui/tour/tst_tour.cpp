// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/casestore.h"
#include "similar/similarprojection.h"
#include "store/eventtable.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace vigil;
using namespace Qt::StringLiterals;

namespace {

/// Differing pixels tell a screen from a blank one.
bool isBlank(const QImage &image)
{
    const QRgb first = image.pixel(0, 0);
    int others = 0;
    for (int y = 0; y < image.height(); y += 7) {
        for (int x = 0; x < image.width(); x += 7)
            others += image.pixel(x, y) != first ? 1 : 0;
    }
    return others < 500;
}

/// What the console made and somebody else may read or enter.
QStringList readableByOthers(const QString &folder)
{
    QStringList found;
    QDirIterator all(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
                            | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        if (QFile::permissions(path) & others)
            found.append(path);
    }
    return found;
}

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Lines with anything but a dotted code and its detail, as "media.unplayable damaged 3".
QStringList logLinesWithContent(const QString &log)
{
    static const QRegularExpression line(
        u"^\\S+Z vigil\\[\\d+\\] [a-z_]+(\\.[a-z_]+)*( [\\w=.,:;@()-]+)*$"_s);
    QStringList found;
    for (const QString &each : log.split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.match(each).hasMatch())
            found.append(each);
    }
    return found;
}

/// Titles, handles, names and files of the demo team's videos, as one line of the feed each has
/// them.
QStringList wordsOf(const QString &feed)
{
    QStringList words;
    for (const QString &line : feed.split(u'\n', Qt::SkipEmptyParts)) {
        const QJsonObject entry = QJsonDocument::fromJson(line.toUtf8()).object();
        const QJsonObject account = entry.value("account"_L1).toObject();
        for (const auto &word : {entry.value("title"_L1), account.value("handle"_L1),
                                 account.value("name"_L1), entry.value("media"_L1)}) {
            if (word.toString().size() >= 6)
                words << word.toString();
        }
    }
    words.removeDuplicates();
    return words;
}

/// Files that hold any of the words, in the ways that programs write them, or have one as a name.
QStringList filesWith(const QStringList &words, const QString &folder)
{
    QByteArrayList needles;
    for (const QString &word : words) {
        needles << word.toUtf8() << QUrl::toPercentEncoding(word, "/")
                << QByteArray(reinterpret_cast<const char *>(word.utf16()), word.size() * 2);
    }
    QStringList found;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        const QByteArray content =
            file.fileName().toUtf8() + (file.open(QIODevice::ReadOnly) ? file.readAll() : "");
        for (const QByteArray &needle : needles) {
            if (content.contains(needle))
                found << file.fileName() + u": "_s + QString::fromUtf8(needle);
        }
    }
    return found;
}

} // namespace

/// The whole console, from its program: twenty cases of the demo team decided by key.
class TestTour final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void makesTheDemoTeam()
    {
        QProcess maker;
        maker.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        maker.start(QStringLiteral(VIGIL_SOURCE_DIR "/resources/demo/make-demo"), {demo()});
        QVERIFY2(maker.waitForFinished(280'000), "making the clips takes too long");
        QCOMPARE(maker.exitCode(), 0);
        QVERIFY(QFile::exists(demo() + u"/feed.jsonl"_s));
    }

    void decidesTwentyCasesByKey()
    {
        const QTemporaryDir folder;
        const QTemporaryDir home;
        QProcess vigil;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *variable : {"HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME",
                                     "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "TMPDIR"})
            environment.insert(QLatin1StringView(variable), home.path());
        vigil.setProcessEnvironment(environment);
        vigil.start(QStringLiteral(VIGIL_BIN_DIR "/vigil"),
                    {u"--demo"_s, demo(), u"--tour"_s, folder.path()});
        QVERIFY2(vigil.waitForFinished(240'000), "the tour does not end");
        const QString said = QString::fromUtf8(vigil.readAllStandardOutput());
        QVERIFY2(vigil.exitStatus() == QProcess::NormalExit && vigil.exitCode() == 0,
                 qPrintable(said + QString::fromUtf8(vigil.readAllStandardError())));
        QVERIFY2(said.count(u"decided: case"_s) >= 20, qPrintable(said));
        QVERIFY2(said.contains(u"nothing wrong"_s), qPrintable(said));

        const QStringList pictures = QDir(folder.path()).entryList({u"*.png"_s});
        QVERIFY(pictures.size() >= 18);
        for (const QString &picture : pictures) {
            const QImage image(folder.filePath(picture));
            QVERIFY2(!image.isNull() && !isBlank(image), qPrintable(picture));
        }
        QCOMPARE(readableByOthers(folder.path()), QStringList{});
        const QString log = read(folder.filePath(u"work/state/vigil/log/vigil.log"_s));
        QVERIFY2(log.contains(u"console.started version="_s) && log.contains(u"console.ended"_s),
                 qPrintable(log));
        QCOMPARE(logLinesWithContent(log), QStringList{});

        // What was on the screen is in the store alone.
        const QStringList words = wordsOf(read(demo() + u"/feed.jsonl"_s));
        QVERIFY(words.size() >= 40);
        QVERIFY(!filesWith(words, folder.filePath(u"work/store"_s)).isEmpty());
        QCOMPARE(filesWith(words, home.path()), QStringList{});
        QCOMPARE(filesWith(words, folder.filePath(u"work/state"_s)), QStringList{});
    }

    void losesNothingThatWasSavedWhenKilled_data()
    {
        QTest::addColumn<int>("decisions");
        for (const int decisions : {1, 2, 5})
            QTest::addRow("after %d", decisions) << decisions;
    }

    /// The console is killed while it goes on to the next decision.
    void losesNothingThatWasSavedWhenKilled()
    {
        QFETCH(int, decisions);
        const QTemporaryDir folder;
        QProcess vigil;
        vigil.start(QStringLiteral(VIGIL_BIN_DIR "/vigil"),
                    {u"--demo"_s, demo(), u"--tour"_s, folder.path()});
        const QList<domain::DecisionId> saved = untilDecided(vigil, decisions);
        QVERIFY2(saved.size() >= decisions, vigil.readAllStandardError().constData());
        vigil.kill(); // SIGKILL
        QVERIFY(vigil.waitForFinished());
        QCOMPARE(vigil.exitStatus(), QProcess::CrashExit);

        const base::SystemClock clock;
        base::SystemRandom random;
        auto cases = cases::CaseStore::open({folder.filePath(u"work/store"_s),
                                             clock,
                                             random,
                                             folder.filePath(u"work/state"_s),
                                             {},
                                             similar::registerSimilar});
        QVERIFY2(cases, cases ? "" : qPrintable(cases.error().message));
        QVERIFY(!(*cases)->store().readOnlyReason());
        const auto verified = (*cases)->store().verify(store::Depth::Deep);
        QVERIFY(verified && verified->isOk());
        for (const domain::DecisionId &decision : saved) {
            const auto found = (*cases)->store().readers().readNow(
                [&](store::Database &database) { return store::findEvent(database, decision); });
            QVERIFY2(found && *found, qPrintable(decision.toString()));
        }
    }

private:
    /// Reads what the console says until it has told of so many decisions; gives those.
    static QList<domain::DecisionId> untilDecided(QProcess &vigil, int decisions)
    {
        static const QRegularExpression told(u"^decided: case \\S+, decision (\\S+)"_s);
        QList<domain::DecisionId> saved;
        while (saved.size() < decisions && vigil.waitForReadyRead(60'000)) {
            while (vigil.canReadLine()) {
                const auto match = told.match(QString::fromUtf8(vigil.readLine()));
                if (match.hasMatch())
                    saved.append(domain::DecisionId::parse(match.captured(1)).value());
            }
        }
        return saved;
    }

    static QString demo() { return QStringLiteral(VIGIL_BIN_DIR "/../demo"); }
};

QTEST_GUILESS_MAIN(TestTour)
#include "tst_tour.moc"
