// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/queues.h"
#include "ledger/decisionbody.h"
#include "store/law.h"

namespace vigil::cases {

/// The law of cases: who decides has the right to, and takes only measures that the policy version
/// named allows; one withdraws only one's own decisions, on the same console; a lead reverses, or
/// another person by an appeal of that decision; a lead gives escalated cases back. Who was only
/// named (asserted) counts as a reviewer. A policy that is not known here is not judged by.
class CaseLaw final : public store::Law
{
public:
    explicit CaseLaw(PolicyLookup policies);

    [[nodiscard]] bool covers(QByteArrayView kind) const override;
    [[nodiscard]] base::Result<store::Judgement>
    judge(const store::Archive &archive, const ledger::Event &event,
          const store::EventPlace &place) const override;

    [[nodiscard]] std::optional<store::Judgement> glance(const store::StandingBook &standings,
                                                         const store::RawEvent &raw) const override;
    [[nodiscard]] bool clears(const store::StandingBook &standings, const ledger::Event &head,
                              const store::RawEvent &raw) const override;

private:
    [[nodiscard]] base::Result<store::Judgement>
    judgeDecision(const store::Archive &archive, const ledger::Event &event,
                  const store::EventPlace &place) const;
    /// Whether the policy allows the measures, and allows them to one person alone.
    [[nodiscard]] store::Judgement judgeMeasures(const ledger::DecisionBody &body,
                                                 base::Instant at) const;

    PolicyLookup m_policies;
};

} // namespace vigil::cases
