// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/errors.h"
#include "cli/findsubject.h"
#include "cli/signatory.h"
#include "store/erasure.h"
#include "store/errors.h"

#include <QJsonArray>

namespace vigil::cli {

namespace {

using namespace Qt::StringLiterals;
using ledger::Aggregate;
using ledger::AggregateKind;

struct EraseOptions
{
    std::string target;
    std::string reason;
    std::shared_ptr<ActingOptions> acting;
};
using SharedErase = std::shared_ptr<EraseOptions>;

base::Result<Aggregate> subjectNamed(cases::CaseStore &cases, const QString &name)
{
    const auto id = findSubject(cases, name);
    if (!id)
        return id.error();
    const auto isAccount = cases.store().readers().readNow([&id](store::Database &database) {
        return database.integer("SELECT EXISTS (SELECT 1 FROM account WHERE id = ?)", {*id});
    });
    if (!isAccount)
        return isAccount.error();
    return ledger::aggregate(*isAccount ? AggregateKind::Account : AggregateKind::Subject, *id);
}

/// A member by id or name, those who left before those who did not; else a subject.
base::Result<Aggregate> targetNamed(cases::CaseStore &cases, const std::string &text)
{
    const QString name = toText(text);
    const auto members = cases.store().readers().readNow(store::readMembers);
    if (!members)
        return members.error();
    std::vector<domain::MemberId> found;
    for (const store::TeamMember &member : *members) {
        if (member.member.id.toString() == name || member.name == name)
            found.push_back(member.member.id);
    }
    if (found.size() > 1) {
        return base::Error{
            badArgument,
            u"%1 people of the team are or were named so. Give the id "
            "of the one you mean; \"vigilctl member list\" shows it."_s.arg(found.size())};
    }
    if (found.size() == 1)
        return ledger::aggregate(AggregateKind::Member, found.front());
    return subjectNamed(cases, name);
}

base::Result<domain::ReasonCode> reasonIn(const std::string &text)
{
    const auto reason = domain::ReasonCode::parse(toText(text));
    if (reason)
        return *reason;
    return base::Error{badArgument,
                       u"This is no reason code: %1. Reason codes are small letters, digits and _, "
                       "as privacy_request."_s.arg(toText(text))};
}

/// A command on a target, by a signatory, for a reason.
template<typename Command>
Exit onTarget(Invocation &with, const EraseOptions &options, Command command)
{
    auto cases = with.open();
    if (!cases)
        return with.output().refused(cases.error());
    const auto reason = reasonIn(options.reason);
    if (!reason)
        return with.output().refused(reason.error());
    const auto target = targetNamed(**cases, options.target);
    if (!target)
        return with.output().refused(target.error());
    const auto signatory = signatoryOf(with, **cases, *options.acting);
    if (!signatory)
        return with.output().refused(refusalIn(**cases, signatory.error()));
    const base::Result<Exit> exit = command(**cases, *target, *signatory, *reason);
    return exit ? *exit : with.output().refused(refusalIn(**cases, exit.error()));
}

Exit erase(Invocation &with, const EraseOptions &options)
{
    return onTarget(
        with, options,
        [&with](cases::CaseStore &cases, const Aggregate &target, const store::Signatory &signatory,
                const domain::ReasonCode &reason) -> base::Result<Exit> {
            const auto proposed =
                cases.store().writer().executeAndWait([&](store::WriteTransaction &transaction) {
                    return store::proposeErasure(transaction, signatory, target, reason);
                });
            if (!proposed)
                return proposed.error();
            return with.output().done(
                {{u"proposal"_s, proposed->toString()}, {u"target"_s, target.toString()}},
                u"Proposed. Nothing is erased until another lead confirms it: vigilctl proposal "
                "confirm %1"_s.arg(proposed->toString()));
        });
}

using Hold = base::Result<void> (*)(store::WriteTransaction &, const store::Signatory &,
                                    const Aggregate &, const domain::ReasonCode &);

Exit changeHold(Invocation &with, const EraseOptions &options, Hold change, const QString &text)
{
    return onTarget(
        with, options,
        [&](cases::CaseStore &cases, const Aggregate &target, const store::Signatory &signatory,
            const domain::ReasonCode &reason) -> base::Result<Exit> {
            const auto changed =
                cases.store().writer().executeAndWait([&](store::WriteTransaction &transaction) {
                    return change(transaction, signatory, target, reason);
                });
            if (!changed)
                return changed.error();
            return with.output().done({{u"target"_s, target.toString()}}, text);
        });
}

Exit listHolds(Invocation &with)
{
    auto cases = with.open();
    if (!cases)
        return with.output().refused(cases.error());
    const auto holds = (*cases)->store().readers().readNow(store::readHolds);
    if (!holds)
        return with.output().refused(holds.error());
    QJsonArray array;
    QStringList lines;
    for (const store::LegalHold &hold : *holds) {
        array.append(QJsonObject{{u"target"_s, hold.target.toString()},
                                 {u"reason"_s, hold.reason.toString()},
                                 {u"placed_by"_s, hold.by.toString()},
                                 {u"at"_s, base::formatInstant(hold.at)}});
        lines.append(u"%1  %2  %3"_s.arg(hold.target.toString(), hold.reason.toString(),
                                         base::formatInstant(hold.at)));
    }
    return with.output().done({{u"holds"_s, array}},
                              lines.isEmpty() ? QStringList(u"There is no legal hold."_s) : lines);
}

void describeTarget(const Verb &verb, const SharedErase &options)
{
    verb.option("target", options->target, "A subject or a member, by name or id")
        .valueName("SUBJECT|MEMBER")
        .required();
    verb.option("--reason", options->reason, "A reason code, as privacy_request")
        .valueName("CODE")
        .required();
    options->acting = addActingOptions(verb);
}

} // namespace

void addEraseVerbs(Verbs &verbs)
{
    auto options = std::make_shared<EraseOptions>();
    Verb verb = verbs.add("erase", "Propose to erase all texts of a subject or a person");
    describeTarget(verb, options);
    verbs.run(verb, [options](Invocation &with) { return erase(with, *options); });

    const Verb group = verbs.addGroup("hold", "Legal holds: what must not be erased");
    options = std::make_shared<EraseOptions>();
    verb = verbs.add("place", "Keep a subject or a person from being erased", group);
    describeTarget(verb, options);
    verbs.run(verb, [options](Invocation &with) {
        return changeHold(with, *options, store::placeHold, u"Placed; it cannot be erased."_s);
    });
    options = std::make_shared<EraseOptions>();
    verb = verbs.add("lift", "End a legal hold", group);
    describeTarget(verb, options);
    verbs.run(verb, [options](Invocation &with) {
        return changeHold(with, *options, store::liftHold, u"Lifted; it can be erased again."_s);
    });
    verb = verbs.add("list", "The holds in force", group);
    verbs.run(verb, listHolds);
}

} // namespace vigil::cli
