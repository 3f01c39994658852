// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/groupbody.h"
#include "ledger/targetlist.h"
#include "store/law.h"

#include <functional>
#include <memory>

namespace vigil::enforcement {

/// Whether a person had confirmed that two videos are similar, as far as who made `event` could
/// know. From the folder that keeps what people say of videos.
using WasConfirmed = std::function<base::Result<bool>(
    const store::Archive &archive, const domain::SubjectId &subject, const domain::SubjectId &other,
    const ledger::Event &event)>;

/// The law of group decisions. "All confirmed similar" is decided by the person whose decision it
/// follows from, on the same console, while that one stands and alone: it imposes the same on each
/// video of a list of at most 100, all confirmed as similar to the decided one. What was done to
/// the targets comes from the same person, batch by batch in the order of the list, and hits only
/// what the list holds. The group ends by a withdrawal of that person on that console within the
/// undo window, or by a lead's reversal. Other kinds are not made yet, and have no effect.
///
/// Reasons: "person", "role", "parent" (missing, unlawful, over, or of another matter), "measure",
/// "second_person", "targets" (not the list that was decided on, or not all confirmed).
class GroupLaw final : public store::Law
{
public:
    /// `others` judge the decisions that groups follow from.
    GroupLaw(std::vector<std::shared_ptr<const Law>> others, WasConfirmed wasConfirmed);

    [[nodiscard]] bool covers(QByteArrayView kind) const override;
    [[nodiscard]] base::Result<store::Judgement>
    judge(const store::Archive &archive, const ledger::Event &event,
          const store::EventPlace &place) const override;

private:
    struct Made;
    using Found = base::Result<std::optional<Made>>;

    [[nodiscard]] Found madeBefore(const store::Archive &archive, const domain::DecisionId &group,
                                   const store::EventPlace &place) const;
    [[nodiscard]] base::Result<store::Judgement> judgeMade(const store::Archive &archive,
                                                           const ledger::Event &event) const;
    [[nodiscard]] base::Result<store::Judgement> judgeParent(const store::Archive &archive,
                                                             const ledger::Event &event,
                                                             const ledger::GroupBody &body) const;
    [[nodiscard]] base::Result<store::Judgement> judgeTargets(const store::Archive &archive,
                                                              const ledger::Event &event,
                                                              const ledger::GroupBody &body) const;
    [[nodiscard]] base::Result<store::Judgement>
    judgeProgress(const store::Archive &archive, const ledger::Event &event,
                  const store::EventPlace &place) const;
    [[nodiscard]] base::Result<store::Judgement>
    judgeWithdrawal(const store::Archive &archive, const ledger::Event &event,
                    const store::EventPlace &place) const;
    [[nodiscard]] base::Result<store::Judgement>
    judgeReversal(const store::Archive &archive, const ledger::Event &event,
                  const store::EventPlace &place) const;

    std::vector<std::shared_ptr<const Law>> m_others;
    WasConfirmed m_wasConfirmed;
};

} // namespace vigil::enforcement
