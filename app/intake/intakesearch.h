// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/searchsource.h"

namespace vigil::intake {

/// The texts of revisions, flags and appeals for the search index (see searchtexts.h). A revision
/// whose texts are those of the one before has no entry.
class IntakeSearch final : public store::SearchSource
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

    /// Whether the revision that came before `row` says the same of the subject.
    [[nodiscard]] static base::Result<bool> isRepeat(store::Database &database,
                                                     const domain::SubjectId &subject, qint64 row,
                                                     const domain::SubjectText &text);
};

} // namespace vigil::intake
