// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/copyrule.h"

#include "cases/caserow.h"
#include "cases/decisionproposal.h"
#include "cases/decisionrow.h"
#include "ledger/event.h"
#include "review/deskmedia.h"
#include "store/proposalreader.h"

#include <algorithm>
#include <chrono>

namespace vigil::review {

namespace {

using ledger::AggregateKind;

/// What was said before and after belongs to what is judged.
constexpr std::chrono::seconds aroundEvidence{30};

/// The video and its account, whom holds, erasures and suspicions may name.
struct Named
{
    domain::SubjectId subject;
    domain::AccountId account;
};

base::Result<Named> readNamed(store::Database &database, const domain::SubjectId &subject)
{
    const auto account =
        database.one("SELECT account FROM subject WHERE id = ?", {subject},
                     [](const store::Row &row) { return row.id<domain::AccountId>(0); });
    if (!account)
        return account.error();
    return Named{subject, account->value_or(subject)};
}

/// Whether a row of legal_hold or erasure names them.
base::Result<bool> isListed(store::Database &database, std::string_view sql, const Named &named)
{
    const auto rows =
        database.integer(sql, {static_cast<int>(AggregateKind::Subject), named.subject,
                               static_cast<int>(AggregateKind::Account), named.account});
    return rows ? base::Result(*rows > 0) : rows.error();
}

base::Result<bool> isErased(store::Database &database, const Named &named)
{
    return isListed(database,
                    "SELECT count(*) FROM erasure WHERE kind = ? AND id = ? OR kind = ? AND id = ?",
                    named);
}

base::Result<bool> isHeld(store::Database &database, const Named &named)
{
    return isListed(
        database,
        "SELECT count(*) FROM legal_hold WHERE kind = ? AND id = ? OR kind = ? AND id = ?", named);
}

/// The decisions about them that wait for a second person.
base::Result<std::vector<domain::Decision>> readProposed(store::Database &database,
                                                         const Named &named)
{
    const auto proposals = store::readWaitingProposals(database);
    if (!proposals)
        return proposals.error();
    std::vector<domain::Decision> decisions;
    for (const store::Proposal &proposal : *proposals) {
        const auto decision = cases::proposedDecision(proposal);
        if (decision
            && (decision->subject.id == named.subject || decision->subject.id == named.account))
            decisions.push_back(*decision);
    }
    return decisions;
}

/// Whether a policy that anybody ever named for them is for the safety of children.
base::Result<bool> concernsChildren(store::Database &database, const Named &named,
                                    const std::vector<domain::Decision> &proposed,
                                    const policy::PolicyBook &book)
{
    const auto isChildSafety = [&book](const domain::PolicyId &id) {
        return book.isChildSafety(id);
    };
    for (const domain::Decision &decision : proposed) {
        if (isChildSafety(decision.policy.id)
            || std::any_of(decision.also.begin(), decision.also.end(), isChildSafety))
            return true;
    }
    const auto lists = database.all(R"(
        SELECT policies || ' ' || ifnull(policy, '') FROM case_file WHERE subject IN (?1, ?2)
        UNION SELECT policy || ' ' || also FROM decision WHERE subject IN (?1, ?2)
        UNION SELECT policy FROM flag WHERE subject IN (?1, ?2) AND policy IS NOT NULL)",
                                    {named.subject, named.account},
                                    [](const store::Row &row) { return row.text(0); });
    if (!lists)
        return lists.error();
    return std::any_of(lists->begin(), lists->end(), [&](const QString &list) {
        const QList<domain::PolicyId> policies = cases::splitPolicies(list);
        return std::any_of(policies.begin(), policies.end(), isChildSafety);
    });
}

/// The decisions that stand and restrict somebody, the last first. A reminder for viewers takes
/// nothing from anybody.
base::Result<std::vector<domain::Decision>> readRestrictions(store::Database &database,
                                                             const media::CopyId &copy)
{
    const auto records = cases::readDecisions(database, R"(
        WHERE subject = ? AND revision = ? AND withdrawn_at IS NULL AND reversed_at IS NULL
            AND EXISTS (SELECT 1 FROM standing WHERE standing.decision = decision.id
                AND NOT (kind = 'label' AND parameters = 'literacy_reminder'))
        ORDER BY effective_at DESC)",
                                              {copy.subject, copy.revision});
    if (!records)
        return records.error();
    std::vector<domain::Decision> decisions;
    for (const cases::DecisionRecord &record : *records)
        decisions.push_back(record.decision);
    return decisions;
}

/// Those that would if a second person confirms them.
std::vector<domain::Decision> restrictionsAmong(const std::vector<domain::Decision> &proposed,
                                                const media::CopyId &copy)
{
    const auto restricts = [](const domain::Measure &measure) {
        return measure.spec().labelKind() != domain::Label::LiteracyReminder;
    };
    std::vector<domain::Decision> decisions;
    for (const domain::Decision &decision : proposed) {
        if (decision.subject.id == copy.subject && decision.revision == copy.revision
            && std::any_of(decision.measures.begin(), decision.measures.end(), restricts))
            decisions.push_back(decision);
    }
    return decisions;
}

void addStretches(const std::vector<domain::Decision> &decisions,
                  std::vector<domain::Segment> &stretches)
{
    for (const domain::Decision &decision : decisions) {
        for (const domain::Segment &named :
             decision.evidence.isEmpty() ? decision.seen : decision.evidence)
            stretches.push_back({named.from - aroundEvidence, named.to + aroundEvidence});
    }
}

/// Whether somebody has still to judge a decision on it. What was superseded or is gone waits for
/// nobody.
base::Result<bool> isDisputed(store::Database &database, const media::CopyId &copy)
{
    const auto cases = database.integer(R"(
        SELECT count(*) FROM case_file WHERE subject = ? AND revision = ?
            AND kind IN ('appeal', 'correction', 'second_review', 'dispute', 'conflict')
            AND state NOT IN ('decided', 'superseded', 'gone'))",
                                        {copy.subject, copy.revision});
    return cases ? base::Result(*cases > 0) : cases.error();
}

/// The same day so many months later, or the last one of a shorter month.
base::Instant after(base::Instant at, std::chrono::months span)
{
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date(day);
    const auto month = date.year() / date.month() + span;
    const std::chrono::year_month_day last = month / std::chrono::last;
    return std::chrono::sys_days(month / std::min(date.day(), last.day())) + (at - day);
}

} // namespace

base::Result<CopyRule> readCopyRule(store::Database &database, const media::CopyId &copy,
                                    const policy::PolicyBook &book, base::Instant now)
{
    const auto named = readNamed(database, copy.subject);
    if (!named)
        return named.error();
    const auto waiting = readProposed(database, *named);
    if (!waiting)
        return waiting.error();
    for (const auto &isBarred : {isErased(database, *named), isWithheld(database, named->subject),
                                 isWithheld(database, named->account),
                                 concernsChildren(database, *named, *waiting, book)}) {
        if (!isBarred)
            return isBarred.error();
        if (*isBarred)
            return CopyRule{};
    }
    const auto held = isHeld(database, *named);
    const auto disputed = isDisputed(database, copy);
    const auto restrictions = readRestrictions(database, copy);
    if (!held || !disputed || !restrictions)
        return !held ? held.error() : !disputed ? disputed.error() : restrictions.error();
    const auto proposed = restrictionsAmong(*waiting, copy);
    const std::chrono::months time = book.keptMedia(now);
    const bool isKept = time.count() > 0;
    CopyRule rule;
    if (isKept && !restrictions->empty()) {
        rule.until = after(restrictions->front().effectiveAt, time);
        rule.begins = now < *rule.until;
    }
    rule.begins = rule.begins || (isKept && !proposed.empty());
    const bool isBound = *held || (isKept && (*disputed || !proposed.empty()));
    rule.stays = isBound || rule.begins;
    if (isBound)
        rule.until.reset();
    addStretches(*restrictions, rule.stretches);
    addStretches(proposed, rule.stretches);
    return rule;
}

QString copyFolder(const QString &stateFolder)
{
    return stateFolder + QStringLiteral("/kept");
}

} // namespace vigil::review
