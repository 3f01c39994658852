// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/targetlist.h"

#include "ledger/errors.h"
#include "ledger/merkle.h"

#include <algorithm>
#include <functional>

namespace vigil::ledger {

namespace {

constexpr QByteArrayView prefix("vigil-targets 1 ");
constexpr qsizetype idSize = 16;

base::Error damagedList()
{
    return {badBody,
            QStringLiteral("A list of targets is damaged, so the group decision that names it "
                           "cannot be applied; restore it from a backup."),
            QStringLiteral("target_list")};
}

} // namespace

TargetList::TargetList(domain::SubjectType type, std::vector<domain::SubjectId> ids)
    : m_type(type)
    , m_ids(std::move(ids))
{}

TargetList TargetList::of(domain::SubjectType type, std::vector<domain::SubjectId> ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return TargetList(type, std::move(ids));
}

base::Result<TargetList> TargetList::fromBlob(QByteArrayView blob)
{
    const qsizetype lineEnd = blob.indexOf('\n');
    if (!blob.startsWith(prefix) || lineEnd < prefix.size())
        return damagedList();
    const QLatin1StringView typeName(blob.sliced(prefix.size(), lineEnd - prefix.size()));
    const auto type = domain::subjectTypeNames.value(typeName);
    const QByteArrayView body = blob.sliced(lineEnd + 1);
    if (!type || body.size() % idSize != 0)
        return damagedList();
    std::vector<domain::SubjectId> ids;
    ids.reserve(static_cast<std::size_t>(body.size() / idSize));
    for (qsizetype at = 0; at < body.size(); at += idSize)
        ids.push_back(*domain::SubjectId::fromBlob(body.data() + at, std::size_t{idSize}));
    if (std::adjacent_find(ids.begin(), ids.end(), std::greater_equal<>()) != ids.end())
        return damagedList();
    return TargetList(*type, std::move(ids));
}

QByteArray TargetList::toBlob() const
{
    QByteArray blob = prefix.toByteArray();
    blob += domain::subjectTypeNames.name(m_type).data();
    blob += '\n';
    blob.reserve(blob.size() + idSize * static_cast<qsizetype>(m_ids.size()));
    for (const domain::SubjectId &id : m_ids)
        blob += viewOf(id.bytes());
    return blob;
}

std::vector<Hash> TargetList::leaves() const
{
    std::vector<Hash> leaves;
    leaves.reserve(m_ids.size());
    for (const domain::SubjectId &id : m_ids)
        leaves.push_back(leafHash(viewOf(id.bytes())));
    return leaves;
}

Hash TargetList::merkleRoot() const
{
    MerkleAccumulator tree;
    for (const domain::SubjectId &id : m_ids)
        tree.append(leafHash(viewOf(id.bytes())));
    return tree.root();
}

} // namespace vigil::ledger
