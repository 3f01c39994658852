// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/enforcement.h"

#include <algorithm>

namespace vigil::domain {

namespace {

bool isBefore(const Imposed &a, const Imposed &b)
{
    return a.key != b.key ? a.key < b.key : a.value < b.value;
}

/// No end is later than any end.
std::optional<base::Instant> later(std::optional<base::Instant> a, std::optional<base::Instant> b)
{
    return a && b ? std::optional(std::max(*a, *b)) : std::nullopt;
}

/// When a standing ends: its own `until` or a reversal, whichever comes first.
std::optional<base::Instant> endOf(const Standing &standing)
{
    const auto until = standing.measure.spec().until();
    if (until && standing.endedAt)
        return std::min(*until, *standing.endedAt);
    return until ? until : standing.endedAt;
}

/// Whether it has stood at any time from `since` to now.
bool hasStood(const Standing &standing, base::Instant since, base::Instant now)
{
    const auto end = endOf(standing);
    return standing.from <= now && (!end || *end > std::max(standing.from, since));
}

} // namespace

bool Standing::isStandingAt(base::Instant now) const
{
    const auto end = endOf(*this);
    return from <= now && (!end || now < *end);
}

Enforcement Enforcement::at(const QList<Standing> &standings, base::Instant now)
{
    Enforcement enforcement;
    for (const Standing &standing : standings) {
        if (standing.isStandingAt(now))
            enforcement.add(standing);
        if (!standing.measure.isUndoable() && hasStood(standing, standing.from, now))
            enforcement.m_hasStreamEnded = true;
    }
    enforcement.noteChanges(standings, now);
    return enforcement;
}

Enforcement Enforcement::ofContent(const QList<Standing> &own, const QList<Standing> &account,
                                   base::Instant now)
{
    Enforcement enforcement = at(own, now);
    enforcement.m_isAccountBanned = at(account, now).isBanned();
    QList<Standing> bans;
    std::copy_if(account.begin(), account.end(), std::back_inserter(bans),
                 [](const Standing &s) { return s.measure.spec().kind() == MeasureKind::Ban; });
    enforcement.noteChanges(bans, now);
    return enforcement;
}

Enforcement Enforcement::ofLivestream(const QList<Standing> &own, const QList<Standing> &account,
                                      base::Instant started, base::Instant now)
{
    Enforcement enforcement = ofContent(own, account, now);
    for (const Standing &standing : account) {
        if (endsRunningStreams(standing.measure.spec()) && hasStood(standing, started, now))
            enforcement.m_hasStreamEnded = true;
    }
    return enforcement;
}

void Enforcement::add(const Standing &standing)
{
    const MeasureSpec &spec = standing.measure.spec();
    QStringList values = spec.restrictionKind() ? spec.parameters().mid(1) : QStringList();
    if (values.isEmpty())
        values << QString();
    for (const QString &value : std::as_const(values)) {
        Imposed next{measureKey(spec), value, endOf(standing), {standing.decision}};
        const auto place = std::lower_bound(m_imposed.begin(), m_imposed.end(), next, isBefore);
        if (place == m_imposed.end() || isBefore(next, *place)) {
            m_imposed.insert(place, next);
            continue;
        }
        place->until = later(place->until, next.until);
        QList<DecisionId> &decisions = place->decisions;
        const auto at = std::lower_bound(decisions.begin(), decisions.end(), standing.decision);
        if (at == decisions.end() || *at != standing.decision)
            decisions.insert(at, standing.decision);
    }
}

void Enforcement::noteChanges(const QList<Standing> &standings, base::Instant now)
{
    const auto note = [&](std::optional<base::Instant> change) {
        if (change && *change > now && (!m_changesAt || *change < *m_changesAt))
            m_changesAt = change;
    };
    for (const Standing &standing : standings) {
        const auto end = endOf(standing);
        if (end && *end <= standing.from)
            continue;
        note(standing.from);
        note(end);
    }
}

bool Enforcement::has(QLatin1StringView key, const QString &value) const
{
    return std::any_of(m_imposed.begin(), m_imposed.end(), [&](const Imposed &imposed) {
        return imposed.key == key && (value.isNull() || imposed.value == value);
    });
}

bool Enforcement::isRemoved() const
{
    return has(measureKindNames.name(MeasureKind::Remove));
}

bool Enforcement::isBanned() const
{
    return has(measureKindNames.name(MeasureKind::Ban));
}

bool Enforcement::isAvailable() const
{
    return !isRemoved() && !isBanned() && !m_isAccountBanned;
}

bool Enforcement::isAvailableIn(const CountryCode &country) const
{
    return isAvailable() && !has(restrictionNames.name(Restriction::Territory), country.toString());
}

bool Enforcement::has(Label label) const
{
    return has(labelNames.name(label));
}

bool Enforcement::has(Restriction restriction) const
{
    return has(restrictionNames.name(restriction));
}

bool Enforcement::has(Interaction interaction) const
{
    return has(restrictionNames.name(Restriction::Interaction), interactionNames.name(interaction));
}

bool Enforcement::has(Feature feature) const
{
    return has(restrictionNames.name(Restriction::Feature), featureNames.name(feature));
}

QList<CountryCode> Enforcement::withheldIn() const
{
    QList<CountryCode> countries;
    for (const Imposed &imposed : m_imposed) {
        if (imposed.key == restrictionNames.name(Restriction::Territory))
            countries << *CountryCode::parse(imposed.value);
    }
    return countries;
}

QList<Standing> reversed(QList<Standing> standings, const DecisionId &decision, base::Instant at)
{
    for (Standing &standing : standings) {
        if (standing.decision == decision && (!standing.endedAt || at < *standing.endedAt))
            standing.endedAt = at;
    }
    return standings;
}

} // namespace vigil::domain
