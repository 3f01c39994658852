// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/intakeprojection.h"

#include "intake/documenteraser.h"
#include "intake/historyverifier.h"
#include "intake/intakesearch.h"

namespace vigil::intake {

using ledger::AggregateKind;

std::span<const store::Migration> migrations();

namespace {

// Of every row of a batch, or of one subject or account of it (`which`): the newest counts.

std::string foldSubjects(std::string_view which)
{
    return std::string(
               "INSERT INTO subject(id, type, account, at, posted, ended, language, country, "
               "reach, "
               "duration_ms, topics, gone, document, commitment) "
               "SELECT subject, type, account, at, posted, ended, language, country, reach, "
               "duration_ms, topics, gone, document, commitment "
               "FROM batch_revision WHERE event = ?1")
               .append(which)
           + " ON CONFLICT(id) DO UPDATE SET type = excluded.type, account = excluded.account, "
             "at = excluded.at, posted = excluded.posted, ended = excluded.ended, "
             "language = excluded.language, country = excluded.country, reach = excluded.reach, "
             "duration_ms = excluded.duration_ms, topics = excluded.topics, gone = excluded.gone, "
             "document = excluded.document, commitment = excluded.commitment "
             "WHERE (excluded.at, excluded.commitment) > (subject.at, subject.commitment)";
}

std::string foldAccounts(std::string_view which)
{
    return std::string(
               "INSERT INTO account(id, at, country, created, followers, kind, fake_suspected, "
               "source, document, commitment) "
               "SELECT account, at, account_country, account_created, account_followers, "
               "account_kind, account_fake_suspected, subject, document, commitment "
               "FROM batch_revision WHERE event = ?1")
               .append(which)
           + " ON CONFLICT(id) DO UPDATE SET at = excluded.at, country = excluded.country, "
             "created = excluded.created, followers = excluded.followers, kind = excluded.kind, "
             "fake_suspected = excluded.fake_suspected, source = excluded.source, "
             "document = excluded.document, commitment = excluded.commitment "
             "WHERE (excluded.at, excluded.commitment) > (account.at, account.commitment)";
}

} // namespace

std::span<const store::Migration> IntakeProjection::migrations() const
{
    return intake::migrations();
}

std::vector<store::View> IntakeProjection::views() const
{
    return {{"subject", "id"}, {"account", "id"}};
}

base::Result<void> IntakeProjection::fold(store::Database &database, const ledger::Event &event,
                                          const ledger::Aggregate &aggregate) const
{
    if (event.kind != imported)
        return {};
    if (aggregate.kind == AggregateKind::Subject)
        return database.run(foldSubjects(" AND subject = ?2"), {event.id, aggregate.id});
    if (aggregate.kind == AggregateKind::Account)
        return database.run(foldAccounts(" AND account = ?2"), {event.id, aggregate.id});
    return {};
}

base::Result<void> IntakeProjection::clear(store::Database &database,
                                           const ledger::Aggregate &aggregate) const
{
    if (aggregate.kind == AggregateKind::Subject)
        return database.run("DELETE FROM subject WHERE id = ?", {aggregate.id});
    if (aggregate.kind == AggregateKind::Account)
        return database.run("DELETE FROM account WHERE id = ?", {aggregate.id});
    return {};
}

base::Result<void> IntakeProjection::foldBatch(store::Database &database,
                                               const ledger::Event &event) const
{
    if (event.kind != imported)
        return {};
    if (auto done = database.run(foldSubjects({}), {event.id}); !done)
        return done;
    return database.run(foldAccounts({}), {event.id});
}

bool IntakeIndex::covers(QByteArrayView eventKind) const
{
    return eventKind == IntakeProjection::imported;
}

base::Result<std::vector<domain::EventId>>
IntakeIndex::batchesOf(store::Database &database, const ledger::Aggregate &aggregate) const
{
    const auto eventId = [](const store::Row &row) { return row.id<domain::EventId>(0); };
    if (aggregate.kind == AggregateKind::Subject) {
        return database.all("SELECT event FROM intake_batch WHERE number IN ("
                            "SELECT batch FROM revision WHERE subject = ?1 "
                            "UNION SELECT batch FROM flag WHERE subject = ?1 "
                            "UNION SELECT batch FROM appeal WHERE subject = ?1)",
                            {aggregate.id}, eventId);
    }
    if (aggregate.kind == AggregateKind::Account) {
        return database.all("SELECT event FROM intake_batch WHERE number IN ("
                            "SELECT batch FROM revision WHERE account = ?1)",
                            {aggregate.id}, eventId);
    }
    return std::vector<domain::EventId>();
}

base::Result<std::vector<ledger::Aggregate>>
IntakeIndex::aggregatesOf(store::Database &database, const ledger::Event &event) const
{
    const auto aggregateOf = [](const store::Row &row) {
        return ledger::Aggregate{static_cast<AggregateKind>(row.integer(0)), row.array<16>(1)};
    };
    static_assert(static_cast<int>(AggregateKind::Subject) == 2
                  && static_cast<int>(AggregateKind::Account) == 3);
    return database.all("SELECT 2, subject FROM batch_revision WHERE event = ?1 "
                        "UNION SELECT 3, account FROM batch_revision WHERE event = ?1 "
                        "UNION SELECT 2, subject FROM batch_flag WHERE event = ?1 "
                        "UNION SELECT 2, subject FROM batch_appeal WHERE event = ?1",
                        {event.id}, aggregateOf);
}

void registerIntake(store::Registry &registry)
{
    registry.projections.push_back(std::make_shared<IntakeProjection>());
    registry.batchIndexes.push_back(std::make_shared<IntakeIndex>());
    registry.verifiers.push_back(std::make_shared<IntakeVerifier>());
    registry.verifiers.push_back(std::make_shared<HistoryVerifier>());
    registry.erasers.push_back(std::make_shared<DocumentEraser>());
    registry.searchSources.push_back(std::make_shared<IntakeSearch>());
}

} // namespace vigil::intake
