// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/teamdesk.h"

#include "base/runon.h"
#include "base/whendone.h"
#include "domain/dualcontrol.h"

namespace vigil::ui {

namespace {

QSet<domain::MemberId> keysIn(const store::StateFolder &folder,
                              const std::vector<store::TeamMember> &members)
{
    QSet<domain::MemberId> here;
    for (const store::TeamMember &member : members) {
        const auto files = folder.memberKeys(member.member.id);
        const bool isHere =
            member.key && std::any_of(files.begin(), files.end(), [&](const auto &f) {
                return ledger::keyInFile(f) == member.key->key;
            });
        if (isHere)
            here.insert(member.member.id);
    }
    return here;
}

base::Result<TeamState> readState(store::Database &database, const store::StateFolder &folder)
{
    auto members = store::readMembers(database);
    if (!members)
        return members.error();
    auto waiting = store::readWaitingProposals(database);
    if (!waiting)
        return waiting.error();
    auto clocks = store::readClockHolds(database);
    if (!clocks)
        return clocks.error();
    const QSet<domain::MemberId> here = keysIn(folder, *members);
    return TeamState{*std::move(members), *std::move(waiting), *std::move(clocks), here};
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
        if (m_state.keysHere.contains(member.member.id) && !member.revoked
            && domain::checkConfirmation(proposal.proposer, member.member))
            settlers.push_back(member);
    }
    return settlers;
}

void TeamDesk::refresh()
{
    m_isStale = m_isReading;
    if (std::exchange(m_isReading, true))
        return;
    const auto read = [folder = m_store.state()](store::Database &database) {
        return readState(database, folder);
    };
    base::whenDone(m_store.readers().read(read), this,
                   [this](const base::Result<TeamState> &state) {
                       m_problem = state ? std::nullopt : std::optional(state.error());
                       if (state)
                           m_state = *state;
                       m_isReading = false;
                       if (m_isStale)
                           refresh();
                       Q_EMIT changed();
                   });
}

TeamDesk::Answer TeamDesk::start(std::function<base::Result<void>()> work)
{
    return base::runOn(m_pool, std::move(work));
}

TeamDesk::Answer TeamDesk::act(const domain::MemberId &member, const QString &passphrase, Act act)
{
    return start([this, member, passphrase, isLocked = hasKey(member),
                  act = std::move(act)]() -> base::Result<void> {
        const auto signatory =
            isLocked ? m_keys.unlock(member, passphrase) : base::Result(store::Signatory(member));
        if (!signatory)
            return signatory.error();
        return m_store.writer().executeAndWait(
            [&](store::WriteTransaction &transaction) { return act(transaction, *signatory); });
    });
}

TeamDesk::Answer TeamDesk::enrol(const domain::MemberId &member, const QString &passphrase)
{
    return start([this, member, passphrase] { return m_keys.enrol(member, passphrase); });
}

} // namespace vigil::ui
