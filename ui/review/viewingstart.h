// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/deskcase.h"
#include "ui/review/safeviewingsession.h"
#include "ui/settings/safeviewing.h"

namespace vigil::ui {

/// What a case's video is shown with at first: filter by filter the stricter of what the person
/// chose for its severity and what the packs in force ask for. Without a case, what the person
/// chose for severe ones.
[[nodiscard]] ViewingStart viewingStart(const SafeViewing &chosen, const review::DeskCase *desk);

} // namespace vigil::ui
