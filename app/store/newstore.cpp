// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/newstore.h"

#include "domain/member.h"
#include "store/errors.h"
#include "store/migrator.h"
#include "store/statefolder.h"
#include "store/storefiles.h"
#include "store/teambody.h"

#include <QDir>
#include <QFile>

namespace vigil::store {

namespace {

using namespace Qt::StringLiterals;

StoreIdentity newIdentity(const StoreOptions &options)
{
    const base::Instant now = options.clock.now();
    return {StoreId::make(now, options.random), TeamId::make(now, options.random),
            domain::DeviceId::make(now, options.random),
            domain::MemberId::make(now, options.random)};
}

base::Result<Console> newConsole(const StoreIdentity &identity, const StoreOptions &options)
{
    const StateFolder state(options.stateHome, identity.store.bytes());
    const ledger::Secret seed = ledger::Secret::generate();
    auto done = state.create();
    if (done)
        done = state.keepDeviceSeed(seed);
    if (done)
        done = state.keepTeamSecret(ledger::Secret::generate());
    if (!done)
        return done.error();
    return Console{identity.device, ledger::SigningKey(seed), state.headMark(), bootIdOf(options)};
}

/// The first events and the rows beside them, in one transaction.
base::Result<void> found(WriteTransaction &transaction, const StoreIdentity &identity,
                         const QString &memberName, const ledger::VerifyKey &key)
{
    if (auto done = writeIdentity(transaction.database(), identity); !done)
        return done;
    if (auto done = transaction.database().run("UPDATE projection_version SET folded = 1"); !done)
        return done;
    const auto name = transaction.putText(identity.member.bytes(), "name", memberName);
    if (!name)
        return name.error();
    const auto team = ledger::aggregate(ledger::AggregateKind::Team, identity.team);
    const auto member = ledger::aggregate(ledger::AggregateKind::Member, identity.member);
    const domain::Member first{identity.member, domain::Role::Lead | domain::Role::Admin, {}};
    const EventDraft drafts[] = {
        {{}, "team.founded", identity.member, {team}, {}},
        {{},
         "device.enrolled",
         identity.member,
         {team},
         {{u"device"_s, identity.device.toString()},
          {u"key"_s, QString::fromLatin1(ledger::toHex(key))}}},
        {{}, "member.added", identity.member, {member}, memberBody(first, name->hash)},
    };
    for (const EventDraft &draft : drafts) {
        if (auto appended = transaction.append(draft); !appended)
            return appended.error();
    }
    return {};
}

base::Result<void> fill(const QString &file, const QString &memberName,
                        const StoreIdentity &identity, const StoreOptions &options)
{
    auto database = Database::create(file);
    if (!database)
        return database.error();
    const Registry registry = completeRegistry(options.registry);
    auto done = (*database)->script("PRAGMA application_id = " + std::to_string(applicationId));
    if (done)
        done = migrate(**database, registry);
    if (!done)
        return done;
    auto console = newConsole(identity, options);
    if (!console)
        return console.error();
    const ledger::VerifyKey key = console->key.verifyKey();
    WriteSession session(*std::move(database), registry, *std::move(console),
                         {options.clock, options.random});
    auto command = [&](WriteTransaction &transaction) {
        return found(transaction, identity, memberName, key);
    };
    return session.transact<base::Result<void>>(command);
}

} // namespace

base::Result<StoreIdentity> createStore(const QString &folder, const QString &memberName,
                                        const StoreOptions &options)
{
    if (auto done = makePrivateFolder(folder); !done)
        return done.error();
    const QString file = storeFile(folder);
    if (QFile::exists(file)) {
        return base::Error{alreadyExists,
                           QStringLiteral("There is a store here already. Nothing was changed.")};
    }
    // What an interrupted attempt left was never a store.
    const QString part = file + ".part"_L1;
    for (const QLatin1StringView ending : {""_L1, "-wal"_L1, "-shm"_L1})
        QFile::remove(part + ending);
    const StoreIdentity identity = newIdentity(options);
    if (auto done = fill(part, memberName, identity, options); !done)
        return done.error();
    if (auto done = publish(part, file); !done)
        return done.error();
    return identity;
}

} // namespace vigil::store
