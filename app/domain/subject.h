// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/enumnames.h"
#include "base/instant.h"
#include "domain/country.h"
#include "domain/ids.h"

#include <QStringList>

#include <optional>

namespace vigil::domain {

/// What a decision can be about.
enum class SubjectType { Video, Livestream, Account, Network, Entity };

inline constexpr base::EnumNames<SubjectType, 5> subjectTypeNames{{
    {SubjectType::Video, QLatin1StringView("video")},
    {SubjectType::Livestream, QLatin1StringView("livestream")},
    {SubjectType::Account, QLatin1StringView("account")},
    {SubjectType::Network, QLatin1StringView("network")},
    {SubjectType::Entity, QLatin1StringView("entity")},
}};

enum class AccountKind { Person, Business, News, Government, Party };

inline constexpr base::EnumNames<AccountKind, 5> accountKindNames{{
    {AccountKind::Person, QLatin1StringView("person")},
    {AccountKind::Business, QLatin1StringView("business")},
    {AccountKind::News, QLatin1StringView("news")},
    {AccountKind::Government, QLatin1StringView("government")},
    {AccountKind::Party, QLatin1StringView("party")},
}};

/// What the platform said of an account, without the names.
struct AccountFacts
{
    AccountId id;
    std::optional<CountryCode> country;
    std::optional<base::Instant> created;
    std::optional<qint64> followers;
    AccountKind kind = AccountKind::Person;
    bool isFakeSuspected = false;

    friend bool operator==(const AccountFacts &, const AccountFacts &) = default;
};

/// A subject as the platform reported it at one time; known by subject and `at`. Facts only: what a
/// stranger wrote is in SubjectText, which can be erased.
struct Revision
{
    SubjectId subject;
    SubjectType type = SubjectType::Video;
    base::Instant at;
    AccountFacts account;
    std::optional<base::Instant> posted; ///< a livestream's start
    std::optional<base::Instant> ended;  ///< of a livestream; nothing while it runs
    QString language;                    ///< BCP 47; empty: unknown
    std::optional<CountryCode> country;
    std::optional<qint64> reach; ///< views, or viewers of a livestream
    std::optional<base::Millis> duration;
    QStringList topics;
    bool isGone = false;    ///< the platform no longer has it
    bool isCatalog = false; ///< reported without a flag; makes no case

    friend bool operator==(const Revision &, const Revision &) = default;
};

/// The private text of a revision: hostile, shown as plain text only, erasable.
struct SubjectText
{
    QString platformId;
    QString title;
    QString caption;
    QStringList hashtags;
    QString url;
    QString media;      ///< a path inside the feed's folder, or an https URL
    QString transcript; ///< likewise
    QString accountPlatformId;
    QString handle;
    QString accountName;

    friend bool operator==(const SubjectText &, const SubjectText &) = default;
};

} // namespace vigil::domain
