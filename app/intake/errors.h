// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <string_view>

namespace vigil::intake {

namespace errors {

inline constexpr base::ErrorCode feedUnreadable{"intake.feed_unreadable"};
inline constexpr base::ErrorCode mediaRootMissing{"intake.media_root_missing"};
inline constexpr base::ErrorCode mediaPath{"intake.media_path"};
inline constexpr base::ErrorCode mediaMissing{"intake.media_missing"};
inline constexpr base::ErrorCode rejectsUnwritable{"intake.rejects_unwritable"};
inline constexpr base::ErrorCode batchUnreadable{"intake.batch_unreadable"};
inline constexpr base::ErrorCode batchAltered{"intake.batch_altered"};
inline constexpr base::ErrorCode lineRejected{"intake.line_rejected"};

} // namespace errors

/// Why a line was rejected: the `reason` of a rejects file. Stable names, never translated.
namespace reasons {

// The line as such
inline constexpr std::string_view lineTooLong = "line_too_long"; ///< over 1 MiB
inline constexpr std::string_view notUtf8 = "not_utf8";
inline constexpr std::string_view notJson = "not_json";
inline constexpr std::string_view notAnObject = "not_an_object";
inline constexpr std::string_view tooDeep = "too_deep";     ///< over 64 levels
inline constexpr std::string_view badNumber = "bad_number"; ///< malformed, or beyond 64 bits
inline constexpr std::string_view nulCharacter = "nul_character";
inline constexpr std::string_view loneSurrogate = "lone_surrogate";
inline constexpr std::string_view duplicateKey = "duplicate_key";

// Its fields
inline constexpr std::string_view missingField = "missing_field";
inline constexpr std::string_view wrongType = "wrong_type";
inline constexpr std::string_view unsupportedVersion = "unsupported_version";
inline constexpr std::string_view unknownType = "unknown_type";
inline constexpr std::string_view unknownName =
    "unknown_name"; ///< a source, kind or party not listed
inline constexpr std::string_view badId =
    "bad_id"; ///< empty, over 512 bytes, or with control characters
inline constexpr std::string_view badCode = "bad_code"; ///< no policy id
inline constexpr std::string_view badDate = "bad_date";
inline constexpr std::string_view badLanguage = "bad_language"; ///< no BCP 47 tag
inline constexpr std::string_view badCountry = "bad_country";   ///< no ISO 3166-1 alpha-2 code
inline constexpr std::string_view outOfRange = "out_of_range";
inline constexpr std::string_view badUrl = "bad_url";
inline constexpr std::string_view badSegments = "bad_segments";
inline constexpr std::string_view badMeasure = "bad_measure";     ///< of a claimed decision
inline constexpr std::string_view mediaScheme = "media_scheme";   ///< neither https nor a path
inline constexpr std::string_view mediaOutside = "media_outside"; ///< leaves the folder
inline constexpr std::string_view mediaSymlink = "media_symlink";

// How they go together
inline constexpr std::string_view noFlags = "no_flags";
inline constexpr std::string_view catalogWithFlags = "catalog_with_flags";
inline constexpr std::string_view duplicateFlag = "duplicate_flag";
inline constexpr std::string_view noticeNotAllowed = "notice_not_allowed"; ///< by this source
inline constexpr std::string_view noticeAndOrder = "notice_and_order";
inline constexpr std::string_view accountMismatch = "account_mismatch";
inline constexpr std::string_view endedBeforeStarted = "ended_before_started";
inline constexpr std::string_view endsBeforeDecided = "ends_before_decided";
inline constexpr std::string_view appealTarget =
    "appeal_target"; ///< not exactly one of decision, subject
inline constexpr std::string_view unknownSubject = "unknown_subject";
inline constexpr std::string_view unknownDecision = "unknown_decision";
inline constexpr std::string_view tooManyRevisions = "too_many_revisions"; ///< of one time

} // namespace reasons

} // namespace vigil::intake
