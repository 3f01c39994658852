// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/feedflags.h"

#include "intake/errors.h"
#include "intake/feedvalues.h"

namespace vigil::intake {

namespace {

namespace flagline {
enum Field : std::size_t {
    Id,
    Source,
    At,
    Policy,
    ScorePct,
    Segments,
    Reporter,
    Note,
    Notice,
    Order
};
constexpr std::string_view names[] = {"id",       "source",   "at",   "policy", "score_pct",
                                      "segments", "reporter", "note", "notice", "order"};
} // namespace flagline

namespace notice {
enum Field : std::size_t { Law, Text };
constexpr std::string_view names[] = {"law", "text"};
} // namespace notice

namespace order {
enum Field : std::size_t { Reference, State, Deadline, Territory };
constexpr std::string_view names[] = {"reference", "state", "deadline", "territory"};
} // namespace order

bool mayCarryNotice(domain::FlagSource source)
{
    return source == domain::FlagSource::Authority || source == domain::FlagSource::TrustedFlagger;
}

std::optional<domain::Segment> readSegment(simdjson::dom::element element)
{
    simdjson::dom::array pair;
    if (element.get(pair) != simdjson::SUCCESS || pair.size() != 2)
        return std::nullopt;
    int64_t from = 0;
    int64_t to = 0;
    if (pair.at(0).get(from) != simdjson::SUCCESS || pair.at(1).get(to) != simdjson::SUCCESS
        || to > JsonFields::largestInteger)
        return std::nullopt;
    const domain::Segment segment{base::Millis(from), base::Millis(to)};
    return segment.isValid() ? std::optional(segment) : std::nullopt;
}

} // namespace

void writeOthers(JsonText &out, const JsonFields &fields)
{
    if (fields.others().empty())
        return;
    out.open("other", '{');
    for (const auto &[name, value] : fields.others()) {
        // For the text writer an empty name means a member of a list.
        const std::string json = simdjson::minify(value);
        out.raw(name, name.empty() ? "\"\":" + json : json);
    }
    out.close('}');
}

QList<domain::Segment> FeedFlagBuilder::readSegments(JsonFields &fields) const
{
    QList<domain::Segment> segments;
    const auto list = fields.array(flagline::Segments);
    if (!list)
        return segments;
    for (const simdjson::dom::element element : *list) {
        const auto segment = readSegment(element);
        if (!segment || (!segments.isEmpty() && segment->from < segments.last().from)
            || (m_revision.duration && segment->to > *m_revision.duration)) {
            fields.fail(
                flagline::Segments, reasons::badSegments,
                "must be pairs [from, to] in milliseconds, in order and within the duration");
            return {};
        }
        segments.append(*segment);
    }
    return segments;
}

domain::Flag FeedFlagBuilder::readFlag(JsonFields &fields) const
{
    using namespace flagline;
    domain::Flag flag;
    flag.subject = m_revision.subject;
    for (const auto field : {Id, Source, At})
        fields.require(field);
    if (const auto id = fields.id(Id)) {
        const std::string scoped = flag.subject.toString().toStdString() + '/' + std::string(*id);
        flag.id = m_pseudonymizer.flag({scoped.data(), qsizetype(scoped.size())});
    }
    if (const auto name = fields.text(Source)) {
        const auto source =
            domain::flagSourceNames.value(QLatin1StringView(name->data(), qsizetype(name->size())));
        if (!source)
            fields.fail(Source, reasons::unknownName,
                        "must be automated, user_report, trusted_flagger, fact_check_partner, "
                        "authority or staff");
        flag.source = source.value_or(domain::FlagSource::Automated);
    }
    flag.at = fields.instant(At).value_or(base::Instant());
    if (const auto code = fields.text(Policy)) {
        flag.policy = readCode<domain::PolicyId>(*code);
        if (!flag.policy)
            fields.fail(Policy, reasons::badCode, "must be the id of a policy, such as INT-MIS");
    }
    if (const auto score = fields.integer(ScorePct, 0, 100))
        flag.scorePct = static_cast<int>(*score);
    if (const auto reporter = fields.id(Reporter))
        flag.reporter = m_pseudonymizer.reporter({reporter->data(), qsizetype(reporter->size())});
    flag.segments = readSegments(fields);
    return flag;
}

domain::Order FeedFlagBuilder::readOrder(JsonFields &fields) const
{
    domain::Order result;
    fields.require(order::Reference);
    fields.require(order::State);
    result.state = fields.country(order::State);
    result.deadline = fields.instant(order::Deadline);
    const auto list = fields.array(order::Territory);
    if (!list)
        return result;
    for (const simdjson::dom::element element : *list) {
        std::string_view code;
        const auto country =
            element.get(code) == simdjson::SUCCESS ? readCountry(code) : std::nullopt;
        if (!country)
            fields.fail(order::Territory, reasons::badCountry,
                        "must be a list of country codes of ISO 3166-1");
        else
            result.territory.append(*country);
    }
    return result;
}

void FeedFlagBuilder::readNoticeAndOrder(JsonFields &fields, domain::Flag &flag, JsonText &out)
{
    const auto noticeObject = fields.object(flagline::Notice);
    const auto orderObject = fields.object(flagline::Order);
    if ((noticeObject || orderObject) && !mayCarryNotice(flag.source))
        fields.fail(noticeObject ? flagline::Notice : flagline::Order, reasons::noticeNotAllowed,
                    "may come only from an authority or a trusted flagger");
    if (noticeObject && orderObject)
        fields.fail(flagline::Order, reasons::noticeAndOrder, "must not stand beside a notice");
    if (noticeObject) {
        JsonFields noticeFields(*noticeObject, notice::names, fields.pathOf(flagline::Notice) + '.',
                                m_fault);
        noticeFields.require(notice::Law);
        noticeFields.require(notice::Text);
        out.open("notice", '{');
        out.text("law", noticeFields.text(notice::Law).value_or(""));
        out.text("text", noticeFields.text(notice::Text).value_or(""));
        writeOthers(out, noticeFields);
        out.close('}');
        flag.notice.emplace();
    }
    if (orderObject) {
        JsonFields orderFields(*orderObject, order::names, fields.pathOf(flagline::Order) + '.',
                               m_fault);
        flag.order = readOrder(orderFields);
        out.open("order", '{');
        out.text("reference", orderFields.text(order::Reference).value_or(""));
        writeOthers(out, orderFields);
        out.close('}');
    }
}

std::vector<domain::Flag> FeedFlagBuilder::read(simdjson::dom::array array, JsonText &out)
{
    std::vector<domain::Flag> flags;
    out.open("flags", '[');
    for (const simdjson::dom::element element : array) {
        const std::string path = "flags[" + std::to_string(flags.size()) + "].";
        simdjson::dom::object object;
        if (element.get(object) != simdjson::SUCCESS) {
            m_fault.set(reasons::wrongType,
                        QStringLiteral("The field flags must be a list of objects."));
            break;
        }
        JsonFields fields(object, flagline::names, path, m_fault);
        domain::Flag flag = readFlag(fields);
        out.open({}, '{');
        out.text("id", fields.text(flagline::Id).value_or(""));
        for (const auto field : {flagline::Note, flagline::Reporter}) {
            if (const auto text = fields.text(field))
                out.text(flagline::names[field], *text);
        }
        readNoticeAndOrder(fields, flag, out);
        writeOthers(out, fields);
        out.close('}');
        if (m_fault.isSet())
            break;
        flags.push_back(std::move(flag));
    }
    out.close(']');
    std::vector<domain::FlagId> ids(flags.size());
    std::ranges::transform(flags, ids.begin(), &domain::Flag::id);
    std::ranges::sort(ids);
    if (std::ranges::adjacent_find(ids) != ids.end())
        m_fault.set(reasons::duplicateFlag, QStringLiteral("Two flags of the line have one id."));
    return flags;
}

} // namespace vigil::intake
