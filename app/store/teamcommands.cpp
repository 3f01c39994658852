// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/teamcommands.h"

#include "store/errors.h"
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
    const auto member = readMember(transaction.database(), actor);
    if (!member)
        return member.error();
    if (*member && !(*member)->revoked
        && domain::may((*member)->member.roles, domain::Right::ManageMembers))
        return {};
    return refusal(notAllowed,
                   "Not saved: you may not manage the members of the team. Ask an admin.");
}

/// Checks the actor, and that the member is there and has not left.
base::Result<void> mayChange(WriteTransaction &transaction, const domain::MemberId &actor,
                             const domain::MemberId &id)
{
    if (auto allowed = mayManage(transaction, actor); !allowed)
        return allowed;
    const auto member = readMember(transaction.database(), id);
    if (!member)
        return member.error();
    if (!*member)
        return refusal(memberUnknown, "Not saved: the team has no such member.");
    if ((*member)->revoked)
        return refusal(memberRevoked, "Not saved: this person has left the team. Add them anew.");
    return {};
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

base::Result<void> append(WriteTransaction &transaction, const domain::MemberId &actor,
                          const domain::MemberId &member, const QByteArray &kind,
                          const QJsonObject &body)
{
    const auto appended = transaction.append(
        {{}, kind, actor, {ledger::aggregate(ledger::AggregateKind::Member, member)}, body});
    return appended ? base::Result<void>() : base::Result<void>(appended.error());
}

} // namespace

base::Result<domain::MemberId> addMember(WriteTransaction &transaction,
                                         const domain::MemberId &actor, const QString &name,
                                         const domain::Member &member)
{
    if (auto allowed = mayManage(transaction, actor); !allowed)
        return allowed.error();
    const auto id = domain::MemberId::make(transaction.at(), transaction.random());
    const auto commitment = transaction.putText(id.bytes(), "name", name);
    if (!commitment)
        return commitment.error();
    auto done =
        append(transaction, actor, id, "member.added", memberBody(member, commitment->hash));
    if (!done)
        return done.error();
    return id;
}

base::Result<void> setMemberRoles(WriteTransaction &transaction, const domain::MemberId &actor,
                                  const domain::MemberId &member, domain::Roles roles)
{
    if (auto allowed = mayChange(transaction, actor, member); !allowed)
        return allowed;
    if (!domain::may(roles, domain::Right::ManageMembers)) {
        if (auto left = leavesAnAdmin(transaction, member); !left)
            return left;
    }
    return append(transaction, actor, member, "member.roles_set", {{u"roles"_s, toJson(roles)}});
}

base::Result<void> setMemberLanguages(WriteTransaction &transaction, const domain::MemberId &actor,
                                      const domain::MemberId &member,
                                      const QList<domain::LanguageSkill> &languages)
{
    if (auto allowed = mayChange(transaction, actor, member); !allowed)
        return allowed;
    return append(transaction, actor, member, "member.languages_set",
                  {{u"languages"_s, toJson(languages)}});
}

base::Result<void> revokeMember(WriteTransaction &transaction, const domain::MemberId &actor,
                                const domain::MemberId &member)
{
    if (auto allowed = mayChange(transaction, actor, member); !allowed)
        return allowed;
    if (auto left = leavesAnAdmin(transaction, member); !left)
        return left;
    return append(transaction, actor, member, "member.revoked", {});
}

} // namespace vigil::store
