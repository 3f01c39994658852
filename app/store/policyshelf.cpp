// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/policyshelf.h"

#include "store/errors.h"
#include "store/policyprojection.h"
#include "store/privatetext.h"
#include "store/proposalcommands.h"
#include "store/standing.h"

#include <QMutexLocker>

namespace vigil::store {

using namespace Qt::StringLiterals;

base::Result<void> PolicyShelf::refresh(Database &database)
{
    const auto count = database.integer("SELECT count(*) FROM published_pack");
    if (!count)
        return count.error();
    const QMutexLocker lock(&m_mutex);
    if (*count == m_known)
        return {};
    const auto rows = database.all(
        "SELECT blob, published FROM published_pack ORDER BY published, aggregate, version", {},
        [](const Row &row) { return std::pair(row.array<32>(0), row.instant(1)); });
    if (!rows)
        return rows.error();
    std::vector<Edition> editions;
    QList<policy::PolicyPack> packs;
    for (const auto &[hash, published] : *rows) {
        const auto blob = readBlob(database, hash);
        if (!blob)
            return blob.error();
        if (!*blob)
            continue; // not here yet; what it rules is decided without it, and told by verify
        auto pack = policy::loadBlob(**blob);
        if (!pack)
            return pack.error();
        packs.append(*std::move(pack));
        const auto book = std::make_shared<const policy::PolicyBook>(packs);
        if (!editions.empty() && editions.back().from == published)
            editions.back().book = book;
        else
            editions.push_back({published, book});
    }
    m_editions = std::move(editions);
    m_known = *count;
    return {};
}

std::shared_ptr<const policy::PolicyBook> PolicyShelf::at(base::Instant at) const
{
    static const auto empty = std::make_shared<const policy::PolicyBook>();
    const QMutexLocker lock(&m_mutex);
    const auto after = std::upper_bound(
        m_editions.begin(), m_editions.end(), at,
        [](base::Instant time, const Edition &edition) { return time < edition.from; });
    return after == m_editions.begin() ? empty : std::prev(after)->book;
}

namespace {

QJsonObject matterOf(const policy::CheckedPack &pack)
{
    return {{u"blob"_s, QString::fromLatin1(ledger::toHex(ledger::sha256(pack.blob)))},
            {u"pack"_s, pack.pack->id},
            {u"version"_s, pack.pack->version}};
}

base::Result<void> checkVersion(Database &database, const QString &pack, qint64 version)
{
    const auto published =
        database.integer("SELECT count(*) FROM published_pack WHERE aggregate = ? AND version = ?",
                         {packAggregate(pack).id, version});
    if (!published)
        return published.error();
    if (*published == 0)
        return {};
    return base::Error{packPublished,
                       u"Version %1 of the policy pack \"%2\" has been published already. "
                       "Give the changed pack a new version number."_s.arg(version)
                           .arg(pack)};
}

base::Result<void> mayPublish(Database &database, const domain::MemberId &member)
{
    return checkRight(database, member, domain::Right::PublishPolicy,
                      u"Not saved: only a lead publishes policies. Ask one."_s);
}

} // namespace

base::Result<bool> isPublishedAlone(Database &database)
{
    const auto members = membersBefore(database, endOfLedger());
    if (!members)
        return members.error();
    return *members <= 1;
}

base::Result<Recorded> publishPack(WriteTransaction &transaction, const policy::CheckedPack &pack,
                                   const Signatory &publisher)
{
    Q_ASSERT(pack.pack && pack.faults.isEmpty());
    Database &database = transaction.database();
    if (auto done = mayPublish(database, publisher.member); !done)
        return done.error();
    const auto isAlone = isPublishedAlone(database);
    if (!isAlone)
        return isAlone.error();
    if (!*isAlone) {
        return base::Error{secondPersonNeeded,
                           u"Not saved: publishing policies needs two people. Propose it, and "
                           "another lead confirms it with their key."_s};
    }
    if (auto done = checkVersion(database, pack.pack->id, pack.pack->version); !done)
        return done.error();
    if (const auto blob = transaction.putBlob(pack.blob); !blob)
        return blob.error();
    return appendSigned(
        transaction, publisher,
        {{}, "policy.published", {}, {packAggregate(pack.pack->id)}, matterOf(pack)},
        Signing::OnceEnrolled);
}

base::Result<domain::EventId> proposePack(WriteTransaction &transaction,
                                          const policy::CheckedPack &pack,
                                          const Signatory &proposer,
                                          const domain::ReasonCode &reason)
{
    Q_ASSERT(pack.pack && pack.faults.isEmpty());
    if (auto done = mayPublish(transaction.database(), proposer.member); !done)
        return done.error();
    if (auto done = checkVersion(transaction.database(), pack.pack->id, pack.pack->version); !done)
        return done.error();
    if (const auto blob = transaction.putBlob(pack.blob); !blob)
        return blob.error();
    return makeProposal(transaction, proposer,
                        {domain::ControlledAct::PolicyPublication, matterOf(pack), reason}, {});
}

base::Result<void> PublicationEnactor::enact(WriteTransaction &transaction,
                                             const Proposal &proposal,
                                             const domain::MemberId &confirmer) const
{
    QJsonObject body = proposal.body.matter;
    const QString pack = body.value("pack"_L1).toString();
    if (auto done =
            checkVersion(transaction.database(), pack, body.value("version"_L1).toInteger());
        !done)
        return done;
    body.insert("proposal"_L1, proposal.id.toString());
    const auto published =
        transaction.append({{}, "policy.published", confirmer, {packAggregate(pack)}, body});
    return published ? base::Result<void>() : published.error();
}

} // namespace vigil::store
