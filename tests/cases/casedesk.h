// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "cases/casereader.h"
#include "cases/caseservice.h"
#include "cases/casesprojection.h"
#include "domain/measuretext.h"
#include "feedrows.h"
#include "intake/intakeprojection.h"
#include "policy/packfile.h"
#include "store/newstore.h"
#include "store/statefolder.h"
#include "store/store.h"
#include "store/storefiles.h"

#include <QMutex>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <random>

namespace vigil::test {

using namespace std::chrono_literals;

/// Stands still until it is told to go on.
class ManualClock final : public base::Clock
{
public:
    base::Instant now() const override { return base::instantFromMs(m_now); }
    base::Millis sinceBoot() const override
    {
        return base::Millis(m_now - m_jumped - start + 3'600'000);
    }
    void advance(base::Millis span) { m_now += span.count(); }
    void set(base::Instant at) { m_now = base::toMs(at); }
    /// Somebody sets the wall clock.
    void jump(base::Millis span)
    {
        m_jumped += span.count();
        m_now += span.count();
    }

private:
    static constexpr qint64 start = 1'646'125'200'000; // 1 March 2022, 09:00 UTC
    std::atomic<qint64> m_now = start;
    std::atomic<qint64> m_jumped = 0;
};

/// The same bytes in every run.
class SeededRandom final : public base::Random
{
public:
    explicit SeededRandom(unsigned seed) : m_engine(seed) {}
    void fill(std::span<std::uint8_t> bytes) override
    {
        const QMutexLocker lock(&m_mutex);
        for (std::uint8_t &byte : bytes)
            byte = static_cast<std::uint8_t>(m_engine());
    }

private:
    QMutex m_mutex;
    std::mt19937 m_engine;
};

inline cases::PolicyLookup generalPolicies()
{
    static const auto book = [] {
        auto pack =
            policy::loadPack(QStringLiteral(VIGIL_SOURCE_DIR "/resources/policies/general.json"));
        if (!pack)
            qFatal("%s", qPrintable(pack.error().message));
        return std::make_shared<const policy::PolicyBook>(QList<policy::PolicyPack>{*pack});
    }();
    return [](base::Instant) { return book; };
}

template<typename Id>
Id idOf(char kind, int n)
{
    base::IdBytes bytes{};
    bytes[0] = static_cast<std::uint8_t>(kind);
    for (int i = 0; i < 4; ++i)
        bytes[static_cast<std::size_t>(15 - i)] = static_cast<std::uint8_t>(n >> (8 * i));
    return Id(bytes);
}

inline domain::SubjectId video(int n)
{
    return idOf<domain::SubjectId>('v', n);
}
inline domain::AccountId account(int n)
{
    return idOf<domain::AccountId>('a', n);
}
inline domain::FlagId flagId(int n)
{
    return idOf<domain::FlagId>('f', n);
}
inline domain::MemberId member(int n)
{
    return idOf<domain::MemberId>('m', n);
}
inline domain::PolicyId policyId(QStringView id)
{
    return *domain::PolicyId::parse(id);
}
inline domain::ReasonCode reason(QStringView code)
{
    return *domain::ReasonCode::parse(code);
}
inline domain::MeasureSpec measure(QStringView text)
{
    return **domain::parseMeasure(text);
}

inline domain::Flag flagOn(int subject, int id, base::Instant at, QStringView policy)
{
    domain::Flag flag;
    flag.id = flagId(id);
    flag.subject = video(subject);
    flag.at = at;
    flag.policy = policyId(policy);
    return flag;
}

/// One video of one account with one flag of an hour ago.
inline FeedSubject flagged(int n, int ofAccount, base::Instant now, QStringView policy = u"INT-MIS",
                           const QString &language = QStringLiteral("uk"))
{
    FeedSubject subject;
    subject.revision.subject = video(n);
    subject.revision.at = now - 2h;
    subject.revision.account.id = account(ofAccount);
    subject.revision.posted = now - 3h;
    subject.revision.language = language;
    subject.flags = {flagOn(n, n, now - 1h, policy)};
    return subject;
}

/// The case that the flag of flagged(n, …) opens.
inline domain::CaseId caseOf(int n)
{
    return cases::caseOpenedBy(video(n), flagId(n).bytes());
}

/// A store with the console of its first member, a lead.
struct CaseDesk
{
    QTemporaryDir folder;
    ManualClock clock;
    mutable SeededRandom random;
    store::Registry registry;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<cases::CaseService> service;
    cases::Caller lead;

    explicit CaseDesk(unsigned seed = 1, const cases::PolicyLookup &policies = generalPolicies())
        : random(seed)
    {
        intake::registerIntake(registry);
        cases::registerCases(registry, policies);
        const auto made = store::createStore(dir(), QStringLiteral("Olena"), options());
        if (!made)
            qFatal("%s %s", qPrintable(made.error().message), qPrintable(made.error().detail));
        lead = {made->member};
        store = open();
        service = std::make_unique<cases::CaseService>(store->writer(), policies);
    }

    /// Another console of the founder's team, with all that the founder's store holds now.
    CaseDesk(CaseDesk &founder, unsigned seed,
             const cases::PolicyLookup &policies = generalPolicies())
        : random(seed)
        , registry(founder.registry)
        , lead(founder.lead)
    {
        joinTeamOf(founder);
        store = open();
        service = std::make_unique<cases::CaseService>(store->writer(), policies);
    }

    QString dir() const { return folder.filePath(QStringLiteral("store")); }
    store::StoreOptions options() const
    {
        return {registry, clock, random, folder.filePath(QStringLiteral("state")),
                QStringLiteral("boot-1")};
    }
    std::unique_ptr<store::Store> open() const
    {
        auto opened = store::Store::open(dir(), options());
        if (!opened)
            qFatal("%s %s", qPrintable(opened.error().message), qPrintable(opened.error().detail));
        return *std::move(opened);
    }

    /// Takes out of `batch` what the store knows.
    domain::EventId import(FeedBatch &batch)
    {
        const auto done = store->writer().executeAndWait(
            [&](store::WriteTransaction &write) { return putFeed(write, lead.member, batch); });
        if (!done)
            qFatal("%s %s", qPrintable(done.error().message), qPrintable(done.error().detail));
        return *done;
    }
    void import(const std::vector<FeedSubject> &subjects,
                const std::vector<FeedAppealRow> &appeals = {})
    {
        FeedBatch batch{subjects, appeals};
        (void)import(batch);
    }

    /// Whoever is not enrolled acts as an asserted reviewer.
    static cases::Caller reviewer(int n) { return {member(n), true}; }

    cases::DecisionRequest request(const domain::CaseId &caseId,
                                   const QList<domain::MeasureSpec> &measures = {},
                                   QStringView policy = u"INT-MIS") const
    {
        cases::DecisionRequest made;
        made.id = domain::DecisionId::make(clock.now(), random);
        made.caseId = caseId;
        for (const domain::MeasureSpec &spec : measures)
            made.measures.append({spec, std::nullopt});
        made.policy = policyId(policy);
        made.locale = QStringLiteral("en");
        made.reason = reason(u"other");
        return made;
    }
    base::Result<cases::DecisionReceipt> decide(const cases::Caller &caller,
                                                const cases::DecisionRequest &made) const
    {
        return service->decide(caller, made).result();
    }
    std::optional<domain::CaseId> next(const cases::Caller &caller,
                                       const cases::NextRequest &wanted = {}) const
    {
        const auto leased = service->next(caller, wanted).result();
        if (!leased)
            qFatal("%s %s", qPrintable(leased.error().message), qPrintable(leased.error().detail));
        return *leased ? std::optional((*leased)->id) : std::nullopt;
    }
    cases::CaseRow file(const domain::CaseId &id) const
    {
        const auto row = store->readers().readNow(
            [&](store::Database &database) { return cases::readCase(database, id); });
        return row && *row ? **row : cases::CaseRow{};
    }
    QString state(const domain::CaseId &id) const
    {
        return domain::caseStateNames.name(file(id).status.state);
    }
    domain::Enforcement enforcement(const domain::SubjectId &subject) const
    {
        const auto read = store->readers().readNow([&](store::Database &database) {
            return cases::readEnforcement(database, subject, clock.now());
        });
        return read ? *read : domain::Enforcement::at({}, clock.now());
    }
    domain::StrikeStanding strikes(const domain::AccountId &of) const
    {
        const auto read = store->readers().readNow([&](store::Database &database) {
            return cases::readStrikes(database, of, {clock.now(), generalPolicies()});
        });
        return read ? *read : domain::StrikeStanding{};
    }
    qint64 count(std::string_view sql) const
    {
        const auto found = store->readers().readNow(
            [&](store::Database &database) { return database.integer(sql); });
        return found ? *found : -1;
    }
    /// What the founder's invitation gives: the ledger, the team's secret, and a key that it
    /// enrols.
    void joinTeamOf(CaseDesk &founder)
    {
        store::StoreIdentity identity = founder.store->identity();
        identity.store = store::StoreId::make(clock.now(), random);
        identity.device = domain::DeviceId::make(clock.now(), random);
        const ledger::Secret key = ledger::Secret::generate();
        founder.enrol(identity.device, ledger::SigningKey(key).verifyKey());

        const QString file = store::storeFile(dir());
        const store::StateFolder state(options().stateHome, identity.store.bytes());
        auto done = store::makePrivateFolder(dir());
        if (done)
            done = store::backUp(store::storeFile(founder.dir()), file);
        if (done)
            done = state.create();
        if (done)
            done = state.keepDeviceSeed(key);
        if (done)
            done = state.keepTeamSecret(*founder.store->state().teamSecret());
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
        const auto database = store::Database::open(file, store::Database::Mode::ReadWrite);
        done = (*database)->run("DELETE FROM store_identity");
        if (done)
            done = store::writeIdentity(**database, identity);
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
    }
    void enrol(const domain::DeviceId &device, const ledger::VerifyKey &key) const
    {
        const auto done = store->writer().executeAndWait([&](store::WriteTransaction &write) {
            return write.append(
                {{},
                 "device.enrolled",
                 lead.member,
                 {ledger::aggregate(ledger::AggregateKind::Team, store->identity().team)},
                 {{QStringLiteral("device"), device.toString()},
                  {QStringLiteral("key"), QString::fromLatin1(ledger::toHex(key))}}});
        });
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
    }
    /// Whether a rebuild leaves every view as it is.
    bool isRebuiltEqual() const
    {
        const auto before = store->viewHashes();
        const auto done = store->writer().rebuild().result();
        const auto after = store->viewHashes();
        if (!before || !done || !after)
            return false;
        for (auto view = before->begin(); view != before->end(); ++view) {
            if (after->value(view.key()) != view.value())
                qInfo("the view %s is another after a rebuild", view.key().constData());
        }
        return *before == *after;
    }
};

template<typename T>
QByteArray codeOf(const base::Result<T> &result)
{
    if (result)
        return "ok";
    const std::string_view name = result.error().code.name();
    return {name.data(), static_cast<qsizetype>(name.size())};
}

} // namespace vigil::test
