// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/viewingstart.h"

#include "ui/review/stagetexts.h"

namespace vigil::ui {

namespace {

media::FilterSettings toFilters(const policy::ViewingMinimum &minimum)
{
    return {minimum.blur,    minimum.isGreyscale, minimum.isMuted, minimum.isSmall,
            minimum.isSepia, minimum.isOutlined,  minimum.dim};
}

} // namespace

ViewingStart viewingStart(const SafeViewing &chosen, const review::DeskCase *desk)
{
    if (!desk)
        return {chosen.of(domain::Severity::Severe)};
    const domain::Severity severity = viewingSeverity(*desk);
    const media::FilterSettings least = toFilters(desk->book->safeViewing(severity, desk->scope));
    const media::FilterSettings filters = media::stricter(chosen.of(severity), least);
    return {filters, least.blur, filters != chosen.of(severity)};
}

} // namespace vigil::ui
