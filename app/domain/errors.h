// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

/// Why the rules of the domain say no. Screens translate these names.
namespace vigil::domain::errors {

inline constexpr base::ErrorCode measureSyntax{"domain.measure_syntax"};
inline constexpr base::ErrorCode measureParameter{"domain.measure_parameter"};
inline constexpr base::ErrorCode measureUntil{"domain.measure_until"};
inline constexpr base::ErrorCode measureTarget{"domain.measure_target"};
inline constexpr base::ErrorCode measureDesignationOnly{"domain.measure_designation_only"};
inline constexpr base::ErrorCode measureTwice{"domain.measure_twice"};
inline constexpr base::ErrorCode measureNoneWithOthers{"domain.measure_none_with_others"};
inline constexpr base::ErrorCode countryUnknown{"domain.country_unknown"};

inline constexpr base::ErrorCode decisionRole{"domain.decision_role"};
inline constexpr base::ErrorCode decisionPolicyMissing{"domain.decision_policy_missing"};
inline constexpr base::ErrorCode decisionPolicyUnknown{"domain.decision_policy_unknown"};
inline constexpr base::ErrorCode decisionPolicyTwice{"domain.decision_policy_twice"};
inline constexpr base::ErrorCode decisionMeasureNotAllowed{"domain.decision_measure_not_allowed"};
inline constexpr base::ErrorCode decisionTarget{"domain.decision_target"};
inline constexpr base::ErrorCode decisionReasonMissing{"domain.decision_reason_missing"};
inline constexpr base::ErrorCode decisionReasonUnknown{"domain.decision_reason_unknown"};
inline constexpr base::ErrorCode decisionEvidence{"domain.decision_evidence"};
inline constexpr base::ErrorCode decisionUntilPast{"domain.decision_until_past"};
inline constexpr base::ErrorCode decisionGround{"domain.decision_ground"};
inline constexpr base::ErrorCode decisionNeedsLead{"domain.decision_needs_lead"};
inline constexpr base::ErrorCode decisionCause{"domain.decision_cause"};

inline constexpr base::ErrorCode caseTransition{"domain.case_transition"};
inline constexpr base::ErrorCode caseDecided{"domain.case_decided"};

inline constexpr base::ErrorCode approverIsProposer{"domain.approver_is_proposer"};
inline constexpr base::ErrorCode approverRole{"domain.approver_role"};

inline constexpr base::ErrorCode leaseOver{"domain.lease_over"};
inline constexpr base::ErrorCode leaseHeldAlready{"domain.lease_held_already"};
inline constexpr base::ErrorCode skipsUsedUp{"domain.skips_used_up"};

} // namespace vigil::domain::errors
