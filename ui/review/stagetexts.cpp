// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/stagetexts.h"

#include "base/strangertext.h"
#include "media/errors.h"
#include "policy/policytexts.h"
#include "review/suspicion.h"
#include "ui/review/reviewtexts.h"
#include "ui/shell/errortext.h"
#include "ui/widgets/timecode.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace vigil::ui {

namespace {

struct StageTexts
{
    Q_DECLARE_TR_FUNCTIONS(StageTexts)
};

/// As near to the newest pictures as playing comes that does not stop at once.
constexpr base::Millis nearTheEdge{30'000};

QString reasonText(media::PlaybackFailure::Reason reason)
{
    using Reason = media::PlaybackFailure::Reason;
    switch (reason) {
    case Reason::Missing: return StageTexts::tr("The file is not there.");
    case Reason::NotReadable: return StageTexts::tr("The file cannot be read.");
    case Reason::IsLink: return StageTexts::tr("The file is a link to another place.");
    case Reason::NotRegularFile: return StageTexts::tr("It is not a file.");
    case Reason::Empty: return StageTexts::tr("The file is empty.");
    case Reason::NotMedia: return StageTexts::tr("The file is not a video.");
    case Reason::Damaged: return StageTexts::tr("The file is damaged.");
    case Reason::NoFrame: return StageTexts::tr("The file holds no picture that can be shown.");
    case Reason::UnsupportedCodec:
        return StageTexts::tr("The video is in a form that the player does not know.");
    case Reason::TooLarge: return StageTexts::tr("The picture is too large.");
    case Reason::KillsPlayers: return StageTexts::tr("It has broken the player several times.");
    case Reason::PlayerMissing: return StageTexts::tr("The player is not installed.");
    case Reason::PlayerNotLocked:
        return StageTexts::tr("The player could not be locked down, so it plays nothing.");
    case Reason::PlayerCrashed: return StageTexts::tr("The player broke down on this file.");
    case Reason::PlayerHung: return StageTexts::tr("The player did not answer.");
    case Reason::PlayerMisbehaved:
        return StageTexts::tr("The player did something that it must not, and was stopped.");
    }
    return {};
}

/// The gravest that is suspected.
std::optional<policy::PolicyInForce> suspectedPolicy(const review::DeskCase &desk)
{
    return desk.book ? desk.book->gravest(review::suspectedPolicies(desk), desk.scope)
                     : std::nullopt;
}

QString harmOf(const policy::PolicyInForce &policy, const QString &locale)
{
    return base::strangerText(policy::harmText(*policy.pack, policy.policy->harm, locale));
}

/// Each once, gravest first.
QStringList suspectedHarms(const review::DeskCase &desk, const QString &locale)
{
    QList<policy::PolicyInForce> policies;
    for (const domain::PolicyId &id : review::suspectedPolicies(desk)) {
        if (auto policy = desk.book ? desk.book->inForce(id, desk.scope) : std::nullopt)
            policies << *policy;
    }
    std::stable_sort(policies.begin(), policies.end(), [](const auto &a, const auto &b) {
        return a.policy->severity > b.policy->severity;
    });
    QStringList harms;
    for (const policy::PolicyInForce &policy : policies) {
        const QString harm = harmOf(policy, locale);
        if (!harm.isEmpty() && !harms.contains(harm))
            harms << harm;
    }
    return harms;
}

} // namespace

StageNotice noCaseNotice()
{
    return {QStringLiteral("inbox"), StageTexts::tr("No case is on the desk."), {}};
}

StageNotice loadingNotice()
{
    return {QStringLiteral("hourglass"), StageTexts::tr("The video is being opened."),
            StageTexts::tr("The case can be decided meanwhile.")};
}

StageNotice coveredNotice(const QString &key)
{
    return {QStringLiteral("video-off"), StageTexts::tr("You have covered the video."),
            key.isEmpty() ? StageTexts::tr("Cover it again to see it filtered.")
                          : StageTexts::tr("Press %1 to see it filtered again.").arg(key)};
}

StageNotice soundOnlyNotice()
{
    return {QStringLiteral("volume"), StageTexts::tr("This file has sound and no picture."),
            StageTexts::tr("Play it and switch the sound on to hear it.")};
}

StageNotice failureNotice(const media::PlaybackFailure &failure)
{
    //: %1: a sentence that says why
    return {QStringLiteral("video-off"), StageTexts::tr("The video cannot be played."),
            StageTexts::tr("%1 The case can still be decided.").arg(reasonText(failure.reason))};
}

StageNotice keptClosedNotice(const QString &key)
{
    return {
        QStringLiteral("shield-x"), StageTexts::tr("This video is not opened without asking."),
        key.isEmpty()
            ? StageTexts::tr("It has broken the player several times. Play it to open it all the "
                             "same; the case can be decided without.")
            : StageTexts::tr("It has broken the player several times. Press %1 to open it all "
                             "the same; the case can be decided without.")
                  .arg(key)};
}

StageNotice fetchNotice(const media::RemoteMedia::Status &status, const QString &key)
{
    using State = media::RemoteMedia::Status::State;
    if (status.state == State::Failed && status.error) {
        const QString why = errorText(*status.error);
        return {QStringLiteral("cloud-x"), StageTexts::tr("The video could not be fetched."),
                key.isEmpty() ? why
                              //: %1: sentences that say why, %2: a key
                              : StageTexts::tr("%1 Press %2 to try again.").arg(why, key)};
    }
    const QString meanwhile = StageTexts::tr("It is shown as soon as the whole of it is here.");
    if (status.total > 0) {
        const double share = double(status.received) / double(status.total);
        const int percent = std::clamp(int(100 * share), 0, 100);
        //: %1: a number from 0 to 100
        return {QStringLiteral("cloud"),
                StageTexts::tr("Fetching the video, %1 %").arg(QLocale().toString(percent)),
                meanwhile};
    }
    if (status.received > 0) {
        //: %1: an amount of data, "12.3 MB"
        return {
            QStringLiteral("cloud"),
            StageTexts::tr("Fetching the video, %1 so far")
                .arg(QLocale().formattedDataSize(status.received, 1, QLocale::DataSizeSIFormat)),
            meanwhile};
    }
    return {QStringLiteral("cloud"), StageTexts::tr("The video is being fetched."), meanwhile};
}

StageNotice streamNotice(const media::Stream *stream, const QString &key)
{
    using State = media::Stream::State;
    const auto error = stream ? stream->error() : std::nullopt;
    const QString why = error ? errorText(*error) : QString();
    const QString again = key.isEmpty() || why.isEmpty()
                              ? why
                              : StageTexts::tr("%1 Press %2 to try again.").arg(why, key);
    const QString decide = StageTexts::tr("The case can be decided meanwhile.");
    switch (stream ? stream->state() : State::Connecting) {
    case State::Connecting:
    case State::Live:
        return {QStringLiteral("broadcast"), StageTexts::tr("Connecting to the stream…"), decide};
    case State::Interrupted:
        return {QStringLiteral("cloud-x"),
                StageTexts::tr("The stream cannot be reached. It is tried again by itself."),
                again};
    case State::Ended:
        return {QStringLiteral("broadcast"), StageTexts::tr("The stream has ended."),
                why.isEmpty() ? StageTexts::tr("Its last minutes are being fetched.") : why};
    case State::Failed:
        return {QStringLiteral("cloud-x"), StageTexts::tr("The stream cannot be shown."), again};
    }
    return {};
}

namespace {

QString stateText(const media::Stream &stream, base::Millis behind, bool isWaiting)
{
    using State = media::Stream::State;
    const bool hasStalled = stream.error() && stream.error()->code == media::streamStalled;
    switch (stream.state()) {
    case State::Interrupted:
    case State::Failed:
        return hasStalled
                   //: On the picture of a livestream: its server answers, with nothing new
                   ? StageTexts::tr("No new pictures come")
                   //: On the picture of a livestream
                   : StageTexts::tr("Connection lost, trying again");
    case State::Ended:
        //: On the picture of a livestream
        return StageTexts::tr("The stream has ended");
    case State::Connecting:
    case State::Live: break;
    }
    if (isWaiting)
        //: On the picture of a livestream: it stands since the newest part is not here yet
        return StageTexts::tr("Live, waiting for more");
    if (behind < nearTheEdge)
        //: On the picture of a livestream
        return StageTexts::tr("Live");
    //: On the picture of a livestream. %1: a time, such as 1:20
    return StageTexts::tr("Live, %1 behind").arg(shortTimeCode(behind));
}

} // namespace

QString streamText(const media::Stream &stream, base::Millis behind, bool isWaiting)
{
    const QString text =
        stream.keptAt() ? keptText(*stream.keptAt()) : stateText(stream, behind, isWaiting);
    //: On the picture of a livestream whose sound cannot be played. %1: how it stands, such as
    //: "Live, 1:20 behind"
    return stream.lacksSound() ? StageTexts::tr("%1 · without its sound").arg(text) : text;
}

QString keptText(base::Instant at)
{
    //: On the picture of a video that was fetched before and kept. %1: a date
    return StageTexts::tr("Kept copy of %1").arg(dateText(at));
}

std::optional<StageNotice> missingNotice(const review::DeskCase &desk)
{
    const bool isGone = desk.view.changes.isGone;
    switch (desk.mediaState) {
    case review::MediaState::Local: return std::nullopt;
    case review::MediaState::Remote:
    case review::MediaState::Stream:
        return StageNotice{QStringLiteral("cloud"),
                           StageTexts::tr("The video has not been fetched yet."),
                           StageTexts::tr("Decide by what stands beside it, or skip the case and "
                                          "come back to it.")};
    case review::MediaState::Missing:
        if (!isGone) {
            return StageNotice{QStringLiteral("file-text"),
                               StageTexts::tr("The file of this video is not there."),
                               StageTexts::tr("The feed names it, but it is not in the folder. The "
                                              "case can still be decided.")};
        }
        return StageNotice{QStringLiteral("cloud-x"),
                           StageTexts::tr("The platform no longer has this video."),
                           StageTexts::tr("Decide by what was kept of it, or skip the case.")};
    case review::MediaState::None:
        return StageNotice{QStringLiteral("user"),
                           StageTexts::tr("This case has no video to play."),
                           StageTexts::tr("It is about what stands beside it. Decide by that.")};
    case review::MediaState::Withheld:
        return StageNotice{QStringLiteral("shield-x"), StageTexts::tr("The video is withheld."),
                           StageTexts::tr("It was escalated for the safety of a child. Nobody is "
                                          "shown it here.")};
    }
    return std::nullopt;
}

QString warningText(const review::DeskCase &desk, const QString &locale)
{
    const auto policy = suspectedPolicy(desk);
    if (!policy)
        return {};
    const QString harm = harmOf(*policy, locale);
    if (harm.isEmpty())
        return {};
    //: Warning on a video: kind of harm, severity
    return StageTexts::tr("%1 · %2").arg(harm, severityText(policy->policy->severity));
}

StageNotice warnedNotice(const review::DeskCase &desk, const QString &locale,
                         const media::FilterSettings &filters, bool isMuted)
{
    const QStringList harms = suspectedHarms(desk, locale);
    const QString harm = harms.isEmpty()
                             //: In place of a kind of harm
                             ? StageTexts::tr("Something hard to look at")
                             //: Between the parts of a list
                             : harms.join(StageTexts::tr(", "));
    //: How a video starts that is still covered. %1: such as "blurred 3 of 6, grey"
    const QString showing = isMuted
                                ? StageTexts::tr("It would start paused, without sound, %1.")
                                : StageTexts::tr("It would start paused, with its sound on, %1.");
    //: Warning on a video: kind of harm, severity
    return {QStringLiteral("alert-triangle"),
            StageTexts::tr("%1 · %2").arg(harm, severityText(viewingSeverity(desk))),
            showing.arg(filterText(filters))};
}

domain::Severity viewingSeverity(const review::DeskCase &desk)
{
    const auto policy = suspectedPolicy(desk);
    return policy ? std::max(desk.view.file.severity, policy->policy->severity)
                  : desk.view.file.severity;
}

std::optional<domain::Severity> graphicSeverity(const review::DeskCase &desk)
{
    const QList<domain::PolicyId> suspected = review::suspectedPolicies(desk);
    const bool isGraphic =
        suspected.isEmpty()
        || std::any_of(suspected.begin(), suspected.end(), [&](const domain::PolicyId &id) {
               const auto policy = desk.book ? desk.book->inForce(id, desk.scope) : std::nullopt;
               return !policy || policy->policy->isGraphic;
           });
    return isGraphic ? std::optional(viewingSeverity(desk)) : std::nullopt;
}

QString filterText(const media::FilterSettings &filters)
{
    QStringList parts;
    if (filters.blur > 0) {
        //: How a video is shown: strength of the blur and its most
        parts << StageTexts::tr("blurred %1 of %2")
                     .arg(filters.blur)
                     .arg(media::FilterSettings::strongestBlur);
    }
    //: How a video is shown: as a drawing of where shapes end
    if (filters.isOutlined)
        parts << StageTexts::tr("outlines only");
    //: How a video is shown: without colours
    if (filters.isGreyscale)
        parts << StageTexts::tr("grey");
    //: How a video is shown: in the brown tones of old photographs
    else if (filters.isSepia && !filters.isOutlined)
        parts << StageTexts::tr("sepia");
    if (filters.dim > 0) {
        //: How a video is shown: how much darker and the most there is
        parts << StageTexts::tr("dimmed %1 of %2")
                     .arg(filters.dim)
                     .arg(media::FilterSettings::strongestDim);
    }
    //: How a video is shown
    if (filters.isSmall)
        parts << StageTexts::tr("small");
    //: How a video is shown: without blur or other filters
    if (parts.isEmpty())
        parts << StageTexts::tr("clear");
    //: Between the parts of a list
    return parts.join(StageTexts::tr(", "));
}

QString flashesText(const std::vector<media::FlashMarks::Stretch> &flashes)
{
    if (flashes.empty())
        return {};
    const auto time = [](media::Micros at) {
        return shortTimeCode(std::chrono::duration_cast<base::Millis>(at));
    };
    const auto &first = flashes.front();
    const auto count = static_cast<int>(flashes.size());
    //: On a video. %1 and %2: times in it, such as 0:04
    const QString text = count == 1 ? StageTexts::tr("Flashes from %1 to %2, dimmed")
                                    //: On a video. %1 and %2: times in it, such as 0:04
                                    : StageTexts::tr("Flashes in %n places, first from %1 to %2, "
                                                     "dimmed",
                                                     nullptr, count);
    return text.arg(time(first.from), time(first.to));
}

QString rateText(double rate)
{
    return leftToRight(QString::number(rate, 'g', 3) + QChar(0x00d7));
}

} // namespace vigil::ui
