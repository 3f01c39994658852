// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/teamlaw.h"

#include "domain/dualcontrol.h"
#include "ledger/proposalbody.h"
#include "ledger/signedact.h"
#include "store/enacted.h"
#include "store/identity.h"
#include "store/proposalreader.h"
#include "store/signatory.h"
#include "store/standing.h"

namespace vigil::store {

namespace {

using namespace Qt::StringLiterals;
using domain::ControlledAct;
using domain::Right;
using ledger::AggregateKind;

/// What every judgement here begins with.
struct Bench
{
    Database &database;
    const ledger::Event &event;
    const EventPlace &place;
    Standing actor;

    [[nodiscard]] bool isSigned(Signing signing) const
    {
        return isSignedAsNeeded(event, actor.key ? std::optional(actor.key->key) : std::nullopt,
                                signing);
    }
};

/// The one aggregate of this kind that the event is about; nothing when it names none or several.
std::optional<base::IdBytes> onlyOne(const ledger::Event &event, AggregateKind kind)
{
    std::optional<base::IdBytes> found;
    for (const ledger::Aggregate &aggregate : event.aggregates) {
        if (aggregate.kind != kind)
            continue;
        if (found)
            return std::nullopt;
        found = aggregate.id;
    }
    return found;
}

base::Result<Judgement> judgeFirst(const Bench &bench)
{
    const auto before = membersBefore(bench.database, bench.place);
    if (!before)
        return before.error();
    return *before == 0 ? Judgement() : Judgement::unlawful("role");
}

base::Result<Judgement> judgeKey(const Bench &bench, const domain::MemberId &member)
{
    const ledger::Event &event = bench.event;
    if (event.actor != member)
        return Judgement::unlawful("person");
    if (!bench.actor.isMember())
        return Judgement::unlawful("role");
    const auto identity = readIdentity(bench.database);
    if (!identity)
        return identity.error();
    const auto key = ledger::fromHex<32>(event.body.value("key"_L1).toString().toLatin1());
    const auto proof = ledger::fromHex<64>(event.body.value("proof"_L1).toString().toLatin1());
    if (!key || !proof)
        return Judgement::unlawful("signature");
    const ledger::Hash hash =
        ledger::enrolmentHash(identity->team.bytes(), event.device, member, *key);
    return ledger::verifySignature(ledger::viewOf(hash), *proof, *key)
               ? Judgement()
               : Judgement::unlawful("signature");
}

base::Result<Judgement> judgeMember(const Bench &bench)
{
    const ledger::Event &event = bench.event;
    const auto id = onlyOne(event, AggregateKind::Member);
    if (!id)
        return Judgement::unlawful("person");
    const domain::MemberId member(*id);
    if (event.kind == "member.key_enrolled")
        return judgeKey(bench, member);
    const bool isAdding = event.kind == "member.added";
    if (isAdding && event.actor == member && !bench.actor.isKnown)
        return judgeFirst(bench);
    if (!bench.actor.may(Right::ManageMembers))
        return Judgement::unlawful("role");
    if (event.kind != "member.languages_set" && !bench.isSigned(Signing::OnceEnrolled))
        return Judgement::unlawful("signature");
    const auto target = standingAt(bench.database, member, bench.place);
    if (!target)
        return target.error();
    const bool fits = isAdding ? !target->isKnown : target->isMember();
    return fits ? Judgement() : Judgement{Verdict::Void};
}

base::Result<Judgement> judgeMaking(const Bench &bench, const domain::EventId &proposal)
{
    const auto body = ledger::parseProposalMade(bench.event);
    if (!body)
        return Judgement{Verdict::Void};
    if (proposal != bench.event.id)
        return Judgement::unlawful("proposal");
    // Nobody unlocks a key for each case; who only gave a name proposes as a reviewer.
    const bool isDecision = body->act == ControlledAct::Decision;
    const bool isAsserted = isDecision && body->matter.value("asserted"_L1).toBool();
    const domain::Roles roles = isAsserted ? domain::Role::Reviewer : bench.actor.roles;
    if (!domain::may(roles, domain::rightToPropose(body->act)))
        return Judgement::unlawful("role");
    if (!isDecision && !bench.isSigned(Signing::OnceEnrolled))
        return Judgement::unlawful("signature");
    return Judgement();
}

/// Whether the actor may settle it in this way.
Judgement judgeSettler(const Bench &bench, const Proposal &proposal)
{
    const ledger::Event &event = bench.event;
    if (event.kind == ledger::proposalWithdrawn)
        return event.actor == proposal.proposer ? Judgement() : Judgement::unlawful("person");
    if (event.actor == proposal.proposer)
        return Judgement::unlawful("second_person");
    const domain::Member settler{event.actor, bench.actor.roles, {}};
    if (!domain::checkConfirmation(proposal.proposer, settler))
        return Judgement::unlawful("role");
    const Signing signing =
        event.kind == ledger::proposalConfirmed ? Signing::Always : Signing::OnceEnrolled;
    return bench.isSigned(signing) ? Judgement() : Judgement::unlawful("signature");
}

base::Result<Judgement> judgeSettling(const Bench &bench, const domain::EventId &id)
{
    const auto body = ledger::parseSettlement(bench.event);
    if (!body)
        return Judgement{Verdict::Void};
    const auto proposal = readProposal(bench.database, id);
    const auto made = placeOf(bench.database, id);
    if (!proposal)
        return proposal.error();
    if (!made)
        return made.error();
    const bool isKnown = *proposal && *made && **made < bench.place;
    if (!isKnown || body->proposal != id || body->made != (*proposal)->made)
        return Judgement::unlawful("proposal");
    const Judgement settler = judgeSettler(bench, **proposal);
    if (!settler.counts() || !(*proposal)->settlement)
        return settler;
    const auto first = placeOf(bench.database, (*proposal)->settlement->event);
    if (!first)
        return first.error();
    const bool isSecond = *first && **first < bench.place;
    return isSecond ? Judgement{Verdict::Void} : settler;
}

base::Result<Judgement> judgePublication(const Bench &bench)
{
    QJsonObject matter = bench.event.body;
    if (matter.contains("proposal"_L1)) {
        matter.remove("proposal"_L1);
        return judgeEnacted(bench.database, bench.event, bench.place,
                            ControlledAct::PolicyPublication, matter);
    }
    const auto members = membersBefore(bench.database, bench.place);
    if (!members)
        return members.error();
    if (!bench.actor.may(Right::PublishPolicy))
        return Judgement::unlawful("role");
    if (*members != 1)
        return Judgement::unlawful("second_person");
    return bench.isSigned(Signing::OnceEnrolled) ? Judgement() : Judgement::unlawful("signature");
}

base::Result<Judgement> judgeProposal(const Bench &bench)
{
    const auto id = onlyOne(bench.event, AggregateKind::Proposal);
    if (!id)
        return Judgement::unlawful("proposal");
    return bench.event.kind == ledger::proposalMade ? judgeMaking(bench, domain::EventId(*id))
                                                    : judgeSettling(bench, domain::EventId(*id));
}

Judgement judgeClock(const Bench &bench)
{
    if (!bench.actor.may(Right::ConfirmClock))
        return Judgement::unlawful("role");
    return bench.isSigned(Signing::OnceEnrolled) ? Judgement() : Judgement::unlawful("signature");
}

} // namespace

bool TeamLaw::covers(QByteArrayView kind) const
{
    // Not constexpr: GCC 12 with -fsanitize=undefined finds no constant in a view of a named array.
    static const std::array<QByteArrayView, 11> kinds{
        "clock.confirmed",        "member.added",           "member.key_enrolled",
        "member.languages_set",   "member.revoked",         "member.roles_set",
        "policy.published",       ledger::proposalMade,     ledger::proposalConfirmed,
        ledger::proposalDeclined, ledger::proposalWithdrawn};
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

base::Result<Judgement> TeamLaw::judge(const Archive &archive, const ledger::Event &event,
                                       const EventPlace &place) const
{
    auto actor = standingAt(archive.people, event.actor, place);
    if (!actor)
        return actor.error();
    const Bench bench{archive.people, event, place, *std::move(actor)};
    if (event.kind == "policy.published")
        return judgePublication(bench);
    if (event.kind == "clock.confirmed")
        return judgeClock(bench);
    return event.kind.startsWith("proposal.") ? judgeProposal(bench) : judgeMember(bench);
}

std::vector<QByteArray> TeamLaw::marksOf(const ledger::Aggregate &aggregate) const
{
    if (aggregate.kind == AggregateKind::Proposal)
        return {domain::EventId(aggregate.id).toString().toLatin1()};
    if (aggregate.kind != AggregateKind::Member)
        return {};
    // Whoever acts is named; and whether one may publish alone hangs on how many people there are.
    return {domain::MemberId(aggregate.id).toString().toLatin1(), "\"policy.published\""};
}

} // namespace vigil::store
