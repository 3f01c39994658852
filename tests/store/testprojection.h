// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/counter.h"
#include "store/projection.h"

#include <QJsonObject>

#include <string>

namespace vigil::test {

/// A tiny folder of its own: case events `note.made {text, state}` become rows that depend on the
/// order of the fold, with a kept counter; `numbers.imported` brings rows of table `number` for
/// many cases.
class NoteProjection final : public store::Projection
{
public:
    /// `version` 2 adds a column, for tests of migration.
    explicit NoteProjection(int version = 1) : m_version(version) {}

    std::string_view name() const override { return "notes"; }
    std::span<const store::Migration> migrations() const override
    {
        static const std::string first =
            std::string(R"(
            CREATE TABLE note (
                id BLOB PRIMARY KEY, state TEXT NOT NULL, made INTEGER NOT NULL, history TEXT NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE number (
                batch BLOB NOT NULL, id BLOB NOT NULL, value INTEGER NOT NULL, PRIMARY KEY (batch, id)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX number_id ON number (id, batch);)")
            + store::counterSql({"note_count", "note", {{"state", "TEXT"}}});
        static const store::Migration all[] = {
            {1, "0001_note", first},
            {2, "0002_length", "ALTER TABLE note ADD COLUMN length INTEGER NOT NULL DEFAULT 0"},
        };
        return std::span(all).first(static_cast<std::size_t>(m_version));
    }
    std::vector<store::View> views() const override
    {
        return {{"note", "id"}, {"note_count", "state"}};
    }

    base::Result<void> fold(store::Database &database, const ledger::Event &event,
                            const ledger::Aggregate &aggregate) const override
    {
        if (aggregate.kind != ledger::AggregateKind::Case)
            return {};
        if (event.kind == "note.made") {
            return add(database, event, aggregate.id,
                       event.body.value(QLatin1StringView("text")).toString(),
                       event.body.value(QLatin1StringView("state")).toString());
        }
        if (event.kind != "numbers.imported")
            return {};
        auto value = database.one("SELECT value FROM number WHERE batch = ? AND id = ?",
                                  {event.id, aggregate.id},
                                  [](const store::Row &row) { return row.integer(0); });
        if (!value)
            return value.error();
        if (!*value)
            return {};
        return add(database, event, aggregate.id, QString::number(**value), QStringLiteral("open"));
    }
    base::Result<void> foldBatch(store::Database &database,
                                 const ledger::Event &event) const override
    {
        auto rows = database.all("SELECT id FROM number WHERE batch = ? ORDER BY id", {event.id},
                                 [](const store::Row &row) { return row.array<16>(0); });
        if (!rows)
            return rows.error();
        for (const base::IdBytes &id : *rows) {
            if (auto done = fold(database, event, {ledger::AggregateKind::Case, id}); !done)
                return done;
        }
        return {};
    }
    base::Result<void> clear(store::Database &database,
                             const ledger::Aggregate &aggregate) const override
    {
        if (aggregate.kind != ledger::AggregateKind::Case)
            return {};
        return database.run("DELETE FROM note WHERE id = ?", {aggregate.id});
    }

private:
    static base::Result<void> add(store::Database &database, const ledger::Event &event,
                                  const base::IdBytes &id, const QString &text,
                                  const QString &state)
    {
        return database.run("INSERT INTO note(id, state, made, history) VALUES(?1, ?2, ?3, ?4) "
                            "ON CONFLICT(id) DO UPDATE SET state = ?2, made = ?3, "
                            "history = history || '/' || ?4",
                            {id, state, event.at, text});
    }

    int m_version;
};

class NumberIndex final : public store::BatchIndex
{
public:
    bool covers(QByteArrayView kind) const override { return kind == "numbers.imported"; }
    base::Result<std::vector<domain::EventId>>
    batchesOf(store::Database &database, const ledger::Aggregate &aggregate) const override
    {
        if (aggregate.kind != ledger::AggregateKind::Case)
            return std::vector<domain::EventId>();
        return database.all("SELECT batch FROM number WHERE id = ?", {aggregate.id},
                            [](const store::Row &row) { return row.id<domain::EventId>(0); });
    }
    base::Result<std::vector<ledger::Aggregate>>
    aggregatesOf(store::Database &database, const ledger::Event &event) const override
    {
        return database.all(
            "SELECT id FROM number WHERE batch = ?", {event.id}, [](const store::Row &row) {
                return ledger::Aggregate{ledger::AggregateKind::Case, row.array<16>(0)};
            });
    }
};

} // namespace vigil::test
