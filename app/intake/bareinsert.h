// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <span>
#include <string>

namespace vigil::intake {

/// The rows of one table, in the order in which an import made them.
struct BareRows
{
    std::string table;
    std::string inOrder; ///< a SELECT of all its columns
};

/// What a benchmark of imports is compared with: how many seconds the plain insert of the rows that
/// `store` (a database file) holds into a new file, `bare`, takes: tables and indexes as they are
/// there, prepared statements, transactions of 1,000 rows, the store's pragmas.
[[nodiscard]] base::Result<double> timeBareInsert(const QString &store, const QString &bare,
                                                  std::span<const BareRows> rows);

/// That a benchmark's files cannot be written; `what` for the log.
[[nodiscard]] base::Error benchmarkFailed(const char *what);

} // namespace vigil::intake
