// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/enumnames.h"

#include <QList>
#include <QString>

namespace vigil::policy {

enum class FaultKind {
    NotJson,
    KeyTwice,
    ControlCharacter,
    UnknownKey,
    MissingKey,
    WrongType,
    OutOfRange,
    BadCode,
    BadTime,
    EmptyText,
    LongText,
    WrongCount,
    ValueTwice,
    UnknownValue,
    UnknownMeasure,
    MeasureNotAllowed,
    MenuMismatch,
    MenuTooLong,
    UnknownOutcome,
    MissingOther,
    MissingThreshold,
    NeedlessThreshold,
    EmptyInterval,
    VersionTwice,
    VersionsOverlap,
    CrisisScope,
    AmendsWithoutPolicy,
    ReachNotRising,
    WrongPack,
    WrongLocale,
    MissingLocale,
    MissingText,
    NeedlessText,
    TextAhead,
    OriginalOlder,
};

inline constexpr base::EnumNames<FaultKind, 35> faultKindNames{{
    {FaultKind::NotJson, QLatin1StringView("not_json")},
    {FaultKind::KeyTwice, QLatin1StringView("key_twice")},
    {FaultKind::ControlCharacter, QLatin1StringView("control_character")},
    {FaultKind::UnknownKey, QLatin1StringView("unknown_key")},
    {FaultKind::MissingKey, QLatin1StringView("missing_key")},
    {FaultKind::WrongType, QLatin1StringView("wrong_type")},
    {FaultKind::OutOfRange, QLatin1StringView("out_of_range")},
    {FaultKind::BadCode, QLatin1StringView("bad_code")},
    {FaultKind::BadTime, QLatin1StringView("bad_time")},
    {FaultKind::EmptyText, QLatin1StringView("empty_text")},
    {FaultKind::LongText, QLatin1StringView("long_text")},
    {FaultKind::WrongCount, QLatin1StringView("wrong_count")},
    {FaultKind::ValueTwice, QLatin1StringView("value_twice")},
    {FaultKind::UnknownValue, QLatin1StringView("unknown_value")},
    {FaultKind::UnknownMeasure, QLatin1StringView("unknown_measure")},
    {FaultKind::MeasureNotAllowed, QLatin1StringView("measure_not_allowed")},
    {FaultKind::MenuMismatch, QLatin1StringView("menu_mismatch")},
    {FaultKind::MenuTooLong, QLatin1StringView("menu_too_long")},
    {FaultKind::UnknownOutcome, QLatin1StringView("unknown_outcome")},
    {FaultKind::MissingOther, QLatin1StringView("missing_other")},
    {FaultKind::MissingThreshold, QLatin1StringView("missing_threshold")},
    {FaultKind::NeedlessThreshold, QLatin1StringView("needless_threshold")},
    {FaultKind::EmptyInterval, QLatin1StringView("empty_interval")},
    {FaultKind::VersionTwice, QLatin1StringView("version_twice")},
    {FaultKind::VersionsOverlap, QLatin1StringView("versions_overlap")},
    {FaultKind::CrisisScope, QLatin1StringView("crisis_scope")},
    {FaultKind::AmendsWithoutPolicy, QLatin1StringView("amends_without_policy")},
    {FaultKind::ReachNotRising, QLatin1StringView("reach_not_rising")},
    {FaultKind::WrongPack, QLatin1StringView("wrong_pack")},
    {FaultKind::WrongLocale, QLatin1StringView("wrong_locale")},
    {FaultKind::MissingLocale, QLatin1StringView("missing_locale")},
    {FaultKind::MissingText, QLatin1StringView("missing_text")},
    {FaultKind::NeedlessText, QLatin1StringView("needless_text")},
    {FaultKind::TextAhead, QLatin1StringView("text_ahead")},
    {FaultKind::OriginalOlder, QLatin1StringView("original_older")},
}};

/// One thing wrong in a policy pack: where (JSON pointer, RFC 6901; line counted from 1, 0 when the
/// place has none) and what, as a plain sentence that says how to put it right.
struct Fault
{
    FaultKind kind;
    QString file;
    QString pointer;
    int line = 0;
    QString message;
};

using Faults = QList<Fault>;

/// "general.json:12: /policies/0/severity: The number must be …"; one line, whatever it quotes.
[[nodiscard]] QString formatFault(const Fault &fault);

} // namespace vigil::policy
