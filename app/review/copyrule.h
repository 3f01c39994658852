// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/result.h"
#include "domain/flag.h"
#include "media/keptcopy.h"
#include "policy/policybook.h"
#include "store/database.h"

#include <QString>

#include <optional>
#include <vector>

namespace vigil::review {

/// What the store says of the copy of a video.
struct CopyRule
{
    bool begins = false; ///< one that is not there yet is to be kept
    bool stays = false;  ///< one that is there is
    /// When it is to go if nothing new happens; nothing: while what keeps it lasts.
    std::optional<base::Instant> until;
    /// Of a livestream these alone are to be kept: half a minute around what the decisions name as
    /// evidence, or, where one names none, around what was seen. In no order, may overlap.
    std::vector<domain::Segment> stretches = {};
};

/// A copy is kept from a decision with a measure that restricts somebody on, for as long as the
/// team says after the last such decision on this state of the video that stands (no store knows
/// yet when the person was told of it); from the proposal of one on, while that waits for a second
/// person; and if it is there, while a case about such a decision is undecided or a legal hold
/// stands. Never of what was erased, nor where anything that was said of
/// the video or of its account is about the safety of children: a flag, a case, a decision, an
/// escalation.
[[nodiscard]] base::Result<CopyRule> readCopyRule(store::Database &database,
                                                  const media::CopyId &copy,
                                                  const policy::PolicyBook &book,
                                                  base::Instant now);

/// Where the copies of a store's videos lie: below the folder of the console's state.
[[nodiscard]] QString copyFolder(const QString &stateFolder);

} // namespace vigil::review
