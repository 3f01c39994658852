// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "domain/code.h"

namespace vigil::domain {

// Derived ids: keyed pseudonyms, so that all consoles of a team agree without seeing platform ids.
struct SubjectTag
{
    static constexpr base::IdForm form = base::IdForm::Hex;
};
struct CaseTag
{
    static constexpr base::IdForm form = base::IdForm::Hex;
};
struct FlagTag
{
    static constexpr base::IdForm form = base::IdForm::Hex;
};
struct ReporterTag
{
    static constexpr base::IdForm form = base::IdForm::Hex;
};

// Made ids: UUIDv7.
struct MemberTag
{
    static constexpr base::IdForm form = base::IdForm::Uuid;
};
struct DeviceTag
{
    static constexpr base::IdForm form = base::IdForm::Uuid;
};
struct EventTag
{
    static constexpr base::IdForm form = base::IdForm::Uuid;
};
struct LeaseTag
{
    static constexpr base::IdForm form = base::IdForm::Uuid;
};

using SubjectId = base::Id<SubjectTag>;
/// An account is a subject; this name says that one is meant.
using AccountId = SubjectId;
using CaseId = base::Id<CaseTag>;
using FlagId = base::Id<FlagTag>;
using ReporterId = base::Id<ReporterTag>;
using MemberId = base::Id<MemberTag>;
using DeviceId = base::Id<DeviceTag>;
using EventId = base::Id<EventTag>;
/// A decision is known by the event that recorded it.
using DecisionId = EventId;
using LeaseId = base::Id<LeaseTag>;

struct PolicyTag
{};
struct ReasonTag
{};
struct HarmTag
{};

using PolicyId = Code<PolicyTag>;
/// From the policy pack; "other" always exists.
using ReasonCode = Code<ReasonTag>;
/// What a warning names before a video is shown ("graphic_violence"); the pack lists them.
using HarmKind = Code<HarmTag>;

} // namespace vigil::domain
