// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/copyrule.h"
#include "store/erasure.h"
#include "store/proposalcommands.h"
#include "store/teamcommands.h"
#include "tests/cases/casedesk.h"

#include <QRegularExpression>

using namespace vigil;
using namespace vigil::review;
using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

QString told(const std::optional<base::Instant> &at)
{
    return at ? base::formatInstant(*at) : u"no end"_s;
}

/// A desk with one decided video of account 1, number 1.
struct Decided
{
    explicit Decided(const QList<domain::MeasureSpec> &measures = {measure(u"remove")},
                     QStringView policy = u"INT-MIS", QList<domain::Segment> named = {},
                     QList<domain::Segment> watched = {})
        : evidence(std::move(named))
        , seen(std::move(watched))
    {
        desk.import({flagged(1, 1, desk.clock.now())});
        decide(caseOf(1), measures, policy);
    }

    /// Nothing is decided yet.
    explicit Decided(const cases::PolicyLookup &policies) : desk(1, policies) {}

    void decide(const domain::CaseId &caseId, const QList<domain::MeasureSpec> &measures,
                QStringView policy = u"INT-MIS")
    {
        decision = desk.request(caseId, measures, policy);
        decision.evidence = evidence;
        decision.seen = seen;
        const auto done = desk.decide(CaseDesk::reviewer(1), decision);
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
        desk.clock.advance(11s);
    }
    [[nodiscard]] CopyRule rule(std::optional<int> months = {}) const
    {
        policy::PolicyPack pack = *generalPolicies()(desk.clock.now())->packs().first();
        pack.keptMediaMonths = months;
        const policy::PolicyBook book({pack});
        const auto read = desk.store->readers().readNow([&](store::Database &database) {
            return readCopyRule(database, copy, book, desk.clock.now());
        });
        if (!read)
            qFatal("%s %s", qPrintable(read.error().message), qPrintable(read.error().detail));
        return *read;
    }
    void at(QStringView time) { desk.clock.set(*base::parseInstant(time)); }
    template<typename Command>
    void write(Command command)
    {
        const auto done = desk.store->writer().executeAndWait(command);
        if (!done)
            qFatal("%s %s", qPrintable(done.error().message), qPrintable(done.error().detail));
    }
    void hold(const ledger::Aggregate &target)
    {
        write([&](store::WriteTransaction &transaction) {
            return store::placeHold(transaction, desk.lead.member, target, reason(u"court_order"));
        });
    }
    void appeal()
    {
        desk.import({}, {{flagId(90), video(1), std::nullopt, desk.clock.now()}});
        appealCase = cases::caseOpenedBy(video(1), flagId(90).bytes());
        QCOMPARE(desk.state(appealCase), u"open"_s);
    }

    QList<domain::Segment> evidence;
    QList<domain::Segment> seen;
    CaseDesk desk;
    media::CopyId copy{video(1), desk.clock.now() - 2h};
    cases::DecisionRequest decision;
    domain::CaseId appealCase;
};

cases::PolicyLookup strictPolicies()
{
    static const auto book = [] {
        policy::PolicyPack pack = *generalPolicies()({})->packs().first();
        pack.dualControl = {u"remove"_s};
        return std::make_shared<const policy::PolicyBook>(QList<policy::PolicyPack>{pack});
    }();
    return [](base::Instant) { return book; };
}

/// A team of two in which a removal needs both; one of them has proposed one.
struct Waiting : Decided
{
    explicit Waiting(QStringView policy = u"INT-MIS") : Decided(strictPolicies())
    {
        desk.import({flagged(1, 1, desk.clock.now())});
        write([this](store::WriteTransaction &transaction) -> base::Result<bool> {
            const auto added = store::addMember(transaction, desk.lead.member, u"Iryna"_s,
                                                {{}, domain::Role::Lead, {}});
            if (!added)
                return added.error();
            second = *added;
            const auto enrolled = store::enrolMemberKey(transaction, second, *key);
            return enrolled ? base::Result(true) : enrolled.error();
        });
        evidence = {{10s, 20s}};
        decide(caseOf(1), {measure(u"remove")}, policy);
        QCOMPARE(desk.state(caseOf(1)), u"proposed"_s);
    }

    void end(const QString &how)
    {
        write([&](store::WriteTransaction &transaction) {
            if (how == u"withdrawn"_s)
                return store::withdrawProposal(transaction, CaseDesk::reviewer(1).member,
                                               decision.id);
            return how == u"declined"_s
                       ? store::declineProposal(transaction, {second, key}, decision.id)
                       : store::confirmProposal(transaction, {second, key}, decision.id);
        });
    }

    std::shared_ptr<const ledger::SigningKey> key =
        std::make_shared<const ledger::SigningKey>(*ledger::Secret::fromBytes(QByteArray(32, 'i')));
    domain::MemberId second;
};

ledger::Aggregate aggregateOf(ledger::AggregateKind kind, const domain::SubjectId &id)
{
    return ledger::aggregate(kind, id);
}

} // namespace

class TestCopyRule final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatRestrictsIsKeptForSixMonths()
    {
        Decided decided;
        const CopyRule rule = decided.rule();
        QVERIFY(rule.begins && rule.stays);
        QCOMPARE(told(rule.until), u"2022-09-01T09:00:10.000Z"_s);
        decided.at(u"2022-09-01T09:00:09Z");
        QVERIFY(decided.rule().stays);
        decided.at(u"2022-09-01T09:00:10Z");
        QVERIFY(!decided.rule().begins && !decided.rule().stays);
    }

    void onlyWhatTakesSomethingFromSomebody_data()
    {
        QTest::addColumn<QStringList>("measures");
        QTest::addColumn<bool>("isKept");
        QTest::newRow("no violation") << QStringList() << false;
        QTest::newRow("a reminder") << QStringList{u"label:literacy_reminder"_s} << false;
        QTest::newRow("a label") << QStringList{u"label:sensitive_content"_s} << true;
        QTest::newRow("not recommended") << QStringList{u"restrict:feed_ineligible"_s} << true;
        QTest::newRow("both") << QStringList{u"label:literacy_reminder"_s, u"remove"_s} << true;
    }

    void onlyWhatTakesSomethingFromSomebody()
    {
        QFETCH(QStringList, measures);
        QFETCH(bool, isKept);
        QList<domain::MeasureSpec> specs;
        for (const QString &text : measures)
            specs.append(measure(text));
        const Decided decided(specs);
        QCOMPARE(decided.rule().begins, isKept);
        QCOMPARE(decided.rule().stays, isKept);
    }

    void ofAStreamWhatIsAroundTheEvidence()
    {
        const QList<domain::Segment> seen{{60s, 70s}, {100s, 200s}};
        const Decided marked({measure(u"remove")}, u"INT-MIS", {{110s, 120s}}, seen);
        QVERIFY(marked.rule().stretches == (std::vector<domain::Segment>{{80s, 150s}}));
        // Where nothing is named it is what was looked at.
        const Decided watched({measure(u"remove")}, u"INT-MIS", {}, seen);
        QVERIFY(watched.rule().stretches
                == (std::vector<domain::Segment>{{30s, 100s}, {70s, 230s}}));
        const Decided harmless({}, u"INT-MIS", {}, seen);
        QVERIFY(harmless.rule().stretches.empty());
    }

    void onlyTheStateThatWasDecided()
    {
        Decided decided;
        decided.copy.revision += base::Millis(1);
        QVERIFY(!decided.rule().stays);
        decided.copy = {video(2), decided.copy.revision};
        QVERIFY(!decided.rule().stays);
    }

    void theTeamSaysForHowLong()
    {
        Decided decided;
        QCOMPARE(told(decided.rule(1).until), u"2022-04-01T09:00:10.000Z"_s);
        QVERIFY(!decided.rule(0).begins && !decided.rule(0).stays);
        // The last day of a shorter month.
        Decided late;
        late.at(u"2022-08-31T12:00:00Z");
        late.desk.import({flagged(2, 2, late.desk.clock.now())});
        late.copy = {video(2), late.desk.clock.now() - 2h};
        late.decide(caseOf(2), {measure(u"remove")});
        QCOMPARE(told(late.rule().until), u"2023-02-28T12:00:10.000Z"_s);
    }

    void neverForTheSafetyOfChildren_data()
    {
        QTest::addColumn<int>("by");
        QTest::newRow("the decision") << 0;
        QTest::newRow("beside the decision") << 1;
        QTest::newRow("a flag before") << 2;
        QTest::newRow("a flag after") << 3;
        QTest::newRow("a flag on the account") << 4;
        QTest::newRow("an escalation") << 5;
    }

    void neverForTheSafetyOfChildren()
    {
        QFETCH(int, by);
        constexpr QStringView minors = u"SAF-YSPA";
        Decided decided({measure(u"remove")}, by == 0 ? minors : QStringView(u"INT-MIS"));
        CaseDesk &desk = decided.desk;
        const auto now = desk.clock.now();
        auto second = flagged(2, by == 4 ? 1 : 2, now);
        if (by == 2)
            second.flags.push_back(flagOn(2, 22, now - 1h, minors));
        desk.import({second});
        if (by > 0) {
            QVERIFY(decided.rule().stays);
            decided.copy = {video(2), now - 2h};
            cases::DecisionRequest request =
                desk.request(caseOf(2), {measure(u"remove")}, u"INT-MIS");
            if (by == 1)
                request.also = {policyId(minors)};
            QCOMPARE(codeOf(desk.decide(CaseDesk::reviewer(1), request)), "ok");
        }
        if (by > 2)
            QVERIFY(decided.rule().stays);
        if (by == 3 || by == 5) {
            auto again = second;
            again.isKnown = true;
            again.flags = {flagOn(2, 23, now, by == 3 ? minors : QStringView(u"SAF-VHO"))};
            desk.import({again});
        }
        if (by == 4) {
            FeedSubject owner;
            owner.revision.subject = account(1);
            owner.revision.type = domain::SubjectType::Account;
            owner.revision.at = now;
            owner.revision.account.id = account(1);
            owner.flags = {flagOn(1, 24, now, minors)};
            owner.flags.front().subject = account(1);
            desk.import({owner});
        }
        if (by == 5) {
            QVERIFY(decided.rule().stays);
            const auto opened = cases::caseOpenedBy(video(2), flagId(23).bytes());
            QCOMPARE(desk.next(CaseDesk::reviewer(3)), opened);
            QCOMPARE(codeOf(desk.service
                                ->escalate(CaseDesk::reviewer(3),
                                           {opened, domain::EscalationKind::ChildSafety, {}})
                                .result()),
                     "ok");
        }
        // Not even for a hold.
        decided.hold(aggregateOf(ledger::AggregateKind::Subject, decided.copy.subject));
        QVERIFY(!decided.rule().begins && !decided.rule().stays);
    }

    void goesWhenItIsWithdrawnOrReversed()
    {
        Decided withdrawn;
        withdrawn.desk.clock.advance(-5s);
        QVERIFY(withdrawn.rule().stays);
        QCOMPARE(codeOf(withdrawn.desk.service->undo(CaseDesk::reviewer(1), withdrawn.decision.id)
                            .result()),
                 "ok");
        QVERIFY(!withdrawn.rule().stays);

        Decided reversed;
        QVERIFY(reversed.rule().stays);
        QCOMPARE(codeOf(reversed.desk.service
                            ->reverse(reversed.desk.lead,
                                      {reversed.decision.id, reason(u"other"), {}, {}})
                            .result()),
                 "ok");
        QVERIFY(!reversed.rule().stays);
    }

    void staysWhileAnAppealIsUndecided()
    {
        Decided decided;
        decided.at(u"2022-08-31T09:00:00Z");
        decided.appeal();
        decided.at(u"2023-03-01T09:00:00Z");
        QVERIFY(decided.rule().stays && !decided.rule().begins);
        QCOMPARE(told(decided.rule().until), u"no end"_s);
        QVERIFY(!decided.rule(0).stays);
        // It is decided again, and has its own time.
        const auto again = decided.desk.request(decided.appealCase, {measure(u"remove")});
        QCOMPARE(codeOf(decided.desk.decide(decided.desk.lead, again)), "ok");
        QCOMPARE(told(decided.rule().until), u"2023-09-01T09:00:10.000Z"_s);
    }

    void goesWithTheAppealThatIsGranted()
    {
        Decided decided;
        decided.appeal();
        QCOMPARE(
            codeOf(decided.desk.service
                       ->reverse(decided.desk.lead,
                                 {decided.decision.id, reason(u"other"), {}, decided.appealCase})
                       .result()),
            "ok");
        const auto none = decided.desk.request(decided.appealCase);
        QCOMPARE(codeOf(decided.desk.decide(decided.desk.lead, none)), "ok");
        QVERIFY(!decided.rule().stays);
    }

    void staysUnderALegalHold()
    {
        for (const auto &target : {aggregateOf(ledger::AggregateKind::Subject, video(1)),
                                   aggregateOf(ledger::AggregateKind::Account, account(1))}) {
            Decided decided;
            decided.hold(target);
            decided.at(u"2032-03-01T09:00:00Z");
            QVERIFY(decided.rule().stays && !decided.rule().begins);
            QVERIFY(decided.rule(0).stays);
            decided.write([&](store::WriteTransaction &transaction) {
                return store::liftHold(transaction, decided.desk.lead.member, target,
                                       reason(u"court_order"));
            });
            QVERIFY(!decided.rule().stays);
        }
        // It keeps what is there, and makes nothing be kept.
        Decided none(QList<domain::MeasureSpec>{});
        none.hold(aggregateOf(ledger::AggregateKind::Subject, video(1)));
        QVERIFY(!none.rule().begins);
    }

    void fromTheProposalOn_data()
    {
        QTest::addColumn<QString>("ends");
        for (const char *ends : {"confirmed", "declined", "withdrawn"})
            QTest::newRow(ends) << QString::fromLatin1(ends);
    }

    void fromTheProposalOn()
    {
        QFETCH(QString, ends);
        Waiting waiting;
        QVERIFY(waiting.rule().begins && waiting.rule().stays);
        QCOMPARE(told(waiting.rule().until), u"no end"_s);
        QVERIFY(waiting.rule().stretches == (std::vector<domain::Segment>{{-20s, 50s}}));
        QVERIFY(!waiting.rule(0).stays);
        waiting.desk.clock.advance(24h * 400);
        QVERIFY(waiting.rule().stays);
        waiting.end(ends);
        waiting.desk.clock.advance(11s);
        const CopyRule rule = waiting.rule();
        QCOMPARE(rule.stays, ends == u"confirmed"_s);
        QCOMPARE(rule.until.has_value(), ends == u"confirmed"_s);
        QCOMPARE(rule.stretches.empty(), ends != u"confirmed"_s);
    }

    void notFromAProposalForTheSafetyOfChildren() { QVERIFY(!Waiting(u"SAF-YSPA").rule().stays); }

    void isNotKeptOfWhatWasErased()
    {
        Decided decided;
        QVERIFY(decided.rule().stays);
        decided.write([&](store::WriteTransaction &transaction) {
            return transaction.database().run("INSERT INTO erasure VALUES (?, ?, ?, ?, ?, '', 0)",
                                              {int(ledger::AggregateKind::Account), account(1),
                                               decided.decision.id, decided.decision.id,
                                               decided.desk.clock.now()});
        });
        QVERIFY(!decided.rule().begins && !decided.rule().stays);
    }
};

QTEST_GUILESS_MAIN(TestCopyRule)
#include "tst_copyrule.moc"
