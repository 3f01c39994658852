// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/decisionfold.h"

namespace vigil::cases {

/// What a row of the view keeps as text, as it stands in the event, and what the fold knows besides
/// the decision itself.
struct DecisionFold::Parts
{
    domain::DeviceId device;
    QByteArray measures;
    QByteArray basis = "[]";
    QByteArray evidence = "[]";
    QByteArray seen = "[]";
    bool isProactive = false;

    [[nodiscard]] static Parts of(const ledger::Event &event, const domain::Decision &decision);
    /// Compact JSON.
    [[nodiscard]] static QByteArray text(const QJsonArray &json);
};

} // namespace vigil::cases
