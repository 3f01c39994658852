// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/law.h"

namespace vigil::store {

/// The law of people: who may change members, enrol keys, propose, confirm, and publish policies.
/// It rests on the views of TeamProjection and ProposalProjection.
///
/// - The first member adds themself; then only who may manage members adds, changes and revokes.
/// - Once a person has an enrolled key, what they grant, propose to publish or erase, decline or
///   publish carries their signature; a confirmation always does.
/// - Each enrols their own key, and proves that they hold it.
/// - Policies are published by two people, as soon as the team has ever had two.
class TeamLaw final : public Law
{
public:
    [[nodiscard]] bool covers(QByteArrayView kind) const override;
    [[nodiscard]] base::Result<Judgement> judge(const Archive &archive, const ledger::Event &event,
                                                const EventPlace &place) const override;
    [[nodiscard]] std::vector<QByteArray>
    marksOf(const ledger::Aggregate &aggregate) const override;
};

} // namespace vigil::store
