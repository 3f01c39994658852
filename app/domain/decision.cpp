// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/decision.h"

#include <algorithm>

namespace vigil::domain {

namespace {
constexpr QLatin1StringView policyGround("policy");
constexpr QLatin1StringView lawPrefix("law:");
} // namespace

std::optional<Ground> parseGround(QStringView text)
{
    if (text == policyGround)
        return Ground{};
    if (!text.startsWith(lawPrefix))
        return std::nullopt;
    const QString reference = text.mid(lawPrefix.size()).trimmed().toString();
    return reference.isEmpty() ? std::nullopt : std::optional(Ground{Ground::Kind::Law, reference});
}

QString formatGround(const Ground &ground)
{
    return ground.kind == Ground::Kind::Law ? lawPrefix + ground.reference : QString(policyGround);
}

bool Decision::isRemoval() const
{
    return std::any_of(measures.begin(), measures.end(), [](const Measure &measure) {
        return measure.spec().kind() == MeasureKind::Remove;
    });
}

bool Decision::isProactive() const
{
    return std::none_of(basis.begin(), basis.end(),
                        [](const BasisEntry &entry) { return isReport(entry.source); });
}

} // namespace vigil::domain
