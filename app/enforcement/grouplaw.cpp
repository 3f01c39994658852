// SPDX-License-Identifier: GPL-3.0-or-later
#include "enforcement/grouplaw.h"

#include "domain/dualcontrol.h"
#include "enforcement/grouptargets.h"
#include "ledger/decisionbody.h"
#include "store/eventtable.h"
#include "store/standing.h"

namespace vigil::enforcement {

using ledger::AggregateKind;
using store::Archive;
using store::EventPlace;
using store::Judgement;
using store::Verdict;

/// A group decision that stands at an earlier place.
struct GroupLaw::Made
{
    ledger::Event event;
    ledger::GroupBody body;
};

namespace {

/// The events before `place` that name the group, in order.
base::Result<std::vector<std::pair<EventPlace, ledger::Event>>>
before(store::Database &events, const ledger::Aggregate &aggregate, const EventPlace &place)
{
    const auto places = store::placesOf(events, aggregate);
    if (!places)
        return places.error();
    std::vector<std::pair<EventPlace, ledger::Event>> all;
    for (const EventPlace &one : *places) {
        const bool isEarlier =
            std::tie(one.hub, one.device, one.seq) < std::tie(place.hub, place.device, place.seq);
        if (!isEarlier)
            break;
        auto event = store::eventAt(events, one.row);
        if (!event)
            return event.error();
        all.emplace_back(one, *std::move(event));
    }
    return all;
}

ledger::Aggregate groupAggregate(const domain::DecisionId &group)
{
    return ledger::aggregate(AggregateKind::Group, group);
}

/// Group, and case, subject and account of the decision that it follows from; nothing else.
bool namesItsParent(const ledger::Event &event, const domain::Decision &parent)
{
    const std::vector<ledger::Aggregate> expected{
        groupAggregate(event.id), ledger::aggregate(AggregateKind::Case, parent.caseId),
        ledger::aggregate(AggregateKind::Subject, parent.subject.id),
        ledger::aggregate(AggregateKind::Account, parent.account.value_or(parent.subject.id))};
    return event.aggregates == expected;
}

/// What the parent imposes on its video, and why, is what the group does.
bool isSameMatter(const ledger::GroupBody &body, const domain::Decision &parent)
{
    QList<domain::MeasureSpec> specs;
    for (const domain::Measure &measure : parent.measures) {
        if (measure.target() == parent.subject)
            specs.append(measure.spec());
    }
    return body.measures == specs && body.policy == parent.policy
           && body.severity == parent.severity && body.ground == parent.ground
           && body.reason == parent.reason && body.effectiveAt == parent.effectiveAt
           && (!specs.isEmpty() || !parent.isViolation());
}

/// Whether the console that made `event` had ended the decision before.
base::Result<bool> isOverAt(store::Database &events, const domain::Decision &parent,
                            const ledger::Event &event)
{
    const auto places =
        store::placesOf(events, ledger::aggregate(AggregateKind::Case, parent.caseId));
    if (!places)
        return places.error();
    for (const EventPlace &one : *places) {
        if (one.device != event.device || one.seq >= event.seq)
            continue;
        const auto other = store::eventAt(events, one.row);
        if (!other)
            return other.error();
        const auto withdrawn = ledger::parseDecisionWithdrawn(*other);
        const auto reversed = ledger::parseDecisionReversed(*other);
        const bool isWithdrawn = other->kind == ledger::decisionWithdrawn && withdrawn
                                 && withdrawn->decision == parent.id;
        const bool isReversed =
            other->kind == ledger::decisionReversed && reversed && reversed->decision == parent.id;
        if (isWithdrawn || isReversed)
            return true;
    }
    return false;
}

base::Result<Judgement> judgeRole(const Archive &archive, const ledger::Event &event,
                                  const EventPlace &place, bool isAsserted, domain::Right right)
{
    if (isAsserted)
        return domain::may(domain::Role::Reviewer, right) ? Judgement()
                                                          : Judgement::unlawful("role");
    const auto standing = store::standingAt(archive.people, event.actor, place);
    if (!standing)
        return standing.error();
    return standing->may(right) ? Judgement() : Judgement::unlawful("role");
}

} // namespace

GroupLaw::GroupLaw(std::vector<std::shared_ptr<const Law>> others, WasConfirmed wasConfirmed)
    : m_others(std::move(others))
    , m_wasConfirmed(std::move(wasConfirmed))
{}

bool GroupLaw::covers(QByteArrayView kind) const
{
    return kind == ledger::groupDecisionMade || kind == ledger::groupDecisionProgressed
           || kind == ledger::groupDecisionWithdrawn || kind == ledger::groupDecisionReversed;
}

base::Result<Judgement> GroupLaw::judge(const Archive &archive, const ledger::Event &event,
                                        const EventPlace &place) const
{
    if (event.kind == ledger::groupDecisionMade) {
        const auto body = ledger::parseGroupDecisionMade(event);
        if (!body || body->kind != ledger::GroupKind::Similar)
            return Judgement{Verdict::Void};
        const auto role = judgeRole(archive, event, place, body->isAsserted, domain::Right::Decide);
        return role && role->counts() ? judgeMade(archive, event) : role;
    }
    if (event.kind == ledger::groupDecisionProgressed)
        return judgeProgress(archive, event, place);
    if (event.kind == ledger::groupDecisionWithdrawn)
        return judgeWithdrawal(archive, event, place);
    return judgeReversal(archive, event, place);
}

base::Result<Judgement> GroupLaw::judgeMade(const Archive &archive,
                                            const ledger::Event &event) const
{
    const auto body = ledger::parseGroupDecisionMade(event);
    if (!body)
        return Judgement{Verdict::Void};
    const auto parent = judgeParent(archive, event, *body);
    return parent && parent->counts() ? judgeTargets(archive, event, *body) : parent;
}

base::Result<Judgement> GroupLaw::judgeParent(const Archive &archive, const ledger::Event &event,
                                              const ledger::GroupBody &body) const
{
    const auto found = body.parent ? store::findEvent(archive.events, *body.parent)
                                   : base::Result(std::optional<store::StoredEvent>());
    if (!found)
        return found.error();
    if (!*found || (*found)->event.kind != ledger::decisionMade)
        return Judgement::unlawful("parent");
    const ledger::Event &made = (*found)->event;
    // So what the group follows from lies before it on every console, and was known to who made it.
    if (made.actor != event.actor || made.device != event.device || made.seq >= event.seq)
        return Judgement::unlawful("person");
    for (const auto &law : m_others) {
        if (!law->covers(made.kind))
            continue;
        const auto judgement = law->judge(archive, made, (*found)->place);
        if (!judgement)
            return judgement;
        if (!judgement->counts())
            return Judgement::unlawful("parent");
    }
    const auto parent = ledger::parseDecisionMade(made);
    if (!parent)
        return Judgement::unlawful("parent");
    const domain::Decision &decision = parent->decision;
    if (decision.subject.type != domain::SubjectType::Video
        || decision.purpose != domain::Purpose::Live || !namesItsParent(event, decision)
        || parent->isAsserted != body.isAsserted)
        return Judgement::unlawful("parent");
    if (parent->proposal || body.proposal)
        return Judgement::unlawful("second_person");
    if (!isSameMatter(body, decision))
        return Judgement::unlawful("measure");
    const auto isOver = isOverAt(archive.events, decision, event);
    if (!isOver)
        return isOver.error();
    return *isOver ? Judgement::unlawful("parent") : Judgement();
}

base::Result<Judgement> GroupLaw::judgeTargets(const Archive &archive, const ledger::Event &event,
                                               const ledger::GroupBody &body) const
{
    if (domain::needsTwoPeople(domain::ControlledAct::Cascade, body.targets.count, {}))
        return Judgement::unlawful("second_person");
    const auto list = readTargets(archive.events, body.targets);
    if (!list)
        return list.error();
    if (!*list || body.targets.type != domain::SubjectType::Video || body.targets.count == 0)
        return Judgement::unlawful("targets");
    const domain::SubjectId subject(event.aggregates.at(2).id);
    for (const domain::SubjectId &target : (*list)->ids()) {
        const auto isConfirmed = m_wasConfirmed(archive, subject, target, event);
        if (!isConfirmed)
            return isConfirmed.error();
        if (!*isConfirmed)
            return Judgement::unlawful("targets");
    }
    return Judgement();
}

GroupLaw::Found GroupLaw::madeBefore(const Archive &archive, const domain::DecisionId &group,
                                     const EventPlace &place) const
{
    const auto found = store::findEvent(archive.events, group);
    if (!found)
        return found.error();
    if (!*found || (*found)->event.kind != ledger::groupDecisionMade)
        return std::optional<Made>();
    const EventPlace &at = (*found)->place;
    if (!(std::tie(at.hub, at.device, at.seq) < std::tie(place.hub, place.device, place.seq)))
        return std::optional<Made>();
    const auto judgement = judge(archive, (*found)->event, at);
    if (!judgement)
        return judgement.error();
    auto body = ledger::parseGroupDecisionMade((*found)->event);
    if (!judgement->counts() || !body)
        return std::optional<Made>();
    return std::optional(Made{(*found)->event, *std::move(body)});
}

base::Result<Judgement> GroupLaw::judgeProgress(const Archive &archive, const ledger::Event &event,
                                                const EventPlace &place) const
{
    const auto body = ledger::parseGroupDecisionProgressed(event);
    if (!body)
        return Judgement{Verdict::Void};
    const auto made = madeBefore(archive, body->group, place);
    if (!made)
        return made.error();
    if (!*made)
        return Judgement{Verdict::Void};
    if ((*made)->event.actor != event.actor)
        return Judgement::unlawful("person");
    const auto earlier = before(archive.events, groupAggregate(body->group), place);
    if (!earlier)
        return earlier.error();
    qint64 next = 0;
    for (const auto &[at, other] : *earlier) {
        const auto progress = ledger::parseGroupDecisionProgressed(other);
        if (other.kind == ledger::groupDecisionProgressed && progress && other.actor == event.actor)
            next = std::max(next, progress->first + progress->outcomes.size());
        const bool isEnd = other.kind == ledger::groupDecisionWithdrawn
                           || other.kind == ledger::groupDecisionReversed;
        const auto judgement = isEnd ? judge(archive, other, at) : Judgement{Verdict::Void};
        if (!judgement)
            return judgement;
        if (judgement->counts())
            return Judgement{Verdict::Void};
    }
    if (body->first != next)
        return Judgement{Verdict::Void};
    const auto list = readTargets(archive.events, (*made)->body.targets);
    if (!list)
        return list.error();
    const auto &ids = (*list)->ids();
    if (next + body->outcomes.size() > static_cast<qint64>(ids.size()))
        return Judgement::unlawful("targets");
    std::size_t named = 1;
    for (qsizetype i = 0; i < body->outcomes.size(); ++i) {
        if (!ledger::isHit(body->outcomes[i]))
            continue;
        const domain::SubjectId &target = ids[static_cast<std::size_t>(next + i)];
        const bool isNamed =
            named + 1 < event.aggregates.size()
            && event.aggregates[named] == ledger::aggregate(AggregateKind::Subject, target)
            && event.aggregates[named + 1].kind == AggregateKind::Account;
        if (!isNamed)
            return Judgement::unlawful("targets");
        named += 2;
    }
    const bool isWhole =
        named == event.aggregates.size() && event.aggregates.front() == groupAggregate(body->group);
    return isWhole ? Judgement() : Judgement::unlawful("targets");
}

base::Result<Judgement> GroupLaw::judgeWithdrawal(const Archive &archive,
                                                  const ledger::Event &event,
                                                  const EventPlace &place) const
{
    const auto body = ledger::parseGroupDecisionWithdrawn(event);
    if (!body || event.aggregates != std::vector{groupAggregate(body->group)})
        return Judgement{Verdict::Void};
    const auto made = madeBefore(archive, body->group, place);
    if (!made)
        return made.error();
    if (!*made)
        return Judgement{Verdict::Void};
    const ledger::Event &group = (*made)->event;
    if (group.actor != event.actor || group.device != event.device)
        return Judgement::unlawful("person");
    return event.at <= (*made)->body.effectiveAt ? Judgement() : Judgement{Verdict::Void};
}

base::Result<Judgement> GroupLaw::judgeReversal(const Archive &archive, const ledger::Event &event,
                                                const EventPlace &place) const
{
    const auto body = ledger::parseGroupDecisionReversed(event);
    if (!body || event.aggregates != std::vector{groupAggregate(body->group)})
        return Judgement{Verdict::Void};
    const auto made = madeBefore(archive, body->group, place);
    if (!made)
        return made.error();
    if (!*made)
        return Judgement{Verdict::Void};
    return judgeRole(archive, event, place, false, domain::Right::Reverse);
}

} // namespace vigil::enforcement
