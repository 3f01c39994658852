// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/errors.h"
#include "cli/signatory.h"
#include "store/erasure.h"
#include "store/errors.h"
#include "store/proposalcommands.h"
#include "store/proposalreader.h"
#include "store/scrub.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace vigil::cli {

namespace {

using namespace Qt::StringLiterals;
using store::Proposal;

/// As many settled ones as `list --all` shows.
constexpr int listedSettled = 1'000;

QJsonObject proposalJson(const Proposal &proposal)
{
    QJsonObject json{{u"id"_s, proposal.id.toString()},
                     {u"act"_s, domain::controlledActNames.name(proposal.body.act)},
                     {u"matter"_s, proposal.body.matter},
                     {u"reason"_s, proposal.body.reason.toString()},
                     {u"proposer"_s, proposal.proposer.toString()},
                     {u"at"_s, base::formatInstant(proposal.at)},
                     {u"state"_s, store::proposalStateNames.name(proposal.state)},
                     {u"settled_by"_s, QJsonValue::Null},
                     {u"settled_at"_s, QJsonValue::Null},
                     {u"locally_asserted"_s, QJsonValue::Null}};
    if (proposal.settlement) {
        json.insert(u"settled_by"_s, proposal.settlement->by.toString());
        json.insert(u"settled_at"_s, base::formatInstant(proposal.settlement->at));
        json.insert(u"locally_asserted"_s, proposal.settlement->isLocallyAsserted);
    }
    return json;
}

QString line(const Proposal &proposal)
{
    return u"%1  %2  %3  by %4  %5"_s.arg(
        proposal.id.toString(), domain::controlledActNames.name(proposal.body.act),
        store::proposalStateNames.name(proposal.state), proposal.proposer.toString(),
        base::formatInstant(proposal.at));
}

Exit list(Invocation &with, bool isAll)
{
    auto cases = with.open();
    if (!cases)
        return with.output().refused(cases.error());
    const auto proposals = (*cases)->store().readers().readNow(
        [isAll](store::Database &database) -> base::Result<std::vector<Proposal>> {
            auto waiting = store::readWaitingProposals(database);
            if (!waiting || !isAll)
                return waiting;
            const auto settled = store::readSettledProposals(database, listedSettled);
            if (!settled)
                return settled;
            for (const Proposal &proposal : *settled)
                waiting->push_back(proposal);
            return waiting;
        });
    if (!proposals)
        return with.output().refused(proposals.error());
    QJsonArray array;
    QStringList lines;
    for (const Proposal &proposal : *proposals) {
        array.append(proposalJson(proposal));
        lines.append(line(proposal));
    }
    return with.output().done({{u"proposals"_s, array}},
                              lines.isEmpty() ? QStringList(u"Nothing waits for a second person."_s)
                                              : lines);
}

base::Result<domain::EventId> proposalId(const std::string &text)
{
    const auto id = domain::EventId::parse(toText(text));
    if (id)
        return *id;
    return base::Error{badArgument, u"This is not the id of a proposal: %1. \"vigilctl proposal "
                                    "list\" shows them."_s.arg(toText(text))};
}

Exit show(Invocation &with, const std::string &text)
{
    auto cases = with.open();
    if (!cases)
        return with.output().refused(cases.error());
    const auto id = proposalId(text);
    if (!id)
        return with.output().refused(id.error());
    const auto proposal = (*cases)->store().readers().readNow(
        [&id](store::Database &database) { return store::readProposal(database, *id); });
    if (!proposal)
        return with.output().refused(proposal.error());
    if (!*proposal) {
        return with.output().refused({store::proposalUnknown, u"There is no proposal with this id. "
                                                              "\"vigilctl proposal list\" shows "
                                                              "them."_s});
    }
    const QByteArray matter = QJsonDocument((*proposal)->body.matter).toJson();
    return with.output().done({{u"proposal"_s, proposalJson(**proposal)}},
                              QStringList{line(**proposal)}
                                  + QString::fromUtf8(matter).split(u'\n'));
}

using Settle = base::Result<void> (*)(store::WriteTransaction &, const store::Signatory &,
                                      const domain::EventId &);

struct Settling
{
    Settle command;
    Signature signature;
    store::ProposalState state;
    const char *text;
};

/// What an erasure did, and where the texts may still lie.
base::Result<void> addErasure(cases::CaseStore &cases, const domain::EventId &proposal,
                              QJsonObject &json, QStringList &lines)
{
    const auto record = cases.store().readers().readNow(
        [&proposal](store::Database &database) { return store::readErasure(database, proposal); });
    if (!record)
        return record.error();
    if (!*record)
        return {};
    const auto isLeft = cases.store().readers().readNow(store::needsScrub);
    if (!isLeft)
        return isLeft.error();
    const QStringList backups =
        store::backupsWithout((*record)->event, cases.store().knownBackups());
    json.insert(u"erased"_s,
                QJsonObject{{u"count"_s, (*record)->erased.count},
                            {u"fields"_s, QJsonArray::fromStringList((*record)->erased.fields)}});
    json.insert(u"overwritten"_s, !*isLeft);
    json.insert(u"backups"_s, QJsonArray::fromStringList(backups));
    lines.append(u"Erased %1 texts."_s.arg((*record)->erased.count));
    if (*isLeft) {
        lines.append(u"Their bytes are not overwritten yet, since the store is being read; that "
                     "is done when it is opened next."_s);
    }
    if (!backups.isEmpty())
        lines.append(u"These backups still hold them; delete them when you may:"_s);
    lines += backups;
    return {};
}

Exit settle(Invocation &with, const std::string &text, const ActingOptions &acting,
            const Settling &settling)
{
    auto cases = with.open();
    if (!cases)
        return with.output().refused(cases.error());
    const auto id = proposalId(text);
    if (!id)
        return with.output().refused(id.error());
    const auto signatory = signatoryOf(with, **cases, acting, settling.signature);
    if (!signatory)
        return with.output().refused(refusalIn(**cases, signatory.error()));
    const auto settled =
        (*cases)->store().writer().executeAndWait([&](store::WriteTransaction &transaction) {
            return settling.command(transaction, *signatory, *id);
        });
    if (!settled)
        return with.output().refused(refusalIn(**cases, settled.error()));
    QJsonObject json{{u"proposal"_s, id->toString()},
                     {u"state"_s, store::proposalStateNames.name(settling.state)}};
    QStringList lines{QString::fromUtf8(settling.text)};
    if (const auto told = addErasure(**cases, *id, json, lines); !told)
        return with.output().refused(told.error());
    return with.output().done(json, lines);
}

void addSettling(Verbs &verbs, const Verb &group, const char *name, const char *help,
                 const Settling &settling)
{
    const auto id = std::make_shared<std::string>();
    Verb verb = verbs.add(name, help, group);
    verb.option("proposal", *id, "Its id").required();
    const auto acting = addActingOptions(verb);
    verbs.run(verb, [id, acting, settling](Invocation &with) {
        return settle(with, *id, *acting, settling);
    });
}

} // namespace

void addProposalVerbs(Verbs &verbs)
{
    const Verb group = verbs.addGroup("proposal", "What waits for a second person");
    const auto isAll = std::make_shared<bool>(false);
    Verb verb = verbs.add("list", "Those that wait", group);
    verb.flag("--all", *isAll, "Those that are settled too");
    verbs.run(verb, [isAll](Invocation &with) { return list(with, *isAll); });

    const auto id = std::make_shared<std::string>();
    verb = verbs.add("show", "What one would do", group);
    verb.option("proposal", *id, "Its id").required();
    verbs.run(verb, [id](Invocation &with) { return show(with, *id); });

    using store::ProposalState;
    addSettling(verbs, group, "confirm", "Agree as the second person, and do it",
                {store::confirmProposal, Signature::Needed, ProposalState::Confirmed,
                 "Confirmed and done."});
    addSettling(verbs, group, "decline", "Say no as the second person",
                {store::declineProposal, Signature::Needed, ProposalState::Declined, "Declined."});
    addSettling(
        verbs, group, "withdraw", "Take back what you proposed",
        {store::withdrawProposal, Signature::NotNeeded, ProposalState::Withdrawn, "Withdrawn."});
}

} // namespace vigil::cli
