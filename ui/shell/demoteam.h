// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/casestore.h"

#include <QString>

namespace vigil::ui {

/// The store of the demo team: opened, or made and filled from `feed.jsonl` of `demoFolder` (see
/// resources/demo/make-demo) through the same import as every feed. Takes a moment the first time.
[[nodiscard]] base::Result<std::unique_ptr<cases::CaseStore>>
openDemoTeam(const cases::CaseStore::Place &place, const QString &demoFolder);

} // namespace vigil::ui
