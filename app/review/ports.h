// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cases/caserequests.h"
#include "review/deskcase.h"

#include <QFuture>

#include <optional>

namespace vigil::review {

template<typename T>
using Answer = QFuture<base::Result<T>>;

/// Where cases come from. Every call returns at once; its answer comes later, in any thread.
class CaseSource
{
public:
    CaseSource() = default;
    CaseSource(const CaseSource &) = delete;
    CaseSource &operator=(const CaseSource &) = delete;
    virtual ~CaseSource() = default;

    /// The person's live lease, else the next case; nothing when none waits for this person.
    [[nodiscard]] virtual Answer<std::optional<DeskCase>> next() = 0;
    /// The case after `current`, leased too.
    [[nodiscard]] virtual Answer<std::optional<DeskCase>>
    following(const domain::CaseId &current) = 0;
    [[nodiscard]] virtual Answer<domain::Lease> renew(const domain::CaseId &caseId) = 0;
    [[nodiscard]] virtual Answer<domain::Lease> hold(const domain::CaseId &caseId) = 0;
    [[nodiscard]] virtual Answer<domain::Lease> resume(const domain::CaseId &caseId) = 0;
    /// Without a word: the desk is left.
    [[nodiscard]] virtual Answer<void> giveBack(const domain::CaseId &caseId) = 0;

    [[nodiscard]] virtual Answer<cases::QueueSummary> summary() = 0;
    [[nodiscard]] virtual Answer<std::vector<cases::UpcomingCase>> upcoming(int size) = 0;
    [[nodiscard]] virtual Answer<cases::BanPreview> previewBan(const domain::AccountId &account,
                                                               const domain::CaseId &except) = 0;
};

/// Where the person's acts go. An answer without error means: it is on disk.
class DecisionSink
{
public:
    DecisionSink() = default;
    DecisionSink(const DecisionSink &) = delete;
    DecisionSink &operator=(const DecisionSink &) = delete;
    virtual ~DecisionSink() = default;

    /// The same id again decides once.
    [[nodiscard]] virtual Answer<cases::DecisionReceipt>
    decide(const cases::DecisionRequest &request) = 0;
    /// Withdraws and leases the case to the person again; nothing when it is no longer one to work
    /// on.
    [[nodiscard]] virtual Answer<std::optional<DeskCase>>
    undo(const domain::DecisionId &decision) = 0;
    [[nodiscard]] virtual Answer<void> skip(const domain::CaseId &caseId) = 0;
    /// "Not my language" and "I should not see this": the record says only that it was released.
    [[nodiscard]] virtual Answer<void> release(const domain::CaseId &caseId) = 0;
    [[nodiscard]] virtual Answer<void> escalate(const cases::EscalationRequest &request) = 0;
    [[nodiscard]] virtual Answer<void> sendToFactCheck(const domain::CaseId &caseId) = 0;
};

} // namespace vigil::review
