// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/casereader.h"
#include "cli/casejson.h"
#include "cli/errors.h"
#include "cli/verbs.h"

namespace vigil::cli {

namespace {

using namespace Qt::StringLiterals;

struct CaseOptions
{
    std::string id;
    std::string reviewer;
    std::vector<std::string> languages;
    std::string queue;
    std::string kind;
    std::string reason;
    std::string note;
};
using SharedCase = std::shared_ptr<CaseOptions>;

/// A verb's work on an open store, for its caller; an error is the verb's refusal.
template<typename Work>
Exit onStore(Invocation &with, const CaseOptions &options, Work work)
{
    auto cases = with.open();
    if (!cases)
        return with.output().refused(cases.error());
    const auto caller = callerNamed(**cases, options.reviewer);
    if (!caller)
        return with.output().refused(caller.error());
    const base::Result<Exit> exit = work(**cases, *caller);
    return exit ? *exit : with.output().refused(refusalIn(**cases, exit.error()));
}

template<typename T>
base::Result<T> wait(QFuture<base::Result<T>> answer)
{
    answer.waitForFinished();
    return answer.result();
}

template<typename Id>
base::Result<Id> parsed(const std::string &text, const char *what)
{
    const auto id = Id::parse(toText(text));
    if (!id)
        return base::Error{
            badArgument,
            u"This is not the id of a %1: %2. \"vigilctl show SUBJECT\" lists them."_s.arg(
                QLatin1StringView(what), toText(text))};
    return *id;
}

Exit printNone(Invocation &with)
{
    return with.output().done({{u"case"_s, QJsonValue::Null}}, u"No case waits."_s);
}

base::Result<void> checkQueue(const QString &name)
{
    QStringList names;
    for (const domain::Queue &queue : cases::defaultQueues())
        names.append(queue.name);
    if (name.isEmpty() || names.contains(name))
        return {};
    return base::Error{badArgument, u"There is no queue named %1. The queues are %2."_s.arg(
                                        name, names.join(u", "_s))};
}

base::Result<Exit> next(Invocation &with, const CaseOptions &options, cases::CaseStore &cases,
                        const cases::Caller &caller)
{
    cases::NextRequest request;
    for (const std::string &language : options.languages)
        request.languages.append(toText(language));
    request.queue = toText(options.queue);
    if (auto done = checkQueue(request.queue); !done)
        return done.error();
    const auto leased = wait(cases.service().next(caller, request));
    if (!leased)
        return leased.error();
    if (!*leased)
        return printNone(with);
    const auto view = cases.store().readers().readNow([&](store::Database &database) {
        return cases::readCaseView(database, (*leased)->id, {with.clock().now(), cases.policies()});
    });
    if (!view)
        return view.error();
    if (!*view)
        return printNone(with);
    const QJsonObject subject = subjectJson((*view)->subject.id, (*view)->flagged);
    const QJsonObject json{{u"case"_s, caseJson((*view)->file, (*view)->state)},
                           {u"subject"_s, subject},
                           {u"account"_s, accountJson((*view)->subject.account, (*view)->flagged)},
                           {u"flags"_s, flagsJson((*view)->subject.flags)}};
    return with.output().done(
        json, QStringList{(*leased)->id.toString(),
                          u"%1 %2, due %3"_s.arg(subject.value("type"_L1).toString(),
                                                 terminalLine(subject.value("id"_L1).toString()),
                                                 base::formatInstant((*view)->file.due.at)),
                          terminalLine(subject.value("title"_L1).toString())});
}

/// Skip and release: the case goes, and that is all there is to say.
base::Result<Exit> leave(Invocation &with, const domain::CaseId &id, const base::Result<void> &left,
                         const QString &text)
{
    if (!left)
        return left.error();
    return with.output().done({{u"case"_s, id.toString()}}, text);
}

base::Result<Exit> escalate(Invocation &with, const CaseOptions &options, cases::CaseStore &cases,
                            const cases::Caller &caller)
{
    const auto id = parsed<domain::CaseId>(options.id, "case");
    if (!id)
        return id.error();
    const auto kind = domain::escalationKindNames.value(toText(options.kind));
    if (!kind)
        return base::Error{
            badArgument, u"%1 is no kind of escalation. Choose lead, legal_order, "
                         "threat_to_life, child_safety or terrorism."_s.arg(toText(options.kind))};
    const auto escalated = wait(cases.service().escalate(caller, {*id, *kind, {}}));
    return leave(with, *id, escalated, u"Escalated."_s);
}

base::Result<Exit> undo(Invocation &with, const CaseOptions &options, cases::CaseStore &cases,
                        const cases::Caller &caller)
{
    const auto id = parsed<domain::DecisionId>(options.id, "decision");
    if (!id)
        return id.error();
    const auto undone = wait(cases.service().undo(caller, *id));
    if (!undone)
        return undone.error();
    return with.output().done(
        {{u"decision"_s, id->toString()}, {u"case"_s, undone->caseId.toString()}},
        undone->leased ? u"Withdrawn; the case is yours again."_s : u"Withdrawn."_s);
}

base::Result<Exit> reverse(Invocation &with, const CaseOptions &options, cases::CaseStore &cases,
                           const cases::Caller &caller)
{
    const auto id = parsed<domain::DecisionId>(options.id, "decision");
    if (!id)
        return id.error();
    const auto reason = domain::ReasonCode::parse(toText(options.reason));
    if (!reason)
        return base::Error{
            badArgument,
            u"This is no reason code: %1. Reason codes are small letters, digits "
            "and _; \"vigilctl policy show POLICY\" lists them."_s.arg(toText(options.reason))};
    const auto reversed =
        wait(cases.service().reverse(caller, {*id, *reason, toText(options.note), std::nullopt}));
    if (!reversed)
        return reversed.error();
    return with.output().done({{u"decision"_s, id->toString()},
                               {u"case"_s, reversed->caseId.toString()},
                               {u"reversal"_s, reversed->reversal.toString()},
                               {u"subject"_s, reversed->subject.toString()}},
                              u"Reversed."_s);
}

Verb addCaseVerb(Verbs &verbs, const char *name, const char *help, const char *id,
                 const SharedCase &options)
{
    Verb verb = verbs.add(name, help);
    if (id)
        verb.option(id, options->id).required();
    verb.option("--reviewer", options->reviewer, "Who acts; asserted, never more than a reviewer");
    return verb;
}

template<typename Work>
void runCaseVerb(Verbs &verbs, const Verb &verb, const SharedCase &options, Work work)
{
    verbs.run(verb, [options, work](Invocation &with) {
        return onStore(with, *options, [&](cases::CaseStore &cases, const cases::Caller &caller) {
            return work(with, *options, cases, caller);
        });
    });
}

void addLeavingVerbs(Verbs &verbs)
{
    using Service = cases::CaseService;
    using Leave = Service::Answer<void> (Service::*)(const cases::Caller &, const domain::CaseId &);
    const auto add = [&verbs](const char *name, const char *help, Leave act, const QString &text) {
        const auto options = std::make_shared<CaseOptions>();
        Verb verb = addCaseVerb(verbs, name, help, "case", options);
        runCaseVerb(verbs, verb, options,
                    [act, text](Invocation &with, const CaseOptions &given, cases::CaseStore &cases,
                                const cases::Caller &caller) -> base::Result<Exit> {
                        const auto id = parsed<domain::CaseId>(given.id, "case");
                        if (!id)
                            return id.error();
                        return leave(with, *id, wait((cases.service().*act)(caller, *id)), text);
                    });
    };
    add("skip", "Put a case back; it does not come again soon", &Service::skip, u"Skipped."_s);
    add("release", "Give a case to somebody else, for no reason that is kept", &Service::release,
        u"Released."_s);
}

} // namespace

void addCaseVerbs(Verbs &verbs)
{
    auto options = std::make_shared<CaseOptions>();
    Verb verb = addCaseVerb(verbs, "next", "Your case, or the next one", nullptr, options);
    verb.option("--languages", options->languages, "BCP 47, as uk,ru").separator(',');
    verb.option("--queue", options->queue, "Only from this queue");
    runCaseVerb(verbs, verb, options, next);

    addLeavingVerbs(verbs);

    options = std::make_shared<CaseOptions>();
    verb = addCaseVerb(verbs, "escalate", "Hand a case to a lead or another desk", "case", options);
    verb.option("--kind", options->kind,
                "lead, legal_order, threat_to_life, child_safety, terrorism")
        .required();
    runCaseVerb(verbs, verb, options, escalate);

    options = std::make_shared<CaseOptions>();
    verb = addCaseVerb(verbs, "undo", "Withdraw a decision within its window", "decision", options);
    runCaseVerb(verbs, verb, options, undo);

    options = std::make_shared<CaseOptions>();
    verb = addCaseVerb(verbs, "reverse", "End a decision, as a lead", "decision", options);
    verb.option("--reason", options->reason, "A reason code").required();
    verb.option("--note", options->note, "For colleagues");
    runCaseVerb(verbs, verb, options, reverse);
}

} // namespace vigil::cli
