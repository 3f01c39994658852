// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace vigil::cli {

inline constexpr base::ErrorCode badArgument{"cli.bad_argument"};
inline constexpr base::ErrorCode subjectUnknown{"cli.subject_unknown"};
inline constexpr base::ErrorCode notComparable{"cli.not_comparable"};
inline constexpr base::ErrorCode notSimilar{"cli.not_similar"};
inline constexpr base::ErrorCode nothingSimilar{"cli.nothing_similar"};
inline constexpr base::ErrorCode policyUnknown{"cli.policy_unknown"};
inline constexpr base::ErrorCode eventUnknown{"cli.event_unknown"};
inline constexpr base::ErrorCode fileUnwritable{"cli.file_unwritable"};
inline constexpr base::ErrorCode fileNotHashed{"cli.file_not_hashed"};
inline constexpr base::ErrorCode benchFailed{"cli.bench_failed"};
inline constexpr base::ErrorCode benchUnknown{"cli.bench_unknown"};

} // namespace vigil::cli
