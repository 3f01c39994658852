// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>

namespace vigil::store {

/// What bringing a store up to date consists of, in this order; it begins with the first step that
/// is needed.
enum class UpgradeStep {
    Copying,   ///< the store as it is, into its folder of backups; in bytes
    Checking,  ///< the copy
    Migrating, ///< the schema
    Folding,   ///< the views; in events, and in the end their indexes
    Searching, ///< the index for searching; in events
};

/// How far a step has come.
struct UpgradeProgress
{
    UpgradeStep step = UpgradeStep::Copying;
    qint64 done = 0;
    qint64 whole = 0; ///< 0: that is not known now
};
/// Called again and again, and returns whether to go on. In the thread that does the work.
using UpgradeWatch = std::function<bool(const UpgradeProgress &)>;

} // namespace vigil::store
