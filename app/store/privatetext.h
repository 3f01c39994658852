// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "ledger/commitment.h"
#include "store/database.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace vigil::store {

/// Where an erasable text lies: a member's "name", a subject's "text", …
struct TextKey
{
    base::IdBytes owner;
    QByteArrayView field;
};

/// Keeps the text with a new salt, in place of an earlier one, and returns what the event commits
/// to.
[[nodiscard]] base::Result<ledger::Commitment> keepText(Database &database, const TextKey &key,
                                                        QStringView text, base::Random &random);

/// Nothing when there never was one or it has been erased.
[[nodiscard]] base::Result<std::optional<QString>> readText(Database &database, const TextKey &key);

/// Whether the text that is kept is the one that the event committed to; false once it is erased.
[[nodiscard]] base::Result<bool> isCommittedText(Database &database, const TextKey &key,
                                                 const ledger::Hash &commitment);

/// A blob by its SHA-256; nothing when it is not kept here.
[[nodiscard]] base::Result<std::optional<QByteArray>> readBlob(Database &database,
                                                               const ledger::Hash &hash);

} // namespace vigil::store
