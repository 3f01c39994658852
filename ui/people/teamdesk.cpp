// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/teamdesk.h"

#include "base/whendone.h"
#include "domain/dualcontrol.h"

#include <QPromise>

namespace vigil::ui {

namespace {

base::Result<TeamState> readState(store::Database &database)
{
    auto members = store::readMembers(database);
    if (!members)
        return members.error();
    auto waiting = store::readWaitingProposals(database);
    if (!waiting)
        return waiting.error();
    return TeamState{*std::move(members), *std::move(waiting)};
}

} // namespace

const store::TeamMember *TeamState::find(const domain::MemberId &id) const
{
    const auto found = std::find_if(members.begin(), members.end(),
                                    [&id](const auto &member) { return member.member.id == id; });
    return found == members.end() ? nullptr : &*found;
}

TeamDesk::TeamDesk(store::Store &store, base::Random &random, const ledger::KeyCost &cost,
                   QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_keys(store, random, cost)
{
    // One after the other: each may take a quarter of a gigabyte.
    m_pool.setMaxThreadCount(1);
    connect(&m_store.writer(), &store::Writer::committed, this, &TeamDesk::refresh);
    refresh();
}

TeamDesk::~TeamDesk()
{
    m_pool.waitForDone();
}

bool TeamDesk::hasKey(const domain::MemberId &member) const
{
    const store::TeamMember *found = m_state.find(member);
    return found && found->key;
}

std::vector<store::TeamMember> TeamDesk::settlersOf(const store::Proposal &proposal) const
{
    std::vector<store::TeamMember> settlers;
    for (const store::TeamMember &member : m_state.members) {
        const bool isHere = member.key && member.key->device == m_store.identity().device;
        if (isHere && !member.revoked
            && domain::checkConfirmation(proposal.proposer, member.member))
            settlers.push_back(member);
    }
    return settlers;
}

void TeamDesk::refresh()
{
    base::whenDone(m_store.readers().read(readState), this,
                   [this](const base::Result<TeamState> &read) {
                       m_problem = read ? std::nullopt : std::optional(read.error());
                       if (read)
                           m_state = *read;
                       Q_EMIT changed();
                   });
}

TeamDesk::Answer TeamDesk::start(std::function<base::Result<void>()> work)
{
    auto promise = std::make_shared<QPromise<base::Result<void>>>();
    promise->start();
    Answer answer = promise->future();
    m_pool.start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return answer;
}

TeamDesk::Answer TeamDesk::act(const domain::MemberId &member, const QString &passphrase, Act act)
{
    return start([this, member, passphrase, isLocked = hasKey(member),
                  act = std::move(act)]() -> base::Result<void> {
        const auto signatory = isLocked ? m_keys.unlock(member, passphrase)
                                        : base::Result(store::Signatory(member));
        if (!signatory)
            return signatory.error();
        return m_store.writer().executeAndWait([&](store::WriteTransaction &transaction) {
            return act(transaction, *signatory);
        });
    });
}

TeamDesk::Answer TeamDesk::enrol(const domain::MemberId &member, const QString &passphrase)
{
    return start([this, member, passphrase] { return m_keys.enrol(member, passphrase); });
}

} // namespace vigil::ui
