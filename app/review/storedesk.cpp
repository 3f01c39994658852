// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/storedesk.h"

#include "cases/casereader.h"
#include "cases/nextprobes.h"
#include "review/deskmedia.h"
#include "store/teamreader.h"

namespace vigil::review {

namespace {

base::Result<void> readNames(store::Database &database, DeskCase &desk)
{
    const auto members = store::readMembers(database);
    if (!members)
        return members.error();
    for (const store::TeamMember &member : *members)
        desk.names.insert(member.member.id, member.name);
    return {};
}

} // namespace

StoreDesk::StoreDesk(const Parts &parts, const cases::Caller &caller, cases::NextRequest request)
    : m_parts(parts)
    , m_caller(caller)
    , m_request(std::move(request))
{
    m_pool.setMaxThreadCount(2);
}

StoreDesk::~StoreDesk()
{
    for (auto &answer : m_pending)
        answer.waitForFinished();
}

Answer<std::optional<DeskCase>> StoreDesk::pending(Answer<std::optional<DeskCase>> answer)
{
    std::erase_if(m_pending, [](const auto &earlier) { return earlier.isFinished(); });
    m_pending.push_back(answer);
    return answer;
}

cases::PolicyLookup StoreDesk::lookup() const
{
    return [shelf = &m_parts.shelf](base::Instant at) { return shelf->at(at); };
}

base::Result<std::optional<DeskCase>> StoreDesk::read(const Leased &leased)
{
    if (!leased)
        return leased.error();
    if (!*leased)
        return std::optional<DeskCase>();
    return m_parts.readers.readNow(
        [&](store::Database &database) { return readDesk(database, **leased); });
}

base::Result<std::optional<DeskCase>> StoreDesk::readDesk(store::Database &database,
                                                          const cases::LeasedCase &leased)
{
    // Another program may have published a policy since.
    if (auto done = m_parts.shelf.refresh(database); !done)
        return done.error();
    const base::Instant now = m_parts.clock.now();
    auto view = cases::readCaseView(database, leased.id, {now, lookup()});
    if (!view)
        return view.error();
    if (!*view)
        return std::optional<DeskCase>();
    DeskCase desk{**std::move(view), leased.lease, m_parts.shelf.at(now), {}, {}, {}, {}, {}};
    const domain::Revision &revision = desk.revision();
    desk.scope = {now, revision.topics, revision.country};
    if (auto done = findMedia(database, desk); !done)
        return done.error();
    if (auto done = readNames(database, desk); !done)
        return done.error();
    return std::optional(std::move(desk));
}

cases::NextRequest StoreDesk::request() const
{
    cases::NextRequest request = m_request;
    if (m_wish)
        request.isWanted = m_wish();
    return request;
}

/// Where many in a row are not wanted, the rest is looked through beside the writer, since all
/// would wait for that.
Answer<std::optional<DeskCase>> StoreDesk::lease(const Take &take)
{
    const cases::NextRequest asked = request();
    return pending(take(asked).then(
        &m_pool,
        [this, take, asked](const Leased &leased) -> base::Result<std::optional<DeskCase>> {
            if (!leased || *leased || !asked.isWanted)
                return read(leased);
            const auto found = m_parts.readers.readNow([&](store::Database &database) {
                return cases::findNext(database, asked, m_caller.member, m_parts.clock.now());
            });
            if (!found)
                return found.error();
            if (!*found)
                return std::optional<DeskCase>();
            cases::NextRequest again = asked;
            again.from = *found;
            auto answer = take(again);
            answer.waitForFinished();
            return read(answer.result());
        }));
}

Answer<std::optional<DeskCase>> StoreDesk::next()
{
    return lease([this](const cases::NextRequest &request) {
        return m_parts.service.next(m_caller, request);
    });
}

Answer<std::optional<DeskCase>> StoreDesk::following(const domain::CaseId &current)
{
    return lease([this, current](const cases::NextRequest &request) {
        return m_parts.service.prefetch(m_caller, request, current);
    });
}

Answer<domain::Lease> StoreDesk::renew(const domain::CaseId &caseId)
{
    return m_parts.service.renew(m_caller, caseId);
}

Answer<domain::Lease> StoreDesk::hold(const domain::CaseId &caseId)
{
    return m_parts.service.hold(m_caller, caseId);
}

Answer<domain::Lease> StoreDesk::resume(const domain::CaseId &caseId)
{
    return m_parts.service.resume(m_caller, caseId);
}

Answer<void> StoreDesk::giveBack(const domain::CaseId &caseId)
{
    return m_parts.service.giveBack(m_caller, caseId);
}

Answer<cases::QueueSummary> StoreDesk::summary()
{
    return m_parts.readers.read([queue = m_request.queue](store::Database &database) {
        return cases::readQueueSummary(database, queue);
    });
}

Answer<std::vector<cases::UpcomingCase>> StoreDesk::upcoming(int size)
{
    const cases::UpcomingRequest request{m_request.queue, m_request.languages, m_parts.clock.now(),
                                         size};
    return m_parts.readers.read(
        [request](store::Database &database) { return cases::readUpcoming(database, request); });
}

Answer<cases::BanPreview> StoreDesk::previewBan(const domain::AccountId &account,
                                                const domain::CaseId &except)
{
    return m_parts.readers.read([account, except](store::Database &database) {
        return cases::previewBan(database, account, except);
    });
}

Answer<cases::DecisionReceipt> StoreDesk::decide(const cases::DecisionRequest &request)
{
    return m_parts.service.decide(m_caller, request);
}

Answer<std::optional<DeskCase>> StoreDesk::undo(const domain::DecisionId &decision)
{
    return pending(m_parts.service.undo(m_caller, decision)
                       .then(&m_pool, [this](const base::Result<cases::UndoReceipt> &receipt) {
                           return receipt ? read(receipt->leased)
                                          : base::Result<std::optional<DeskCase>>(receipt.error());
                       }));
}

Answer<void> StoreDesk::skip(const domain::CaseId &caseId)
{
    return m_parts.service.skip(m_caller, caseId);
}

Answer<void> StoreDesk::release(const domain::CaseId &caseId)
{
    return m_parts.service.release(m_caller, caseId);
}

Answer<void> StoreDesk::escalate(const cases::EscalationRequest &request)
{
    return m_parts.service.escalate(m_caller, request);
}

Answer<void> StoreDesk::sendToFactCheck(const domain::CaseId &caseId)
{
    return m_parts.service.sendToFactCheck(m_caller, caseId);
}

} // namespace vigil::review
