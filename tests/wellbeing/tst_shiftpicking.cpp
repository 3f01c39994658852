// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/log.h"
#include "cases/casestore.h"
#include "intake/feedimporter.h"
#include "intake/rejectsfile.h"
#include "review/sessionlog.h"
#include "review/storedesk.h"
#include "store/policyshelf.h"
#include "store/statefolder.h"
#include "wellbeing/shiftkeeper.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace vigil;
using namespace vigil::review;
using namespace vigil::wellbeing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;

/// Moves when it is told to; thread safe, since the writer asks too.
class MovedClock final : public base::Clock
{
public:
    [[nodiscard]] base::Instant now() const override { return start + moved(); }
    [[nodiscard]] base::Millis sinceBoot() const override { return 1h + moved(); }
    void advance(base::Millis span) { m_moved += span.count(); }

private:
    [[nodiscard]] base::Millis moved() const { return base::Millis(m_moved.load()); }
    static constexpr base::Instant start = base::instantFromMs(1'772'359'200'000);
    std::atomic<qint64> m_moved = 0;
};

QByteArray lineOf(const QString &id, const QStringList &policies)
{
    QByteArrayList flags;
    for (const QString &policy : policies)
        flags << QByteArray(R"({"id":"f-)" + id.toUtf8() + '-' + policy.toUtf8()
                            + R"(","source":"automated","at":"2026-03-01T08:00:00Z","policy":")"
                            + policy.toUtf8() + R"("})");
    return R"({"v":1,"type":"video","id":")" + id.toUtf8()
           + R"(","posted":"2026-03-01T07:00:00Z","title":")" + id.toUtf8()
           + R"(","account":{"id":"a-)" + id.toUtf8() + R"(","handle":"@one"},"flags":[)"
           + flags.join(',') + "]}\n";
}

/// A person at the desk on a real store, with the keeper between them and the cases.
struct AtWork
{
    /// Without rules they are those of the policies in force.
    explicit AtWork(const std::optional<TeamRules> &rules = {}) : team(rules)
    {
        log = std::make_unique<base::LogFile>(store::logFolder(stateHome()), "vigil", clock);
        auto made = cases::CaseStore::create(
            {folder.filePath(u"store"_s), clock, random, stateHome(), {}, {}}, u"Olena"_s);
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        cases = *std::move(made);
        ports = std::make_unique<StoreDesk>(
            StoreDesk::Parts{cases->service(), cases->store().readers(), cases->shelf(), clock},
            cases->owner(), cases::NextRequest{});
        session = std::make_unique<ReviewSession>(
            ReviewSession::Surroundings{*ports, *ports, clock, random},
            Reviewer{cases->owner().member, domain::Role::Lead | domain::Role::Reviewer, u"en"_s});
        logSession(*session);
        keeper = std::make_unique<ShiftKeeper>(
            ShiftKeeper::Surroundings{*session, clock, [this] { return isWatching; },
                                      [this] { return cases->shelf().at(clock.now()); },
                                      [this] { return teamNow(); }},
            std::make_unique<RecordFile>(folder.filePath(u"private"_s), cases->owner().member,
                                         *cases->store().state().deviceSeed(), random));
        ports->setWish([this] { return keeper->wish(); });
    }
    [[nodiscard]] QString stateHome() const { return folder.filePath(u"state"_s); }
    [[nodiscard]] TeamRules teamNow() const
    {
        return team.value_or(teamRules(*cases->shelf().at(clock.now()), clock.now()));
    }
    /// The general policies anew, with this for a shift.
    void publish(const QByteArray &shift) const
    {
        auto source = policy::readPackSource(policy::shippedPacks().first());
        QVERIFY(source);
        source->rules.bytes.replace(
            "\"version\": 1,\n  \"kind\"",
            QByteArray(R"("version": 2, "shift": )" + shift + R"(, "kind")"));
        const policy::CheckedPack pack = policy::checkPack(*source);
        QVERIFY2(pack.faults.isEmpty(), qPrintable(pack.faults.value(0).message));
        QCOMPARE(pack.pack->id, u"general"_s);
        QVERIFY(cases->store().writer().executeAndWait([&](store::WriteTransaction &transaction) {
            return store::publishPack(transaction, pack, cases->owner().member);
        }));
    }

    void import(const std::vector<std::pair<QString, QStringList>> &videos)
    {
        const QString path = folder.filePath(u"feed.jsonl"_s);
        QFile feed(path);
        QVERIFY(feed.open(QIODevice::WriteOnly));
        for (const auto &[id, policies] : videos)
            feed.write(lineOf(id, policies));
        feed.close();
        store::Store &store = cases->store();
        auto reader = intake::FeedReader::open(path, {}, *store.pseudonymizer());
        auto rejects = intake::RejectsFile::open({}, path);
        QVERIFY(reader && rejects);
        const auto outcome = intake::FeedImporter(store.writer(), *store.pseudonymizer(), random)
                                 .import(**reader, **rejects, cases->owner().member);
        QVERIFY(outcome);
        QCOMPARE(outcome->imported, qint64(videos.size()));
    }
    void start()
    {
        session->start();
        settle();
    }
    /// Until the desk has its case and the one behind it, or knows that there is none.
    void settle() const
    {
        const auto isStill = [this] { return session->phase() != Phase::Starting; };
        QVERIFY(QTest::qWaitFor(isStill, patience));
        for (int i = 0; i < 20; ++i)
            QTest::qWait(5);
    }
    /// What was asked of the store until now has been done: the clock runs faster than a disk.
    void isWritten() const
    {
        const auto nothing = [](store::WriteTransaction &) { return base::Result<void>(); };
        QVERIFY(cases->store().writer().executeAndWait(nothing));
    }
    void watch(base::Millis time)
    {
        isWatching = true;
        for (base::Millis passed{0}; passed < time; passed += 1s) {
            clock.advance(1s);
            keeper->tick();
            if (passed % 60s == 59s) {
                session->noteActivity();
                session->checkLease();
                isWritten();
                QTest::qWait(20);
            }
        }
        isWatching = false;
    }
    /// The title of the case on the desk, which then is skipped.
    [[nodiscard]] QString take()
    {
        const QString title = onDesk();
        QSignalSpy changed(session.get(), &ReviewSession::currentChanged);
        session->skip();
        (void)QTest::qWaitFor([&] { return !changed.isEmpty(); }, patience);
        settle();
        return title;
    }
    [[nodiscard]] QString onDesk() const
    {
        return session->current() ? session->current()->text().title : QString();
    }

    std::optional<TeamRules> team;
    QTemporaryDir folder;
    MovedClock clock;
    base::SystemRandom random;
    bool isWatching = false;
    std::unique_ptr<base::LogFile> log;
    std::unique_ptr<cases::CaseStore> cases;
    std::unique_ptr<StoreDesk> ports;
    std::unique_ptr<ReviewSession> session;
    std::unique_ptr<ShiftKeeper> keeper;
};

domain::HarmKind kind(QStringView name)
{
    return *domain::HarmKind::parse(name);
}

QByteArray everythingIn(const QString &folder)
{
    QByteArray all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            all += file.fileName().toUtf8() + file.readAll();
    }
    return all;
}

} // namespace

/// Which cases come, from a real store.
class TestShiftPicking final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void calmCasesComeBetweenSevereOnes()
    {
        AtWork shift;
        // Severe ones are due first, by far.
        shift.import({{u"s1"_s, {u"SAF-VHO"_s}},
                      {u"s2"_s, {u"SAF-VHO"_s}},
                      {u"s3"_s, {u"SAF-VHO"_s}},
                      {u"c1"_s, {u"INT-MIS"_s}},
                      {u"s4"_s, {u"SAF-VHO"_s}},
                      {u"c2"_s, {u"INT-MIS"_s}}});
        shift.start();
        QString order;
        for (int i = 0; i < 6 && shift.session->phase() == Phase::Deciding; ++i)
            order += shift.take().at(0);
        QCOMPARE(order, u"sscssc"_s);
    }

    void saysThatOnlySevereOnesAreLeft()
    {
        AtWork shift;
        shift.import({{u"s1"_s, {u"SAF-VHO"_s}},
                      {u"s2"_s, {u"SAF-VHO"_s}},
                      {u"s3"_s, {u"SAF-VHO"_s}},
                      {u"s4"_s, {u"SAF-VHO"_s}}});
        shift.start();
        QCOMPARE(shift.keeper->withheld(), Withheld::Nothing);
        (void)shift.take();
        (void)shift.take();
        QCOMPARE(shift.session->phase(), Phase::Empty);
        QCOMPARE(shift.keeper->withheld(), Withheld::CalmDue);
        // One by choice, and the rest waits again.
        shift.keeper->takeSevere();
        shift.settle();
        QCOMPARE(shift.session->phase(), Phase::Deciding);
        QVERIFY(!shift.session->upNext());
        (void)shift.take();
        QCOMPARE(shift.keeper->withheld(), Withheld::CalmDue);
        // A break does what a calm case does.
        shift.keeper->takeBreak();
        shift.clock.advance(10min);
        shift.keeper->endPause();
        shift.settle();
        QCOMPARE(shift.session->phase(), Phase::Deciding);
    }

    void whatIsOptedOutOfIsNeverOffered()
    {
        AtWork shift;
        shift.keeper->setOptOut(kind(u"hate"), true);
        shift.import({{u"hate"_s, {u"SAF-HATE"_s}},
                      {u"both"_s, {u"INT-MIS"_s, u"SAF-HATE"_s}},
                      {u"rumour"_s, {u"INT-MIS"_s}}});
        shift.start();
        QCOMPARE(shift.take(), u"rumour"_s);
        // Who works alone gets what they skipped again, and still nothing else.
        QCOMPARE(shift.take(), u"rumour"_s);
        shift.keeper->setOptOut(kind(u"misinformation"), true);
        shift.session->release();
        shift.settle();
        QTRY_COMPARE(shift.session->phase(), Phase::Empty);
        QCOMPARE(shift.keeper->withheld(), Withheld::OptedOut);
        // Asking for severe ones changes nothing.
        shift.keeper->takeSevere();
        shift.settle();
        QTRY_COMPARE(shift.session->phase(), Phase::Empty);
        shift.keeper->setOptOut(kind(u"hate"), false);
        shift.session->retry();
        shift.settle();
        QTRY_COMPARE(shift.onDesk(), u"hate"_s);
    }

    void aLongRunOfThemIsPassedOverToo()
    {
        AtWork shift;
        shift.keeper->setOptOut(kind(u"hate"), true);
        std::vector<std::pair<QString, QStringList>> videos;
        for (int n = 0; n < 300; ++n)
            videos.push_back({u"hate %1"_s.arg(n), {u"SAF-HATE"_s}});
        shift.import(videos);
        shift.clock.advance(1h);
        shift.import({{u"rumour"_s, {u"INT-MIS"_s}}, {u"another"_s, {u"INT-MIS"_s}}});
        shift.start();
        QTRY_VERIFY_WITH_TIMEOUT(shift.session->current() && shift.session->upNext(), patience);
        const QSet<QString> titles{shift.onDesk(), shift.session->upNext()->text().title};
        QCOMPARE(titles, (QSet<QString>{u"rumour"_s, u"another"_s}));
    }

    void theOthersStillGetWhatWasPassedOver()
    {
        AtWork shift;
        shift.keeper->setOptOut(kind(u"hate"), true);
        shift.import({{u"hate"_s, {u"SAF-HATE"_s}}});
        shift.start();
        QCOMPARE(shift.session->phase(), Phase::Empty);
        const auto other =
            shift.cases->service()
                .next({domain::MemberId::make(shift.clock.now(), shift.random), true}, {})
                .result();
        QVERIFY(other && *other);
    }

    void theMeasureOfTheShiftHolds()
    {
        TeamRules team;
        team.limits.set(Limit::SeverePerShift, 1);
        team.limits.set(Limit::CoolDown, 0);
        team.limits.set(Limit::ViewingPerShift, 10);
        AtWork shift(team);
        shift.import(
            {{u"s1"_s, {u"SAF-VHO"_s}}, {u"s2"_s, {u"SAF-VHO"_s}}, {u"c1"_s, {u"INT-MIS"_s}}});
        shift.start();
        QTRY_VERIFY(shift.session->upNext());
        QCOMPARE(shift.session->upNext()->text().title.at(0), u's');
        // The one that was ready behind it goes back as soon as the measure is full.
        shift.watch(1min);
        shift.settle();
        QTRY_VERIFY(shift.session->upNext() && shift.session->upNext()->text().title == u"c1"_s);
        (void)shift.take();
        shift.watch(9min);
        (void)shift.take();
        QCOMPARE(shift.session->phase(), Phase::Empty);
        QCOMPARE(shift.keeper->withheld(), Withheld::ShiftDone);
    }

    void limitsThatTheTeamPublishesHoldForTheShiftThatRuns()
    {
        AtWork shift;
        shift.import(
            {{u"s1"_s, {u"SAF-VHO"_s}}, {u"s2"_s, {u"SAF-VHO"_s}}, {u"c1"_s, {u"INT-MIS"_s}}});
        shift.start();
        QTRY_VERIFY(shift.session->upNext());
        const QString shown = shift.onDesk();
        QCOMPARE(shown.at(0), u's');
        QCOMPARE(shift.session->upNext()->text().title.at(0), u's');
        shift.publish(R"({"severe_in_a_row": 1})");
        shift.cases->refreshPolicies();
        QTRY_COMPARE(shift.teamNow().limits.of(Limit::SevereInARow), 1);
        shift.watch(1s);
        QTRY_VERIFY(shift.session->upNext() && shift.session->upNext()->text().title == u"c1"_s);
        QCOMPARE(shift.onDesk(), shown);
    }

    /// Neither the choices nor the counts of a person can be found in what the team shares.
    void leavesNoTraceInStoreAndLog()
    {
        TeamRules team;
        team.limits.set(Limit::CoolDown, 20);
        AtWork shift(team);
        shift.keeper->setOptOut(kind(u"animal_abuse"), true);
        shift.keeper->setOwn(Limit::BreakAfter, 37);
        shift.import({{u"s1"_s, {u"SAF-VHO"_s}},
                      {u"s2"_s, {u"SAF-VHO"_s}},
                      {u"s3"_s, {u"SAF-VHO"_s}},
                      {u"x1"_s, {u"SMT-ANIM"_s}}});
        const auto rows = [&shift](const char *sql) {
            const auto count = shift.cases->store().readers().readNow(
                [sql](store::Database &database) { return database.integer(sql); });
            return count ? *count : -1;
        };
        const qint64 events = rows("SELECT count(*) FROM event");
        shift.start();
        shift.watch(9s);
        shift.keeper->takeBreak();
        shift.clock.advance(2min);
        shift.keeper->endPause();
        shift.keeper->setOptOut(kind(u"terrorism"), true);
        shift.settle();
        shift.session->finish();
        shift.settle();
        // Not one event, refusal or lease tells that something was passed over or given back.
        QCOMPARE(rows("SELECT count(*) FROM event"), events);
        QCOMPARE(rows("SELECT count(*) FROM refusal"), 0);
        QTRY_COMPARE(rows("SELECT count(*) FROM lease"), 0);

        const QByteArray shared =
            everythingIn(shift.folder.filePath(u"store"_s)) + everythingIn(shift.stateHome());
        QVERIFY(shared.size() > 10'000);
        for (const char *word : {"wellbeing", "opt_out", "cool_down", "cooldown", "break_after",
                                 "in_a_row", "choice_lost", "my shift"})
            QVERIFY2(!shared.toLower().contains(word), word);
        // The file itself is elsewhere, and tells nothing either.
        shift.keeper.reset();
        const QByteArray own = everythingIn(shift.folder.filePath(u"private"_s));
        QVERIFY(own.size() > 1'000);
        QVERIFY(!own.contains("animal_abuse") && !own.contains("break_after"));
    }
};

QTEST_GUILESS_MAIN(TestShiftPicking)
#include "tst_shiftpicking.moc"
