// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cases/caserequests.h"
#include "domain/decisiondraft.h"
#include "domain/member.h"
#include "policy/policybook.h"
#include "review/deskcase.h"

#include <QList>
#include <QString>

#include <optional>

namespace vigil::review {

/// What the person has filled in for one case: policy, reason, evidence and note. Starts prefilled
/// from the gravest flag; a measure chosen by key is added when the decision is made. A value.
class DecisionForm final
{
public:
    DecisionForm() = default;
    explicit DecisionForm(const DeskCase &desk);

    /// A video or livestream, not an account.
    [[nodiscard]] bool isAboutContent() const;
    /// The policy that counts; nothing while none is chosen.
    [[nodiscard]] const std::optional<policy::PolicyInForce> &policy() const { return m_policy; }
    /// False when the id is no policy in force for this case.
    bool setPolicy(const domain::PolicyId &id);
    [[nodiscard]] const QList<domain::PolicyId> &also() const { return m_also; }
    void setAlso(const QList<domain::PolicyId> &policies) { m_also = policies; }

    /// Chosen by the person; empty: the usual one for what is decided.
    [[nodiscard]] const domain::ReasonCode &reason() const { return m_reason; }
    void setReason(const domain::ReasonCode &reason) { m_reason = reason; }
    [[nodiscard]] domain::ReasonCode reasonFor(const QList<domain::MeasureSpec> &measures) const;

    [[nodiscard]] const domain::Ground &ground() const { return m_ground; }
    void setGround(const domain::Ground &ground) { m_ground = ground; }
    [[nodiscard]] const std::optional<domain::PolicyException> &exception() const
    {
        return m_exception;
    }
    void setException(std::optional<domain::PolicyException> exception) { m_exception = exception; }
    [[nodiscard]] const QString &note() const { return m_note; }
    void setNote(const QString &note) { m_note = note; }

    [[nodiscard]] const QList<domain::Segment> &evidence() const { return m_evidence; }
    /// Overlapping segments are joined; an empty one is ignored.
    void addEvidence(const domain::Segment &segment);
    void removeEvidence(const domain::Segment &segment);
    void clearEvidence() { m_evidence.clear(); }

    /// Videos confirmed as similar of which the same is decided.
    [[nodiscard]] const QList<domain::SubjectId> &similar() const { return m_similar; }
    void setSimilar(const QList<domain::SubjectId> &similar) { m_similar = similar; }

    /// Whether the policy chosen lets this be imposed; true without a policy only for no measure.
    [[nodiscard]] bool allows(const QList<domain::MeasureSpec> &measures) const;
    [[nodiscard]] QList<policy::Outcome> outcomes(policy::OutcomeMenu menu) const;
    /// What the policy usually asks for, without a ban; empty: a person must choose.
    [[nodiscard]] QList<domain::MeasureSpec> recommended() const;

    /// What deciding these measures sends, without id, case and seen ranges; refused with the first
    /// thing that is missing, in the order of the form. `locale`: the one the policy was read in.
    [[nodiscard]] base::Result<cases::DecisionRequest>
    request(const QList<domain::MeasureSpec> &measures, const QString &locale,
            domain::Roles roles) const;

private:
    [[nodiscard]] base::Result<domain::DecisionDraft>
    draft(const QList<domain::MeasureSpec> &measures, const QString &locale) const;
    [[nodiscard]] domain::DecisionRules rules(domain::Roles roles) const;

    domain::Target m_subject;
    domain::AccountFacts m_account;
    std::optional<base::Millis> m_duration;
    std::shared_ptr<const policy::PolicyBook> m_book;
    policy::PolicyScope m_scope;
    std::optional<policy::PolicyInForce> m_policy;
    QList<domain::PolicyId> m_also;
    domain::ReasonCode m_reason;
    domain::Ground m_ground;
    std::optional<domain::PolicyException> m_exception;
    QList<domain::Segment> m_evidence;
    QString m_note;
    QList<domain::SubjectId> m_similar;
};

/// Sorted, with segments that touch or overlap joined.
[[nodiscard]] QList<domain::Segment> joined(QList<domain::Segment> segments);

} // namespace vigil::review
