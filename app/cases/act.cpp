// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/decisionact.h"
#include "cases/errors.h"
#include "store/teamreader.h"

namespace vigil::cases {

base::Result<domain::Roles> rolesOf(Act &act)
{
    if (act.caller.isAsserted)
        return domain::Roles(domain::Role::Reviewer);
    return store::readRoles(act.write.database(), act.caller.member);
}

base::Result<void> checkRight(Act &act, domain::Right right)
{
    const auto roles = rolesOf(act);
    if (!roles)
        return roles.error();
    if (domain::may(*roles, right))
        return {};
    return base::Error{errors::rightMissing,
                       QStringLiteral("This needs a right that the person does not have: %1.")
                           .arg(domain::rightNames.name(right)),
                       domain::rightNames.name(right)};
}

base::Result<CaseRow> knownCase(Act &act, const domain::CaseId &id)
{
    auto row = readCase(act.write.database(), id);
    if (!row)
        return row.error();
    if (!*row) {
        return base::Error{errors::caseUnknown,
                           QStringLiteral("No case with this id is known here."), id.toString()};
    }
    return **std::move(row);
}

std::vector<ledger::Aggregate> aggregatesOf(const CaseRow &row)
{
    using ledger::AggregateKind;
    return {ledger::aggregate(AggregateKind::Case, row.id),
            ledger::aggregate(AggregateKind::Subject, row.subject.id),
            ledger::aggregate(AggregateKind::Account, row.account)};
}

base::Result<store::Recorded> append(Act &act, const CaseRow &row, const char *kind,
                                     const QJsonObject &body, const domain::EventId &id)
{
    return act.write.append({id, kind, act.caller.member, aggregatesOf(row), body});
}

base::Result<QList<domain::Measure>> targeted(const QList<MeasureRequest> &requests,
                                              const CaseRow &row)
{
    QList<domain::Measure> measures;
    for (const MeasureRequest &request : requests) {
        auto measure = domain::Measure::onDefault(request.spec, row.subject, row.account);
        if (request.target && *request.target != row.subject.id) {
            // Another target than subject or account is refused by the rules of drafts.
            measure =
                domain::Measure::on(request.spec, {*request.target, domain::SubjectType::Account});
        } else if (request.target) {
            measure = domain::Measure::on(request.spec, row.subject);
        }
        if (!measure)
            return measure.error();
        measures.append(*measure);
    }
    return measures;
}

base::Error decisionUnknownError(const domain::DecisionId &id)
{
    return {errors::decisionUnknown, QStringLiteral("No decision with this id is known here."),
            id.toString()};
}

} // namespace vigil::cases
