// SPDX-License-Identifier: GPL-3.0-or-later
#include "casedesk.h"
#include "cases/decisionrow.h"
#include "ledger/decisionbody.h"
#include "store/eraser.h"
#include "store/privatetext.h"
#include "store/proposalcommands.h"
#include "store/teamcommands.h"

using namespace vigil;
using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

/// The general pack, which asks for two people before anything is removed.
cases::PolicyLookup strictPolicies()
{
    static const auto book = [] {
        auto pack =
            policy::loadPack(QStringLiteral(VIGIL_SOURCE_DIR "/resources/policies/general.json"));
        pack->dualControl = {u"remove"_s};
        return std::make_shared<const policy::PolicyBook>(QList<policy::PolicyPack>{*pack});
    }();
    return [](base::Instant) { return book; };
}

/// Two open cases, and Ira, a lead with a key.
struct Bench : CaseDesk
{
    std::shared_ptr<const ledger::SigningKey> key =
        std::make_shared<const ledger::SigningKey>(*ledger::Secret::fromBytes(QByteArray(32, 'i')));
    domain::MemberId ira;

    Bench() : CaseDesk(1, strictPolicies())
    {
        import({flagged(1, 1, clock.now()), flagged(2, 2, clock.now())});
        ira = *store->writer().executeAndWait([&](store::WriteTransaction &write) {
            return store::addMember(write, lead.member, u"Iryna"_s, {{}, domain::Role::Lead, {}});
        });
        const auto enrolled = store->writer().executeAndWait([&](store::WriteTransaction &write) {
            return store::enrolMemberKey(write, ira, *key);
        });
        if (!enrolled)
            qFatal("%s", qPrintable(enrolled.error().message));
    }

    cases::DecisionRequest removal(int n = 1) const
    {
        cases::DecisionRequest made = request(caseOf(n), {domain::MeasureSpec::remove()});
        made.note = u"seen before"_s;
        return made;
    }
    template<typename Command>
    QByteArray settle(Command command, const store::Signatory &who, const domain::EventId &id)
    {
        return codeOf(store->writer().executeAndWait(
            [&](store::WriteTransaction &write) { return command(write, who, id); }));
    }
    QByteArray confirm(const domain::EventId &id)
    {
        return settle(store::confirmProposal, {ira, key}, id);
    }
    QStringList faults() const
    {
        const auto verified = store->verify(store::Depth::Deep);
        if (!verified)
            qFatal("%s", qPrintable(verified.error().message));
        QStringList lines;
        for (const store::Fault &fault : verified->faults)
            lines.append(QString::fromLatin1(fault.code) + u' ' + fault.where);
        return lines;
    }
    qint64 decisions() const { return count("SELECT count(*) FROM decision"); }
};

} // namespace

/// Measures for which a pack asks for two people.
class TestProposedDecision final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void waitsForTheSecondPerson()
    {
        Bench bench;
        const cases::DecisionRequest made = bench.removal();
        const auto receipt = bench.decide(bench.reviewer(1), made);
        QCOMPARE(codeOf(receipt), "ok");
        QVERIFY(receipt->isProposed && !receipt->isRepeat);
        QCOMPARE(bench.state(caseOf(1)), u"proposed"_s);
        QCOMPARE(bench.decisions(), 0);
        // The same act again, after a crash say, finds what it did.
        const auto again = bench.decide(bench.reviewer(1), made);
        QVERIFY(again->isProposed && again->isRepeat);
        QCOMPARE(bench.count("SELECT count(*) FROM proposal"), 1);
        QCOMPARE(bench.next(bench.reviewer(2)), caseOf(2));
        QCOMPARE(codeOf(bench.decide(bench.reviewer(2), bench.removal())),
                 "domain.case_transition");
        QVERIFY(bench.isRebuiltEqual());
    }

    void decidesWhenItIsConfirmed()
    {
        Bench bench;
        const auto receipt = bench.decide(bench.lead, bench.removal());
        QCOMPARE(bench.settle(store::confirmProposal, bench.lead.member, receipt->decision),
                 "domain.approver_is_proposer");
        bench.clock.advance(1min);
        QCOMPARE(bench.confirm(receipt->decision), "ok");
        QCOMPARE(bench.state(caseOf(1)), u"decided"_s);
        const cases::CaseRow file = bench.file(caseOf(1));
        const auto record = bench.store->readers().readNow([&](store::Database &database) {
            return cases::readDecision(database, *file.decision);
        });
        QCOMPARE((*record)->decision.actor, bench.ira);
        const auto note = bench.store->readers().readNow([&](store::Database &database) {
            return store::readText(database, {file.decision->bytes(), cases::noteField});
        });
        QCOMPARE(**note, u"seen before"_s);
        QCOMPARE((*record)->decision.effectiveAt, bench.clock.now() + 10s);
        bench.clock.advance(1min);
        QVERIFY(bench.enforcement(video(1)).isRemoved());
        QCOMPARE(bench.faults(), QStringList());
        QVERIFY(bench.isRebuiltEqual());
    }

    void opensTheCaseAgainWhenItIsDeclined()
    {
        Bench bench;
        const auto receipt = bench.decide(bench.lead, bench.removal());
        QCOMPARE(bench.settle(store::declineProposal, {bench.ira, bench.key}, receipt->decision),
                 "ok");
        QCOMPARE(bench.state(caseOf(1)), u"open"_s);
        QCOMPARE(bench.decisions(), 0);
        QCOMPARE(bench.faults(), QStringList());
        QVERIFY(bench.isRebuiltEqual());
    }

    void isUndoneByWhoProposedIt()
    {
        Bench bench;
        const auto receipt = bench.decide(bench.reviewer(1), bench.removal());
        QCOMPARE(codeOf(bench.service->undo(bench.reviewer(2), receipt->decision).result()),
                 "store.proposal_of_other");
        const auto undone = bench.service->undo(bench.reviewer(1), receipt->decision).result();
        QCOMPARE(codeOf(undone), "ok");
        QCOMPARE(undone->caseId, caseOf(1));
        QVERIFY(undone->leased);
        QCOMPARE(bench.state(caseOf(1)), u"open"_s);
        QCOMPARE(bench.confirm(receipt->decision), "store.proposal_settled");
        QVERIFY(bench.isRebuiltEqual());
    }

    void leavesOtherMeasuresToOnePerson()
    {
        Bench bench;
        const auto receipt = bench.decide(
            bench.reviewer(1), bench.request(caseOf(1), {measure(u"label:sensitive_content")}));
        QVERIFY(receipt.isOk() && !receipt->isProposed);
        QCOMPARE(bench.state(caseOf(1)), u"decided"_s);
    }

    // By no command, and by nobody's key.
    void refusesTheMeasureToOnePerson()
    {
        Bench bench;
        const auto receipt = bench.decide(bench.lead, bench.removal());
        const auto alone = bench.store->writer().executeAndWait(
            [&](store::WriteTransaction &write) -> base::Result<store::Recorded> {
                const auto made = write.recorded(receipt->decision);
                QJsonObject body = (*made)->event.body.value("matter"_L1).toObject();
                body.insert("effective_at"_L1, base::formatInstant(write.at() + 10s));
                std::vector<ledger::Aggregate> named = (*made)->event.aggregates;
                named.erase(named.begin());
                return write.append({{}, ledger::decisionMade, bench.ira, named, body});
            });
        QCOMPARE(codeOf(alone), "store.unlawful");
        QVERIFY2(alone.error().detail.contains(u"second_person"_s),
                 qPrintable(alone.error().detail));
    }

    void erasesTheNoteOfWhatWaits()
    {
        Bench bench;
        (void)bench.decide(bench.lead, bench.removal());
        QCOMPARE(bench.count("SELECT count(*) FROM private_text WHERE field = 'note'"), 1);
        const auto erased = bench.store->writer().executeAndWait(
            [](store::WriteTransaction &write) -> base::Result<qint64> {
                store::Erased sum;
                for (const auto &eraser : write.fold().registry().erasers) {
                    auto done = eraser->erase(
                        write.database(),
                        ledger::aggregate(ledger::AggregateKind::Subject, video(1)), sum);
                    if (!done)
                        return done.error();
                }
                return sum.count;
            });
        QVERIFY(erased.isOk());
        QCOMPARE(bench.count("SELECT count(*) FROM private_text WHERE field = 'note'"), 0);
    }
};

QTEST_GUILESS_MAIN(TestProposedDecision)
#include "tst_proposeddecision.moc"
