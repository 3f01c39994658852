// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/decisiondraft.h"

#include "domain/errors.h"

namespace vigil::domain {

namespace {

using Refusals = QList<base::Error>;

const QString otherReason = QStringLiteral("other");

void checkPolicy(const DecisionDraft &draft, const DecisionRules &rules, Refusals &refusals)
{
    if (!draft.policy) {
        refusals << base::Error{errors::decisionPolicyMissing,
                                QStringLiteral("Choose the policy that counts.")};
        return;
    }
    const QList<PolicyId> named = QList<PolicyId>{draft.policy->id} + draft.also;
    for (qsizetype i = 0; i < named.size(); ++i) {
        if (named.indexOf(named[i]) < i) {
            refusals << base::Error{
                errors::decisionPolicyTwice,
                QStringLiteral("The policy %1 is named twice.").arg(named[i].toString())};
        } else if (!rules.policies.contains(named[i])) {
            refusals << base::Error{
                errors::decisionPolicyUnknown,
                QStringLiteral("The policy %1 is not in force.").arg(named[i].toString())};
        }
    }
}

/// An account of which nothing is known counts as protected.
bool isBanOfProtected(const Measure &measure, const DecisionDraft &draft,
                      const DecisionRules &rules)
{
    const bool isKnown = draft.account && draft.account->id == measure.target().id;
    return measure.spec().kind() == MeasureKind::Ban
           && (!isKnown || isProtectedAccount(*draft.account, rules.veryLargeFollowers));
}

void checkMeasure(const Measure &measure, const DecisionDraft &draft, const DecisionRules &rules,
                  Refusals &refusals)
{
    const QString key = measureKey(measure.spec());
    const auto policy =
        draft.policy ? rules.policies.constFind(draft.policy->id) : rules.policies.constEnd();
    if (policy != rules.policies.constEnd() && !policy->measures.contains(key)) {
        refusals << base::Error{errors::decisionMeasureNotAllowed,
                                QStringLiteral("The policy %1 does not allow the measure %2.")
                                    .arg(draft.policy->id.toString(), key)};
    }
    const bool isOnSubject = measure.target().id == draft.subject.id;
    const bool isOnAccount = draft.account && measure.target().id == draft.account->id;
    if (!isOnSubject && !isOnAccount) {
        refusals << base::Error{
            errors::decisionTarget,
            QStringLiteral("The measure %1 hits neither the subject of the case "
                           "nor its account.")
                .arg(key)};
    }
    if (measure.spec().until() && *measure.spec().until() <= rules.now) {
        refusals << base::Error{
            errors::decisionUntilPast,
            QStringLiteral("The measure %1 would end before it begins.").arg(key)};
    }
    if (isBanOfProtected(measure, draft, rules) && !may(rules.roles, Right::BanProtected)) {
        refusals << base::Error{
            errors::decisionNeedsLead,
            QStringLiteral("Only a lead can ban news, government, party and very "
                           "large accounts. Escalate the case to a lead.")};
    }
}

void checkMeasures(const DecisionDraft &draft, const DecisionRules &rules, Refusals &refusals)
{
    for (qsizetype i = 0; i < draft.measures.size(); ++i) {
        const Measure &measure = draft.measures[i];
        checkMeasure(measure, draft, rules, refusals);
        for (qsizetype j = 0; j < i; ++j) {
            if (measureKey(draft.measures[j].spec()) == measureKey(measure.spec())
                && draft.measures[j].target() == measure.target()) {
                refusals << base::Error{errors::measureTwice,
                                        QStringLiteral("The measure %1 is given twice.")
                                            .arg(measureKey(measure.spec()))};
            }
        }
    }
}

void checkReason(const DecisionDraft &draft, const DecisionRules &rules, Refusals &refusals)
{
    if (draft.reason.isEmpty()) {
        refusals << base::Error{errors::decisionReasonMissing, QStringLiteral("Choose a reason.")};
    } else if (draft.reason.toString() != otherReason && !rules.reasons.contains(draft.reason)) {
        refusals << base::Error{errors::decisionReasonUnknown,
                                QStringLiteral("The reason %1 is not one of the policy pack.")
                                    .arg(draft.reason.toString())};
    }
}

void checkEvidence(const DecisionDraft &draft, Refusals &refusals)
{
    for (const Segment &segment : draft.evidence) {
        if (!segment.isValid() || (draft.duration && segment.to > *draft.duration)) {
            refusals << base::Error{errors::decisionEvidence,
                                    QStringLiteral("An evidence segment must begin before it ends "
                                                   "and lie inside the video.")};
        }
    }
}

} // namespace

bool isProtectedAccount(const AccountFacts &account, qint64 veryLargeFollowers)
{
    return account.kind == AccountKind::News || account.kind == AccountKind::Government
           || account.kind == AccountKind::Party
           || account.followers.value_or(0) >= veryLargeFollowers;
}

QList<base::Error> checkDraft(const DecisionDraft &draft, const DecisionRules &rules)
{
    Refusals refusals;
    if (!may(rules.roles, Right::Decide)) {
        refusals << base::Error{errors::decisionRole,
                                QStringLiteral("Deciding needs the role reviewer or lead.")};
    }
    checkMeasures(draft, rules, refusals);
    checkPolicy(draft, rules, refusals);
    if (!draft.ground.isValid()) {
        refusals << base::Error{errors::decisionGround,
                                QStringLiteral("The ground is the policy, or a law with its "
                                               "reference.")};
    }
    checkReason(draft, rules, refusals);
    checkEvidence(draft, refusals);
    if (!draft.cause.isValid()) {
        refusals << base::Error{
            errors::decisionCause,
            QStringLiteral("A decision that follows from another names it, and a "
                           "direct one names none.")};
    }
    return refusals;
}

} // namespace vigil::domain
