// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cases/caserequests.h"
#include "store/database.h"

#include <QStringList>

#include <limits>
#include <optional>
#include <string_view>
#include <vector>

namespace vigil::cases {

/// The languages of open cases that the request covers; the unknown one ("") is everybody's.
[[nodiscard]] base::Result<QStringList> waitingLanguages(store::Database &database,
                                                         const NextRequest &request);

/// How the next case is looked for: one probe of an index for each queue and language.
struct NextProbe
{
    std::string_view sql; ///< parameters: now, member, due time and id to begin at, then the keys
    QStringList keys;     ///< queue, language, both or neither
};

/// The probes of a request; a test reads their query plans.
[[nodiscard]] base::Result<std::vector<NextProbe>> probesFor(store::Database &database,
                                                             const NextRequest &request);

/// Whether a person wants a case that is there.
[[nodiscard]] base::Result<bool> isWanted(store::Database &database, const NextRequest &request,
                                          const domain::CaseId &caseId);

/// The case that is due first of those that are free for the member and wanted, from `request.from`
/// on. Gives up, in each queue and language, when so many in a row were not wanted.
[[nodiscard]] base::Result<std::optional<DuePlace>>
findNext(store::Database &database, const NextRequest &request, const domain::MemberId &member,
         base::Instant now, int mostUnwanted = std::numeric_limits<int>::max());

} // namespace vigil::cases
