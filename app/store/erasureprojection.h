// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/eraser.h"
#include "store/law.h"
#include "store/projection.h"

namespace vigil::store {

/// The views `legal_hold` and `erasure`, from `legal_hold.placed {reason, target}`,
/// `legal_hold.lifted {reason, target}`, `subject.erased` and `member.erased {count, fields,
/// proposal, target}`. The target is the event's one aggregate.
class ErasureProjection final : public Projection
{
public:
    [[nodiscard]] std::string_view name() const override { return "erasures"; }
    /// Its tables come with the store's own.
    [[nodiscard]] std::span<const Migration> migrations() const override { return {}; }
    [[nodiscard]] std::vector<View> views() const override;
    base::Result<void> fold(Database &database, const ledger::Event &event,
                            const ledger::Aggregate &aggregate) const override;
    base::Result<void> clear(Database &database, const ledger::Aggregate &aggregate) const override;
};

/// Leads and admins place and lift legal holds, signed; two people erase.
class ErasureLaw final : public Law
{
public:
    [[nodiscard]] bool covers(QByteArrayView kind) const override;
    [[nodiscard]] base::Result<Judgement> judge(const Archive &archive, const ledger::Event &event,
                                                const EventPlace &place) const override;
};

/// Erases the names of members.
class NameEraser final : public Eraser
{
public:
    base::Result<void> erase(Database &database, const ledger::Aggregate &target,
                             Erased &erased) const override;
};

} // namespace vigil::store
