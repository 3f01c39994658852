// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "domain/flag.h"
#include "domain/severity.h"
#include "domain/subject.h"

#include <QHash>
#include <QList>

#include <chrono>
#include <optional>

namespace vigil::domain {

/// From `minimum` views (or viewers) on, the allowance is `percent` of the usual.
struct ReachStep
{
    qint64 minimum = 0;
    int percent = 100;

    friend bool operator==(const ReachStep &, const ReachStep &) = default;
};

/// How long a case may wait; from the policy pack, defaults where it says nothing.
struct DueRules
{
    QHash<Severity, base::Millis> allowances{
        {Severity::Low, std::chrono::hours{72}},
        {Severity::Medium, std::chrono::hours{24}},
        {Severity::High, std::chrono::hours{4}},
        {Severity::Severe, std::chrono::hours{1}},
    };
    QHash<Severity, base::Millis> liveAllowances{
        {Severity::Low, std::chrono::minutes{60}},
        {Severity::Medium, std::chrono::minutes{30}},
        {Severity::High, std::chrono::minutes{10}},
        {Severity::Severe, std::chrono::minutes{2}},
    };
    QList<ReachStep> reach{{10'000, 75}, {100'000, 50}, {1'000'000, 25}};
    QHash<FlagSource, int> sourcePercents{
        {FlagSource::TrustedFlagger, 50},
        {FlagSource::FactCheckPartner, 75},
        {FlagSource::Authority, 25},
    };
};

/// What a flag and its subject say, when the flag comes.
struct DueFacts
{
    base::Instant firstFlagAt;
    SubjectType type = SubjectType::Video;
    Severity severity = Severity::Low;
    std::optional<qint64> reach;
    FlagSource source = FlagSource::Automated;
    std::optional<base::Instant> deadline; ///< of an authority's order
};

/// When a case is due, and the parts that made it, to show them.
struct DueTime
{
    base::Instant at;
    base::Millis allowance{}; ///< for the severity, before reach and source
    int reachPercent = 100;
    int sourcePercent = 100;
    bool isLive = false;
    bool isByDeadline = false; ///< the order's deadline came first

    friend bool operator==(const DueTime &, const DueTime &) = default;
};

/// First flag + allowance of the severity, shortened by reach and source; no later than a deadline.
[[nodiscard]] DueTime dueTime(const DueFacts &facts, const DueRules &rules);

} // namespace vigil::domain
