// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/signedact.h"
#include "policy/packfile.h"
#include "store/eventtable.h"
#include "store/policyprojection.h"
#include "store/policyshelf.h"
#include "store/proposalcommands.h"
#include "store/storefiles.h"
#include "store/teamcommands.h"
#include "teststore.h"

namespace vigil::test {

/// A pack that comes with the program.
inline policy::CheckedPack shippedPack(qsizetype index)
{
    const auto source = policy::readPackSource(policy::shippedPacks().at(index));
    if (!source)
        qFatal("%s", qPrintable(source.error().message));
    return policy::checkPack(*source);
}

inline std::shared_ptr<const ledger::SigningKey> keyOf(char n)
{
    return std::make_shared<const ledger::SigningKey>(
        *ledger::Secret::fromBytes(QByteArray(32, n)));
}

/// Who has an id: the founder Olena, and those whom she adds.
struct Crew : Desk
{
    std::unique_ptr<store::Store> store;
    domain::MemberId olena;

    Crew()
    {
        registry.projections.push_back(std::make_shared<store::PolicyProjection>());
        store = opened();
        olena = store->identity().member;
    }

    template<typename Command>
    auto run(Command command)
    {
        return store->writer().executeAndWait(std::move(command));
    }
    domain::MemberId add(const QString &name, domain::Roles roles, char key = 0)
    {
        const store::Signatory admin(olena, olenaKey);
        const auto added = run([&](store::WriteTransaction &transaction) {
            return store::addMember(transaction, admin, name, {{}, roles, {}});
        });
        if (!added)
            qFatal("%s", qPrintable(added.error().message));
        if (key)
            enrol(*added, key);
        return *added;
    }
    void enrol(const domain::MemberId &member, char key)
    {
        const auto enrolled = run([&](store::WriteTransaction &transaction) {
            return store::enrolMemberKey(transaction, member, *keyOf(key));
        });
        if (!enrolled)
            qFatal("%s", qPrintable(enrolled.error().message));
        if (member == olena)
            olenaKey = keyOf(key);
    }
    base::Result<domain::EventId> propose(const store::Signatory &proposer, qsizetype pack = 0)
    {
        return run([&](store::WriteTransaction &transaction) {
            return store::proposePack(transaction, shippedPack(pack), proposer,
                                      *domain::ReasonCode::parse(u"other"));
        });
    }
    base::Result<void> confirm(const store::Signatory &confirmer, const domain::EventId &proposal)
    {
        return run([&](store::WriteTransaction &transaction) {
            return store::confirmProposal(transaction, confirmer, proposal);
        });
    }
    store::Proposal proposal(const domain::EventId &id)
    {
        const auto read = store->readers().readNow(
            [&id](store::Database &database) { return store::readProposal(database, id); });
        if (!read || !*read)
            qFatal("no proposal");
        return **read;
    }

    /// Seals an event with the real key of the console and puts it into the store as no command
    /// would, folded like every other.
    void plant(const store::EventDraft &draft)
    {
        const auto identity = store->identity();
        const ledger::SigningKey device(*store->state().deviceSeed());
        store.reset();
        auto database = store::Database::open(file(), store::Database::Mode::ReadWrite);
        const auto head = store::headOf(**database, identity.device);
        ledger::Event event;
        event.id = draft.id.isNull() ? domain::EventId::make(clock.now(), random) : draft.id;
        event.device = identity.device;
        event.seq = head->chain.seq + 1;
        event.kind = draft.kind;
        event.at = clock.now();
        event.actor = draft.actor;
        event.aggregates = draft.aggregates;
        event.body = draft.body;
        event.prev = ledger::linkOf(head->chain);
        const auto sealed = ledger::seal(event, device);
        const auto row = store::insertEvent(**database, *sealed, std::nullopt);
        const store::Registry complete = store::completeRegistry(registry);
        const auto folded = store::Fold(complete).addLast(**database, event);
        if (!row || !folded)
            qFatal("cannot plant");
        database->reset();
        reopen();
    }
    void reopen()
    {
        store.reset();
        auto again = open();
        if (!again)
            qFatal("%s", qPrintable(again.error().message));
        store = *std::move(again);
    }
    /// "code where" of each fault.
    QStringList faults(store::Depth depth = store::Depth::Quick)
    {
        const auto verified = store->verify(depth);
        if (!verified)
            qFatal("%s", qPrintable(verified.error().message));
        QStringList lines;
        for (const store::Fault &fault : verified->faults)
            lines.append(QString::fromLatin1(fault.code) + u' ' + fault.where);
        return lines;
    }
    qint64 lastSeq() { return countOf(*store, "SELECT max(seq) FROM event"); }

    std::shared_ptr<const ledger::SigningKey> olenaKey;
};

} // namespace vigil::test
