// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/errors.h"
#include "cli/passphrase.h"
#include "cli/signatory.h"
#include "ledger/crypto.h"
#include "store/memberkeys.h"
#include "store/teambody.h"
#include "store/teamcommands.h"

#include <QJsonArray>

namespace vigil::cli {

namespace {

using namespace Qt::StringLiterals;

struct MemberOptions
{
    std::string member;
    std::vector<std::string> roles;
    std::vector<std::string> languages;
    std::shared_ptr<ActingOptions> acting;
};
using SharedMember = std::shared_ptr<MemberOptions>;

base::Result<domain::Roles> rolesOf(const std::vector<std::string> &names)
{
    domain::Roles roles;
    for (const std::string &name : names) {
        const auto role = domain::roleNames.value(toText(name));
        if (!role) {
            return base::Error{badArgument, u"%1 is no role. Choose reviewer, lead, auditor or "
                                            "admin, or several: lead,admin."_s.arg(toText(name))};
        }
        roles |= *role;
    }
    return roles;
}

base::Result<QList<domain::LanguageSkill>> languagesOf(const std::vector<std::string> &skills)
{
    QList<domain::LanguageSkill> languages;
    for (const std::string &text : skills) {
        const QStringList parts = toText(text).split(u':');
        domain::LanguageSkill skill{parts.front()};
        const auto level = parts.size() > 1 ? domain::languageLevelNames.value(parts[1])
                                            : std::optional(skill.level);
        if (skill.language.isEmpty() || parts.size() > 2 || !level) {
            return base::Error{badArgument,
                               u"%1 is no language with a level. Write uk:native, with basic, "
                               "working, fluent or native."_s.arg(toText(text))};
        }
        skill.level = *level;
        languages.append(skill);
    }
    return languages;
}

QJsonObject memberJson(const store::TeamMember &member)
{
    QJsonValue key = QJsonValue::Null;
    if (member.key) {
        key = QJsonObject{{u"key"_s, QString::fromLatin1(ledger::toHex(member.key->key))},
                          {u"device"_s, member.key->device.toString()},
                          {u"enrolled"_s, base::formatInstant(member.key->at)}};
    }
    return {{u"id"_s, member.member.id.toString()},
            {u"name"_s, member.name},
            {u"roles"_s, store::toJson(member.member.roles)},
            {u"languages"_s, store::toJson(member.member.languages)},
            {u"added"_s, base::formatInstant(member.added)},
            {u"revoked"_s,
             member.revoked ? QJsonValue(base::formatInstant(*member.revoked)) : QJsonValue::Null},
            {u"key"_s, key}};
}

QString joined(const QJsonArray &names)
{
    return names.toVariantList().isEmpty() ? u"-"_s : QVariant(names).toStringList().join(u',');
}

Exit list(Invocation &with)
{
    auto cases = with.open();
    if (!cases)
        return with.output().refused(cases.error());
    const auto members = (*cases)->store().readers().readNow(store::readMembers);
    if (!members)
        return with.output().refused(members.error());
    QJsonArray array;
    QStringList lines;
    for (const store::TeamMember &member : *members) {
        array.append(memberJson(member));
        lines.append(u"%1  %2  %3%4%5"_s.arg(
            member.member.id.toString(), joined(store::toJson(member.member.roles)),
            terminalLine(member.name), member.key ? u"  key"_s : QString(),
            member.revoked ? u"  left"_s : QString()));
    }
    return with.output().done({{u"members"_s, array}}, lines);
}

/// A verb's work by a signatory on the store; what it returns is printed.
template<typename Work>
Exit act(Invocation &with, const ActingOptions &acting, Signature signature, Work work)
{
    auto cases = with.open();
    if (!cases)
        return with.output().refused(cases.error());
    const auto signatory = signatoryOf(with, **cases, acting, signature);
    if (!signatory)
        return with.output().refused(refusalIn(**cases, signatory.error()));
    const base::Result<Exit> exit = work(**cases, *signatory);
    return exit ? *exit : with.output().refused(refusalIn(**cases, exit.error()));
}

/// A command on one member.
template<typename Command>
base::Result<Exit> change(Invocation &with, cases::CaseStore &cases, const std::string &name,
                          QJsonObject json, const QString &text, Command command)
{
    const auto member = memberNamed(cases, name);
    if (!member)
        return member.error();
    const auto changed =
        cases.store().writer().executeAndWait([&](store::WriteTransaction &transaction) {
            return command(transaction, member->member.id);
        });
    if (!changed)
        return changed.error();
    json.insert(u"member"_s, member->member.id.toString());
    return with.output().done(json, text);
}

base::Result<Exit> add(Invocation &with, const MemberOptions &options, cases::CaseStore &cases,
                       const store::Signatory &signatory)
{
    const auto roles = rolesOf(options.roles);
    if (!roles)
        return roles.error();
    const auto languages = languagesOf(options.languages);
    if (!languages)
        return languages.error();
    const QString name = toText(options.member).trimmed();
    if (name.isEmpty())
        return base::Error{badArgument, u"A member needs a name."_s};
    const auto added =
        cases.store().writer().executeAndWait([&](store::WriteTransaction &transaction) {
            return store::addMember(transaction, signatory, name, {{}, *roles, *languages});
        });
    if (!added)
        return added.error();
    return with.output().done({{u"member"_s, added->toString()}},
                              u"Added %1."_s.arg(added->toString()));
}

base::Result<Exit> setRoles(Invocation &with, const MemberOptions &options, cases::CaseStore &cases,
                            const store::Signatory &signatory)
{
    const auto roles = rolesOf(options.roles);
    if (!roles)
        return roles.error();
    return change(with, cases, options.member, {{u"roles"_s, store::toJson(*roles)}},
                  u"Roles set."_s,
                  [&](store::WriteTransaction &transaction, const domain::MemberId &member) {
                      return store::setMemberRoles(transaction, signatory, member, *roles);
                  });
}

base::Result<Exit> setLanguages(Invocation &with, const MemberOptions &options,
                                cases::CaseStore &cases, const store::Signatory &signatory)
{
    const auto languages = languagesOf(options.languages);
    if (!languages)
        return languages.error();
    return change(with, cases, options.member, {{u"languages"_s, store::toJson(*languages)}},
                  u"Languages set."_s,
                  [&](store::WriteTransaction &transaction, const domain::MemberId &member) {
                      return store::setMemberLanguages(transaction, signatory.member, member,
                                                       *languages);
                  });
}

base::Result<Exit> revoke(Invocation &with, const MemberOptions &options, cases::CaseStore &cases,
                          const store::Signatory &signatory)
{
    return change(with, cases, options.member, {}, u"This person has left the team."_s,
                  [&](store::WriteTransaction &transaction, const domain::MemberId &member) {
                      return store::revokeMember(transaction, signatory, member);
                  });
}

Exit enrol(Invocation &with, const std::string &name, const std::string &passphraseFile)
{
    auto cases = with.open();
    if (!cases)
        return with.output().refused(cases.error());
    const auto member = memberNamed(
        **cases, name.empty() ? (*cases)->owner().member.toString().toStdString() : name);
    if (!member)
        return with.output().refused(member.error());
    const auto passphrase = readNewPassphrase(passphraseFile);
    if (!passphrase)
        return with.output().refused(passphrase.error());
    const auto enrolled =
        store::MemberKeys((*cases)->store(), with.random()).enrol(member->member.id, *passphrase);
    if (!enrolled)
        return with.output().refused(refusalIn(**cases, enrolled.error()));
    const auto now = memberNamed(**cases, member->member.id.toString().toStdString());
    if (!now)
        return with.output().refused(now.error());
    const QString key = QString::fromLatin1(ledger::toHex(now->key->key));
    return with.output().done({{u"member"_s, now->member.id.toString()}, {u"key"_s, key}},
                              u"Enrolled the key %1. Without its passphrase nobody can use it; "
                              "keep it in mind."_s.arg(key));
}

template<typename Work>
void runMemberVerb(Verbs &verbs, const Verb &verb, const SharedMember &options, Signature signature,
                   Work work)
{
    options->acting = addActingOptions(verb);
    verbs.run(verb, [options, signature, work](Invocation &with) {
        return act(with, *options->acting, signature,
                   [&](cases::CaseStore &cases, const store::Signatory &signatory) {
                       return work(with, *options, cases, signatory);
                   });
    });
}

constexpr const char *languagesHelp = "BCP 47 with a level, as uk:native,ru";

} // namespace

void addMemberVerbs(Verbs &verbs)
{
    const Verb group = verbs.addGroup("member", "People, roles and personal keys");

    auto options = std::make_shared<MemberOptions>();
    options->roles = {"reviewer"};
    Verb verb = verbs.add("add", "Add a person to the team", group);
    verb.option("name", options->member, "Kept apart from the ledger; can be erased").required();
    verb.option("--roles", options->roles, "reviewer, lead, auditor, admin").separator(',');
    verb.option("--languages", options->languages, languagesHelp).separator(',');
    runMemberVerb(verbs, verb, options, Signature::Needed, add);

    verb = verbs.add("list", "Everybody, those who left included", group);
    verbs.run(verb, list);

    options = std::make_shared<MemberOptions>();
    verb = verbs.add("role", "Replace a person's roles", group);
    verb.option("member", options->member, "Name or id").required();
    verb.option("roles", options->roles, "reviewer, lead, auditor, admin")
        .required()
        .separator(',');
    runMemberVerb(verbs, verb, options, Signature::Needed, setRoles);

    options = std::make_shared<MemberOptions>();
    verb = verbs.add("language", "Replace a person's languages", group);
    verb.option("member", options->member, "Name or id").required();
    verb.option("languages", options->languages, languagesHelp).required().separator(',');
    runMemberVerb(verbs, verb, options, Signature::NotNeeded, setLanguages);

    options = std::make_shared<MemberOptions>();
    verb = verbs.add("revoke", "End all rights of a person", group);
    verb.option("member", options->member, "Name or id").required();
    runMemberVerb(verbs, verb, options, Signature::Needed, revoke);

    const auto name = std::make_shared<std::string>();
    const auto file = std::make_shared<std::string>();
    verb = verbs.add("key", "Make a personal key under a passphrase", group);
    verb.option("member", *name, "Name or id (default: the owner of the console)");
    verb.option("--passphrase-file", *file, "Whose first line becomes the passphrase")
        .valueName("FILE");
    verbs.run(verb, [name, file](Invocation &with) { return enrol(with, *name, *file); });
}

} // namespace vigil::cli
