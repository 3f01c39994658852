// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/signatory.h"

#include "cli/errors.h"
#include "cli/passphrase.h"
#include "store/errors.h"
#include "store/memberkeys.h"

namespace vigil::cli {

using namespace Qt::StringLiterals;

std::shared_ptr<ActingOptions> addActingOptions(const Verb &verb)
{
    auto options = std::make_shared<ActingOptions>();
    verb.option("--as", options->as,
                "Who acts, by name or id; proven by their key (default: the owner)")
        .valueName("MEMBER");
    verb.option("--passphrase-file", options->passphraseFile,
                "Whose first line opens the personal key (default: asked for)")
        .valueName("FILE");
    return options;
}

base::Result<store::TeamMember> memberNamed(cases::CaseStore &cases, const std::string &name)
{
    const auto members = cases.store().readers().readNow(store::readMembers);
    if (!members)
        return members.error();
    const QString wanted = toText(name);
    std::vector<store::TeamMember> found;
    for (const store::TeamMember &member : *members) {
        if (member.member.id.toString() == wanted)
            return member;
        if (member.name == wanted && !member.revoked)
            found.push_back(member);
    }
    if (found.size() > 1) {
        return base::Error{badArgument,
                           u"%1 people of the team are named so. Give the id of the one you mean; "
                           "\"vigilctl member list\" shows it."_s.arg(found.size())};
    }
    if (found.empty()) {
        return base::Error{store::memberUnknown,
                           u"The team has no member of this name or id. \"vigilctl member list\" "
                           "shows them all."_s};
    }
    return found.front();
}

base::Result<store::Signatory> signatoryOf(Invocation &with, cases::CaseStore &cases,
                                           const ActingOptions &options, Signature signature)
{
    const bool isOwner = options.as.empty();
    const auto member =
        memberNamed(cases, isOwner ? cases.owner().member.toString().toStdString() : options.as);
    if (!member)
        return member.error();
    const domain::MemberId id = member->member.id;
    const bool mayGoWithout = isOwner || id == cases.owner().member;
    if (mayGoWithout && (!member->key || signature == Signature::NotNeeded))
        return store::Signatory(id);
    const store::MemberKeys keys(cases.store(), with.random());
    if (!member->key)
        return keys.unlock(id, {}); // says that there is none
    const auto passphrase = readPassphrase(options.passphraseFile, u"Passphrase: "_s);
    if (!passphrase)
        return passphrase.error();
    return keys.unlock(id, *passphrase);
}

} // namespace vigil::cli
