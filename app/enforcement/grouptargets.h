// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/groupbody.h"
#include "ledger/targetlist.h"
#include "store/privatetext.h"

namespace vigil::enforcement {

/// The list of a group decision; nothing when it is not here, or not the one that was decided on.
[[nodiscard]] inline base::Result<std::optional<ledger::TargetList>>
readTargets(store::Database &database, const ledger::TargetsRef &targets)
{
    const auto blob = store::readBlob(database, targets.blob);
    if (!blob)
        return blob.error();
    if (!*blob || ledger::sha256(**blob) != targets.blob)
        return std::optional<ledger::TargetList>();
    auto list = ledger::TargetList::fromBlob(**blob);
    const bool isIt = list && list->type() == targets.type
                      && static_cast<qint64>(list->ids().size()) == targets.count
                      && list->merkleRoot() == targets.merkleRoot;
    return isIt ? std::optional(*std::move(list)) : std::nullopt;
}

} // namespace vigil::enforcement
