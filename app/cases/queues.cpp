// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/queues.h"

namespace vigil::cases {

namespace {

domain::QueueRule policies(std::initializer_list<QStringView> ids)
{
    domain::QueueRule rule;
    for (const QStringView id : ids)
        rule.policies.append(*domain::PolicyId::parse(id));
    return rule;
}

} // namespace

QList<domain::Queue> defaultQueues()
{
    domain::QueueRule live;
    live.types = {domain::SubjectType::Livestream};
    domain::QueueRule accounts;
    accounts.types = {domain::SubjectType::Account};
    return {
        {QStringLiteral("live"), 1, live},
        {QStringLiteral("minors"), 2, policies({u"SAF-YSPA"})},
        {QStringLiteral("hate_violence"), 3, policies({u"SAF-VCB", u"SAF-HATE", u"SAF-VHO"})},
        {QStringLiteral("misinformation"), 4,
         policies({u"INT-MIS", u"INT-CIV", u"INT-SCM", u"INT-AIGC"})},
        {QStringLiteral("accounts"), 5, accounts},
        {QStringLiteral("other"), 6, {}},
    };
}

} // namespace vigil::cases
