// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/counter.h"

namespace vigil::store {

namespace {

/// "PREFIXa, PREFIXb".
std::string listOf(const Counter &counter, std::string_view prefix)
{
    std::string list;
    for (const Counter::Group &group : counter.groups) {
        if (!list.empty())
            list += ", ";
        list += std::string(prefix) + std::string(group.column);
    }
    return list;
}

/// The condition with another name for the row.
std::string conditionOf(const Counter &counter, std::string_view row)
{
    constexpr std::string_view placeholder = "row.";
    std::string condition(counter.condition.empty() ? "1" : counter.condition);
    for (auto at = condition.find(placeholder); at != std::string::npos;
         at = condition.find(placeholder, at + row.size()))
        condition.replace(at, placeholder.size(), row);
    return condition;
}

std::string addition(const Counter &counter)
{
    return "INSERT INTO " + std::string(counter.name) + "(" + listOf(counter, "")
           + ", count) SELECT " + listOf(counter, "new.") + ", 1 WHERE "
           + conditionOf(counter, "new.") + " ON CONFLICT(" + listOf(counter, "")
           + ") DO UPDATE SET count = count + 1;";
}

std::string removal(const Counter &counter)
{
    const std::string name(counter.name);
    const std::string same = "(" + listOf(counter, "") + ") = (" + listOf(counter, "old.") + ")";
    return "UPDATE " + name + " SET count = count - 1 WHERE " + same + " AND ("
           + conditionOf(counter, "old.") + ");DELETE FROM " + name + " WHERE " + same
           + " AND count = 0;";
}

std::string trigger(const Counter &counter, std::string_view event, const std::string &body)
{
    return "CREATE TRIGGER " + std::string(counter.name) + "_" + std::string(event) + " AFTER "
           + std::string(event) + " ON " + std::string(counter.source) + " BEGIN " + body + " END;";
}

} // namespace

std::string counterSql(const Counter &counter)
{
    const std::string name(counter.name);
    const std::string groups = listOf(counter, "");
    const std::string source(counter.source);
    std::string columns;
    for (const Counter::Group &group : counter.groups)
        columns += std::string(group.column) + " " + std::string(group.type) + " NOT NULL, ";
    return "CREATE TABLE " + name + "(" + columns + "count INTEGER NOT NULL, PRIMARY KEY(" + groups
           + ")) STRICT, WITHOUT ROWID;" + "INSERT INTO " + name + "(" + groups + ", count) SELECT "
           + groups + ", count(*) FROM " + source + " WHERE " + conditionOf(counter, "")
           + " GROUP BY " + groups + ";" + trigger(counter, "insert", addition(counter))
           + trigger(counter, "delete", removal(counter))
           + trigger(counter, "update", removal(counter) + addition(counter));
}

} // namespace vigil::store
