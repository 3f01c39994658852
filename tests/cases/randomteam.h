// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casedesk.h"

#include <map>

namespace vigil::test {

/// Of a random history: given in VIGIL_SEED, or new; printed so that the history can be repeated.
inline unsigned newSeed()
{
    const unsigned seed = qEnvironmentVariableIsSet("VIGIL_SEED")
                              ? qEnvironmentVariable("VIGIL_SEED").toUInt()
                              : std::random_device()();
    qInfo("VIGIL_SEED=%u", seed);
    return seed;
}

/// Acts at random as several people, on one console or on several of one team.
class RandomTeam
{
public:
    static constexpr int accounts = 12;

    explicit RandomTeam(unsigned seed) : m_engine(seed) {}

    /// What happened on that console: "ok" or the code of a refusal.
    QByteArray act(CaseDesk &desk)
    {
        desk.clock.advance(base::Millis(pick(4'000)));
        switch (pick(17)) {
        case 0:
        case 1: return importNew(desk);
        case 2: return importMore(desk);
        case 3: return codeOf(desk.service->skip(person(desk), anyCase(desk)).result());
        case 4: return codeOf(desk.service->release(person(desk), anyCase(desk)).result());
        case 5: return codeOf(desk.service->escalate(person(desk), escalation(desk)).result());
        case 6: return codeOf(desk.service->returnEscalated(desk.lead, anyCase(desk)).result());
        case 7: return codeOf(desk.service->sendToFactCheck(person(desk), anyCase(desk)).result());
        case 8:
            return codeOf(
                desk.service->endFactCheck(person(desk), anyCase(desk), pick(2) == 0).result());
        case 9: return undo(desk);
        case 10: return reverse(desk);
        case 11: return codeOf(desk.service->next(person(desk), {}).result());
        case 12: return importAgain(desk);
        default: return decide(desk);
        }
    }

    /// Rows that a console imported.
    [[nodiscard]] const FeedBatch &batch(const domain::EventId &event) const
    {
        return m_batches.at(event);
    }
    /// From 0 to below `n`.
    int pick(int n) { return static_cast<int>(m_engine() % static_cast<unsigned>(n)); }

private:
    cases::Caller person(const CaseDesk &desk)
    {
        return pick(3) == 0 ? desk.lead : CaseDesk::reviewer(pick(4));
    }
    QStringView policy()
    {
        static constexpr QStringView ids[] = {u"INT-MIS", u"SAF-HATE", u"SAF-YSPA", u"REG-GDS"};
        return ids[pick(4)];
    }
    /// One that the console knows; sometimes one that it may not have heard of.
    domain::CaseId anyCase(const CaseDesk &desk)
    {
        const auto known = static_cast<int>(desk.count("SELECT count(*) FROM case_file"));
        if (known == 0 || pick(10) == 0)
            return m_cases.isEmpty() ? caseOf(0) : m_cases[pick(static_cast<int>(m_cases.size()))];
        const auto found = desk.store->readers().readNow([&](store::Database &database) {
            return database.one("SELECT id FROM case_file ORDER BY id LIMIT 1 OFFSET ?1",
                                {pick(known)},
                                [](const store::Row &row) { return row.id<domain::CaseId>(0); });
        });
        return **found;
    }

    QByteArray importNew(CaseDesk &desk)
    {
        const int n = ++m_flags;
        FeedSubject subject = flagged(n, pick(accounts), desk.clock.now(), policy());
        import(desk, {{ subject }});
        m_subjects.append(subject);
        m_cases.append(caseOf(n));
        return "imported";
    }
    QByteArray importMore(CaseDesk &desk)
    {
        if (m_subjects.isEmpty())
            return importNew(desk);
        FeedSubject &subject = m_subjects[pick(static_cast<int>(m_subjects.size()))];
        subject.flags.clear();
        subject.revision.isGone = pick(6) == 0;
        if (pick(3) == 0 || subject.revision.isGone)
            subject.revision.at = desk.clock.now();
        subject.moved = base::Millis(pick(2));
        const int n = ++m_flags;
        domain::Flag flag;
        flag.id = flagId(n);
        flag.subject = subject.revision.subject;
        flag.at = desk.clock.now();
        flag.policy = policyId(policy());
        flag.source = pick(8) == 0 ? domain::FlagSource::Authority : domain::FlagSource::UserReport;
        if (pick(5) > 0)
            subject.flags = {flag};
        std::vector<FeedAppealRow> appeals;
        if (pick(4) == 0)
            appeals.push_back({flagId(n + 1'000'000), flag.subject, std::nullopt, flag.at});
        import(desk, {{subject}, appeals});
        m_cases.append(cases::caseOpenedBy(flag.subject, flag.id.bytes()));
        m_cases.append(cases::caseOpenedBy(flag.subject, flagId(n + 1'000'000).bytes()));
        return "imported";
    }
    /// A feed that was imported before, here or on another console.
    QByteArray importAgain(CaseDesk &desk)
    {
        if (m_batches.empty())
            return importNew(desk);
        const auto batch = std::next(m_batches.begin(), pick(static_cast<int>(m_batches.size())));
        FeedBatch again = batch->second;
        again.appeals.clear();
        import(desk, std::move(again));
        return "imported";
    }
    void import(CaseDesk &desk, FeedBatch batch)
    {
        const domain::EventId event = desk.import(batch);
        m_batches.emplace(event, std::move(batch));
    }
    cases::EscalationRequest escalation(const CaseDesk &desk)
    {
        QList<cases::MeasureRequest> interim;
        if (pick(2) == 0)
            interim.append({measure(u"restrict:opt_in_screen"), std::nullopt});
        return {anyCase(desk), static_cast<domain::EscalationKind>(pick(5)), interim};
    }
    QByteArray decide(CaseDesk &desk)
    {
        static constexpr QStringView texts[] = {u"remove",
                                                u"ban",
                                                u"label:sensitive_content",
                                                u"restrict:feature=upload",
                                                u"restrict:interaction=duet",
                                                u"ban;until=2022-06-01T00:00:00Z"};
        QList<domain::MeasureSpec> measures;
        const bool isCommon = pick(3) == 0; // Two people can come to the same.
        if (isCommon || pick(3) > 0)
            measures.append(measure(texts[isCommon ? 0 : pick(6)]));
        const auto receipt =
            desk.decide(person(desk), desk.request(anyCase(desk), measures,
                                                   isCommon ? QStringView(u"INT-MIS") : policy()));
        if (receipt)
            m_decisions.append(receipt->decision);
        return codeOf(receipt);
    }
    QByteArray undo(CaseDesk &desk)
    {
        if (m_decisions.isEmpty())
            return "none";
        return codeOf(desk.service->undo(person(desk), m_decisions.back()).result());
    }
    QByteArray reverse(CaseDesk &desk)
    {
        if (m_decisions.isEmpty())
            return "none";
        const auto id = m_decisions[pick(static_cast<int>(m_decisions.size()))];
        return codeOf(desk.service->reverse(desk.lead, {id, reason(u"other"), {}, {}}).result());
    }

    std::mt19937 m_engine;
    int m_flags = 0;
    QList<FeedSubject> m_subjects;
    std::map<domain::EventId, FeedBatch> m_batches;
    QList<domain::CaseId> m_cases;
    QList<domain::DecisionId> m_decisions;
};

} // namespace vigil::test
