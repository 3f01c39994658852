// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/groupbody.h"

#include "ledger/bodyparts.h"
#include "ledger/errors.h"

#include <QJsonArray>

namespace vigil::ledger {

namespace {

using namespace Qt::StringLiterals;

QJsonArray specsToJson(const QList<domain::MeasureSpec> &specs)
{
    QJsonArray json;
    for (const domain::MeasureSpec &spec : specs) {
        const auto until = spec.until();
        json.append(QJsonObject{
            {u"kind"_s, domain::measureKindNames.name(spec.kind())},
            {u"parameters"_s, QJsonArray::fromStringList(spec.parameters())},
            {u"until"_s, until ? QJsonValue(base::formatInstant(*until)) : QJsonValue::Null},
        });
    }
    return json;
}

QList<domain::MeasureSpec> specsFrom(BodyReader &outer, const QJsonArray &json)
{
    QList<domain::MeasureSpec> specs;
    for (const auto &value : json) {
        BodyReader reader(value.toObject(), u"measures."_s);
        const QString kind = reader.text("kind");
        const QStringList parameters = reader.texts("parameters");
        const auto until = reader.instantOrNull("until");
        // What a designation imposes comes to its accounts as a cascade.
        const bool isDesignation =
            parameters.contains(domain::labelNames.name(domain::Label::StateControlledMedia));
        const auto spec = domain::MeasureSpec::fromParts(
            kind, parameters, until,
            isDesignation ? domain::MeasureOrigin::Designation : domain::MeasureOrigin::Review);
        if (spec)
            specs.append(*spec);
        else
            reader.fail("parameters");
        if (const auto done = reader.finish(); !done)
            outer.fail(done.error());
    }
    return specs;
}

TargetsRef targetsFrom(BodyReader &outer, const QJsonObject &json)
{
    BodyReader reader(json, u"targets."_s);
    TargetsRef targets;
    targets.blob = reader.hash("blob");
    targets.count = reader.integer("count");
    targets.merkleRoot = reader.hash("merkle_root");
    targets.type = reader.named("type", domain::subjectTypeNames);
    if (targets.count < 0)
        reader.fail("count");
    if (const auto done = reader.finish(); !done)
        outer.fail(done.error());
    return targets;
}

std::optional<TargetOutcome> outcomeOf(QChar letter)
{
    switch (letter.unicode()) {
    case u'a': return TargetOutcome::Applied;
    case u'i': return TargetOutcome::Already;
    case u'g': return TargetOutcome::Gone;
    case u's': return TargetOutcome::Spared;
    case u'u': return TargetOutcome::Unknown;
    default: return std::nullopt;
    }
}

} // namespace

QJsonObject toBody(const GroupBody &body)
{
    const TargetsRef &targets = body.targets;
    QJsonObject json{
        {u"effective_at"_s, base::formatInstant(body.effectiveAt)},
        {u"ground"_s, domain::formatGround(body.ground)},
        {u"kind"_s, groupKindNames.name(body.kind)},
        {u"measures"_s, specsToJson(body.measures)},
        {u"note"_s, hexOrNull(body.note)},
        {u"parent"_s, body.parent ? QJsonValue(body.parent->toString()) : QJsonValue::Null},
        {u"policy"_s, policyToJson(body.policy)},
        {u"reason"_s, body.reason.toString()},
        {u"severity"_s, domain::severityNames.name(body.severity)},
        {u"targets"_s,
         QJsonObject{{u"blob"_s, QString::fromLatin1(toHex(targets.blob))},
                     {u"count"_s, targets.count},
                     {u"merkle_root"_s, QString::fromLatin1(toHex(targets.merkleRoot))},
                     {u"type"_s, domain::subjectTypeNames.name(targets.type)}}},
    };
    if (body.isAsserted)
        json.insert("asserted"_L1, true);
    if (body.proposal)
        json.insert("proposal"_L1, body.proposal->toString());
    return json;
}

base::Result<GroupBody> parseGroupDecisionMade(const Event &event)
{
    BodyReader reader(event.body);
    GroupBody body;
    body.effectiveAt = reader.instant("effective_at");
    const auto ground = domain::parseGround(reader.text("ground"));
    if (!ground)
        reader.fail("ground");
    body.ground = ground.value_or(domain::Ground{});
    body.kind = reader.named("kind", groupKindNames);
    body.measures = specsFrom(reader, reader.array("measures"));
    body.note = reader.hashOrNull("note");
    body.parent = reader.parsedOrNull<domain::DecisionId>("parent");
    body.policy = policyFrom(reader);
    body.reason = reader.parsed<domain::ReasonCode>("reason");
    body.severity = reader.named("severity", domain::severityNames);
    body.targets = targetsFrom(reader, reader.object("targets"));
    // Written when it is so, and else not at all.
    if (event.body.contains("asserted"_L1)) {
        body.isAsserted = reader.boolean("asserted");
        if (!body.isAsserted)
            reader.fail("asserted");
    }
    if (event.body.contains("proposal"_L1))
        body.proposal = reader.parsed<domain::EventId>("proposal");
    if (auto done = reader.finish(); !done)
        return done.error();
    return body;
}

bool isHit(TargetOutcome outcome)
{
    return outcome == TargetOutcome::Applied || outcome == TargetOutcome::Already;
}

QJsonObject toBody(const GroupProgressBody &body)
{
    QString letters;
    letters.reserve(body.outcomes.size());
    for (const TargetOutcome outcome : body.outcomes)
        letters += QLatin1Char(static_cast<char>(outcome));
    return {
        {u"first"_s, body.first}, {u"group"_s, body.group.toString()}, {u"outcomes"_s, letters}};
}

base::Result<GroupProgressBody> parseGroupDecisionProgressed(const Event &event)
{
    BodyReader reader(event.body);
    GroupProgressBody body;
    body.first = reader.integer("first");
    body.group = reader.parsed<domain::DecisionId>("group");
    const QString letters = reader.text("outcomes");
    if (body.first < 0)
        reader.fail("first");
    if (letters.isEmpty() || letters.size() > GroupProgressBody::largestBatch)
        reader.fail("outcomes");
    for (const QChar letter : letters) {
        if (const auto outcome = outcomeOf(letter))
            body.outcomes.append(*outcome);
        else
            reader.fail("outcomes");
    }
    if (auto done = reader.finish(); !done)
        return done.error();
    return body;
}

QJsonObject toBody(const GroupWithdrawalBody &body)
{
    return {{u"group"_s, body.group.toString()}};
}

base::Result<GroupWithdrawalBody> parseGroupDecisionWithdrawn(const Event &event)
{
    BodyReader reader(event.body);
    GroupWithdrawalBody body;
    body.group = reader.parsed<domain::DecisionId>("group");
    if (auto done = reader.finish(); !done)
        return done.error();
    return body;
}

QJsonObject toBody(const GroupReversalBody &body)
{
    return {{u"group"_s, body.group.toString()},
            {u"note"_s, hexOrNull(body.note)},
            {u"reason"_s, body.reason.toString()}};
}

base::Result<GroupReversalBody> parseGroupDecisionReversed(const Event &event)
{
    BodyReader reader(event.body);
    GroupReversalBody body;
    body.group = reader.parsed<domain::DecisionId>("group");
    body.note = reader.hashOrNull("note");
    body.reason = reader.parsed<domain::ReasonCode>("reason");
    if (auto done = reader.finish(); !done)
        return done.error();
    return body;
}

} // namespace vigil::ledger
