// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/groupact.h"

#include "cases/casereader.h"
#include "cases/decisionrow.h"
#include "cases/errors.h"
#include "domain/dualcontrol.h"
#include "ledger/targetlist.h"
#include "store/errors.h"
#include "store/eventtable.h"
#include "store/privatetext.h"
#include "store/sqliteerror.h"

namespace vigil::cases {

using ledger::AggregateKind;
using ledger::TargetOutcome;

namespace {

/// As many as fit into a transaction that lets decisions in between.
constexpr qint64 batchSize = 200;

/// What the decision imposes on its video, not on the account.
QList<domain::MeasureSpec> measuresOnSubject(const domain::Decision &decision)
{
    QList<domain::MeasureSpec> specs;
    for (const domain::Measure &measure : decision.measures) {
        if (measure.target() == decision.subject)
            specs.append(measure.spec());
    }
    return specs;
}

ledger::TargetList listOf(const QList<domain::SubjectId> &similar)
{
    return ledger::TargetList::of(domain::SubjectType::Video, {similar.begin(), similar.end()});
}

/// A target as intake has it now.
struct Known
{
    domain::AccountId account;
    QString type;
    bool isGone = false;
};

/// Gives targets of one group their outcomes.
class Batch final
{
public:
    Batch(store::WriteTransaction &write, const GroupRow &group, const ledger::GroupBody &body)
        : m_write(write)
        , m_group(group)
        , m_body(body)
    {
        m_progress.group = group.id;
        m_progress.first = group.counts.done;
        m_named = {ledger::aggregate(AggregateKind::Group, group.id)};
    }

    base::Result<void> add(const domain::SubjectId &target)
    {
        const auto known = m_write.database().one(
            "SELECT account, type, gone FROM subject WHERE id = ?1", {target},
            [](const store::Row &row) {
                return Known{row.id<domain::AccountId>(0), row.text(1), row.boolean(2)};
            });
        if (!known)
            return known.error();
        const auto outcome = *known ? outcomeOf(target, **known)
                                    : base::Result<TargetOutcome>(TargetOutcome::Unknown);
        if (!outcome)
            return outcome.error();
        m_progress.outcomes.append(*outcome);
        if (!ledger::isHit(*outcome))
            return {};
        m_named.push_back(ledger::aggregate(AggregateKind::Subject, target));
        m_named.push_back(ledger::aggregate(AggregateKind::Account, (*known)->account));
        m_hit.append(target);
        return {};
    }

    base::Result<void> append()
    {
        const auto recorded = m_write.append({{},
                                              ledger::groupDecisionProgressed,
                                              m_group.actor,
                                              m_named,
                                              ledger::toBody(m_progress)});
        if (!recorded)
            return recorded.error();
        return endLeases();
    }

private:
    [[nodiscard]] base::Result<TargetOutcome> outcomeOf(const domain::SubjectId &target,
                                                        const Known &known)
    {
        if (known.isGone)
            return TargetOutcome::Gone;
        if (known.type != domain::subjectTypeNames.name(m_body.targets.type))
            return TargetOutcome::Spared;
        const auto isOtherwise = isDecidedOtherwise(target);
        if (!isOtherwise)
            return isOtherwise.error();
        if (*isOtherwise)
            return TargetOutcome::Spared;
        const auto enforcement = readEnforcement(m_write.database(), target, m_write.at());
        if (!enforcement)
            return enforcement.error();
        const auto &imposed = enforcement->imposed();
        const bool isInForce = std::all_of(
            m_body.measures.begin(), m_body.measures.end(), [&](const domain::MeasureSpec &spec) {
                return std::any_of(imposed.begin(), imposed.end(), [&](const auto &one) {
                    return one.key == domain::measureKey(spec);
                });
            });
        return isInForce && !m_body.measures.isEmpty() ? TargetOutcome::Already
                                                       : TargetOutcome::Applied;
    }

    /// Whether a person who looked at this very video came to something else under the policy.
    [[nodiscard]] base::Result<bool> isDecidedOtherwise(const domain::SubjectId &target)
    {
        const auto decided = readDecisions(
            m_write.database(), "WHERE subject = ?1 AND policy = ?2 ORDER BY at DESC, id DESC",
            {target, m_body.policy.id.toString()});
        if (!decided)
            return decided.error();
        for (const DecisionRecord &record : *decided) {
            const bool counts = record.stands && record.isImposed
                                && record.decision.purpose == domain::Purpose::Live
                                && record.decision.cause.kind == domain::CauseKind::Direct;
            if (counts)
                return measuresOnSubject(record.decision) != m_body.measures;
        }
        return false;
    }

    /// A case that the group has decided is in nobody's hands any more.
    base::Result<void> endLeases()
    {
        for (const domain::SubjectId &target : m_hit) {
            auto done = m_write.database().run(
                "DELETE FROM lease WHERE case_id IN (SELECT id FROM case_file WHERE subject = ?1 "
                "AND decision = ?2)",
                {target, targetDecision(m_group.id, target)});
            if (!done)
                return done;
        }
        return {};
    }

    store::WriteTransaction &m_write;
    const GroupRow &m_group;
    const ledger::GroupBody &m_body;
    ledger::GroupProgressBody m_progress;
    std::vector<ledger::Aggregate> m_named;
    QList<domain::SubjectId> m_hit;
};

base::Result<ledger::GroupBody> bodyOf(store::Database &database, const domain::DecisionId &group)
{
    const auto made = store::findEvent(database, group);
    if (!made)
        return made.error();
    return *made ? ledger::parseGroupDecisionMade((*made)->event)
                 : base::Result<ledger::GroupBody>(store::corruptError("group_decision"));
}

base::Result<ledger::TargetList> targetsOf(store::Database &database, const ledger::GroupBody &body)
{
    const auto blob = store::readBlob(database, body.targets.blob);
    if (!blob)
        return blob.error();
    return *blob ? ledger::TargetList::fromBlob(**blob)
                 : base::Result<ledger::TargetList>(store::corruptError("blob"));
}

} // namespace

base::Result<void> checkSimilar(const domain::Decision &decision,
                                const QList<domain::SubjectId> &similar, bool needsTwoPeople)
{
    if (needsTwoPeople) {
        return base::Error{
            errors::groupNeedsTwoPeople,
            QStringLiteral("Nothing was saved: this decision needs two people, so the "
                           "similar videos cannot be decided with it. Decide this "
                           "video alone.")};
    }
    if (domain::needsTwoPeople(domain::ControlledAct::Cascade,
                               static_cast<qint64>(listOf(similar).ids().size()), {})) {
        return base::Error{
            errors::groupTooLarge,
            QStringLiteral("Nothing was saved: one person decides at most %1 similar "
                           "videos at once. Decide this video alone.")
                .arg(domain::DualControlRules::highestCap)};
    }
    const QList<domain::MeasureSpec> specs = measuresOnSubject(decision);
    const bool isVideo = decision.subject.type == domain::SubjectType::Video;
    const bool isLive = decision.purpose == domain::Purpose::Live;
    const bool isEmpty = specs.isEmpty() && decision.isViolation();
    if (isVideo && isLive && !isEmpty && !similar.contains(decision.subject.id))
        return {};
    return base::Error{errors::groupNothingToImpose,
                       QStringLiteral("Nothing was saved: what was chosen hits the account and not "
                                      "the video, so there is nothing to decide of the similar "
                                      "videos. Decide this video alone.")};
}

base::Result<GroupReceipt> decideSimilar(Act &act, const CaseRow &row,
                                         const domain::Decision &decision,
                                         const QList<domain::SubjectId> &similar)
{
    const ledger::TargetList list = listOf(similar);
    const auto blob = act.write.putBlob(list.toBlob());
    if (!blob)
        return blob.error();
    ledger::GroupBody body;
    body.kind = ledger::GroupKind::Similar;
    body.targets = {list.type(), static_cast<qint64>(list.ids().size()), list.merkleRoot(), *blob};
    body.policy = decision.policy;
    body.severity = decision.severity;
    body.ground = decision.ground;
    body.reason = decision.reason;
    body.measures = measuresOnSubject(decision);
    body.parent = decision.id;
    body.effectiveAt = decision.effectiveAt;
    body.isAsserted = act.caller.isAsserted;

    const auto id = domain::DecisionId::make(act.write.at(), act.write.random());
    std::vector<ledger::Aggregate> named{ledger::aggregate(AggregateKind::Group, id)};
    for (const ledger::Aggregate &aggregate : aggregatesOf(row))
        named.push_back(aggregate);
    const auto recorded = act.write.append(
        {id, ledger::groupDecisionMade, act.caller.member, named, ledger::toBody(body)});
    if (!recorded && recorded.error().code == store::unlawful) {
        return base::Error{
            errors::groupNotConfirmed,
            QStringLiteral("Nothing was saved: not all of these videos are confirmed "
                           "as similar any more. Look at the list again."),
            recorded.error().detail};
    }
    if (!recorded)
        return recorded.error();
    return GroupReceipt{id, body.targets.count};
}

base::Result<store::Step> carryOutGroups(store::WriteTransaction &write)
{
    const auto group = readUnfinishedGroup(write.database(), write.device());
    if (!group)
        return group.error();
    if (!*group)
        return store::Step::Done;
    const auto body = bodyOf(write.database(), (*group)->id);
    if (!body)
        return body.error();
    const auto list = targetsOf(write.database(), *body);
    if (!list)
        return list.error();
    const qint64 first = (*group)->counts.done;
    const qint64 count = std::min((*group)->counts.targets - first, batchSize);
    Batch batch(write, **group, *body);
    for (qint64 i = first; i < first + count; ++i) {
        if (auto done = batch.add(list->ids()[static_cast<std::size_t>(i)]); !done)
            return done.error();
    }
    if (auto done = batch.append(); !done)
        return done.error();
    return store::Step::More;
}

} // namespace vigil::cases
