// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/proposalcommands.h"

#include "store/enactor.h"
#include "store/errors.h"
#include "store/eventtable.h"
#include "store/standing.h"

namespace vigil::store {

namespace {

base::Result<Proposal> waitingProposal(WriteTransaction &transaction, const domain::EventId &id)
{
    auto proposal = readProposal(transaction.database(), id);
    if (!proposal)
        return proposal.error();
    if (!*proposal) {
        return base::Error{proposalUnknown,
                           QStringLiteral("There is no proposal with this id. \"vigilctl proposal "
                                          "list\" lists them.")};
    }
    if ((*proposal)->state != ProposalState::Waiting) {
        return base::Error{proposalSettled,
                           QStringLiteral("Not saved: this proposal is settled already. It was "
                                          "%1.")
                               .arg(proposalStateNames.name((*proposal)->state))};
    }
    return **std::move(proposal);
}

base::Result<void> mayConfirm(WriteTransaction &transaction, const Signatory &signatory,
                              const Proposal &proposal)
{
    const auto standing = standingAt(transaction.database(), signatory.member, endOfLedger());
    if (!standing)
        return standing.error();
    return domain::checkConfirmation(proposal.proposer, {signatory.member, standing->roles, {}});
}

/// What the proposal names, itself included.
base::Result<std::vector<ledger::Aggregate>> aggregatesOf(WriteTransaction &transaction,
                                                          const domain::EventId &id)
{
    auto made = findEvent(transaction.database(), id);
    if (!made)
        return made.error();
    return *made ? std::move((*made)->event.aggregates) : std::vector<ledger::Aggregate>();
}

base::Result<void> settle(WriteTransaction &transaction, const Signatory &signatory,
                          const Proposal &proposal, const char *kind, Signing signing)
{
    auto aggregates = aggregatesOf(transaction, proposal.id);
    if (!aggregates)
        return aggregates.error();
    const auto settled = appendSigned(transaction, signatory,
                                      {{},
                                       kind,
                                       {},
                                       *std::move(aggregates),
                                       toBody(ledger::SettlementBody{proposal.id, proposal.made})},
                                      signing);
    return settled ? base::Result<void>() : settled.error();
}

} // namespace

base::Result<domain::EventId> makeProposal(WriteTransaction &transaction, const Signatory &proposer,
                                           const ledger::ProposalBody &body,
                                           const std::vector<ledger::Aggregate> &aggregates,
                                           const domain::EventId &given)
{
    const auto id =
        given.isNull() ? domain::EventId::make(transaction.at(), transaction.random()) : given;
    std::vector<ledger::Aggregate> named{ledger::proposalAggregate(id)};
    named.insert(named.end(), aggregates.begin(), aggregates.end());
    const EventDraft draft{id, ledger::proposalMade, proposer.member, named, toBody(body)};
    const auto made = body.act == domain::ControlledAct::Decision
                          ? transaction.append(draft)
                          : appendSigned(transaction, proposer, draft, Signing::OnceEnrolled);
    if (!made)
        return made.error();
    return id;
}

base::Result<void> confirmProposal(WriteTransaction &transaction, const Signatory &confirmer,
                                   const domain::EventId &id)
{
    const auto proposal = waitingProposal(transaction, id);
    if (!proposal)
        return proposal.error();
    if (auto done = mayConfirm(transaction, confirmer, *proposal); !done)
        return done;
    if (auto done =
            settle(transaction, confirmer, *proposal, ledger::proposalConfirmed, Signing::Always);
        !done)
        return done;
    for (const auto &enactor : transaction.fold().registry().enactors) {
        if (enactor->act() == proposal->body.act)
            return enactor->enact(transaction, *proposal, confirmer.member);
    }
    return base::Error{proposalUnknown,
                       QStringLiteral("Not saved: this program cannot carry out what is proposed. "
                                      "Use the program that proposed it.")};
}

base::Result<void> declineProposal(WriteTransaction &transaction, const Signatory &decliner,
                                   const domain::EventId &id)
{
    const auto proposal = waitingProposal(transaction, id);
    if (!proposal)
        return proposal.error();
    if (auto done = mayConfirm(transaction, decliner, *proposal); !done)
        return done;
    return settle(transaction, decliner, *proposal, ledger::proposalDeclined,
                  Signing::OnceEnrolled);
}

base::Result<void> withdrawProposal(WriteTransaction &transaction, const Signatory &proposer,
                                    const domain::EventId &id)
{
    const auto proposal = waitingProposal(transaction, id);
    if (!proposal)
        return proposal.error();
    if (proposal->proposer != proposer.member) {
        return base::Error{proposalOfOther,
                           QStringLiteral("Not saved: only the person who proposed this withdraws "
                                          "it. A lead can decline it.")};
    }
    const auto aggregates = aggregatesOf(transaction, id);
    if (!aggregates)
        return aggregates.error();
    const auto withdrawn = transaction.append({{},
                                               ledger::proposalWithdrawn,
                                               proposer.member,
                                               *aggregates,
                                               toBody(ledger::SettlementBody{id, proposal->made})});
    return withdrawn ? base::Result<void>() : withdrawn.error();
}

} // namespace vigil::store
