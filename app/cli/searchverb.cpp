// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/errors.h"
#include "cases/subjectsearch.h"
#include "cli/casejson.h"
#include "cli/errors.h"
#include "cli/findsubject.h"
#include "cli/verbs.h"

namespace vigil::cli {

namespace {

using namespace Qt::StringLiterals;

struct SearchOptions
{
    std::string text;
    std::string type;
    std::string state;
    std::string language;
    std::string account;
    std::string after;
    int limit = 50;
};

template<typename Names>
base::Error unknownName(const char *what, const std::string &given, const Names &names)
{
    QStringList known;
    for (const auto &[value, name] : names.rows())
        known.append(name);
    return {badArgument, u"There is no %1 named %2. There are %3."_s.arg(
                             QLatin1StringView(what), toText(given), known.join(u", "_s))};
}

base::Result<cases::SearchRequest> requestOf(cases::CaseStore &cases, const SearchOptions &options)
{
    cases::SearchRequest request;
    request.text = toText(options.text);
    request.size = options.limit;
    request.filter.language = toText(options.language);
    if (!options.type.empty()) {
        request.filter.type = domain::subjectTypeNames.value(toText(options.type));
        if (!request.filter.type)
            return unknownName("type", options.type, domain::subjectTypeNames);
    }
    if (!options.state.empty()) {
        request.filter.state = domain::caseStateNames.value(toText(options.state));
        if (!request.filter.state)
            return unknownName("state", options.state, domain::caseStateNames);
    }
    if (!options.account.empty()) {
        const auto account = findSubject(cases, toText(options.account));
        if (!account)
            return account.error();
        request.filter.account = domain::AccountId(account->bytes());
    }
    if (!options.after.empty()) {
        bool isNumber = false;
        request.after = toText(options.after).toLongLong(&isNumber);
        if (!isNumber) {
            return base::Error{
                badArgument, u"--after takes what the page before gave as \"next\", not %1."_s.arg(
                                 toText(options.after))};
        }
    }
    return request;
}

QJsonObject matchJson(const cases::SearchMatch &match)
{
    QJsonObject json{
        {u"subject"_s, subjectJson(match.subject, match.newest)},
        {u"field"_s, store::searchFieldNames.name(match.field)},
        {u"excerpt"_s, match.excerpt.text},
        {u"at"_s, base::formatInstant(match.at)},
    };
    if (match.state)
        json.insert("state"_L1, domain::caseStateNames.name(*match.state));
    return json;
}

QJsonObject pageJson(const cases::SearchPage &page)
{
    QJsonArray matches;
    for (const cases::SearchMatch &match : page.matches)
        matches.append(matchJson(match));
    return {{u"matches"_s, matches},
            {u"count"_s, page.count ? QJsonValue(*page.count) : QJsonValue::Null},
            {u"is_capped"_s, page.isCapped},
            {u"next"_s, page.next ? QJsonValue(QString::number(*page.next)) : QJsonValue::Null}};
}

QStringList pageLines(const cases::SearchPage &page)
{
    QStringList lines;
    for (const cases::SearchMatch &match : page.matches) {
        lines.append(u"%1 %2 %3 %4: %5"_s.arg(
            base::formatInstant(match.at),
            domain::subjectTypeNames.name(match.newest.revision.type),
            terminalLine(nameOf(match.subject, match.newest)),
            store::searchFieldNames.name(match.field), terminalLine(match.excerpt.text)));
    }
    if (page.count) {
        lines.append(u"%1%2 found"_s.arg(QString::number(*page.count),
                                         page.isCapped ? u" or more"_s : QString()));
    }
    if (page.next)
        lines.append(u"more: --after %1"_s.arg(*page.next));
    return lines;
}

Exit search(Invocation &with, const SearchOptions &options)
{
    auto cases = with.open();
    if (!cases)
        return with.output().refused(cases.error());
    const auto request = requestOf(**cases, options);
    if (!request)
        return with.output().refused(request.error());
    store::Store &store = (*cases)->store();
    const auto page = store.readers().readNow([&](store::Database &database) {
        return cases::search(database, store.registry(), *request);
    });
    if (!page)
        return with.output().refused(page.error());
    return with.output().done(pageJson(*page), pageLines(*page));
}

} // namespace

void addSearchVerb(Verbs &verbs)
{
    const auto options = std::make_shared<SearchOptions>();
    const Verb verb = verbs.add("search", "Find titles, captions, handles, transcripts and notes");
    verb.option("text", options->text,
                "Words, in any script; \"quotes\" hold a phrase, a minus leaves out")
        .required();
    verb.option("--type", options->type, "video, livestream or account");
    verb.option("--state", options->state, "The state of the subject's newest case");
    verb.option("--language", options->language, "A language code, such as uk");
    verb.option("--account", options->account, "Whose: the platform's id or a ledger id");
    verb.option("--limit", options->limit, "So many at once (default: 50)").range(1, 1000);
    verb.option("--after", options->after, "Go on behind a page: what it gave as \"next\"");
    verbs.run(verb, [options](Invocation &with) { return search(with, *options); });
}

} // namespace vigil::cli
