// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <QLatin1StringView>
#include <QString>

#include <span>
#include <string_view>
#include <vector>

namespace vigil::store {

/// One line of a report for those who help: sizes, versions, counts and codes, never content.
struct Finding
{
    QString name;
    QString value;
};

/// Something to count. `sql` gives rows of a code and a number, as "open" and 12.
struct NamedCount
{
    QLatin1StringView name;
    std::string_view sql;
};

/// What can be told of a store as it lies there, also of a damaged, foreign, newer or missing one:
/// what cannot be read is told as its code, and the rest goes on. Changes nothing.
[[nodiscard]] std::vector<Finding> examineStore(const QString &folder, const StoreOptions &options,
                                                std::span<const NamedCount> counts);

} // namespace vigil::store
