// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ledger/event.h"

#include <QJsonObject>

#include <optional>

namespace vigil::ledger {

/// A person's own signature under an act, beside the one of the console: `signed {key, sig}` in the
/// body of the event, hex.
struct PersonalSignature
{
    VerifyKey key{};
    Signature sig{};
};

/// What a person signs: SHA-256 of "vigil/personal/1", 0 and the canonical JSON of {actor,
/// aggregates, body, id, kind}, the body without `signed`. Device, sequence and time are the
/// console's to vouch for. Refused when the body cannot be canonical.
[[nodiscard]] base::Result<Hash> actHash(const Event &act);

/// The act's body with `signed` by the person's key. Of `act` the fields named above count; its id
/// must be made.
[[nodiscard]] base::Result<QJsonObject> signedBody(const Event &act, const SigningKey &key);

/// Nothing when the body has no signature, or one that cannot be read.
[[nodiscard]] std::optional<PersonalSignature> signatureOf(const QJsonObject &body);

/// Whether the act carries a valid signature by this key.
[[nodiscard]] bool isSignedBy(const Event &act, const VerifyKey &key);

/// Which key is whose: SHA-256 of "vigil/personal_key/1", 0, the ids of team, console and member,
/// and the key. The new key signs it when it is enrolled, so that nobody can claim a key that they
/// do not hold.
[[nodiscard]] Hash enrolmentHash(const base::IdBytes &team, const domain::DeviceId &device,
                                 const domain::MemberId &member, const VerifyKey &key);

} // namespace vigil::ledger
