// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/flagfold.h"

#include "cases/intakerows.h"
#include "domain/reflag.h"

namespace vigil::cases {

using domain::CaseAct;
using domain::CaseKind;
using domain::CaseState;

struct FlagFold::Last
{
    domain::DecisionId id;
    domain::CaseId caseId;
    domain::MemberId actor;
    domain::PolicyId policy;
    domain::LastDecision facts;
};

namespace {

/// Cases of flags; the others are about decisions and take no flags.
bool takesFlags(const CaseRow &row)
{
    return row.kind == CaseKind::Initial || row.kind == CaseKind::Reflag;
}

/// As the platform reported the subject.
void describe(CaseRow &row, const domain::Revision &revision)
{
    row.account = revision.account.id;
    row.subject = {revision.subject, revision.type};
    row.revision = revision.at;
    row.language = revision.language;
    row.country = revision.country;
    row.topics = revision.topics;
    row.reach = revision.reach;
}

template<typename T>
void insertSorted(QList<T> &list, const T &value)
{
    const auto place = std::lower_bound(list.begin(), list.end(), value);
    if (place == list.end() || !(*place == value))
        list.insert(place, value);
}

} // namespace

base::Result<std::optional<domain::DecisionId>> standingBan(store::Database &database,
                                                            const domain::AccountId &account)
{
    return database.one(R"(
        SELECT decision FROM standing
        WHERE account = ?1 AND kind = 'ban' AND until_at IS NULL AND ended_at IS NULL
        ORDER BY from_at, decision LIMIT 1)",
                        {account},
                        [](const store::Row &row) { return row.id<domain::DecisionId>(0); });
}

bool isSupersededByBan(const CaseRow &row)
{
    return !domain::staysWhenAccountIsBanned({row.kind, row.severity,
                                              row.sources.contains(domain::FlagSource::Authority),
                                              row.escalation});
}

FlagFold::FlagFold(store::Database &database, const policy::PolicyBook &book,
                   const QList<domain::Queue> &queues)
    : m_database(database)
    , m_book(book)
    , m_queues(queues)
{}

base::Result<void> FlagFold::addRevision(const domain::Revision &revision)
{
    const auto act = revision.isGone ? CaseAct::MarkGone : CaseAct::MarkBack;
    const auto rows =
        readCases(m_database, "WHERE subject = ?1 ORDER BY opened_at, id", {revision.subject});
    if (!rows)
        return rows.error();
    for (CaseRow row : *rows) {
        const auto next = domain::afterAct(row.status, act);
        if (!next)
            continue;
        row.status = *next;
        if (auto done = writeStatus(m_database, row); !done)
            return done;
    }
    return {};
}

base::Result<void> FlagFold::addFlag(const domain::Flag &flag, const intake::RevisionRow &intake)
{
    const domain::Revision &revision = intake.revision;
    const auto rows =
        readCases(m_database, "WHERE subject = ?1 ORDER BY opened_at, id", {flag.subject});
    if (!rows)
        return rows.error();
    const auto undecided = std::find_if(rows->begin(), rows->end(), [](const CaseRow &row) {
        return takesFlags(row) && row.isUndecided();
    });
    auto last = lastDecision(flag.subject, std::nullopt);
    if (!last)
        return last.error();
    domain::FlagSituation situation;
    situation.hasUndecidedCase = undecided != rows->end();
    if (*last)
        situation.lastDecision = (*last)->facts;
    situation.revision = intake.statedAt;
    situation.reportThreshold =
        m_book.reportThreshold({flag.at, revision.topics, revision.country});

    switch (domain::placeFlag(flag, situation)) {
    case domain::FlagPlacement::JoinsCase: return join(*undecided, flag);
    case domain::FlagPlacement::OpensInitial: return open(flag, revision, std::nullopt);
    case domain::FlagPlacement::OpensReflag: return open(flag, revision, *last);
    case domain::FlagPlacement::OnRecord: return keepOnRecord((*last)->id);
    }
    Q_UNREACHABLE();
}

base::Result<std::optional<FlagFold::Last>>
FlagFold::lastDecision(const domain::SubjectId &subject,
                       const std::optional<domain::DecisionId> &id)
{
    return m_database.one(R"(
        SELECT id, case_id, actor,
            coalesce((SELECT stated_at FROM revision r
                      WHERE r.subject = decision.subject AND r.at = decision.revision
                      ORDER BY commitment DESC LIMIT 1),
                     revision),
            policy, also, flags_since FROM decision
        WHERE subject = ?1 AND (?2 IS NULL OR id = ?2) AND outcome IN ('stands', 'conflicts', 'prevails')
          AND withdrawn_at IS NULL AND purpose = 'live'
        ORDER BY at DESC, id DESC LIMIT 1)",
                          {subject, id}, [](const store::Row &row) {
                              Last last{row.id<domain::DecisionId>(0),
                                        row.id<domain::CaseId>(1),
                                        row.id<domain::MemberId>(2),
                                        {},
                                        {}};
                              last.policy =
                                  domain::PolicyId::parse(row.text(4)).value_or(domain::PolicyId{});
                              last.facts = {row.instant(3), splitPolicies(row.text(5)),
                                            static_cast<int>(row.integer(6))};
                              last.facts.policies.prepend(last.policy);
                              return last;
                          });
}

base::Result<void> FlagFold::open(const domain::Flag &flag, const domain::Revision &revision,
                                  const std::optional<Last> &last)
{
    CaseRow row;
    row.id = caseOpenedBy(flag.subject, flag.id.bytes());
    row.kind = last ? CaseKind::Reflag : CaseKind::Initial;
    if (last) {
        row.parent = last->caseId;
        row.parentDecision = last->id;
    }
    describe(row, revision);
    row.openedAt = flag.at;
    row.severity = domain::Severity::Low;
    weigh(row, flag);
    sort(row);

    const auto ban = standingBan(m_database, row.account);
    if (!ban)
        return ban.error();
    if (revision.isGone)
        row.status = *domain::afterAct(row.status, CaseAct::MarkGone);
    else if (*ban && *ban != row.decision && isSupersededByBan(row)) {
        row.status = *domain::afterAct(row.status, CaseAct::Supersede);
        row.supersededBy = *ban;
    }
    return writeCase(m_database, row);
}

base::Result<void> FlagFold::join(CaseRow row, const domain::Flag &flag)
{
    row.openedAt = std::min(row.openedAt, flag.at);
    weigh(row, flag);
    sort(row);
    // A severe or official flag brings back a case that a ban had taken along.
    if (row.status.state == CaseState::Superseded && !isSupersededByBan(row)) {
        row.status = *domain::afterAct(row.status, CaseAct::Restore);
        row.supersededBy.reset();
    }
    return writeCase(m_database, row);
}

base::Result<void> FlagFold::keepOnRecord(const domain::DecisionId &decision)
{
    return m_database.run("UPDATE decision SET flags_since = flags_since + 1 WHERE id = ?1",
                          {decision});
}

void FlagFold::weigh(CaseRow &row, const domain::Flag &flag) const
{
    const policy::PolicyScope scope{flag.at, row.topics, row.country};
    domain::Severity severity = domain::Severity::Medium;
    if (flag.policy) {
        insertSorted(row.policies, *flag.policy);
        if (const auto policy = m_book.inForce(*flag.policy, scope))
            severity = policy->policy->severity;
    }
    insertSorted(row.sources, flag.source);
    if (severity > row.severity || (!row.policy && severity == row.severity)) {
        row.severity = severity;
        row.policy = flag.policy ? flag.policy : row.policy;
    }
    const domain::DueTime due =
        domain::dueTime({flag.at, row.subject.type, severity, row.reach, flag.source,
                         flag.order ? flag.order->deadline : std::nullopt},
                        m_book.dueRules(scope));
    if (row.dueFrom == base::Instant{} || due.at < row.due.at) {
        row.due = due;
        row.dueFrom = flag.at;
    }
}

void FlagFold::sort(CaseRow &row) const
{
    const domain::QueueFacts facts{row.language, row.policies, row.subject.type, row.kind,
                                   row.sources,  row.topics,   row.severity,     row.country};
    const auto queue = domain::firstMatch(m_queues, facts);
    row.queue = queue ? queue->name : QString();
}

/// The case that the decision closed. A group decision may have closed none on this subject, and
/// then names that of another one: the subject's last case is meant, or what is known of it.
base::Result<std::optional<CaseRow>> FlagFold::appealed(const AppealFacts &appeal, const Last &last)
{
    auto decided =
        readCases(m_database, "WHERE id = ?1 AND subject = ?2", {last.caseId, appeal.subject});
    if (decided && decided->empty()) {
        decided =
            readCases(m_database, "WHERE subject = ?1 ORDER BY opened_at DESC, id DESC LIMIT 1",
                      {appeal.subject});
    }
    if (!decided)
        return decided.error();
    if (!decided->empty())
        return std::optional(std::move(decided->front()));
    const auto known = newestRevisionUpTo(m_database, appeal.subject, appeal.batch);
    if (!known)
        return known.error();
    if (!*known)
        return std::optional<CaseRow>();
    CaseRow row;
    row.severity = domain::Severity::Medium;
    describe(row, (*known)->revision);
    return std::optional(std::move(row));
}

base::Result<void> FlagFold::addAppeal(const AppealFacts &appeal)
{
    auto last = lastDecision(appeal.subject, appeal.decision);
    if (!last)
        return last.error();
    if (!*last)
        return {};
    const auto about = appealed(appeal, **last);
    if (!about)
        return about.error();
    if (!*about)
        return {};
    CaseRow row = **about;
    row.id = caseOpenedBy(appeal.subject, appeal.id);
    row.kind = CaseKind::Appeal;
    row.status = {};
    row.parent = (*last)->caseId;
    row.parentDecision = (*last)->id;
    row.notBy = (*last)->actor;
    row.policy = (*last)->policy;
    row.escalation.reset();
    row.decision.reset();
    row.supersededBy.reset();
    row.openedAt = appeal.at;
    row.dueFrom = appeal.at;
    row.due = domain::dueTime({appeal.at, row.subject.type, row.severity, row.reach,
                               domain::FlagSource::UserReport, std::nullopt},
                              m_book.dueRules({appeal.at, row.topics, row.country}));
    sort(row);
    return writeCase(m_database, row);
}

} // namespace vigil::cases
