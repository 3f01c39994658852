// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/conflict.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <tuple>

namespace vigil::domain {

namespace {

int rankOf(const MeasureSpec &spec)
{
    switch (spec.kind()) {
    case MeasureKind::Ban: return 8;
    case MeasureKind::Remove: return 7;
    case MeasureKind::Label: return spec.labelKind() == Label::LiteracyReminder ? 1 : 2;
    case MeasureKind::Restrict: break;
    }
    switch (*spec.restrictionKind()) {
    case Restriction::Feature: return 6;
    case Restriction::Territory: return 5;
    case Restriction::FeedIneligible:
    case Restriction::AgeRestricted: return 4;
    case Restriction::Interaction:
    case Restriction::OptInScreen: return 3;
    }
    return 0;
}

/// Rank, number of values, end; greater is stricter.
using Weight = std::tuple<int, qsizetype, qint64>;

QList<Weight> weightsOf(const QList<Measure> &measures)
{
    QList<Weight> weights;
    for (const Measure &measure : measures) {
        const auto until = measure.spec().until();
        weights << Weight{rankOf(measure.spec()), measure.spec().parameters().size(),
                          until ? base::toMs(*until) : std::numeric_limits<qint64>::max()};
    }
    std::sort(weights.begin(), weights.end(), std::greater());
    return weights;
}

} // namespace

Agreement agreement(const Decision &a, const Decision &b)
{
    const bool isSame = a.policy.id == b.policy.id
                        && std::is_permutation(a.measures.begin(), a.measures.end(),
                                               b.measures.begin(), b.measures.end());
    return isSame ? Agreement::Concurrence : Agreement::Conflict;
}

bool isStricter(const QList<Measure> &a, const QList<Measure> &b)
{
    const QList<Weight> first = weightsOf(a);
    const QList<Weight> second = weightsOf(b);
    return std::lexicographical_compare(second.begin(), second.end(), first.begin(), first.end());
}

const Decision &prevailing(const Decision &first, const Decision &second)
{
    const bool isSevere = std::max(first.severity, second.severity) == Severity::Severe;
    return isSevere && isStricter(second.measures, first.measures) ? second : first;
}

} // namespace vigil::domain
