// SPDX-License-Identifier: GPL-3.0-or-later
#include "casedesk.h"
#include "cases/casebody.h"
#include "ledger/decisionbody.h"
#include "store/eventtable.h"
#include "store/storefiles.h"
#include "store/teamcommands.h"

#include <functional>

using namespace vigil;
using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

/// One decided case, one that is open and one that waits for a lead; and Ada, who only reads.
struct Bench : CaseDesk
{
    domain::MemberId ada;
    store::EventDraft decided;
    store::EventDraft open; ///< the same decision, made of the open case

    Bench()
    {
        import(
            {flagged(1, 1, clock.now()), flagged(2, 2, clock.now()), flagged(3, 3, clock.now())});
        const auto added = store->writer().executeAndWait([&](store::WriteTransaction &write) {
            return store::addMember(write, lead.member, u"Ada"_s, {{}, domain::Role::Auditor, {}});
        });
        ada = *added;
        const auto receipt =
            decide(lead, request(caseOf(1), {measure(u"label:sensitive_content")}));
        const auto escalated =
            service->escalate(lead, {caseOf(3), domain::EscalationKind::Lead, {}}).result();
        if (!receipt || !escalated)
            qFatal("no bench");
        decided = draftOf(receipt->decision);
        open = draftOf(receipt->decision);
        domain::Decision other = decisionIn(decided);
        other.caseId = caseOf(2);
        other.subject = {video(2), domain::SubjectType::Video};
        other.account = account(2);
        other.measures = {*domain::Measure::on(measure(u"label:sensitive_content"), other.subject)};
        open.aggregates = {ledger::aggregate(ledger::AggregateKind::Case, other.caseId),
                           ledger::aggregate(ledger::AggregateKind::Subject, other.subject.id),
                           ledger::aggregate(ledger::AggregateKind::Account, *other.account)};
        open.body = ledger::toBody(ledger::DecisionBody{other, std::nullopt, false});
        open.id = {};
    }

    store::EventDraft draftOf(const domain::EventId &id) const
    {
        const auto found = store->readers().readNow(
            [&id](store::Database &database) { return store::findEvent(database, id); });
        const ledger::Event &event = (**found).event;
        return {event.id, event.kind, event.actor, event.aggregates, event.body};
    }
    static domain::Decision decisionIn(const store::EventDraft &draft)
    {
        ledger::Event event;
        event.id = draft.id;
        event.body = draft.body;
        return ledger::parseDecisionMade(event)->decision;
    }
    store::EventDraft after(const char *kind, const domain::MemberId &actor,
                            const QJsonObject &body) const
    {
        return {{}, kind, actor, decided.aggregates, body};
    }

    /// Written with the key of the console, as no command would.
    void plant(const store::EventDraft &draft)
    {
        const auto identity = store->identity();
        const ledger::SigningKey device(*store->state().deviceSeed());
        store.reset();
        auto database =
            store::Database::open(store::storeFile(dir()), store::Database::Mode::ReadWrite);
        const auto head = store::headOf(**database, identity.device);
        ledger::Event event;
        event.id = domain::EventId::make(clock.now(), random);
        event.device = identity.device;
        event.seq = head->chain.seq + 1;
        event.kind = draft.kind;
        event.at = clock.now();
        event.actor = draft.actor;
        event.aggregates = draft.aggregates;
        event.body = draft.body;
        event.prev = ledger::linkOf(head->chain);
        const auto sealed = ledger::seal(event, device);
        const auto row = store::insertEvent(**database, *sealed, std::nullopt);
        const store::Registry complete = store::completeRegistry(registry);
        const auto folded = store::Fold(complete).addLast(**database, event);
        if (!row || !folded)
            qFatal("cannot plant");
        database->reset();
        store = CaseDesk::open();
    }

    QStringList faults(store::Depth depth) const
    {
        const auto verified = store->verify(depth);
        if (!verified)
            qFatal("%s", qPrintable(verified.error().message));
        QStringList lines;
        for (const store::Fault &fault : verified->faults)
            lines.append(QString::fromLatin1(fault.code) + u' ' + fault.where);
        return lines;
    }
};

struct Crime
{
    const char *name;
    const char *reason;
    std::function<store::EventDraft(Bench &)> craft;
};

store::EventDraft by(store::EventDraft draft, const domain::MemberId &actor)
{
    draft.actor = actor;
    return draft;
}

store::EventDraft changed(store::EventDraft draft,
                          const std::function<void(domain::Decision &)> &change,
                          bool isAsserted = false)
{
    domain::Decision decision = Bench::decisionIn(draft);
    change(decision);
    draft.body = ledger::toBody(ledger::DecisionBody{decision, std::nullopt, isAsserted});
    return draft;
}

QJsonObject reversal(const Bench &bench, const std::optional<domain::CaseId> &appeal = {})
{
    return ledger::toBody(
        ledger::ReversalBody{bench.decided.id, caseOf(1), reason(u"other"), appeal, {}});
}

const std::vector<Crime> &crimes()
{
    static const std::vector<Crime> all{
        {"decided by an auditor", "role", [](Bench &b) { return by(b.open, b.ada); }},
        {"decided by a stranger", "role", [](Bench &b) { return by(b.open, member(5)); }},
        {"conflict settled by a name", "role",
         [](Bench &b) {
             return changed(
                 b.open, [](domain::Decision &d) { d.caseKind = domain::CaseKind::Conflict; },
                 true);
         }},
        {"measure that the policy lacks", "measure",
         [](Bench &b) {
             return changed(b.open, [](domain::Decision &d) {
                 d.measures = {*domain::Measure::on(measure(u"label:synthetic_media"), d.subject)};
             });
         }},
        {"one measure of two that the policy lacks", "measure",
         [](Bench &b) {
             return changed(b.open, [](domain::Decision &d) {
                 d.measures.append(
                     *domain::Measure::on(measure(u"label:synthetic_media"), d.subject));
             });
         }},
        {"appeal decided by an auditor", "role",
         [](Bench &b) {
             return by(changed(b.open,
                               [](domain::Decision &d) { d.caseKind = domain::CaseKind::Appeal; }),
                       b.ada);
         }},
        {"withdrawn by another", "person",
         [](Bench &b) {
             return b.after(ledger::decisionWithdrawn, b.ada,
                            toBody(ledger::WithdrawalBody{b.decided.id, caseOf(1)}));
         }},
        {"reversed by an auditor", "role",
         [](Bench &b) { return b.after(ledger::decisionReversed, b.ada, reversal(b)); }},
        {"reversed by an appeal that is none", "role",
         [](Bench &b) {
             return b.after(ledger::decisionReversed, member(5), reversal(b, caseOf(9)));
         }},
        {"returned by an auditor", "role",
         [](Bench &b) {
             store::EventDraft draft =
                 b.after(cases::caseReturned, b.ada, cases::caseBody(caseOf(3)));
             draft.aggregates = {ledger::aggregate(ledger::AggregateKind::Case, caseOf(3)),
                                 ledger::aggregate(ledger::AggregateKind::Subject, video(3)),
                                 ledger::aggregate(ledger::AggregateKind::Account, account(3))};
             return draft;
         }},
    };
    return all;
}

} // namespace

class TestCaseLaw final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void namesWhatWasUnlawful_data()
    {
        QTest::addColumn<qsizetype>("index");
        for (std::size_t i = 0; i < crimes().size(); ++i)
            QTest::newRow(crimes()[i].name) << static_cast<qsizetype>(i);
    }
    void namesWhatWasUnlawful()
    {
        QFETCH(qsizetype, index);
        const Crime &crime = crimes()[static_cast<std::size_t>(index)];
        Bench bench;
        const auto before = bench.store->viewHashes();
        QCOMPARE(bench.faults(store::Depth::Deep).join(u"; "_s), QString());
        const store::EventDraft draft = crime.craft(bench);
        QCOMPARE(codeOf(bench.store->writer().executeAndWait([&](store::WriteTransaction &write) {
                     store::EventDraft anew = draft;
                     anew.id = {};
                     return write.append(anew);
                 })),
                 "store.unlawful");
        bench.plant(draft);
        QCOMPARE(*bench.store->viewHashes(), *before);
        const QString named = u"unlawful_event %1 %2 %3"_s.arg(
            bench.store->identity().device.toString(),
            QString::number(bench.count("SELECT max(seq) FROM event")),
            QLatin1StringView(crime.reason));
        QCOMPARE(bench.faults(store::Depth::Deep), QStringList{named});
        // What a policy allows is only looked up by the deep check.
        const bool isForDeep = QByteArrayView(crime.reason) == "measure";
        QCOMPARE(bench.faults(store::Depth::Quick), isForDeep ? QStringList() : QStringList{named});
        QVERIFY(bench.isRebuiltEqual());
    }

    void looksMeasuresUpUnderTheirOwnPolicy()
    {
        Bench bench;
        const auto labelled = changed(bench.open, [](domain::Decision &d) {
            d.measures = {*domain::Measure::on(measure(u"label:unverified_content"), d.subject)};
        });
        bench.plant(labelled);
        bench.plant(labelled);
        QCOMPARE(bench.faults(store::Depth::Deep), QStringList());
        const auto other = generalPolicies()(bench.clock.now())
                               ->inForce(policyId(u"REG-GDS"), {bench.clock.now(), {}, {}});
        bench.plant(changed(
            labelled, [&other](domain::Decision &d) { d.policy = other->reference(u"en"_s); }));
        bench.plant(labelled);
        QCOMPARE(bench.faults(store::Depth::Deep),
                 QStringList{u"unlawful_event %1 %2 measure"_s.arg(
                     bench.store->identity().device.toString(),
                     QString::number(bench.count("SELECT max(seq) - 1 FROM event")))});
    }

    void letsWhatIsLawfulBe()
    {
        Bench bench;
        bench.plant(bench.open);
        QCOMPARE(bench.state(caseOf(2)), u"decided"_s);
        QCOMPARE(bench.faults(store::Depth::Deep), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestCaseLaw)
#include "tst_caselaw.moc"
