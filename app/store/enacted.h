// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dualcontrol.h"
#include "store/law.h"

#include <QJsonObject>

namespace vigil::store {

/// Judges an event that carries out what two people agreed on, naming its `proposal`: lawful when
/// that was confirmed before, by this event's actor, for this act and exactly this `matter`; void
/// when the confirmation came second; else unlawful ("second_person", "proposal").
[[nodiscard]] base::Result<Judgement> judgeEnacted(Database &database, const ledger::Event &event,
                                                   const EventPlace &place,
                                                   domain::ControlledAct act,
                                                   const QJsonObject &matter);

} // namespace vigil::store
