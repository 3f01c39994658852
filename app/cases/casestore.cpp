// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/casestore.h"

#include "cases/casesprojection.h"
#include "intake/intakeprojection.h"
#include "store/newstore.h"
#include "store/policyprojection.h"
#include "store/upgrade.h"

namespace vigil::cases {

namespace {

PolicyLookup lookupIn(const std::shared_ptr<store::PolicyShelf> &shelf)
{
    return [shelf](base::Instant at) { return shelf->at(at); };
}

store::StoreOptions optionsFor(const CaseStore::Place &place,
                               const std::shared_ptr<store::PolicyShelf> &shelf)
{
    store::StoreOptions options{{}, place.clock,      place.random, place.stateHome,
                                {}, place.checkpoints};
    options.registry.projections.push_back(std::make_shared<store::PolicyProjection>());
    intake::registerIntake(options.registry);
    registerCases(options.registry, lookupIn(shelf));
    if (place.extend)
        place.extend(options.registry);
    options.registry.beforeRebuild = [shelf](store::Database &database) {
        return shelf->refresh(database);
    };
    return options;
}

} // namespace

base::Result<std::unique_ptr<CaseStore>> CaseStore::open(const Place &place)
{
    return openBy(store::Store::open, place);
}

base::Result<std::unique_ptr<CaseStore>> CaseStore::openCurrent(const Place &place)
{
    return openBy(store::Store::openCurrent, place);
}

base::Result<void> CaseStore::upgrade(const Place &place, const store::UpgradeWatch &watch)
{
    const auto shelf = std::make_shared<store::PolicyShelf>();
    return store::upgradeStore(place.folder, optionsFor(place, shelf), watch);
}

base::Result<std::unique_ptr<CaseStore>> CaseStore::openBy(Opening &opening, const Place &place)
{
    auto shelf = std::make_shared<store::PolicyShelf>();
    auto opened = opening(place.folder, optionsFor(place, shelf));
    if (!opened)
        return opened.error();
    std::unique_ptr<CaseStore> cases(new CaseStore);
    cases->m_shelf = shelf;
    cases->m_store = *std::move(opened);
    auto refreshed = cases->m_store->readers().readNow(
        [&shelf](store::Database &database) { return shelf->refresh(database); });
    if (!refreshed)
        return refreshed.error();
    cases->m_service = std::make_unique<CaseService>(cases->m_store->writer(), lookupIn(shelf));
    return cases;
}

base::Result<std::unique_ptr<CaseStore>> CaseStore::create(const Place &place,
                                                           const QString &member)
{
    const auto shelf = std::make_shared<store::PolicyShelf>();
    if (auto made = store::createStore(place.folder, member, optionsFor(place, shelf)); !made)
        return made.error();
    auto cases = open(place);
    if (!cases)
        return cases;
    if (auto published = (*cases)->publishShipped(); !published)
        return published.error();
    return cases;
}

base::Result<store::Restored> CaseStore::restore(const Place &place, const QString &file,
                                                 bool isInPlace, const store::CopyWatch &watch)
{
    const auto shelf = std::make_shared<store::PolicyShelf>();
    return store::restoreStore({file, place.folder, isInPlace}, optionsFor(place, shelf), watch);
}

base::Result<void> CaseStore::publishShipped()
{
    const QStringList paths = policy::shippedPacks();
    for (const QString &path : paths) {
        const auto source = policy::readPackSource(path);
        if (!source)
            return source.error();
        const policy::CheckedPack pack = policy::checkPack(*source);
        Q_ASSERT(pack.pack);
        const auto published =
            m_store->writer().executeAndWait([&](store::WriteTransaction &transaction) {
                return store::publishPack(transaction, pack, m_store->identity().member);
            });
        if (!published)
            return published.error();
    }
    return m_store->readers().readNow(
        [this](store::Database &database) { return m_shelf->refresh(database); });
}

void CaseStore::refreshPolicies()
{
    (void)m_store->readers().read(
        [shelf = m_shelf](store::Database &database) { return shelf->refresh(database); });
}

std::vector<store::Finding> CaseStore::examine(const Place &place)
{
    static constexpr store::NamedCount counts[] = {
        {QLatin1StringView("subjects"), "SELECT 'all', count(*) FROM subject"},
        {QLatin1StringView("cases"),
         "SELECT state, sum(cases) FROM case_count GROUP BY state ORDER BY state"},
    };
    return store::examineStore(place.folder,
                               optionsFor(place, std::make_shared<store::PolicyShelf>()), counts);
}

PolicyLookup CaseStore::policies() const
{
    return lookupIn(m_shelf);
}

} // namespace vigil::cases
