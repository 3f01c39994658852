// SPDX-License-Identifier: GPL-3.0-or-later
#include "similar/opinion.h"

#include "ledger/bodyreader.h"

#include <algorithm>

namespace vigil::similar {

namespace {

using namespace Qt::StringLiterals;
using domain::Segment;
using ledger::BodyReader;
using media::PdqTurn;

constexpr QLatin1StringView scheme("vpdq");

QJsonObject toJson(const MatchedSide &side)
{
    QJsonArray segments;
    for (const Segment &segment : side.segments) {
        segments.append(QJsonObject{{u"from_ms"_s, qint64{segment.from.count()}},
                                    {u"to_ms"_s, qint64{segment.to.count()}}});
    }
    return {{u"matched"_s, side.matched}, {u"segments"_s, segments}, {u"usable"_s, side.usable}};
}

QList<Segment> segmentsFrom(BodyReader &outer, const QJsonArray &json)
{
    QList<Segment> segments;
    for (const auto &value : json) {
        BodyReader reader(value.toObject(), u"segments."_s);
        const Segment segment{base::Millis(reader.integer("from_ms")),
                              base::Millis(reader.integer("to_ms"))};
        const bool isInOrder = segments.isEmpty() || segments.last().to < segment.from;
        if (!segment.isValid() || !isInOrder)
            reader.fail("to_ms");
        if (const auto done = reader.finish(); !done)
            outer.fail(done.error());
        segments.append(segment);
    }
    return segments;
}

MatchedSide sideFrom(BodyReader &outer, const char *key)
{
    BodyReader reader(outer.object(key), QString::fromLatin1(key) + u'.');
    MatchedSide side;
    side.usable = reader.smallInteger("usable");
    side.matched = reader.smallInteger("matched");
    side.segments = segmentsFrom(reader, reader.array("segments"));
    if (side.matched < 1 || side.matched > side.usable)
        reader.fail("matched");
    if (side.segments.isEmpty())
        reader.fail("segments");
    if (const auto done = reader.finish(); !done)
        outer.fail(done.error());
    return side;
}

void readDistance(BodyReader &outer, Match &match)
{
    BodyReader reader(outer.object("distance"), u"distance."_s);
    match.nearest = reader.smallInteger("nearest");
    match.farthest = reader.smallInteger("farthest");
    match.limit = reader.smallInteger("limit");
    if (match.nearest < 0 || match.nearest > match.farthest)
        reader.fail("nearest");
    if (match.farthest > match.limit || match.limit > media::PdqHash::bits)
        reader.fail("limit");
    if (const auto done = reader.finish(); !done)
        outer.fail(done.error());
}

PdqTurn undone(PdqTurn turn)
{
    if (turn == PdqTurn::Rotate90)
        return PdqTurn::Rotate270;
    return turn == PdqTurn::Rotate270 ? PdqTurn::Rotate90 : turn;
}

} // namespace

Opinion Opinion::reversed() const
{
    Opinion turned = *this;
    std::swap(turned.subject, turned.other);
    std::swap(turned.match.query, turned.match.compared);
    turned.match.turn = undone(match.turn);
    return turned;
}

bool isOpinion(QByteArrayView eventKind)
{
    return eventKind == "similar.confirmed" || eventKind == "similar.rejected";
}

QByteArray opinionKind(Relation relation)
{
    return relation == Relation::Confirmed ? "similar.confirmed" : "similar.rejected";
}

QJsonObject matchJson(const Match &match)
{
    return {{u"compared"_s, toJson(match.compared)},
            {u"distance"_s, QJsonObject{{u"farthest"_s, match.farthest},
                                        {u"limit"_s, match.limit},
                                        {u"nearest"_s, match.nearest}}},
            {u"query"_s, toJson(match.query)},
            {u"turn"_s, media::pdqTurnNames.name(match.turn)}};
}

QJsonObject opinionBody(const Opinion &opinion)
{
    QJsonObject body = matchJson(opinion.match);
    body.insert("asserted"_L1, opinion.isAsserted);
    body.insert("other"_L1, opinion.other.toString());
    body.insert("scheme"_L1, scheme);
    body.insert("subject"_L1, opinion.subject.toString());
    return body;
}

std::vector<ledger::Aggregate> opinionAggregates(const Opinion &opinion)
{
    using ledger::AggregateKind;
    return {ledger::aggregate(AggregateKind::Subject, opinion.subject),
            ledger::aggregate(AggregateKind::Subject, opinion.other)};
}

base::Result<Opinion> parseOpinion(const ledger::Event &event)
{
    BodyReader reader(event.body);
    Opinion opinion;
    opinion.relation =
        event.kind == opinionKind(Relation::Confirmed) ? Relation::Confirmed : Relation::Rejected;
    opinion.isAsserted = reader.boolean("asserted");
    opinion.subject = reader.parsed<domain::SubjectId>("subject");
    opinion.other = reader.parsed<domain::SubjectId>("other");
    opinion.match.query = sideFrom(reader, "query");
    opinion.match.compared = sideFrom(reader, "compared");
    readDistance(reader, opinion.match);
    opinion.match.turn = reader.named("turn", media::pdqTurnNames);
    if (reader.text("scheme") != scheme)
        reader.fail("scheme");
    if (opinion.subject == opinion.other || event.aggregates != opinionAggregates(opinion))
        reader.fail("other");
    if (auto done = reader.finish(); !done)
        return done.error();
    return opinion;
}

} // namespace vigil::similar
