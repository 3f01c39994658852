// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/searchharvest.h"

#include "store/errors.h"

namespace vigil::store {

namespace {

constexpr qsizetype mostBytes = 32 << 20;

qsizetype bytesOf(const SearchHarvest::Entry &entry)
{
    return qsizetype{sizeof(entry)} + entry.words.texts.size() + entry.words.facts.size();
}

} // namespace

SearchHarvest::SearchHarvest(const Registry &registry, QString file)
    : m_registry(registry)
    , m_file(std::move(file))
    , m_thread(&SearchHarvest::run, this)
{}

SearchHarvest::~SearchHarvest()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

base::Result<std::optional<SearchHarvest::Entry>> SearchHarvest::next()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_entries.empty() || m_outcome; });
    if (m_entries.empty())
        return *m_outcome ? base::Result(std::optional<Entry>()) : m_outcome->error();
    std::optional<Entry> entry(std::move(m_entries.front()));
    m_entries.pop_front();
    m_bytes -= bytesOf(*entry);
    lock.unlock();
    m_changed.notify_all();
    return entry;
}

void SearchHarvest::run()
{
    auto outcome = gather();
    {
        const std::lock_guard lock(m_mutex);
        m_outcome = std::move(outcome);
    }
    m_changed.notify_all();
}

base::Result<void> SearchHarvest::gather()
{
    const auto database = Database::open(m_file, Database::Mode::ReadOnly);
    if (!database)
        return database.error();
    Transaction snapshot(**database);
    if (auto begun = snapshot.begin(Transaction::Kind::Read); !begun)
        return begun;
    SearchWords words;
    const auto use = [this, &words](const SearchEntry &entry) {
        return give({entry.kind, entry.source, entryWords(entry, words)});
    };
    base::Result<void> used;
    auto done =
        (*database)->each("SELECT row, id, kind FROM event ORDER BY row", {}, [&](const Row &row) {
            const SearchEvent event{row.integer(0), row.id<domain::EventId>(1), row.bytes(2)};
            for (const auto &source : m_registry.searchSources) {
                if (used && source->covers(event.kind))
                    used = source->each(**database, event, use);
            }
            return used.isOk();
        });
    return used ? done : used;
}

base::Result<void> SearchHarvest::give(Entry entry)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_bytes < mostBytes || m_isEnding; });
    if (m_isEnding)
        return base::Error{closed, QStringLiteral("Not finished: nobody needs it any more.")};
    m_bytes += bytesOf(entry);
    m_entries.push_back(std::move(entry));
    lock.unlock();
    m_changed.notify_all();
    return {};
}

} // namespace vigil::store
