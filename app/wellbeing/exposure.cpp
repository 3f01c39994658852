// SPDX-License-Identifier: GPL-3.0-or-later
#include "wellbeing/exposure.h"

namespace vigil::wellbeing {

template<typename Counts>
base::Millis Exposure::sumOf(Counts counts) const
{
    base::Millis sum{0};
    for (const auto &[harm, time] : m_times) {
        if (counts(harm))
            sum += time;
    }
    return sum;
}

base::Millis Exposure::total() const
{
    return sumOf([](const Harm &) { return true; });
}

base::Millis Exposure::severe() const
{
    return sumOf([](const Harm &harm) { return harm.isSevere(); });
}

base::Millis Exposure::of(const domain::HarmKind &kind) const
{
    return sumOf([&kind](const Harm &harm) { return harm.kind == kind; });
}

base::Millis Exposure::severeOf(const domain::HarmKind &kind) const
{
    return sumOf([&kind](const Harm &harm) { return harm.kind == kind && harm.isSevere(); });
}

QList<domain::HarmKind> Exposure::kinds() const
{
    QList<domain::HarmKind> kinds;
    for (const auto &[harm, time] : m_times) {
        if (kinds.isEmpty() || kinds.last() != harm.kind)
            kinds << harm.kind;
    }
    return kinds;
}

} // namespace vigil::wellbeing
