// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/dualcontrol.h"

#include "domain/errors.h"

#include <algorithm>

namespace vigil::domain {

bool needsTwoPeople(ControlledAct act, qint64 targets, const DualControlRules &rules)
{
    return act != ControlledAct::Cascade
           || targets > std::min(rules.cascadeCap, DualControlRules::highestCap);
}

bool needsTwoPeople(const QList<Measure> &measures, const DualControlRules &rules)
{
    return std::any_of(measures.begin(), measures.end(), [&](const Measure &measure) {
        return rules.measures.contains(measureKey(measure.spec()));
    });
}

Right rightToPropose(ControlledAct act)
{
    switch (act) {
    case ControlledAct::PolicyPublication: return Right::PublishPolicy;
    case ControlledAct::Erasure: return Right::Erase;
    case ControlledAct::Designation:
    case ControlledAct::NetworkClosure:
    case ControlledAct::Sweep:
    case ControlledAct::Cascade:
    case ControlledAct::MarketMeasure:
    case ControlledAct::Decision: break;
    }
    return Right::Propose;
}

base::Result<void> checkConfirmation(const MemberId &proposer, const Member &confirmer)
{
    if (confirmer.id == proposer) {
        return base::Error{errors::approverIsProposer,
                           QStringLiteral("This needs two people: somebody other than the one who "
                                          "proposed it confirms it.")};
    }
    if (!may(confirmer.roles, Right::Approve)) {
        return base::Error{errors::approverRole,
                           QStringLiteral("Confirming this needs the role lead.")};
    }
    return {};
}

} // namespace vigil::domain
