// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/policybook.h"
#include "review/similarport.h"
#include "ui/review/picturestrip.h"

#include <QString>

#include <functional>
#include <optional>

namespace vigil::ui {

class ContextSection;

/// What the context column is made from: a case, and the policy that the form has chosen.
struct ContextFacts
{
    const review::DeskCase &desk;
    std::optional<policy::PolicyInForce> policy;
    QString locale; ///< BCP 47, in which policies are read
    base::Instant now;
    review::SimilarPort *similar = nullptr; ///< null: nothing is compared here
    int decidedAlike = 0; ///< confirmed similar videos of which the same will be decided
    std::function<void()> toggleAlike = {};
    /// Of a similar video; null ones where there are none.
    std::function<VideoPictures(const domain::SubjectId &)> similarPictures = {};
};

// Each fills one section, which is empty before.
void fillWhy(ContextSection &section, const ContextFacts &facts);
void fillFlags(ContextSection &section, const ContextFacts &facts);
void fillCases(ContextSection &section, const ContextFacts &facts);
void fillPost(ContextSection &section, const ContextFacts &facts);
void fillPolicy(ContextSection &section, const ContextFacts &facts);
void fillAccount(ContextSection &section, const ContextFacts &facts);
void fillInForce(ContextSection &section, const ContextFacts &facts);
void fillFactCheck(ContextSection &section, const ContextFacts &facts);
void fillSimilar(ContextSection &section, const ContextFacts &facts);
void fillHistory(ContextSection &section, const ContextFacts &facts);
void fillChanges(ContextSection &section, const ContextFacts &facts);

} // namespace vigil::ui
