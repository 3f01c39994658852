// SPDX-License-Identifier: GPL-3.0-or-later
#include "casedesk.h"
#include "store/fold.h"

#include <QProcess>

#include <signal.h>

#include <cstdio>

using namespace vigil;
using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int accounts = 12;

/// Acts at random as several people, and counts what was done and what was refused.
class RandomTeam
{
public:
    RandomTeam(CaseDesk &desk, unsigned seed) : m_desk(desk), m_engine(seed) {}

    /// The code of what happened: "ok" or a refusal.
    QByteArray act()
    {
        m_desk.clock.advance(base::Millis(pick(4'000)));
        switch (pick(16)) {
        case 0:
        case 1: return importNew();
        case 2: return importMore();
        case 3: return codeOf(m_desk.service->skip(person(), anyCase()).result());
        case 4: return codeOf(m_desk.service->release(person(), anyCase()).result());
        case 5: return codeOf(m_desk.service->escalate(person(), escalation()).result());
        case 6: return codeOf(m_desk.service->returnEscalated(m_desk.lead, anyCase()).result());
        case 7: return codeOf(m_desk.service->sendToFactCheck(person(), anyCase()).result());
        case 8:
            return codeOf(m_desk.service->endFactCheck(person(), anyCase(), pick(2) == 0).result());
        case 9: return undo();
        case 10: return reverse();
        case 11: return codeOf(m_desk.service->next(person(), {}).result());
        default: return decide();
        }
    }

private:
    int pick(int n) { return static_cast<int>(m_engine() % static_cast<unsigned>(n)); }
    cases::Caller person() { return pick(3) == 0 ? m_desk.lead : CaseDesk::reviewer(pick(4)); }
    QStringView policy()
    {
        static constexpr QStringView ids[] = {u"INT-MIS", u"SAF-HATE", u"SAF-YSPA", u"REG-GDS"};
        return ids[pick(4)];
    }
    domain::CaseId anyCase()
    {
        return m_cases.isEmpty() ? caseOf(0) : m_cases[pick(static_cast<int>(m_cases.size()))];
    }

    QByteArray importNew()
    {
        const int n = ++m_flags;
        FeedSubject subject = flagged(n, pick(accounts), m_desk.clock.now(), policy());
        m_desk.import({subject});
        m_subjects.append(subject);
        m_cases.append(caseOf(n));
        return "imported";
    }
    QByteArray importMore()
    {
        if (m_subjects.isEmpty())
            return importNew();
        FeedSubject &subject = m_subjects[pick(static_cast<int>(m_subjects.size()))];
        subject.flags.clear();
        subject.revision.isGone = pick(6) == 0;
        if (pick(3) == 0 || subject.revision.isGone)
            subject.revision.at = m_desk.clock.now();
        const int n = ++m_flags;
        domain::Flag flag;
        flag.id = flagId(n);
        flag.subject = subject.revision.subject;
        flag.at = m_desk.clock.now();
        flag.policy = policyId(policy());
        flag.source = pick(8) == 0 ? domain::FlagSource::Authority : domain::FlagSource::UserReport;
        subject.flags = {flag};
        std::vector<FeedAppealRow> appeals;
        if (pick(4) == 0)
            appeals.push_back({flagId(n + 1'000'000), flag.subject, std::nullopt, flag.at});
        m_desk.import({subject}, appeals);
        m_cases.append(cases::caseOpenedBy(flag.subject, flag.id.bytes()));
        m_cases.append(cases::caseOpenedBy(flag.subject, flagId(n + 1'000'000).bytes()));
        return "imported";
    }
    cases::EscalationRequest escalation()
    {
        QList<cases::MeasureRequest> interim;
        if (pick(2) == 0)
            interim.append({measure(u"restrict:opt_in_screen"), std::nullopt});
        return {anyCase(), static_cast<domain::EscalationKind>(pick(5)), interim};
    }
    QByteArray decide()
    {
        static constexpr QStringView texts[] = {u"remove",
                                                u"ban",
                                                u"label:sensitive_content",
                                                u"restrict:feature=upload",
                                                u"restrict:interaction=duet",
                                                u"ban;until=2022-06-01T00:00:00Z"};
        QList<domain::MeasureSpec> measures;
        if (pick(3) > 0)
            measures.append(measure(texts[pick(6)]));
        const auto receipt = m_desk.decide(person(), m_desk.request(anyCase(), measures, policy()));
        if (receipt)
            m_decisions.append(receipt->decision);
        return codeOf(receipt);
    }
    QByteArray undo()
    {
        if (m_decisions.isEmpty())
            return "none";
        return codeOf(m_desk.service->undo(person(), m_decisions.back()).result());
    }
    QByteArray reverse()
    {
        if (m_decisions.isEmpty())
            return "none";
        const auto id = m_decisions[pick(static_cast<int>(m_decisions.size()))];
        return codeOf(
            m_desk.service->reverse(m_desk.lead, {id, reason(u"other"), {}, {}}).result());
    }

    CaseDesk &m_desk;
    std::mt19937 m_engine;
    int m_flags = 0;
    QList<FeedSubject> m_subjects;
    QList<domain::CaseId> m_cases;
    QList<domain::DecisionId> m_decisions;
};

/// The child of the kill test: decides in a loop and prints what is acknowledged.
int decideUntilKilled(const QString &dir, const QString &state)
{
    ManualClock clock;
    base::SystemRandom random;
    store::Registry registry;
    intake::registerIntake(registry);
    cases::registerCases(registry, generalPolicies());
    auto opened = store::Store::open(dir, {registry, clock, random, state, u"boot-1"_s});
    if (!opened)
        return 2;
    cases::CaseService service((*opened)->writer(), generalPolicies());
    for (int n = 1; n < 100'000; ++n) {
        cases::DecisionRequest request;
        request.id = domain::DecisionId::make(clock.now(), random);
        request.caseId = caseOf(n);
        request.measures = {{measure(u"remove"), std::nullopt}};
        request.policy = policyId(u"INT-MIS");
        request.reason = reason(u"other");
        request.note = u"a note"_s;
        if (!service.decide({member(1), true}, request).result())
            return 3;
        std::printf("%s\n", qPrintable(request.id.toString()));
        std::fflush(stdout);
    }
    return 0;
}

} // namespace

class TestCaseHistory final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void rebuildsARandomHistoryEqually()
    {
        const unsigned seed = qEnvironmentVariableIsSet("VIGIL_SEED")
                                  ? qEnvironmentVariable("VIGIL_SEED").toUInt()
                                  : std::random_device()();
        qInfo("VIGIL_SEED=%u", seed);
        CaseDesk desk(seed);
        RandomTeam team(desk, seed);
        QMap<QByteArray, int> codes;
        for (int i = 0; i < 3'000; ++i)
            ++codes[team.act()];
        for (auto code = codes.cbegin(); code != codes.cend(); ++code)
            qInfo("%5d %s", code.value(), code.key().constData());
        QVERIFY(codes.value("ok") > 300);
        for (const QByteArray &code : codes.keys())
            QVERIFY2(!code.startsWith("store.") && !code.startsWith("ledger."), code.constData());

        QCOMPARE(
            desk.count("SELECT count(*) FROM ("
                       "SELECT queue, language, state, count(*) FROM case_file GROUP BY 1, 2, 3 "
                       "EXCEPT SELECT queue, language, state, cases FROM case_count)"),
            0);
        QCOMPARE(desk.count("SELECT (SELECT sum(cases) FROM case_count) "
                            "= (SELECT count(*) FROM case_file)"),
                 1);
        // A case is decided by the one decision that stands or was reversed, and by no other.
        QCOMPARE(
            desk.count("SELECT count(*) FROM case_file c WHERE (c.state = 'decided') <> EXISTS ("
                       "SELECT 1 FROM decision d WHERE d.id = c.decision "
                       "AND d.withdrawn_at IS NULL)"),
            0);
        QVERIFY(desk.isRebuiltEqual());
        QVERIFY(refoldsEqually(desk));
    }

    void losesNothingWhenKilled()
    {
        CaseDesk desk;
        std::vector<FeedSubject> feed;
        for (int n = 1; n <= 2'000; ++n)
            feed.push_back(flagged(n, n, desk.clock.now()));
        desk.import(feed);
        desk.service.reset();
        desk.store.reset();

        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {u"--decide"_s, desk.dir(), desk.folder.filePath(u"state"_s)});
        QVERIFY(child.waitForStarted());
        QByteArray output;
        while (output.count('\n') < 200) {
            QVERIFY2(child.waitForReadyRead(30'000), output.constData());
            output += child.readAll();
        }
        ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
        QVERIFY(child.waitForFinished());
        output += child.readAll();

        desk.store = desk.open();
        const QList<QByteArray> lines = output.left(output.lastIndexOf('\n')).split('\n');
        for (const QByteArray &line : lines) {
            const auto id = domain::DecisionId::parse(QString::fromLatin1(line));
            QVERIFY2(id, line.constData());
            const auto found = desk.store->readers().readNow([&](store::Database &database) {
                return database.integer(
                    "SELECT count(*) FROM decision d JOIN event e ON e.id = d.id "
                    "JOIN private_text t ON t.owner = d.id WHERE d.id = ?1",
                    {*id});
            });
            QCOMPARE(*found, 1);
        }
        // At most one more was durable without having been acknowledged.
        const qint64 durable = desk.count("SELECT count(*) FROM decision");
        QVERIFY(durable == lines.size() || durable == lines.size() + 1);
        QVERIFY(desk.isRebuiltEqual());
    }

private:
    /// What a sync does: drops and folds again every account, one by one.
    static bool refoldsEqually(CaseDesk &desk)
    {
        const auto before = desk.store->viewHashes();
        const auto done = desk.store->writer().executeAndWait(
            [&](store::WriteTransaction &write) -> base::Result<bool> {
                std::set<ledger::Aggregate> all;
                for (int n = 0; n < accounts; ++n)
                    all.insert(ledger::aggregate(ledger::AggregateKind::Account, account(n)));
                const store::Fold fold(desk.registry);
                auto again = fold.again(write.database(), all);
                return again ? base::Result(true) : base::Result<bool>(again.error());
            });
        const auto after = desk.store->viewHashes();
        return done && before && after && *before == *after;
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == u"--decide"_s)
        return decideUntilKilled(arguments.value(2), arguments.value(3));
    TestCaseHistory test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_casehistory.moc"
