// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cases.h"
#include "domain/country.h"
#include "domain/flag.h"
#include "domain/ids.h"
#include "domain/severity.h"
#include "domain/subject.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace vigil::domain {

/// What a case is sorted by.
struct QueueFacts
{
    QString language;         ///< BCP 47; empty: unknown
    QList<PolicyId> policies; ///< suspected
    SubjectType type = SubjectType::Video;
    CaseKind kind = CaseKind::Initial;
    QList<FlagSource> sources;
    QStringList topics;
    Severity severity = Severity::Low;
    std::optional<CountryCode> market;
};

/// Which cases a queue takes. An empty list asks for nothing; a filled one asks for at least one of
/// its values; all that is asked for must hold.
struct QueueRule
{
    QStringList languages; ///< "pt" takes "pt-BR" too
    QStringList excludedLanguages;
    QList<PolicyId> policies;
    QList<SubjectType> types;
    QList<CaseKind> kinds;
    QList<FlagSource> sources;
    QStringList topics;
    std::optional<Severity> minimumSeverity;
    QList<CountryCode> markets;

    [[nodiscard]] bool matches(const QueueFacts &facts) const;
    friend bool operator==(const QueueRule &, const QueueRule &) = default;
};

struct Queue
{
    QString name;
    int position = 0;
    QueueRule rule;

    friend bool operator==(const Queue &, const Queue &) = default;
};

/// The matching queue with the lowest position (then name); nothing when none matches.
[[nodiscard]] std::optional<Queue> firstMatch(const QList<Queue> &queues, const QueueFacts &facts);

/// Whether `range` covers the language tag, by RFC 4647 basic filtering: equal, or a prefix that
/// ends at a hyphen; case does not count; an unknown language is covered by nothing.
[[nodiscard]] bool coversLanguage(QStringView range, QStringView language);

} // namespace vigil::domain
