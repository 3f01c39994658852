// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/feedentry.h"
#include "intake/jsonfields.h"
#include "intake/mediaroot.h"
#include "ledger/pseudonym.h"

namespace vigil::intake {

/// Makes entries and appeals from the JSON of a line. What it returns is of use only while `fault`
/// is not set.
class FeedSubjectBuilder
{
public:
    FeedSubjectBuilder(const ledger::Pseudonymizer &pseudonymizer, MediaRoot mediaRoot)
        : m_pseudonymizer(pseudonymizer)
        , m_mediaRoot(std::move(mediaRoot))
    {}

    [[nodiscard]] FeedEntry entry(simdjson::dom::object line, Fault &fault);
    [[nodiscard]] FeedAppeal appeal(simdjson::dom::object line, Fault &fault) const;

private:
    void readFacts(JsonFields &fields, FeedEntry &entry) const;
    void readTopics(JsonFields &fields, domain::Revision &revision) const;
    void readAccount(JsonFields &account, JsonFields &fields, domain::Revision &revision) const;
    void checkLocation(JsonFields &fields, std::size_t field, bool mayBePath);
    void setTime(JsonFields &fields, FeedEntry &entry) const;

    const ledger::Pseudonymizer &m_pseudonymizer;
    MediaRoot m_mediaRoot;
};

} // namespace vigil::intake
