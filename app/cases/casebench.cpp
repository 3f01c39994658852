// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/casebench.h"

#include "base/clock.h"
#include "cases/caseact.h"
#include "cases/caserow.h"
#include "cases/caseservice.h"
#include "cases/casesprojection.h"
#include "intake/feedimporter.h"
#include "intake/feedreader.h"
#include "intake/intakeprojection.h"
#include "intake/rejectsfile.h"
#include "store/errors.h"
#include "store/newstore.h"
#include "store/store.h"

#include <QFile>

#include <chrono>

namespace vigil::cases {

namespace {

using namespace Qt::StringLiterals;
using Stopwatch = std::chrono::steady_clock;

double msSince(Stopwatch::time_point start)
{
    return std::chrono::duration<double, std::milli>(Stopwatch::now() - start).count();
}

/// Of 0 to 100 percent; `times` is sorted on the way.
double percentile(std::vector<double> &times, std::size_t percent)
{
    std::sort(times.begin(), times.end());
    return times.empty() ? 0 : times[std::min(times.size() - 1, times.size() * percent / 100)];
}

/// A store with one member, as the program makes it.
class BenchStore
{
public:
    [[nodiscard]] static base::Result<std::unique_ptr<BenchStore>>
    make(const QString &folder, const PolicyLookup &policies)
    {
        auto bench = std::unique_ptr<BenchStore>(new BenchStore);
        store::Registry registry;
        intake::registerIntake(registry);
        registerCases(registry, policies);
        const store::StoreOptions options{
            registry, bench->m_clock, bench->m_random, folder + u"/state"_s, {}};
        const auto made = store::createStore(folder + u"/store"_s, u"bench"_s, options);
        if (!made)
            return made.error();
        auto opened = store::Store::open(folder + u"/store"_s, options);
        if (!opened)
            return opened.error();
        bench->m_store = *std::move(opened);
        return bench;
    }

    [[nodiscard]] store::Store &store() { return *m_store; }
    [[nodiscard]] base::Random &random() { return m_random; }
    [[nodiscard]] Caller caller() const { return {m_store->identity().member}; }
    [[nodiscard]] base::Instant now() const { return m_clock.now(); }
    [[nodiscard]] QString file() const { return m_store->folder() + u"/vigil.db"_s; }

private:
    BenchStore() = default;

    base::SystemClock m_clock;
    base::SystemRandom m_random;
    std::unique_ptr<store::Store> m_store;
};

QByteArray feedLine(int n, base::Instant now)
{
    const QByteArray number = QByteArray::number(n);
    const QByteArray at = base::formatInstant(now - std::chrono::hours(1)).toUtf8();
    return R"({"v":1,"type":"video","id":"v-)" + number + R"(","posted":")" + at
           + R"(","language":"uk","title":"A video","account":{"id":"a-)" + number
           + R"(","handle":"@a)" + number + R"("},"flags":[{"id":"f-)" + number
           + R"(","source":"automated","at":")" + at + R"(","policy":"INT-MIS","score_pct":93}]})"
           + '\n';
}

base::Result<void> importFeed(BenchStore &bench, const QString &folder, int subjects)
{
    const QString name = folder + u"/feed.jsonl"_s;
    QFile feed(name);
    if (!feed.open(QIODevice::WriteOnly))
        return base::Error{store::ioError, u"The feed for the benchmark cannot be written."_s};
    for (int n = 0; n < subjects; ++n)
        feed.write(feedLine(n, bench.now()));
    feed.close();
    const auto *pseudonymizer = bench.store().pseudonymizer();
    auto reader = intake::FeedReader::open(name, folder, *pseudonymizer);
    if (!reader)
        return reader.error();
    auto rejects = intake::RejectsFile::open({}, name);
    if (!rejects)
        return rejects.error();
    intake::FeedImporter importer(bench.store().writer(), *pseudonymizer, bench.random());
    const auto outcome = importer.import(**reader, **rejects, bench.caller().member);
    return outcome ? base::Result<void>() : outcome.error();
}

/// Writes the rows of one decision of the store `a` again, in one transaction.
class BareWriter
{
public:
    [[nodiscard]] static base::Result<std::unique_ptr<BareWriter>>
    open(store::Store &source, const QString &file, const QString &copy)
    {
        const auto copied = source.readers().readNow([](store::Database &database) {
            return database.integer("SELECT count(*) FROM case_file");
        });
        if (!copied)
            return copied.error();
        auto original = store::Database::open(file, store::Database::Mode::ReadWrite);
        if (!original)
            return original.error();
        if (auto done = (*original)->run("VACUUM INTO ?1", {copy}); !done)
            return done.error();
        auto opened = store::Database::open(copy, store::Database::Mode::ReadWrite);
        if (!opened)
            return opened.error();
        if (auto done = (*opened)->run("ATTACH DATABASE ?1 AS a", {file}); !done)
            return done.error();
        return std::unique_ptr<BareWriter>(new BareWriter(*std::move(opened)));
    }

    /// The lease that the decision will end, as the store has it.
    base::Result<void> lease(const domain::CaseId &caseId)
    {
        return m_database->run("INSERT INTO lease SELECT * FROM a.lease WHERE case_id = ?1",
                               {caseId});
    }

    /// Milliseconds.
    [[nodiscard]] base::Result<double> repeat(const DecisionReceipt &receipt)
    {
        const auto row =
            m_database->integer("SELECT row FROM a.event WHERE id = ?1", {receipt.decision});
        if (!row)
            return row.error();
        const auto start = Stopwatch::now();
        store::Transaction transaction(*m_database);
        auto done = transaction.begin(store::Transaction::Kind::Write);
        for (const std::string_view sql :
             {"INSERT INTO event SELECT * FROM a.event WHERE row = ?1",
              "INSERT INTO event_aggregate SELECT * FROM a.event_aggregate WHERE event = ?1",
              "INSERT INTO outbox SELECT * FROM a.outbox WHERE event = ?1"}) {
            if (done)
                done = m_database->run(sql, {*row});
        }
        for (const std::string_view sql :
             {"INSERT INTO decision SELECT * FROM a.decision WHERE id = ?1",
              "INSERT INTO standing SELECT * FROM a.standing WHERE decision = ?1",
              "INSERT INTO strike SELECT * FROM a.strike WHERE decision = ?1"}) {
            if (done)
                done = m_database->run(sql, {receipt.decision});
        }
        if (done) {
            done = m_database->run(
                "UPDATE case_file SET state = 'decided', decision = ?2 WHERE id = ?1",
                {receipt.caseId, receipt.decision});
        }
        if (done)
            done = m_database->run("DELETE FROM lease WHERE case_id = ?1", {receipt.caseId});
        if (done)
            done = transaction.commit();
        if (!done)
            return done.error();
        return msSince(start);
    }

private:
    explicit BareWriter(std::unique_ptr<store::Database> database) : m_database(std::move(database))
    {}

    std::unique_ptr<store::Database> m_database;
};

DecisionRequest removalOf(const domain::CaseId &caseId, BenchStore &bench)
{
    DecisionRequest request;
    request.id = domain::DecisionId::make(bench.now(), bench.random());
    request.caseId = caseId;
    request.measures = {{domain::MeasureSpec::remove(), std::nullopt}};
    request.policy = *domain::PolicyId::parse(u"INT-MIS");
    request.locale = u"en"_s;
    request.reason = *domain::ReasonCode::parse(u"other");
    return request;
}

/// Cases of `size.subjects` subjects in five languages, as decided and open as asked for; written
/// as rows, since importing a million subjects would take minutes.
base::Result<bool> fillCases(store::WriteTransaction &write, const NextBench &size)
{
    static const QStringList languages{u"uk"_s, u"ru"_s, u"en"_s, u"pl"_s, u"de"_s};
    const QList<domain::Queue> queues = defaultQueues();
    for (int n = 0; n < size.subjects; ++n) {
        CaseRow row;
        base::IdBytes bytes{};
        write.random().fill(bytes);
        row.id = domain::CaseId(bytes);
        row.subject.id = domain::SubjectId(bytes);
        row.account = row.subject.id;
        row.status.state = n < size.open ? domain::CaseState::Open : domain::CaseState::Decided;
        row.language = languages[n % languages.size()];
        row.queue = queues[(n / 7) % queues.size()].name;
        row.openedAt = write.at() - std::chrono::minutes(n % 10'000);
        row.due.at = row.openedAt + std::chrono::hours(24);
        if (auto done = writeCase(write.database(), row); !done)
            return done.error();
    }
    return true;
}

struct NextTimes
{
    std::vector<double> total;
    std::vector<double> inside;
    std::vector<double> durable;
    std::vector<double> bare;
};

struct NextRound
{
    Caller caller;
    const PolicyLookup &policies;
    const NextRequest &request;
};

/// As CaseService::next() does it; its commit and what else is outside of the act, apart.
base::Result<std::optional<LeasedCase>> timeNext(store::Writer &writer, const NextRound &round,
                                                 NextTimes &times)
{
    const domain::LeaseRules rules;
    double inside = 0;
    const auto start = Stopwatch::now();
    auto leased = writer.executeAndWait([&](store::WriteTransaction &write) {
        const auto begun = Stopwatch::now();
        Act act{write, round.caller, round.policies, rules};
        auto taken = takeNext(act, round.request);
        inside = msSince(begun);
        return taken;
    });
    const double total = msSince(start);
    times.total.push_back(total);
    times.inside.push_back(inside);
    times.durable.push_back(total - inside);
    return leased;
}

} // namespace

base::Result<CaseFigure> benchDecision(const QString &folder, const PolicyLookup &policies,
                                       int decisions)
{
    auto bench = BenchStore::make(folder, policies);
    if (!bench)
        return bench.error();
    if (auto done = importFeed(**bench, folder, decisions); !done)
        return done.error();
    auto bare = BareWriter::open((*bench)->store(), (*bench)->file(), folder + u"/bare.db"_s);
    if (!bare)
        return bare.error();
    CaseService service((*bench)->store().writer(), policies);
    std::vector<double> through;
    std::vector<double> without;
    for (int n = 0; n < decisions; ++n) {
        const auto leased = service.next((*bench)->caller(), {}).result();
        if (!leased)
            return leased.error();
        if (!*leased)
            break;
        if (auto done = (*bare)->lease((*leased)->id); !done)
            return done.error();
        const DecisionRequest request = removalOf((*leased)->id, **bench);
        const auto start = Stopwatch::now();
        const auto receipt = service.decide((*bench)->caller(), request).result();
        through.push_back(msSince(start));
        if (!receipt)
            return receipt.error();
        const auto repeated = (*bare)->repeat(*receipt);
        if (!repeated)
            return repeated.error();
        without.push_back(*repeated);
    }
    return CaseFigure{u"decision"_s, percentile(through, 50), percentile(without, 50), 1.5, 0};
}

base::Result<CaseFigure> benchNextCase(const QString &folder, const PolicyLookup &policies,
                                       const NextBench &size)
{
    auto bench = BenchStore::make(folder, policies);
    if (!bench)
        return bench.error();
    store::Writer &writer = (*bench)->store().writer();
    const auto filled = writer.executeAndWait(
        [&](store::WriteTransaction &write) { return fillCases(write, size); });
    if (!filled)
        return filled.error();
    const NextRequest request{{u"uk"_s, u"pl"_s}, {}};
    NextTimes times;
    for (int n = 0; n < size.rounds; ++n) {
        // Every round another reviewer, so that the leased ones at the head of the queue pile up.
        const Caller caller{domain::MemberId::make((*bench)->now(), (*bench)->random()), true};
        const auto leased = timeNext(writer, {caller, policies, request}, times);
        if (!leased)
            return leased.error();
        if (!*leased)
            break;
        const auto bareStart = Stopwatch::now();
        const auto written = writer.executeAndWait([&](store::WriteTransaction &write) {
            auto done = write.database().run("UPDATE lease SET until_at = until_at + 1 "
                                             "WHERE case_id = ?1",
                                             {(*leased)->id});
            return done ? base::Result(true) : base::Result<bool>(done.error());
        });
        times.bare.push_back(msSince(bareStart));
        if (!written)
            return written.error();
    }
    CaseFigure figure{u"next_case"_s, percentile(times.total, 99), percentile(times.bare, 99), 0,
                      5.0};
    figure.inside = percentile(times.inside, 99);
    figure.durable = percentile(times.durable, 99);
    return figure;
}

} // namespace vigil::cases
