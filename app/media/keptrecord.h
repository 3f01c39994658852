// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/keptcopy.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace vigil::media {

/// The record of a copy: all of it, the keys of its files too, sealed by `key` and bound to the
/// name of the record (XChaCha20-Poly1305).
[[nodiscard]] QByteArray sealRecord(const KeptCopy &copy, const SealKey &key);
/// Nothing where it is not as it was sealed, or was sealed by another key or for another copy.
[[nodiscard]] std::optional<KeptCopy> unsealRecord(QByteArrayView record, const CopyId &id,
                                                   const SealKey &key);

} // namespace vigil::media
