// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/enactor.h"
#include "store/eraser.h"
#include "store/signatory.h"

#include <optional>
#include <vector>

namespace vigil::store {

// Erasing for good, and what stops it. A target is a subject, an account or a member; erasing an
// account erases what its subjects say too. To be run inside Writer::execute(). Refused with
// `notAllowed`, `held`, `memberActive` (who belongs to the team keeps their name), `memberUnknown`,
// and what appendSigned() asks for.

/// Another person confirms it. Returns the proposal.
[[nodiscard]] base::Result<domain::EventId> proposeErasure(WriteTransaction &transaction,
                                                           const Signatory &proposer,
                                                           const ledger::Aggregate &target,
                                                           const domain::ReasonCode &reason);

/// From now on the target cannot be erased: `heldAlready` when that is so before.
base::Result<void> placeHold(WriteTransaction &transaction, const Signatory &actor,
                             const ledger::Aggregate &target, const domain::ReasonCode &reason);
/// `notHeld` when there is none.
base::Result<void> liftHold(WriteTransaction &transaction, const Signatory &actor,
                            const ledger::Aggregate &target, const domain::ReasonCode &reason);

struct LegalHold
{
    ledger::Aggregate target;
    domain::ReasonCode reason;
    domain::MemberId by;
    base::Instant at;
};
/// Oldest first.
[[nodiscard]] base::Result<std::vector<LegalHold>> readHolds(Database &database);

/// What an erasure did; nothing when the proposal has not been carried out here.
struct ErasureRecord
{
    domain::EventId event;
    ledger::Aggregate target;
    Erased erased;
    base::Instant at;
};
[[nodiscard]] base::Result<std::optional<ErasureRecord>>
readErasure(Database &database, const domain::EventId &proposal);

/// Of these backups, those that do not know of the erasure, or cannot be read: they still hold what
/// it erased.
[[nodiscard]] QStringList backupsWithout(const domain::EventId &erasure,
                                         const QStringList &backups);

/// Erases what two people agreed on: `subject.erased` or `member.erased {count, fields, proposal,
/// target}`.
class ErasureEnactor final : public Enactor
{
public:
    [[nodiscard]] domain::ControlledAct act() const override
    {
        return domain::ControlledAct::Erasure;
    }
    base::Result<void> enact(WriteTransaction &transaction, const Proposal &proposal,
                             const domain::MemberId &confirmer) const override;
};

/// The target of an erasure event, to erase here what was erased elsewhere; nothing for other
/// events.
[[nodiscard]] std::optional<ledger::Aggregate> erasureTarget(const ledger::Event &event);

/// Lets every eraser delete what is the target's, and notes that the file is to be scrubbed.
[[nodiscard]] base::Result<Erased> eraseTexts(Database &database, const Registry &registry,
                                              const ledger::Aggregate &target, base::Instant now);

} // namespace vigil::store
