// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/caseservice.h"

#include "cases/caseact.h"
#include "cases/groupact.h"
#include "cases/leasedesk.h"

namespace vigil::cases {

namespace {

/// Runs `act(Act &)` as one command of the writer, with copies of all that it needs.
template<typename T, typename Function>
QFuture<base::Result<T>> perform(store::Writer &writer, const Caller &caller,
                                 const PolicyLookup &policies, const domain::LeaseRules &leases,
                                 Function function)
{
    return writer.execute([caller, policies, leases, function = std::move(function)](
                              store::WriteTransaction &write) -> base::Result<T> {
        Act act{write, caller, policies, leases};
        return function(act);
    });
}

/// Changes the caller's own live lease.
template<typename Change>
base::Result<domain::Lease> changeLease(Act &act, const domain::CaseId &caseId, Change change)
{
    LeaseDesk desk(act.write, act.caller, act.leases);
    const auto lease = desk.own(caseId);
    if (!lease)
        return lease;
    const base::Result<domain::Lease> changed = change(*lease);
    if (!changed)
        return changed;
    if (auto done = desk.keep(*changed); !done)
        return done.error();
    return changed;
}

} // namespace

CaseService::CaseService(store::Writer &writer, PolicyLookup policies,
                         const domain::LeaseRules &leases)
    : m_writer(writer)
    , m_policies(std::move(policies))
    , m_leases(leases)
{}

CaseService::Answer<std::optional<LeasedCase>> CaseService::next(const Caller &caller,
                                                                 const NextRequest &request)
{
    return perform<std::optional<LeasedCase>>(
        m_writer, caller, m_policies, m_leases,
        [request](Act &act) { return takeNext(act, request); });
}

CaseService::Answer<std::optional<LeasedCase>> CaseService::prefetch(const Caller &caller,
                                                                     const NextRequest &request,
                                                                     const domain::CaseId &current)
{
    return perform<std::optional<LeasedCase>>(
        m_writer, caller, m_policies, m_leases,
        [request, current](Act &act) -> base::Result<std::optional<LeasedCase>> {
            if (auto done = checkRight(act, domain::Right::Decide); !done)
                return done.error();
            return LeaseDesk(act.write, act.caller, act.leases).prefetch(request, current);
        });
}

CaseService::Answer<domain::Lease> CaseService::renew(const Caller &caller,
                                                      const domain::CaseId &caseId)
{
    return perform<domain::Lease>(m_writer, caller, m_policies, m_leases, [caseId](Act &act) {
        return changeLease(act, caseId, [&](const domain::Lease &lease) {
            return lease.renewed(act.write.at(), act.leases);
        });
    });
}

CaseService::Answer<domain::Lease> CaseService::hold(const Caller &caller,
                                                     const domain::CaseId &caseId)
{
    return perform<domain::Lease>(m_writer, caller, m_policies, m_leases, [caseId](Act &act) {
        return changeLease(act, caseId, [&](const domain::Lease &lease) {
            return lease.held(act.write.at(), act.leases);
        });
    });
}

CaseService::Answer<domain::Lease> CaseService::resume(const Caller &caller,
                                                       const domain::CaseId &caseId)
{
    return perform<domain::Lease>(m_writer, caller, m_policies, m_leases, [caseId](Act &act) {
        return changeLease(act, caseId, [&](const domain::Lease &lease) {
            return lease.resumed(act.write.at(), act.leases);
        });
    });
}

CaseService::Answer<void> CaseService::giveBack(const Caller &caller, const domain::CaseId &caseId)
{
    return perform<void>(m_writer, caller, m_policies, m_leases,
                         [caseId](Act &act) -> base::Result<void> {
                             LeaseDesk desk(act.write, act.caller, act.leases);
                             const auto lease = desk.own(caseId);
                             return lease ? desk.end(caseId) : lease.error();
                         });
}

CaseService::Answer<void> CaseService::skip(const Caller &caller, const domain::CaseId &caseId)
{
    return perform<void>(m_writer, caller, m_policies, m_leases,
                         [caseId](Act &act) { return cases::skip(act, caseId); });
}

CaseService::Answer<void> CaseService::release(const Caller &caller, const domain::CaseId &caseId)
{
    return perform<void>(m_writer, caller, m_policies, m_leases,
                         [caseId](Act &act) { return cases::release(act, caseId); });
}

CaseService::Answer<DecisionReceipt> CaseService::decide(const Caller &caller,
                                                         const DecisionRequest &request)
{
    auto answer =
        perform<DecisionReceipt>(m_writer, caller, m_policies, m_leases,
                                 [request](Act &act) { return cases::decide(act, request); });
    if (!request.similar.isEmpty())
        (void)carryOutGroups();
    return answer;
}

CaseService::Answer<void> CaseService::carryOutGroups()
{
    return m_writer.executeInSteps(cases::carryOutGroups);
}

CaseService::Answer<UndoReceipt> CaseService::undo(const Caller &caller,
                                                   const domain::DecisionId &decision)
{
    return perform<UndoReceipt>(m_writer, caller, m_policies, m_leases,
                                [decision](Act &act) { return cases::undo(act, decision); });
}

CaseService::Answer<ReversalReceipt> CaseService::reverse(const Caller &caller,
                                                          const ReversalRequest &request)
{
    return perform<ReversalReceipt>(m_writer, caller, m_policies, m_leases,
                                    [request](Act &act) { return cases::reverse(act, request); });
}

CaseService::Answer<void> CaseService::escalate(const Caller &caller,
                                                const EscalationRequest &request)
{
    return perform<void>(m_writer, caller, m_policies, m_leases,
                         [request](Act &act) { return cases::escalate(act, request); });
}

CaseService::Answer<void> CaseService::returnEscalated(const Caller &caller,
                                                       const domain::CaseId &caseId)
{
    return perform<void>(m_writer, caller, m_policies, m_leases,
                         [caseId](Act &act) { return cases::returnEscalated(act, caseId); });
}

CaseService::Answer<void> CaseService::sendToFactCheck(const Caller &caller,
                                                       const domain::CaseId &caseId)
{
    return perform<void>(m_writer, caller, m_policies, m_leases,
                         [caseId](Act &act) { return cases::sendToFactCheck(act, caseId); });
}

CaseService::Answer<void>
CaseService::endFactCheck(const Caller &caller, const domain::CaseId &caseId, bool keepsRestriction)
{
    return perform<void>(m_writer, caller, m_policies, m_leases,
                         [caseId, keepsRestriction](Act &act) {
                             return cases::endFactCheck(act, caseId, keepsRestriction);
                         });
}

} // namespace vigil::cases
