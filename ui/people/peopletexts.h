// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/member.h"
#include "store/proposalreader.h"
#include "store/teamreader.h"

#include <QString>

namespace vigil::ui {

// The words of the pages about people, in the language of the console.

[[nodiscard]] QString roleText(domain::Role role);
/// What the role may do, in one line.
[[nodiscard]] QString roleHint(domain::Role role);
/// "Lead, Admin"; none: "No role".
[[nodiscard]] QString rolesText(domain::Roles roles);
[[nodiscard]] QString levelText(domain::LanguageLevel level);
/// "Ukrainian (native), Russian".
[[nodiscard]] QString skillsText(const QList<domain::LanguageSkill> &skills);
/// Made safe to stand in a line; erased: "Erased name".
[[nodiscard]] QString memberName(const store::TeamMember &member);
/// What a proposal would do: "Publish version 4 of the policy pack “general”".
[[nodiscard]] QString proposalText(const store::Proposal &proposal);

} // namespace vigil::ui
