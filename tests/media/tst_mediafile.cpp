// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/mediafile.h"
#include "tests/support/clips.h"

#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace vigil::media;
using namespace vigil::test;

using Reason = PlaybackFailure::Reason;

class TestMediaFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void opensAClip()
    {
        const auto opened = openMediaFile(clip());
        const auto *media = std::get_if<MediaFile>(&opened);
        QVERIFY(media);
        QVERIFY(media->descriptor.isOpen());
        QVERIFY(!media->sealed);
        QVERIFY(::fcntl(media->descriptor.number(), F_GETFD) & FD_CLOEXEC);
        QCOMPARE(::fcntl(media->descriptor.number(), F_GETFL) & O_ACCMODE, O_RDONLY);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<Reason>("reason");
        QTest::newRow("nothing") << QStringLiteral("/nonexistent/clip.mp4") << Reason::Missing;
        QTest::newRow("folder") << QStringLiteral("/tmp") << Reason::NotRegularFile;
        QTest::newRow("FIFO") << brokenClip(BrokenClip::Fifo) << Reason::NotRegularFile;
        QTest::newRow("device") << QStringLiteral("/dev/zero") << Reason::NotRegularFile;
        QTest::newRow("link to device") << brokenClip(BrokenClip::LinkToDevice) << Reason::IsLink;
        QTest::newRow("link to clip") << brokenClip(BrokenClip::LinkToClip) << Reason::IsLink;
        QTest::newRow("empty") << brokenClip(BrokenClip::Empty) << Reason::Empty;
    }

    void refuses()
    {
        QFETCH(QString, path);
        QFETCH(Reason, reason);
        const auto opened = openMediaFile(path);
        const auto *failure = std::get_if<PlaybackFailure>(&opened);
        QVERIFY(failure);
        QCOMPARE(failure->reason, reason);
    }

    void refusesWhatMayNotBeRead()
    {
        if (::geteuid() == 0)
            QSKIP("the superuser may read every file");
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("secret.mp4"));
        QVERIFY(QFile::copy(clip(), path));
        QVERIFY(QFile::setPermissions(path, {}));
        const auto opened = openMediaFile(path);
        QCOMPARE(std::get<PlaybackFailure>(opened).reason, Reason::NotReadable);
    }
};

QTEST_GUILESS_MAIN(TestMediaFile)
#include "tst_mediafile.moc"
