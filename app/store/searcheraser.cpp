// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/searcheraser.h"

#include "store/searchindex.h"

namespace vigil::store {

using ledger::AggregateKind;

SearchEraser::SearchEraser(std::vector<std::shared_ptr<const SearchSource>> sources)
{
    m_registry.searchSources = std::move(sources);
}

base::Result<void> SearchEraser::erase(Database &database, const ledger::Aggregate &target,
                                       Erased &) const
{
    // Members' names are not searched.
    if (target.kind != AggregateKind::Account && target.kind != AggregateKind::Subject)
        return {};
    return SearchIndex(m_registry).remove(database, target);
}

base::Result<void> SearchEraser::scrub(Database &database) const
{
    return SearchIndex::optimize(database);
}

} // namespace vigil::store
