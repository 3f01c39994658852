// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/signatory.h"

#include "ledger/signedact.h"
#include "store/errors.h"
#include "store/standing.h"

namespace vigil::store {

namespace {

base::Result<void> checkKey(const Standing &standing, const Signatory &signatory, Signing signing)
{
    if (!standing.key) {
        if (signing == Signing::OnceEnrolled)
            return {};
        return base::Error{keyNeeded,
                           QStringLiteral("Not saved: this needs your personal key, and you have "
                                          "none yet. \"vigilctl member key\" makes one.")};
    }
    if (signatory.key && signatory.key->verifyKey() == standing.key->key)
        return {};
    return base::Error{signatureNeeded,
                       QStringLiteral("Not saved: this needs your signature. Give the passphrase "
                                      "of your personal key.")};
}

} // namespace

base::Result<Recorded> appendSigned(WriteTransaction &transaction, const Signatory &signatory,
                                    EventDraft draft, Signing signing)
{
    const auto standing = standingAt(transaction.database(), signatory.member, endOfLedger());
    if (!standing)
        return standing.error();
    if (auto done = checkKey(*standing, signatory, signing); !done)
        return done.error();
    draft.actor = signatory.member;
    if (!standing->key)
        return transaction.append(draft);
    if (draft.id.isNull())
        draft.id = domain::EventId::make(transaction.at(), transaction.random());
    ledger::Event act;
    act.id = draft.id;
    act.kind = draft.kind;
    act.actor = draft.actor;
    act.aggregates = draft.aggregates;
    act.body = draft.body;
    auto body = ledger::signedBody(act, *signatory.key);
    if (!body)
        return body.error();
    draft.body = *std::move(body);
    return transaction.append(draft);
}

bool isSignedAsNeeded(const ledger::Event &event, const std::optional<ledger::VerifyKey> &key,
                      Signing signing)
{
    return key ? ledger::isSignedBy(event, *key) : signing == Signing::OnceEnrolled;
}

} // namespace vigil::store
