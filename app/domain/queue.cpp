// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue.h"

#include <algorithm>

namespace vigil::domain {

namespace {

template<typename T>
bool takes(const QList<T> &asked, const T &value)
{
    return asked.isEmpty() || asked.contains(value);
}

template<typename T>
bool takesAny(const QList<T> &asked, const QList<T> &values)
{
    return asked.isEmpty() || std::any_of(values.begin(), values.end(), [&](const T &value) {
               return asked.contains(value);
           });
}

bool coversAny(const QStringList &ranges, const QString &language)
{
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](const QString &range) { return coversLanguage(range, language); });
}

} // namespace

bool coversLanguage(QStringView range, QStringView language)
{
    return !range.isEmpty() && language.startsWith(range, Qt::CaseInsensitive)
           && (language.size() == range.size() || language[range.size()] == u'-');
}

bool QueueRule::matches(const QueueFacts &facts) const
{
    return (languages.isEmpty() || coversAny(languages, facts.language))
           && !coversAny(excludedLanguages, facts.language) && takesAny(policies, facts.policies)
           && takes(types, facts.type) && takes(kinds, facts.kind)
           && takesAny(sources, facts.sources) && takesAny<QString>(topics, facts.topics)
           && (!minimumSeverity || facts.severity >= *minimumSeverity)
           && (markets.isEmpty() || (facts.market && markets.contains(*facts.market)));
}

std::optional<Queue> firstMatch(const QList<Queue> &queues, const QueueFacts &facts)
{
    const Queue *first = nullptr;
    for (const Queue &queue : queues) {
        if (!queue.rule.matches(facts))
            continue;
        const bool isEarlier = !first || queue.position < first->position
                               || (queue.position == first->position && queue.name < first->name);
        if (isEarlier)
            first = &queue;
    }
    return first ? std::optional(*first) : std::nullopt;
}

} // namespace vigil::domain
