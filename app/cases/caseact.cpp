// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/caseact.h"

#include "cases/casebody.h"
#include "cases/errors.h"
#include "cases/leasedesk.h"

namespace vigil::cases {

using domain::CaseAct;

namespace {

/// Refuses what the case's state does not allow from the caller's hand.
base::Result<void> checkPossible(const CaseRow &row, CaseAct act)
{
    if (!row.isUndecided()) {
        return base::Error{errors::alreadyDecided,
                           QStringLiteral("The case is decided already, so nothing was changed."),
                           row.id.toString()};
    }
    const bool isPossible = domain::isPossible(row.status.state, act)
                            || (domain::isPossible(row.status.state, CaseAct::Lease)
                                && domain::isPossible(domain::CaseState::Leased, act));
    if (!isPossible)
        return domain::RefusedTransition{row.status.state, act}.toError();
    return {};
}

/// A case of the caller's own, or one that nobody holds; with the right to decide.
base::Result<CaseRow> caseInReach(Act &act, const domain::CaseId &caseId, CaseAct what)
{
    if (auto done = checkRight(act, domain::Right::Decide); !done)
        return done.error();
    const auto row = knownCase(act, caseId);
    if (!row)
        return row;
    if (auto done = checkPossible(*row, what); !done)
        return done.error();
    if (auto done = LeaseDesk(act.write, act.caller, act.leases).checkFree(caseId); !done)
        return done.error();
    return row;
}

/// Records the act, ends the lease, and keeps the case from coming back to the caller.
base::Result<void> putAway(Act &act, const CaseRow &row, const char *kind,
                           QLatin1StringView refusal)
{
    const auto recorded = append(act, row, kind, caseBody(row.id));
    if (!recorded)
        return recorded.error();
    LeaseDesk desk(act.write, act.caller, act.leases);
    if (auto done = desk.end(row.id); !done)
        return done;
    return desk.refuse(row.id, refusal);
}

base::Result<void> impose(Act &act, const CaseRow &row, ProvisionalCause cause,
                          const QList<domain::Measure> &measures)
{
    if (measures.isEmpty())
        return {};
    const auto recorded =
        append(act, row, provisionalImposed, toBody(ProvisionalBody{row.id, cause, measures}));
    return recorded ? base::Result<void>() : recorded.error();
}

} // namespace

base::Result<std::optional<LeasedCase>> takeNext(Act &act, const NextRequest &request)
{
    if (auto done = checkRight(act, domain::Right::Decide); !done)
        return done.error();
    return LeaseDesk(act.write, act.caller, act.leases).next(request);
}

base::Result<void> skip(Act &act, const domain::CaseId &caseId)
{
    const auto row = caseInReach(act, caseId, CaseAct::Skip);
    if (!row)
        return row.error();
    if (auto done = LeaseDesk(act.write, act.caller, act.leases).checkSkip(); !done)
        return done;
    return putAway(act, *row, caseSkipped, QLatin1StringView("skipped"));
}

base::Result<void> release(Act &act, const domain::CaseId &caseId)
{
    const auto row = caseInReach(act, caseId, CaseAct::Release);
    if (!row)
        return row.error();
    return putAway(act, *row, caseReleased, QLatin1StringView("released"));
}

base::Result<void> escalate(Act &act, const EscalationRequest &request)
{
    const auto row = caseInReach(act, request.caseId, CaseAct::Escalate);
    if (!row)
        return row.error();
    const auto interim = targeted(request.interim, *row);
    if (!interim)
        return interim.error();
    const auto recorded =
        append(act, *row, caseEscalated, toBody(EscalationBody{row->id, request.kind}));
    if (!recorded)
        return recorded.error();
    if (auto done = impose(act, *row, ProvisionalCause::Escalation, *interim); !done)
        return done;
    return LeaseDesk(act.write, act.caller, act.leases).end(row->id);
}

base::Result<void> returnEscalated(Act &act, const domain::CaseId &caseId)
{
    if (auto done = checkRight(act, domain::Right::SettleConflict); !done)
        return done;
    const auto row = caseInReach(act, caseId, CaseAct::ReturnEscalated);
    if (!row)
        return row.error();
    if (row->status.rest != domain::CaseState::Escalated)
        return domain::RefusedTransition{row->status.state, CaseAct::ReturnEscalated}.toError();
    const auto recorded = append(act, *row, caseReturned, caseBody(caseId));
    if (!recorded)
        return recorded.error();
    return LeaseDesk(act.write, act.caller, act.leases).end(caseId);
}

base::Result<void> sendToFactCheck(Act &act, const domain::CaseId &caseId)
{
    const auto row = caseInReach(act, caseId, CaseAct::AskFactCheck);
    if (!row)
        return row.error();
    const auto recorded = append(act, *row, caseSentToFactCheck, caseBody(caseId));
    if (!recorded)
        return recorded.error();
    QList<domain::Measure> measures;
    const auto spec = domain::MeasureSpec::restriction(domain::Restriction::FeedIneligible);
    if (!spec)
        return spec.error();
    // An account has no feed to be kept out of.
    if (const auto measure = domain::Measure::on(*spec, row->subject))
        measures.append(*measure);
    if (auto done = impose(act, *row, ProvisionalCause::FactCheck, measures); !done)
        return done;
    return LeaseDesk(act.write, act.caller, act.leases).end(caseId);
}

base::Result<void> endFactCheck(Act &act, const domain::CaseId &caseId, bool keepsRestriction)
{
    const auto row = caseInReach(act, caseId, CaseAct::EndFactCheck);
    if (!row)
        return row.error();
    auto recorded = append(act, *row, caseFactCheckEnded, caseBody(caseId));
    if (recorded && !keepsRestriction)
        recorded = append(act, *row, provisionalEnded, caseBody(caseId));
    return recorded ? base::Result<void>() : recorded.error();
}

} // namespace vigil::cases
