// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/enumnames.h"
#include "base/instant.h"
#include "domain/country.h"
#include "domain/duetime.h"
#include "domain/ids.h"
#include "domain/measure.h"
#include "domain/severity.h"
#include "domain/shiftlimit.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <utility>

namespace vigil::policy {

enum class PackKind { General, Crisis };

inline constexpr base::EnumNames<PackKind, 2> packKindNames{{
    {PackKind::General, QLatin1StringView("general")},
    {PackKind::Crisis, QLatin1StringView("crisis")},
}};

enum class OutcomeMenu { Label, Restrict };

inline constexpr base::EnumNames<OutcomeMenu, 2> outcomeMenuNames{{
    {OutcomeMenu::Label, QLatin1StringView("label")},
    {OutcomeMenu::Restrict, QLatin1StringView("restrict")},
}};

/// One line of the label or restrict menu: measures that a single digit imposes together.
struct Outcome
{
    QString id;
    OutcomeMenu menu = OutcomeMenu::Label;
    QList<domain::MeasureSpec> measures;
    domain::ReasonCode reason; ///< the usual one for it; empty: the policy's
};

/// A policy in the terms of the DSA Transparency Database (schema v2).
struct DsaMapping
{
    QString category;
    QStringList keywords;
};

/// Half open; without an end it stands until another takes its place.
struct Interval
{
    base::Instant from;
    std::optional<base::Instant> to;

    [[nodiscard]] bool contains(base::Instant at) const { return from <= at && (!to || at < *to); }
};

/// One version of one rule of the platform; its texts are in LocaleTexts.
struct Policy
{
    domain::PolicyId id;
    int version = 0;
    Interval inForce;
    domain::Severity severity = domain::Severity::Low;
    domain::HarmKind harm;                  ///< empty: nothing to warn of
    QStringList measures;                   ///< domain::measureKey, and "none"
    QList<Outcome> outcomes;                ///< in the order of their digits, menu by menu
    QList<domain::MeasureSpec> recommended; ///< empty: a person must choose
    QList<domain::ReasonCode> reasons;      ///< the first is the usual one; "other" is among them
    DsaMapping dsa;
    bool isStriking = false;
    int strikeThreshold = 0;      ///< counting strikes at which a ban is recommended
    bool isZeroTolerance = false; ///< escalated at once, its media withheld
    /// Its videos may be hard to look at, whatever else they do; false: what they say or do is the
    /// harm, and they are not warned of.
    bool isGraphic = true;

    [[nodiscard]] bool allows(const QString &measureKey) const
    {
        return measures.contains(measureKey);
    }
    [[nodiscard]] bool allows(const domain::MeasureSpec &measure) const
    {
        return allows(QString(domain::measureKey(measure)));
    }
    [[nodiscard]] QList<Outcome> outcomesOf(OutcomeMenu menu) const;
    /// What it forbids are the abuse of children and what leads to it, as far as a pack can say so.
    [[nodiscard]] bool isChildSafety() const;
};

/// What people read of a policy, in one locale. Plain text out of a file that anybody may have
/// written: shown as text from strangers is (base/strangertext.h).
struct PolicyText
{
    int translatedFromVersion = 0;
    bool isReviewed = false;
    QString title;
    QString rule;
    QString covers;
    QString doesNotCover;
    QStringList examples;        ///< two that violate
    QStringList counterExamples; ///< two that do not
    QString viewerTold;
    QString uploaderTold;
};

struct LocaleTexts
{
    QString locale;                   ///< BCP 47
    QString title;                    ///< of the pack
    QHash<QString, QString> sections; ///< by the part of a policy's id before "-"
    QHash<domain::HarmKind, QString> harms;
    QHash<domain::ReasonCode, QString> reasons;
    QHash<QString, QString> outcomes;
    QHash<std::pair<domain::PolicyId, int>, PolicyText> policies; ///< by id and version
};

/// The settings of the strike ladder that hold for a whole pack.
struct StrikeSettings
{
    std::chrono::days lifetime{90};
    bool isFirstAWarning = true;
    bool isSevereABan = true;
    QHash<domain::Feature, int> featureThresholds;
};

/// The filters that a team asks for at least where a video is first shown. As it is made it asks
/// for nothing; levels are those of the console's settings.
struct ViewingMinimum
{
    static constexpr int strongestBlur = 6;
    static constexpr int strongestDim = 3;

    int blur = 0;
    bool isGreyscale = false;
    bool isMuted = false;
    bool isSmall = false;
    bool isSepia = false;
    bool isOutlined = false;
    int dim = 0;

    friend bool operator==(const ViewingMinimum &, const ViewingMinimum &) = default;
};

/// A versioned file of policies with the settings that go with them. A crisis pack holds for its
/// topics and markets and comes before the general one; what it does not set is the general pack's.
struct PolicyPack
{
    static constexpr int mostKeptMediaMonths = 24;

    QString id;
    int version = 0;
    PackKind kind = PackKind::General;
    QString title;
    QString sourceLocale;
    Interval inForce;
    QStringList topics;
    QList<domain::CountryCode> markets; ///< none: everywhere
    QList<domain::PolicyId> amends;
    int secondReviewPermille = 0;
    int reportThreshold = 0; ///< flags after a decision that open a reflag; 0: none
    std::optional<std::chrono::seconds> undoWindow;
    std::optional<domain::DueRules> due;
    std::optional<StrikeSettings> strikes;
    QHash<domain::Severity, base::Millis> minimumViewing; ///< empty: not set
    QHash<domain::Severity, ViewingMinimum> safeViewing;  ///< a severity left out asks for nothing
    QHash<domain::ShiftLimit, int> shiftLimits;           ///< one left out is not set
    std::optional<int> keptMediaMonths;                   ///< 0: no copy of a video is kept
    QStringList dualControl; ///< measure keys that need a second person too
    QList<domain::ReasonCode> noViolationReasons;
    QList<Outcome> outcomes;
    QList<Policy> policies;
    QHash<QString, LocaleTexts> texts; ///< by locale

    /// "crisis-2022@1", as decisions name the pack.
    [[nodiscard]] QString reference() const;
    /// Whether it applies to a subject with these topics in this market, known or not.
    [[nodiscard]] bool appliesTo(const QStringList &subjectTopics,
                                 std::optional<domain::CountryCode> market) const;
    /// Policy's section: the part of its id before "-".
    [[nodiscard]] static QString sectionOf(const domain::PolicyId &policy);
};

} // namespace vigil::policy
