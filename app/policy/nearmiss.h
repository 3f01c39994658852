// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace vigil::policy {

/// The word that `text` is most likely a slip of: at most two letters wrong, missing, too many or
/// swapped (optimal string alignment), and fewer than half of them. Empty when there is none.
[[nodiscard]] QString nearMiss(const QString &text, const QStringList &words);

} // namespace vigil::policy
