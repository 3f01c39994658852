// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/log.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

#include <thread>

using namespace vigil::base;
using namespace Qt::StringLiterals;

namespace {

class StandingClock final : public Clock
{
public:
    Instant now() const override { return instantFromMs(1'646'125'200'000); }
    Millis sinceBoot() const override { return Millis(0); }
};

const Error refusal{ErrorCode{"store.disk_full"}, u"Not saved: the note \"canary\"."_s,
                    u"errno=28"_s};

mode_t rightsOf(const QString &path)
{
    struct stat status
    {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 0777 : 0;
}

} // namespace

class TestLog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void keepsCodeAndDetailAlone()
    {
        const LogFile log(folder(), "vigil", m_clock);
        logError(refusal);
        logFact("console.started"_L1, u"version=1"_s);
        const QStringList lines = LogFile::lastLines(folder(), 10);
        QCOMPARE(lines.size(), 2);
        const QString head = u"2022-03-01T09:00:00.000Z vigil[%1] "_s.arg(::getpid());
        QCOMPARE(lines[0], QString(head + u"store.disk_full errno=28"_s));
        QCOMPARE(lines[1], QString(head + u"console.started version=1"_s));
    }

    void isForThePersonAlone()
    {
        const LogFile log(folder(), "vigil", m_clock);
        logError(refusal);
        QCOMPARE(rightsOf(folder()), mode_t(0700));
        for (const QString &name : QDir(folder()).entryList(QDir::Files))
            QCOMPARE(rightsOf(folder() + u'/' + name), mode_t(0600));
        QVERIFY(!QDir(folder()).isEmpty());
    }

    void staysSilentWithoutALog()
    {
        logError(refusal);
        QVERIFY(!QFile::exists(folder()));
    }

    void keepsOfLibrariesTheCategoryAlone()
    {
        const LogFile log(folder(), "vigil", m_clock);
        const QLoggingCategory category("qt.widgets");
        QTest::ignoreMessage(QtWarningMsg, "cannot show canary");
        qCWarning(category) << "cannot show canary";
        const QStringList lines = LogFile::lastLines(folder(), 10);
        QCOMPARE(lines.size(), 1);
        QVERIFY(lines[0].endsWith(u"library warning category=qt.widgets"_s));
    }

    void rotatesBySize()
    {
        const LogFile log(folder(), "vigil", m_clock);
        const QString filling(380, u'x');
        // More than all files together hold.
        const int entries = int(LogFile::mostBytes * (LogFile::files + 1) / 380);
        for (int i = 0; i < entries; ++i)
            log.append(u"entry=%1 %2"_s.arg(i).arg(filling));
        const QStringList files =
            QDir(folder()).entryList({u"vigil.log*"_s}, QDir::Files, QDir::Name);
        QCOMPARE(files, (QStringList{u"vigil.log"_s, u"vigil.log.1"_s, u"vigil.log.2"_s,
                                     u"vigil.log.3"_s, u"vigil.log.4"_s}));
        for (const QString &file : files)
            QVERIFY(QFileInfo(folder() + u'/' + file).size() <= LogFile::mostBytes);
        // Nothing is missing between the oldest that is kept and the newest.
        const QStringList lines = LogFile::lastLines(folder(), entries);
        int expected = entries - int(lines.size());
        QVERIFY(expected > 0);
        for (const QString &line : lines)
            QVERIFY2(line.contains(u" entry=%1 "_s.arg(expected++)), qPrintable(line));
        QCOMPARE(expected, entries);
    }

    void keepsEntriesOfManyWritersWhole()
    {
        constexpr int writers = 8;
        constexpr int each = 200;
        const LogFile log(folder(), "vigil", m_clock);
        std::vector<std::thread> threads;
        for (int i = 0; i < writers; ++i) {
            threads.emplace_back([&log, i] {
                for (int n = 0; n < each; ++n)
                    log.append(u"writer=%1 entry=%2 end"_s.arg(i).arg(n));
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        const QStringList lines = LogFile::lastLines(folder(), writers * each + 1);
        QCOMPARE(lines.size(), writers * each);
        for (const QString &line : lines)
            QVERIFY2(line.count(u"writer="_s) == 1 && line.endsWith(u" end"_s), qPrintable(line));
    }

    void losesEntriesRatherThanWork()
    {
        QFile file(folder());
        QVERIFY(file.open(QIODevice::WriteOnly));
        const LogFile log(folder() + u"/below-a-file"_s, "vigil", m_clock);
        logError(refusal);
        QCOMPARE(file.size(), 0);
    }

    void makesTextsFitForALine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("logged");
        QTest::newRow("lines") << u"one\ntwo\r\tthree"_s << u"one two three"_s;
        QTest::newRow("escape") << u"a\x1b[31mb"_s << u"a?[31mb"_s;
        QTest::newRow("script") << u"id=\u0456\u202e"_s << u"id=??"_s;
        QTest::newRow("home") << QString(QDir::homePath() + u"/x"_s) << u"~/x"_s;
        QTest::newRow("long") << QString(500, u'a') << QString(400, u'a');
    }
    void makesTextsFitForALine()
    {
        QFETCH(QString, text);
        QFETCH(QString, logged);
        QCOMPARE(logText(text), logged);
    }

    void cleanup() { m_place = std::make_unique<QTemporaryDir>(); }

private:
    [[nodiscard]] QString folder() const { return m_place->filePath(u"log"_s); }

    StandingClock m_clock;
    std::unique_ptr<QTemporaryDir> m_place = std::make_unique<QTemporaryDir>();
};

QTEST_GUILESS_MAIN(TestLog)
#include "tst_log.moc"
