// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/decision.h"
#include "ledger/event.h"

#include <QJsonObject>

#include <optional>

namespace vigil::ledger {

inline constexpr char decisionMade[] = "decision.made";
inline constexpr char decisionWithdrawn[] = "decision.withdrawn";
inline constexpr char decisionReversed[] = "decision.reversed";

/// A decision as the ledger holds it: without the text of its note, with the commitment to it.
struct DecisionBody
{
    domain::Decision decision;
    std::optional<Hash> note;
    bool isAsserted = false; ///< the actor's name was only given, by vigilctl --reviewer
    /// What two people agreed on; then the actor is the second of them.
    std::optional<domain::EventId> proposal = {};
};

/// The body of `decision.made`. What the event itself says (id, actor, at) is not repeated.
[[nodiscard]] QJsonObject toBody(const DecisionBody &body);
/// What of a decision is proposed to a second person: its body without the time of effect, which is
/// not known then, and without the proposal itself.
[[nodiscard]] QJsonObject proposedMatter(const QJsonObject &decisionBody);

/// Strict: every field that toBody() writes and none besides, or `badBody`. The kind is the
/// caller's to check.
[[nodiscard]] base::Result<DecisionBody> parseDecisionMade(const Event &event);

/// The undo of the person who decided, within the window.
struct WithdrawalBody
{
    domain::DecisionId decision;
    domain::CaseId caseId;

    friend bool operator==(const WithdrawalBody &, const WithdrawalBody &) = default;
};

[[nodiscard]] QJsonObject toBody(const WithdrawalBody &body);
[[nodiscard]] base::Result<WithdrawalBody> parseDecisionWithdrawn(const Event &event);

/// A later decision that ends an earlier one. `appeal` names the case it follows from, if it does.
struct ReversalBody
{
    domain::DecisionId decision;
    domain::CaseId caseId;
    domain::ReasonCode reason;
    std::optional<domain::CaseId> appeal;
    std::optional<Hash> note;

    friend bool operator==(const ReversalBody &, const ReversalBody &) = default;
};

[[nodiscard]] QJsonObject toBody(const ReversalBody &body);
[[nodiscard]] base::Result<ReversalBody> parseDecisionReversed(const Event &event);

/// Measures as bodies and views write them: [{kind, parameters, target {id, type}, until}].
[[nodiscard]] QJsonArray measuresToJson(const QList<domain::Measure> &measures);
[[nodiscard]] base::Result<QList<domain::Measure>> measuresFromJson(const QJsonArray &json);

} // namespace vigil::ledger
