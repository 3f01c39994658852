// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/enumnames.h"
#include "domain/flag.h"
#include "domain/subject.h"
#include "intake/rejection.h"

#include <QString>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace vigil::intake {

/// One subject of a feed. What strangers wrote lies in `text` alone (see textdocument.h); the texts
/// of `flags` (note, law, reference) are empty.
struct FeedEntry
{
    /// `at`: the line's `revision`; without one when it was posted or started; for an account
    /// without either when it was created, else its earliest flag, else 1970. The importer moves it
    /// by a millisecond where the subject has another state of that time.
    domain::Revision revision;
    std::vector<domain::Flag> flags;
    /// The private text document, UTF-8 JSON.
    std::string text;
    /// How many bytes of `text`, from its start, tell of the subject; the rest tells of the flags.
    std::size_t subjectTextSize = 0;
};

enum class AppealParty { Uploader, Notifier };

inline constexpr base::EnumNames<AppealParty, 2> appealPartyNames{{
    {AppealParty::Uploader, QLatin1StringView("uploader")},
    {AppealParty::Notifier, QLatin1StringView("notifier")},
}};

/// A complaint of an affected user, against a decision or, where the platform does not know which,
/// on a subject. Exactly one of `decision` and `target` is set.
struct FeedAppeal
{
    domain::FlagId id;
    QString decision; ///< as the feed has it: the ledger id of a decision
    QString target;   ///< as the feed has it: the platform id or ledger id of a subject
    AppealParty by = AppealParty::Uploader;
    base::Instant at;
    std::string text; ///< the private text document, UTF-8 JSON
};

struct FeedLine
{
    qint64 number = 0; ///< in the feed, from 1
    std::variant<FeedEntry, FeedAppeal, Rejection> content;
};

} // namespace vigil::intake
