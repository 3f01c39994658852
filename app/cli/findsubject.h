// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/casestore.h"

#include <QString>

namespace vigil::cli {

/// The subject that the store knows by this name: a ledger id, or what the platform calls a video,
/// livestream or account. Refused with `subjectUnknown`.
[[nodiscard]] base::Result<domain::SubjectId> findSubject(cases::CaseStore &cases,
                                                          const QString &name);

/// What the platform calls a subject, or its ledger id once that is erased.
[[nodiscard]] base::Result<QString> platformIdOf(cases::CaseStore &cases,
                                                 const domain::SubjectId &id);

} // namespace vigil::cli
