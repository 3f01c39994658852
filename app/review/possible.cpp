// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/possible.h"

#include "review/decisionform.h"

namespace vigil::review {

Possible possibleWith(const DecisionForm &form, bool isSeen)
{
    const bool canDecide = isSeen && form.policy();
    const bool isContent = form.isAboutContent();
    Possible possible;
    possible.form = true;
    possible.none = canDecide;
    possible.remove = canDecide && isContent && form.allows({domain::MeasureSpec::remove()});
    possible.ban = canDecide && form.allows({domain::MeasureSpec::ban()});
    possible.label = canDecide && !form.outcomes(policy::OutcomeMenu::Label).isEmpty();
    possible.restrict = canDecide && !form.outcomes(policy::OutcomeMenu::Restrict).isEmpty();
    possible.factCheck = isContent;
    possible.escalate = true;
    possible.skip = true;
    possible.release = true;
    possible.hold = true;
    return possible;
}

QList<policy::Outcome> outcomesIn(Menu menu, const DecisionForm &form)
{
    if (menu == Menu::Label)
        return form.outcomes(policy::OutcomeMenu::Label);
    if (menu == Menu::Restrict)
        return form.outcomes(policy::OutcomeMenu::Restrict);
    return {};
}

QList<domain::MeasureSpec> submittedFrom(Menu menu, const DecisionForm &form)
{
    switch (menu) {
    case Menu::None: return form.recommended();
    case Menu::Ban: return {domain::MeasureSpec::ban()};
    case Menu::Label:
    case Menu::Restrict: {
        const QList<policy::Outcome> outcomes = outcomesIn(menu, form);
        return outcomes.size() == 1 ? outcomes.first().measures : QList<domain::MeasureSpec>();
    }
    case Menu::Escalate: break;
    }
    return {};
}

} // namespace vigil::review
