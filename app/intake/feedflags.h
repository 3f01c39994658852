// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/flag.h"
#include "domain/subject.h"
#include "intake/jsonfields.h"
#include "intake/textdocument.h"
#include "ledger/pseudonym.h"

#include <vector>

namespace vigil::intake {

/// Makes the flags of one line. A flag's id holds within its subject: two subjects may both have an
/// "f-1".
class FeedFlagBuilder
{
public:
    FeedFlagBuilder(const ledger::Pseudonymizer &pseudonymizer, const domain::Revision &revision,
                    Fault &fault)
        : m_pseudonymizer(pseudonymizer)
        , m_revision(revision)
        , m_fault(fault)
    {}

    /// The texts of the flags go to `out`, as its member "flags".
    [[nodiscard]] std::vector<domain::Flag> read(simdjson::dom::array flags, JsonText &out);

private:
    [[nodiscard]] domain::Flag readFlag(JsonFields &fields) const;
    [[nodiscard]] QList<domain::Segment> readSegments(JsonFields &fields) const;
    void readNoticeAndOrder(JsonFields &fields, domain::Flag &flag, JsonText &out);
    [[nodiscard]] domain::Order readOrder(JsonFields &order) const;

    const ledger::Pseudonymizer &m_pseudonymizer;
    const domain::Revision &m_revision;
    Fault &m_fault;
};

/// The members of an object that the feed's version does not know, as "other".
void writeOthers(JsonText &out, const JsonFields &fields);

} // namespace vigil::intake
