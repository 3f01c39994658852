// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/subject.h"
#include "store/searchexcerpt.h"
#include "store/searchsource.h"

#include <QList>
#include <QString>

namespace vigil::ui {

// The words of the search page, in the language of the console.

[[nodiscard]] QString subjectTypeText(domain::SubjectType type);
[[nodiscard]] QString subjectTypeIcon(domain::SubjectType type);
/// Which text it was found in: "Caption".
[[nodiscard]] QString searchFieldText(store::SearchField field);

/// A stranger's text made safe, with the marks where they lie in it now.
[[nodiscard]] store::SearchExcerpt safeExcerpt(const store::SearchExcerpt &excerpt);

} // namespace vigil::ui
