// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/feedlineparser.h"
#include "intake/jsonfields.h"
#include "intake/textdocument.h"
#include "tests/fuzz/lines.h"

#include <QTemporaryDir>

#include <algorithm>

using namespace vigil;
using fuzz::require;

namespace {

void checkRevision(const domain::Revision &revision)
{
    const auto isCount = [](const std::optional<qint64> &count) {
        return !count || (*count >= 0 && *count <= intake::JsonFields::largestInteger);
    };
    require(isCount(revision.reach) && isCount(revision.account.followers),
            "counts are within their range");
    require(!revision.duration || *revision.duration >= base::Millis{}, "a video lasts");
    for (const auto &at :
         {std::optional(revision.at), revision.posted, revision.ended, revision.account.created}) {
        require(!at || base::parseInstant(base::formatInstant(*at)) == at,
                "a time can be written and read");
    }
    require(!revision.ended || !revision.posted || *revision.posted <= *revision.ended,
            "nothing ends before it starts");
}

void checkFlags(const std::vector<domain::Flag> &flags, const domain::Revision &revision)
{
    for (const domain::Flag &flag : flags) {
        require(flag.subject == revision.subject, "a flag is about the subject of its line");
        require(!flag.scorePct || (*flag.scorePct >= 0 && *flag.scorePct <= 100),
                "a score is a percentage");
        require(std::ranges::all_of(flag.segments, &domain::Segment::isValid)
                    && std::ranges::is_sorted(flag.segments, {}, &domain::Segment::from),
                "segments last and come by time");
        require(base::parseInstant(base::formatInstant(flag.at)) == flag.at,
                "a time can be written and read");
        require(!flag.notice || (flag.notice->law.isEmpty() && flag.notice->text.isEmpty()),
                "what strangers wrote lies in the document alone");
    }
}

void checkEntry(const intake::FeedEntry &entry)
{
    checkRevision(entry.revision);
    checkFlags(entry.flags, entry.revision);
    require(entry.subjectTextSize <= entry.text.size(), "the subject's part is in the document");
    const auto text = intake::readLineText({entry.text.data(), qsizetype(entry.text.size())});
    require(text.isOk(), "the document of a line can be read");
    require(text->flags.size() == qsizetype(entry.flags.size()), "it holds a text for each flag");
    require(!text->subject.platformId.isEmpty() && !text->subject.accountPlatformId.isEmpty(),
            "it names subject and account");
}

void checkAppeal(const intake::FeedAppeal &appeal)
{
    require(appeal.decision.isEmpty() != appeal.target.isEmpty(), "an appeal is against one thing");
    require(intake::readAppealText({appeal.text.data(), qsizetype(appeal.text.size())}).isOk(),
            "the document of an appeal can be read");
}

intake::FeedLineParser &parser()
{
    static const QTemporaryDir folder;
    static const ledger::Pseudonymizer pseudonymizer(
        *ledger::Secret::fromBytes(QByteArray(32, '\x05')));
    static intake::FeedLineParser parser(pseudonymizer, *intake::MediaRoot::open(folder.path()));
    return parser;
}

void checkLine(std::string_view line, qint64 number)
{
    const intake::FeedLine read = parser().parse(line, number);
    require(read.number == number, "a line keeps its number");
    if (const auto *rejection = std::get_if<intake::Rejection>(&read.content))
        fuzz::checkRejection(*rejection, number);
    else if (const auto *appeal = std::get_if<intake::FeedAppeal>(&read.content))
        checkAppeal(*appeal);
    else
        checkEntry(std::get<intake::FeedEntry>(read.content));
}

} // namespace

/// A file of flags.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::eachLine(data, size, checkLine);
    return 0;
}
