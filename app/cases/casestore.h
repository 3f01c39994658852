// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/caseservice.h"
#include "store/examination.h"
#include "store/policyshelf.h"
#include "store/restore.h"
#include "store/store.h"
#include "store/upgradestep.h"

#include <QString>

#include <functional>
#include <memory>

namespace vigil::cases {

/// An open store with the projections of intake and cases, the policies published in it, and the
/// service that works on its cases: what the console and the command line share.
class CaseStore final
{
public:
    /// Where it comes from; clock and randomness outlive the store.
    struct Place
    {
        QString folder;
        const base::Clock &clock;
        base::Random &random;
        QString stateHome = {}; ///< empty: the default
        store::CheckpointListener checkpoints = {};
        /// Adds what folders beside this one keep in the same store (similar videos).
        std::function<void(store::Registry &)> extend = {};
    };

    /// Makes a store for a new team, whose first member is named `member`, and publishes the packs
    /// that come with the program.
    [[nodiscard]] static base::Result<std::unique_ptr<CaseStore>> create(const Place &place,
                                                                         const QString &member);
    /// See store/store.h for both.
    [[nodiscard]] static base::Result<std::unique_ptr<CaseStore>> open(const Place &place);
    [[nodiscard]] static base::Result<std::unique_ptr<CaseStore>> openCurrent(const Place &place);

    /// Brings the store at a place to this program, in any thread; see store/upgrade.h.
    static base::Result<void> upgrade(const Place &place, const store::UpgradeWatch &watch = {});
    /// Makes a store in the place's folder of a backup; see store/restore.h.
    [[nodiscard]] static base::Result<store::Restored> restore(const Place &place,
                                                               const QString &file, bool isInPlace,
                                                               const store::CopyWatch &watch = {});
    /// What can be told of the store at a place without its content; changes nothing.
    [[nodiscard]] static std::vector<store::Finding> examine(const Place &place);

    [[nodiscard]] store::Store &store() { return *m_store; }
    [[nodiscard]] store::PolicyShelf &shelf() { return *m_shelf; }
    /// Soon puts on the shelf what this program or another has published since. What cannot be read
    /// is told to who next takes a case.
    void refreshPolicies();
    [[nodiscard]] CaseService &service() { return *m_service; }
    [[nodiscard]] PolicyLookup policies() const;
    /// The person whom this console belongs to.
    [[nodiscard]] Caller owner() const { return {m_store->identity().member, false}; }

private:
    CaseStore() = default;
    using Opening = base::Result<std::unique_ptr<store::Store>>(const QString &folder,
                                                                const store::StoreOptions &options);
    [[nodiscard]] static base::Result<std::unique_ptr<CaseStore>> openBy(Opening &opening,
                                                                         const Place &place);
    base::Result<void> publishShipped();

    std::shared_ptr<store::PolicyShelf> m_shelf; ///< the projections look policies up in it
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<CaseService> m_service;
};

} // namespace vigil::cases
