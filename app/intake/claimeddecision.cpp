// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/claimeddecision.h"

#include "domain/measuretext.h"

namespace vigil::intake {

using domain::MeasureSpec;

base::Result<MeasureSpec> claimedMeasure(QStringView kind, const QStringList &parameters,
                                         MeasureSpec::Until until)
{
    const bool isLabel = kind == domain::measureKindNames.name(domain::MeasureKind::Label);
    const bool isDesignated =
        isLabel
        && parameters.value(0) == domain::labelNames.name(domain::Label::StateControlledMedia);
    return MeasureSpec::fromParts(kind, parameters, until,
                                  isDesignated ? domain::MeasureOrigin::Designation
                                               : domain::MeasureOrigin::Review);
}

base::Result<std::optional<MeasureSpec>> parseClaimedMeasure(QStringView text)
{
    static const QString designated = domain::formatMeasure(*MeasureSpec::label(
        domain::Label::StateControlledMedia, domain::MeasureOrigin::Designation));
    if (text != designated)
        return domain::parseMeasure(text);
    auto spec =
        MeasureSpec::label(domain::Label::StateControlledMedia, domain::MeasureOrigin::Designation);
    return spec ? base::Result<std::optional<MeasureSpec>>(*std::move(spec)) : spec.error();
}

} // namespace vigil::intake
