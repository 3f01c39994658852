// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "ledger/personalkey.h"
#include "store/signatory.h"
#include "store/store.h"

namespace vigil::store {

/// The personal keys of the people at this console: made here, kept in the state folder under each
/// person's passphrase. Both calls take about a second by design; not for the window's thread.
class MemberKeys final
{
public:
    MemberKeys(Store &store, base::Random &random,
               const ledger::KeyCost &cost = ledger::KeyCost::usual());

    /// Makes a key, keeps its file and enrols it; an earlier one is replaced. `passphraseShort`,
    /// `memberUnknown`, `memberRevoked`, or what the disk says; nothing has changed then.
    base::Result<void> enrol(const domain::MemberId &member, const QString &passphrase) const;

    /// The person as one who signs. `keyNeeded` when they have none, `keyElsewhere` when it was
    /// made on another console, `ledger::wrongPassphrase`.
    [[nodiscard]] base::Result<Signatory> unlock(const domain::MemberId &member,
                                                 const QString &passphrase) const;

private:
    Store &m_store;
    base::Random &m_random;
    ledger::KeyCost m_cost;
};

} // namespace vigil::store
