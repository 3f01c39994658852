// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/enumnames.h"
#include "base/result.h"
#include "domain/cases.h"
#include "domain/measure.h"
#include "ledger/event.h"

#include <QJsonObject>

#include <optional>

namespace vigil::cases {

// What happens to a case besides decisions. Each body names the case; the events name the
// aggregates case, subject and account.
inline constexpr char caseReleased[] = "case.released";
inline constexpr char caseSkipped[] = "case.skipped";
inline constexpr char caseEscalated[] = "case.escalated";
inline constexpr char caseReturned[] = "case.returned";
inline constexpr char caseSentToFactCheck[] = "case.sent_to_fact_check";
inline constexpr char caseFactCheckEnded[] = "case.fact_check_ended";
inline constexpr char provisionalImposed[] = "provisional.imposed";
inline constexpr char provisionalEnded[] = "provisional.ended";

[[nodiscard]] QJsonObject caseBody(const domain::CaseId &caseId);
[[nodiscard]] base::Result<domain::CaseId> parseCaseBody(const ledger::Event &event);

struct EscalationBody
{
    domain::CaseId caseId;
    domain::EscalationKind kind = domain::EscalationKind::Lead;
};
[[nodiscard]] QJsonObject toBody(const EscalationBody &body);
[[nodiscard]] base::Result<EscalationBody> parseEscalation(const ledger::Event &event);

enum class ProvisionalCause { FactCheck, Escalation };

inline constexpr base::EnumNames<ProvisionalCause, 2> provisionalCauseNames{{
    {ProvisionalCause::FactCheck, QLatin1StringView("fact_check")},
    {ProvisionalCause::Escalation, QLatin1StringView("escalation")},
}};

/// Measures that stand from the event's time until the case is decided or they are ended. The
/// event's id takes the place of a decision's.
struct ProvisionalBody
{
    domain::CaseId caseId;
    ProvisionalCause cause = ProvisionalCause::FactCheck;
    QList<domain::Measure> measures;
};
[[nodiscard]] QJsonObject toBody(const ProvisionalBody &body);
[[nodiscard]] base::Result<ProvisionalBody> parseProvisional(const ledger::Event &event);

} // namespace vigil::cases
