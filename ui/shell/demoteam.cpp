// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/demoteam.h"

#include "intake/feedimporter.h"
#include "intake/rejectsfile.h"
#include "store/errors.h"

#include <QCoreApplication>

namespace vigil::ui {

namespace {

base::Result<void> importFeed(cases::CaseStore &cases, base::Random &random,
                              const QString &feedFile)
{
    const auto required = cases.store().requirePseudonymizer();
    if (!required)
        return cases.store().readOnlyReason().value_or(required.error());
    const ledger::Pseudonymizer &pseudonymizer = **required;
    auto feed = intake::FeedReader::open(feedFile, {}, pseudonymizer);
    if (!feed)
        return feed.error();
    auto rejects = intake::RejectsFile::open({}, feedFile);
    if (!rejects)
        return rejects.error();
    intake::FeedImporter importer(cases.store().writer(), pseudonymizer, random);
    const auto outcome = importer.import(**feed, **rejects, cases.owner().member);
    if (!outcome)
        return outcome.error();
    return {};
}

} // namespace

base::Result<std::unique_ptr<cases::CaseStore>> openDemoTeam(const cases::CaseStore::Place &place,
                                                             const QString &demoFolder)
{
    auto opened = cases::CaseStore::openCurrent(place);
    if (opened || opened.error().code != store::notFound)
        return opened;
    //: Name of the first member of the demo team
    const QString name = QCoreApplication::translate("DemoTeam", "You");
    auto made = cases::CaseStore::create(place, name);
    if (!made)
        return made;
    const QString feed = demoFolder + QStringLiteral("/feed.jsonl");
    if (auto imported = importFeed(**made, place.random, feed); !imported)
        return imported.error();
    return made;
}

} // namespace vigil::ui
