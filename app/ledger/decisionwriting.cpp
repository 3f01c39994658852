// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/bodyparts.h"
#include "ledger/canonical.h"
#include "ledger/decisionbody.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace vigil::ledger {

namespace {

using domain::Decision;

void write(CanonicalWriter &json, QLatin1StringView name)
{
    json.ascii({name.data(), name.size()});
}

void write(CanonicalWriter &json, base::Instant at)
{
    json.string(base::formatInstant(at));
}

template<typename Id>
void writeOrNull(CanonicalWriter &json, const std::optional<Id> &id)
{
    if (id)
        json.string(id->toString());
    else
        json.null();
}

void writeTarget(CanonicalWriter &json, const domain::Target &target)
{
    json.beginObject();
    json.key("id");
    json.string(target.id.toString());
    json.key("type");
    write(json, domain::subjectTypeNames.name(target.type));
    json.endObject();
}

void writeAlso(CanonicalWriter &json, const QList<domain::PolicyId> &policies)
{
    json.beginArray();
    for (const domain::PolicyId &policy : policies)
        json.string(policy.toString());
    json.endArray();
}

void writeBasis(CanonicalWriter &json, const QList<domain::BasisEntry> &basis)
{
    json.beginArray();
    for (const domain::BasisEntry &entry : basis) {
        json.beginObject();
        json.key("at");
        write(json, entry.at);
        json.key("flag");
        json.string(entry.flag.toString());
        json.key("source");
        write(json, domain::flagSourceNames.name(entry.source));
        json.endObject();
    }
    json.endArray();
}

void writeEvidence(CanonicalWriter &json, const QList<domain::Segment> &segments)
{
    json.beginArray();
    for (const domain::Segment &segment : segments) {
        json.beginObject();
        json.key("from_ms");
        json.integer(segment.from.count());
        json.key("to_ms");
        json.integer(segment.to.count());
        json.endObject();
    }
    json.endArray();
}

void writeSeen(CanonicalWriter &json, const QList<domain::Segment> &segments)
{
    json.beginArray();
    for (const domain::Segment &segment : segments) {
        json.beginArray();
        json.integer(segment.from.count());
        json.integer(segment.to.count());
        json.endArray();
    }
    json.endArray();
}

void writeStrike(CanonicalWriter &json, const std::optional<domain::StrikeEffect> &strike)
{
    if (!strike)
        return json.null();
    json.beginObject();
    json.key("account");
    json.string(strike->account.toString());
    json.key("feature");
    if (strike->feature)
        write(json, domain::featureNames.name(*strike->feature));
    else
        json.null();
    json.key("policy");
    json.string(strike->policy.toString());
    json.key("severity");
    write(json, domain::severityNames.name(strike->severity));
    json.endObject();
}

void writeMeasures(CanonicalWriter &json, const QList<domain::Measure> &measures)
{
    json.beginArray();
    for (const domain::Measure &measure : measures) {
        json.beginObject();
        json.key("kind");
        write(json, domain::measureKindNames.name(measure.spec().kind()));
        json.key("parameters");
        json.beginArray();
        for (const QString &parameter : measure.spec().parameters())
            json.string(parameter);
        json.endArray();
        json.key("target");
        writeTarget(json, measure.target());
        json.key("until");
        if (const auto until = measure.spec().until())
            write(json, *until);
        else
            json.null();
        json.endObject();
    }
    json.endArray();
}

/// The fields from "account" to "cause".
void writeBeginning(CanonicalWriter &json, const DecisionBody &body)
{
    const Decision &d = body.decision;
    json.key("account");
    writeOrNull(json, d.account);
    json.key("also");
    writeAlso(json, d.also);
    json.key("asserted");
    json.boolean(body.isAsserted);
    json.key("basis");
    writeBasis(json, d.basis);
    json.key("case");
    json.string(d.caseId.toString());
    json.key("case_kind");
    write(json, domain::caseKindNames.name(d.caseKind));
    json.key("cause");
    json.beginObject();
    json.key("kind");
    write(json, domain::causeKindNames.name(d.cause.kind));
    json.key("parent");
    writeOrNull(json, d.cause.parent);
    json.endObject();
}

/// The fields from "effective_at" to "subject".
void writeRest(CanonicalWriter &json, const DecisionBody &body)
{
    const Decision &d = body.decision;
    json.key("effective_at");
    write(json, d.effectiveAt);
    json.key("evidence");
    writeEvidence(json, d.evidence);
    json.key("exception");
    if (d.exception)
        write(json, domain::policyExceptionNames.name(*d.exception));
    else
        json.null();
    json.key("ground");
    json.string(domain::formatGround(d.ground));
    json.key("measures");
    writeMeasures(json, d.measures);
    json.key("note");
    if (body.note)
        json.ascii(toHex(*body.note));
    else
        json.null();
    json.key("policy");
    writePolicy(json, d.policy);
    if (body.proposal) {
        json.key("proposal");
        json.string(body.proposal->toString());
    }
    json.key("purpose");
    write(json, domain::purposeNames.name(d.purpose));
    json.key("reason");
    json.string(d.reason.toString());
    json.key("revision");
    write(json, d.revision);
    json.key("seen");
    writeSeen(json, d.seen);
    json.key("severity");
    write(json, domain::severityNames.name(d.severity));
    json.key("strike");
    writeStrike(json, d.strike);
    json.key("subject");
    writeTarget(json, d.subject);
}

} // namespace

QJsonArray measuresToJson(const QList<domain::Measure> &measures)
{
    CanonicalWriter json;
    writeMeasures(json, measures);
    return QJsonDocument::fromJson(json.take()).array();
}

QJsonObject toBody(const DecisionBody &body)
{
    // Written and read is several times as fast as put together key by key.
    CanonicalWriter json;
    json.beginObject();
    writeBeginning(json, body);
    writeRest(json, body);
    json.endObject();
    return QJsonDocument::fromJson(json.take()).object();
}

} // namespace vigil::ledger
