// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "domain/ids.h"
#include "domain/measure.h"

#include <QList>
#include <QString>

#include <optional>

namespace vigil::domain {

/// One measure of one decision on one subject, over the time it was meant for. Half open: it stands
/// at `from`, and no longer at its `until` or at `endedAt`.
struct Standing
{
    DecisionId decision;
    Measure measure;
    base::Instant from;                   ///< the decision's effective_at
    std::optional<base::Instant> endedAt; ///< by a reversal

    [[nodiscard]] bool isStandingAt(base::Instant now) const;
    friend bool operator==(const Standing &, const Standing &) = default;
};

/// One dimension of what can be in force: a measure and, where it has a list, one value of it
/// ("territory" and "UA"), so that each is united on its own.
struct Imposed
{
    QString key;                        ///< as measureKey
    QString value;                      ///< a country, an interaction, a feature; else empty
    std::optional<base::Instant> until; ///< the latest of those that stand; nothing: no end
    QList<DecisionId> decisions;        ///< all that impose it, sorted

    friend bool operator==(const Imposed &, const Imposed &) = default;
};

/// What is in force on one subject at one time: the union of the standing decisions. A reversal
/// ends one decision and leaves what another imposed.
class Enforcement final
{
public:
    /// `standings`: those on the subject; their order does not matter.
    [[nodiscard]] static Enforcement at(const QList<Standing> &standings, base::Instant now);
    /// Of a video or livestream: its own, and those on its account, whose ban makes it unavailable.
    [[nodiscard]] static Enforcement ofContent(const QList<Standing> &own,
                                               const QList<Standing> &account, base::Instant now);
    /// Of a livestream that began at `started`; a ban or the loss of LIVE ends it too.
    [[nodiscard]] static Enforcement ofLivestream(const QList<Standing> &own,
                                                  const QList<Standing> &account,
                                                  base::Instant started, base::Instant now);

    /// Sorted by key and value; of the subject itself, not of its account.
    [[nodiscard]] const QList<Imposed> &imposed() const { return m_imposed; }
    [[nodiscard]] bool isEmpty() const { return m_imposed.isEmpty() && !m_isAccountBanned; }

    [[nodiscard]] bool isRemoved() const;
    [[nodiscard]] bool isBanned() const;
    [[nodiscard]] bool isAccountBanned() const { return m_isAccountBanned; }
    /// Neither removed nor banned, nor of a banned account; territories are asked for apart.
    [[nodiscard]] bool isAvailable() const;
    [[nodiscard]] bool isAvailableIn(const CountryCode &country) const;
    /// Once ended, a livestream stays ended; a reversal returns the replay only.
    [[nodiscard]] bool hasStreamEnded() const { return m_hasStreamEnded; }
    [[nodiscard]] bool has(Label label) const;
    [[nodiscard]] bool has(Restriction restriction) const;
    [[nodiscard]] bool has(Interaction interaction) const;
    [[nodiscard]] bool has(Feature feature) const;
    [[nodiscard]] QList<CountryCode> withheldIn() const;

    /// The next time at which this changes by itself (a begin, an expiry, a set end).
    [[nodiscard]] std::optional<base::Instant> changesAt() const { return m_changesAt; }

    friend bool operator==(const Enforcement &, const Enforcement &) = default;

private:
    void add(const Standing &standing);
    void noteChanges(const QList<Standing> &standings, base::Instant now);
    [[nodiscard]] bool has(QLatin1StringView key, const QString &value = {}) const;

    QList<Imposed> m_imposed;
    bool m_isAccountBanned = false;
    bool m_hasStreamEnded = false;
    std::optional<base::Instant> m_changesAt;
};

/// What a reversal does: ends what `decision` imposed and has not ended; all else stays as it is.
[[nodiscard]] QList<Standing> reversed(QList<Standing> standings, const DecisionId &decision,
                                       base::Instant at);

} // namespace vigil::domain
