// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/feedsubject.h"

#include "intake/errors.h"
#include "intake/feedflags.h"
#include "intake/feedlineparser.h"
#include "intake/feedvalues.h"
#include "intake/textdocument.h"

namespace vigil::intake {

using domain::SubjectType;

namespace {

namespace line {
enum Field : std::size_t {
    V,
    Type,
    Id,
    Media,
    Url,
    Posted,
    Started,
    Ended,
    Language,
    Country,
    Title,
    Caption,
    Hashtags,
    Topics,
    Views,
    Viewers,
    Duration,
    Transcript,
    Revision,
    Account,
    Flags,
    Catalog,
    Gone
};
constexpr std::string_view names[] = {
    "v",           "type",       "id",       "media",   "url",      "posted",  "started", "ended",
    "language",    "country",    "title",    "caption", "hashtags", "topics",  "views",   "viewers",
    "duration_ms", "transcript", "revision", "account", "flags",    "catalog", "gone"};
} // namespace line

namespace account {
enum Field : std::size_t { Id, Handle, Name, Country, Created, Followers, Kind, FakeSuspected };
constexpr std::string_view names[] = {"id",      "handle",    "name", "country",
                                      "created", "followers", "kind", "fake_suspected"};
} // namespace account

namespace complaint {
enum Field : std::size_t { V, Type, Id, Decision, Subject, By, At, Text };
constexpr std::string_view names[] = {"v", "type", "id", "decision", "subject", "by", "at", "text"};
} // namespace complaint

constexpr qint64 longestVideoMs = qint64{366} * 24 * 3'600'000;

void checkVersion(JsonFields &fields, std::size_t field)
{
    if (!fields.require(field))
        return;
    const auto version =
        fields.integer(field, -JsonFields::largestInteger, JsonFields::largestInteger);
    if (version && *version != FeedLineParser::version)
        fields.fail(field, reasons::unsupportedVersion, "must be 1, the only version of this feed");
}

SubjectType readType(JsonFields &fields)
{
    fields.require(line::Type);
    const std::string_view name = fields.text(line::Type).value_or("video");
    for (const SubjectType type :
         {SubjectType::Video, SubjectType::Livestream, SubjectType::Account}) {
        if (domain::subjectTypeNames.name(type)
            == QLatin1StringView(name.data(), qsizetype(name.size())))
            return type;
    }
    fields.fail(line::Type, reasons::unknownType, "must be video, livestream, account or appeal");
    return SubjectType::Video;
}

/// Fields that this type of line does not have are kept as unknown ones.
void ignoreForeign(JsonFields &fields, SubjectType type)
{
    using namespace line;
    const auto ignore = [&](std::initializer_list<Field> foreign) {
        for (const Field field : foreign)
            fields.ignore(field);
    };
    switch (type) {
    case SubjectType::Livestream: return ignore({Posted, Views, Duration});
    case SubjectType::Account:
        return ignore({Media, Posted, Started, Ended, Views, Viewers, Duration, Transcript});
    default: return ignore({Started, Ended, Viewers});
    }
}

void writeTexts(JsonText &out, JsonFields &fields, std::size_t field)
{
    const auto list = fields.array(field);
    if (!list)
        return;
    out.open(line::names[field], '[');
    for (const simdjson::dom::element item : *list) {
        std::string_view text;
        if (item.get(text) != simdjson::SUCCESS)
            fields.fail(field, reasons::wrongType, "must be a list of texts");
        out.text({}, text);
    }
    out.close(']');
}

void writeAccount(JsonText &out, JsonFields &fields)
{
    out.open("account", '{');
    out.text("id", fields.text(account::Id).value_or(""));
    out.text("handle", fields.text(account::Handle).value_or(""));
    if (const auto name = fields.text(account::Name))
        out.text("name", *name);
    writeOthers(out, fields);
    out.close('}');
}

void writeSubject(JsonText &out, JsonFields &fields, JsonFields &accountFields)
{
    out.open("subject", '{');
    out.text("id", fields.text(line::Id).value_or(""));
    writeAccount(out, accountFields);
    for (const auto field :
         {line::Caption, line::Media, line::Title, line::Transcript, line::Url}) {
        if (const auto text = fields.text(field))
            out.text(line::names[field], *text);
    }
    writeTexts(out, fields, line::Hashtags);
    writeOthers(out, fields);
    out.close('}');
}

QString latin1(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace

void FeedSubjectBuilder::readTopics(JsonFields &fields, domain::Revision &revision) const
{
    const auto list = fields.array(line::Topics);
    if (!list)
        return;
    for (const simdjson::dom::element item : *list) {
        std::string_view topic;
        if (item.get(topic) != simdjson::SUCCESS)
            fields.fail(line::Topics, reasons::wrongType, "must be a list of texts");
        else if (!isId(topic))
            fields.fail(line::Topics, reasons::badId, "holds an empty or overlong topic");
        else
            revision.topics.append(latin1(topic));
    }
}

void FeedSubjectBuilder::readFacts(JsonFields &fields, FeedEntry &entry) const
{
    domain::Revision &revision = entry.revision;
    const bool isLive = revision.type == SubjectType::Livestream;
    revision.posted = fields.instant(isLive ? line::Started : line::Posted);
    revision.ended = fields.instant(line::Ended);
    if (revision.ended && revision.posted && *revision.ended < *revision.posted)
        fields.fail(line::Ended, reasons::endedBeforeStarted, "is earlier than the field started");
    if (const auto tag = fields.text(line::Language)) {
        const auto language = readLanguage(*tag);
        if (!language)
            fields.fail(line::Language, reasons::badLanguage, "must be a language tag of BCP 47");
        revision.language = language.value_or(QString());
    }
    revision.country = fields.country(line::Country);
    revision.reach =
        fields.integer(isLive ? line::Viewers : line::Views, 0, JsonFields::largestInteger);
    if (const auto duration = fields.integer(line::Duration, 0, longestVideoMs))
        revision.duration = base::Millis(*duration);
    readTopics(fields, revision);
    revision.isGone = fields.boolean(line::Gone);
    revision.isCatalog = fields.boolean(line::Catalog);
    if (const auto url = fields.text(line::Url); url && !isUrl(*url, UrlSchemes::HttpToo))
        fields.fail(line::Url, reasons::badUrl, "must be an http or https address");
}

void FeedSubjectBuilder::readAccount(JsonFields &fields, JsonFields &lineFields,
                                     domain::Revision &revision) const
{
    fields.require(account::Id);
    fields.require(account::Handle);
    const auto id = fields.id(account::Id);
    const auto handle = fields.id(account::Handle);
    (void)handle;
    domain::AccountFacts &facts = revision.account;
    if (id)
        facts.id =
            m_pseudonymizer.subject(SubjectType::Account, {id->data(), qsizetype(id->size())});
    facts.country = fields.country(account::Country);
    facts.created = fields.instant(account::Created);
    facts.followers = fields.integer(account::Followers, 0, JsonFields::largestInteger);
    facts.isFakeSuspected = fields.boolean(account::FakeSuspected);
    if (const auto name = fields.text(account::Kind)) {
        const auto kind = domain::accountKindNames.value(
            QLatin1StringView(name->data(), qsizetype(name->size())));
        if (!kind)
            fields.fail(account::Kind, reasons::unknownName,
                        "must be person, business, news, government or party");
        facts.kind = kind.value_or(domain::AccountKind::Person);
    }
    if (revision.type == SubjectType::Account && id && lineFields.text(line::Id) != id)
        fields.fail(account::Id, reasons::accountMismatch, "must be the id of the line");
}

/// `mayBePath`: false for what has to be streamed.
void FeedSubjectBuilder::checkLocation(JsonFields &fields, std::size_t field, bool mayBePath)
{
    const auto location = fields.text(field);
    if (!location)
        return;
    if (hasScheme(*location)) {
        const bool isHttps = location->size() > 6 && qstrnicmp(location->data(), "https:", 6) == 0;
        if (!isHttps)
            fields.fail(field, reasons::mediaScheme, "must be a path or an https address");
        else if (!isUrl(*location, UrlSchemes::Https))
            fields.fail(field, reasons::badUrl, "must be a whole https address");
        return;
    }
    if (!mayBePath)
        return fields.fail(field, reasons::mediaScheme,
                           "must be an https address while the stream runs");
    switch (m_mediaRoot.check(*location)) {
    case MediaRoot::Finding::Fine: return;
    case MediaRoot::Finding::Outside:
        return fields.fail(field, reasons::mediaOutside,
                           "must be a plain relative path inside the folder of the feed");
    case MediaRoot::Finding::Symlink:
        return fields.fail(field, reasons::mediaSymlink, "must not pass a symbolic link");
    }
}

void FeedSubjectBuilder::setTime(JsonFields &fields, FeedEntry &entry) const
{
    domain::Revision &revision = entry.revision;
    if (const auto stated = fields.instant(line::Revision))
        revision.at = *stated;
    else if (revision.posted)
        revision.at = *revision.posted;
    else if (revision.account.created)
        revision.at = *revision.account.created;
    else if (!entry.flags.empty())
        revision.at = std::ranges::min(entry.flags, {}, &domain::Flag::at).at;
}

FeedEntry FeedSubjectBuilder::entry(simdjson::dom::object object, Fault &fault)
{
    FeedEntry entry;
    JsonFields fields(object, line::names, {}, fault);
    checkVersion(fields, line::V);
    domain::Revision &revision = entry.revision;
    revision.type = readType(fields);
    fields.require(line::Id);
    ignoreForeign(fields, revision.type);
    if (revision.type != SubjectType::Account)
        fields.require(revision.type == SubjectType::Livestream ? line::Started : line::Posted);
    fields.require(line::Account);
    if (const auto id = fields.id(line::Id))
        revision.subject =
            m_pseudonymizer.subject(revision.type, {id->data(), qsizetype(id->size())});
    const auto accountObject = fields.object(line::Account);
    if (fault.isSet() || !accountObject)
        return entry;

    JsonFields accountFields(*accountObject, account::names, "account.", fault);
    readFacts(fields, entry);
    readAccount(accountFields, fields, revision);
    checkLocation(fields, line::Media,
                  revision.type == SubjectType::Video || revision.ended.has_value());
    checkLocation(fields, line::Transcript, true);
    entry.text = "{";
    JsonText out(entry.text);
    writeSubject(out, fields, accountFields);
    entry.subjectTextSize = entry.text.size();

    const auto flags = fields.array(line::Flags);
    if (flags)
        entry.flags = FeedFlagBuilder(m_pseudonymizer, revision, fault).read(*flags, out);
    if (revision.isCatalog && !entry.flags.empty())
        fields.fail(line::Flags, reasons::catalogWithFlags, "must be empty when catalog is true");
    if (!revision.isCatalog && (!flags || flags->size() == 0))
        fields.fail(line::Flags, reasons::noFlags,
                    "must hold at least one flag unless catalog is true");
    entry.text += '}';
    setTime(fields, entry);
    return entry;
}

FeedAppeal FeedSubjectBuilder::appeal(simdjson::dom::object object, Fault &fault) const
{
    using namespace complaint;
    FeedAppeal appeal;
    JsonFields fields(object, names, {}, fault);
    checkVersion(fields, V);
    for (const auto field : {Id, By, At, Text})
        fields.require(field);
    if (fields.has(Decision) == fields.has(Subject))
        fault.set(reasons::appealTarget,
                  QStringLiteral("An appeal names either a decision or a subject."));
    const std::string_view id = fields.id(Id).value_or("");
    const std::string name = "appeal/" + std::string(id);
    appeal.id = m_pseudonymizer.flag({name.data(), qsizetype(name.size())});
    appeal.decision = latin1(fields.id(Decision).value_or(""));
    appeal.target = latin1(fields.id(Subject).value_or(""));
    appeal.at = fields.instant(At).value_or(base::Instant());
    const std::string_view by = fields.text(By).value_or("uploader");
    const auto party = appealPartyNames.value(QLatin1StringView(by.data(), qsizetype(by.size())));
    if (!party)
        fields.fail(By, reasons::unknownName, "must be uploader or notifier");
    appeal.by = party.value_or(AppealParty::Uploader);
    appeal.text = "{";
    JsonText out(appeal.text);
    out.open("appeal", '{');
    out.text("id", id);
    out.text("text", fields.text(Text).value_or(""));
    writeOthers(out, fields);
    out.close('}');
    appeal.text += '}';
    return appeal;
}

} // namespace vigil::intake
