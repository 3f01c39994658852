// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/historyfeed.h"

namespace vigil::intake {

base::Result<std::unique_ptr<HistoryFeed>>
HistoryFeed::open(const QString &file, const ledger::Pseudonymizer &pseudonymizer)
{
    auto feed = FeedFile::open(file);
    if (!feed)
        return feed.error();
    return std::unique_ptr<HistoryFeed>(new HistoryFeed(*std::move(feed), pseudonymizer));
}

base::Result<std::vector<HistoryLine>> HistoryFeed::next(const FeedFile::Limits &limits)
{
    std::vector<HistoryLine> lines;
    const auto take = [&](std::optional<std::string_view> line, qint64 number) -> std::size_t {
        lines.push_back(line ? m_parser.parse(*line, number)
                             : HistoryLine{number, tooLong(number)});
        const auto *entry = std::get_if<HistoryEntry>(&lines.back().content);
        return entry ? entry->text.size() : 0;
    };
    if (auto read = m_file->next(limits, take); !read)
        return read.error();
    return lines;
}

} // namespace vigil::intake
