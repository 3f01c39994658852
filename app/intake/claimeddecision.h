// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/instant.h"
#include "base/result.h"
#include "domain/measure.h"
#include "domain/subject.h"

#include <QList>
#include <QString>

#include <optional>

namespace vigil::intake {

struct ClaimedTag
{
    static constexpr base::IdForm form = base::IdForm::Hex;
};
struct SystemTag
{
    static constexpr base::IdForm form = base::IdForm::Hex;
};
/// A decision of another system, and that system: keyed pseudonyms.
using ClaimedId = base::Id<ClaimedTag>;
using SystemId = base::Id<SystemTag>;

/// What another system says it decided, without its words. A claim: never one of our decisions,
/// never in force, never counted.
struct ClaimedDecision
{
    ClaimedId id;
    SystemId system;
    domain::Target subject;
    std::optional<domain::AccountId> account; ///< the owner
    base::Instant decidedAt;
    QList<domain::MeasureSpec> measures; ///< none: no violation
    std::optional<base::Instant> until;  ///< of the decision as a whole
    std::optional<base::Instant> reversedAt;

    friend bool operator==(const ClaimedDecision &, const ClaimedDecision &) = default;
};

/// Its words: hostile, shown as plain text only, erasable. Empty where nothing was said.
struct ClaimedText
{
    QString system;
    QString id; ///< what the system calls the decision
    QString policy;
    QString reason;
    QString ground;
    QString reviewer;
    QString note;

    friend bool operator==(const ClaimedText &, const ClaimedText &) = default;
};

/// A measure that is claimed. The label of state-controlled media, which here only a designation
/// sets, may be claimed like any other.
[[nodiscard]] base::Result<domain::MeasureSpec>
claimedMeasure(QStringView kind, const QStringList &parameters, domain::MeasureSpec::Until until);
/// The same from what `decide --measure` takes; nothing for "none".
[[nodiscard]] base::Result<std::optional<domain::MeasureSpec>>
parseClaimedMeasure(QStringView text);

} // namespace vigil::intake
