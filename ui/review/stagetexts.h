// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/filtersettings.h"
#include "media/flashmarks.h"
#include "media/playbackfailure.h"
#include "media/remotemedia.h"
#include "media/stream.h"
#include "review/deskcase.h"

#include <QString>

#include <optional>

namespace vigil::ui {

/// What the stage says in place of a picture: what is the matter and what can be done.
struct StageNotice
{
    QString icon;
    QString title;
    QString explanation;

    friend bool operator==(const StageNotice &, const StageNotice &) = default;
};

[[nodiscard]] StageNotice noCaseNotice();
[[nodiscard]] StageNotice loadingNotice();
[[nodiscard]] StageNotice coveredNotice(const QString &key);
[[nodiscard]] StageNotice soundOnlyNotice();
[[nodiscard]] StageNotice failureNotice(const media::PlaybackFailure &failure);
/// Of a video that stops players; `key` opens it all the same.
[[nodiscard]] StageNotice keptClosedNotice(const QString &key);
/// Of a video on a server that is not here; `key` tries again where fetching it has failed.
[[nodiscard]] StageNotice fetchNotice(const media::RemoteMedia::Status &status, const QString &key);
/// Of a livestream of which nothing can be shown yet; `key` tries again. Null: not followed yet.
[[nodiscard]] StageNotice streamNotice(const media::Stream *stream, const QString &key);
/// How the stream stands that is shown: "Live", "Live, 1:20 behind", why nothing new comes, when a
/// copy was kept; and whether its sound is missing. `behind`: how far the picture is behind the
/// newest.
[[nodiscard]] QString streamText(const media::Stream &stream, base::Millis behind, bool isWaiting);
/// That what is shown was fetched before, and kept since then.
[[nodiscard]] QString keptText(base::Instant at);
/// Why there is nothing to play; nothing when there is.
[[nodiscard]] std::optional<StageNotice> missingNotice(const review::DeskCase &desk);

/// "War footage, possible injury · high severity": the harm of the suspected policy, in the
/// person's language; empty when there is nothing to warn of.
[[nodiscard]] QString warningText(const review::DeskCase &desk, const QString &locale);
/// What is said before a video that may show grave harm: each kind that is suspected, gravest
/// first, how grave it is, and how the video would be shown at first.
[[nodiscard]] StageNotice warnedNotice(const review::DeskCase &desk, const QString &locale,
                                       const media::FilterSettings &filters, bool isMuted);
/// How grave what the video may show is: as the case was filed, or more where flags suspect more.
[[nodiscard]] domain::Severity viewingSeverity(const review::DeskCase &desk);
/// As viewingSeverity(), where any of what is suspected may be hard to look at or is not known;
/// nothing where the packs say of all of it that its videos are not.
[[nodiscard]] std::optional<domain::Severity> graphicSeverity(const review::DeskCase &desk);
/// "blurred 3 of 6, grey, dimmed 1 of 3"; what another filter leaves nothing of is not named.
[[nodiscard]] QString filterText(const media::FilterSettings &filters);
/// "Flashes from 0:04 to 0:07, dimmed"; empty where there are none.
[[nodiscard]] QString flashesText(const std::vector<media::FlashMarks::Stretch> &flashes);
/// "1.5×", the same in every language.
[[nodiscard]] QString rateText(double rate);

} // namespace vigil::ui
