// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/bodyparts.h"

#include <QJsonDocument>

namespace vigil::ledger {

using namespace Qt::StringLiterals;

QJsonValue hexOrNull(const std::optional<Hash> &hash)
{
    return hash ? QJsonValue(QString::fromLatin1(toHex(*hash))) : QJsonValue(QJsonValue::Null);
}

void writePolicy(CanonicalWriter &json, const domain::PolicyRef &policy)
{
    json.beginObject();
    json.key("id");
    json.string(policy.id.toString());
    json.key("locale");
    json.string(policy.locale);
    json.key("pack");
    json.string(policy.pack);
    json.key("version");
    json.integer(policy.version);
    json.endObject();
}

QJsonObject policyToJson(const domain::PolicyRef &policy)
{
    CanonicalWriter json;
    writePolicy(json, policy);
    return QJsonDocument::fromJson(json.take()).object();
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
