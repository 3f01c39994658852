// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/database.h"
#include "store/projection.h"
#include "store/searchsource.h"
#include "store/searchwords.h"

#include <QByteArray>

#include <set>

namespace vigil::store {

class SearchHarvest;

/// An entry as the index keeps it: made outside of any transaction, where that is worth it.
struct EntryWords
{
    QByteArray texts; ///< the words of the texts
    QByteArray facts; ///< the words for the facts
};

[[nodiscard]] EntryWords entryWords(const SearchEntry &entry, SearchWords &words);

/// Puts an entry into the index. The caller holds a write transaction.
base::Result<void> addEntry(Database &database, SearchKind kind, qint64 source,
                            const EntryWords &entry);

/// The full-text index (FTS5) over the texts that the sources of the registry give: words without
/// the texts themselves, in order of arrival. It is no view: it is made again from the texts, and
/// checked apart. Writing needs the caller's write transaction. For one thread at a time.
class SearchIndex final
{
public:
    explicit SearchIndex(const Registry &registry) : m_registry(registry) {}

    /// Whether its words are made as this program makes them and no more than the events of the
    /// last moments are missing.
    [[nodiscard]] base::Result<bool> isCurrent(Database &database) const;
    /// Up to which event it was made, and which is the last, by their rows.
    struct Reach
    {
        qint64 event = 0;
        qint64 newest = 0;
    };
    [[nodiscard]] static base::Result<Reach> reachIn(Database &database);
    /// Adds what the events since the last time brought, but for those of `done`, whose entries are
    /// there; begins anew when its words were made otherwise. Stops after some 1,000 entries; true:
    /// there is more to do.
    [[nodiscard]] base::Result<bool> catchUp(Database &database,
                                             const std::set<domain::EventId> &done = {});
    /// To be called when the transaction of catchUp() was not committed.
    void forget() { m_looked = {}; }
    /// Empties it and adds everything again, as `harvest` makes it from the same events.
    base::Result<void> rebuild(Database &database, SearchHarvest &harvest);

    /// Takes out all entries of a subject or of an account's subjects; to be called while their
    /// texts are still there. The words stay in the file until optimize().
    base::Result<void> remove(Database &database, const ledger::Aggregate &aggregate);
    /// Takes out the note of a decision or reversal, by its event.
    base::Result<void> removeNote(Database &database, const domain::EventId &event);
    /// Writes the index anew without what was taken out: afterwards no word of it is left in the
    /// table; in the file once the WAL is put back and the free pages are gone.
    static base::Result<void> optimize(Database &database);

    /// Compares it with the texts, word by word. Faults: "search_outdated", "search_missing"
    /// (events whose texts are not in it), "search_stray" (entries without a text),
    /// "search_altered".
    base::Result<void> check(Database &database, const Verifier::Report &report);

private:
    struct Totals;

    base::Result<void> empty(Database &database);
    base::Result<int> addEvent(Database &database, const SearchEvent &event);
    base::Result<void> removeEntry(Database &database, SearchKind kind, qint64 source);
    base::Result<void> sumTexts(Database &database, Totals &totals, const Verifier::Report &report);

    /// How far catchUp() has looked past an event that the file has as the last one, without
    /// finding a text.
    struct Looked
    {
        qint64 past = 0;
        qint64 upTo = 0;
    };

    const Registry &m_registry;
    SearchWords m_words;
    Looked m_looked;
};

} // namespace vigil::store
