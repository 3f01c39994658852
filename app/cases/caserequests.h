// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cases.h"
#include "domain/country.h"
#include "domain/decision.h"
#include "domain/duetime.h"
#include "domain/lease.h"
#include "domain/measure.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <utility>

namespace vigil::cases {

/// Who acts. `isAsserted`: the name was only given (vigilctl --reviewer), so it has no rights
/// beyond reviewer.
struct Caller
{
    domain::MemberId member;
    bool isAsserted = false;
};

/// What of a waiting case tells whether a person wants it.
struct Offer
{
    domain::Severity severity = domain::Severity::Medium;
    QList<domain::PolicyId> policies; ///< all suspected
    QStringList topics;
    std::optional<domain::CountryCode> country;
};
/// Called in the thread that reads the store, one case at a time; empty: everything is wanted.
using IsWanted = std::function<bool(const Offer &)>;

/// A place in the order in which cases are taken.
using DuePlace = std::pair<base::Instant, domain::CaseId>;

/// Which cases the caller can take. Cases in an unknown language are for everybody.
struct NextRequest
{
    QStringList languages;    ///< BCP 47 ranges: "pt" takes "pt-BR"; empty: all
    QString queue;            ///< empty: all
    bool isEscalated = false; ///< a lead's work: escalated cases, of any queue and language
    /// A case that is not wanted is passed over, and nothing keeps that it was: it waits for others
    /// as if nobody had come.
    IsWanted isWanted = {};
    /// Nothing that is due earlier is looked at: a search has found nothing there (findNext()).
    std::optional<DuePlace> from = {};
};

/// A case in the caller's hands.
struct LeasedCase
{
    domain::CaseId id;
    domain::CaseKind kind = domain::CaseKind::Initial;
    domain::Target subject;
    domain::AccountId account;
    QString queue;
    QString language;
    domain::Severity severity = domain::Severity::Medium;
    domain::DueTime due;
    domain::Lease lease;
};

/// One measure as the form has it; without a target, on the case's subject or its account.
struct MeasureRequest
{
    domain::MeasureSpec spec;
    std::optional<domain::SubjectId> target;
};

struct DecisionRequest
{
    domain::DecisionId id; ///< made when the person acts; repeats are known by it
    domain::CaseId caseId;
    QList<MeasureRequest> measures; ///< none: no violation
    domain::PolicyId policy;
    QString locale; ///< in which the policy was read
    QList<domain::PolicyId> also;
    domain::Ground ground;
    std::optional<domain::PolicyException> exception;
    domain::ReasonCode reason;
    QList<domain::Segment> evidence;
    QList<domain::Segment> seen;
    QString note;
    domain::Cause cause;
    domain::Purpose purpose = domain::Purpose::Live;
    /// Videos confirmed as similar to the case's: what is decided of its video is decided of all of
    /// these too, as one group decision.
    QList<domain::SubjectId> similar = {};
};

/// A group decision that was made with a decision.
struct GroupReceipt
{
    domain::DecisionId group;
    qint64 targets = 0;
};

struct DecisionReceipt
{
    domain::DecisionId decision;
    domain::CaseId caseId;
    domain::SubjectId subject;
    base::Instant at;
    base::Instant effectiveAt; ///< until then, this millisecond included, it can be undone
    bool isRepeat = false;     ///< it had been recorded before
    /// It needs two people: `decision` is a proposal, and nothing is decided until another person
    /// confirms it.
    bool isProposed = false;
    std::optional<GroupReceipt> group = {};
};

struct UndoReceipt
{
    domain::CaseId caseId;
    std::optional<LeasedCase> leased; ///< nothing when the case is no longer one to work on
};

struct ReversalRequest
{
    domain::DecisionId decision;
    domain::ReasonCode reason;
    QString note;
    std::optional<domain::CaseId> appeal; ///< the appeal that the caller decides
};

struct ReversalReceipt
{
    domain::EventId reversal;
    domain::DecisionId decision;
    domain::CaseId caseId;
    domain::SubjectId subject;
};

struct EscalationRequest
{
    domain::CaseId caseId;
    domain::EscalationKind kind = domain::EscalationKind::Lead;
    QList<MeasureRequest> interim;
};

} // namespace vigil::cases
