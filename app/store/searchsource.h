// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/enumnames.h"
#include "base/instant.h"
#include "base/result.h"
#include "domain/ids.h"
#include "domain/subject.h"
#include "ledger/event.h"
#include "store/database.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace vigil::store {

/// What an entry of the search index belongs to: a row of `revision`, `flag`, `appeal`, or the row
/// of an event with a note (a decision or reversal). The numbers are kept in the file.
enum class SearchKind { Revision = 0, Flag = 1, Appeal = 2, Note = 3 };

/// Which text it is.
enum class SearchField {
    Title,
    Caption,
    Hashtags,
    Handle,
    Name,
    Id,
    AccountId,
    Transcript,
    FlagNote,
    Notice,
    Order,
    Appeal,
    Note
};

inline constexpr base::EnumNames<SearchField, 13> searchFieldNames{{
    {SearchField::Title, QLatin1StringView("title")},
    {SearchField::Caption, QLatin1StringView("caption")},
    {SearchField::Hashtags, QLatin1StringView("hashtags")},
    {SearchField::Handle, QLatin1StringView("handle")},
    {SearchField::Name, QLatin1StringView("name")},
    {SearchField::Id, QLatin1StringView("id")},
    {SearchField::AccountId, QLatin1StringView("account_id")},
    {SearchField::Transcript, QLatin1StringView("transcript")},
    {SearchField::FlagNote, QLatin1StringView("flag_note")},
    {SearchField::Notice, QLatin1StringView("notice")},
    {SearchField::Order, QLatin1StringView("order")},
    {SearchField::Appeal, QLatin1StringView("appeal")},
    {SearchField::Note, QLatin1StringView("note")},
}};

struct SearchText
{
    SearchField field;
    QString text;
};

/// By what matches are filtered, besides their words. Fixed when the text comes.
struct SearchFacts
{
    std::optional<domain::SubjectType> type = {};
    QString language = {}; ///< BCP 47, of which the language counts
    domain::AccountId account = {};

    /// The words for them in the index.
    [[nodiscard]] QList<QByteArray> words() const;
};

/// The texts of one row, which are searched together.
struct SearchEntry
{
    SearchKind kind = SearchKind::Revision;
    qint64 source = 0;
    domain::SubjectId subject;
    base::Instant at; ///< when it was said
    SearchFacts facts;
    std::vector<SearchText> texts; ///< without empty ones
};

/// An event by what says which texts it brought.
struct SearchEvent
{
    qint64 row = 0;
    domain::EventId id;
    QByteArray kind;
};

/// What a folder gives to the search index. A row's texts never change; they can only be erased.
class SearchSource
{
public:
    using Use = std::function<base::Result<void>(const SearchEntry &)>;

    SearchSource() = default;
    SearchSource(const SearchSource &) = delete;
    SearchSource &operator=(const SearchSource &) = delete;
    virtual ~SearchSource() = default;

    /// Whether entries of this kind are its own.
    [[nodiscard]] virtual bool has(SearchKind kind) const = 0;
    /// Whether events of this kind bring texts.
    [[nodiscard]] virtual bool covers(QByteArrayView eventKind) const = 0;
    /// The entries that an event brought, in their order; without those that have no text.
    virtual base::Result<void> each(Database &database, const SearchEvent &event,
                                    const Use &use) const = 0;
    /// One of them again; nothing once its texts are erased.
    [[nodiscard]] virtual base::Result<std::optional<SearchEntry>>
    find(Database &database, SearchKind kind, qint64 source) const = 0;
    /// What a row is about.
    [[nodiscard]] virtual base::Result<std::optional<domain::SubjectId>>
    subjectOf(Database &database, SearchKind kind, qint64 source) const = 0;
    /// The rows that may have entries and belong to a subject or an account (all its subjects).
    [[nodiscard]] virtual base::Result<std::vector<std::pair<SearchKind, qint64>>>
    sourcesOf(Database &database, const ledger::Aggregate &aggregate) const = 0;
};

} // namespace vigil::store
