// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "store/clockhold.h"
#include "store/memberkeys.h"
#include "store/proposalreader.h"
#include "store/teamreader.h"

#include <QFuture>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <functional>
#include <optional>
#include <vector>

namespace vigil::ui {

/// Who is in the team and what waits for a second person, as last read.
struct TeamState
{
    std::vector<store::TeamMember> members;
    std::vector<store::Proposal> waiting;
    /// Consoles whose decisions wait because their clock had jumped.
    std::vector<store::ClockHold> clocks;
    /// Whose personal key lies on this computer.
    QSet<domain::MemberId> keysHere;

    [[nodiscard]] const store::TeamMember *find(const domain::MemberId &id) const;
};

/// What the pages about people work on. Reads and acts run off the window's thread: opening a
/// personal key takes about a second by design. For the window's thread; the store outlives it.
class TeamDesk final : public QObject
{
    Q_OBJECT

public:
    using Answer = QFuture<base::Result<void>>;
    /// Runs inside one transaction of the store.
    using Act =
        std::function<base::Result<void>(store::WriteTransaction &, const store::Signatory &)>;

    TeamDesk(store::Store &store, base::Random &random,
             const ledger::KeyCost &cost = ledger::KeyCost::usual(), QObject *parent = nullptr);
    /// Waits for the act that runs.
    ~TeamDesk() override;

    [[nodiscard]] const TeamState &state() const { return m_state; }
    /// Why the last reading failed; nothing when it did not.
    [[nodiscard]] const std::optional<base::Error> &problem() const { return m_problem; }
    /// The person whom this console belongs to.
    [[nodiscard]] domain::MemberId owner() const { return m_store.identity().member; }
    [[nodiscard]] domain::DeviceId device() const { return m_store.identity().device; }
    [[nodiscard]] bool hasKey(const domain::MemberId &member) const;
    /// Who may confirm or decline a proposal at this console, with a key made here.
    [[nodiscard]] std::vector<store::TeamMember> settlersOf(const store::Proposal &proposal) const;

    void refresh();
    /// `member` acts; their key is opened first if they have one.
    [[nodiscard]] Answer act(const domain::MemberId &member, const QString &passphrase, Act act);
    [[nodiscard]] Answer enrol(const domain::MemberId &member, const QString &passphrase);

Q_SIGNALS:
    /// Something new was read, or could not be.
    void changed();

private:
    [[nodiscard]] Answer start(std::function<base::Result<void>()> work);

    store::Store &m_store;
    store::MemberKeys m_keys;
    TeamState m_state;
    std::optional<base::Error> m_problem;
    bool m_isReading = false;
    bool m_isStale = false; ///< something was committed while it was being read
    QThreadPool m_pool;
};

} // namespace vigil::ui
