// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/errors.h"
#include "store/policyprojection.h"
#include "store/policyshelf.h"
#include "teststore.h"

#include <QRegularExpression>
#include <QTest>

using namespace vigil;
using namespace vigil::store;
using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

policy::CheckedPack shipped(qsizetype index)
{
    const auto source = policy::readPackSource(policy::shippedPacks().at(index));
    if (!source)
        qFatal("%s", qPrintable(source.error().message));
    return policy::checkPack(*source);
}

struct PolicyDesk : Desk
{
    PolicyDesk() { registry.projections.push_back(std::make_shared<PolicyProjection>()); }
};

base::Result<Recorded> publish(Store &store, const policy::CheckedPack &pack)
{
    return store.writer().executeAndWait([&](WriteTransaction &transaction) {
        return publishPack(transaction, pack, store.identity().member);
    });
}

base::Result<void> refresh(PolicyShelf &shelf, Store &store)
{
    return store.readers().readNow(
        [&shelf](Database &database) { return shelf.refresh(database); });
}

} // namespace

class TestPolicyShelf final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void givesWhatWasPublishedByATime()
    {
        PolicyDesk desk;
        const auto store = desk.opened();
        PolicyShelf shelf;
        QCOMPARE(codeOf(refresh(shelf, *store)), "ok");
        QVERIFY(shelf.at(desk.clock.now())->packs().isEmpty());

        desk.clock.advance(std::chrono::minutes(1));
        const base::Instant first = desk.clock.now();
        QCOMPARE(codeOf(publish(*store, shipped(0))), "ok");
        desk.clock.advance(std::chrono::minutes(1));
        const base::Instant second = desk.clock.now();
        QCOMPARE(codeOf(publish(*store, shipped(1))), "ok");
        QCOMPARE(codeOf(refresh(shelf, *store)), "ok");

        QCOMPARE(shelf.at(first - base::Millis(1))->packs().size(), 0);
        QCOMPARE(shelf.at(first)->packs().size(), 1);
        QCOMPARE(shelf.at(second - base::Millis(1))->packs().size(), 1);
        QCOMPARE(shelf.at(second)->packs().size(), 2);
    }

    void refusesAnotherTextForAPublishedVersion()
    {
        PolicyDesk desk;
        const auto store = desk.opened();
        QCOMPARE(codeOf(publish(*store, shipped(0))), "ok");
        QCOMPARE(codeOf(publish(*store, shipped(0))), "store.pack_published");
        QCOMPARE(countOf(*store, "SELECT count(*) FROM published_pack"), 1);
    }

    void seesWhatAnotherProgramPublished()
    {
        PolicyDesk desk;
        const auto store = desk.opened();
        const auto other = desk.open();
        QCOMPARE(codeOf(other), "ok");
        PolicyShelf shelf;
        QCOMPARE(codeOf(refresh(shelf, *store)), "ok");
        QCOMPARE(codeOf(publish(**other, shipped(0))), "ok");
        QCOMPARE(codeOf(refresh(shelf, *store)), "ok");
        QCOMPARE(shelf.at(desk.clock.now())->packs().size(), 1);
    }

    void isComputedAgainFromTheLedger()
    {
        PolicyDesk desk;
        const auto store = desk.opened();
        QCOMPARE(codeOf(publish(*store, shipped(0))), "ok");
        const auto before = store->viewHashes();
        auto rebuilt = store->writer().rebuild();
        rebuilt.waitForFinished();
        QCOMPARE(codeOf(rebuilt.result()), "ok");
        const auto after = store->viewHashes();
        QVERIFY(*before == *after);
        QCOMPARE(countOf(*store, "SELECT count(*) FROM published_pack"), 1);
    }
};

QTEST_GUILESS_MAIN(TestPolicyShelf)
#include "tst_policyshelf.moc"
