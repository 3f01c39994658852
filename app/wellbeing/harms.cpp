// SPDX-License-Identifier: GPL-3.0-or-later
#include "wellbeing/harms.h"

#include "review/suspicion.h"

#include <algorithm>

namespace vigil::wellbeing {

Harm harmOf(const review::DeskCase &desk)
{
    const cases::Offer offer = offerOf(desk);
    const auto gravest = desk.book->gravest(offer.policies, desk.scope);
    if (!gravest)
        return {{}, offer.severity};
    return {gravest->policy->harm, std::max(offer.severity, gravest->policy->severity)};
}

SuspectedHarms suspectedHarms(const cases::Offer &offer, const policy::PolicyBook &book,
                              base::Instant now)
{
    SuspectedHarms suspected{{}, offer.severity};
    const policy::PolicyScope scope{now, offer.topics, offer.country};
    for (const domain::PolicyId &id : offer.policies) {
        if (const auto found = book.inForce(id, scope)) {
            suspected.kinds << found->policy->harm;
            suspected.severity = std::max(suspected.severity, found->policy->severity);
        }
    }
    return suspected;
}

cases::Offer offerOf(const review::DeskCase &desk)
{
    const cases::CaseRow &file = desk.view.file;
    cases::Offer offer{file.severity, review::suspectedPolicies(desk), file.topics, file.country};
    if (file.policy && !offer.policies.contains(*file.policy))
        offer.policies << *file.policy;
    return offer;
}

} // namespace vigil::wellbeing
