// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/projection.h"
#include "store/searchindex.h"

#include <QString>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

namespace vigil::store {

/// Makes all entries of the search index, on a thread and a read-only connection of its own: while
/// the views are folded anew, which changes no text. Sees what was committed when it began. Keeps
/// at most some 32 MB that were not taken yet. Errors: the database's.
class SearchHarvest final
{
public:
    struct Entry
    {
        SearchKind kind;
        qint64 source;
        EntryWords words;
    };

    /// Begins. `registry` outlives it; `file` is that of the store.
    SearchHarvest(const Registry &registry, QString file);
    SearchHarvest(const SearchHarvest &) = delete;
    SearchHarvest &operator=(const SearchHarvest &) = delete;
    /// Ends early where not all was taken.
    ~SearchHarvest();

    /// The next one in order of arrival, waiting for it; nothing: that was all.
    [[nodiscard]] base::Result<std::optional<Entry>> next();

private:
    void run();
    base::Result<void> gather();
    base::Result<void> give(Entry entry);

    const Registry &m_registry;
    QString m_file;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Entry> m_entries;
    qsizetype m_bytes = 0; ///< of the entries
    std::optional<base::Result<void>> m_outcome;
    bool m_isEnding = false;
    std::thread m_thread;
};

} // namespace vigil::store
