// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/enumnames.h"
#include "base/result.h"
#include "domain/ids.h"
#include "domain/measure.h"
#include "domain/member.h"

#include <QList>
#include <QStringList>

namespace vigil::domain {

/// What always needs two people, a cascade only over the cap.
enum class ControlledAct {
    Designation,
    NetworkClosure,
    Sweep,
    Cascade, ///< the videos of a banned account, or "all confirmed similar"
    MarketMeasure,
    PolicyPublication,
    Erasure,
    Decision ///< with a measure for which a pack asks for two people
};

inline constexpr base::EnumNames<ControlledAct, 8> controlledActNames{{
    {ControlledAct::Designation, QLatin1StringView("designation")},
    {ControlledAct::NetworkClosure, QLatin1StringView("network_closure")},
    {ControlledAct::Sweep, QLatin1StringView("sweep")},
    {ControlledAct::Cascade, QLatin1StringView("cascade")},
    {ControlledAct::MarketMeasure, QLatin1StringView("market_measure")},
    {ControlledAct::PolicyPublication, QLatin1StringView("policy_publication")},
    {ControlledAct::Erasure, QLatin1StringView("erasure")},
    {ControlledAct::Decision, QLatin1StringView("decision")},
}};

/// A pack's settings: it may add measures and lower the cap, and takes nothing away.
struct DualControlRules
{
    static constexpr qint64 highestCap = 100;

    QStringList measures;           ///< by measureKey
    qint64 cascadeCap = highestCap; ///< targets that one person may hit; more counts as highestCap
};

/// `targets`: how many subjects the act hits.
[[nodiscard]] bool needsTwoPeople(ControlledAct act, qint64 targets, const DualControlRules &rules);
/// Of a decision's measures: only where the pack adds one of them.
[[nodiscard]] bool needsTwoPeople(const QList<Measure> &measures, const DualControlRules &rules);

/// What the first of two people needs.
[[nodiscard]] Right rightToPropose(ControlledAct act);

/// Whether `confirmer` may confirm what `proposer` proposed: another person, with the right to
/// approve. approverIsProposer or approverRole.
[[nodiscard]] base::Result<void> checkConfirmation(const MemberId &proposer,
                                                   const Member &confirmer);

} // namespace vigil::domain
