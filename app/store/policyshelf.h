// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/result.h"
#include "policy/packfile.h"
#include "policy/policybook.h"
#include "store/database.h"
#include "store/enactor.h"
#include "store/signatory.h"

#include <QMutex>

#include <memory>
#include <vector>

namespace vigil::store {

/// The packs published in a store, parsed once. Which of them count at a time is a fact of the
/// ledger, so that views computed by them can be computed again. Thread safe.
class PolicyShelf final
{
public:
    /// Takes what has been published since the last call, by this process or another; cheap when
    /// there is nothing new. Refused with the loader's error when a published pack cannot be read.
    base::Result<void> refresh(Database &database);

    /// The packs published by `at`; never null.
    [[nodiscard]] std::shared_ptr<const policy::PolicyBook> at(base::Instant at) const;

private:
    struct Edition
    {
        base::Instant from;
        std::shared_ptr<const policy::PolicyBook> book;
    };
    mutable QMutex m_mutex;
    qint64 m_known = 0;
    std::vector<Edition> m_editions; ///< in order of time; each holds all published by then
};

/// Appends the publication of a pack without fault, while the team has only ever had one member;
/// `secondPersonNeeded` from then on: see proposePack(). Refused with `packPublished` when this
/// version of it has been published.
base::Result<Recorded> publishPack(WriteTransaction &transaction, const policy::CheckedPack &pack,
                                   const Signatory &publisher);

/// Whether publishPack() would still do.
[[nodiscard]] base::Result<bool> isPublishedAlone(Database &database);

/// Proposes to publish a pack without fault; another person confirms it. Returns the proposal.
[[nodiscard]] base::Result<domain::EventId> proposePack(WriteTransaction &transaction,
                                                        const policy::CheckedPack &pack,
                                                        const Signatory &proposer,
                                                        const domain::ReasonCode &reason);

/// Publishes what two people agreed on: `policy.published {blob, pack, version, proposal}`.
class PublicationEnactor final : public Enactor
{
public:
    [[nodiscard]] domain::ControlledAct act() const override
    {
        return domain::ControlledAct::PolicyPublication;
    }
    base::Result<void> enact(WriteTransaction &transaction, const Proposal &proposal,
                             const domain::MemberId &confirmer) const override;
};

} // namespace vigil::store
