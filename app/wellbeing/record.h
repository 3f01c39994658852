// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wellbeing/shift.h"

#include <QByteArray>
#include <QSet>

#include <optional>

namespace vigil::wellbeing {

/// All that is kept of one person: what they chose, and the shift that runs. Earlier shifts are
/// not.
struct Record
{
    OwnLimits own;
    QSet<domain::HarmKind> optOuts; ///< kinds of harm that the person is not offered
    /// Nobody can tell what the person had chosen: Limits::cautious() holds until they choose.
    bool isChoiceLost = false;
    std::optional<Shift::Counted> shift;

    friend bool operator==(const Record &, const Record &) = default;
};

/// One object of JSON; times in milliseconds.
[[nodiscard]] QByteArray toJson(const Record &record);
/// Nothing when it is not a whole record: none of it can be trusted then.
[[nodiscard]] std::optional<Record> recordFromJson(const QByteArray &json);

} // namespace vigil::wellbeing
