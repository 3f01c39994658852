// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/policyshelf.h"

#include "store/errors.h"
#include "store/policyprojection.h"
#include "store/privatetext.h"

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

base::Result<Recorded> publishPack(WriteTransaction &transaction, const policy::CheckedPack &pack,
                                   const domain::MemberId &actor)
{
    Q_ASSERT(pack.pack && pack.faults.isEmpty());
    const ledger::Aggregate aggregate = packAggregate(pack.pack->id);
    const auto blob = transaction.putBlob(pack.blob);
    if (!blob)
        return blob.error();
    const auto other = transaction.database().one(
        "SELECT blob FROM published_pack WHERE aggregate = ? AND version = ?",
        {aggregate.id, qint64{pack.pack->version}},
        [](const Row &row) { return row.array<32>(0); });
    if (!other)
        return other.error();
    if (*other) {
        return base::Error{packPublished,
                           u"Version %1 of the policy pack \"%2\" has been published already. "
                           "Give the changed pack a new version number."_s.arg(pack.pack->version)
                               .arg(pack.pack->id)};
    }
    return transaction.append({{},
                               "policy.published",
                               actor,
                               {aggregate},
                               {{u"blob"_s, QString::fromLatin1(ledger::toHex(*blob))},
                                {u"pack"_s, pack.pack->id},
                                {u"version"_s, pack.pack->version}}});
}

} // namespace vigil::store
