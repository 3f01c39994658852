// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/historylineparser.h"

#include "domain/decision.h"
#include "intake/errors.h"
#include "intake/feedflags.h"
#include "intake/jsonfields.h"
#include "intake/jsonline.h"
#include "intake/textdocument.h"

namespace vigil::intake {

using domain::MeasureSpec;
using domain::SubjectType;

namespace {

namespace line {
enum Field : std::size_t {
    V,
    Id,
    System,
    Subject,
    Account,
    DecidedAt,
    Measures,
    Policy,
    Reason,
    Ground,
    Reviewer,
    Note,
    Until,
    ReversedAt
};
constexpr std::string_view names[] = {"v",          "id",       "system", "subject",    "account",
                                      "decided_at", "measures", "policy", "reason",     "ground",
                                      "reviewer",   "note",     "until",  "reversed_at"};
} // namespace line

namespace subject {
enum Field : std::size_t { Type, Id };
constexpr std::string_view names[] = {"type", "id"};
} // namespace subject

namespace account {
enum Field : std::size_t { Id };
constexpr std::string_view names[] = {"id"};
} // namespace account

namespace measure {
enum Field : std::size_t { Kind, Parameters, Until };
constexpr std::string_view names[] = {"kind", "parameters", "until"};
} // namespace measure

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

SubjectType readType(JsonFields &fields)
{
    const std::string_view name = fields.text(subject::Type).value_or("video");
    const auto type =
        domain::subjectTypeNames.value(QLatin1StringView(name.data(), qsizetype(name.size())));
    if (type == SubjectType::Video || type == SubjectType::Livestream
        || type == SubjectType::Account)
        return *type;
    fields.fail(subject::Type, reasons::unknownType, "must be video, livestream or account");
    return SubjectType::Video;
}

/// An object that is known by its id.
void writeNamed(JsonText &out, std::string_view name, JsonFields &fields, std::size_t id)
{
    out.open(name, '{');
    out.text("id", fields.text(id).value_or(""));
    writeOthers(out, fields);
    out.close('}');
}

} // namespace

class HistoryLineParser::Impl
{
public:
    explicit Impl(const ledger::Pseudonymizer &pseudonymizer) : m_pseudonymizer(pseudonymizer) {}

    HistoryLine parse(std::string_view text, qint64 number)
    {
        Fault fault;
        HistoryLine out{number, Rejection{}};
        if (const auto object = m_json.read(text, fault))
            out.content = entry(*object, fault);
        if (fault.isSet())
            out.content = Rejection{number, fault.reason(), fault.message()};
        return out;
    }

private:
    HistoryEntry entry(simdjson::dom::object object, Fault &fault) const;
    void readIds(JsonFields &fields, ClaimedDecision &decision) const;
    void readTarget(JsonFields &fields, HistoryEntry &entry, Fault &fault) const;

    const ledger::Pseudonymizer &m_pseudonymizer;
    JsonLine m_json;
};

namespace {

void checkVersion(JsonFields &fields)
{
    if (!fields.require(line::V))
        return;
    const auto version =
        fields.integer(line::V, -JsonFields::largestInteger, JsonFields::largestInteger);
    if (version && *version != HistoryLineParser::version)
        fields.fail(line::V, reasons::unsupportedVersion,
                    "must be 1, the only version of this file");
}

/// {"kind","parameters":[…],"until"} as the ledger has them.
base::Result<MeasureSpec> readMeasureObject(simdjson::dom::object object, Fault &fault)
{
    JsonFields fields(object, measure::names, "measures[].", fault);
    fields.require(measure::Kind);
    const std::string_view kind = fields.text(measure::Kind).value_or("");
    QStringList parameters;
    if (const auto list = fields.array(measure::Parameters)) {
        for (const simdjson::dom::element item : *list) {
            std::string_view text;
            if (item.get(text) != simdjson::SUCCESS)
                fields.fail(measure::Parameters, reasons::wrongType, "must be a list of texts");
            parameters.append(textOf(text));
        }
    }
    return claimedMeasure(textOf(kind), parameters, fields.instant(measure::Until));
}

base::Result<std::optional<MeasureSpec>> readMeasure(simdjson::dom::element element, Fault &fault)
{
    std::string_view text;
    if (element.get(text) == simdjson::SUCCESS)
        return parseClaimedMeasure(textOf(text));
    simdjson::dom::object object;
    if (element.get(object) != simdjson::SUCCESS) {
        fault.set(reasons::wrongType,
                  QStringLiteral("The field measures must be a list of texts or objects."));
        return std::optional<MeasureSpec>();
    }
    auto spec = readMeasureObject(object, fault);
    return spec ? base::Result<std::optional<MeasureSpec>>(*std::move(spec)) : spec.error();
}

QList<MeasureSpec> readMeasures(JsonFields &fields, Fault &fault)
{
    QList<MeasureSpec> specs;
    const auto list = fields.array(line::Measures);
    if (!list)
        return specs;
    bool isNone = false;
    for (const simdjson::dom::element element : *list) {
        const auto spec = readMeasure(element, fault);
        if (!spec) {
            fields.fail(line::Measures, reasons::badMeasure,
                        "must hold none, remove, ban, label:NAME or restrict:KIND[=a,b]; ban and "
                        "restrict may end with ;until=T");
            return {};
        }
        const bool isTwice = *spec && std::ranges::any_of(specs, [&](const MeasureSpec &other) {
            return domain::measureKey(other) == domain::measureKey(**spec);
        });
        if (isTwice)
            fields.fail(line::Measures, reasons::badMeasure, "holds one measure twice");
        isNone = isNone || !*spec;
        if (*spec)
            specs.append(**spec);
    }
    if (list->size() == 0 || (isNone && list->size() > 1))
        fields.fail(line::Measures, reasons::badMeasure,
                    "must hold a measure; none means no violation and stands alone");
    return specs;
}

void readTimes(JsonFields &fields, ClaimedDecision &decision)
{
    decision.decidedAt = fields.instant(line::DecidedAt).value_or(base::Instant());
    decision.until = fields.instant(line::Until);
    decision.reversedAt = fields.instant(line::ReversedAt);
    for (const auto field : {line::Until, line::ReversedAt}) {
        const auto &end = field == line::Until ? decision.until : decision.reversedAt;
        if (end && *end < decision.decidedAt)
            fields.fail(field, reasons::endsBeforeDecided, "is earlier than the field decided_at");
    }
}

/// Checks the words and writes them.
void writeWords(JsonText &out, JsonFields &fields)
{
    for (const auto field : {line::Id, line::System, line::Policy, line::Reason}) {
        if (const auto text = fields.id(field))
            out.text(line::names[field], *text);
    }
    if (const auto ground = fields.text(line::Ground)) {
        if (!domain::parseGround(textOf(*ground)))
            fields.fail(line::Ground, reasons::unknownName,
                        "must be policy, or law: and its reference");
        out.text(line::names[line::Ground], *ground);
    }
    for (const auto field : {line::Reviewer, line::Note}) {
        if (const auto text = fields.text(field))
            out.text(line::names[field], *text);
    }
}

} // namespace

/// "history/" keeps these names apart from others under the team's secret; no id holds a NUL.
void HistoryLineParser::Impl::readIds(JsonFields &fields, ClaimedDecision &decision) const
{
    const std::string system =
        "history/system/" + std::string(fields.id(line::System).value_or(""));
    decision.system = SystemId(m_pseudonymizer.flag(QByteArrayView(system)).bytes());
    if (const auto id = fields.id(line::Id)) {
        const std::string scoped = system + '\0' + std::string(*id);
        decision.id = ClaimedId(m_pseudonymizer.flag(QByteArrayView(scoped)).bytes());
    }
}

/// The subject and its account, whose ids go to the document.
void HistoryLineParser::Impl::readTarget(JsonFields &fields, HistoryEntry &entry,
                                         Fault &fault) const
{
    const auto subjectObject = fields.object(line::Subject);
    if (!subjectObject)
        return;
    ClaimedDecision &decision = entry.decision;
    JsonText out(entry.text);
    JsonFields subjectFields(*subjectObject, subject::names, "subject.", fault);
    subjectFields.require(subject::Type);
    subjectFields.require(subject::Id);
    const SubjectType type = readType(subjectFields);
    const std::string_view id = subjectFields.id(subject::Id).value_or("");
    decision.subject = {m_pseudonymizer.subject(type, QByteArrayView(id)), type};
    writeNamed(out, "subject", subjectFields, subject::Id);
    if (type == SubjectType::Account)
        decision.account = decision.subject.id;
    const auto accountObject = fields.object(line::Account);
    if (!accountObject)
        return;
    JsonFields accountFields(*accountObject, account::names, "account.", fault);
    accountFields.require(account::Id);
    const std::string_view owner = accountFields.id(account::Id).value_or("");
    if (type == SubjectType::Account && owner != id)
        accountFields.fail(account::Id, reasons::accountMismatch, "must be the id of the subject");
    decision.account = m_pseudonymizer.subject(SubjectType::Account, QByteArrayView(owner));
    writeNamed(out, "account", accountFields, account::Id);
}

HistoryEntry HistoryLineParser::Impl::entry(simdjson::dom::object object, Fault &fault) const
{
    HistoryEntry entry;
    JsonFields fields(object, line::names, {}, fault);
    checkVersion(fields);
    for (const auto field : {line::System, line::Subject, line::DecidedAt, line::Measures})
        fields.require(field);
    readIds(fields, entry.decision);
    readTimes(fields, entry.decision);
    entry.decision.measures = readMeasures(fields, fault);
    entry.text = "{";
    JsonText out(entry.text);
    out.open("claimed", '{');
    writeWords(out, fields);
    readTarget(fields, entry, fault);
    writeOthers(out, fields);
    out.close('}');
    entry.text += '}';
    return entry;
}

HistoryLineParser::HistoryLineParser(const ledger::Pseudonymizer &pseudonymizer)
    : m_impl(std::make_unique<Impl>(pseudonymizer))
{}

HistoryLineParser::~HistoryLineParser() = default;

HistoryLine HistoryLineParser::parse(std::string_view line, qint64 number)
{
    return m_impl->parse(line, number);
}

} // namespace vigil::intake
