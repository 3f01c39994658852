// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "domain/ids.h"
#include "domain/severity.h"

#include <QList>

#include <map>

namespace vigil::wellbeing {

/// What a video may show: the kind of harm of its suspected policy (empty: none is named) and how
/// grave that is.
struct Harm
{
    domain::HarmKind kind;
    domain::Severity severity = domain::Severity::Low;

    [[nodiscard]] bool isSevere() const { return severity == domain::Severity::Severe; }

    friend bool operator==(const Harm &, const Harm &) = default;
    friend bool operator<(const Harm &a, const Harm &b)
    {
        return a.kind < b.kind || (a.kind == b.kind && a.severity < b.severity);
    }
};

/// What a person has had to look at in one shift: time on screen by kind of harm and severity, and
/// nothing else. Which cases, how many, how fast and what was decided is not in it. A value.
class Exposure final
{
public:
    void add(const Harm &harm, base::Millis time) { m_times[harm] += time; }

    [[nodiscard]] base::Millis total() const;
    [[nodiscard]] base::Millis severe() const;
    [[nodiscard]] base::Millis of(const domain::HarmKind &kind) const;
    [[nodiscard]] base::Millis severeOf(const domain::HarmKind &kind) const;
    /// Those that were on screen, by name.
    [[nodiscard]] QList<domain::HarmKind> kinds() const;
    [[nodiscard]] const std::map<Harm, base::Millis> &times() const { return m_times; }

    friend bool operator==(const Exposure &, const Exposure &) = default;

private:
    template<typename Counts>
    [[nodiscard]] base::Millis sumOf(Counts counts) const;

    std::map<Harm, base::Millis> m_times;
};

} // namespace vigil::wellbeing
