// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/crypto.h"
#include "store/writetransaction.h"

#include <memory>

namespace vigil::store {

/// Who acts, with their personal key if they have unlocked it.
struct Signatory
{
    Signatory(const domain::MemberId &who) : member(who) {}
    Signatory(const domain::MemberId &who, std::shared_ptr<const ledger::SigningKey> unlocked)
        : member(who)
        , key(std::move(unlocked))
    {}

    domain::MemberId member;
    std::shared_ptr<const ledger::SigningKey> key;
};

/// When an act needs the person's signature: once they have enrolled a key (a team must be able to
/// begin), or in any case.
enum class Signing { OnceEnrolled, Always };

/// Appends an act with the person's signature in it. `signatureNeeded`: they have a key, and it has
/// not been unlocked or is not the one enrolled; `keyNeeded`: they have none and need one.
[[nodiscard]] base::Result<Recorded> appendSigned(WriteTransaction &transaction,
                                                  const Signatory &signatory, EventDraft draft,
                                                  Signing signing);

/// Whether the act carries the signature that it needs of a person with this key.
[[nodiscard]] bool isSignedAsNeeded(const ledger::Event &event,
                                    const std::optional<ledger::VerifyKey> &key, Signing signing);

} // namespace vigil::store
