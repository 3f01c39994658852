// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/mediaclock.h"

#include <QTest>

using namespace vigil::media;
using namespace std::chrono_literals;

class TestMediaClock final : public QObject
{
    Q_OBJECT

    const MediaClock::TimePoint m_now{1000s};

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void runsAtItsRate()
    {
        MediaClock clock;
        clock.start(10s, 2, false, m_now);
        QCOMPARE(clock.position(m_now), Micros(10s));
        QCOMPARE(clock.position(m_now + 500ms), Micros(11s));
        clock.start(10s, 0.25, false, m_now);
        QCOMPARE(clock.position(m_now + 4s), Micros(11s));
    }

    void standsStillWhenStopped()
    {
        MediaClock clock;
        clock.start(10s, 1, false, m_now);
        clock.stop(m_now + 1s);
        QCOMPARE(clock.position(m_now + 5s), Micros(11s));
        clock.followSound(3s, m_now + 5s);
        QCOMPARE(clock.position(m_now + 5s), Micros(11s));
    }

    void followsTheSound()
    {
        MediaClock clock;
        clock.start(0s, 1, true, m_now);
        QCOMPARE(clock.position(m_now + 100ms), Micros(0));
        clock.followSound(40ms, m_now + 150ms);
        QCOMPARE(clock.position(m_now + 200ms), Micros(90ms));
        // The device lags behind: so does the picture.
        clock.followSound(100ms, m_now + 300ms);
        QCOMPARE(clock.position(m_now + 310ms), Micros(110ms));
    }

    void runsWithoutSoundThatNeverComes()
    {
        MediaClock clock;
        clock.start(0s, 1, true, m_now);
        QCOMPARE(clock.position(m_now + MediaClock::patience), Micros(0));
        QCOMPARE(clock.position(m_now + MediaClock::patience + 1s), Micros(1s));
    }
};

QTEST_GUILESS_MAIN(TestMediaClock)
#include "tst_mediaclock.moc"
