// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/player/attempts.h"
#include "tests/player/playerprocess.h"
#include "tests/support/clips.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

#include <csignal>

using namespace vigil;
using namespace vigil::test;

namespace {

/// A user's file in a folder of its own.
class Victim
{
public:
    Victim() { write(); }

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("letter")); }
    [[nodiscard]] bool isUntouched() const
    {
        QFile file(path());
        struct stat status
        {};
        return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size() == 1
               && file.open(QIODevice::ReadOnly) && file.readAll() == content
               && ::stat(QFile::encodeName(path()).constData(), &status) == 0
               && (status.st_mode & 0777) == 0640;
    }

private:
    static constexpr char content[] = "private";

    void write()
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(content) < 0)
            qFatal("cannot write %s", qPrintable(path()));
        file.close();
        if (::chmod(QFile::encodeName(path()).constData(), 0640) != 0)
            qFatal("cannot chmod %s", qPrintable(path()));
    }

    QTemporaryDir m_folder;
};

const QString probe = QStringLiteral(VIGIL_PROBE);

/// How the probe ended: its exit code or minus the signal. With the lock-down it must say that it
/// is locked before.
int endOf(const QString &mode, const char *attempt, const Victim &victim)
{
    PlayerProcess player(probe, {mode, QString::fromLatin1(attempt), victim.path()});
    return player.wait();
}

bool isCaught(int end)
{
    return end == refused || end == -SIGSYS;
}

void addAttempts()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(allAttempts().size()); ++i)
        QTest::newRow(allAttempts()[std::size_t(i)].name) << i;
}

} // namespace

class TestLockdown final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void refusesEveryWayOut_data() { addAttempts(); }
    void refusesEveryWayOut()
    {
        QFETCH(int, index);
        const Attempt &attempt = allAttempts()[std::size_t(index)];
        const Victim victim;
        for (const QString &mode : {QStringLiteral("newThread"), QStringLiteral("oldThread")}) {
            const int end = endOf(mode, attempt.name, victim);
            QVERIFY2(isCaught(end), qPrintable(mode + QStringLiteral(": %1").arg(end)));
        }
        QVERIFY(victim.isUntouched());
    }

    /// The suite must be able to fail: without the lock-down, the same attempts are noticed.
    void noticesAPlayerWithoutLockDown_data() { addAttempts(); }
    void noticesAPlayerWithoutLockDown()
    {
        QFETCH(int, index);
        const Attempt &attempt = allAttempts()[std::size_t(index)];
        const Victim victim;
        const int end = endOf(QStringLiteral("canary"), attempt.name, victim);
        if (attempt.isOftenRefused)
            QVERIFY2(end == escaped || end == refused, qPrintable(QString::number(end)));
        else
            QCOMPARE(end, escaped);
    }

    void keepsFilesAwayByLandlockAlone_data() { addAttempts(); }
    void keepsFilesAwayByLandlockAlone()
    {
        QFETCH(int, index);
        const Attempt &attempt = allAttempts()[std::size_t(index)];
        if (!attempt.isRefusedByLandlock)
            return;
        const Victim victim;
        QCOMPARE(endOf(QStringLiteral("landlockOnly"), attempt.name, victim), refused);
        QVERIFY(victim.isUntouched());
    }

    void decodesNothingWhenItCannotLock_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<int>("failure");
        QTest::newRow("Landlock") << QStringLiteral("withoutLandlock")
                                  << int(wire::LockFailure::Landlock);
        QTest::newRow("seccomp") << QStringLiteral("withoutSeccomp")
                                 << int(wire::LockFailure::Seccomp);
    }
    void decodesNothingWhenItCannotLock()
    {
        QFETCH(QString, mode);
        QFETCH(int, failure);
        const Victim victim;
        PlayerProcess player(probe, {mode, QStringLiteral("none"), victim.path()});
        const auto ready = player.await<wire::Ready>(0);
        QVERIFY(ready);
        QVERIFY(!ready->isLocked);
        QCOMPARE(int(ready->failure), failure);
        QVERIFY(ready->systemError != 0);
        QVERIFY(!player.next());
        QCOMPARE(player.wait(), EXIT_FAILURE);
    }

    void leavesNoCoreAndCannotBeRead()
    {
        PlayerProcess player;
        QVERIFY(player.await<wire::Ready>(0));
        const QString folder = QStringLiteral("/proc/%1").arg(player.id());
        QFile limits(folder + QStringLiteral("/limits"));
        QVERIFY(limits.open(QIODevice::ReadOnly));
        static const QRegularExpression core(QStringLiteral("Max core file size +0 +0 "));
        QVERIFY(QString::fromLatin1(limits.readAll()).contains(core));
        // The kernel gives what of a process others may not read to the superuser.
        struct stat status
        {};
        const QByteArray environment = QFile::encodeName(folder) + "/environ";
        QVERIFY(::stat(environment.constData(), &status) == 0);
        QCOMPARE(status.st_uid, 0U);
    }

    void decodesBehindTheLock()
    {
        PlayerProcess player;
        const auto ready = player.await<wire::Ready>(0);
        QVERIFY(ready && ready->isLocked);
        QVERIFY(ready->landlockAbi >= 2);
        for (const VideoCodec codec : {VideoCodec::H264, VideoCodec::Mpeg4, VideoCodec::Mjpeg}) {
            const auto container = codec == VideoCodec::H264 ? Container::Mp4 : Container::Avi;
            const auto serial = player.openFile(clip({.codec = codec, .container = container}));
            const auto picture = player.awaitPicture(serial);
            QVERIFY(picture);
            QCOMPARE(frameNumber(picture->image), std::optional(0));
        }
    }
};

QTEST_GUILESS_MAIN(TestLockdown)
#include "tst_lockdown.moc"
