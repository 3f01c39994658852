// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "cases/caseservice.h"
#include "review/ports.h"
#include "store/policyshelf.h"
#include "store/readers.h"

#include <QThreadPool>

#include <functional>

namespace vigil::review {

/// The desk's ports on a store: acts go to the case service, and what the screen shows is read on
/// threads of its own, so that neither the window nor the writer waits.
class StoreDesk final : public CaseSource, public DecisionSink
{
public:
    /// All outlive the desk.
    struct Parts
    {
        cases::CaseService &service;
        store::Readers &readers;
        store::PolicyShelf &shelf;
        const base::Clock &clock;
    };

    /// Asked for each case that is to come, in the caller's thread; empty: all are wanted.
    using Wish = std::function<cases::IsWanted()>;

    StoreDesk(const Parts &parts, const cases::Caller &caller, cases::NextRequest request);
    /// Waits for what is being read.
    ~StoreDesk() override;

    /// From now on only cases that the wish of the moment wants are taken.
    void setWish(Wish wish) { m_wish = std::move(wish); }

    [[nodiscard]] Answer<std::optional<DeskCase>> next() override;
    [[nodiscard]] Answer<std::optional<DeskCase>> following(const domain::CaseId &current) override;
    [[nodiscard]] Answer<domain::Lease> renew(const domain::CaseId &caseId) override;
    [[nodiscard]] Answer<domain::Lease> hold(const domain::CaseId &caseId) override;
    [[nodiscard]] Answer<domain::Lease> resume(const domain::CaseId &caseId) override;
    [[nodiscard]] Answer<void> giveBack(const domain::CaseId &caseId) override;
    [[nodiscard]] Answer<cases::QueueSummary> summary() override;
    [[nodiscard]] Answer<std::vector<cases::UpcomingCase>> upcoming(int size) override;
    [[nodiscard]] Answer<cases::BanPreview> previewBan(const domain::AccountId &account,
                                                       const domain::CaseId &except) override;

    [[nodiscard]] Answer<cases::DecisionReceipt>
    decide(const cases::DecisionRequest &request) override;
    [[nodiscard]] Answer<std::optional<DeskCase>> undo(const domain::DecisionId &decision) override;
    [[nodiscard]] Answer<void> skip(const domain::CaseId &caseId) override;
    [[nodiscard]] Answer<void> release(const domain::CaseId &caseId) override;
    [[nodiscard]] Answer<void> escalate(const cases::EscalationRequest &request) override;
    [[nodiscard]] Answer<void> sendToFactCheck(const domain::CaseId &caseId) override;

private:
    using Leased = base::Result<std::optional<cases::LeasedCase>>;
    using Take = std::function<QFuture<Leased>(const cases::NextRequest &)>;

    [[nodiscard]] Answer<std::optional<DeskCase>> lease(const Take &take);

    /// Reads what the desk shows of a case that has been leased.
    [[nodiscard]] base::Result<std::optional<DeskCase>> read(const Leased &leased);
    [[nodiscard]] base::Result<std::optional<DeskCase>> readDesk(store::Database &database,
                                                                 const cases::LeasedCase &leased);
    [[nodiscard]] cases::PolicyLookup lookup() const;
    [[nodiscard]] cases::NextRequest request() const;
    /// Remembers it until it is there.
    [[nodiscard]] Answer<std::optional<DeskCase>> pending(Answer<std::optional<DeskCase>> answer);

    Parts m_parts;
    cases::Caller m_caller;
    cases::NextRequest m_request;
    Wish m_wish;
    QThreadPool m_pool;
    /// Their second half is put into the pool by the writer, once the first is committed.
    std::vector<Answer<std::optional<DeskCase>>> m_pending;
};

} // namespace vigil::review
