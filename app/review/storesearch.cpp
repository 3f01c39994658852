// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/storesearch.h"

#include "cases/casereader.h"
#include "store/teamreader.h"

namespace vigil::review {

namespace {

base::Result<std::optional<DeskCase>>
readDesk(store::Database &database, const domain::SubjectId &id, const cases::ReadScope &scope)
{
    auto subject = cases::readSubjectView(database, id, scope);
    if (!subject)
        return subject.error();
    if (!*subject)
        return std::optional<DeskCase>();
    // Nobody holds it by looking: the lease is nobody's, and over.
    DeskCase desk{{}, domain::Lease::begin({}, {}, {}, base::instantFromMs(0)), {}, {}, {}, {}, {},
                  {}};
    desk.view.flagged = (*subject)->newest;
    if (!(*subject)->cases.isEmpty()) {
        auto view = cases::readCaseView(database, (*subject)->cases.last().id, scope);
        if (!view)
            return view.error();
        if (*view)
            desk.view = **std::move(view);
    }
    desk.view.subject = **std::move(subject);
    desk.book = scope.policies(scope.now);
    const domain::Revision &revision = desk.revision();
    desk.scope = {scope.now, revision.topics, revision.country};
    const auto members = store::readMembers(database);
    if (!members)
        return members.error();
    for (const store::TeamMember &member : *members)
        desk.names.insert(member.member.id, member.name);
    return std::optional(std::move(desk));
}

} // namespace

Answer<cases::SearchPage> StoreSearch::search(const cases::SearchRequest &request)
{
    return m_cases.store().readers().read([&cases = m_cases, request](store::Database &database) {
        return cases::search(database, cases.store().registry(), request);
    });
}

Answer<std::optional<DeskCase>> StoreSearch::subject(const domain::SubjectId &subject)
{
    const cases::ReadScope scope{m_clock.now(), m_cases.policies(), cases::deskList};
    return m_cases.store().readers().read(
        [scope, subject](store::Database &database) { return readDesk(database, subject, scope); });
}

} // namespace vigil::review
