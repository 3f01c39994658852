// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ingest.h"

#include "ledger/chain.h"
#include "store/viewhash.h"
#include "tests/cases/casedesk.h"
#include "tests/fuzz/require.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace vigil;
using fuzz::require;

namespace {

constexpr qsizetype mostEvents = 16;

/// A console of the team whose key fell into bad hands: what it signs is signed well.
class Forger
{
public:
    explicit Forger(int n)
        : m_device(test::idOf<domain::DeviceId>('d', n))
        , m_key(*ledger::Secret::fromBytes(QByteArray(ledger::Secret::size, static_cast<char>(n))))
    {}

    [[nodiscard]] store::EventDraft enrolment(const store::StoreIdentity &by) const
    {
        return {{},
                "device.enrolled",
                by.member,
                {ledger::aggregate(ledger::AggregateKind::Team, by.team)},
                {{QStringLiteral("device"), m_device.toString()},
                 {QStringLiteral("key"), QString::fromLatin1(ledger::toHex(m_key.verifyKey()))}}};
    }

    /// The next event of its chain; nothing when the draft cannot be an event.
    std::optional<store::RemoteEvent> seal(ledger::Event draft)
    {
        draft.device = m_device;
        draft.seq = m_head.seq + 1;
        draft.prev = ledger::linkOf(m_head);
        const auto sealed = ledger::seal(draft, m_key);
        if (!sealed || !ledger::parseEvent(sealed->bytes))
            return std::nullopt;
        m_head = {draft.seq, sealed->hash, sealed->signature};
        return store::RemoteEvent{sealed->bytes, sealed->signature, std::nullopt};
    }

private:
    domain::DeviceId m_device;
    ledger::SigningKey m_key;
    ledger::ChainHead m_head;
};

/// A store with three cases, and a connection of its own whose transactions are never committed.
struct Bench
{
    test::CaseDesk desk;
    std::unique_ptr<store::Database> database;

    Bench()
    {
        desk.import({test::flagged(1, 1, desk.clock.now()), test::flagged(2, 1, desk.clock.now()),
                     test::flagged(3, 2, desk.clock.now())});
        for (const int n : {0, 1}) {
            const auto done =
                desk.store->writer().executeAndWait([&](store::WriteTransaction &transaction) {
                    return transaction.append(Forger(n).enrolment(desk.store->identity()));
                });
            require(done.isOk(), "a console can be enrolled");
        }
        database = *store::Database::open(desk.dir() + QStringLiteral("/vigil.db"),
                                          store::Database::Mode::ReadWrite);
    }
};

/// From {"kind", "actor", "aggregates", "at", "body"}; the actor is usually the lead, `n` makes the
/// id.
ledger::Event readDraft(const QJsonObject &json, int n, const Bench &bench)
{
    const auto text = [&json](const char *key) { return json[QLatin1StringView(key)].toString(); };
    ledger::Event draft;
    draft.id = test::idOf<domain::EventId>('e', n);
    draft.kind = text("kind").toLatin1();
    draft.actor = domain::MemberId::parse(text("actor")).value_or(bench.desk.lead.member);
    draft.at = base::parseInstant(text("at")).value_or(bench.desk.clock.now());
    for (const auto &value : json[QLatin1StringView("aggregates")].toArray()) {
        if (const auto aggregate = ledger::Aggregate::parse(value.toString()))
            draft.aggregates.push_back(*aggregate);
    }
    draft.body = json[QLatin1StringView("body")].toObject();
    return draft;
}

std::vector<store::RemoteEvent> readEvents(QByteArrayView bytes, const Bench &bench)
{
    std::array forgers{Forger(0), Forger(1)};
    std::vector<store::RemoteEvent> events;
    const QByteArrayList lines = bytes.toByteArray().split('\n');
    for (qsizetype i = 0; i < std::min(lines.size(), mostEvents); ++i) {
        const QJsonObject json = QJsonDocument::fromJson(lines[i]).object();
        Forger &forger = forgers[json[QLatin1StringView("console")].toInt() == 1 ? 1 : 0];
        if (auto event = forger.seal(readDraft(json, static_cast<int>(i), bench)))
            events.push_back(*std::move(event));
    }
    return events;
}

void checkReaders(store::Database &database, const Bench &bench)
{
    const base::Instant now = bench.desk.clock.now();
    for (const int n : {1, 2, 3}) {
        require(cases::readCase(database, test::caseOf(n)).isOk(), "a case can be read");
        require(cases::readEnforcement(database, test::video(n), now).isOk(),
                "what is in force can be read");
        require(
            cases::readStrikes(database, test::account(n), {now, test::generalPolicies()}).isOk(),
            "strikes can be read");
    }
}

} // namespace

/// Events of two consoles, one a line, of any content: all are taken, none is refused for what it
/// says, and the views are what a rebuild makes of them.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const Bench bench;
    store::Database &database = *bench.database;
    const store::Fold fold(bench.desk.registry);
    const std::vector<store::RemoteEvent> events = readEvents(fuzz::viewOf(data, size), bench);
    store::Transaction transaction(database);
    require(transaction.begin(store::Transaction::Kind::Write).isOk(), "a transaction can begin");
    const auto outcome =
        store::ingestEvents(database, fold, bench.desk.store->identity().device, {events, {}});
    if (!outcome)
        std::fprintf(stderr, "%s: %s\n", qPrintable(outcome.error().message),
                     qPrintable(outcome.error().detail));
    require(outcome.isOk(), "what is signed well is never refused");
    require(outcome->added == int(events.size()), "every event is taken");
    checkReaders(database, bench);
    const auto views = store::hashViews(database, bench.desk.registry);
    require(fold.rebuild(database).isOk(), "the views can be built again");
    const auto rebuilt = store::hashViews(database, bench.desk.registry);
    require(views && rebuilt && *views == *rebuilt, "a rebuild leaves every view as it is");
    return 0;
}
