// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomteam.h"
#include "tests/enforcement/groupdesk.h"

using namespace vigil;
using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

/// One event of a ledger, and whose it is.
struct Shared
{
    domain::EventId id;
    domain::DeviceId device;
    qint64 seq = 0;
    QByteArray kind;
    store::RemoteEvent event;
};

std::vector<Shared> eventsOf(const CaseDesk &desk, const domain::DeviceId &device, qint64 after)
{
    const auto read = desk.store->readers().readNow([&](store::Database &database) {
        return database.all("SELECT id, device, seq, kind, bytes, sig FROM event "
                            "WHERE device = ?1 AND seq > ?2 ORDER BY seq",
                            {device, after}, [](const store::Row &row) {
                                return Shared{row.id<domain::EventId>(0),
                                              row.id<domain::DeviceId>(1),
                                              row.integer(2),
                                              row.text(3).toLatin1(),
                                              {row.bytes(4), row.array<64>(5), std::nullopt}};
                            });
    });
    if (!read)
        qFatal("%s", qPrintable(read.error().message));
    return *read;
}

qint64 lastSeq(const CaseDesk &desk, const domain::DeviceId &device)
{
    const auto read = desk.store->readers().readNow([&](store::Database &database) {
        return database.integer("SELECT coalesce(max(seq), 0) FROM event WHERE device = ?1",
                                {device});
    });
    return *read;
}

/// Three consoles of a team that act on the same cases, and what lies between them: a hub that
/// numbers what it is given, and a cable over which unnumbered events go.
class Team
{
public:
    explicit Team(unsigned seed)
        : m_random(seed)
        , m_first(seed)
        , m_second(m_first, seed + 1)
        , m_third(m_first, seed + 2)
        , m_consoles{{{m_first}, {m_second}, {m_third}}}
    {
        settle(true);
    }

    /// The code of what one of them did.
    QByteArray act()
    {
        Console &console = any();
        switch (m_random.pick(16)) {
        case 0: return push(console, m_random.pick(8));
        case 1: return pull(console, 1 + m_random.pick(8));
        case 2: return cable(console, any());
        case 3: return jump(console);
        case 4: return say(console.desk);
        case 5: return decideSimilar(console.desk);
        case 6: return endGroup(console.desk);
        default: return m_random.act(console.desk);
        }
    }

    /// Everything reaches everybody, by way of the hub or only over the cable.
    void settle(bool isThroughHub)
    {
        if (isThroughHub) {
            for (Console &console : m_consoles)
                push(console, 1'000'000);
        }
        // What the hub has numbered has that number everywhere.
        for (Console &console : m_consoles)
            pull(console, 1'000'000);
        for (Console &from : m_consoles) {
            for (Console &to : m_consoles)
                cable(from, to);
        }
    }

    [[nodiscard]] std::array<const CaseDesk *, 3> consoles() const
    {
        return {&m_first, &m_second, &m_third};
    }

private:
    struct Console
    {
        GroupDesk &desk;
        qint64 pushed = 0;      ///< the last of its own events that the hub has
        std::size_t pulled = 0; ///< how many of the hub's it has
    };

    Console &any() { return m_consoles[static_cast<std::size_t>(m_random.pick(3))]; }

    static domain::DeviceId deviceOf(const CaseDesk &desk) { return desk.store->identity().device; }

    /// The first `count` of a console's own events that the hub has not got.
    QByteArray push(Console &console, int count)
    {
        const domain::DeviceId device = deviceOf(console.desk);
        for (Shared &shared : eventsOf(console.desk, device, console.pushed)) {
            if (count-- == 0)
                break;
            console.pushed = shared.seq;
            shared.event.hub = static_cast<qint64>(m_hub.size()) + 1;
            m_hub.push_back(std::move(shared));
        }
        return "pushed";
    }
    /// The next `count` events of the hub, in any order.
    QByteArray pull(Console &console, int count)
    {
        const auto from = m_hub.begin() + static_cast<qsizetype>(console.pulled);
        console.pulled = std::min(m_hub.size(), console.pulled + static_cast<std::size_t>(count));
        return take(console.desk, {from, m_hub.begin() + static_cast<qsizetype>(console.pulled)});
    }
    /// What one has of each console and the other has not, without numbers.
    QByteArray cable(const Console &from, Console &to)
    {
        std::vector<Shared> all;
        for (const Console &of : m_consoles) {
            const domain::DeviceId device = deviceOf(of.desk);
            if (&of == &to)
                continue;
            for (Shared &shared : eventsOf(from.desk, device, lastSeq(to.desk, device)))
                all.push_back(std::move(shared));
        }
        return take(to.desk, std::move(all));
    }
    QByteArray take(CaseDesk &desk, std::vector<Shared> page)
    {
        for (std::size_t i = page.size(); i > 1; --i)
            std::swap(page[i - 1], page[static_cast<std::size_t>(m_random.pick(int(i)))]);
        store::RemoteBatch batch;
        std::vector<domain::EventId> imported;
        for (const Shared &shared : page) {
            batch.events.push_back(shared.event);
            if (shared.kind == "intake.imported" && shared.seq > lastSeq(desk, shared.device))
                imported.push_back(shared.id);
        }
        batch.attachments = [this, imported](store::Database &database) -> base::Result<void> {
            for (const auto &[hash, bytes] : m_blobs) {
                if (auto put =
                        database.run("INSERT OR IGNORE INTO blob VALUES (?1, ?2)", {hash, bytes});
                    !put)
                    return put;
            }
            for (const domain::EventId &event : imported) {
                if (auto put = FeedRows(database, event).put(m_random.batch(event)); !put)
                    return put.error();
            }
            return {};
        };
        const auto taken = desk.store->writer().ingest(std::move(batch)).result();
        return taken ? QByteArray("taken") : codeOf(taken);
    }
    /// Somebody sets a clock, for some minutes or for days, ahead or back; or says that it is
    /// right.
    QByteArray jump(Console &console)
    {
        if (m_random.pick(2) == 0) {
            return codeOf(console.desk.store->writer().executeAndWait(
                [](store::WriteTransaction &write) -> base::Result<bool> {
                    write.trustClock();
                    return true;
                }));
        }
        static constexpr base::Millis spans[] = {-72h, -20min, -2min, 2min, 20min, 72h};
        console.desk.clock.jump(spans[m_random.pick(6)]);
        return "jumped";
    }

    /// Two videos that a console knows; a few come up again and again.
    std::vector<domain::SubjectId> someVideos(const GroupDesk &desk, int count)
    {
        const auto read = desk.store->readers().readNow([&](store::Database &database) {
            return database.all("SELECT id FROM subject WHERE type = 'video' ORDER BY id LIMIT 8",
                                {},
                                [](const store::Row &row) { return row.id<domain::SubjectId>(0); });
        });
        std::vector<domain::SubjectId> videos;
        for (int i = 0; i < count && !read->empty(); ++i)
            videos.push_back(
                (*read)[static_cast<std::size_t>(m_random.pick(static_cast<int>(read->size())))]);
        return videos;
    }
    QByteArray say(GroupDesk &desk)
    {
        const auto pair = someVideos(desk, 2);
        if (pair.size() < 2 || pair[0] == pair[1])
            return "none";
        desk.say(pair[0], pair[1],
                 m_random.pick(4) == 0 ? similar::Relation::Rejected
                                       : similar::Relation::Confirmed);
        return "said";
    }
    QByteArray decideSimilar(GroupDesk &desk)
    {
        const auto subject = someVideos(desk, 1);
        if (subject.empty())
            return "none";
        const auto found = desk.store->readers().readNow([&](store::Database &database) {
            return database.all("SELECT other FROM similar_relation WHERE subject = ?1 AND "
                                "state = 'confirmed' ORDER BY other",
                                {subject[0]},
                                [](const store::Row &row) { return row.id<domain::SubjectId>(0); });
        });
        const auto file = desk.store->readers().readNow([&](store::Database &database) {
            return cases::readCases(database, "WHERE subject = ?1 ORDER BY state = 'open' DESC, id",
                                    {subject[0]});
        });
        if (found->empty() || file->empty())
            return "none";
        cases::DecisionRequest request =
            desk.request(file->front().id, m_random.pick(4) == 0 ? QList<domain::MeasureSpec>()
                                                                 : QList{measure(u"remove")});
        request.similar = {found->begin(), found->end()};
        const cases::Caller caller = m_random.pick(2) == 0 ? desk.lead : CaseDesk::reviewer(1);
        const auto receipt = desk.decideAll(caller, request);
        if (!receipt || !receipt->group)
            return codeOf(receipt);
        m_groups.append(receipt->group->group);
        const auto blobs = desk.store->readers().readNow([](store::Database &database) {
            return database.all("SELECT sha256, bytes FROM blob WHERE sha256 IN "
                                "(SELECT blob FROM group_decision)",
                                {}, [](const store::Row &row) {
                                    return std::pair(row.array<32>(0), row.bytes(1));
                                });
        });
        m_blobs.insert(blobs->begin(), blobs->end());
        return "decided similar";
    }
    QByteArray endGroup(GroupDesk &desk)
    {
        if (m_groups.isEmpty())
            return "none";
        if (m_random.pick(2) == 0)
            return codeOf(desk.service->undo(desk.lead, m_groups.back()).result());
        const auto id = m_groups[m_random.pick(static_cast<int>(m_groups.size()))];
        return codeOf(desk.service->reverse(desk.lead, {id, reason(u"other"), {}, {}}).result());
    }

    RandomTeam m_random;
    GroupDesk m_first;
    GroupDesk m_second;
    GroupDesk m_third;
    std::array<Console, 3> m_consoles;
    std::vector<Shared> m_hub;
    QList<domain::DecisionId> m_groups;
    std::map<ledger::Hash, QByteArray> m_blobs; ///< lists of targets
};

unsigned histories()
{
    return qEnvironmentVariable("VIGIL_TEST_COUNTS") == u"full"_s ? 40 : 8;
}

} // namespace

/// Three consoles that act on the same cases without hearing of one another for a while: whatever
/// order the events arrive in, the views are the same, byte for byte.
class TestThreeConsoles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void seeTheSame_data()
    {
        QTest::addColumn<unsigned>("seed");
        QTest::addColumn<bool>("isThroughHub");
        // The first half is the same in every run.
        const unsigned news = newSeed();
        for (unsigned i = 0; i < histories(); ++i) {
            const unsigned seed = i < histories() / 2 ? i : news + i;
            QTest::addRow("%u, %s", seed, i % 2 == 0 ? "hub" : "cable") << seed << (i % 2 == 0);
        }
    }

    void seeTheSame()
    {
        QFETCH(const unsigned, seed);
        QFETCH(const bool, isThroughHub);
        Team team(seed);
        QMap<QByteArray, int> codes;
        for (int i = 0; i < 400; ++i)
            ++codes[team.act()];
        for (const QByteArray &code : codes.keys())
            QVERIFY2(!code.startsWith("store.") && !code.startsWith("ledger."), code.constData());
        team.settle(isThroughHub);

        const CaseDesk &first = *team.consoles().front();
        const auto expected = first.store->viewHashes();
        QVERIFY(expected);
        for (const CaseDesk *desk : team.consoles()) {
            QCOMPARE(desk->count("SELECT count(*) FROM event"),
                     first.count("SELECT count(*) FROM event"));
            const auto views = desk->store->viewHashes();
            QVERIFY(views);
            for (auto view = views->begin(); view != views->end(); ++view)
                QVERIFY2(expected->value(view.key()) == view.value(), view.key().constData());
            QVERIFY(desk->isRebuiltEqual());
        }
        const auto verified = first.store->verify(store::Depth::Deep);
        QVERIFY(verified);
        for (const store::Fault &fault : verified->faults)
            qInfo("%s %s", fault.code.constData(), qPrintable(fault.where));
        QVERIFY(verified->faults.empty());
        for (auto code = codes.cbegin(); code != codes.cend(); ++code)
            qInfo("%5d %s", code.value(), code.key().constData());
        qInfo("%lld decisions", first.count("SELECT count(*) FROM decision"));
        m_groups += first.count("SELECT count(*) FROM group_decision WHERE applied > 0");
        m_endedGroups += first.count("SELECT count(*) FROM group_decision "
                                     "WHERE withdrawn_at IS NOT NULL OR reversed_at IS NOT NULL");
        m_conflicts += first.count("SELECT count(*) FROM decision WHERE outcome = 'conflicts' "
                                   "OR outcome = 'prevails'");
        m_concurrences += first.count("SELECT count(*) FROM decision WHERE outcome = 'concurs'");
        m_withdrawals +=
            first.count("SELECT count(*) FROM decision WHERE withdrawn_at IS NOT NULL");
        m_suspects += first.count("SELECT count(*) FROM event WHERE instr(bytes, "
                                  "CAST('\"clock\":\"suspect\"' AS BLOB)) > 0");
        m_ties += first.count("SELECT count(*) FROM (SELECT 1 FROM revision GROUP BY subject, at "
                              "HAVING count(DISTINCT commitment) > 1)");
    }

    /// What the histories are about was in them.
    void metWhatTheyShould()
    {
        qInfo("%lld conflicts, %lld concurrences, %lld withdrawals, %lld suspect, %lld ties",
              m_conflicts, m_concurrences, m_withdrawals, m_suspects, m_ties);
        qInfo("%lld groups, %lld of them ended", m_groups, m_endedGroups);
        QVERIFY(m_groups > 0);
        QVERIFY(m_endedGroups > 0);
        QVERIFY(m_conflicts > 0);
        QVERIFY(m_concurrences > 0);
        QVERIFY(m_withdrawals > 0);
        QVERIFY(m_suspects > 0);
        QVERIFY(m_ties > 0);
    }

private:
    qint64 m_groups = 0;
    qint64 m_endedGroups = 0;
    qint64 m_conflicts = 0;
    qint64 m_concurrences = 0;
    qint64 m_withdrawals = 0;
    qint64 m_suspects = 0;
    qint64 m_ties = 0;
};

QTEST_GUILESS_MAIN(TestThreeConsoles)
#include "tst_threeconsoles.moc"
