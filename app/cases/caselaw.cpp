// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/caselaw.h"

#include "cases/casebody.h"
#include "cases/caserow.h"
#include "cases/decisionmade.h"
#include "domain/dualcontrol.h"
#include "ledger/decisionbody.h"
#include "store/enacted.h"
#include "store/standing.h"

#include <QSet>

#include <cstring>

namespace vigil::cases {

using domain::Right;
using store::Archive;
using store::EventPlace;
using store::Judgement;
using store::Verdict;

namespace {

Right rightToDecide(domain::CaseKind kind)
{
    switch (kind) {
    case domain::CaseKind::Appeal: return Right::DecideAppeal;
    case domain::CaseKind::Conflict: return Right::SettleConflict;
    default: return Right::Decide;
    }
}

base::Result<Judgement> judgeRight(const Archive &archive, const ledger::Event &event,
                                   const EventPlace &place, Right right)
{
    const auto standing = store::standingAt(archive.people, event.actor, place);
    if (!standing)
        return standing.error();
    return standing->may(right) ? Judgement() : Judgement::unlawful("role");
}

/// Whoever decides alone.
base::Result<Judgement> judgeDecider(const Archive &archive, const ledger::Event &event,
                                     const ledger::DecisionBody &body, const EventPlace &place)
{
    const Right right = rightToDecide(body.decision.caseKind);
    if (!body.isAsserted)
        return judgeRight(archive, event, place, right);
    return domain::may(domain::Role::Reviewer, right) ? Judgement() : Judgement::unlawful("role");
}

/// The event that made a decision; nothing when it is not here.
base::Result<std::optional<ledger::Event>> decisionEvent(const Archive &archive,
                                                         const domain::DecisionId &id)
{
    auto found = store::findEvent(archive.events, id);
    if (!found)
        return found.error();
    if (!*found || (*found)->event.kind != ledger::decisionMade)
        return std::optional<ledger::Event>();
    return std::optional((*std::move(found))->event);
}

base::Result<Judgement> judgeWithdrawal(const Archive &archive, const ledger::Event &event)
{
    const auto body = ledger::parseDecisionWithdrawn(event);
    if (!body)
        return Judgement{Verdict::Void};
    const auto decision = decisionEvent(archive, body->decision);
    if (!decision)
        return decision.error();
    if (!*decision)
        return Judgement{Verdict::Void};
    const bool isOwn = (*decision)->actor == event.actor && (*decision)->device == event.device;
    return isOwn ? Judgement() : Judgement::unlawful("person");
}

/// Whether `caseId` is that of an appeal of the decision.
base::Result<bool> isAppealOf(const Archive &archive, const domain::CaseId &caseId,
                              const ledger::Event &decision)
{
    const auto body = ledger::parseDecisionMade(decision);
    if (!body)
        return false;
    const domain::SubjectId subject = body->decision.subject.id;
    bool isFound = false;
    auto done = archive.events.each("SELECT id FROM appeal WHERE subject = ? AND decision = ?",
                                    {subject, decision.id}, [&](const store::Row &row) {
                                        isFound = caseOpenedBy(subject, row.array<16>(0)) == caseId;
                                        return !isFound;
                                    });
    if (!done)
        return done.error();
    return isFound;
}

base::Result<Judgement> judgeReversal(const Archive &archive, const ledger::Event &event,
                                      const EventPlace &place)
{
    const auto body = ledger::parseDecisionReversed(event);
    if (!body)
        return Judgement{Verdict::Void};
    if (!body->appeal)
        return judgeRight(archive, event, place, Right::Reverse);
    const auto decision = decisionEvent(archive, body->decision);
    if (!decision)
        return decision.error();
    if (!*decision)
        return Judgement{Verdict::Void};
    const auto isAppeal = isAppealOf(archive, *body->appeal, **decision);
    if (!isAppeal)
        return isAppeal.error();
    if (!*isAppeal)
        return judgeRight(archive, event, place, Right::Reverse);
    return (*decision)->actor == event.actor ? Judgement::unlawful("person") : Judgement();
}

/// Takes off all up to and with `field`; whether it was there. In canonical bytes no text can hold
/// it: its quotes would be escaped.
bool skipPast(QByteArrayView &bytes, QByteArrayView field)
{
    // Several times as fast as QByteArrayView::indexOf(), where every key begins with a quote.
    const void *found = ::memmem(bytes.data(), static_cast<std::size_t>(bytes.size()), field.data(),
                                 static_cast<std::size_t>(field.size()));
    if (!found)
        return false;
    bytes = {static_cast<const char *>(found) + field.size(), bytes.end()};
    return true;
}

/// What a glance at a decision sees of its body.
struct Glimpse
{
    bool isAsserted = false;
    bool isOnConflict = false;
    bool isProposed = false;
};

/// Reads the bytes once: keys come in the order of the alphabet.
Glimpse glimpse(QByteArrayView bytes)
{
    Glimpse seen;
    if (skipPast(bytes, R"("asserted":)"))
        seen.isAsserted = bytes.startsWith("true");
    if (skipPast(bytes, R"("case_kind":)"))
        seen.isOnConflict = bytes.startsWith(R"("conflict")");
    seen.isProposed = skipPast(bytes, R"("proposal":)");
    return seen;
}

/// What right a decision takes, and on what it rests by which the policy allows it.
struct Matter
{
    bool isAsserted = false;
    Right right = Right::Decide;
    QByteArray measures; ///< the bytes that name the policy and each measure
};

/// Takes off all up to and with `end`; what was before it, or nothing when it is not there.
std::optional<QByteArrayView> takeUpTo(QByteArrayView &bytes, QByteArrayView end)
{
    const char *from = bytes.data();
    if (!skipPast(bytes, end))
        return std::nullopt;
    return QByteArrayView(from, bytes.data() - end.size());
}

/// Of a decision made by one person. Of bytes that are no decision it may say anything: such an
/// event has no effect. The ends of fields are told by keys, which no text can hold.
std::optional<Matter> matterIn(QByteArrayView bytes)
{
    Matter matter;
    if (!skipPast(bytes, R"("asserted":)"))
        return std::nullopt;
    matter.isAsserted = !bytes.startsWith("false");
    if (!skipPast(bytes, R"("case_kind":)"))
        return std::nullopt;
    if (bytes.startsWith(R"("appeal")"))
        matter.right = rightToDecide(domain::CaseKind::Appeal);
    else if (bytes.startsWith(R"("conflict")"))
        matter.right = rightToDecide(domain::CaseKind::Conflict);
    auto measures =
        skipPast(bytes, R"("measures":)") ? takeUpTo(bytes, R"(,"note":)") : std::nullopt;
    const auto policy =
        skipPast(bytes, R"("policy":)") ? takeUpTo(bytes, R"(,"purpose":)") : std::nullopt;
    if (!measures || !policy || policy->contains(R"("proposal":)"))
        return std::nullopt;
    matter.measures = policy->toByteArray();
    while (skipPast(*measures, R"({"kind":)")) {
        const auto measure = takeUpTo(*measures, R"(,"target":)");
        if (!measure)
            return std::nullopt;
        matter.measures.append('\n').append(*measure);
    }
    return matter;
}

/// The measures that a policy was found to allow, each with the policy in the bytes that name them:
/// most decisions of a team take one of a few.
class Allowed final
{
public:
    [[nodiscard]] bool contains(const std::shared_ptr<const policy::PolicyBook> &book,
                                const QByteArray &measures) const
    {
        return book == m_book && m_measures.contains(measures);
    }
    void insert(const std::shared_ptr<const policy::PolicyBook> &book, const QByteArray &measures)
    {
        constexpr qsizetype most = 1'000;
        if (book != m_book || m_measures.size() >= most)
            m_measures.clear();
        m_book = book;
        m_measures.insert(measures);
    }

private:
    std::shared_ptr<const policy::PolicyBook> m_book;
    QSet<QByteArray> m_measures;
};

/// Who decided: the first field of the canonical form.
std::optional<domain::MemberId> actorIn(QByteArrayView bytes)
{
    constexpr QByteArrayView before("{\"actor\":\"");
    std::array<char16_t, 36> id;
    if (!bytes.startsWith(before) || bytes.size() < before.size() + qsizetype(id.size()))
        return std::nullopt;
    std::copy_n(reinterpret_cast<const unsigned char *>(bytes.data()) + before.size(), id.size(),
                id.begin());
    return domain::MemberId::parse(QStringView(id.data(), qsizetype(id.size())));
}

} // namespace

CaseLaw::CaseLaw(PolicyLookup policies) : m_policies(std::move(policies)) {}

bool CaseLaw::covers(QByteArrayView kind) const
{
    return kind == ledger::decisionMade || kind == ledger::decisionWithdrawn
           || kind == ledger::decisionReversed || kind == caseReturned;
}

base::Result<Judgement> CaseLaw::judgeDecision(const Archive &archive, const ledger::Event &event,
                                               const EventPlace &place) const
{
    const auto made = decisionMadeBy(event);
    if (!made)
        return Judgement{Verdict::Void};
    const ledger::DecisionBody &body = **made;
    const auto decider = body.proposal ? store::judgeEnacted(archive.people, event, place,
                                                             domain::ControlledAct::Decision,
                                                             ledger::proposedMatter(event.body))
                                       : judgeDecider(archive, event, body, place);
    if (!decider || !decider->counts())
        return decider;
    return judgeMeasures(body, event.at);
}

Judgement CaseLaw::judgeMeasures(const ledger::DecisionBody &body, base::Instant at) const
{
    const domain::Decision &decision = body.decision;
    const auto policy = m_policies(at)->find(decision.policy);
    if (!policy)
        return Judgement();
    if (!body.proposal && domain::needsTwoPeople(decision.measures, {policy->pack->dualControl}))
        return Judgement::unlawful("second_person");
    const domain::PolicyRules rules = policy->rules();
    const bool isAllowed = std::all_of(
        decision.measures.begin(), decision.measures.end(), [&](const domain::Measure &measure) {
            return rules.measures.contains(domain::measureKey(measure.spec()));
        });
    return isAllowed ? Judgement() : Judgement::unlawful("measure");
}

std::optional<Judgement> CaseLaw::glance(const store::StandingBook &standings,
                                         const store::RawEvent &raw) const
{
    const auto actor = raw.kind == ledger::decisionMade ? actorIn(raw.bytes) : std::nullopt;
    if (!actor)
        return std::nullopt;
    const Glimpse seen = glimpse(raw.bytes);
    if (seen.isProposed)
        return std::nullopt;
    const Right right = seen.isOnConflict ? Right::SettleConflict : Right::Decide;
    const domain::Roles roles = seen.isAsserted ? domain::Roles(domain::Role::Reviewer)
                                                : standings.at(*actor, raw.place).roles;
    return domain::may(roles, right) ? Judgement() : Judgement::unlawful("role");
}

bool CaseLaw::clears(const store::StandingBook &standings, const ledger::Event &head,
                     const store::RawEvent &raw) const
{
    const auto matter = head.kind == ledger::decisionMade ? matterIn(raw.bytes) : std::nullopt;
    if (!matter)
        return false;
    const domain::Roles roles = matter->isAsserted ? domain::Roles(domain::Role::Reviewer)
                                                   : standings.at(head.actor, raw.place).roles;
    if (!domain::may(roles, matter->right))
        return false;
    thread_local Allowed allowed;
    const auto book = m_policies(head.at);
    if (allowed.contains(book, matter->measures))
        return true;
    const auto event = ledger::parseEvent(raw.bytes);
    if (!event)
        return false;
    const auto made = decisionMadeBy(*event);
    if (!made || !judgeMeasures(**made, head.at).counts())
        return false;
    allowed.insert(book, matter->measures);
    return true;
}

base::Result<Judgement> CaseLaw::judge(const Archive &archive, const ledger::Event &event,
                                       const EventPlace &place) const
{
    if (event.kind == ledger::decisionMade)
        return judgeDecision(archive, event, place);
    if (event.kind == ledger::decisionWithdrawn)
        return judgeWithdrawal(archive, event);
    if (event.kind == ledger::decisionReversed)
        return judgeReversal(archive, event, place);
    return judgeRight(archive, event, place, Right::SettleConflict);
}

} // namespace vigil::cases
