// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/filtersettings.h"

#include <algorithm>

namespace vigil::media {

namespace {

int level(int value, int strongest)
{
    return value < 0 || value > strongest ? strongest : value;
}

} // namespace

FilterSettings FilterSettings::inRange() const
{
    FilterSettings settings = *this;
    settings.blur = level(blur, strongestBlur);
    settings.dim = level(dim, strongestDim);
    return settings;
}

bool FilterSettings::leavesPicture() const
{
    FilterSettings settings = *this;
    settings.isMuted = false;
    return settings == clear();
}

FilterSettings stricter(const FilterSettings &a, const FilterSettings &b)
{
    const FilterSettings one = a.inRange();
    const FilterSettings other = b.inRange();
    return {std::max(one.blur, other.blur), one.isGreyscale || other.isGreyscale,
            one.isMuted || other.isMuted,   one.isSmall || other.isSmall,
            one.isSepia || other.isSepia,   one.isOutlined || other.isOutlined,
            std::max(one.dim, other.dim)};
}

} // namespace vigil::media
