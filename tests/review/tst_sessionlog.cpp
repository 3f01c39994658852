// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"
#include "review/sessionlog.h"
#include "store/errors.h"
#include "tests/review/fakedesk.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace vigil;
using namespace vigil::review;
using namespace vigil::test;
using namespace Qt::StringLiterals;

/// What the desk tells a person stands in the log, as codes.
class TestSessionLog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void notesWhatCouldNotBeSaved()
    {
        const QStringList lines =
            linesAfter(base::Error{store::diskFull, u"Not saved: canary."_s, u"errno=28"_s});
        QVERIFY2(lines.join(u'\n').contains(u"store.disk_full errno=28"_s),
                 qPrintable(lines.join(u'\n')));
        QVERIFY(!lines.join(u'\n').contains(u"canary"_s));
    }

    void notesRefusals()
    {
        const QStringList lines =
            linesAfter(base::Error{base::ErrorCode("cases.lease_lost"), u"The lease of canary."_s});
        QVERIFY2(lines.join(u'\n').contains(u"cases.lease_lost"_s), qPrintable(lines.join(u'\n')));
        QVERIFY(!lines.join(u'\n').contains(u"canary"_s));
    }

    void notesNothingWhenAllIsWell() { QCOMPARE(linesAfter({}), QStringList{}); }

private:
    static QStringList linesAfter(const std::optional<base::Error> &refusal)
    {
        const QTemporaryDir folder;
        const DeskClock clock;
        base::SystemRandom random;
        FakeDesk desk{clock};
        desk.refusal = refusal;
        const base::LogFile log(folder.path(), "test", clock);
        ReviewSession session({desk, desk, clock, random}, {{}, domain::Role::Reviewer, u"en"_s});
        logSession(session);
        session.start();
        QCoreApplication::processEvents();
        session.decideNone();
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        return base::LogFile::lastLines(folder.path(), 10);
    }
};

QTEST_GUILESS_MAIN(TestSessionLog)
#include "tst_sessionlog.moc"
