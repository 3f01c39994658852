// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <optional>
#include <vector>

namespace vigil::ledger {

/// A member of an object, where it lies: the key without its quotes, the value as it is written.
struct CanonicalMember
{
    QByteArrayView key;
    QByteArrayView value;
};

/// The members of an object in canonical form, in order; nothing unless `bytes` are exactly what
/// canonicalJson() writes of some object. Reads every byte once and copies none.
[[nodiscard]] std::optional<std::vector<CanonicalMember>> canonicalMembers(QByteArrayView bytes);

/// The elements of an array that canonicalMembers() has passed.
[[nodiscard]] std::optional<std::vector<QByteArrayView>> canonicalElements(QByteArrayView array);

/// The text of such a string when it is ASCII without escapes, as ids and codes are.
[[nodiscard]] std::optional<QByteArrayView> plainText(QByteArrayView string);

} // namespace vigil::ledger
