// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/event.h"

#include "base/enumnames.h"
#include "ledger/canonical.h"
#include "ledger/canonicalscan.h"
#include "ledger/errors.h"

#include <QJsonDocument>

#include <array>
#include <charconv>

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

base::Error badField(QLatin1StringView field)
{
    return {
        badEvent,
        QStringLiteral("A ledger entry is damaged: its field \"%1\" cannot be read.").arg(field),
        QStringLiteral("field=%1").arg(field)};
}

/// Moves the value out of `parsed` into `field`; false when there is none.
template<typename T>
bool take(std::optional<T> parsed, T &field)
{
    if (parsed)
        field = std::move(*parsed);
    return parsed.has_value();
}

/// The text of an id or a code; empty for another value.
QByteArrayView textOf(QByteArrayView value)
{
    return plainText(value).value_or(QByteArrayView());
}

template<typename Id>
std::optional<Id> idOf(QByteArrayView value)
{
    return Id::parse(QString::fromLatin1(textOf(value)));
}

std::optional<std::vector<Aggregate>> parseAggregates(QByteArrayView value)
{
    const auto elements = canonicalElements(value);
    if (!elements)
        return std::nullopt;
    std::vector<Aggregate> aggregates;
    for (const QByteArrayView element : *elements) {
        const auto aggregate = Aggregate::parse(QString::fromLatin1(textOf(element)));
        if (!aggregate)
            return std::nullopt;
        aggregates.push_back(*aggregate);
    }
    return aggregates;
}

std::optional<qint64> parseSeq(QByteArrayView value)
{
    qint64 seq = 0;
    const auto read = std::from_chars(value.begin(), value.end(), seq);
    if (read.ec != std::errc() || read.ptr != value.end() || seq < 1)
        return std::nullopt;
    return seq;
}

/// In the order of canonical keys.
enum Field { Actor, Aggregates, At, Body, Clock, Device, Id, Kind, Prev, Seq, V, fieldCount };
constexpr std::array<QLatin1StringView, fieldCount> fieldNames{
    "actor"_L1, "aggregates"_L1, "at"_L1,   "body"_L1, "clock"_L1, "device"_L1,
    "id"_L1,    "kind"_L1,       "prev"_L1, "seq"_L1,  "v"_L1};

base::Result<std::array<QByteArrayView, fieldCount>> fieldsOf(QByteArrayView bytes)
{
    const auto members = canonicalMembers(bytes);
    if (!members) {
        return base::Error{
            notCanonical,
            QStringLiteral("A ledger entry is damaged: its bytes are not in canonical form.")};
    }
    std::array<QByteArrayView, fieldCount> fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i >= members->size() || (*members)[i].key != fieldNames[i])
            return badField(fieldNames[i]);
        fields[i] = (*members)[i].value;
    }
    if (members->size() != fieldCount || fields[V] != QByteArray::number(Event::version))
        return badField(fieldNames[V]);
    return fields;
}

/// All but the body.
base::Result<Event> readFields(const std::array<QByteArrayView, fieldCount> &fields)
{
    Event event;
    if (!take(idOf<domain::EventId>(fields[Id]), event.id))
        return badField(fieldNames[Id]);
    if (!take(idOf<domain::DeviceId>(fields[Device]), event.device))
        return badField(fieldNames[Device]);
    if (!take(idOf<domain::MemberId>(fields[Actor]), event.actor))
        return badField(fieldNames[Actor]);
    if (!take(base::parseWrittenInstant(QString::fromLatin1(textOf(fields[At]))), event.at))
        return badField(fieldNames[At]);
    const QLatin1StringView clock(textOf(fields[Clock]));
    if (!take(clockNames.value(QString(clock)), event.clock))
        return badField(fieldNames[Clock]);
    if (!take(parseAggregates(fields[Aggregates]), event.aggregates))
        return badField(fieldNames[Aggregates]);
    if (!take(fromHex<32>(textOf(fields[Prev])), event.prev))
        return badField(fieldNames[Prev]);
    event.kind = textOf(fields[Kind]).toByteArray();
    if (event.kind.isEmpty())
        return badField(fieldNames[Kind]);
    if (!take(parseSeq(fields[Seq]), event.seq))
        return badField(fieldNames[Seq]);
    if (!fields[Body].startsWith('{'))
        return badField(fieldNames[Body]);
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
    CanonicalWriter writer;
    writer.beginObject();
    writer.key("actor");
    writer.string(event.actor.toString());
    writer.key("aggregates");
    writer.beginArray();
    for (const Aggregate &aggregate : event.aggregates)
        writer.string(aggregate.toString());
    writer.endArray();
    writer.key("at");
    writer.string(base::formatInstant(event.at));
    writer.key("body");
    if (auto written = writeCanonical(writer, event.body); !written)
        return written.error();
    writer.key("clock");
    writer.string(QString(clockNames.name(event.clock)));
    writer.key("device");
    writer.string(event.device.toString());
    writer.key("id");
    writer.string(event.id.toString());
    writer.key("kind");
    writer.string(QString::fromLatin1(event.kind));
    writer.key("prev");
    writer.ascii(toHex(event.prev));
    writer.key("seq");
    writer.integer(event.seq);
    writer.key("v");
    writer.integer(Event::version);
    writer.endObject();
    return writer.take();
}

base::Result<SignedEvent> seal(const Event &event, const SigningKey &key)
{
    auto bytes = canonicalBytes(event);
    if (!bytes)
        return bytes.error();
    const Hash hash = sha256(*bytes);
    return SignedEvent{event, *std::move(bytes), hash, key.sign(viewOf(hash))};
}

base::Result<Event> parseEventHead(QByteArrayView bytes)
{
    const auto fields = fieldsOf(bytes);
    return fields ? readFields(*fields) : fields.error();
}

base::Result<Event> parseEvent(QByteArrayView bytes)
{
    const auto fields = fieldsOf(bytes);
    if (!fields)
        return fields.error();
    auto event = readFields(*fields);
    if (!event)
        return event;
    const auto body = QJsonDocument::fromJson((*fields)[Body].toByteArray());
    if (!body.isObject())
        return badField(fieldNames[Body]);
    event->body = body.object();
    return event;
}

} // namespace vigil::ledger
