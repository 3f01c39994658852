// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/casefacts.h"
#include "cases/grouprow.h"

#include <QJsonArray>
#include <QJsonObject>

namespace vigil::cli {

// The shapes of vigilctl's JSON; keys are the words of the ledger. `id` of a subject is the
// platform's, or the ledger's once the text is erased; `ledger_id` always the ledger's.

[[nodiscard]] QJsonObject caseJson(const cases::CaseRow &file, domain::CaseState state);
[[nodiscard]] QJsonObject subjectJson(const domain::SubjectId &id,
                                      const cases::RevisionView &revision);
[[nodiscard]] QJsonObject revisionJson(const cases::RevisionView &revision);
[[nodiscard]] QJsonObject accountJson(const domain::AccountFacts &account,
                                      const cases::RevisionView &revision);
[[nodiscard]] QJsonArray flagsJson(const QList<domain::Flag> &flags);
[[nodiscard]] QJsonArray enforcementJson(const QList<domain::Standing> &standings,
                                         base::Instant now);
[[nodiscard]] QJsonArray strikesJson(const domain::StrikeStanding &strikes);
/// {group, kind, parent, targets, applied, already, gone, spared, unknown, stands}
[[nodiscard]] QJsonObject groupJson(const cases::GroupRow &group);
/// "group ID: 3 similar videos, 2 decided, 1 gone"
[[nodiscard]] QString groupLine(const QJsonObject &group);
[[nodiscard]] QJsonArray historyJson(const QList<cases::DecisionRecord> &history);
/// Decisions that other systems claim: apart from the history, and each says who claims it.
[[nodiscard]] QJsonArray claimedJson(const QList<intake::ClaimedView> &claimed);
/// The platform's id, or the ledger's once the text is erased.
[[nodiscard]] QString nameOf(const domain::SubjectId &id, const cases::RevisionView &revision);

} // namespace vigil::cli
