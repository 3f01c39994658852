// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/casejson.h"

#include "domain/measuretext.h"

namespace vigil::cli {

using namespace Qt::StringLiterals;

namespace {

template<typename T, typename ToJson>
void insert(QJsonObject &object, QLatin1StringView key, const std::optional<T> &value,
            ToJson toJson)
{
    if (value)
        object.insert(key, toJson(*value));
}

QJsonArray segmentsJson(const QList<domain::Segment> &segments)
{
    QJsonArray array;
    for (const domain::Segment &segment : segments)
        array.append(QJsonArray{qint64{segment.from.count()}, qint64{segment.to.count()}});
    return array;
}

QJsonValue instantJson(base::Instant at)
{
    return base::formatInstant(at);
}

template<typename Tag>
QJsonValue codeJson(const domain::Code<Tag> &code)
{
    return code.toString();
}

QJsonArray measuresJson(const QList<domain::Measure> &measures)
{
    QJsonArray array;
    for (const domain::Measure &measure : measures) {
        array.append(QJsonObject{{u"measure"_s, domain::formatMeasure(measure.spec())},
                                 {u"target"_s, measure.target().id.toString()}});
    }
    return array;
}

void insertText(QJsonObject &object, QLatin1StringView key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

} // namespace

QString nameOf(const domain::SubjectId &id, const cases::RevisionView &revision)
{
    return revision.text && !revision.text->platformId.isEmpty() ? revision.text->platformId
                                                                 : id.toString();
}

QJsonObject caseJson(const cases::CaseRow &file, domain::CaseState state)
{
    QJsonObject json{
        {u"id"_s, file.id.toString()},
        {u"kind"_s, domain::caseKindNames.name(file.kind)},
        {u"state"_s, domain::caseStateNames.name(state)},
        {u"due_at"_s, base::formatInstant(file.due.at)},
        {u"queue"_s, file.queue},
        {u"severity"_s, domain::severityNames.name(file.severity)},
    };
    insert(json, "policy"_L1, file.policy, codeJson<domain::PolicyTag>);
    insert(json, "parent"_L1, file.parent, [](const auto &id) { return id.toString(); });
    insert(json, "decision"_L1, file.decision, [](const auto &id) { return id.toString(); });
    insert(json, "escalation"_L1, file.escalation,
           [](auto kind) { return QString(domain::escalationKindNames.name(kind)); });
    return json;
}

QJsonObject revisionJson(const cases::RevisionView &view)
{
    const domain::Revision &revision = view.revision;
    QJsonObject json{
        {u"at"_s, base::formatInstant(revision.at)},
        {u"type"_s, domain::subjectTypeNames.name(revision.type)},
        {u"gone"_s, revision.isGone},
    };
    insert(json, "posted"_L1, revision.posted, instantJson);
    insert(json, "ended"_L1, revision.ended, instantJson);
    insertText(json, "language"_L1, revision.language);
    insert(json, "country"_L1, revision.country, [](const auto &code) { return code.toString(); });
    insert(json, "reach"_L1, revision.reach, [](qint64 reach) { return reach; });
    insert(json, "duration_ms"_L1, revision.duration,
           [](base::Millis span) { return qint64{span.count()}; });
    if (!revision.topics.isEmpty())
        json.insert("topics"_L1, QJsonArray::fromStringList(revision.topics));
    if (view.text) {
        insertText(json, "title"_L1, view.text->title);
        insertText(json, "caption"_L1, view.text->caption);
        insertText(json, "url"_L1, view.text->url);
        insertText(json, "media"_L1, view.text->media);
        if (!view.text->hashtags.isEmpty())
            json.insert("hashtags"_L1, QJsonArray::fromStringList(view.text->hashtags));
    }
    return json;
}

QJsonObject subjectJson(const domain::SubjectId &id, const cases::RevisionView &revision)
{
    QJsonObject json = revisionJson(revision);
    json.insert("id"_L1, nameOf(id, revision));
    json.insert("ledger_id"_L1, id.toString());
    return json;
}

QJsonObject accountJson(const domain::AccountFacts &account, const cases::RevisionView &revision)
{
    QJsonObject json{
        {u"ledger_id"_s, account.id.toString()},
        {u"kind"_s, domain::accountKindNames.name(account.kind)},
        {u"fake_suspected"_s, account.isFakeSuspected},
    };
    if (revision.text) {
        insertText(json, "id"_L1, revision.text->accountPlatformId);
        insertText(json, "handle"_L1, revision.text->handle);
        insertText(json, "name"_L1, revision.text->accountName);
    }
    insert(json, "followers"_L1, account.followers, [](qint64 count) { return count; });
    insert(json, "created"_L1, account.created, instantJson);
    insert(json, "country"_L1, account.country, [](const auto &code) { return code.toString(); });
    return json;
}

QJsonArray flagsJson(const QList<domain::Flag> &flags)
{
    QJsonArray array;
    for (const domain::Flag &flag : flags) {
        QJsonObject json{
            {u"id"_s, flag.id.toString()},
            {u"source"_s, domain::flagSourceNames.name(flag.source)},
            {u"at"_s, base::formatInstant(flag.at)},
        };
        insert(json, "policy"_L1, flag.policy, codeJson<domain::PolicyTag>);
        insert(json, "score_pct"_L1, flag.scorePct, [](int score) { return score; });
        insert(json, "reporter"_L1, flag.reporter, [](const auto &id) { return id.toString(); });
        insertText(json, "note"_L1, flag.note);
        if (!flag.segments.isEmpty())
            json.insert("segments"_L1, segmentsJson(flag.segments));
        array.append(json);
    }
    return array;
}

QJsonArray enforcementJson(const QList<domain::Standing> &standings, base::Instant now)
{
    QJsonArray array;
    for (const domain::Standing &standing : standings) {
        if (!standing.isStandingAt(now))
            continue;
        const auto until = standing.measure.spec().until();
        array.append(QJsonObject{
            {u"measure"_s, domain::formatMeasure(standing.measure.spec())},
            {u"target"_s, standing.measure.target().id.toString()},
            {u"decision"_s, standing.decision.toString()},
            {u"from"_s, base::formatInstant(standing.from)},
            {u"until"_s, until ? QJsonValue(base::formatInstant(*until)) : QJsonValue::Null},
        });
    }
    return array;
}

QJsonArray strikesJson(const domain::StrikeStanding &strikes)
{
    QJsonArray array;
    for (const domain::Strike &strike : strikes.strikes) {
        array.append(QJsonObject{
            {u"decision"_s, strike.decision.toString()},
            {u"policy"_s, strike.policy.toString()},
            {u"kind"_s, domain::strikeKindNames.name(strike.kind)},
            {u"at"_s, base::formatInstant(strike.at)},
            {u"expires"_s, base::formatInstant(strike.expires)},
            {u"active"_s, strike.isActive},
        });
    }
    return array;
}

QJsonObject groupJson(const cases::GroupRow &group)
{
    QJsonObject json{
        {u"group"_s, group.id.toString()},
        {u"kind"_s, ledger::groupKindNames.name(group.kind)},
        {u"at"_s, base::formatInstant(group.at)},
        {u"targets"_s, group.counts.targets},
        {u"applied"_s, group.counts.applied},
        {u"already"_s, group.counts.already},
        {u"gone"_s, group.counts.gone},
        {u"spared"_s, group.counts.spared},
        {u"unknown"_s, group.counts.unknown},
        {u"stands"_s, group.stands()},
    };
    insert(json, "parent"_L1, group.parent, [](const auto &id) { return id.toString(); });
    insert(json, "withdrawn_at"_L1, group.withdrawnAt, instantJson);
    insert(json, "reversed_at"_L1, group.reversedAt, instantJson);
    return json;
}

QString groupLine(const QJsonObject &group)
{
    const auto number = [&group](QLatin1StringView key) { return group.value(key).toInteger(); };
    const qint64 targets = number("targets"_L1);
    QStringList parts{targets == 1 ? u"1 similar video"_s : u"%1 similar videos"_s.arg(targets),
                      u"%1 decided"_s.arg(number("applied"_L1) + number("already"_L1))};
    for (const auto key : {"gone"_L1, "spared"_L1, "unknown"_L1}) {
        if (number(key) > 0)
            parts.append(QString::number(number(key)) + u' ' + key);
    }
    return u"group %1: %2%3"_s.arg(group.value("group"_L1).toString(), parts.join(u", "_s),
                                   group.value("stands"_L1).toBool() ? QString() : u" (over)"_s);
}

QJsonArray historyJson(const QList<cases::DecisionRecord> &history)
{
    QJsonArray array;
    for (const cases::DecisionRecord &record : history) {
        const domain::Decision &decision = record.decision;
        QJsonObject json{
            {u"decision"_s, decision.id.toString()},
            {u"case"_s, decision.caseId.toString()},
            {u"at"_s, base::formatInstant(decision.at)},
            {u"effective_at"_s, base::formatInstant(decision.effectiveAt)},
            {u"actor"_s, decision.actor.toString()},
            {u"policy"_s, decision.policy.id.toString()},
            {u"policy_version"_s, decision.policy.version},
            {u"reason"_s, decision.reason.toString()},
            {u"ground"_s, domain::formatGround(decision.ground)},
            {u"cause"_s, domain::causeKindNames.name(decision.cause.kind)},
            {u"measures"_s, measuresJson(decision.measures)},
            {u"stands"_s, record.stands},
            {u"delivery"_s, cases::deliveryNames.name(record.delivery)},
        };
        insert(json, "group"_L1, decision.cause.parent,
               [](const auto &id) { return id.toString(); });
        insertText(json, "note"_L1, record.note);
        if (!decision.evidence.isEmpty())
            json.insert("evidence"_L1, segmentsJson(decision.evidence));
        insert(json, "withdrawn_at"_L1, record.withdrawnAt, instantJson);
        insert(json, "reversed_at"_L1, record.reversedAt, instantJson);
        insert(json, "reversal_reason"_L1, record.reversalReason, codeJson<domain::ReasonTag>);
        array.append(json);
    }
    return array;
}

QJsonArray claimedJson(const QList<intake::ClaimedView> &claimed)
{
    QJsonArray array;
    for (const intake::ClaimedView &view : claimed) {
        const intake::ClaimedDecision &decision = view.decision;
        QJsonArray measures;
        for (const domain::MeasureSpec &measure : decision.measures)
            measures.append(domain::formatMeasure(measure));
        const intake::ClaimedText text = view.text.value_or(intake::ClaimedText{});
        QJsonObject json{
            {u"claimed_by"_s, text.system},
            {u"decided_at"_s, base::formatInstant(decision.decidedAt)},
            {u"measures"_s, measures},
        };
        insertText(json, "id"_L1, text.id);
        insertText(json, "policy"_L1, text.policy);
        insertText(json, "reason"_L1, text.reason);
        insertText(json, "ground"_L1, text.ground);
        insertText(json, "reviewer"_L1, text.reviewer);
        insertText(json, "note"_L1, text.note);
        insert(json, "until"_L1, decision.until, instantJson);
        insert(json, "reversed_at"_L1, decision.reversedAt, instantJson);
        array.append(json);
    }
    return array;
}

} // namespace vigil::cli
