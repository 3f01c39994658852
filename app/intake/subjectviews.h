// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/flag.h"
#include "domain/subject.h"
#include "intake/feedentry.h"

#include <QLatin1StringView>
#include <QString>

#include <optional>
#include <vector>

namespace vigil::intake {

/// A revision with its texts; none once they are erased. `mediaRoot` is the folder of relative
/// media (see MediaRoot), empty when the revision came from another console.
struct RevisionView
{
    domain::Revision revision;
    base::Instant statedAt;
    std::optional<domain::SubjectText> text;
    QString other; ///< fields that the feed's version does not know, as JSON
    QString mediaRoot;
};

struct AccountView
{
    domain::AccountFacts facts;
    base::Instant at;
    QString platformId; ///< empty once erased, as are the names
    QString handle;
    QString name;
};

/// A subject as it is now: its newest revision, and the newest that is known of its account.
struct SubjectView
{
    RevisionView newest;
    std::optional<AccountView> account;
    qint64 revisions = 0;
};

/// A flag with its texts; they are empty once erased.
struct FlagView
{
    domain::Flag flag;
    base::Instant revision; ///< of the subject, that it came with
    QString platformId;
    QString reporterPlatformId;
};

struct AppealView
{
    domain::FlagId id;
    domain::SubjectId subject;
    std::optional<domain::DecisionId> decision;
    AppealParty party = AppealParty::Uploader;
    base::Instant at;
    QString text;
};

/// One field (by its name in the feed) that differs between two revisions, as text.
struct Change
{
    QLatin1StringView field;
    QString before;
    QString after;

    friend bool operator==(const Change &, const Change &) = default;
};

/// In a fixed order; texts are compared only while both are kept.
[[nodiscard]] std::vector<Change> changesBetween(const RevisionView &before,
                                                 const RevisionView &after);

} // namespace vigil::intake
