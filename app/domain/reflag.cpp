// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reflag.h"

namespace vigil::domain {

FlagPlacement placeFlag(const Flag &flag, const FlagSituation &situation)
{
    if (situation.hasUndecidedCase)
        return FlagPlacement::JoinsCase;
    if (!situation.lastDecision)
        return FlagPlacement::OpensInitial;

    const LastDecision &last = *situation.lastDecision;
    const bool isOtherPolicy = flag.policy && !last.policies.contains(*flag.policy);
    const bool isNewRevision = situation.revision > last.revision;
    const bool isPrivileged =
        flag.source == FlagSource::Authority || flag.source == FlagSource::TrustedFlagger;
    const bool isThreshold =
        situation.reportThreshold > 0 && last.flagsSince + 1 >= situation.reportThreshold;
    return isOtherPolicy || isNewRevision || isPrivileged || isThreshold
               ? FlagPlacement::OpensReflag
               : FlagPlacement::OnRecord;
}

} // namespace vigil::domain
