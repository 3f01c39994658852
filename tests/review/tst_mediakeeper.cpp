// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/mediakeeper.h"
#include "tests/review/fakedesk.h"
#include "tests/support/clips.h"
#include "tests/support/mediaserver.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace vigil;
using namespace vigil::review;
using namespace vigil::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Fetch = media::RemoteMedia::Status::State;

namespace {

constexpr int patience = 30'000;

/// A session whose cases are on a server, with somebody at it.
struct Sitting
{
    Sitting() : server(clip())
    {
        desk.media = MediaState::Remote;
        desk.severity = domain::Severity::Severe;
        desk.address = server.url(u"clip?%1"_s);
        session.start();
    }

    [[nodiscard]] QString address(int number) const { return desk.address.arg(number); }
    [[nodiscard]] bool isHere(int number) const
    {
        return remote.status(address(number)).state == Fetch::Here;
    }
    [[nodiscard]] int number() const
    {
        return session.current() ? session.current()->id().bytes()[15] : 0;
    }
    [[nodiscard]] bool await(int number)
    {
        return QTest::qWaitFor([&] { return isHere(number); }, patience);
    }

    MediaServer server;
    QTemporaryDir folder;
    DeskClock clock;
    base::SystemRandom random;
    FakeDesk desk{clock};
    ReviewSession session{{desk, desk, clock, random},
                          {{}, domain::Role::Reviewer, QStringLiteral("en")}};
    media::RemoteMedia remote{{server.rules(), folder.filePath(QStringLiteral("media"))}};
    media::LiveStreams streams{
        {server.rules(), folder.filePath(QStringLiteral("streams")), &clock}};
    MediaKeeper keeper{session, {remote, streams, clock}};
};

} // namespace

class TestMediaKeeper final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void fetchesForTheDeskAndTheNext()
    {
        Sitting sitting;
        QVERIFY(sitting.await(1) && sitting.await(2));
        QVERIFY(!sitting.isHere(3));
        sitting.session.skip();
        QTRY_COMPARE(sitting.number(), 2);
        QVERIFY(sitting.await(3));
        QVERIFY(sitting.isHere(2) && !sitting.isHere(1));
    }

    void theVideoGoesOnceTheDecisionStands()
    {
        Sitting sitting;
        QVERIFY(sitting.await(1) && sitting.await(2));
        sitting.session.noteUnplayable();
        sitting.session.decideNone();
        QTRY_COMPARE(sitting.number(), 2);
        QVERIFY(sitting.await(3));
        QVERIFY(sitting.isHere(1));
        sitting.clock.advance(11s);
        QTRY_VERIFY(!sitting.isHere(1));
        QVERIFY(sitting.isHere(2));
    }

    void whatIsUndoneIsStillHere()
    {
        Sitting sitting;
        QVERIFY(sitting.await(1) && sitting.await(2));
        sitting.session.noteUnplayable();
        sitting.session.decideNone();
        QTRY_COMPARE(sitting.number(), 2);
        QTRY_VERIFY(sitting.session.possible().undo);
        QVERIFY(sitting.await(3));
        sitting.session.undo();
        QTRY_COMPARE(sitting.number(), 1);
        QVERIFY(sitting.isHere(1));
        QVERIFY(sitting.isHere(2));
        // It has been asked for once.
        const auto requests = sitting.server.requests();
        QCOMPARE(std::count_if(requests.begin(), requests.end(),
                               [](const QJsonObject &request) {
                                   return request["path"_L1].toString() == "/clip?1"_L1;
                               }),
                 1);
    }

    void aCaseMustBeLookedAtBeforeItIsDecided()
    {
        Sitting sitting;
        QTRY_COMPARE(sitting.number(), 1);
        QVERIFY(sitting.session.viewingLeft() > 0ms);
        sitting.session.noteUnplayable();
        QCOMPARE(sitting.session.viewingLeft(), 0ms);
    }

    void livestreamsAreNotFetched()
    {
        Sitting sitting;
        QTRY_COMPARE(sitting.number(), 1);
        sitting.desk.address.clear();
        while (sitting.number() < 4) {
            const int before = sitting.number();
            sitting.session.skip();
            QTRY_VERIFY(sitting.number() > before);
        }
        QVERIFY(!sitting.session.current()->isFetched());
        QCOMPARE(sitting.session.viewingLeft(), 0ms);
    }

    void leavingTakesAllAlong()
    {
        Sitting sitting;
        QVERIFY(sitting.await(1) && sitting.await(2));
        sitting.session.finish();
        QVERIFY(!sitting.isHere(1) && !sitting.isHere(2));
    }
};

QTEST_GUILESS_MAIN(TestMediaKeeper)
#include "tst_mediakeeper.moc"
