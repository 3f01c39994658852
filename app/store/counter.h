// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vigil::store {

/// A kept count of the rows of `source` for each combination of `groups`: a table `name` with those
/// columns and `count`, kept by triggers, so that no screen counts a large table. The group columns
/// are NOT NULL; nothing in `condition` depends on the clock.
struct Counter
{
    struct Group
    {
        std::string_view column;
        std::string_view type;
    };

    std::string_view name;
    std::string_view source;
    /// Columns of the source and their SQL types, {"queue", "TEXT"}.
    std::vector<Group> groups;
    /// Which rows count, with the row's columns as "row.state"; empty: all.
    std::string_view condition = {};
};

/// The SQL that makes the table and its triggers and counts what is there; for a migration. A
/// combination without rows has no row in the table, so equal sources have equal counters.
[[nodiscard]] std::string counterSql(const Counter &counter);

} // namespace vigil::store
