// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bench/largestore.h"

#include "cli/bench/benchstore.h"

#include <QDir>

namespace vigil::cli {

using namespace Qt::StringLiterals;

base::Result<QString> largeStore(const BenchScope &scope)
{
    const QString folder = scope.large.isEmpty() ? scope.shared + u"/large"_s : scope.large;
    if (QDir(folder + u"/store"_s).exists())
        return folder;
    QDir().mkpath(folder);
    const auto made = BenchStore::make(folder, scope.subjects);
    return made ? base::Result(folder) : made.error();
}

} // namespace vigil::cli
