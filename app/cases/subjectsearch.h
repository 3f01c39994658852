// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cases/casefacts.h"
#include "domain/cases.h"
#include "domain/subject.h"
#include "store/database.h"
#include "store/projection.h"
#include "store/searchexcerpt.h"
#include "store/searchsource.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace vigil::cases {

/// Above this matches are not counted.
inline constexpr qint64 mostCounted = 10'000;

struct SearchFilter
{
    std::optional<domain::SubjectType> type = {};
    /// Of the subject's newest case; a lease makes no other state.
    std::optional<domain::CaseState> state = {};
    QString language = {}; ///< BCP 47, of which the language counts; empty: all
    std::optional<domain::AccountId> account = {};

    friend bool operator==(const SearchFilter &, const SearchFilter &) = default;
};

struct SearchRequest
{
    QString text; ///< as a person types it, see store::SearchQuery
    store::SearchQuery::Ending ending = store::SearchQuery::Ending::Whole;
    SearchFilter filter = {};
    std::optional<qint64> after = {}; ///< `next` of the page before
    int size = 50;
    std::function<bool()> isCancelled = {};
};

/// One text that has what was looked for, and its subject as it is now. The texts are strangers'.
struct SearchMatch
{
    qint64 row = 0;
    domain::SubjectId subject;
    store::SearchKind kind = store::SearchKind::Revision;
    store::SearchField field = store::SearchField::Title;
    store::SearchExcerpt excerpt; ///< of that field
    base::Instant at;             ///< when it was said: the revision, flag, appeal or decision
    RevisionView newest;
    store::SearchExcerpt title;             ///< of the newest revision
    std::optional<domain::CaseState> state; ///< of the newest case; nothing without one
};

struct SearchPage
{
    QList<SearchMatch> matches; ///< newest arrival first
    /// All matches, up to mostCounted; nothing on later pages when a state is asked for.
    std::optional<qint64> count;
    bool isCapped = false; ///< there may be more than `count`
    std::optional<qint64> next;
    bool isCancelled = false;
};

/// Searches the texts of subjects and the notes of decisions. For one call of store::Readers; takes
/// milliseconds, but when a state is asked for that few of many matches have. Refused with
/// `searchWithoutWords` when there is no word to look for, and as store::SearchReader is.
[[nodiscard]] base::Result<SearchPage>
search(store::Database &database, const store::Registry &registry, const SearchRequest &request);

} // namespace vigil::cases
