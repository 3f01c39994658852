// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/subjectsearch.h"
#include "review/deskcase.h"
#include "review/ports.h"

#include <optional>

namespace vigil::review {

/// Where searches go. Every call returns at once; its answer comes later, in any thread.
class SearchPort
{
public:
    SearchPort() = default;
    SearchPort(const SearchPort &) = delete;
    SearchPort &operator=(const SearchPort &) = delete;
    virtual ~SearchPort() = default;

    [[nodiscard]] virtual Answer<cases::SearchPage> search(const cases::SearchRequest &request) = 0;
    /// All that is known of a subject, as of its newest case: nobody holds that by looking. Without
    /// a case the id of `view.file` is null. Nothing when the subject is not known.
    [[nodiscard]] virtual Answer<std::optional<DeskCase>>
    subject(const domain::SubjectId &subject) = 0;
};

} // namespace vigil::review
