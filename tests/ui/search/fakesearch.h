// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/searchport.h"
#include "tests/ui/review/fakedesk.h"

#include <QList>
#include <QPromise>

#include <memory>

namespace vigil::ui::fixture {

/// Matches out of memory, in three scripts; `number` tells them apart.
[[nodiscard]] cases::SearchMatch makeMatch(int number, const HandClock &clock);
/// Markup, a bidi override and stacked marks in every text.
[[nodiscard]] cases::SearchMatch makeHostileMatch(const HandClock &clock);

/// Answers at once, or when it is told to.
class FakeSearch final : public review::SearchPort
{
public:
    explicit FakeSearch(const HandClock &clock) : m_clock(clock) {}

    QList<cases::SearchMatch> found;
    int pageSize = 50;
    std::optional<base::Error> fault; ///< what it answers, while set
    bool isHeld = false;              ///< keeps answers until release()
    QList<cases::SearchRequest> asked;
    QList<domain::SubjectId> opened;

    void release();

    [[nodiscard]] review::Answer<cases::SearchPage>
    search(const cases::SearchRequest &request) override;
    [[nodiscard]] review::Answer<std::optional<review::DeskCase>>
    subject(const domain::SubjectId &subject) override;

private:
    using Page = base::Result<cases::SearchPage>;

    [[nodiscard]] Page pageOf(const cases::SearchRequest &request) const;

    const HandClock &m_clock;
    QList<std::pair<cases::SearchRequest, std::shared_ptr<QPromise<Page>>>> m_held;
};

} // namespace vigil::ui::fixture
