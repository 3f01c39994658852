// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/flag.h"
#include "domain/subject.h"
#include "store/database.h"

#include <QByteArrayView>
#include <QList>

#include <optional>

namespace vigil::cases {

/// The private text of a revision, from the document that it names; nothing once it is erased.
[[nodiscard]] base::Result<std::optional<domain::SubjectText>>
readSubjectText(store::Database &database, const domain::SubjectId &subject,
                QByteArrayView document);

/// Fills in note, law, text and reference of the flags of one subject, where they are kept.
base::Result<void> addFlagTexts(store::Database &database, QList<domain::Flag> &flags);

} // namespace vigil::cases
