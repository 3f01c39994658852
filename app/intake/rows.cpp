// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/rows.h"

#include "domain/measuretext.h"
#include "intake/textdocument.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace vigil::intake {

using store::Value;

namespace {

Value ascii(QLatin1StringView text)
{
    return Value::text(QByteArrayView(text.data(), text.size()));
}

Value text(const std::string &utf8)
{
    return Value::text(QByteArrayView(utf8.data(), qsizetype(utf8.size())));
}

Value textOrNull(const QString &value)
{
    return value.isEmpty() ? Value(nullptr) : Value(value);
}

Value country(const std::optional<domain::CountryCode> &code)
{
    return code ? Value(code->toString()) : Value(nullptr);
}

template<typename List, typename Write>
Value jsonList(const List &list, Write write)
{
    if (list.isEmpty())
        return nullptr;
    std::string json;
    JsonText out(json);
    out.open({}, '[');
    for (const auto &item : list)
        write(out, item);
    out.close(']');
    return text(json);
}

void writeText(JsonText &out, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    out.text({}, {utf8.data(), static_cast<std::size_t>(utf8.size())});
}

Value segments(const QList<domain::Segment> &list)
{
    return jsonList(list, [](JsonText &out, const domain::Segment &segment) {
        out.raw({}, '[' + std::to_string(segment.from.count()) + ','
                        + std::to_string(segment.to.count()) + ']');
    });
}

QJsonArray readList(const store::Row &row, int column)
{
    if (row.isNull(column) || row.view(column) == "[]")
        return {};
    return QJsonDocument::fromJson(row.view(column).toByteArray()).array();
}

std::optional<domain::CountryCode> readCountry(const store::Row &row, int column)
{
    return row.isNull(column) ? std::nullopt : domain::CountryCode::parse(row.text(column));
}

QLatin1StringView latin1(const store::Row &row, int column)
{
    const QByteArrayView view = row.view(column);
    return QLatin1StringView(view.data(), view.size());
}

DocumentRef readDocument(const store::Row &row, int name, int commitment)
{
    const QByteArrayView view = row.view(name);
    return {std::string(view.data(), static_cast<std::size_t>(view.size())),
            row.array<32>(commitment)};
}

} // namespace

base::Result<void> insertRow(store::Database &database, const Place &place, const RevisionRow &row)
{
    const domain::Revision &revision = row.revision;
    const domain::AccountFacts &account = revision.account;
    const Value topics = jsonList(revision.topics, writeText);
    return database.run(
        "INSERT INTO revision(row, batch, subject, at, stated_at, fingerprint, type, account, "
        "posted, ended, language, country, reach, duration_ms, topics, gone, catalog, "
        "account_country, account_created, account_followers, account_kind, "
        "account_fake_suspected, document, commitment) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {place.row,
         place.batch,
         revision.subject,
         revision.at,
         row.statedAt,
         row.fingerprint,
         ascii(domain::subjectTypeNames.name(revision.type)),
         account.id,
         revision.posted,
         revision.ended,
         textOrNull(revision.language),
         country(revision.country),
         revision.reach,
         revision.duration,
         topics,
         revision.isGone,
         revision.isCatalog,
         country(account.country),
         account.created,
         account.followers,
         ascii(domain::accountKindNames.name(account.kind)),
         account.isFakeSuspected,
         text(row.document.name),
         row.document.commitment});
}

base::Result<void> insertRow(store::Database &database, const Place &place, const FlagRow &row)
{
    const domain::Flag &flag = row.flag;
    const domain::Order order = flag.order.value_or(domain::Order());
    const Value policy = flag.policy ? Value(flag.policy->toString()) : Value(nullptr);
    const Value territory = jsonList(order.territory, [](JsonText &out, domain::CountryCode code) {
        writeText(out, code.toString());
    });
    return database.run("INSERT INTO flag(row, batch, id, subject, revision, at, source, policy, "
                        "score_pct, reporter, segments, has_notice, order_state, order_deadline, "
                        "order_territory, document, place, commitment) "
                        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        {place.row, place.batch, flag.id, flag.subject, row.revision, flag.at,
                         ascii(domain::flagSourceNames.name(flag.source)), policy, flag.scorePct,
                         flag.reporter, segments(flag.segments), flag.notice.has_value(),
                         country(order.state), order.deadline, territory, text(row.document.name),
                         row.place, row.document.commitment});
}

base::Result<void> insertRow(store::Database &database, const Place &place, const AppealRow &row)
{
    return database.run("INSERT INTO appeal(row, batch, id, subject, decision, party, at, "
                        "document, commitment) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        {place.row, place.batch, row.id, row.subject, row.decision,
                         ascii(appealPartyNames.name(row.party)), row.at, text(row.document.name),
                         row.document.commitment});
}

base::Result<void> insertRow(store::Database &database, const Place &place, const ClaimedRow &row)
{
    const ClaimedDecision &decision = row.decision;
    const Value measures =
        decision.measures.isEmpty()
            ? text("[]")
            : jsonList(decision.measures, [](JsonText &out, const auto &measure) {
                  writeText(out, domain::formatMeasure(measure));
              });
    return database.run(
        "INSERT INTO claimed_decision(row, batch, id, fingerprint, system, subject, type, account, "
        "decided_at, measures, until, reversed_at, document, commitment) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {place.row, place.batch, decision.id, row.fingerprint, decision.system, decision.subject.id,
         ascii(domain::subjectTypeNames.name(decision.subject.type)), decision.account,
         decision.decidedAt, measures, decision.until, decision.reversedAt, text(row.document.name),
         row.document.commitment});
}

RevisionRow readRevision(const store::Row &row)
{
    using domain::SubjectId;
    RevisionRow out;
    domain::Revision &revision = out.revision;
    revision.subject = row.id<SubjectId>(1);
    revision.at = row.instant(2);
    out.statedAt = row.instant(3);
    out.fingerprint = row.integer(4);
    revision.type =
        domain::subjectTypeNames.value(latin1(row, 5)).value_or(domain::SubjectType::Video);
    revision.account.id = row.id<SubjectId>(6);
    revision.posted = row.maybeInstant(7);
    revision.ended = row.maybeInstant(8);
    revision.language = row.maybeText(9).value_or(QString());
    revision.country = readCountry(row, 10);
    revision.reach = row.maybeInteger(11);
    if (const auto duration = row.maybeInteger(12))
        revision.duration = base::Millis(*duration);
    const QJsonArray topics = readList(row, 13);
    for (const QJsonValue &topic : topics)
        revision.topics.append(topic.toString());
    revision.isGone = row.boolean(14);
    revision.isCatalog = row.boolean(15);
    revision.account.country = readCountry(row, 16);
    revision.account.created = row.maybeInstant(17);
    revision.account.followers = row.maybeInteger(18);
    revision.account.kind =
        domain::accountKindNames.value(latin1(row, 19)).value_or(domain::AccountKind::Person);
    revision.account.isFakeSuspected = row.boolean(20);
    out.document = readDocument(row, 21, 22);
    return out;
}

FlagRow readFlag(const store::Row &row)
{
    FlagRow out;
    domain::Flag &flag = out.flag;
    flag.id = row.id<domain::FlagId>(1);
    flag.subject = row.id<domain::SubjectId>(2);
    out.revision = row.instant(3);
    flag.at = row.instant(4);
    flag.source =
        domain::flagSourceNames.value(latin1(row, 5)).value_or(domain::FlagSource::Automated);
    if (!row.isNull(6))
        flag.policy = domain::PolicyId::parse(row.text(6));
    if (const auto score = row.maybeInteger(7))
        flag.scorePct = static_cast<int>(*score);
    flag.reporter = row.maybeId<domain::ReporterId>(8);
    const QJsonArray pairs = readList(row, 9);
    for (const QJsonValue &pair : pairs)
        flag.segments.append({base::Millis(pair.toArray().at(0).toInteger()),
                              base::Millis(pair.toArray().at(1).toInteger())});
    if (row.boolean(10))
        flag.notice.emplace();
    if (!row.isNull(11)) {
        flag.order.emplace();
        flag.order->state = readCountry(row, 11);
        flag.order->deadline = row.maybeInstant(12);
        const QJsonArray territory = readList(row, 13);
        for (const QJsonValue &code : territory) {
            if (const auto country = domain::CountryCode::parse(code.toString()))
                flag.order->territory.append(*country);
        }
    }
    out.document = readDocument(row, 14, 16);
    out.place = row.integer(15);
    return out;
}

AppealRow readAppeal(const store::Row &row)
{
    return {row.id<domain::FlagId>(1),
            row.id<domain::SubjectId>(2),
            row.maybeId<domain::DecisionId>(3),
            appealPartyNames.value(latin1(row, 4)).value_or(AppealParty::Uploader),
            row.instant(5),
            readDocument(row, 6, 7)};
}

ClaimedRow readClaimed(const store::Row &row)
{
    ClaimedRow out;
    ClaimedDecision &decision = out.decision;
    decision.id = row.id<ClaimedId>(1);
    out.fingerprint = row.integer(2);
    decision.system = row.id<SystemId>(3);
    decision.subject.id = row.id<domain::SubjectId>(4);
    decision.subject.type =
        domain::subjectTypeNames.value(latin1(row, 5)).value_or(domain::SubjectType::Video);
    decision.account = row.maybeId<domain::AccountId>(6);
    decision.decidedAt = row.instant(7);
    const QJsonArray measures = readList(row, 8);
    for (const QJsonValue &measure : measures) {
        const auto spec = parseClaimedMeasure(measure.toString());
        if (spec && *spec)
            decision.measures.append(**spec);
    }
    decision.until = row.maybeInstant(9);
    decision.reversedAt = row.maybeInstant(10);
    out.document = readDocument(row, 11, 12);
    return out;
}

domain::AccountFacts readAccount(const store::Row &row)
{
    domain::AccountFacts facts;
    facts.id = row.id<domain::AccountId>(0);
    facts.country = readCountry(row, 1);
    facts.created = row.maybeInstant(2);
    facts.followers = row.maybeInteger(3);
    facts.kind =
        domain::accountKindNames.value(latin1(row, 4)).value_or(domain::AccountKind::Person);
    facts.isFakeSuspected = row.boolean(5);
    return facts;
}

} // namespace vigil::intake
