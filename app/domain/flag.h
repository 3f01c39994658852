// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/enumnames.h"
#include "base/instant.h"
#include "domain/country.h"
#include "domain/ids.h"

#include <QList>
#include <QString>

#include <optional>

namespace vigil::domain {

enum class FlagSource { Automated, UserReport, TrustedFlagger, FactCheckPartner, Authority, Staff };

inline constexpr base::EnumNames<FlagSource, 6> flagSourceNames{{
    {FlagSource::Automated, QLatin1StringView("automated")},
    {FlagSource::UserReport, QLatin1StringView("user_report")},
    {FlagSource::TrustedFlagger, QLatin1StringView("trusted_flagger")},
    {FlagSource::FactCheckPartner, QLatin1StringView("fact_check_partner")},
    {FlagSource::Authority, QLatin1StringView("authority")},
    {FlagSource::Staff, QLatin1StringView("staff")},
}};

/// Whether somebody outside told us: a removal with no such flag in its basis was proactive.
[[nodiscard]] constexpr bool isReport(FlagSource source)
{
    return source == FlagSource::UserReport || source == FlagSource::TrustedFlagger
           || source == FlagSource::Authority;
}

/// A stretch of a video, half open.
struct Segment
{
    base::Millis from{};
    base::Millis to{};

    [[nodiscard]] constexpr bool isValid() const { return from >= base::Millis{} && from < to; }
    friend constexpr auto operator<=>(const Segment &, const Segment &) = default;
};

/// A notice of illegal content by an authority or trusted flagger (DSA article 16).
struct Notice
{
    QString law;
    QString text;

    friend bool operator==(const Notice &, const Notice &) = default;
};

/// An order to act by an authority (DSA article 9).
struct Order
{
    QString reference;
    std::optional<CountryCode> state;
    std::optional<base::Instant> deadline;
    QList<CountryCode> territory;

    friend bool operator==(const Order &, const Order &) = default;
};

/// Why a subject is here. `note` and the texts of notice and order are private text, erasable.
struct Flag
{
    FlagId id;
    SubjectId subject;
    FlagSource source = FlagSource::Automated;
    base::Instant at;
    std::optional<PolicyId> policy; ///< suspected
    std::optional<int> scorePct;    ///< 0 to 100
    std::optional<ReporterId> reporter;
    QList<Segment> segments;
    std::optional<Notice> notice;
    std::optional<Order> order;
    QString note;

    friend bool operator==(const Flag &, const Flag &) = default;
};

} // namespace vigil::domain
