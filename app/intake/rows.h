// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/flag.h"
#include "domain/subject.h"
#include "intake/claimeddecision.h"
#include "intake/feedentry.h"
#include "ledger/crypto.h"
#include "store/database.h"

#include <optional>
#include <string>
#include <string_view>

namespace vigil::intake {

/// Where the private text of a row lies, and what the ledger commits to: private_text(subject,
/// name).
struct DocumentRef
{
    std::string name;
    ledger::Hash commitment{};
};

// The rows of the class intake, as they are kept for ever.

struct RevisionRow
{
    domain::Revision revision;
    base::Instant statedAt;
    qint64 fingerprint = 0;
    DocumentRef document;
};

struct FlagRow
{
    domain::Flag flag; ///< without texts
    base::Instant revision;
    DocumentRef document;
    qint64 place = 0; ///< among the document's flags
};

struct AppealRow
{
    domain::FlagId id;
    domain::SubjectId subject;
    std::optional<domain::DecisionId> decision;
    AppealParty party = AppealParty::Uploader;
    base::Instant at;
    DocumentRef document;
};

struct ClaimedRow
{
    ClaimedDecision decision;
    /// Keyed hash of the content: the same statement again is known by it.
    qint64 fingerprint = 0;
    DocumentRef document;
};

/// Which row of which batch a row becomes.
struct Place
{
    qint64 row = 0;
    qint64 batch = 0;
};

base::Result<void> insertRow(store::Database &database, const Place &place, const RevisionRow &row);
base::Result<void> insertRow(store::Database &database, const Place &place, const FlagRow &row);
base::Result<void> insertRow(store::Database &database, const Place &place, const AppealRow &row);
base::Result<void> insertRow(store::Database &database, const Place &place, const ClaimedRow &row);

/// The columns that the readers below take, in their order; beginning with `row`.
inline constexpr std::string_view revisionColumns =
    "row, subject, at, stated_at, fingerprint, type, account, posted, ended, language, country, "
    "reach, duration_ms, topics, gone, catalog, account_country, account_created, "
    "account_followers, account_kind, account_fake_suspected, document, commitment";
inline constexpr std::string_view flagColumns =
    "row, id, subject, revision, at, source, policy, score_pct, reporter, segments, has_notice, "
    "order_state, order_deadline, order_territory, document, place, commitment";
inline constexpr std::string_view appealColumns =
    "row, id, subject, decision, party, at, document, commitment";
inline constexpr std::string_view claimedColumns =
    "row, id, fingerprint, system, subject, type, account, decided_at, measures, until, "
    "reversed_at, document, commitment";

/// Of the view `account`.
inline constexpr std::string_view accountColumns =
    "id, country, created, followers, kind, fake_suspected";

[[nodiscard]] RevisionRow readRevision(const store::Row &row);
[[nodiscard]] FlagRow readFlag(const store::Row &row);
[[nodiscard]] AppealRow readAppeal(const store::Row &row);
[[nodiscard]] ClaimedRow readClaimed(const store::Row &row);
[[nodiscard]] domain::AccountFacts readAccount(const store::Row &row);

} // namespace vigil::intake
