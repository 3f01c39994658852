// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/measure.h"
#include "policy/policypack.h"

#include <QList>

namespace vigil::review {

/// Where the desk stands.
enum class Phase {
    Starting, ///< asking for the first case
    Empty,    ///< nothing waits for this person
    Deciding, ///< a case is on the desk
    Choosing, ///< a menu is open over the case: its next key commits
    Resting,  ///< the person takes a pause; what is on the desk stays as it is, out of sight
    Failed,   ///< no case is had; `failure` says why, `retry` asks again
};

enum class Menu { None, Ban, Label, Restrict, Escalate };

/// What can be done now. Widgets show it and never work it out.
struct Possible
{
    bool none = false;
    bool remove = false;
    bool ban = false;
    bool label = false;
    bool restrict = false;
    bool factCheck = false;
    bool escalate = false;
    bool skip = false;
    bool release = false;
    bool hold = false;
    bool submit = false; ///< Enter commits what is recommended, or what the open menu offers
    bool undo = false;
    bool form = false; ///< policy, reason, evidence and note can be filled in

    friend bool operator==(const Possible &, const Possible &) = default;
};

class DecisionForm;

/// What a case on the desk lets a person do, from its form: acts that decide need a policy that
/// allows them, and that enough has been seen.
[[nodiscard]] Possible possibleWith(const DecisionForm &form, bool isSeen);
/// What the digits of an open label or restrict menu commit, from 1.
[[nodiscard]] QList<policy::Outcome> outcomesIn(Menu menu, const DecisionForm &form);
/// What Enter commits: without a menu what the policy usually asks for, in a menu the ban or the
/// only outcome. Empty: a person must choose.
[[nodiscard]] QList<domain::MeasureSpec> submittedFrom(Menu menu, const DecisionForm &form);

} // namespace vigil::review
