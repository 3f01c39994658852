// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/avpointers.h"
#include "player/framewindow.h"

#include <QTest>

using namespace vigil::player;

namespace {

constexpr std::size_t roomy = 64 * 1024 * 1024;

/// A small picture that stands at a whole millisecond.
Picture pictureAt(int milliseconds)
{
    const std::shared_ptr<AVFrame> frame(av_frame_alloc(), AvDeleter());
    frame->format = AV_PIX_FMT_YUV420P;
    frame->width = 64;
    frame->height = 64;
    return av_frame_get_buffer(frame.get(), 0) < 0
               ? Picture()
               : Picture{frame, std::chrono::milliseconds(milliseconds)};
}

FrameWindow windowOf(int pictures, std::size_t capacity = roomy)
{
    FrameWindow window(capacity);
    for (int i = 0; i < pictures; ++i)
        window.append(pictureAt(i));
    return window;
}

Micros millisecond(int count)
{
    return std::chrono::milliseconds(count);
}

} // namespace

class TestFrameWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forgetsAllButTheNearestBehindTheCurrent();
    void keepsWhatIsAhead();
    void freesWhatItForgets();
    void staysOnItsPictureWhenTheOldestGo();
};

void TestFrameWindow::forgetsAllButTheNearestBehindTheCurrent()
{
    FrameWindow window = windowOf(20);
    window.moveTo(millisecond(15));
    window.keepBehind(10);
    QCOMPARE(window.first(), millisecond(5));
    QCOMPARE(window.current().position, millisecond(15));
    QCOMPARE(window.last(), millisecond(19));
}

void TestFrameWindow::keepsWhatIsAhead()
{
    FrameWindow window = windowOf(20);
    window.moveTo(millisecond(3));
    window.keepBehind(10);
    QCOMPARE(window.first(), millisecond(0));
    QCOMPARE(window.current().position, millisecond(3));
    QVERIFY(window.moveToNext());
    QCOMPARE(window.current().position, millisecond(4));
}

void TestFrameWindow::freesWhatItForgets()
{
    FrameWindow window(roomy);
    const Picture first = pictureAt(0);
    window.append(first);
    window.append(pictureAt(1));
    QCOMPARE(first.frame.use_count(), 2);
    window.moveTo(millisecond(1));
    window.keepBehind(0);
    QCOMPARE(first.frame.use_count(), 1);
}

void TestFrameWindow::staysOnItsPictureWhenTheOldestGo()
{
    FrameWindow window = windowOf(2, 1);
    window.moveTo(millisecond(1));
    window.append(pictureAt(2));
    QCOMPARE(window.first(), millisecond(1));
    QCOMPARE(window.current().position, millisecond(1));
}

QTEST_GUILESS_MAIN(TestFrameWindow)
#include "tst_framewindow.moc"
