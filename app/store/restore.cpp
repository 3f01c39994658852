// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/restore.h"

#include "store/continuation.h"
#include "store/errors.h"
#include "store/eventtable.h"
#include "store/migrator.h"
#include "store/setaside.h"
#include "store/sqliteerror.h"
#include "store/statefolder.h"
#include "store/storefiles.h"

#include <QDir>
#include <QFile>

namespace vigil::store {

namespace {

using namespace Qt::StringLiterals;

/// The console that the backup was made by, as far as the backup and this computer know it.
struct OldConsole
{
    StoreIdentity identity;
    ledger::VerifyKey key{};
    DeviceHead head;
    /// What lies in its state folder; nothing of it comes with the backup.
    std::optional<ledger::SigningKey> signingKey;
    std::optional<ledger::Secret> teamSecret;
    std::optional<HeadMark::Mark> mark;
};

/// One restoring; an object per call.
class Restore final
{
public:
    Restore(const RestoreRequest &request, const StoreOptions &options)
        : m_request(request)
        , m_options(options)
        , m_registry(completeRegistry(options.registry))
        , m_file(storeFile(request.folder))
        , m_part(m_file, request.isInPlace ? PartFile::Taken::Replace : PartFile::Taken::Refuse)
    {}

    base::Result<Restored> run(const CopyWatch &watch)
    {
        auto done = copy(watch);
        if (done)
            done = bringUp();
        if (done)
            done = readOld();
        if (done)
            done = verify();
        if (done)
            done = makeConsole();
        if (done)
            done = goOn();
        if (done)
            done = publish();
        if (!done)
            return done.error();
        return std::move(m_restored);
    }

private:
    base::Result<void> copy(const CopyWatch &watch)
    {
        auto source = openStoreFile(m_request.file);
        if (!source)
            return source.error();
        if (auto done = checkSchema(**source); !done)
            return done;
        if (auto done = makePrivateFolder(m_request.folder); !done)
            return done;
        if (const int error = m_part.open(); error == EEXIST) {
            return base::Error{
                alreadyExists,
                u"There is a store in %1 already. Nothing was changed; restore to another "
                "folder, or with --in-place."_s.arg(QDir::toNativeSeparators(m_request.folder))};
        } else if (error != 0) {
            return backupError(m_file, error);
        }
        return copyStore(**source, m_part, watch);
    }

    base::Result<void> checkSchema(Database &source) const
    {
        const auto schema = readSchema(source, m_registry);
        if (!schema)
            return schema.error();
        if (auto done = refuseNewer(*schema); !done)
            return done;
        if (schema->unknown.isEmpty())
            return {};
        return base::Error{unknownProjection,
                           u"The backup holds data of a part that this program lacks. Nothing was "
                           "restored; use the program that wrote it."_s,
                           schema->unknown.join(u' ')};
    }

    base::Result<void> bringUp()
    {
        auto opened = Database::open(m_part.path(), Database::Mode::ReadWrite);
        if (!opened)
            return opened.error();
        m_database = *std::move(opened);
        const auto schema = readSchema(*m_database, m_registry);
        if (!schema)
            return schema.error();
        return catchUp(*m_database, m_registry, *schema);
    }

    base::Result<void> readOld()
    {
        const auto identity = readIdentity(*m_database);
        if (!identity)
            return identity.error();
        m_old.identity = *identity;
        const auto key =
            m_database->one("SELECT verify_key FROM device WHERE id = ?", {identity->device},
                            [](const Row &row) { return row.array<32>(0); });
        if (!key)
            return key.error();
        const auto head = headOf(*m_database, identity->device);
        if (!head)
            return head.error();
        if (!*key || head->chain.seq == 0)
            return corruptError("console of the backup");
        m_old.key = **key;
        m_old.head = *head;
        const StateFolder state(m_options.stateHome, identity->store.bytes());
        if (const auto seed = state.deviceSeed())
            m_old.signingKey.emplace(*seed);
        m_old.teamSecret = state.teamSecret();
        m_old.mark = state.headMark().read();
        if (!m_old.signingKey || m_old.signingKey->verifyKey() == m_old.key)
            return {};
        return base::Error{
            keyMismatch, u"This computer holds another key for the console that the backup names: "
                         "the backup was not made by that console, or was meddled with. Nothing "
                         "was restored; choose another backup."_s};
    }

    base::Result<void> verify()
    {
        Trust trust;
        if (m_old.signingKey)
            trust.key = m_old.key;
        const auto verified = verifyStore(*m_database, m_registry, trust, Depth::Quick);
        if (!verified)
            return verified.error();
        m_restored.faults = verified->faultCount;
        if (m_old.mark)
            m_restored.missing = std::max<qint64>(0, m_old.mark->seq - m_old.head.chain.seq);
        return {};
    }

    /// Another store, so that the old one's state folder stays as it is.
    base::Result<void> makeConsole()
    {
        // Behind the old console in canonical order even if the clock stands in its past.
        const base::Instant now = std::max(m_options.clock.now(), m_old.head.at + base::Millis(1));
        m_restored.identity = {StoreId::make(now, m_options.random), m_old.identity.team,
                               domain::DeviceId::make(now, m_options.random),
                               m_old.identity.member};
        const StateFolder state(m_options.stateHome, m_restored.identity.store.bytes());
        const ledger::Secret seed = ledger::Secret::generate();
        auto done = state.create();
        if (done)
            done = state.keepDeviceSeed(seed);
        if (done && m_old.teamSecret)
            done = state.keepTeamSecret(*m_old.teamSecret);
        if (!done)
            return done;
        m_restored.stateFolder = state.path();
        m_restored.hasTeamSecret = m_old.teamSecret.has_value();
        m_console.emplace(Console{m_restored.identity.device, ledger::SigningKey(seed),
                                  state.headMark(), bootIdOf(m_options)});
        return {};
    }

    /// The new identity and the first events of its chain, in one transaction.
    base::Result<void> goOn()
    {
        const Continuation goingOn = continuation();
        m_restored.continued = m_old.identity.device;
        m_restored.seq = m_old.head.chain.seq;
        m_restored.until = m_old.head.at;
        m_restored.isVouched = goingOn.vouch.has_value();
        WriteSession session(std::move(m_database), m_registry, *std::move(m_console),
                             {m_options.clock, m_options.random});
        auto command = [&](WriteTransaction &transaction) { return begin(transaction, goingOn); };
        return session.transact<base::Result<void>>(command);
    }

    [[nodiscard]] Continuation continuation() const
    {
        Continuation made{m_old.identity.device,      m_old.key,
                          m_old.head.chain.seq,       m_old.head.chain.hash,
                          m_console->key.verifyKey(), {}};
        if (m_old.signingKey)
            made.vouch = vouchFor(made, m_restored.identity.device, *m_old.signingKey);
        return made;
    }

    base::Result<void> begin(WriteTransaction &transaction, const Continuation &continuation) const
    {
        const StoreIdentity &identity = m_restored.identity;
        if (auto done = transaction.database().run("DELETE FROM store_identity"); !done)
            return done;
        if (auto done = writeIdentity(transaction.database(), identity); !done)
            return done;
        const auto team = ledger::aggregate(ledger::AggregateKind::Team, identity.team);
        const EventDraft drafts[] = {
            {{}, "chain.continued", identity.member, {team}, continuationBody(continuation)},
            {{},
             "device.enrolled",
             identity.member,
             {team},
             {{u"device"_s, identity.device.toString()},
              {u"key"_s, QString::fromLatin1(ledger::toHex(continuation.newKey))}}},
        };
        for (const EventDraft &draft : drafts) {
            if (auto appended = transaction.append(draft); !appended)
                return appended.error();
        }
        return {};
    }

    base::Result<void> publish()
    {
        if (m_request.isInPlace) {
            auto place = setAside(m_request.folder, m_options.clock.now());
            if (!place)
                return place.error();
            m_restored.setAside = *place;
        }
        const int error = m_part.publish();
        return error == 0 ? base::Result<void>() : backupError(m_file, error);
    }

    const RestoreRequest &m_request;
    const StoreOptions &m_options;
    Registry m_registry;
    QString m_file;
    PartFile m_part;
    std::unique_ptr<Database> m_database;
    OldConsole m_old;
    std::optional<Console> m_console;
    Restored m_restored;
};

} // namespace

base::Result<Restored> restoreStore(const RestoreRequest &request, const StoreOptions &options,
                                    const CopyWatch &watch)
{
    return Restore(request, options).run(watch);
}

} // namespace vigil::store
