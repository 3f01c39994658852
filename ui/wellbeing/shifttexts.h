// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/policybook.h"
#include "wellbeing/limits.h"

#include <QList>
#include <QString>

namespace vigil::ui {

/// A kind of harm as the team's policies call it, made safe to show.
struct NamedHarm
{
    domain::HarmKind kind;
    QString name;
};

/// Of the kind that no policy names, too.
[[nodiscard]] QString harmName(const policy::PolicyBook &book, const domain::HarmKind &kind,
                               const QString &locale);
/// All that the policies name, by name in the order of the console's language.
[[nodiscard]] QList<NamedHarm> namedHarms(const policy::PolicyBook &book, const QString &locale);

/// "Break after so long at the desk".
[[nodiscard]] QString limitText(wellbeing::Limit limit);
/// "50 min", "30 s", "2".
[[nodiscard]] QString limitNumberText(wellbeing::Limit limit, int number);
/// What stands behind the number in a field: " min", " s" or nothing.
[[nodiscard]] QString limitUnitText(wellbeing::Limit limit);

} // namespace vigil::ui
