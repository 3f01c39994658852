// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/casejson.h"
#include "cli/errors.h"
#include "cli/findsubject.h"
#include "cli/verbs.h"
#include "domain/decision.h"
#include "domain/measuretext.h"
#include "similar/relations.h"

#include <cmath>

namespace vigil::cli {

namespace {

using namespace Qt::StringLiterals;

struct DecideOptions
{
    std::string caseId;
    std::vector<std::string> measures;
    std::string policy;
    std::string reason;
    std::vector<std::string> also;
    std::string target;
    std::string ground = "policy";
    std::string exception;
    std::vector<std::string> evidence;
    std::string note;
    std::string reviewer;
    std::string locale = "en";
    bool isAlsoSimilar = false;
};

base::Error bad(const QString &what, const std::string &text)
{
    return {badArgument, u"%1: %2"_s.arg(what, toText(text))};
}

/// "12.0-20.0": seconds from the start.
base::Result<domain::Segment> parseSegment(const std::string &text)
{
    const QStringList parts = toText(text).split(u'-');
    bool isFrom = false;
    bool isTo = false;
    const double from = parts.value(0).toDouble(&isFrom);
    const double to = parts.value(1).toDouble(&isTo);
    constexpr double day = 86'400;
    if (parts.size() != 2 || !isFrom || !isTo || from < 0 || to > day || !(from < to))
        return bad(u"Evidence is written as 12.0-20.0, in seconds"_s, text);
    return domain::Segment{base::Millis(std::llround(from * 1000)),
                           base::Millis(std::llround(to * 1000))};
}

base::Result<void> readMeasures(cases::CaseStore &cases, const DecideOptions &options,
                                cases::DecisionRequest &request)
{
    QStringList texts;
    for (const std::string &measure : options.measures) {
        texts.append(toText(measure));
        if (const auto spec = domain::parseMeasure(texts.last()); !spec)
            return base::Error{spec.error().code, texts.last() + u": "_s + spec.error().message};
    }
    const auto specs = domain::parseMeasures(texts);
    if (!specs)
        return specs.error();
    std::optional<domain::SubjectId> target;
    if (!options.target.empty()) {
        const auto found = findSubject(cases, toText(options.target));
        if (!found)
            return found.error();
        target = *found;
    }
    for (const domain::MeasureSpec &spec : *specs)
        request.measures.append({spec, target});
    return {};
}

base::Result<void> readCodes(const DecideOptions &options, cases::DecisionRequest &request)
{
    const auto policy = domain::PolicyId::parse(toText(options.policy));
    if (!policy)
        return bad(u"This is no policy id"_s, options.policy);
    request.policy = *policy;
    const auto reason = domain::ReasonCode::parse(toText(options.reason));
    if (!reason)
        return bad(u"This is no reason code (\"vigilctl policy show\" lists them)"_s,
                   options.reason);
    request.reason = *reason;
    for (const std::string &text : options.also) {
        const auto also = domain::PolicyId::parse(toText(text));
        if (!also)
            return bad(u"This is no policy id"_s, text);
        request.also.append(*also);
    }
    const auto ground = domain::parseGround(toText(options.ground));
    if (!ground)
        return bad(u"A ground is policy or law:REFERENCE"_s, options.ground);
    request.ground = *ground;
    if (!options.exception.empty()) {
        request.exception = domain::policyExceptionNames.value(toText(options.exception));
        if (!request.exception)
            return bad(
                u"An exception is news, documentary, education, art, satire or counterspeech"_s,
                options.exception);
    }
    return {};
}

base::Result<cases::DecisionRequest> readRequest(Invocation &with, cases::CaseStore &cases,
                                                 const DecideOptions &options)
{
    cases::DecisionRequest request;
    request.id = domain::DecisionId::make(with.clock().now(), with.random());
    const auto caseId = domain::CaseId::parse(toText(options.caseId));
    if (!caseId)
        return bad(u"This is not the id of a case (\"vigilctl next\" gives one)"_s, options.caseId);
    request.caseId = *caseId;
    request.locale = toText(options.locale);
    request.note = toText(options.note);
    if (auto done = readCodes(options, request); !done)
        return done.error();
    if (auto done = readMeasures(cases, options, request); !done)
        return done.error();
    for (const std::string &text : options.evidence) {
        const auto segment = parseSegment(text);
        if (!segment)
            return segment.error();
        request.evidence.append(*segment);
    }
    return request;
}

/// The videos that were confirmed as similar to that of the case.
base::Result<QList<domain::SubjectId>> confirmedFor(cases::CaseStore &cases,
                                                    const domain::CaseId &caseId)
{
    constexpr int most = 1'000; // Far more than one person may decide at once.
    const auto found = cases.store().readers().readNow(
        [&](store::Database &database) -> base::Result<QList<domain::SubjectId>> {
            const auto file = cases::readCase(database, caseId);
            if (!file)
                return file.error();
            if (!*file)
                return QList<domain::SubjectId>();
            const auto page = similar::confirmedOf(database, (*file)->subject.id, {}, most);
            if (!page)
                return page.error();
            QList<domain::SubjectId> videos;
            for (const similar::RelationRow &row : page->rows)
                videos.append(row.other);
            return videos;
        });
    if (found && found->isEmpty()) {
        return base::Error{nothingSimilar,
                           u"Nothing was saved: no video is confirmed as similar to that of this "
                           "case. \"vigilctl similar SUBJECT --confirm OTHER\" confirms one, or "
                           "decide without --also-similar."_s};
    }
    return found;
}

/// What became of the videos that were decided with the case's.
base::Result<std::optional<QJsonObject>> carriedOut(cases::CaseStore &cases,
                                                    const cases::DecisionReceipt &receipt)
{
    auto work = cases.service().carryOutGroups();
    work.waitForFinished();
    if (const auto done = work.result(); !done)
        return done.error();
    if (!receipt.group)
        return std::optional<QJsonObject>();
    const auto group = cases.store().readers().readNow([&](store::Database &database) {
        return cases::readGroup(database, receipt.group->group);
    });
    if (!group)
        return group.error();
    return *group ? std::optional(groupJson(**group)) : std::nullopt;
}

Exit decide(Invocation &with, const DecideOptions &options)
{
    auto cases = with.open();
    if (!cases)
        return with.output().refused(cases.error());
    const auto caller = callerNamed(**cases, options.reviewer);
    if (!caller)
        return with.output().refused(caller.error());
    auto request = readRequest(with, **cases, options);
    if (!request)
        return with.output().refused(request.error());
    if (options.isAlsoSimilar) {
        const auto videos = confirmedFor(**cases, request->caseId);
        if (!videos)
            return with.output().refused(videos.error());
        request->similar = *videos;
    }
    auto answer = (*cases)->service().decide(*caller, *request);
    answer.waitForFinished();
    const base::Result<cases::DecisionReceipt> receipt = answer.result();
    if (!receipt)
        return with.output().refused(refusalIn(**cases, receipt.error()));
    // From here on it is recorded, whatever goes wrong in telling of it.
    const auto found = platformIdOf(**cases, receipt->subject);
    const QString name = found ? *found : receipt->subject.toString();
    if (receipt->isProposed) {
        return with.output().done(
            {{u"proposal"_s, receipt->decision.toString()},
             {u"case"_s, receipt->caseId.toString()},
             {u"subject"_s, name},
             {u"state"_s, domain::caseStateNames.name(domain::CaseState::Proposed)}},
            u"Proposed. The policies ask for two people for this measure; it is decided when a "
            "lead confirms it: vigilctl proposal confirm %1"_s.arg(receipt->decision.toString()));
    }
    const auto group = carriedOut(**cases, *receipt);
    if (!group && receipt->group) {
        with.output().message(
            u"Decided. The decision on similar videos is recorded too and goes on later: %1"_s.arg(
                group.error().message));
    }
    QJsonObject json{{u"decision"_s, receipt->decision.toString()},
                     {u"case"_s, receipt->caseId.toString()},
                     {u"subject"_s, name},
                     {u"effective_at"_s, base::formatInstant(receipt->effectiveAt)}};
    QStringList lines{u"Decided: %1. It takes effect at %2; until then it can be undone."_s.arg(
        receipt->decision.toString(), base::formatInstant(receipt->effectiveAt))};
    if (group && *group) {
        json.insert("group"_L1, **group);
        lines.append(u"With it %1"_s.arg(groupLine(**group)));
    }
    return with.output().done(json, lines);
}

} // namespace

void addDecideVerb(Verbs &verbs)
{
    const auto options = std::make_shared<DecideOptions>();
    Verb verb = verbs.add("decide", "Decide a case");
    verb.option("case", options->caseId, "The case").required();
    verb.option(
            "--measure", options->measures,
            "none, remove, ban[;until=T], label:NAME or restrict:KIND[=a,b][;until=T]; repeatable")
        .required()
        .oneAtATime();
    verb.option("--policy", options->policy, "The policy that counts").required();
    verb.option("--reason", options->reason, "A reason code of the policy, or other").required();
    verb.option("--also", options->also, "Another policy concerned; repeatable").oneAtATime();
    verb.flag("--also-similar", options->isAlsoSimilar,
              "Decide the same of all videos confirmed as similar");
    verb.option("--target", options->target, "The subject to impose it on, if not the case's");
    verb.option("--ground", options->ground, "policy, or law:REFERENCE");
    verb.option("--exception", options->exception,
                "news, documentary, education, art, satire, counterspeech");
    verb.option("--evidence", options->evidence, "Seconds, as 12.0-20.0; repeatable").oneAtATime();
    verb.option("--note", options->note, "For colleagues");
    verb.option("--reviewer", options->reviewer,
                "Who decides; asserted, never more than a reviewer");
    verb.option("--locale", options->locale, "In which the policy was read");
    verbs.run(verb, [options](Invocation &with) { return decide(with, *options); });
}

} // namespace vigil::cli
