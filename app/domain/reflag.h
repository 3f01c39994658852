// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/enumnames.h"
#include "domain/flag.h"

#include <QList>

#include <optional>

namespace vigil::domain {

/// What a new flag does.
enum class FlagPlacement { JoinsCase, OpensInitial, OpensReflag, OnRecord };

inline constexpr base::EnumNames<FlagPlacement, 4> flagPlacementNames{{
    {FlagPlacement::JoinsCase, QLatin1StringView("joins_case")},
    {FlagPlacement::OpensInitial, QLatin1StringView("opens_initial")},
    {FlagPlacement::OpensReflag, QLatin1StringView("opens_reflag")},
    {FlagPlacement::OnRecord, QLatin1StringView("on_record")},
}};

/// The last decision on the subject, as far as new flags are concerned.
struct LastDecision
{
    base::Instant revision;   ///< the revision it was made on
    QList<PolicyId> policies; ///< the counting one and those beside it
    int flagsSince = 0;       ///< flags that came after it, without the new one
};

struct FlagSituation
{
    bool hasUndecidedCase = false;
    std::optional<LastDecision> lastDecision;
    base::Instant revision;  ///< the subject's newest
    int reportThreshold = 0; ///< of the policy pack; 0: none
};

/// A flag joins an undecided case. After a decision it opens a reflag only for another policy, a
/// new revision, an authority or trusted flagger, or at the pack's report threshold; else it is
/// kept on record only.
[[nodiscard]] FlagPlacement placeFlag(const Flag &flag, const FlagSituation &situation);

} // namespace vigil::domain
