// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vigil::media {

/// Where vigil-player lies for a program in `folder`: beside it, as it is built, else where it is
/// installed, below libexec of the same prefix. The second place also when it is in neither.
[[nodiscard]] QString playerProgram(const QString &folder);

/// The player of this program; needs a QCoreApplication.
[[nodiscard]] QString playerProgram();

} // namespace vigil::media
