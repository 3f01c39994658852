// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/copyeraser.h"

#include "media/keptfolder.h"
#include "review/copyrule.h"
#include "store/identity.h"
#include "store/statefolder.h"

namespace vigil::review {

using ledger::AggregateKind;

namespace {

base::Result<bool> isTargets(store::Database &database, const domain::SubjectId &subject,
                             const ledger::Aggregate &target)
{
    if (target.kind == AggregateKind::Subject)
        return subject.bytes() == target.id;
    const auto found =
        database.integer("SELECT EXISTS (SELECT 1 FROM revision WHERE account = ? AND subject = ?)",
                         {target.id, subject});
    return found ? base::Result(*found != 0) : found.error();
}

} // namespace

base::Result<void> CopyEraser::erase(store::Database &database, const ledger::Aggregate &target,
                                     store::Erased &erased) const
{
    if (target.kind != AggregateKind::Account && target.kind != AggregateKind::Subject)
        return {};
    const auto identity = store::readIdentity(database);
    if (!identity)
        return identity.error();
    const QString folder =
        copyFolder(store::StateFolder(m_stateHome, identity->store.bytes()).path());
    qint64 count = 0;
    for (const media::CopyId &copy : media::KeptFolder::list(folder)) {
        const auto isMeant = isTargets(database, copy.subject, target);
        if (!isMeant)
            return isMeant.error();
        if (!*isMeant)
            continue;
        media::KeptFolder::remove(folder, copy);
        ++count;
    }
    erased.add(QStringLiteral("copies"), count);
    return {};
}

void registerCopies(store::Registry &registry, const QString &stateHome)
{
    registry.erasers.push_back(std::make_shared<CopyEraser>(stateHome));
}

} // namespace vigil::review
