// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/memberkeys.h"

#include "store/errors.h"
#include "store/teamcommands.h"
#include "store/teamreader.h"

#include <QScopeGuard>

namespace vigil::store {

namespace {

base::Error shortError()
{
    return {passphraseShort, QStringLiteral("Not saved: a passphrase has at least %1 characters. "
                                            "Take several words.")
                                 .arg(ledger::shortestPassphrase)};
}

} // namespace

MemberKeys::MemberKeys(Store &store, base::Random &random, const ledger::KeyCost &cost)
    : m_store(store)
    , m_random(random)
    , m_cost(cost)
{}

base::Result<void> MemberKeys::enrol(const domain::MemberId &member,
                                     const QString &passphrase) const
{
    if (passphrase.size() < ledger::shortestPassphrase)
        return shortError();
    QByteArray secret = ledger::passphraseBytes(passphrase);
    const auto wipe = qScopeGuard([&secret] { secret.fill('\0'); });
    const ledger::Secret seed = ledger::Secret::generate();
    const ledger::SigningKey key(seed);
    const auto file = ledger::wrapSeed(seed, member, secret, m_cost, m_random);
    if (!file)
        return file.error();
    // The file comes first: an enrolled key that nobody has would lock the person out.
    const StateFolder state = m_store.state();
    if (auto done = state.keepNewMemberKey(member, *file); !done)
        return done;
    auto enrolled = m_store.writer().executeAndWait(
        [&](WriteTransaction &transaction) { return enrolMemberKey(transaction, member, key); });
    return enrolled ? state.useNewMemberKey(member) : enrolled;
}

base::Result<Signatory> MemberKeys::unlock(const domain::MemberId &member,
                                           const QString &passphrase) const
{
    const auto known = m_store.readers().readNow(
        [&member](Database &database) { return readMember(database, member); });
    if (!known)
        return known.error();
    if (!*known || !(*known)->key) {
        return base::Error{keyNeeded,
                           QStringLiteral("This person has no personal key yet. \"vigilctl member "
                                          "key\" makes one.")};
    }
    QByteArray secret = ledger::passphraseBytes(passphrase);
    const auto wipe = qScopeGuard([&secret] { secret.fill('\0'); });
    for (const QByteArray &file : m_store.state().memberKeys(member)) {
        if (ledger::keyInFile(file) != (*known)->key->key)
            continue;
        const auto seed = ledger::unwrapSeed(file, member, secret);
        if (!seed)
            return seed.error();
        return Signatory(member, std::make_shared<const ledger::SigningKey>(*seed));
    }
    return base::Error{keyElsewhere,
                       QStringLiteral("The personal key of this person lies on another console. "
                                      "Act there, or enrol a new key here with \"vigilctl member "
                                      "key\"; it takes the place of the other.")};
}

} // namespace vigil::store
