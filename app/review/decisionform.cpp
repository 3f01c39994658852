// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/decisionform.h"

#include "policy/policytexts.h"

#include <algorithm>

namespace vigil::review {

DecisionForm::DecisionForm(const DeskCase &desk)
    : m_subject(desk.view.file.subject)
    , m_account(desk.view.subject.account)
    , m_duration(desk.revision().duration)
    , m_book(desk.book)
    , m_scope(desk.scope)
{
    if (desk.view.file.policy)
        setPolicy(*desk.view.file.policy);
}

bool DecisionForm::isAboutContent() const
{
    return m_subject.type == domain::SubjectType::Video
           || m_subject.type == domain::SubjectType::Livestream;
}

bool DecisionForm::setPolicy(const domain::PolicyId &id)
{
    auto found = m_book->inForce(id, m_scope);
    if (!found)
        return false;
    m_policy = std::move(found);
    // A reason belongs to its policy; what the person chose under another is no longer meant.
    if (!policy::reasonsOf(*m_policy).contains(m_reason))
        m_reason = {};
    return true;
}

domain::ReasonCode DecisionForm::reasonFor(const QList<domain::MeasureSpec> &measures) const
{
    if (!m_reason.isEmpty() || !m_policy)
        return m_reason;
    return policy::usualReason(*m_policy, measures);
}

void DecisionForm::addEvidence(const domain::Segment &segment)
{
    if (segment.isValid())
        m_evidence = joined(m_evidence + QList{segment});
}

void DecisionForm::removeEvidence(const domain::Segment &segment)
{
    m_evidence.removeAll(segment);
}

bool DecisionForm::allows(const QList<domain::MeasureSpec> &measures) const
{
    if (!m_policy)
        return measures.isEmpty();
    return std::all_of(measures.begin(), measures.end(),
                       [this](const auto &measure) { return m_policy->policy->allows(measure); });
}

QList<policy::Outcome> DecisionForm::outcomes(policy::OutcomeMenu menu) const
{
    if (!m_policy)
        return {};
    return policy::outcomesFor(*m_policy->policy, menu, m_subject.type);
}

domain::DecisionRules DecisionForm::rules(domain::Roles roles) const
{
    domain::DecisionRules rules;
    rules.now = m_scope.at;
    rules.roles = roles;
    for (const policy::PolicyInForce &policy : m_book->allInForce(m_scope)) {
        rules.policies.insert(policy.policy->id, policy.rules());
        for (const domain::ReasonCode &reason : policy::reasonsOf(policy))
            rules.reasons.insert(reason);
    }
    return rules;
}

QList<domain::MeasureSpec> DecisionForm::recommended() const
{
    if (!m_policy)
        return {};
    const QList<domain::MeasureSpec> measures = policy::prefill(*m_policy, m_subject.type).measures;
    // A ban takes other videos along, which must be seen before it is committed.
    const bool bans = std::any_of(measures.begin(), measures.end(), [](const auto &measure) {
        return measure.kind() == domain::MeasureKind::Ban;
    });
    return bans ? QList<domain::MeasureSpec>() : measures;
}

base::Result<domain::DecisionDraft> DecisionForm::draft(const QList<domain::MeasureSpec> &measures,
                                                        const QString &locale) const
{
    domain::DecisionDraft draft;
    draft.subject = m_subject;
    draft.account = m_account;
    draft.duration = m_duration;
    for (const domain::MeasureSpec &spec : measures) {
        auto measure = domain::Measure::onDefault(spec, m_subject, m_account.id);
        if (!measure)
            return measure.error();
        draft.measures.append(*measure);
    }
    if (m_policy)
        draft.policy = m_policy->reference(locale);
    draft.also = m_also;
    draft.ground = m_ground;
    draft.exception = m_exception;
    draft.reason = reasonFor(measures);
    draft.evidence = m_evidence;
    return draft;
}

base::Result<cases::DecisionRequest>
DecisionForm::request(const QList<domain::MeasureSpec> &measures, const QString &locale,
                      domain::Roles roles) const
{
    const auto made = draft(measures, locale);
    if (!made)
        return made.error();
    const QList<base::Error> faults = domain::checkDraft(*made, rules(roles));
    if (!faults.isEmpty())
        return faults.first();
    cases::DecisionRequest request;
    for (const domain::MeasureSpec &spec : measures)
        request.measures.append({spec, std::nullopt});
    request.policy = made->policy->id;
    request.locale = locale;
    request.also = m_also;
    request.ground = m_ground;
    request.exception = m_exception;
    request.reason = made->reason;
    request.evidence = m_evidence;
    request.note = m_note;
    request.similar = m_similar;
    return request;
}

QList<domain::Segment> joined(QList<domain::Segment> segments)
{
    std::sort(segments.begin(), segments.end());
    QList<domain::Segment> result;
    for (const domain::Segment &segment : segments) {
        if (!result.isEmpty() && segment.from <= result.last().to)
            result.last().to = std::max(result.last().to, segment.to);
        else
            result.append(segment);
    }
    return result;
}

} // namespace vigil::review
