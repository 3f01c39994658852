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
    Remote,   ///< an https address that has not been fetched
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
    QString media;                          ///< absolute path; hostile content
    QString transcript;                     ///< absolute path of a WebVTT file, or empty
    QHash<domain::MemberId, QString> names; ///< of those in the history; private text

    [[nodiscard]] const domain::CaseId &id() const { return view.file.id; }
    [[nodiscard]] const domain::Revision &revision() const { return view.flagged.revision; }
    [[nodiscard]] domain::SubjectText text() const
    {
        return view.flagged.text.value_or(domain::SubjectText{});
    }
};

} // namespace vigil::review
