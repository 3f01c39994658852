// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/suspicion.h"

namespace vigil::review {

QList<domain::PolicyId> suspectedPolicies(const DeskCase &desk)
{
    QList<domain::PolicyId> suspected = desk.view.file.policies;
    for (const domain::Flag &flag : desk.view.subject.flags) {
        if (flag.policy && !suspected.contains(*flag.policy))
            suspected << *flag.policy;
    }
    return suspected;
}

} // namespace vigil::review
