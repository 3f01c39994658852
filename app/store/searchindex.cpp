// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/searchindex.h"

#include "store/searchharvest.h"

#include <algorithm>

namespace vigil::store {

namespace {

/// How many events may come before the state is written again for their sake alone: until then
/// every other program looks at them once more.
constexpr qint64 toleratedEvents = 8;
constexpr int entriesOfAStep = 1000;

struct State
{
    QByteArray words;
    qint64 event = 0;
    qint64 newest = 0;
};

base::Result<State> readState(Database &database)
{
    auto state = database.one(
        "SELECT words, event, (SELECT coalesce(max(row), 0) FROM event) FROM search_state", {},
        [](const Row &row) {
            return State{row.bytes(0), row.integer(1), row.integer(2)};
        });
    if (!state)
        return state.error();
    return state->value_or(State());
}

base::Result<void> writeState(Database &database, qint64 event)
{
    return database.run("UPDATE search_state SET words = ?, event = ?",
                        {Value::text(SearchWords::version()), event});
}

QByteArray lineOf(const EntryWords &entry)
{
    return entry.texts + ' ' + entry.facts;
}

base::Result<std::vector<SearchEvent>> eventsAfter(Database &database, qint64 row)
{
    return database.all(
        "SELECT row, id, kind FROM event WHERE row > ? ORDER BY row LIMIT 256", {row},
        [](const Row &found) {
            return SearchEvent{found.integer(0), found.id<domain::EventId>(1), found.bytes(2)};
        });
}

base::Result<std::optional<qint64>> rowOf(Database &database, SearchKind kind, qint64 source)
{
    return database.one("SELECT row FROM search_entry WHERE kind = ? AND source = ?",
                        {static_cast<int>(kind), source},
                        [](const Row &row) { return row.integer(0); });
}

const SearchSource *sourceOf(const Registry &registry, SearchKind kind)
{
    const auto found = std::find_if(registry.searchSources.begin(), registry.searchSources.end(),
                                    [kind](const auto &source) { return source->has(kind); });
    return found == registry.searchSources.end() ? nullptr : found->get();
}

} // namespace

QList<QByteArray> SearchFacts::words() const
{
    QList<QByteArray> words;
    if (type)
        words.append("=t" + domain::subjectTypeNames.name(*type).toString().toLatin1());
    const qsizetype end = language.indexOf(u'-');
    if (const QString primary = language.left(end).toLower(); !primary.isEmpty())
        words.append("=l" + primary.toLatin1());
    if (!account.isNull())
        words.append("=a" + account.toString().left(16).toLatin1());
    return words;
}

EntryWords entryWords(const SearchEntry &entry, SearchWords &words)
{
    EntryWords made;
    for (const SearchText &text : entry.texts) {
        if (!made.texts.isEmpty())
            made.texts += "= ";
        words.each(text.text, [&made](QStringView word, qsizetype, qsizetype) {
            made.texts += word.toUtf8() + ' ';
        });
    }
    made.facts = entry.facts.words().join(' ');
    return made;
}

base::Result<void> addEntry(Database &database, SearchKind kind, qint64 source,
                            const EntryWords &entry)
{
    auto done = database.run("INSERT INTO search_entry(kind, source, facts) VALUES(?, ?, ?)",
                             {static_cast<int>(kind), source, Value::text(entry.facts)});
    if (!done)
        return done;
    return database.run("INSERT INTO search_words(rowid, words) VALUES(?, ?)",
                        {database.lastRow(), Value::text(lineOf(entry))});
}

base::Result<bool> SearchIndex::isCurrent(Database &database) const
{
    const auto state = readState(database);
    if (!state)
        return state.error();
    return state->words == SearchWords::version()
           && state->newest - state->event <= toleratedEvents;
}

base::Result<SearchIndex::Reach> SearchIndex::reachIn(Database &database)
{
    const auto state = readState(database);
    if (!state)
        return state.error();
    return Reach{state->event, state->newest};
}

base::Result<void> SearchIndex::empty(Database &database)
{
    auto done = database.run("INSERT INTO search_words(search_words) VALUES('delete-all')");
    if (done)
        done = database.run("DELETE FROM search_entry");
    if (done)
        done = writeState(database, 0);
    return done;
}

base::Result<int> SearchIndex::addEvent(Database &database, const SearchEvent &event)
{
    int added = 0;
    for (const auto &source : m_registry.searchSources) {
        if (!source->covers(event.kind))
            continue;
        const auto done = source->each(database, event, [&](const SearchEntry &entry) {
            ++added;
            return addEntry(database, entry.kind, entry.source, entryWords(entry, m_words));
        });
        if (!done)
            return done.error();
    }
    return added;
}

base::Result<bool> SearchIndex::catchUp(Database &database, const std::set<domain::EventId> &done)
{
    auto state = readState(database);
    if (!state)
        return state.error();
    if (state->words != SearchWords::version()) {
        if (auto emptied = empty(database); !emptied)
            return emptied.error();
        state->event = 0;
    }
    // An empty index begins anew, whatever was seen before.
    const bool isKnown = state->event > 0 && state->event == m_looked.past;
    qint64 reached = isKnown ? m_looked.upTo : state->event;
    int added = 0;
    while (reached < state->newest && added < entriesOfAStep) {
        const auto events = eventsAfter(database, reached);
        if (!events)
            return events.error();
        for (const SearchEvent &event : *events) {
            const auto count = done.contains(event.id) ? 1 : addEvent(database, event);
            if (!count)
                return count.error();
            added += *count;
            reached = event.row;
            if (added >= entriesOfAStep)
                break;
        }
    }
    if (added > 0 || reached - state->event > toleratedEvents) {
        if (auto written = writeState(database, reached); !written)
            return written.error();
        state->event = reached;
    }
    m_looked = {state->event, reached};
    return reached < state->newest;
}

base::Result<void> SearchIndex::rebuild(Database &database, SearchHarvest &harvest)
{
    if (auto emptied = empty(database); !emptied)
        return emptied;
    for (;;) {
        const auto entry = harvest.next();
        if (!entry)
            return entry.error();
        if (!*entry)
            break;
        auto done = addEntry(database, (*entry)->kind, (*entry)->source, (*entry)->words);
        if (!done)
            return done;
    }
    const auto state = readState(database);
    return state ? writeState(database, state->newest) : state.error();
}

base::Result<void> SearchIndex::removeEntry(Database &database, SearchKind kind, qint64 source)
{
    const auto row = rowOf(database, kind, source);
    if (!row)
        return row.error();
    const SearchSource *const owner = sourceOf(m_registry, kind);
    if (!*row || !owner)
        return {};
    const auto entry = owner->find(database, kind, source);
    if (!entry)
        return entry.error();
    // Without its text nothing can be taken out: verify finds it, rebuild takes it out.
    if (!*entry)
        return {};
    EntryWords made = entryWords(**entry, m_words);
    const auto facts = database.one("SELECT facts FROM search_entry WHERE row = ?", {**row},
                                    [](const Row &found) { return found.bytes(0); });
    if (!facts)
        return facts.error();
    made.facts = facts->value_or(QByteArray());
    auto done = database.run("INSERT INTO search_words(search_words, rowid, words) "
                             "VALUES('delete', ?, ?)",
                             {**row, Value::text(lineOf(made))});
    if (done)
        done = database.run("DELETE FROM search_entry WHERE row = ?", {**row});
    return done;
}

base::Result<void> SearchIndex::remove(Database &database, const ledger::Aggregate &aggregate)
{
    // What is not in it yet would come into it later.
    for (;;) {
        const auto isUnfinished = catchUp(database);
        if (!isUnfinished)
            return isUnfinished.error();
        if (!*isUnfinished)
            break;
    }
    for (const auto &source : m_registry.searchSources) {
        const auto sources = source->sourcesOf(database, aggregate);
        if (!sources)
            return sources.error();
        for (const auto &[kind, row] : *sources) {
            if (auto done = removeEntry(database, kind, row); !done)
                return done;
        }
    }
    return {};
}

base::Result<void> SearchIndex::removeNote(Database &database, const domain::EventId &event)
{
    const auto row = database.one("SELECT row FROM event WHERE id = ?", {event},
                                  [](const Row &found) { return found.integer(0); });
    if (!row)
        return row.error();
    return *row ? removeEntry(database, SearchKind::Note, **row) : base::Result<void>();
}

base::Result<void> SearchIndex::optimize(Database &database)
{
    return database.run("INSERT INTO search_words(search_words) VALUES('optimize')");
}

/// Sums over (word, row, place), whose order does not matter.
struct SearchIndex::Totals
{
    quint64 ofTexts = 0;
    quint64 ofIndex = 0;
    qint64 entries = 0;

    static quint64 sumOf(QByteArrayView word, qint64 row, qint64 place)
    {
        const auto seed =
            static_cast<std::size_t>(row) * 0x9e3779b97f4a7c15U + static_cast<std::size_t>(place);
        return qHashBits(word.data(), static_cast<std::size_t>(word.size()), seed);
    }
};

base::Result<void> SearchIndex::sumTexts(Database &database, Totals &totals,
                                         const Verifier::Report &report)
{
    const auto add = [&](const SearchEvent &event, const SearchEntry &entry) -> base::Result<void> {
        const auto found =
            database.one("SELECT row, facts FROM search_entry WHERE kind = ? AND source = ?",
                         {static_cast<int>(entry.kind), entry.source},
                         [](const Row &row) { return std::pair(row.integer(0), row.bytes(1)); });
        if (!found)
            return found.error();
        if (!*found) {
            report({"search_missing", event.id.toString()});
            return {};
        }
        ++totals.entries;
        EntryWords made = entryWords(entry, m_words);
        made.facts = (*found)->second;
        qint64 place = 0;
        const QList<QByteArray> words = lineOf(made).split(' ');
        for (const QByteArray &word : words) {
            if (!word.isEmpty())
                totals.ofTexts += Totals::sumOf(word, (*found)->first, place++);
        }
        return {};
    };
    qint64 reached = 0;
    for (;;) {
        const auto events = eventsAfter(database, reached);
        if (!events)
            return events.error();
        if (events->empty())
            return {};
        for (const SearchEvent &event : *events) {
            reached = event.row;
            for (const auto &source : m_registry.searchSources) {
                if (!source->covers(event.kind))
                    continue;
                auto done = source->each(
                    database, event, [&](const SearchEntry &entry) { return add(event, entry); });
                if (!done)
                    return done;
            }
        }
    }
}

base::Result<void> SearchIndex::check(Database &database, const Verifier::Report &report)
{
    const auto state = readState(database);
    if (!state)
        return state.error();
    if (state->words != SearchWords::version()) {
        report({"search_outdated", QString::fromLatin1(state->words)});
        return {};
    }
    Totals totals;
    if (auto done = sumTexts(database, totals, report); !done)
        return done;
    const auto entries = database.integer("SELECT count(*) FROM search_entry");
    if (!entries)
        return entries.error();
    for (qint64 stray = totals.entries; stray < *entries; ++stray)
        report({"search_stray", QStringLiteral("search_entry")});
    auto done = database.each(
        "SELECT term, doc, offset FROM search_vocabulary", {}, [&totals](const Row &row) {
            totals.ofIndex += Totals::sumOf(row.view(0), row.integer(1), row.integer(2));
            return true;
        });
    if (done && totals.ofTexts != totals.ofIndex)
        report({"search_altered", QStringLiteral("search_words")});
    return done;
}

} // namespace vigil::store
