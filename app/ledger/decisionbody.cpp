// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/decisionbody.h"

#include "ledger/bodyparts.h"
#include "ledger/errors.h"

#include <QJsonArray>

namespace vigil::ledger {

namespace {

using namespace Qt::StringLiterals;
using domain::Decision;

template<typename Id>
QJsonValue idOrNull(const std::optional<Id> &id)
{
    return id ? QJsonValue(id->toString()) : QJsonValue(QJsonValue::Null);
}

domain::Target targetFrom(BodyReader &outer, const QJsonObject &json, const QString &path)
{
    BodyReader reader(json, path);
    domain::Target target;
    target.id = reader.parsed<domain::SubjectId>("id");
    target.type = reader.named("type", domain::subjectTypeNames);
    if (const auto done = reader.finish(); !done)
        outer.fail(done.error());
    return target;
}

QList<domain::BasisEntry> basisFrom(BodyReader &outer, const QJsonArray &json)
{
    QList<domain::BasisEntry> basis;
    for (const auto &value : json) {
        BodyReader reader(value.toObject(), u"basis."_s);
        domain::BasisEntry entry;
        entry.at = reader.instant("at");
        entry.flag = reader.parsed<domain::FlagId>("flag");
        entry.source = reader.named("source", domain::flagSourceNames);
        if (const auto done = reader.finish(); !done)
            outer.fail(done.error());
        basis.append(entry);
    }
    return basis;
}

QList<domain::Segment> evidenceFrom(BodyReader &outer, const QJsonArray &json)
{
    QList<domain::Segment> segments;
    for (const auto &value : json) {
        BodyReader reader(value.toObject(), u"evidence."_s);
        const domain::Segment segment{base::Millis(reader.integer("from_ms")),
                                      base::Millis(reader.integer("to_ms"))};
        if (!segment.isValid())
            reader.fail("to_ms");
        if (const auto done = reader.finish(); !done)
            outer.fail(done.error());
        segments.append(segment);
    }
    return segments;
}

QList<domain::Segment> seenFrom(BodyReader &outer, const QJsonArray &json)
{
    QList<domain::Segment> segments;
    for (const auto &value : json) {
        const QJsonArray pair = value.toArray();
        const domain::Segment segment{base::Millis(pair.at(0).toInteger(-1)),
                                      base::Millis(pair.at(1).toInteger(-1))};
        if (pair.size() != 2 || !segment.isValid())
            outer.fail("seen");
        segments.append(segment);
    }
    return segments;
}

std::optional<domain::StrikeEffect> strikeFrom(BodyReader &outer,
                                               const std::optional<QJsonObject> &json)
{
    if (!json)
        return std::nullopt;
    BodyReader reader(*json, u"strike."_s);
    domain::StrikeEffect strike;
    strike.account = reader.parsed<domain::AccountId>("account");
    if (const auto feature = reader.textOrNull("feature")) {
        strike.feature = domain::featureNames.value(QStringView(*feature));
        if (!strike.feature)
            reader.fail("feature");
    }
    strike.policy = reader.parsed<domain::PolicyId>("policy");
    strike.severity = reader.named("severity", domain::severityNames);
    if (const auto done = reader.finish(); !done)
        outer.fail(done.error());
    return strike;
}

domain::Cause causeFrom(BodyReader &outer, const QJsonObject &json)
{
    BodyReader reader(json, u"cause."_s);
    domain::Cause cause;
    cause.kind = reader.named("kind", domain::causeKindNames);
    cause.parent = reader.parsedOrNull<domain::DecisionId>("parent");
    if (!cause.isValid())
        reader.fail("parent");
    if (const auto done = reader.finish(); !done)
        outer.fail(done.error());
    return cause;
}

QList<domain::PolicyId> alsoFrom(BodyReader &reader)
{
    QList<domain::PolicyId> policies;
    for (const QString &text : reader.texts("also")) {
        const auto policy = domain::PolicyId::parse(text);
        if (!policy)
            reader.fail("also");
        policies.append(policy.value_or(domain::PolicyId{}));
    }
    return policies;
}

/// Why and under what: policy, ground, exception, reason, cause.
void readGrounds(BodyReader &reader, Decision &decision)
{
    decision.policy = policyFrom(reader);
    decision.also = alsoFrom(reader);
    decision.severity = reader.named("severity", domain::severityNames);
    const auto ground = domain::parseGround(reader.text("ground"));
    if (!ground)
        reader.fail("ground");
    decision.ground = ground.value_or(domain::Ground{});
    if (const auto exception = reader.textOrNull("exception")) {
        decision.exception = domain::policyExceptionNames.value(QStringView(*exception));
        if (!decision.exception)
            reader.fail("exception");
    }
    decision.reason = reader.parsed<domain::ReasonCode>("reason");
    decision.cause = causeFrom(reader, reader.object("cause"));
    decision.purpose = reader.named("purpose", domain::purposeNames);
}

/// On what: case, subject, revision, account.
void readAddress(BodyReader &reader, Decision &decision)
{
    decision.caseId = reader.parsed<domain::CaseId>("case");
    decision.caseKind = reader.named("case_kind", domain::caseKindNames);
    decision.subject = targetFrom(reader, reader.object("subject"), u"subject."_s);
    decision.account = reader.parsedOrNull<domain::AccountId>("account");
    decision.revision = reader.instant("revision");
    decision.effectiveAt = reader.instant("effective_at");
}

} // namespace

base::Result<QList<domain::Measure>> measuresFromJson(const QJsonArray &json)
{
    QList<domain::Measure> measures;
    for (const auto &value : json) {
        BodyReader reader(value.toObject(), u"measures."_s);
        const QString kind = reader.text("kind");
        const QStringList parameters = reader.texts("parameters");
        const domain::Target target =
            targetFrom(reader, reader.object("target"), u"measures.target."_s);
        const auto until = reader.instantOrNull("until");
        if (auto done = reader.finish(); !done)
            return done.error();
        const auto spec = domain::MeasureSpec::fromParts(kind, parameters, until);
        if (!spec)
            return base::Error{badBody, spec.error().message, u"measures.parameters"_s};
        const auto measure = domain::Measure::on(*spec, target);
        if (!measure)
            return base::Error{badBody, measure.error().message, u"measures.target"_s};
        measures.append(*measure);
    }
    return measures;
}

QJsonObject proposedMatter(const QJsonObject &decisionBody)
{
    QJsonObject matter = decisionBody;
    matter.remove("effective_at"_L1);
    matter.remove("proposal"_L1);
    return matter;
}

base::Result<DecisionBody> parseDecisionMade(const Event &event)
{
    BodyReader reader(event.body);
    DecisionBody body;
    Decision &decision = body.decision;
    decision.id = event.id;
    decision.actor = event.actor;
    decision.at = event.at;
    readAddress(reader, decision);
    readGrounds(reader, decision);
    decision.basis = basisFrom(reader, reader.array("basis"));
    decision.evidence = evidenceFrom(reader, reader.array("evidence"));
    decision.seen = seenFrom(reader, reader.array("seen"));
    decision.strike = strikeFrom(reader, reader.objectOrNull("strike"));
    body.note = reader.hashOrNull("note");
    body.isAsserted = reader.boolean("asserted");
    if (event.body.contains("proposal"_L1))
        body.proposal = reader.parsed<domain::EventId>("proposal");
    const auto measures = measuresFromJson(reader.array("measures"));
    if (measures)
        decision.measures = *measures;
    else
        reader.fail(measures.error());
    if (decision.effectiveAt < decision.at)
        reader.fail("effective_at");
    if (auto done = reader.finish(); !done)
        return done.error();
    return body;
}

QJsonObject toBody(const WithdrawalBody &body)
{
    return {{u"case"_s, body.caseId.toString()}, {u"decision"_s, body.decision.toString()}};
}

base::Result<WithdrawalBody> parseDecisionWithdrawn(const Event &event)
{
    BodyReader reader(event.body);
    const WithdrawalBody body{reader.parsed<domain::DecisionId>("decision"),
                              reader.parsed<domain::CaseId>("case")};
    if (auto done = reader.finish(); !done)
        return done.error();
    return body;
}

QJsonObject toBody(const ReversalBody &body)
{
    return {{u"appeal"_s, idOrNull(body.appeal)},
            {u"case"_s, body.caseId.toString()},
            {u"decision"_s, body.decision.toString()},
            {u"note"_s, hexOrNull(body.note)},
            {u"reason"_s, body.reason.toString()}};
}

base::Result<ReversalBody> parseDecisionReversed(const Event &event)
{
    BodyReader reader(event.body);
    ReversalBody body;
    body.appeal = reader.parsedOrNull<domain::CaseId>("appeal");
    body.caseId = reader.parsed<domain::CaseId>("case");
    body.decision = reader.parsed<domain::DecisionId>("decision");
    body.note = reader.hashOrNull("note");
    body.reason = reader.parsed<domain::ReasonCode>("reason");
    if (auto done = reader.finish(); !done)
        return done.error();
    return body;
}

} // namespace vigil::ledger
