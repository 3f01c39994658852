// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/event.h"

#include "base/enumnames.h"
#include "ledger/canonical.h"
#include "ledger/errors.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace vigil::ledger {

namespace {

using namespace Qt::StringLiterals;

constexpr base::EnumNames<AggregateKind, 11> aggregateNames{{
    {AggregateKind::Case, QLatin1StringView("case")},
    {AggregateKind::Subject, QLatin1StringView("subject")},
    {AggregateKind::Account, QLatin1StringView("account")},
    {AggregateKind::Entity, QLatin1StringView("entity")},
    {AggregateKind::Network, QLatin1StringView("network")},
    {AggregateKind::Group, QLatin1StringView("group")},
    {AggregateKind::Market, QLatin1StringView("market")},
    {AggregateKind::Member, QLatin1StringView("member")},
    {AggregateKind::PolicyPack, QLatin1StringView("policy_pack")},
    {AggregateKind::Team, QLatin1StringView("team")},
    {AggregateKind::Proposal, QLatin1StringView("proposal")},
}};

constexpr base::EnumNames<ClockState, 2> clockNames{{
    {ClockState::Ok, QLatin1StringView("ok")},
    {ClockState::Suspect, QLatin1StringView("suspect")},
}};

constexpr int fieldCount = 11;

QJsonObject toJson(const Event &event)
{
    QJsonArray aggregates;
    for (const Aggregate &aggregate : event.aggregates)
        aggregates.append(aggregate.toString());
    return {
        {u"actor"_s, event.actor.toString()},
        {u"aggregates"_s, aggregates},
        {u"at"_s, base::formatInstant(event.at)},
        {u"body"_s, event.body},
        {u"clock"_s, clockNames.name(event.clock)},
        {u"device"_s, event.device.toString()},
        {u"id"_s, event.id.toString()},
        {u"kind"_s, QString::fromLatin1(event.kind)},
        {u"prev"_s, QString::fromLatin1(toHex(event.prev))},
        {u"seq"_s, event.seq},
        {u"v"_s, Event::version},
    };
}

base::Error badField(QLatin1StringView field)
{
    return {
        badEvent,
        QStringLiteral("A ledger entry is damaged: its field \"%1\" cannot be read.").arg(field),
        QStringLiteral("field=%1").arg(field)};
}

std::optional<std::vector<Aggregate>> parseAggregates(const QJsonValue &value)
{
    if (!value.isArray())
        return std::nullopt;
    std::vector<Aggregate> aggregates;
    const QJsonArray array = value.toArray();
    for (const auto &element : array) {
        const auto aggregate = Aggregate::parse(element.toString());
        if (!aggregate)
            return std::nullopt;
        aggregates.push_back(*aggregate);
    }
    return aggregates;
}

/// Moves the value out of `parsed` into `field`; false when there is none.
template<typename T>
bool take(std::optional<T> parsed, T &field)
{
    if (parsed)
        field = std::move(*parsed);
    return parsed.has_value();
}

base::Result<Event> readFields(const QJsonObject &json)
{
    Event event;
    const auto text = [&json](QLatin1StringView key) { return json.value(key).toString(); };
    if (json.size() != fieldCount || json.value("v"_L1) != QJsonValue(Event::version))
        return badField("v"_L1);
    if (!take(domain::EventId::parse(text("id"_L1)), event.id))
        return badField("id"_L1);
    if (!take(domain::DeviceId::parse(text("device"_L1)), event.device))
        return badField("device"_L1);
    if (!take(domain::MemberId::parse(text("actor"_L1)), event.actor))
        return badField("actor"_L1);
    if (!take(base::parseInstant(text("at"_L1)), event.at))
        return badField("at"_L1);
    if (!take(clockNames.value(QStringView(text("clock"_L1))), event.clock))
        return badField("clock"_L1);
    if (!take(parseAggregates(json.value("aggregates"_L1)), event.aggregates))
        return badField("aggregates"_L1);
    if (!take(fromHex<32>(text("prev"_L1).toLatin1()), event.prev))
        return badField("prev"_L1);
    event.kind = text("kind"_L1).toLatin1();
    if (event.kind.isEmpty())
        return badField("kind"_L1);
    event.seq = json.value("seq"_L1).toInteger();
    if (event.seq < 1)
        return badField("seq"_L1);
    if (!json.value("body"_L1).isObject())
        return badField("body"_L1);
    event.body = json.value("body"_L1).toObject();
    return event;
}

} // namespace

QString Aggregate::toString() const
{
    return aggregateNames.name(kind) + u':' + base::formatId(id, base::IdForm::Hex);
}

std::optional<Aggregate> Aggregate::parse(QStringView text)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon < 0)
        return std::nullopt;
    const auto kind = aggregateNames.value(text.first(colon));
    const auto id = base::parseId(text.sliced(colon + 1), base::IdForm::Hex);
    if (!kind || !id)
        return std::nullopt;
    return Aggregate{*kind, *id};
}

base::Result<QByteArray> canonicalBytes(const Event &event)
{
    return canonicalJson(toJson(event));
}

base::Result<SignedEvent> seal(const Event &event, const SigningKey &key)
{
    auto bytes = canonicalBytes(event);
    if (!bytes)
        return bytes.error();
    const Hash hash = sha256(*bytes);
    return SignedEvent{event, *std::move(bytes), hash, key.sign(viewOf(hash))};
}

base::Result<Event> parseEvent(QByteArrayView bytes)
{
    const QByteArray copy = bytes.toByteArray();
    const QJsonDocument document = QJsonDocument::fromJson(copy);
    if (!document.isObject())
        return base::Error{badEvent,
                           QStringLiteral("A ledger entry is damaged: it is no JSON object.")};
    auto event = readFields(document.object());
    if (!event)
        return event;
    const auto again = canonicalBytes(*event);
    if (!again || *again != copy) {
        return base::Error{
            notCanonical,
            QStringLiteral("A ledger entry is damaged: its bytes are not in canonical form.")};
    }
    return event;
}

} // namespace vigil::ledger
