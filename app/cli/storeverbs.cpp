// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"
#include "ledger/crypto.h"

#include <pwd.h>
#include <unistd.h>

namespace vigil::cli {

namespace {

using namespace Qt::StringLiterals;

/// The desktop's user, as the system knows them.
QString desktopUser()
{
    const passwd *user = getpwuid(getuid());
    return user ? QString::fromLocal8Bit(user->pw_name) : u"user"_s;
}

Exit init(Invocation &with, const std::string &name)
{
    auto made = cases::CaseStore::create(with.place(), name.empty() ? desktopUser() : toText(name));
    if (!made)
        return with.output().refused(made.error());
    const QString member = (*made)->store().identity().member.toString();
    return with.output().done(
        {{u"store"_s, with.folder()}, {u"member"_s, member}},
        u"Made a store in %1. Its first member is %2."_s.arg(with.folder(), member));
}

Exit rebuild(Invocation &with)
{
    auto cases = with.open();
    if (!cases)
        return with.output().refused(cases.error());
    store::Store &store = (*cases)->store();
    auto rebuilt = store.writer().rebuild();
    rebuilt.waitForFinished();
    if (!rebuilt.result())
        return with.output().refused(rebuilt.result().error());
    const auto hashes = store.viewHashes();
    if (!hashes)
        return with.output().refused(hashes.error());
    QJsonObject views;
    QStringList lines;
    for (const auto &[table, hash] : hashes->asKeyValueRange()) {
        const QString hex = QString::fromLatin1(ledger::toHex(hash));
        views.insert(QString::fromLatin1(table), hex);
        lines.append(hex + u"  "_s + QString::fromLatin1(table));
    }
    return with.output().done({{u"views"_s, views}}, lines);
}

} // namespace

void addStoreVerbs(Verbs &verbs)
{
    const auto name = std::make_shared<std::string>();
    Verb verb = verbs.add("init", "Make a store and its first member");
    verb.option("--name", *name, "The member's name (default: the desktop's user)");
    verbs.run(verb, [name](Invocation &with) { return init(with, *name); });

    verb = verbs.add("rebuild", "Compute all views again from the ledger; print their SHA-256");
    verbs.run(verb, rebuild);
}

} // namespace vigil::cli
