// SPDX-License-Identifier: GPL-3.0-or-later
// tst_sharedstore --desk STORE STATE REVIEWER SECONDS: a desk without its window.
#include "cases/casestore.h"
#include "review/reviewsession.h"
#include "review/storedesk.h"
#include "similar/similarprojection.h"
#include "vigilctl.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>

#include <cstdio>
#include <random>

using namespace vigil;
using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

void say(const char *what, const QByteArray &which)
{
    std::printf("%s %s\n", what, which.constData());
    std::fflush(stdout);
}

/// Works as a person at the console does, at once and at random: decides, undoes, skips, escalates.
class Worker final : public QObject
{
public:
    Worker(cases::CaseStore &cases, const cases::Caller &caller, unsigned seed)
        : m_desk({cases.service(), cases.store().readers(), cases.shelf(), m_clock}, caller, {})
        , m_session({m_desk, m_desk, m_clock, m_random},
                    {caller.member, caller.isAsserted ? domain::Role::Reviewer : domain::Role::Lead,
                     u"en"_s})
        , m_engine(seed)
    {
        using review::ReviewSession;
        connect(&m_session, &ReviewSession::decisionRecorded, this, [](const auto &receipt) {
            say("decided", receipt.decision.toString().toLatin1());
        });
        connect(&m_session, &ReviewSession::refused, this, [](const base::Error &error) {
            const std::string_view name = error.code.name();
            say("refused", QByteArray(name.data(), qsizetype(name.size())));
        });
        connect(&m_session, &ReviewSession::savedStateChanged, this, [this] {
            if (m_session.saveFailure())
                say("unsaved", m_session.saveFailure()->detail.toUtf8());
        });
        connect(&m_acts, &QTimer::timeout, this, &Worker::act);
        m_session.start();
        m_acts.start(2);
    }
    /// Gives back what is not decided.
    void leave()
    {
        m_acts.stop();
        m_session.finish();
    }

private:
    void act()
    {
        if (m_session.saveFailure() || m_session.failure()) {
            m_session.retry();
            return;
        }
        if (!m_session.current())
            return;
        m_session.noteUnplayable();
        switch (m_engine() % 12) {
        case 0: return m_session.undo();
        case 1: return m_session.skip();
        case 2: return m_session.escalate(domain::EscalationKind::Lead);
        case 3:
        case 4:
        case 5: return m_session.decideRemove();
        default: return m_session.decideNone();
        }
    }

    base::SystemClock m_clock;
    base::SystemRandom m_random;
    review::StoreDesk m_desk;
    review::ReviewSession m_session;
    std::mt19937 m_engine;
    QTimer m_acts;
};

int work(QCoreApplication &app, const QStringList &arguments)
{
    base::SystemClock clock;
    base::SystemRandom random;
    const auto cases = cases::CaseStore::open(
        {arguments[2], clock, random, arguments[3], {}, similar::registerSimilar});
    if (!cases) {
        say("closed", cases.error().message.toUtf8());
        return 2;
    }
    const int n = arguments[4].toInt();
    base::IdBytes bytes{};
    bytes[0] = static_cast<std::uint8_t>(n);
    const cases::Caller caller =
        n == 0 ? (*cases)->owner() : cases::Caller{domain::MemberId(bytes), true};
    Worker worker(**cases, caller, static_cast<unsigned>(n));
    QTimer::singleShot(std::chrono::seconds(arguments[5].toInt()), &app, &QCoreApplication::quit);
    const int exit = QCoreApplication::exec();
    worker.leave();
    say("left", {});
    return exit;
}

} // namespace

/// Two consoles and the command line on one store at once.
class TestSharedStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void twoConsolesAndTheCommandLineShareAStore()
    {
        const bool isFull = qEnvironmentVariable("VIGIL_TEST_COUNTS") == u"full"_s;
        const QString seconds = isFull ? u"60"_s : u"6"_s;
        const Vigilctl vigilctl;
        // More than a quick machine decides in the time.
        vigilctl.prepare(isFull ? 100'000 : 10'000);

        QProcess consoles[2];
        for (int n = 0; n < 2; ++n) {
            consoles[n].start(QCoreApplication::applicationFilePath(),
                              {u"--desk"_s, vigilctl.store(), vigilctl.path(u"state"_s),
                               QString::number(n), seconds});
        }
        QByteArrayList decided;
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < seconds.toInt() * 1'000) {
            const QJsonObject next = vigilctl.json({u"next"_s, u"--reviewer"_s, u"bo"_s});
            const QString id = next.value("case"_L1).toObject().value("id"_L1).toString();
            QVERIFY(!id.isEmpty());
            const QJsonObject done =
                vigilctl.json(decideNone(id) + QStringList{u"--reviewer"_s, u"bo"_s});
            decided.append(done.value("decision"_L1).toString().toLatin1());
        }
        const qsizetype ofCommandLine = decided.size();
        QByteArrayList refusals;
        for (QProcess &console : consoles) {
            QVERIFY(console.waitForFinished(60'000));
            const QByteArray output = console.readAllStandardOutput();
            QVERIFY2(console.exitCode() == 0 && output.endsWith("left \n"), output.constData());
            QVERIFY2(!output.contains("unsaved"), output.constData());
            const qsizetype before = decided.size();
            for (const QByteArray &line : output.split('\n')) {
                if (line.startsWith("decided "))
                    decided.append(line.mid(8));
                else if (line.startsWith("refused "))
                    refusals.append(line.mid(8));
            }
            QVERIFY(decided.size() > before + 10);
        }
        qInfo("%lld decided, %lld by the command line; %lld refusals", decided.size(),
              ofCommandLine, refusals.size());
        QVERIFY(ofCommandLine > 0);
        for (const QByteArray &refusal : refusals)
            QVERIFY2(refusal == "domain.skips_used_up" || refusal == "cases.undo_too_late",
                     refusal.constData());

        QSet<QString> kept;
        const auto database = store::Database::open(vigilctl.store() + "/vigil.db"_L1,
                                                    store::Database::Mode::ReadOnly);
        auto read = (*database)->each("SELECT id FROM decision", {}, [&kept](const auto &row) {
            kept.insert(row.template id<domain::DecisionId>(0).toString());
            return true;
        });
        QVERIFY(read);
        for (const QByteArray &decision : decided)
            QVERIFY2(kept.contains(QString::fromLatin1(decision)), decision.constData());
        QCOMPARE(*(*database)->integer("SELECT count(*) FROM (SELECT 1 FROM decision WHERE outcome "
                                       "= 'stands' AND withdrawn_at IS NULL GROUP BY case_id "
                                       "HAVING count(*) > 1)"),
                 0);
        QCOMPARE(*(*database)->integer("SELECT count(*) FROM decision WHERE outcome <> 'stands'"),
                 0);
        QCOMPARE(vigilctl.json({u"verify"_s, u"--deep"_s}).value("ok"_L1), QJsonValue(true));
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--desk"_s && arguments.size() == 6)
        return work(app, arguments);
    TestSharedStore test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sharedstore.moc"
