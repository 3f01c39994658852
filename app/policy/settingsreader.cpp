// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/settingsreader.h"

namespace vigil::policy {

namespace {

using Key = QLatin1StringView;

/// An object with one whole number for each name, all of them.
template<typename Enum, std::size_t N>
QHash<Enum, int> readNumbers(const Field &object, const base::EnumNames<Enum, N> &names,
                             int minimum, int maximum)
{
    QHash<Enum, int> numbers;
    QStringList keys;
    for (const auto &row : names.rows())
        keys << row.second;
    if (!object.exists() || !object.expectObject(keys))
        return numbers;
    for (const auto &row : names.rows())
        numbers.insert(row.first, object.at(row.second).integer(minimum, maximum));
    return numbers;
}

QHash<domain::Severity, base::Millis> readMinutes(const Field &object)
{
    constexpr int year = 366 * 24 * 60;
    QHash<domain::Severity, base::Millis> allowances;
    const auto minutes = readNumbers(object, domain::severityNames, 1, year);
    for (auto it = minutes.cbegin(); it != minutes.cend(); ++it)
        allowances.insert(it.key(), std::chrono::minutes(it.value()));
    return allowances;
}

ViewingMinimum readViewingMinimum(const Field &object)
{
    static const QList<std::pair<Key, bool ViewingMinimum::*>> flags{
        {Key("grey"), &ViewingMinimum::isGreyscale},
        {Key("mute"), &ViewingMinimum::isMuted},
        {Key("small"), &ViewingMinimum::isSmall},
        {Key("sepia"), &ViewingMinimum::isSepia},
        {Key("outlines"), &ViewingMinimum::isOutlined}};
    ViewingMinimum minimum;
    QStringList keys{Key("blur"), Key("dim")};
    for (const auto &flag : flags)
        keys << flag.first;
    if (!object.expectObject({}, keys))
        return minimum;
    if (const Field blur = object.at(Key("blur")); blur.exists())
        minimum.blur = blur.integer(0, ViewingMinimum::strongestBlur);
    if (const Field dim = object.at(Key("dim")); dim.exists())
        minimum.dim = dim.integer(0, ViewingMinimum::strongestDim);
    for (const auto &[key, flag] : flags) {
        if (const Field field = object.at(key); field.exists())
            minimum.*flag = field.boolean();
    }
    return minimum;
}

} // namespace

domain::DueRules readDueRules(const Field &object)
{
    domain::DueRules rules;
    if (!object.expectObject({Key("allowance_minutes"), Key("livestream_minutes"),
                              Key("source_percent"), Key("reach")}))
        return rules;
    rules.allowances = readMinutes(object.at(Key("allowance_minutes")));
    rules.liveAllowances = readMinutes(object.at(Key("livestream_minutes")));
    rules.sourcePercents =
        readNumbers(object.at(Key("source_percent")), domain::flagSourceNames, 1, 100);
    rules.reach.clear();
    for (const Field &item : object.at(Key("reach")).items()) {
        if (!item.expectObject({Key("minimum"), Key("percent")}))
            continue;
        const domain::ReachStep step{item.at(Key("minimum")).integer(1),
                                     item.at(Key("percent")).integer(1, 100)};
        if (!rules.reach.isEmpty()
            && (step.minimum <= rules.reach.last().minimum
                || step.percent > rules.reach.last().percent))
            item.report(
                FaultKind::ReachNotRising,
                QStringLiteral("Each step must begin at more views than the one before and must "
                               "not give more time."));
        rules.reach << step;
    }
    return rules;
}

StrikeSettings readStrikeSettings(const Field &object)
{
    StrikeSettings settings;
    if (!object.expectObject({Key("expires_days"), Key("first_is_warning"),
                              Key("severe_bans_at_once"), Key("feature_thresholds")}))
        return settings;
    settings.lifetime = std::chrono::days(object.at(Key("expires_days")).integer(1, 3660));
    settings.isFirstAWarning = object.at(Key("first_is_warning")).boolean();
    settings.isSevereABan = object.at(Key("severe_bans_at_once")).boolean();
    settings.featureThresholds =
        readNumbers(object.at(Key("feature_thresholds")), domain::featureNames, 1, 1000);
    return settings;
}

QHash<domain::Severity, base::Millis> readMinimumViewing(const Field &object)
{
    QHash<domain::Severity, base::Millis> viewing;
    const auto numbers = readNumbers(object, domain::severityNames, 0, 60'000);
    for (auto it = numbers.cbegin(); it != numbers.cend(); ++it)
        viewing.insert(it.key(), base::Millis(it.value()));
    return viewing;
}

QHash<domain::Severity, ViewingMinimum> readSafeViewing(const Field &object)
{
    QHash<domain::Severity, ViewingMinimum> minimums;
    QStringList severities;
    for (const auto &row : domain::severityNames.rows())
        severities << row.second;
    if (!object.expectObject({}, severities))
        return minimums;
    for (const auto &[severity, name] : domain::severityNames.rows()) {
        if (const Field field = object.at(name); field.exists())
            minimums.insert(severity, readViewingMinimum(field));
    }
    return minimums;
}

QHash<domain::ShiftLimit, int> readShiftLimits(const Field &object)
{
    QHash<domain::ShiftLimit, int> limits;
    QStringList keys;
    for (const auto &row : domain::shiftLimitNames.rows())
        keys << row.second;
    if (!object.expectObject({}, keys))
        return limits;
    for (const auto &[limit, name] : domain::shiftLimitNames.rows()) {
        const domain::LimitRange range = domain::rangeOf(limit);
        if (const Field field = object.at(name); field.exists())
            limits.insert(limit, field.integer(range.least(), range.most()));
    }
    return limits;
}

} // namespace vigil::policy
