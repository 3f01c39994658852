// SPDX-License-Identifier: GPL-3.0-or-later
#include "casedesk.h"
#include "cases/casebody.h"
#include "cases/decisionrow.h"
#include "ledger/decisionbody.h"

using namespace vigil;
using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

/// Another console of the team: seals events without a store of its own.
class Remote
{
public:
    explicit Remote(CaseDesk &desk) : m_desk(desk) { desk.enrol(m_device, m_key.verifyKey()); }

    store::RemoteEvent seal(const store::EventDraft &draft, std::optional<qint64> hub)
    {
        ledger::Event event;
        event.id = draft.id;
        event.device = m_device;
        event.seq = m_head.seq + 1;
        event.kind = draft.kind;
        event.at = m_desk.clock.now();
        event.actor = draft.actor;
        event.aggregates = draft.aggregates;
        event.body = draft.body;
        event.prev = ledger::linkOf(m_head);
        const auto sealed = ledger::seal(event, m_key);
        m_head = {event.seq, sealed->hash, sealed->signature};
        return {sealed->bytes, sealed->signature, hub};
    }

    /// `like`, decided by another person with other measures.
    store::EventDraft draft(domain::Decision like, const QList<domain::Measure> &measures) const
    {
        using ledger::AggregateKind;
        like.id = domain::DecisionId::make(m_desk.clock.now(), m_desk.random);
        like.actor = member(9);
        like.at = m_desk.clock.now();
        like.effectiveAt = like.at + 10s;
        like.measures = measures;
        return {like.id,
                ledger::decisionMade,
                like.actor,
                {ledger::aggregate(AggregateKind::Case, like.caseId),
                 ledger::aggregate(AggregateKind::Subject, like.subject.id),
                 ledger::aggregate(AggregateKind::Account, *like.account)},
                ledger::toBody(ledger::DecisionBody{like, std::nullopt, true})};
    }
    store::RemoteEvent decide(const domain::Decision &like, const QList<domain::Measure> &measures,
                              std::optional<qint64> hub)
    {
        return seal(draft(like, measures), hub);
    }

private:
    CaseDesk &m_desk;
    domain::DeviceId m_device = idOf<domain::DeviceId>('\xfe', 1);
    ledger::SigningKey m_key{*ledger::Secret::fromBytes(QByteArray(32, '\x07'))};
    ledger::ChainHead m_head;
};

base::Result<store::IngestOutcome> ingest(CaseDesk &desk, store::RemoteBatch batch)
{
    return desk.store->writer().ingest(std::move(batch)).result();
}

/// An event of this console with the number that the hub gave it.
store::RemoteEvent numbered(const CaseDesk &desk, std::string_view kind, qint64 hub)
{
    return *desk.store->readers().readNow(
        [&](store::Database &database) -> base::Result<store::RemoteEvent> {
            auto found = database.one(
                "SELECT bytes, sig FROM event WHERE kind = ?1",
                {store::Value::text(QByteArrayView(kind.data(), qsizetype(kind.size())))},
                [&](const store::Row &row) {
                    return store::RemoteEvent{row.bytes(0), row.array<64>(1), hub};
                });
            return **found;
        });
}

domain::Decision decisionOf(const CaseDesk &desk, const domain::DecisionId &id)
{
    const auto record = desk.store->readers().readNow(
        [&](store::Database &database) { return cases::readDecision(database, id); });
    return (*record)->decision;
}

} // namespace

/// What comes from another console of the team, through the store's own door.
class TestCaseIngest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// The hub had the other console's decision first, so that one is the case's and ours
    /// conflicts.
    void anEarlierDecisionOfAnotherConsoleComesFirst()
    {
        CaseDesk desk;
        Remote remote(desk);
        desk.import({flagged(1, 1, desk.clock.now())});
        desk.clock.advance(1min);
        const auto label = measure(u"label:sensitive_content");
        const auto own = desk.decide(desk.lead, desk.request(caseOf(1), {label}));
        QCOMPARE(codeOf(own), QByteArray("ok"));
        const domain::Decision ours = decisionOf(desk, own->decision);
        const domain::Measure removal =
            *domain::Measure::on(domain::MeasureSpec::remove(), ours.subject);

        const auto outcome = ingest(
            desk, {{numbered(desk, "intake.imported", 1), remote.decide(ours, {removal}, 2)}, {}});
        QCOMPARE(codeOf(outcome), QByteArray("ok"));
        QCOMPARE(outcome->added, 1);
        QCOMPARE(outcome->known, 1);
        const cases::CaseRow file = desk.file(caseOf(1));
        QCOMPARE(file.status.state, domain::CaseState::Decided);
        QVERIFY(file.decision && file.decision != own->decision);
        QVERIFY(decisionOf(desk, *file.decision).isRemoval());
        QCOMPARE(desk.count("SELECT count(*) FROM decision WHERE outcome = 'stands'"), 1);
        QCOMPARE(desk.count("SELECT count(*) FROM decision WHERE outcome = 'conflicts'"), 1);
        QCOMPARE(desk.count("SELECT count(*) FROM case_file WHERE kind = 'conflict' AND state = "
                            "'escalated'"),
                 1);
        desk.clock.advance(1min);
        QVERIFY(desk.enforcement(video(1)).isRemoved());
        QVERIFY(desk.isRebuiltEqual());
    }

    void aBatchOfAnotherConsoleOpensCases()
    {
        CaseDesk desk;
        Remote remote(desk);
        desk.import({flagged(1, 1, desk.clock.now())});
        const FeedSubject theirs = flagged(2, 1, desk.clock.now());
        const auto eventId = domain::EventId::make(desk.clock.now(), desk.random);
        const auto batch =
            remote.seal({eventId, "intake.imported", member(9), {}, {{u"count"_s, 2}}}, 2);
        const auto outcome = ingest(desk, {{numbered(desk, "intake.imported", 1), batch},
                                           [&](store::Database &database) -> base::Result<void> {
                                               const auto put =
                                                   FeedRows(database, eventId).put({{theirs}});
                                               return put ? base::Result<void>() : put.error();
                                           }});
        QCOMPARE(codeOf(outcome), QByteArray("ok"));
        QCOMPARE(desk.state(caseOf(1)), u"open"_s);
        QCOMPARE(desk.state(caseOf(2)), u"open"_s);
        QCOMPARE(desk.count("SELECT cases FROM case_count WHERE state = 'open'"), 2);
        QVERIFY(desk.isRebuiltEqual());

        // A decision here, then their ban of the account, which the hub knows of before it.
        const auto own = desk.decide(desk.lead, desk.request(caseOf(2)));
        QCOMPARE(codeOf(own), QByteArray("ok"));
        const domain::Measure ban = *domain::Measure::onDefault(
            measure(u"ban"), decisionOf(desk, own->decision).subject, account(1));
        domain::Decision about = decisionOf(desk, own->decision);
        about.caseId = caseOf(1);
        about.subject.id = video(1);
        const auto banned = ingest(desk, {{remote.decide(about, {ban}, 3)}, {}});
        QCOMPARE(codeOf(banned), QByteArray("ok"));
        QCOMPARE(desk.state(caseOf(1)), u"decided"_s);
        QCOMPARE(desk.state(caseOf(2)), u"decided"_s);
        QVERIFY(desk.isRebuiltEqual());
    }

    /// What a console signs with a good key can still be crafted: here it decides case 2, of
    /// account 1, in the name of these accounts.
    void decisionsCountForTheAccountOfTheirCaseAlone_data()
    {
        QTest::addColumn<QList<int>>("accounts");
        QTest::addColumn<int>("struck");
        QTest::addColumn<QString>("state");
        QTest::newRow("its own") << QList<int>{1} << 1 << u"decided"_s;
        QTest::newRow("its own twice") << QList<int>{1, 1} << 1 << u"decided"_s;
        QTest::newRow("another besides") << QList<int>{1, 2} << 1 << u"decided"_s;
        QTest::newRow("another") << QList<int>{2} << 1 << u"open"_s;
        QTest::newRow("none") << QList<int>{} << 1 << u"open"_s;
        QTest::newRow("a strike for another") << QList<int>{1} << 2 << u"open"_s;
    }
    void decisionsCountForTheAccountOfTheirCaseAlone()
    {
        QFETCH(const QList<int>, accounts);
        QFETCH(const int, struck);
        QFETCH(const QString, state);
        CaseDesk desk;
        Remote remote(desk);
        desk.import({flagged(1, 1, desk.clock.now()), flagged(2, 1, desk.clock.now()),
                     flagged(3, 2, desk.clock.now())});
        const auto own = desk.decide(desk.lead, desk.request(caseOf(1)));
        QCOMPARE(codeOf(own), QByteArray("ok"));
        domain::Decision about = decisionOf(desk, own->decision);
        about.caseId = caseOf(2);
        about.subject.id = video(2);
        about.strike = {account(struck), policyId(u"INT-MIS"), std::nullopt, domain::Severity::Low};
        const domain::Measure removal =
            *domain::Measure::on(domain::MeasureSpec::remove(), about.subject);
        store::EventDraft draft = remote.draft(about, {removal});
        draft.aggregates.pop_back();
        for (const int n : accounts)
            draft.aggregates.push_back(aggregate(ledger::AggregateKind::Account, account(n)));

        QCOMPARE(codeOf(ingest(desk, {{remote.seal(draft, std::nullopt)}, {}})), QByteArray("ok"));
        QCOMPARE(desk.state(caseOf(2)), state);
        QCOMPARE(desk.state(caseOf(3)), u"open"_s);
        QVERIFY(desk.isRebuiltEqual());
    }

    void actsCountForTheAccountOfTheirCaseAlone()
    {
        CaseDesk desk;
        Remote remote(desk);
        desk.import({flagged(1, 1, desk.clock.now()), flagged(2, 2, desk.clock.now())});
        const auto escalate = [&](int named) {
            const auto id = domain::EventId::make(desk.clock.now(), desk.random);
            const cases::EscalationBody body{caseOf(1), domain::EscalationKind::LegalOrder};
            return remote.seal({id,
                                cases::caseEscalated,
                                desk.lead.member,
                                {aggregate(ledger::AggregateKind::Account, account(named))},
                                cases::toBody(body)},
                               std::nullopt);
        };
        QCOMPARE(codeOf(ingest(desk, {{escalate(2)}, {}})), QByteArray("ok"));
        QCOMPARE(desk.state(caseOf(1)), u"open"_s);
        QVERIFY(desk.isRebuiltEqual());
        QCOMPARE(codeOf(ingest(desk, {{escalate(1)}, {}})), QByteArray("ok"));
        QCOMPARE(desk.state(caseOf(1)), u"escalated"_s);
        QVERIFY(desk.isRebuiltEqual());
    }
};

QTEST_GUILESS_MAIN(TestCaseIngest)
#include "tst_caseingest.moc"
