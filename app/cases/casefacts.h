// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/caserow.h"
#include "cases/queues.h"
#include "domain/decision.h"
#include "domain/enforcement.h"
#include "domain/flag.h"
#include "domain/lease.h"
#include "domain/strike.h"
#include "domain/subject.h"
#include "intake/historyreader.h"

#include <QList>
#include <QString>

#include <optional>

namespace vigil::cases {

/// When and under which rules something is read. Of each list the newest `listed` are read; 0: all.
struct ReadScope
{
    base::Instant now;
    PolicyLookup policies;
    int listed = 0;
};

/// One revision of a subject with its private text; `text` is nothing once erased.
struct RevisionView
{
    domain::Revision revision;
    std::optional<domain::SubjectText> text;
};

/// The flags of one source, for one suspected policy.
struct FlagGroup
{
    domain::FlagSource source = domain::FlagSource::Automated;
    std::optional<domain::PolicyId> policy;
    int count = 0;
    base::Instant firstAt;
    base::Instant lastAt;
    std::optional<int> highestScorePct;
    QList<domain::Segment> segments; ///< of the flags that are listed
};

/// Whether a decision may be passed on to the platform: not before it can no longer be undone, nor
/// while a lead has not confirmed the time of a console whose clock had jumped.
enum class Delivery : std::uint8_t {
    Never, ///< without effect (void, concurring, in conflict, of a check of quality) or withdrawn
    Pending,
    Held,
    Due,
};
inline constexpr base::EnumNames<Delivery, 4> deliveryNames{{
    {Delivery::Never, QLatin1StringView("never")},
    {Delivery::Pending, QLatin1StringView("pending")},
    {Delivery::Held, QLatin1StringView("held")},
    {Delivery::Due, QLatin1StringView("due")},
}};

/// An earlier decision as the history shows it.
struct DecisionRecord
{
    domain::Decision decision; ///< without the note
    domain::DeviceId device;
    QString note;           ///< empty: none, or erased
    bool stands = false;    ///< neither withdrawn nor reversed, and not void
    bool isImposed = false; ///< its measures came into force: it decided its case, or prevails
    std::optional<base::Instant> withdrawnAt;
    std::optional<base::Instant> reversedAt;
    std::optional<domain::MemberId> reversedBy;
    std::optional<domain::ReasonCode> reversalReason;
    Delivery delivery = Delivery::Never; ///< in histories
};

/// How many there are, listed or not.
struct SubjectTotals
{
    qint64 revisions = 0;
    qint64 flags = 0;
    qint64 decisions = 0;
    qint64 cases = 0;
    qint64 claimed = 0; ///< decisions of other systems
};

/// The subject of a case as it was flagged, and as it is now. Lists hold the newest, as many as the
/// scope asked for; `totals` counts all.
struct SubjectView
{
    domain::SubjectId id;
    RevisionView newest;
    QList<RevisionView> revisions; ///< oldest first
    QList<domain::Flag> flags;     ///< oldest first, texts included
    QList<FlagGroup> flagGroups;   ///< gravest source first
    domain::AccountFacts account;
    domain::StrikeStanding strikes;             ///< of the account
    int accountDecisions = 0;                   ///< that stand
    QList<DecisionRecord> history;              ///< on the subject, newest first
    QList<intake::ClaimedView> claimed;         ///< by other systems, newest first; never counted
    QList<intake::ClaimedCount> accountClaimed; ///< likewise, on the account
    QList<CaseRow> cases;                       ///< oldest first
    QList<domain::Standing> standings;          ///< on the subject, ended ones included
    domain::Enforcement enforcement;
    SubjectTotals totals;
};

/// What changed on the platform since the revision that was flagged.
struct SubjectChanges
{
    bool isGone = false;
    bool hasNewRevision = false;
    QStringList
        fields; ///< "title", "caption", "hashtags", "media", "handle", "account_name", "reach", …
};

struct CaseView
{
    CaseRow file;
    std::optional<domain::Lease> lease;                ///< live at `now`
    domain::CaseState state = domain::CaseState::Open; ///< with the lease
    RevisionView flagged;                              ///< the revision as flagged
    SubjectChanges changes;
    SubjectView subject;
};

/// Waiting: open, leased ones included.
struct QueueSummary
{
    QString queue;
    qint64 waiting = 0;
    qint64 escalated = 0;
    std::optional<base::Instant> oldestDue;
    std::optional<base::Instant> oldestOpened; ///< of the case that is due first
};

struct UpcomingCase
{
    domain::CaseId id;
    domain::Target subject;
    domain::CaseKind kind = domain::CaseKind::Initial;
    std::optional<domain::PolicyId> policy;
    domain::Severity severity = domain::Severity::Medium;
    QString queue;
    QString language;
    base::Instant dueAt;
    bool isLeased = false;
};

struct UpcomingRequest
{
    QString queue;         ///< empty: all
    QStringList languages; ///< BCP 47 ranges; empty: all
    base::Instant now;
    int size = 20;
    std::optional<std::pair<base::Instant, domain::CaseId>> after = {};
};

/// What a ban will take along, to be shown before it is committed.
struct BanPreview
{
    domain::AccountFacts account;
    qint64 videos = 0; ///< known, not gone
    qint64 runningStreams = 0;
    qint64 casesSuperseded = 0; ///< by a ban without end
    qint64 casesThatStay = 0;   ///< severe, official, escalated beyond the lead, about decisions
    bool needsLead = false;
    bool isBanned = false; ///< one without end stands already
};

} // namespace vigil::cases
