// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/historylineparser.h"
#include "intake/textdocument.h"
#include "tests/fuzz/lines.h"

#include <algorithm>

using namespace vigil;
using fuzz::require;

namespace {

void checkEntry(const intake::HistoryEntry &entry)
{
    const intake::ClaimedDecision &decision = entry.decision;
    for (const auto &at :
         {std::optional(decision.decidedAt), decision.until, decision.reversedAt}) {
        require(!at
                    || (*at >= decision.decidedAt
                        && base::parseInstant(base::formatInstant(*at)) == at),
                "nothing ends before it was decided, and times can be written and read");
    }
    require(decision.subject.type != domain::SubjectType::Account
                || decision.account == decision.subject.id,
            "an account is its own owner");
    const auto text = intake::readClaimedText({entry.text.data(), qsizetype(entry.text.size())});
    require(text.isOk(), "the document of a decision can be read");
    require(!text->system.isEmpty(), "it names the system");
}

void checkLine(std::string_view line, qint64 number)
{
    static const ledger::Pseudonymizer pseudonymizer(
        *ledger::Secret::fromBytes(QByteArray(32, '\x05')));
    static intake::HistoryLineParser parser(pseudonymizer);
    const intake::HistoryLine read = parser.parse(line, number);
    require(read.number == number, "a line keeps its number");
    if (const auto *rejection = std::get_if<intake::Rejection>(&read.content))
        fuzz::checkRejection(*rejection, number);
    else
        checkEntry(std::get<intake::HistoryEntry>(read.content));
}

} // namespace

/// A file of decisions of another system.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::eachLine(data, size, checkLine);
    return 0;
}
