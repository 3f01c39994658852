// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/rows.h"

#include <string>

namespace vigil::intake {

// The leaves of a batch's Merkle tree: canonical JSON (RFC 8785) of all that a row says, the
// commitment to its text included; they are for ever. Times are milliseconds since 1970, ids and
// hashes hex, absent values left out. Keys:
//   revision  account {country, created, fake_suspected, followers, id, kind}, at, catalog,
//   commitment,
//             country, document, duration_ms, ended, gone, kind = "revision", language, posted,
//             reach, stated_at, subject, topics, type
//   flag      at, commitment, document, id, kind = "flag", notice, order {deadline, state,
//   territory},
//             place, policy, reporter, revision, score_pct, segments [[from_ms, to_ms]], source,
//             subject
//   appeal    at, by, commitment, decision, document, id, kind = "appeal", subject
//   claimed   account, commitment, decided_at, document, id, kind = "claimed_decision",
//             measures [text], reversed_at, subject, system, type, until
// `kind` lets no row of one table stand for one of another.

[[nodiscard]] std::string leafOf(const RevisionRow &row);
[[nodiscard]] std::string leafOf(const FlagRow &row);
[[nodiscard]] std::string leafOf(const AppealRow &row);
[[nodiscard]] std::string leafOf(const ClaimedRow &row);

} // namespace vigil::intake
