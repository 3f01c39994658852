// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/eraser.h"
#include "store/projection.h"

#include <memory>
#include <vector>

namespace vigil::store {

/// Takes what is erased out of the search index. Comes before the erasers that delete the texts:
/// an entry is taken out by handing over its words again.
class SearchEraser final : public Eraser
{
public:
    explicit SearchEraser(std::vector<std::shared_ptr<const SearchSource>> sources);

    base::Result<void> erase(Database &database, const ledger::Aggregate &target,
                             Erased &erased) const override;
    base::Result<void> scrub(Database &database) const override;

private:
    Registry m_registry; ///< of the sources alone
};

} // namespace vigil::store
