// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/member.h"
#include "store/signatory.h"

#include <QString>

namespace vigil::store {

// Commands on people, to be run inside Writer::execute(). Each is refused with `memberUnknown`,
// `memberRevoked`, `notAllowed` (the actor may not manage members) or `lastAdmin` (nobody would be
// left who may), and writes nothing then. Granting and revoking rights also asks for the actor's
// signature: see appendSigned().

/// A new person; the name becomes private text. Returns the random id.
[[nodiscard]] base::Result<domain::MemberId> addMember(WriteTransaction &transaction,
                                                       const Signatory &actor, const QString &name,
                                                       const domain::Member &member);
/// Replaces all roles.
base::Result<void> setMemberRoles(WriteTransaction &transaction, const Signatory &actor,
                                  const domain::MemberId &member, domain::Roles roles);
/// Replaces all languages.
base::Result<void> setMemberLanguages(WriteTransaction &transaction, const domain::MemberId &actor,
                                      const domain::MemberId &member,
                                      const QList<domain::LanguageSkill> &languages);
/// The person has left: all rights end.
base::Result<void> revokeMember(WriteTransaction &transaction, const Signatory &actor,
                                const domain::MemberId &member);
/// From now on this is the member's personal key, on this console; an earlier one ends.
base::Result<void> enrolMemberKey(WriteTransaction &transaction, const domain::MemberId &member,
                                  const ledger::SigningKey &key);

} // namespace vigil::store
