// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace vigil::base {

/// What a process and its children take of the memory: the sum of their proportional set sizes, KiB
/// (a page that several share counts in parts). Nothing where the system does not tell; of another
/// user's processes it does not.
[[nodiscard]] std::optional<qint64> memoryOfTree(qint64 process);

} // namespace vigil::base
