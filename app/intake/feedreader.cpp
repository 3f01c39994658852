// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/feedreader.h"

namespace vigil::intake {

namespace {

std::size_t textBytes(const FeedLine &line)
{
    if (const auto *entry = std::get_if<FeedEntry>(&line.content))
        return entry->text.size();
    if (const auto *appeal = std::get_if<FeedAppeal>(&line.content))
        return appeal->text.size();
    return 0;
}

} // namespace

FeedReader::FeedReader(std::unique_ptr<FeedFile> file, MediaRoot root,
                       const ledger::Pseudonymizer &pseudonymizer)
    : m_file(std::move(file))
    , m_mediaRoot(root.folder())
    , m_parser(pseudonymizer, std::move(root))
{}

base::Result<std::unique_ptr<FeedReader>>
FeedReader::open(const QString &file, const QString &mediaRoot,
                 const ledger::Pseudonymizer &pseudonymizer)
{
    auto feed = FeedFile::open(file);
    if (!feed)
        return feed.error();
    auto root = MediaRoot::open(mediaRoot.isEmpty() ? (*feed)->folder() : mediaRoot);
    if (!root)
        return root.error();
    return std::unique_ptr<FeedReader>(
        new FeedReader(*std::move(feed), *std::move(root), pseudonymizer));
}

base::Result<std::vector<FeedLine>> FeedReader::next(const Limits &limits)
{
    std::vector<FeedLine> lines;
    const auto take = [&](std::optional<std::string_view> line, qint64 number) {
        lines.push_back(line ? m_parser.parse(*line, number) : FeedLine{number, tooLong(number)});
        return textBytes(lines.back());
    };
    if (auto read = m_file->next(limits, take); !read)
        return read.error();
    return lines;
}

} // namespace vigil::intake
