// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "policy/packfile.h"
#include "review/ports.h"

#include <QFuture>
#include <QPromise>
#include <QQueue>

namespace vigil::test {

/// Stands still until it is told to go on.
class DeskClock final : public base::Clock
{
public:
    [[nodiscard]] base::Instant now() const override { return m_now; }
    [[nodiscard]] base::Millis sinceBoot() const override { return base::Millis{0}; }
    void advance(base::Millis span) { m_now += span; }

private:
    base::Instant m_now = *base::parseInstant(u"2026-03-01T10:00:00Z");
};

inline std::shared_ptr<const policy::PolicyBook> shippedBook()
{
    static const auto book = [] {
        QList<policy::PolicyPack> packs;
        for (const QString &path : policy::shippedPacks())
            packs.append(*policy::loadPack(path));
        return std::make_shared<const policy::PolicyBook>(packs);
    }();
    return book;
}

/// Both ports of the desk in memory: hands out numbered cases in order and keeps what is asked of
/// it. Answers come at once, or in the order that the test wants.
class FakeDesk final : public review::CaseSource, public review::DecisionSink
{
public:
    explicit FakeDesk(const DeskClock &clock) : m_clock(clock) {}

    static domain::CaseId caseId(int number)
    {
        base::IdBytes bytes{};
        bytes[15] = static_cast<std::uint8_t>(number);
        return domain::CaseId(bytes);
    }

    review::DeskCase deskCase(int number) const
    {
        base::IdBytes subject{};
        subject[0] = static_cast<std::uint8_t>(number);
        base::IdBytes account{};
        account[1] = static_cast<std::uint8_t>(number);
        cases::CaseView view;
        view.file.id = caseId(number);
        view.file.subject = {domain::SubjectId(subject), domain::SubjectType::Video};
        view.file.account = domain::AccountId(account);
        view.file.policy = domain::PolicyId::parse(policy);
        view.file.severity = severity;
        view.state = domain::CaseState::Leased;
        view.flagged.revision.subject = view.file.subject.id;
        view.flagged.revision.duration = std::chrono::seconds{58};
        view.flagged.text = domain::SubjectText{QStringLiteral("v-%1").arg(number),
                                                QStringLiteral("Title %1").arg(number),
                                                {},
                                                {},
                                                {},
                                                {},
                                                {},
                                                {},
                                                QStringLiteral("@handle"),
                                                {}};
        view.subject.account.id = view.file.account;
        const auto lease = domain::Lease::begin({}, view.file.id, {}, m_clock.now());
        return {std::move(view),
                lease,
                shippedBook(),
                {m_clock.now(), {}, {}},
                media,
                address.isEmpty() ? QString() : address.arg(number),
                {},
                {}};
    }

    review::Answer<std::optional<review::DeskCase>> next() override { return give(); }
    review::Answer<std::optional<review::DeskCase>> following(const domain::CaseId &) override
    {
        return give();
    }
    review::Answer<domain::Lease> renew(const domain::CaseId &id) override
    {
        renewed.append(id);
        if (isLeaseLost)
            return answer<domain::Lease>(base::Error{base::ErrorCode("cases.lease_lost"), {}});
        return answer<domain::Lease>(domain::Lease::begin({}, id, {}, m_clock.now()));
    }
    review::Answer<domain::Lease> hold(const domain::CaseId &id) override
    {
        return answer<domain::Lease>(
            *domain::Lease::begin({}, id, {}, m_clock.now()).held(m_clock.now()));
    }
    review::Answer<domain::Lease> resume(const domain::CaseId &id) override
    {
        return answer<domain::Lease>(domain::Lease::begin({}, id, {}, m_clock.now()));
    }
    review::Answer<void> giveBack(const domain::CaseId &id) override
    {
        givenBack.append(id);
        return answer<void>({});
    }
    review::Answer<cases::QueueSummary> summary() override
    {
        return answer<cases::QueueSummary>(cases::QueueSummary{{}, waiting - given, 0, {}, {}});
    }
    review::Answer<std::vector<cases::UpcomingCase>> upcoming(int) override
    {
        return answer<std::vector<cases::UpcomingCase>>(std::vector<cases::UpcomingCase>());
    }
    review::Answer<cases::BanPreview> previewBan(const domain::AccountId &,
                                                 const domain::CaseId &) override
    {
        cases::BanPreview preview;
        preview.videos = 12;
        return answer<cases::BanPreview>(preview);
    }

    review::Answer<cases::DecisionReceipt> decide(const cases::DecisionRequest &request) override
    {
        sent.append(request);
        if (refusal)
            return answer<cases::DecisionReceipt>(*refusal);
        decided.append(request);
        const base::Instant now = m_clock.now();
        return answer<cases::DecisionReceipt>(cases::DecisionReceipt{
            request.id, request.caseId, {}, now, now + std::chrono::seconds{10}, false});
    }
    review::Answer<std::optional<review::DeskCase>>
    undo(const domain::DecisionId &decision) override
    {
        undone.append(decision);
        for (const cases::DecisionRequest &request : decided) {
            if (request.id == decision)
                return answer<std::optional<review::DeskCase>>(
                    std::optional(deskCase(request.caseId.bytes()[15])), isUndoSlow);
        }
        return answer<std::optional<review::DeskCase>>(std::optional<review::DeskCase>());
    }
    review::Answer<void> skip(const domain::CaseId &id) override { return leave(skipped, id); }
    review::Answer<void> release(const domain::CaseId &id) override { return leave(released, id); }
    review::Answer<void> escalate(const cases::EscalationRequest &request) override
    {
        escalations.append(request.kind);
        return answer<void>({});
    }
    review::Answer<void> sendToFactCheck(const domain::CaseId &id) override
    {
        return leave(factChecked, id);
    }

    QString policy = QStringLiteral("INT-MIS");
    domain::Severity severity = domain::Severity::Medium;
    review::MediaState media = review::MediaState::None;
    QString address; ///< of the media, with %1 for the number of the case
    int waiting = 20;
    int given = 0;
    bool isLeaseLost = false;
    std::optional<base::Error> refusal;
    // Answers of these kinds wait for arrive().
    bool isGivingSlow = false;
    bool isUndoSlow = false;
    bool isLeavingSlow = false;

    /// The answer that has waited for longest comes.
    void arrive()
    {
        const auto answer = m_late.front();
        m_late.erase(m_late.begin());
        answer();
    }

    QList<cases::DecisionRequest> sent;
    QList<cases::DecisionRequest> decided;
    QList<domain::DecisionId> undone;
    QList<domain::CaseId> skipped;
    QList<domain::CaseId> released;
    QList<domain::CaseId> factChecked;
    QList<domain::CaseId> renewed;
    QList<domain::CaseId> givenBack;
    QList<domain::EscalationKind> escalations;

private:
    template<typename T>
    review::Answer<T> answer(base::Result<T> result, bool isLate = false)
    {
        auto promise = std::make_shared<QPromise<base::Result<T>>>();
        promise->start();
        const auto finish = [promise, result = std::move(result)] {
            promise->addResult(result);
            promise->finish();
        };
        if (isLate)
            m_late.push_back(finish);
        else
            finish();
        return promise->future();
    }

    review::Answer<std::optional<review::DeskCase>> give()
    {
        std::optional<review::DeskCase> next;
        if (given < waiting)
            next = deskCase(++given);
        return answer<std::optional<review::DeskCase>>(next, isGivingSlow);
    }

    review::Answer<void> leave(QList<domain::CaseId> &list, const domain::CaseId &id)
    {
        list.append(id);
        return answer<void>({}, isLeavingSlow);
    }

    const DeskClock &m_clock;
    std::vector<std::function<void()>> m_late;
};

} // namespace vigil::test
