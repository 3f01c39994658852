// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "policy/packfile.h"
#include "store/newstore.h"
#include "store/policyprojection.h"
#include "store/policyshelf.h"
#include "store/store.h"
#include "store/teamcommands.h"
#include "ui/people/teamdesk.h"

#include <QTemporaryDir>

namespace vigil::ui::fixture {

/// A team on a real store, whose keys cost next to nothing to open.
class Team
{
public:
    Team()
    {
        const store::StoreOptions options = this->options();
        const auto made = store::createStore(dir(), QStringLiteral("Olena Kovalenko"), options);
        auto opened = store::Store::open(dir(), options);
        if (!made || !opened)
            qFatal("no store");
        store = *std::move(opened);
        desk = std::make_unique<TeamDesk>(*store, random, ledger::KeyCost::least());
    }

    domain::MemberId add(const QString &name, domain::Roles roles,
                         const QList<domain::LanguageSkill> &languages = {})
    {
        const auto added =
            store->writer().executeAndWait([&](store::WriteTransaction &transaction) {
                return store::addMember(transaction, olena(), name, {{}, roles, languages});
            });
        if (!added)
            qFatal("%s", qPrintable(added.error().message));
        return *added;
    }
    void enrol(const domain::MemberId &member, const QString &passphrase)
    {
        const auto enrolled =
            store::MemberKeys(*store, random, ledger::KeyCost::least()).enrol(member, passphrase);
        if (!enrolled)
            qFatal("%s", qPrintable(enrolled.error().message));
    }
    /// Of the founder, who has no key yet.
    domain::EventId propose(qsizetype pack)
    {
        const auto source = policy::readPackSource(policy::shippedPacks().at(pack));
        const policy::CheckedPack checked = policy::checkPack(*source);
        const auto proposed =
            store->writer().executeAndWait([&](store::WriteTransaction &transaction) {
                return store::proposePack(transaction, checked, olena(),
                                          *domain::ReasonCode::parse(u"other"));
            });
        if (!proposed)
            qFatal("%s", qPrintable(proposed.error().message));
        return *proposed;
    }
    [[nodiscard]] domain::MemberId olena() const { return store->identity().member; }
    [[nodiscard]] QString dir() const { return folder.filePath(QStringLiteral("store")); }

    QTemporaryDir folder;
    base::SystemClock clock;
    base::SystemRandom random;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<TeamDesk> desk;

private:
    [[nodiscard]] store::StoreOptions options()
    {
        store::Registry registry;
        registry.projections.push_back(std::make_shared<store::PolicyProjection>());
        return {registry, clock, random, folder.filePath(QStringLiteral("state")),
                QStringLiteral("boot-1")};
    }
};

} // namespace vigil::ui::fixture
