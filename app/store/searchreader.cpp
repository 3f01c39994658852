// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/searchreader.h"

#include "store/errors.h"
#include "store/searchindex.h"

namespace vigil::store {

base::Result<void> SearchReader::checkCurrent()
{
    const auto isCurrent = SearchIndex(m_registry).isCurrent(m_database);
    if (!isCurrent)
        return isCurrent.error();
    if (*isCurrent)
        return {};
    return base::Error{searchOutdated,
                       QStringLiteral("The search index was made by another version of the "
                                      "program, so nothing can be searched. Open the store once "
                                      "where it can be written, or run \"vigilctl rebuild\".")};
}

base::Result<void> SearchReader::each(const QByteArray &expression, std::optional<qint64> before,
                                      const std::function<bool(const SearchHit &)> &use)
{
    if (auto done = checkCurrent(); !done)
        return done;
    return m_database.each(
        "SELECT e.row, e.kind, e.source FROM search_words w CROSS JOIN search_entry e "
        "ON e.row = w.rowid WHERE w.search_words MATCH ?1 AND w.rowid < ?2 ORDER BY w.rowid DESC",
        {Value::text(expression), before.value_or(std::numeric_limits<qint64>::max())},
        [&use](const Row &row) {
            return use({row.integer(0), static_cast<SearchKind>(row.integer(1)), row.integer(2)});
        });
}

base::Result<qint64> SearchReader::count(const QByteArray &expression, qint64 most)
{
    if (auto done = checkCurrent(); !done)
        return done.error();
    return m_database.integer("SELECT count(*) FROM (SELECT 1 FROM search_words "
                              "WHERE search_words MATCH ?1 LIMIT ?2)",
                              {Value::text(expression), most});
}

const SearchSource *SearchReader::sourceOf(SearchKind kind) const
{
    for (const auto &source : m_registry.searchSources) {
        if (source->has(kind))
            return source.get();
    }
    return nullptr;
}

base::Result<std::optional<domain::SubjectId>> SearchReader::subject(const SearchHit &hit)
{
    const SearchSource *const source = sourceOf(hit.kind);
    return source ? source->subjectOf(m_database, hit.kind, hit.source)
                  : std::optional<domain::SubjectId>();
}

base::Result<std::optional<SearchEntry>> SearchReader::entry(const SearchHit &hit)
{
    const SearchSource *const source = sourceOf(hit.kind);
    return source ? source->find(m_database, hit.kind, hit.source) : std::optional<SearchEntry>();
}

} // namespace vigil::store
