// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/bareindex.h"

#include "intake/intakesearch.h"
#include "store/searchindex.h"

#include <QElapsedTimer>

namespace vigil::intake {

namespace {

constexpr std::size_t entriesPerTransaction = 1000;

base::Result<std::vector<store::SearchEntry>> readEntries(store::Database &database)
{
    std::vector<store::SearchEntry> entries;
    base::Result<void> found;
    auto done = database.each(
        "SELECT kind, source FROM search_entry ORDER BY row", {}, [&](const store::Row &row) {
            auto entry = IntakeSearch().find(
                database, static_cast<store::SearchKind>(row.integer(0)), row.integer(1));
            if (!entry)
                found = entry.error();
            else if (*entry)
                entries.push_back(**std::move(entry));
            return found.isOk();
        });
    if (!done || !found)
        return done ? found.error() : done.error();
    return entries;
}

base::Result<void> insert(store::Database &bare, const std::vector<store::SearchEntry> &entries)
{
    store::SearchWords words;
    for (std::size_t first = 0; first < entries.size(); first += entriesPerTransaction) {
        store::Transaction transaction(bare);
        auto done = transaction.begin(store::Transaction::Kind::Write);
        const std::size_t end = std::min(first + entriesPerTransaction, entries.size());
        for (std::size_t i = first; done && i < end; ++i) {
            done = store::addEntry(bare, entries[i].kind, entries[i].source,
                                   store::entryWords(entries[i], words));
        }
        if (done)
            done = transaction.commit();
        if (!done)
            return done;
    }
    return {};
}

} // namespace

base::Result<double> timeBareIndex(const QString &store, const QString &bare)
{
    const auto source = store::Database::open(store, store::Database::Mode::ReadOnly);
    const auto target = store::Database::create(bare);
    if (!source || !target)
        return source ? target.error() : source.error();
    const auto schema = (*source)->all("SELECT sql FROM sqlite_schema WHERE name IN "
                                       "('search_entry', 'search_words')",
                                       {}, [](const store::Row &row) { return row.text(0); });
    const auto entries = readEntries(**source);
    if (!schema || !entries)
        return schema ? entries.error() : schema.error();
    for (const QString &sql : *schema) {
        if (auto done = (*target)->script(sql.toStdString()); !done)
            return done.error();
    }
    QElapsedTimer timer;
    timer.start();
    if (auto done = insert(**target, *entries); !done)
        return done.error();
    return double(timer.nsecsElapsed()) / 1e9;
}

} // namespace vigil::intake
