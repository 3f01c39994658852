// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/policypack.h"

#include <algorithm>

namespace vigil::policy {

QList<Outcome> Policy::outcomesOf(OutcomeMenu menu) const
{
    QList<Outcome> chosen;
    std::copy_if(outcomes.begin(), outcomes.end(), std::back_inserter(chosen),
                 [menu](const Outcome &outcome) { return outcome.menu == menu; });
    return chosen;
}

bool Policy::isChildSafety() const
{
    static const QStringList abuse{
        QStringLiteral("KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL"),
        QStringLiteral("KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL_DEEPFAKE"),
        QStringLiteral("KEYWORD_GROOMING_SEXUAL_ENTICEMENT_MINORS"),
    };
    return isZeroTolerance || harm.toString() == QLatin1StringView("minors")
           || std::any_of(abuse.begin(), abuse.end(), [this](const QString &keyword) {
                  return dsa.keywords.contains(keyword);
              });
}

QString PolicyPack::reference() const
{
    return id + u'@' + QString::number(version);
}

bool PolicyPack::appliesTo(const QStringList &subjectTopics,
                           std::optional<domain::CountryCode> market) const
{
    const bool isTopic =
        topics.isEmpty() || std::any_of(topics.begin(), topics.end(), [&](const QString &topic) {
            return subjectTopics.contains(topic);
        });
    return isTopic && (markets.isEmpty() || !market || markets.contains(*market));
}

QString PolicyPack::sectionOf(const domain::PolicyId &policy)
{
    return policy.toString().section(u'-', 0, 0);
}

} // namespace vigil::policy
