// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/bodyparts.h"

namespace vigil::ledger {

using namespace Qt::StringLiterals;

QJsonValue hexOrNull(const std::optional<Hash> &hash)
{
    return hash ? QJsonValue(QString::fromLatin1(toHex(*hash))) : QJsonValue(QJsonValue::Null);
}

QJsonObject policyToJson(const domain::PolicyRef &policy)
{
    return {{u"id"_s, policy.id.toString()},
            {u"locale"_s, policy.locale},
            {u"pack"_s, policy.pack},
            {u"version"_s, policy.version}};
}

domain::PolicyRef policyFrom(BodyReader &outer)
{
    BodyReader reader(outer.object("policy"), u"policy."_s);
    domain::PolicyRef policy;
    policy.id = reader.parsed<domain::PolicyId>("id");
    policy.locale = reader.text("locale");
    policy.pack = reader.text("pack");
    policy.version = reader.smallInteger("version");
    if (const auto done = reader.finish(); !done)
        outer.fail(done.error());
    return policy;
}

} // namespace vigil::ledger
