// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/decision.h"
#include "ledger/bodyreader.h"
#include "ledger/canonical.h"
#include "ledger/crypto.h"

#include <QJsonObject>
#include <QJsonValue>

#include <optional>

namespace vigil::ledger {

// What the bodies of several kinds of events hold in the same form.

[[nodiscard]] QJsonValue hexOrNull(const std::optional<Hash> &hash);

void writePolicy(CanonicalWriter &json, const domain::PolicyRef &policy);
[[nodiscard]] QJsonObject policyToJson(const domain::PolicyRef &policy);
/// Reads the "policy" of the body that `outer` reads, which fails with it.
[[nodiscard]] domain::PolicyRef policyFrom(BodyReader &outer);

} // namespace vigil::ledger
