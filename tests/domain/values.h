// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "domain/ids.h"
#include "domain/measure.h"

#include <QList>
#include <QTest>

#include <string_view>

/// Values that the tests of the domain share.
namespace values {

/// The id that ends in `number`; different numbers, different ids.
template<typename Id>
Id id(std::uint8_t number)
{
    vigil::base::IdBytes bytes{};
    bytes.back() = number;
    bytes.front() = 1;
    return Id(bytes);
}

inline vigil::base::Instant time(const char *text)
{
    const auto instant = vigil::base::parseInstant(QString::fromLatin1(text));
    Q_ASSERT(instant);
    return *instant;
}

inline vigil::domain::PolicyId policy(const char *text)
{
    const auto code = vigil::domain::PolicyId::parse(QString::fromLatin1(text));
    Q_ASSERT(code);
    return *code;
}

inline vigil::domain::ReasonCode reason(const char *text)
{
    const auto code = vigil::domain::ReasonCode::parse(QString::fromLatin1(text));
    Q_ASSERT(code);
    return *code;
}

inline QList<vigil::domain::CountryCode> countries(const QStringList &codes)
{
    QList<vigil::domain::CountryCode> list;
    for (const QString &code : codes)
        list << *vigil::domain::CountryCode::parse(code);
    return list;
}

inline QLatin1StringView name(vigil::base::ErrorCode code)
{
    return QLatin1StringView(code.name().data(), qsizetype(code.name().size()));
}

} // namespace values
