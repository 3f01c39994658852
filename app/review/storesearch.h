// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "cases/casestore.h"
#include "review/searchport.h"

namespace vigil::review {

/// The searches of a store, on the threads of its readers.
class StoreSearch final : public SearchPort
{
public:
    /// Both outlive it.
    StoreSearch(cases::CaseStore &cases, const base::Clock &clock) : m_cases(cases), m_clock(clock)
    {}

    [[nodiscard]] Answer<cases::SearchPage> search(const cases::SearchRequest &request) override;
    [[nodiscard]] Answer<std::optional<DeskCase>>
    subject(const domain::SubjectId &subject) override;

private:
    cases::CaseStore &m_cases;
    const base::Clock &m_clock;
};

} // namespace vigil::review
