// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/measure.h"

#include "domain/errors.h"

#include <algorithm>

namespace vigil::domain {

namespace {

base::Error parameterError(const QString &message)
{
    return {errors::measureParameter, message};
}

/// Sorted; refuses an empty list and doubles.
template<typename T>
base::Result<QList<T>> checkedList(QList<T> values, Restriction kind)
{
    if (values.isEmpty()) {
        return parameterError(
            QStringLiteral("The restriction %1 needs a list of what it restricts.")
                .arg(restrictionNames.name(kind)));
    }
    std::sort(values.begin(), values.end());
    if (std::adjacent_find(values.begin(), values.end()) != values.end()) {
        return parameterError(QStringLiteral("The restriction %1 names one value twice.")
                                  .arg(restrictionNames.name(kind)));
    }
    return values;
}

template<typename Names>
auto parseEnumList(const QStringList &texts, const Names &names)
    -> base::Result<QList<std::remove_cvref_t<decltype(names.rows()[0].first)>>>
{
    QList<std::remove_cvref_t<decltype(names.rows()[0].first)>> values;
    for (const QString &text : texts) {
        const auto value = names.value(QStringView(text));
        if (!value)
            return parameterError(QStringLiteral("A value of the restriction is not known."));
        values << *value;
    }
    return values;
}

base::Result<QList<CountryCode>> parseCountries(const QStringList &texts)
{
    QList<CountryCode> countries;
    for (const QString &text : texts) {
        const auto country = CountryCode::parse(text);
        if (!country) {
            return base::Error{errors::countryUnknown,
                               QStringLiteral("A territory is not an ISO 3166 alpha-2 code.")};
        }
        countries << *country;
    }
    return countries;
}

base::Result<MeasureSpec> restrictionFromParts(const QStringList &parameters,
                                               MeasureSpec::Until until)
{
    const auto kind = restrictionNames.value(QStringView(parameters.first()));
    const QStringList values = parameters.mid(1);
    if (!kind)
        return parameterError(QStringLiteral("This restriction is not known."));
    switch (*kind) {
    case Restriction::Interaction: {
        auto kinds = parseEnumList(values, interactionNames);
        return kinds ? MeasureSpec::interaction(*std::move(kinds), until) : kinds.error();
    }
    case Restriction::Territory: {
        auto countries = parseCountries(values);
        return countries ? MeasureSpec::territory(*std::move(countries), until) : countries.error();
    }
    case Restriction::Feature: {
        auto features = parseEnumList(values, featureNames);
        return features ? MeasureSpec::feature(*std::move(features), until) : features.error();
    }
    default:
        if (!values.isEmpty())
            return parameterError(QStringLiteral("This restriction takes no list."));
        return MeasureSpec::restriction(*kind, until);
    }
}

} // namespace

MeasureSpec MeasureSpec::remove()
{
    return MeasureSpec(MeasureKind::Remove);
}

MeasureSpec MeasureSpec::ban(Until until)
{
    return MeasureSpec(MeasureKind::Ban, until);
}

base::Result<MeasureSpec> MeasureSpec::label(Label label, MeasureOrigin origin)
{
    const bool isDesignation = origin == MeasureOrigin::Designation;
    if ((label == Label::StateControlledMedia) != isDesignation) {
        return base::Error{
            errors::measureDesignationOnly,
            QStringLiteral("The label state_controlled_media is set and lifted by the "
                           "designation of an entity, and a designation sets no other.")};
    }
    MeasureSpec spec(MeasureKind::Label);
    spec.m_label = label;
    return spec;
}

base::Result<MeasureSpec> MeasureSpec::restriction(Restriction kind, Until until)
{
    if (kind == Restriction::Interaction || kind == Restriction::Territory
        || kind == Restriction::Feature) {
        return parameterError(
            QStringLiteral("The restriction %1 needs a list of what it restricts.")
                .arg(restrictionNames.name(kind)));
    }
    MeasureSpec spec(MeasureKind::Restrict, until);
    spec.m_restriction = kind;
    return spec;
}

base::Result<MeasureSpec> MeasureSpec::interaction(QList<Interaction> kinds, Until until)
{
    auto checked = checkedList(std::move(kinds), Restriction::Interaction);
    if (!checked)
        return checked.error();
    MeasureSpec spec(MeasureKind::Restrict, until);
    spec.m_restriction = Restriction::Interaction;
    spec.m_interactions = *std::move(checked);
    return spec;
}

base::Result<MeasureSpec> MeasureSpec::territory(QList<CountryCode> countries, Until until)
{
    auto checked = checkedList(std::move(countries), Restriction::Territory);
    if (!checked)
        return checked.error();
    MeasureSpec spec(MeasureKind::Restrict, until);
    spec.m_restriction = Restriction::Territory;
    spec.m_countries = *std::move(checked);
    return spec;
}

base::Result<MeasureSpec> MeasureSpec::feature(QList<Feature> features, Until until)
{
    auto checked = checkedList(std::move(features), Restriction::Feature);
    if (!checked)
        return checked.error();
    MeasureSpec spec(MeasureKind::Restrict, until);
    spec.m_restriction = Restriction::Feature;
    spec.m_features = *std::move(checked);
    return spec;
}

base::Result<MeasureSpec> MeasureSpec::fromParts(QStringView kindName,
                                                 const QStringList &parameters, Until until,
                                                 MeasureOrigin origin)
{
    const auto kind = measureKindNames.value(kindName);
    if (!kind)
        return base::Error{errors::measureSyntax, QStringLiteral("This measure is not known.")};
    const bool takesParameters = *kind == MeasureKind::Label || *kind == MeasureKind::Restrict;
    if (parameters.isEmpty() == takesParameters)
        return parameterError(QStringLiteral("The measure has too few or too many parameters."));
    if (until && (*kind == MeasureKind::Remove || *kind == MeasureKind::Label)) {
        return base::Error{errors::measureUntil,
                           QStringLiteral("Only a ban or a restriction can end at a set time.")};
    }
    if (origin == MeasureOrigin::Designation && *kind != MeasureKind::Label) {
        return base::Error{errors::measureDesignationOnly,
                           QStringLiteral("A designation sets a label and nothing else.")};
    }
    switch (*kind) {
    case MeasureKind::Remove: return remove();
    case MeasureKind::Ban: return ban(until);
    case MeasureKind::Restrict: return restrictionFromParts(parameters, until);
    case MeasureKind::Label: break;
    }
    const auto name = labelNames.value(QStringView(parameters.first()));
    if (!name || parameters.size() > 1)
        return parameterError(QStringLiteral("This label is not known."));
    return label(*name, origin);
}

QStringList MeasureSpec::parameters() const
{
    if (m_label)
        return {labelNames.name(*m_label)};
    if (!m_restriction)
        return {};
    QStringList parts{restrictionNames.name(*m_restriction)};
    for (const Interaction kind : m_interactions)
        parts << interactionNames.name(kind);
    for (const CountryCode &country : m_countries)
        parts << country.toString();
    for (const Feature feature : m_features)
        parts << featureNames.name(feature);
    return parts;
}

base::Result<Measure> Measure::on(const MeasureSpec &spec, const Target &target)
{
    if (!isImposableOn(spec, target.type)) {
        return base::Error{
            errors::measureTarget,
            QStringLiteral("The measure %1 cannot be imposed on a subject of type %2.")
                .arg(measureKey(spec), subjectTypeNames.name(target.type))};
    }
    return Measure(spec, target);
}

base::Result<Measure> Measure::onDefault(const MeasureSpec &spec, const Target &subject,
                                         std::optional<AccountId> account)
{
    const bool isForAccounts =
        spec.kind() == MeasureKind::Ban || spec.restrictionKind() == Restriction::Feature;
    if (!isForAccounts || subject.type == SubjectType::Account)
        return on(spec, subject);
    if (!account) {
        return base::Error{
            errors::measureTarget,
            QStringLiteral("The measure %1 hits an account, and the subject has none.")
                .arg(measureKey(spec))};
    }
    return on(spec, {*account, SubjectType::Account});
}

bool Measure::isUndoable() const
{
    return !(m_spec.kind() == MeasureKind::Remove && m_target.type == SubjectType::Livestream);
}

bool isImposableOn(const MeasureSpec &spec, SubjectType type)
{
    const bool isAccount = type == SubjectType::Account;
    const bool isContent = type == SubjectType::Video || type == SubjectType::Livestream;
    switch (spec.kind()) {
    case MeasureKind::Remove: return isContent;
    case MeasureKind::Ban: return isAccount;
    case MeasureKind::Label: return isContent || isAccount;
    case MeasureKind::Restrict:
        return spec.restrictionKind() == Restriction::Feature ? isAccount : isContent;
    }
    return false;
}

bool endsRunningStreams(const MeasureSpec &spec)
{
    return spec.kind() == MeasureKind::Remove || spec.kind() == MeasureKind::Ban
           || spec.features().contains(Feature::Live);
}

QLatin1StringView measureKey(const MeasureSpec &spec)
{
    if (spec.labelKind())
        return labelNames.name(*spec.labelKind());
    if (spec.restrictionKind())
        return restrictionNames.name(*spec.restrictionKind());
    return measureKindNames.name(spec.kind());
}

QStringList measureKeys()
{
    QStringList keys{measureKindNames.name(MeasureKind::Remove),
                     measureKindNames.name(MeasureKind::Ban)};
    for (const auto &row : labelNames.rows())
        keys << row.second;
    for (const auto &row : restrictionNames.rows())
        keys << row.second;
    return keys;
}

} // namespace vigil::domain
