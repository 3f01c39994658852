// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"
#include "ledger/crypto.h"

#include <QJsonArray>

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

Exit verify(Invocation &with, bool isDeep)
{
    auto cases = with.open();
    if (!cases)
        return with.output().refused(cases.error());
    const auto verified =
        (*cases)->store().verify(isDeep ? store::Depth::Deep : store::Depth::Quick);
    if (!verified)
        return with.output().refused(verified.error());
    QJsonArray faults;
    QStringList lines;
    for (const store::Fault &fault : verified->faults) {
        faults.append(
            QJsonObject{{u"code"_s, QString::fromLatin1(fault.code)}, {u"where"_s, fault.where}});
        lines.append(u"%1: %2"_s.arg(fault.where, QString::fromLatin1(fault.code)));
    }
    const QJsonObject json{{u"events"_s, verified->events},
                           {u"ok"_s, verified->isOk()},
                           {u"faults"_s, faults},
                           {u"witnessed_seq"_s, QJsonValue::Null}};
    if (verified->isOk())
        return with.output().done(json, u"%1 events, nothing wrong."_s.arg(verified->events));
    lines.append(u"%1 events, %2 faults."_s.arg(verified->events).arg(verified->faultCount));
    return with.output().found(json, lines.join(u'\n'));
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
    return with.output().done({{u"views"_s, views}}, lines.join(u'\n'));
}

} // namespace

void addStoreVerbs(Verbs &verbs)
{
    const auto name = std::make_shared<std::string>();
    CLI::App *verb = verbs.add("init", "Make a store and its first member");
    verb->add_option("--name", *name, "The member's name (default: the desktop's user)");
    verbs.run(verb, [name](Invocation &with) { return init(with, *name); });

    const auto isDeep = std::make_shared<bool>(false);
    verb = verbs.add("verify", "Check the ledger and what hangs on it");
    verb->add_flag("--deep", *isDeep, "Every signature and every field");
    verbs.run(verb, [isDeep](Invocation &with) { return verify(with, *isDeep); });

    verb = verbs.add("rebuild", "Compute all views again from the ledger; print their SHA-256");
    verbs.run(verb, rebuild);
}

} // namespace vigil::cli
