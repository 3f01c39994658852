// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/casefacts.h"
#include "domain/lease.h"
#include "policy/policybook.h"

#include <QHash>
#include <QString>

#include <memory>

namespace vigil::review {

/// What there is to play of a case.
enum class MediaState {
    Local,    ///< a file below the feed's folder; `media` is its path
    Remote,   ///< on a server; `media` is its https address
    Stream,   ///< a livestream on a server; `media` is its https address
    Missing,  ///< the feed names a file that is not there
    None,     ///< the subject has no media (an account)
    Withheld, ///< nobody may be shown it
};

/// A case on the desk or ready behind it: all that the desk shows, read in one go. A value.
struct DeskCase
{
    cases::CaseView view;
    domain::Lease lease;
    std::shared_ptr<const policy::PolicyBook> book; ///< never null
    policy::PolicyScope scope;                      ///< now, for this subject
    MediaState mediaState = MediaState::None;
    QString media;                          ///< absolute path or address; hostile content
    QString transcript;                     ///< absolute path of a WebVTT file, or empty
    QHash<domain::MemberId, QString> names; ///< of those in the history; private text

    [[nodiscard]] const domain::CaseId &id() const { return view.file.id; }
    [[nodiscard]] const domain::Revision &revision() const { return view.flagged.revision; }
    /// What there is to play must be fetched first.
    [[nodiscard]] bool isFetched() const
    {
        return mediaState == MediaState::Remote && !media.isEmpty();
    }
    /// What there is to play runs, or ran: times in it count from when the platform says that it
    /// began.
    [[nodiscard]] std::optional<base::Instant> streamStart() const
    {
        const domain::Revision &now = revision();
        return now.type == domain::SubjectType::Livestream ? now.posted : std::nullopt;
    }
    /// As far as the platform has said: removing it ends it, for good.
    [[nodiscard]] bool isRunningStream() const
    {
        return streamStart() && !revision().ended && !view.changes.isGone;
    }
    [[nodiscard]] domain::SubjectText text() const
    {
        return view.flagged.text.value_or(domain::SubjectText{});
    }
};

} // namespace vigil::review
