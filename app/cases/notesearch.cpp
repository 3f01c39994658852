// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/notesearch.h"

#include "cases/decisionrow.h"
#include "ledger/decisionbody.h"

namespace vigil::cases {

using ledger::AggregateKind;
using store::Row;
using store::SearchEntry;
using store::SearchKind;

namespace {

SearchEntry readEntry(const Row &row)
{
    SearchEntry entry;
    entry.kind = SearchKind::Note;
    entry.source = row.integer(0);
    entry.at = row.instant(1);
    entry.subject = row.id<domain::SubjectId>(2);
    if (const QString note = row.text(3); !note.isEmpty())
        entry.texts.push_back({store::SearchField::Note, note});
    if (const auto type = row.maybeText(4))
        entry.facts.type = domain::subjectTypeNames.value(*type);
    entry.facts.language = row.maybeText(5).value_or(QString());
    entry.facts.account = row.maybeId<domain::AccountId>(6).value_or(domain::AccountId());
    return entry;
}

} // namespace

bool NoteSearch::has(SearchKind kind) const
{
    return kind == SearchKind::Note;
}

bool NoteSearch::covers(QByteArrayView eventKind) const
{
    return eventKind == ledger::decisionMade || eventKind == ledger::decisionReversed;
}

base::Result<void> NoteSearch::each(store::Database &database, const store::SearchEvent &event,
                                    const Use &use) const
{
    // Most decisions have no note; its entry is put together from several tables.
    const auto hasNote =
        database.integer("SELECT EXISTS(SELECT 1 FROM private_text WHERE owner = ? AND field = ?)",
                         {event.id, QLatin1StringView(noteField)});
    if (!hasNote || *hasNote == 0)
        return hasNote ? base::Result<void>() : hasNote.error();
    const auto entry = find(database, SearchKind::Note, event.row);
    if (!entry)
        return entry.error();
    return *entry && !(*entry)->texts.empty() ? use(**entry) : base::Result<void>();
}

base::Result<std::optional<SearchEntry>> NoteSearch::find(store::Database &database, SearchKind,
                                                          qint64 source) const
{
    return database.one(
        "SELECT e.row, e.at, a.id, t.text, r.type, r.language, r.account FROM event e "
        "JOIN event_aggregate a ON a.event = e.row AND a.kind = ? "
        "JOIN private_text t ON t.owner = e.id AND t.field = ? "
        "LEFT JOIN revision r ON r.row = (SELECT max(row) FROM revision WHERE subject = a.id) "
        "WHERE e.row = ? ORDER BY a.id LIMIT 1",
        {static_cast<int>(AggregateKind::Subject), QLatin1StringView(noteField), source},
        readEntry);
}

base::Result<std::optional<domain::SubjectId>>
NoteSearch::subjectOf(store::Database &database, SearchKind, qint64 source) const
{
    return database.one("SELECT id FROM event_aggregate WHERE event = ? AND kind = ? ORDER BY id "
                        "LIMIT 1",
                        {source, static_cast<int>(AggregateKind::Subject)},
                        [](const Row &row) { return row.id<domain::SubjectId>(0); });
}

base::Result<std::vector<std::pair<SearchKind, qint64>>>
NoteSearch::sourcesOf(store::Database &database, const ledger::Aggregate &aggregate) const
{
    if (aggregate.kind != AggregateKind::Subject && aggregate.kind != AggregateKind::Account)
        return std::vector<std::pair<SearchKind, qint64>>();
    return database.all("SELECT e.row FROM event_aggregate a JOIN event e ON e.row = a.event "
                        "WHERE a.kind = ? AND a.id = ? AND e.kind IN (?, ?)",
                        {static_cast<int>(aggregate.kind), aggregate.id,
                         QLatin1StringView(ledger::decisionMade),
                         QLatin1StringView(ledger::decisionReversed)},
                        [](const Row &row) { return std::pair(SearchKind::Note, row.integer(0)); });
}

} // namespace vigil::cases
