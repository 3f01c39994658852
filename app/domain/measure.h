// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/enumnames.h"
#include "base/instant.h"
#include "base/result.h"
#include "domain/country.h"
#include "domain/ids.h"
#include "domain/subject.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace vigil::domain {

enum class MeasureKind { Remove, Ban, Label, Restrict };

inline constexpr base::EnumNames<MeasureKind, 4> measureKindNames{{
    {MeasureKind::Remove, QLatin1StringView("remove")},
    {MeasureKind::Ban, QLatin1StringView("ban")},
    {MeasureKind::Label, QLatin1StringView("label")},
    {MeasureKind::Restrict, QLatin1StringView("restrict")},
}};

enum class Label {
    StateControlledMedia, ///< only through the designation of an entity
    UnverifiedContent,
    SensitiveContent,
    SyntheticMedia,
    LiteracyReminder
};

inline constexpr base::EnumNames<Label, 5> labelNames{{
    {Label::StateControlledMedia, QLatin1StringView("state_controlled_media")},
    {Label::UnverifiedContent, QLatin1StringView("unverified_content")},
    {Label::SensitiveContent, QLatin1StringView("sensitive_content")},
    {Label::SyntheticMedia, QLatin1StringView("synthetic_media")},
    {Label::LiteracyReminder, QLatin1StringView("literacy_reminder")},
}};

enum class Restriction {
    FeedIneligible,
    AgeRestricted,
    OptInScreen,
    Interaction,
    Territory,
    Feature
};

inline constexpr base::EnumNames<Restriction, 6> restrictionNames{{
    {Restriction::FeedIneligible, QLatin1StringView("feed_ineligible")},
    {Restriction::AgeRestricted, QLatin1StringView("age_restricted")},
    {Restriction::OptInScreen, QLatin1StringView("opt_in_screen")},
    {Restriction::Interaction, QLatin1StringView("interaction")},
    {Restriction::Territory, QLatin1StringView("territory")},
    {Restriction::Feature, QLatin1StringView("feature")},
}};

/// What viewers can no longer do with a video.
enum class Interaction { Comment, Duet, Share };

inline constexpr base::EnumNames<Interaction, 3> interactionNames{{
    {Interaction::Comment, QLatin1StringView("comment")},
    {Interaction::Duet, QLatin1StringView("duet")},
    {Interaction::Share, QLatin1StringView("share")},
}};

/// What an account (or a whole market) can no longer use. Taking `live` ends a running stream.
enum class Feature { Live, Upload, Comment, Message };

inline constexpr base::EnumNames<Feature, 4> featureNames{{
    {Feature::Live, QLatin1StringView("live")},
    {Feature::Upload, QLatin1StringView("upload")},
    {Feature::Comment, QLatin1StringView("comment")},
    {Feature::Message, QLatin1StringView("message")},
}};

/// Who imposes: `state_controlled_media` comes from a designation and from nothing else.
enum class MeasureOrigin { Review, Designation };

/// What is imposed, before it is said on whom. Always valid: `until` only where the measure can
/// expire, lists sorted, without doubles and not empty.
class MeasureSpec final
{
public:
    using Until = std::optional<base::Instant>;

    [[nodiscard]] static MeasureSpec remove();
    [[nodiscard]] static MeasureSpec ban(Until until = {});
    [[nodiscard]] static base::Result<MeasureSpec>
    label(Label label, MeasureOrigin origin = MeasureOrigin::Review);
    /// For the restrictions without a list: feed_ineligible, age_restricted, opt_in_screen.
    [[nodiscard]] static base::Result<MeasureSpec> restriction(Restriction kind, Until until = {});
    [[nodiscard]] static base::Result<MeasureSpec> interaction(QList<Interaction> kinds,
                                                               Until until = {});
    [[nodiscard]] static base::Result<MeasureSpec> territory(QList<CountryCode> countries,
                                                             Until until = {});
    [[nodiscard]] static base::Result<MeasureSpec> feature(QList<Feature> features,
                                                           Until until = {});

    /// From the fields of a ledger entry. Parameters: the label's name, or the restriction's name
    /// and then its values; `remove` and `ban` have none.
    [[nodiscard]] static base::Result<MeasureSpec>
    fromParts(QStringView kind, const QStringList &parameters, Until until,
              MeasureOrigin origin = MeasureOrigin::Review);
    /// The reverse of fromParts.
    [[nodiscard]] QStringList parameters() const;

    [[nodiscard]] MeasureKind kind() const { return m_kind; }
    [[nodiscard]] std::optional<Label> labelKind() const { return m_label; }
    [[nodiscard]] std::optional<Restriction> restrictionKind() const { return m_restriction; }
    [[nodiscard]] const QList<Interaction> &interactions() const { return m_interactions; }
    [[nodiscard]] const QList<CountryCode> &countries() const { return m_countries; }
    [[nodiscard]] const QList<Feature> &features() const { return m_features; }
    [[nodiscard]] Until until() const { return m_until; }

    friend bool operator==(const MeasureSpec &, const MeasureSpec &) = default;

private:
    explicit MeasureSpec(MeasureKind kind, Until until = {}) : m_kind(kind), m_until(until) {}

    MeasureKind m_kind;
    Until m_until;
    std::optional<Label> m_label;
    std::optional<Restriction> m_restriction;
    QList<Interaction> m_interactions;
    QList<CountryCode> m_countries;
    QList<Feature> m_features;
};

/// Whom a measure hits.
struct Target
{
    SubjectId id;
    SubjectType type = SubjectType::Video;

    friend bool operator==(const Target &, const Target &) = default;
};

/// A measure on a target that it can be imposed on; no other can exist.
class Measure final
{
public:
    [[nodiscard]] static base::Result<Measure> on(const MeasureSpec &spec, const Target &target);
    /// On the case's subject, or on its account where the measure is meant for accounts.
    [[nodiscard]] static base::Result<Measure>
    onDefault(const MeasureSpec &spec, const Target &subject, std::optional<AccountId> account);

    [[nodiscard]] const MeasureSpec &spec() const { return m_spec; }
    [[nodiscard]] const Target &target() const { return m_target; }
    /// False for the removal of a livestream: a reversal gives back the replay, not the stream.
    [[nodiscard]] bool isUndoable() const;

    friend bool operator==(const Measure &, const Measure &) = default;

private:
    Measure(MeasureSpec spec, const Target &target) : m_spec(std::move(spec)), m_target(target) {}

    MeasureSpec m_spec;
    Target m_target;
};

/// Which measure can hit which kind of target.
[[nodiscard]] bool isImposableOn(const MeasureSpec &spec, SubjectType type);

/// Whether a livestream of the target that runs ends with it: its removal, a ban, the loss of
/// `live`.
[[nodiscard]] bool endsRunningStreams(const MeasureSpec &spec);

/// The name by which policy packs allow a measure: "remove", "ban", "feature", "feed_ineligible", …
[[nodiscard]] QLatin1StringView measureKey(const MeasureSpec &spec);
/// All such names, in the order of the measures.
[[nodiscard]] QStringList measureKeys();

} // namespace vigil::domain
