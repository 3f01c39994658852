// SPDX-License-Identifier: GPL-3.0-or-later
#include "teststore.h"

#include <QRegularExpression>
#include <QTest>

using namespace vigil;
using namespace vigil::store;
using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

/// Another console of the team: seals events without a store of its own.
class Remote
{
public:
    explicit Remote(int n)
        : m_device(caseId(n))
        , m_key(*ledger::Secret::fromBytes(QByteArray(32, static_cast<char>(n))))
        , m_random(static_cast<unsigned>(n + 1'000))
    {}

    [[nodiscard]] EventDraft enrolment(const StoreIdentity &identity) const
    {
        return {{},
                "device.enrolled",
                identity.member,
                {ledger::aggregate(ledger::AggregateKind::Team, identity.team)},
                {{u"device"_s, m_device.toString()},
                 {u"key"_s, QString::fromLatin1(ledger::toHex(m_key.verifyKey()))}}};
    }

    RemoteEvent seal(const EventDraft &draft, std::optional<qint64> hub = {})
    {
        ledger::Event event;
        event.id = draft.id.isNull() ? domain::EventId::make(m_at, m_random) : draft.id;
        event.device = m_device;
        event.seq = m_head.seq + 1;
        event.kind = draft.kind;
        event.at = m_at;
        event.actor = draft.actor;
        event.aggregates = draft.aggregates;
        event.body = draft.body;
        event.prev = ledger::linkOf(m_head);
        const auto sealed = ledger::seal(event, m_key);
        m_head = {event.seq, sealed->hash, sealed->signature};
        return {sealed->bytes, sealed->signature, hub};
    }

    [[nodiscard]] domain::DeviceId device() const { return m_device; }

private:
    domain::DeviceId m_device;
    ledger::SigningKey m_key;
    ledger::ChainHead m_head;
    base::Instant m_at = base::instantFromMs(1'646'125'200'000);
    SeededRandom m_random;
};

/// The same store on another desk.
void clone(const Desk &from, const Desk &to)
{
    copyFolder(from.dir(), to.dir());
    copyFolder(from.state(), to.state());
}

base::Result<IngestOutcome> ingest(Store &store, std::vector<RemoteEvent> events)
{
    auto future = store.writer().ingest({std::move(events), {}});
    future.waitForFinished();
    return future.result();
}

base::Result<void> rebuild(Store &store)
{
    auto future = store.writer().rebuild();
    future.waitForFinished();
    return future.result();
}

base::Result<Recorded> enrol(Store &store, const Remote &remote)
{
    return store.writer().executeAndWait([&](WriteTransaction &transaction) {
        return transaction.append(remote.enrolment(store.identity()));
    });
}

/// A batch event with rows for the cases `from` to `to`, as a folder's import does it.
base::Result<Recorded> import(Store &store, int from, int to)
{
    return store.writer().executeAndWait(
        [&](WriteTransaction &transaction) -> base::Result<Recorded> {
            EventDraft draft;
            draft.id = domain::EventId::make(transaction.at(), transaction.random());
            draft.kind = "numbers.imported";
            draft.actor = store.identity().member;
            draft.body = {{u"count"_s, to - from + 1}};
            for (int n = from; n <= to; ++n) {
                auto done = transaction.database().run(
                    "INSERT INTO number(batch, id, value) VALUES(?, ?, ?)",
                    {draft.id, caseId(n), n});
                if (!done)
                    return done.error();
            }
            return transaction.append(draft);
        });
}

} // namespace

class TestStoreFold final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void rebuildGivesEqualRows()
    {
        const Desk desk;
        const auto store = desk.opened();
        for (int i = 0; i < 20; ++i)
            QCOMPARE(
                codeOf(addNote(*store, i % 7, QString::number(i), i % 3 ? u"open"_s : u"held"_s)),
                "ok");
        QCOMPARE(codeOf(import(*store, 5, 9)), "ok");
        QCOMPARE(codeOf(addNote(*store, 6, u"after"_s)), "ok");
        const auto before = store->viewHashes();
        QCOMPARE(codeOf(before), "ok");
        QCOMPARE(
            before->keys(),
            QByteArrayList({"clock_confirmed", "device", "erasure", "event_subtree", "legal_hold",
                            "member", "member_key", "member_language", "member_role",
                            "member_standing", "note", "note_count", "proposal", "team"}));
        QCOMPARE(codeOf(rebuild(*store)), "ok");
        QCOMPARE(*store->viewHashes(), *before);
        // What was not computed from the ledger does not survive.
        const auto meddled = store->writer().executeAndWait([](WriteTransaction &transaction) {
            return transaction.database().run(
                "UPDATE note SET history = 'never happened' WHERE id = ?", {caseId(6)});
        });
        QCOMPARE(codeOf(meddled), "ok");
        QVERIFY(*store->viewHashes() != *before);
        QCOMPARE(codeOf(rebuild(*store)), "ok");
        QCOMPARE(*store->viewHashes(), *before);
    }

    void batchIsFoldedOnceAndAgain()
    {
        const Desk desk;
        const auto store = desk.opened();
        QCOMPARE(codeOf(addNote(*store, 2, u"first"_s)), "ok");
        QCOMPARE(codeOf(import(*store, 1, 3)), "ok");
        QCOMPARE(codeOf(addNote(*store, 2, u"last"_s)), "ok");
        QCOMPARE(historyOf(*store, 1), u"1"_s);
        QCOMPARE(historyOf(*store, 2), u"first/2/last"_s);
        // A numbered event of another console on case 2 goes before all of them.
        Remote remote(200);
        QCOMPARE(codeOf(enrol(*store, remote)), "ok");
        QCOMPARE(
            codeOf(ingest(*store, {remote.seal(noteDraft(store->identity(), 2, u"hub"_s), 1)})),
            "ok");
        QCOMPARE(historyOf(*store, 2), u"hub/first/2/last"_s);
        QCOMPARE(historyOf(*store, 1), u"1"_s);
    }

    void foldsInCanonicalOrder()
    {
        const Desk desk;
        const auto store = desk.opened();
        // Device 255… is behind this console's, device 0… before it.
        Remote late(255);
        Remote early(0);
        QCOMPARE(codeOf(enrol(*store, late)), "ok");
        QCOMPARE(codeOf(enrol(*store, early)), "ok");
        const StoreIdentity identity = store->identity();
        QCOMPARE(codeOf(ingest(*store, {late.seal(noteDraft(identity, 1, u"late"_s))})), "ok");
        // An own event that is not the last in canonical order.
        QCOMPARE(codeOf(addNote(*store, 1, u"own"_s)), "ok");
        QCOMPARE(historyOf(*store, 1), u"own/late"_s);
        QCOMPARE(codeOf(ingest(*store, {early.seal(noteDraft(identity, 1, u"early"_s))})), "ok");
        QCOMPARE(historyOf(*store, 1), u"early/own/late"_s);
    }

    void ownEventsTakeTheHubsOrder()
    {
        const Desk desk;
        const auto store = desk.opened();
        const auto first = addNote(*store, 1, u"first"_s);
        const auto second = addNote(*store, 1, u"second"_s);
        const auto remoteOf = [&](const Recorded &recorded, qint64 hub) {
            return *store->readers().readNow([&](Database &database) -> base::Result<RemoteEvent> {
                auto row =
                    database.one("SELECT bytes, sig FROM event WHERE id = ?", {recorded.event.id},
                                 [&](const Row &found) {
                                     return RemoteEvent{found.bytes(0), found.array<64>(1), hub};
                                 });
                return **row;
            });
        };
        const auto outcome = ingest(*store, {remoteOf(*first, 9), remoteOf(*second, 4)});
        QCOMPARE(codeOf(outcome), "ok");
        QCOMPARE(outcome->added, 0);
        QCOMPARE(outcome->known, 2);
        QCOMPARE(historyOf(*store, 1), u"second/first"_s);
        QCOMPARE(countOf(*store, "SELECT count(*) FROM outbox"), 3);
        const auto rebuilt = rebuild(*store);
        QCOMPARE(codeOf(rebuilt), "ok");
        QCOMPARE(historyOf(*store, 1), u"second/first"_s);
    }

    void anyOrderOfArrivalGivesEqualViews()
    {
        const Desk origin;
        Remote left(10);
        Remote right(240);
        StoreIdentity identity;
        {
            const auto store = origin.opened();
            identity = store->identity();
            QCOMPARE(codeOf(enrol(*store, left)), "ok");
            QCOMPARE(codeOf(enrol(*store, right)), "ok");
            for (int i = 0; i < 6; ++i)
                QCOMPARE(codeOf(addNote(*store, i % 3, u"own %1"_s.arg(i))), "ok");
        }
        std::vector<RemoteEvent> fromLeft;
        std::vector<RemoteEvent> fromRight;
        for (int i = 0; i < 12; ++i) {
            const std::optional<qint64> hub =
                i < 6 ? std::optional<qint64>(100 - i) : std::optional<qint64>();
            fromLeft.push_back(left.seal(noteDraft(identity, i % 3, u"left %1"_s.arg(i)), hub));
            fromRight.push_back(right.seal(noteDraft(identity, i % 4, u"right %1"_s.arg(i))));
        }
        std::optional<ViewHashes> expected;
        std::mt19937 engine(5);
        for (int round = 0; round < 12; ++round) {
            const Desk desk;
            clone(origin, desk);
            const auto store = desk.open();
            QCOMPARE(codeOf(store), "ok");
            std::size_t l = 0;
            std::size_t r = 0;
            while (l < fromLeft.size() || r < fromRight.size()) {
                std::vector<RemoteEvent> page;
                for (int i = 0; i < 5; ++i) {
                    const bool takesLeft =
                        r == fromRight.size() || (l < fromLeft.size() && engine() % 2 == 0);
                    if (takesLeft && l < fromLeft.size())
                        page.push_back(fromLeft[l++]);
                    else if (r < fromRight.size())
                        page.push_back(fromRight[r++]);
                }
                std::shuffle(page.begin(), page.end(), engine);
                QCOMPARE(codeOf(ingest(**store, page)), "ok");
            }
            const auto hashes = (*store)->viewHashes();
            QCOMPARE(codeOf(hashes), "ok");
            if (!expected)
                expected = *hashes;
            QCOMPARE(*hashes, *expected);
            QCOMPARE(codeOf(rebuild(**store)), "ok");
            QCOMPARE(*(*store)->viewHashes(), *expected);
            QVERIFY((*store)->verify(Depth::Deep)->isOk());
        }
    }

    void attachmentsComeBeforeTheFold()
    {
        const Desk desk;
        const auto store = desk.opened();
        Remote remote(200);
        QCOMPARE(codeOf(enrol(*store, remote)), "ok");
        EventDraft batch;
        batch.id = domain::EventId(caseId(90));
        batch.kind = "numbers.imported";
        batch.actor = store->identity().member;
        auto future = store->writer().ingest(
            {{remote.seal(batch, 3)}, [&](Database &database) {
                 return database.run("INSERT INTO number(batch, id, value) VALUES(?, ?, 42)",
                                     {batch.id, caseId(1)});
             }});
        future.waitForFinished();
        QCOMPARE(codeOf(future.result()), "ok");
        QCOMPARE(historyOf(*store, 1), u"42"_s);
    }

    void enrolmentAndEventsMayComeTogether()
    {
        const Desk desk;
        const auto store = desk.opened();
        Remote known(200);
        Remote fresh(20);
        QCOMPARE(codeOf(enrol(*store, known)), "ok");
        const StoreIdentity identity = store->identity();
        const RemoteEvent note = fresh.seal(noteDraft(identity, 1, u"new"_s));
        QCOMPARE(codeOf(ingest(*store, {note})), "store.unknown_device");
        QCOMPARE(codeOf(ingest(*store, {note, known.seal(fresh.enrolment(identity))})), "ok");
        QCOMPARE(historyOf(*store, 1), u"new"_s);
        QVERIFY(store->verify(Depth::Deep)->isOk());
    }

    void refusesWhatDoesNotFit()
    {
        const Desk desk;
        const auto store = desk.opened();
        const StoreIdentity identity = store->identity();
        Remote remote(200);
        QCOMPARE(codeOf(enrol(*store, remote)), "ok");
        Remote twin = Remote(200);
        const RemoteEvent first = remote.seal(noteDraft(identity, 1, u"a"_s));
        const RemoteEvent second = remote.seal(noteDraft(identity, 1, u"b"_s));
        const RemoteEvent cloned = twin.seal(noteDraft(identity, 1, u"clone"_s));

        QCOMPARE(codeOf(ingest(*store, {second})), "store.chain_gap");
        RemoteEvent forged = first;
        forged.signature[5] ^= 1;
        QCOMPARE(codeOf(ingest(*store, {forged})), "store.bad_signature");
        RemoteEvent altered = first;
        altered.bytes.replace("\"a\"", "\"x\"");
        QCOMPARE(codeOf(ingest(*store, {altered})), "store.bad_signature");
        RemoteEvent garbage = first;
        garbage.bytes = "{}";
        QCOMPARE(codeOf(ingest(*store, {garbage})), "ledger.bad_event");
        Remote stranger(30);
        QCOMPARE(codeOf(ingest(*store, {stranger.seal(stranger.enrolment(identity))})),
                 "store.unknown_device");
        QCOMPARE(historyOf(*store, 1), QString());

        QCOMPARE(codeOf(ingest(*store, {second, first})), "ok");
        QCOMPARE(codeOf(ingest(*store, {first, second})), "ok");
        QCOMPARE(historyOf(*store, 1), u"a/b"_s);
        QCOMPARE(codeOf(ingest(*store, {cloned})), "store.chain_forked");
        // One bad event refuses the page it came in.
        const RemoteEvent third = remote.seal(noteDraft(identity, 2, u"c"_s));
        QCOMPARE(codeOf(ingest(*store, {third, cloned})), "store.chain_forked");
        QCOMPARE(historyOf(*store, 2), QString());
    }

    void noticesItsOwnLostEvents()
    {
        const Desk origin;
        const Desk copy;
        {
            const auto store = origin.opened();
            QCOMPARE(codeOf(addNote(*store, 1, u"kept"_s)), "ok");
        }
        clone(origin, copy);
        const auto ahead = origin.open();
        QCOMPARE(codeOf(addNote(**ahead, 1, u"lost"_s)), "ok");
        const auto sent = (*ahead)->readers().readNow([](Database &database) {
            return database.one("SELECT bytes, sig FROM event WHERE seq = 5", {},
                                [](const Row &row) {
                                    return RemoteEvent{row.bytes(0), row.array<64>(1), 1};
                                });
        });
        const auto behind = copy.open();
        QCOMPARE(codeOf(behind), "ok");
        QCOMPARE(codeOf(ingest(**behind, {**sent})), "store.copied_back");
    }
};

QTEST_GUILESS_MAIN(TestStoreFold)
#include "tst_storefold.moc"
