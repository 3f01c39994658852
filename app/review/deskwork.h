// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/decisionform.h"
#include "review/deskcase.h"
#include "review/seenranges.h"

#include <vector>

namespace vigil::review {

/// A leased case with what the person has done on it so far. A value.
struct DeskWork
{
    DeskCase desk;
    DecisionForm form;
    SeenRanges seen;
    bool isUnplayable = false; ///< there is no picture to look at

    /// Nothing done yet; the form is prefilled.
    [[nodiscard]] static DeskWork begin(const DeskCase &desk);

    [[nodiscard]] const domain::CaseId &id() const { return desk.id(); }
    /// Time that the case must still be looked at before it can be decided; zero: it can.
    [[nodiscard]] base::Millis viewingLeft() const;
};

/// What the person had filled in and seen of the cases decided last, so that undo brings them back
/// as they were.
class DecidedWork final
{
public:
    void keep(const domain::DecisionId &decision, const DeskWork &work);
    /// The case as the person left it when they decided; begun anew when that is no longer kept.
    [[nodiscard]] DeskWork restored(const domain::DecisionId &decision, const DeskCase &desk) const;

private:
    struct Filled
    {
        domain::DecisionId decision;
        DecisionForm form;
        SeenRanges seen;
    };

    std::vector<Filled> m_filled; ///< oldest first
};

} // namespace vigil::review
