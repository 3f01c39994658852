// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/historyreader.h"

#include "intake/rows.h"
#include "intake/textdocument.h"

#include <algorithm>

namespace vigil::intake {

namespace {

constexpr int claimedText = 13;

ClaimedView readView(const store::Row &row)
{
    ClaimedView view{readClaimed(row).decision, {}};
    if (row.isNull(claimedText))
        return view;
    if (auto text = readClaimedText(row.view(claimedText)))
        view.text = *std::move(text);
    return view;
}

/// The columns of rows.h, then the text of the document.
std::string viewQuery(std::string_view rest)
{
    std::string columns(claimedColumns);
    for (std::size_t at = 0; (at = columns.find(", ", at)) != std::string::npos; at += 4)
        columns.insert(at + 2, "c.");
    return "SELECT c." + columns
           + ", t.text FROM claimed_decision c JOIN history_batch b ON b.number = c.batch "
             "LEFT JOIN private_text t ON t.owner = c.subject AND t.field = c.document "
           + std::string(rest);
}

} // namespace

base::Result<std::vector<ClaimedView>> HistoryReader::latest(const domain::SubjectId &subject,
                                                             int size)
{
    // Of one decision only the statement that no other follows.
    static const std::string sql =
        viewQuery("WHERE c.subject = ?1 AND NOT EXISTS (SELECT 1 FROM claimed_decision o "
                  "JOIN history_batch p ON p.number = o.batch WHERE o.id = c.id "
                  "AND (p.at, o.commitment) > (b.at, c.commitment)) "
                  "ORDER BY c.decided_at DESC, c.id DESC LIMIT ?2");
    return m_database.all(sql, {subject, size}, readView);
}

base::Result<qint64> HistoryReader::count(const domain::SubjectId &subject)
{
    return m_database.integer("SELECT count(DISTINCT id) FROM claimed_decision WHERE subject = ?",
                              {subject});
}

base::Result<std::vector<ClaimedCount>> HistoryReader::countsOf(const domain::AccountId &account)
{
    const auto systems = m_database.all(
        "SELECT system, count(DISTINCT id) AS decisions FROM claimed_decision WHERE account = ? "
        "GROUP BY system ORDER BY decisions DESC, system",
        {account},
        [](const store::Row &row) { return std::pair(row.id<SystemId>(0), row.integer(1)); });
    if (!systems)
        return systems.error();
    std::vector<ClaimedCount> counts;
    for (const auto &[system, decisions] : *systems) {
        const auto name = nameOf(system, account);
        if (!name)
            return name.error();
        counts.push_back({*name, decisions});
    }
    return counts;
}

/// By any of its words that are kept.
base::Result<QString> HistoryReader::nameOf(const SystemId &system,
                                            const domain::AccountId &account)
{
    const auto text = m_database.one(
        "SELECT t.text FROM claimed_decision c JOIN private_text t ON t.owner = c.subject "
        "AND t.field = c.document WHERE c.account = ? AND c.system = ? LIMIT 1",
        {account, system}, [](const store::Row &row) { return readClaimedText(row.view(0)); });
    if (!text)
        return text.error();
    return *text && **text ? (**text)->system : QString();
}

} // namespace vigil::intake
