// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clips.h"

#include <QFileInfo>
#include <QImage>
#include <QProcess>
#include <QTest>

using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

/// Decoded by the ffmpeg program, so that the clips are checked by other code than the player's.
QImage frameAt(const QString &path, int number)
{
    QProcess ffmpeg;
    ffmpeg.start(u"ffmpeg"_s, {u"-v"_s, u"error"_s, u"-nostdin"_s, u"-i"_s, path, u"-vf"_s,
                               u"select=eq(n\\,%1)"_s.arg(number), u"-frames:v"_s, u"1"_s, u"-f"_s,
                               u"image2pipe"_s, u"-c:v"_s, u"ppm"_s, u"-"_s});
    ffmpeg.waitForFinished();
    return QImage::fromData(ffmpeg.readAllStandardOutput(), "PPM");
}

} // namespace

class TestClips final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void framesCarryTheirNumber_data()
    {
        QTest::addColumn<QString>("path");
        for (const NamedClip &each : playableClips()) {
            if (each.recipe.codec != VideoCodec::None && each.recipe.rotation == 0)
                QTest::addRow("%s", qPrintable(each.name)) << clip(each.recipe);
        }
    }

    void framesCarryTheirNumber()
    {
        QFETCH(QString, path);
        for (const int number : {0, 1, 10}) {
            const QImage frame = frameAt(path, number);
            QVERIFY(!frame.isNull());
            QCOMPARE(frameNumber(frame), number);
        }
    }

    void turnsPortraitClips()
    {
        const QImage frame = frameAt(clip({.rotation = 90}), 0);
        QCOMPARE(frame.size(), QSize(240, 320));
        // Turned clockwise, the black band of the top stands at the right edge.
        QVERIFY(qGray(frame.pixel(232, 160)) < 40);
    }

    void makesEachClipOnce()
    {
        const QString path = clip();
        const QDateTime made = QFileInfo(path).lastModified();
        QCOMPARE(clip(), path);
        QCOMPARE(QFileInfo(path).lastModified(), made);
        QVERIFY(clip({.seconds = 2}) != path);
    }

    void breaksClips()
    {
        QVERIFY(QFileInfo(brokenClip(BrokenClip::Truncated)).size() < QFileInfo(clip()).size());
        QCOMPARE(QFileInfo(brokenClip(BrokenClip::Empty)).size(), 0);
        QVERIFY(!QFileInfo(brokenClip(BrokenClip::Fifo)).isFile());
        QVERIFY(QFileInfo(brokenClip(BrokenClip::LinkToDevice)).isSymLink());
        QVERIFY(QFileInfo::exists(brokenClip(BrokenClip::HugeDeclaredSize)));
    }
};

QTEST_GUILESS_MAIN(TestClips)
#include "tst_clips.moc"
