// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

/// Why the work on a case is refused; nothing is written then. Screens translate these names. What
/// the rules of the domain refuse comes with the names of domain/errors.h.
namespace vigil::cases::errors {

inline constexpr base::ErrorCode caseUnknown{"cases.case_unknown"};
inline constexpr base::ErrorCode alreadyDecided{"cases.already_decided"};
inline constexpr base::ErrorCode leaseLost{"cases.lease_lost"};
inline constexpr base::ErrorCode notLeased{"cases.not_leased"};
inline constexpr base::ErrorCode notByThisPerson{"cases.not_by_this_person"};
inline constexpr base::ErrorCode rightMissing{"cases.right_missing"};
inline constexpr base::ErrorCode noPolicies{"cases.no_policies"};
inline constexpr base::ErrorCode decisionUnknown{"cases.decision_unknown"};
inline constexpr base::ErrorCode decisionOver{"cases.decision_over"};
inline constexpr base::ErrorCode undoTooLate{"cases.undo_too_late"};
inline constexpr base::ErrorCode undoNotYours{"cases.undo_not_yours"};
inline constexpr base::ErrorCode reasonUnknown{"cases.reason_unknown"};
inline constexpr base::ErrorCode subjectUnknown{"cases.subject_unknown"};
inline constexpr base::ErrorCode groupTooLarge{"cases.group_too_large"};
inline constexpr base::ErrorCode groupNeedsTwoPeople{"cases.group_needs_two_people"};
inline constexpr base::ErrorCode groupNothingToImpose{"cases.group_nothing_to_impose"};
inline constexpr base::ErrorCode groupNotConfirmed{"cases.group_not_confirmed"};
inline constexpr base::ErrorCode groupNotNumbered{"cases.group_not_numbered"};
inline constexpr base::ErrorCode groupPart{"cases.group_part"};
inline constexpr base::ErrorCode searchWithoutWords{"cases.search_without_words"};

} // namespace vigil::cases::errors
