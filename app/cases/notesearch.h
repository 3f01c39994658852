// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/searchsource.h"

namespace vigil::cases {

/// The notes of decisions and reversals for the search index, by the row of their event.
class NoteSearch final : public store::SearchSource
{
public:
    [[nodiscard]] bool has(store::SearchKind kind) const override;
    [[nodiscard]] bool covers(QByteArrayView eventKind) const override;
    base::Result<void> each(store::Database &database, const store::SearchEvent &event,
                            const Use &use) const override;
    [[nodiscard]] base::Result<std::optional<store::SearchEntry>>
    find(store::Database &database, store::SearchKind kind, qint64 source) const override;
    [[nodiscard]] base::Result<std::optional<domain::SubjectId>>
    subjectOf(store::Database &database, store::SearchKind kind, qint64 source) const override;
    [[nodiscard]] base::Result<std::vector<std::pair<store::SearchKind, qint64>>>
    sourcesOf(store::Database &database, const ledger::Aggregate &aggregate) const override;
};

} // namespace vigil::cases
