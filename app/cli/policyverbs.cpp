// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/errors.h"
#include "cli/signatory.h"
#include "policy/packfile.h"
#include "policy/policytexts.h"

#include <QJsonArray>

namespace vigil::cli {

namespace {

using namespace Qt::StringLiterals;

QJsonArray faultsJson(const policy::Faults &faults)
{
    QJsonArray array;
    for (const policy::Fault &fault : faults) {
        array.append(QJsonObject{{u"kind"_s, policy::faultKindNames.name(fault.kind)},
                                 {u"file"_s, fault.file},
                                 {u"line"_s, fault.line},
                                 {u"pointer"_s, fault.pointer},
                                 {u"message"_s, fault.message}});
    }
    return array;
}

Exit reportFaults(Invocation &with, const policy::CheckedPack &checked)
{
    QStringList lines;
    for (const policy::Fault &fault : checked.faults)
        lines.append(policy::formatFault(fault));
    lines.append(u"%1 faults."_s.arg(checked.faults.size()));
    return with.output().found({{u"ok"_s, false}, {u"faults"_s, faultsJson(checked.faults)}},
                               lines);
}

QJsonArray codesJson(const QList<domain::ReasonCode> &codes)
{
    QJsonArray array;
    for (const domain::ReasonCode &code : codes)
        array.append(code.toString());
    return array;
}

QString listed(const QJsonValue &array)
{
    return array.toVariant().toStringList().join(u", "_s);
}

base::Result<policy::CheckedPack> checkFile(const std::string &file)
{
    const auto source = policy::readPackSource(toText(file));
    if (!source)
        return source.error();
    return policy::checkPack(*source);
}

QJsonObject packJson(const policy::PolicyPack &pack)
{
    QStringList locales = pack.texts.keys();
    locales.sort();
    return {{u"id"_s, pack.id},
            {u"version"_s, pack.version},
            {u"kind"_s, policy::packKindNames.name(pack.kind)},
            {u"title"_s, pack.title},
            {u"effective_from"_s, base::formatInstant(pack.inForce.from)},
            {u"effective_to"_s, pack.inForce.to ? QJsonValue(base::formatInstant(*pack.inForce.to))
                                                : QJsonValue::Null},
            {u"policies"_s, pack.policies.size()},
            {u"locales"_s, QJsonArray::fromStringList(locales)}};
}

Exit check(Invocation &with, const std::string &file)
{
    const auto checked = checkFile(file);
    if (!checked)
        return with.output().refused(checked.error());
    if (!checked->faults.isEmpty())
        return reportFaults(with, *checked);
    return with.output().done(
        {{u"ok"_s, true}, {u"faults"_s, QJsonArray()}, {u"pack"_s, packJson(*checked->pack)}},
        u"%1: nothing wrong."_s.arg(checked->pack->reference()));
}

struct PublishOptions
{
    std::string file;
    std::string reason = "other";
    std::shared_ptr<ActingOptions> acting;
};

/// Puts the pack in force where one person may, else proposes it; the JSON says which.
base::Result<QJsonObject> publishOrPropose(cases::CaseStore &cases, const policy::CheckedPack &pack,
                                           const store::Signatory &signatory,
                                           const domain::ReasonCode &reason)
{
    return cases.store().writer().executeAndWait(
        [&](store::WriteTransaction &transaction) -> base::Result<QJsonObject> {
            const auto isAlone = store::isPublishedAlone(transaction.database());
            if (!isAlone)
                return isAlone.error();
            if (*isAlone) {
                const auto published = store::publishPack(transaction, pack, signatory);
                if (!published)
                    return published.error();
                return QJsonObject{{u"event"_s, published->event.id.toString()}};
            }
            const auto proposed = store::proposePack(transaction, pack, signatory, reason);
            if (!proposed)
                return proposed.error();
            return QJsonObject{{u"proposal"_s, proposed->toString()}};
        });
}

Exit publish(Invocation &with, const PublishOptions &options)
{
    auto cases = with.open();
    if (!cases)
        return with.output().refused(cases.error());
    const auto checked = checkFile(options.file);
    if (!checked)
        return with.output().refused(checked.error());
    if (!checked->faults.isEmpty())
        return reportFaults(with, *checked);
    const auto reason = domain::ReasonCode::parse(toText(options.reason));
    if (!reason) {
        return with.output().refused(
            {badArgument, u"This is no reason code: %1. Reason codes are small letters, digits "
                          "and _."_s.arg(toText(options.reason))});
    }
    const auto signatory = signatoryOf(with, **cases, *options.acting);
    if (!signatory)
        return with.output().refused(refusalIn(**cases, signatory.error()));
    auto done = publishOrPropose(**cases, *checked, *signatory, *reason);
    if (!done)
        return with.output().refused(refusalIn(**cases, done.error()));
    const QString reference = checked->pack->reference();
    const QString proposal = done->value("proposal"_L1).toString();
    done->insert(u"pack"_s, packJson(*checked->pack));
    return with.output().done(
        *done, proposal.isEmpty()
                   ? u"Published %1."_s.arg(reference)
                   : u"Proposed %1. It comes into force when another lead confirms it: vigilctl "
                     "proposal confirm %2"_s.arg(reference, proposal));
}

Exit list(Invocation &with)
{
    auto cases = with.open();
    if (!cases)
        return with.output().refused(cases.error());
    QJsonArray packs;
    QStringList lines;
    for (const auto &pack : (*cases)->shelf().at(with.clock().now())->packs()) {
        packs.append(packJson(*pack));
        lines.append(u"%1  %2"_s.arg(pack->reference(), pack->title));
    }
    return with.output().done({{u"packs"_s, packs}}, lines);
}

Exit show(Invocation &with, const std::string &id, const std::string &locale)
{
    auto cases = with.open();
    if (!cases)
        return with.output().refused(cases.error());
    const auto policyId = domain::PolicyId::parse(toText(id));
    const auto book = (*cases)->shelf().at(with.clock().now());
    const auto found =
        policyId ? book->inForce(*policyId, {with.clock().now(), {}, {}}) : std::nullopt;
    if (!found)
        return with.output().refused(
            {policyUnknown,
             u"No policy of this id is in force: %1. Ids are written as INT-MIS."_s.arg(
                 toText(id))});
    const policy::PolicyReading reading = policy::readPolicy(*found, toText(locale));
    const policy::PolicyText &text = reading.text;
    const QJsonObject json{
        {u"id"_s, policyId->toString()},
        {u"version"_s, found->policy->version},
        {u"pack"_s, found->pack->reference()},
        {u"severity"_s, domain::severityNames.name(found->policy->severity)},
        {u"measures"_s, QJsonArray::fromStringList(found->policy->measures)},
        {u"reasons"_s, codesJson(found->policy->reasons)},
        {u"no_violation_reasons"_s, codesJson(found->pack->noViolationReasons)},
        {u"locale"_s, reading.locale},
        {u"title"_s, text.title},
        {u"rule"_s, text.rule},
        {u"covers"_s, text.covers},
        {u"does_not_cover"_s, text.doesNotCover},
        {u"examples"_s, QJsonArray::fromStringList(text.examples)},
        {u"counter_examples"_s, QJsonArray::fromStringList(text.counterExamples)}};
    return with.output().done(
        json, QStringList{
                  u"%1 v%2 %3"_s.arg(policyId->toString(), QString::number(found->policy->version),
                                     text.title),
                  text.rule, u"Covers: "_s + text.covers, u"Does not cover: "_s + text.doesNotCover,
                  u"Measures: "_s + listed(json.value("measures"_L1)),
                  u"Reasons: "_s + listed(json.value("reasons"_L1)),
                  u"Reasons for no violation: "_s + listed(json.value("no_violation_reasons"_L1))});
}

} // namespace

void addPolicyVerbs(Verbs &verbs)
{
    const Verb group = verbs.addGroup("policy", "Policy packs");
    const auto file = std::make_shared<std::string>();
    Verb verb = verbs.add("check", "Say exactly what is wrong in a pack", group);
    verb.option("file", *file, "The pack; its texts lie beside it").valueName("FILE").required();
    verbs.run(verb, [file](Invocation &with) { return check(with, *file); });

    const auto options = std::make_shared<PublishOptions>();
    verb = verbs.add("publish", "Put a pack in force, or propose it to a second person", group);
    verb.option("file", options->file, "The pack; its texts lie beside it")
        .valueName("FILE")
        .required();
    verb.option("--reason", options->reason, "A reason code, kept with the proposal")
        .valueName("CODE");
    options->acting = addActingOptions(verb);
    verbs.run(verb, [options](Invocation &with) { return publish(with, *options); });

    verb = verbs.add("list", "The packs that are published", group);
    verbs.run(verb, list);

    const auto id = std::make_shared<std::string>();
    const auto locale = std::make_shared<std::string>("en");
    verb = verbs.add("show", "A policy as it is in force now", group);
    verb.option("policy", *id, "Its id, as INT-MIS").required();
    verb.option("--locale", *locale, "In which to read it");
    verbs.run(verb, [id, locale](Invocation &with) { return show(with, *id, *locale); });
}

} // namespace vigil::cli
