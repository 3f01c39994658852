// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/projection.h"
#include "store/searchsource.h"

#include <QByteArray>

#include <functional>
#include <optional>

namespace vigil::store {

/// An entry of the search index that matches; `row` tells the order of arrival.
struct SearchHit
{
    qint64 row = 0;
    SearchKind kind = SearchKind::Revision;
    qint64 source = 0;
};

/// Reads the search index, newest arrival first, by expressions of SearchQuery. For one call of
/// store::Readers. Refused with `searchOutdated` where the index has to be made anew first.
class SearchReader final
{
public:
    SearchReader(Database &database, const Registry &registry)
        : m_database(database)
        , m_registry(registry)
    {}

    /// Calls `use` with each match before the row `before` (nothing: from the newest) until it
    /// returns false.
    base::Result<void> each(const QByteArray &expression, std::optional<qint64> before,
                            const std::function<bool(const SearchHit &)> &use);
    /// How many match, counted up to `most`.
    [[nodiscard]] base::Result<qint64> count(const QByteArray &expression, qint64 most);
    /// What a match is about.
    [[nodiscard]] base::Result<std::optional<domain::SubjectId>> subject(const SearchHit &hit);
    /// The texts of a match; nothing once they are erased.
    [[nodiscard]] base::Result<std::optional<SearchEntry>> entry(const SearchHit &hit);

private:
    base::Result<void> checkCurrent();
    [[nodiscard]] const SearchSource *sourceOf(SearchKind kind) const;

    Database &m_database;
    const Registry &m_registry;
};

} // namespace vigil::store
