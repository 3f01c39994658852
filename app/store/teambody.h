// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/member.h"
#include "ledger/crypto.h"

#include <QJsonArray>
#include <QJsonObject>

namespace vigil::store {

// How the bodies of the member events are written.

[[nodiscard]] QJsonArray toJson(domain::Roles roles);
[[nodiscard]] QJsonArray toJson(const QList<domain::LanguageSkill> &languages);
/// Of `member.added`.
[[nodiscard]] QJsonObject memberBody(const domain::Member &member,
                                     const ledger::Hash &nameCommitment);

} // namespace vigil::store
