// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/teamcommands.h"

#include "ledger/signedact.h"
#include "store/errors.h"
#include "store/identity.h"
#include "store/standing.h"
#include "store/teambody.h"
#include "store/teamreader.h"

#include <QJsonArray>

namespace vigil::store {

namespace {

using namespace Qt::StringLiterals;

base::Error refusal(base::ErrorCode code, const char *message)
{
    return {code, QString::fromUtf8(message)};
}

base::Result<void> mayManage(WriteTransaction &transaction, const domain::MemberId &actor)
{
    return checkRight(transaction.database(), actor, domain::Right::ManageMembers,
                      u"Not saved: you may not manage the members of the team. Ask an admin."_s);
}

/// Checks that the member is there and has not left.
base::Result<void> isMember(WriteTransaction &transaction, const domain::MemberId &id)
{
    const auto member = readMember(transaction.database(), id);
    if (!member)
        return member.error();
    if (!*member)
        return refusal(memberUnknown, "Not saved: the team has no such member.");
    if ((*member)->revoked)
        return refusal(memberRevoked, "Not saved: this person has left the team. Add them anew.");
    return {};
}

/// Checks the actor and the member.
base::Result<void> mayChange(WriteTransaction &transaction, const domain::MemberId &actor,
                             const domain::MemberId &id)
{
    auto allowed = mayManage(transaction, actor);
    return allowed ? isMember(transaction, id) : allowed;
}

/// Whether somebody else may still manage members.
base::Result<void> leavesAnAdmin(WriteTransaction &transaction, const domain::MemberId &leaving)
{
    const auto members = readMembers(transaction.database());
    if (!members)
        return members.error();
    const bool isLeft = std::any_of(members->begin(), members->end(), [&](const TeamMember &one) {
        return one.member.id != leaving && !one.revoked
               && domain::may(one.member.roles, domain::Right::ManageMembers);
    });
    return isLeft
               ? base::Result<void>()
               : refusal(lastAdmin, "Not saved: nobody would be left who can manage the team. Make "
                                    "somebody else an admin first.");
}

EventDraft draftOf(const domain::MemberId &member, const QByteArray &kind, const QJsonObject &body)
{
    return {{}, kind, {}, {ledger::aggregate(ledger::AggregateKind::Member, member)}, body};
}

base::Result<void> done(const base::Result<Recorded> &appended)
{
    return appended ? base::Result<void>() : base::Result<void>(appended.error());
}

} // namespace

base::Result<domain::MemberId> addMember(WriteTransaction &transaction, const Signatory &actor,
                                         const QString &name, const domain::Member &member)
{
    if (auto allowed = mayManage(transaction, actor.member); !allowed)
        return allowed.error();
    const auto id = domain::MemberId::make(transaction.at(), transaction.random());
    const auto commitment = transaction.putText(id.bytes(), "name", name);
    if (!commitment)
        return commitment.error();
    const auto added = appendSigned(
        transaction, actor, draftOf(id, "member.added", memberBody(member, commitment->hash)),
        Signing::OnceEnrolled);
    if (!added)
        return added.error();
    return id;
}

base::Result<void> setMemberRoles(WriteTransaction &transaction, const Signatory &actor,
                                  const domain::MemberId &member, domain::Roles roles)
{
    if (auto allowed = mayChange(transaction, actor.member, member); !allowed)
        return allowed;
    if (!domain::may(roles, domain::Right::ManageMembers)) {
        if (auto left = leavesAnAdmin(transaction, member); !left)
            return left;
    }
    return done(appendSigned(transaction, actor,
                             draftOf(member, "member.roles_set", {{u"roles"_s, toJson(roles)}}),
                             Signing::OnceEnrolled));
}

base::Result<void> setMemberLanguages(WriteTransaction &transaction, const domain::MemberId &actor,
                                      const domain::MemberId &member,
                                      const QList<domain::LanguageSkill> &languages)
{
    if (auto allowed = mayChange(transaction, actor, member); !allowed)
        return allowed;
    EventDraft draft =
        draftOf(member, "member.languages_set", {{u"languages"_s, toJson(languages)}});
    draft.actor = actor;
    return done(transaction.append(draft));
}

base::Result<void> revokeMember(WriteTransaction &transaction, const Signatory &actor,
                                const domain::MemberId &member)
{
    if (auto allowed = mayChange(transaction, actor.member, member); !allowed)
        return allowed;
    if (auto left = leavesAnAdmin(transaction, member); !left)
        return left;
    return done(appendSigned(transaction, actor, draftOf(member, "member.revoked", {}),
                             Signing::OnceEnrolled));
}

base::Result<void> enrolMemberKey(WriteTransaction &transaction, const domain::MemberId &member,
                                  const ledger::SigningKey &key)
{
    if (auto known = isMember(transaction, member); !known)
        return known;
    const auto identity = readIdentity(transaction.database());
    if (!identity)
        return identity.error();
    const ledger::Hash hash = ledger::enrolmentHash(identity->team.bytes(), transaction.device(),
                                                    member, key.verifyKey());
    EventDraft draft =
        draftOf(member, "member.key_enrolled",
                {{u"key"_s, QString::fromLatin1(ledger::toHex(key.verifyKey()))},
                 {u"proof"_s, QString::fromLatin1(ledger::toHex(key.sign(ledger::viewOf(hash))))}});
    draft.actor = member;
    return done(transaction.append(draft));
}

} // namespace vigil::store
