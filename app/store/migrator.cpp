// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrator.h"

#include "store/errors.h"

#include <map>

namespace vigil::store {

namespace {

using namespace Qt::StringLiterals;

constexpr std::string_view versionTable = R"(
    CREATE TABLE IF NOT EXISTS projection_version (
        name TEXT PRIMARY KEY,
        version INTEGER NOT NULL,
        -- Whether the views hold what the ledger says; 0 from a migration until the next fold.
        folded INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID)";

QString textOf(std::string_view name)
{
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

Value valueOf(std::string_view name)
{
    return Value::text({name.data(), static_cast<qsizetype>(name.size())});
}

base::Result<int> versionOf(Database &database, const Projection &projection)
{
    auto version = database.one("SELECT version FROM projection_version WHERE name = ?",
                                {valueOf(projection.name())},
                                [](const Row &row) { return static_cast<int>(row.integer(0)); });
    if (!version)
        return version.error();
    return version->value_or(0);
}

/// Runs one migration if no other process has done so since.
base::Result<void> step(Database &database, const Projection &projection,
                        const Migration &migration)
{
    Transaction transaction(database);
    if (auto begun = transaction.begin(Transaction::Kind::Write); !begun)
        return begun;
    const auto version = versionOf(database, projection);
    if (!version)
        return version.error();
    if (*version >= migration.number)
        return {};
    Q_ASSERT(migration.number == *version + 1);
    auto done = database.script(migration.sql);
    if (done) {
        done =
            database.run("INSERT INTO projection_version(name, version, folded) VALUES(?, ?, 0) "
                         "ON CONFLICT(name) DO UPDATE SET version = excluded.version, folded = 0",
                         {valueOf(projection.name()), migration.number});
    }
    if (done)
        done = transaction.commit();
    if (done || done.error().code == diskFull || done.error().code == readOnlyDisk)
        return done;
    return base::Error{
        migrationFailed,
        QStringLiteral("The store could not be brought to this version of the program. "
                       "It is unchanged; the program before this one still opens it."),
        QStringLiteral("projection=%1 migration=%2 %3")
            .arg(textOf(projection.name()), textOf(migration.name), done.error().detail)};
}

} // namespace

base::Result<SchemaState> readSchema(Database &database, const Registry &registry)
{
    std::map<QString, int> known;
    for (const auto &projection : registry.projections) {
        // One whose tables come with another's has no version of its own.
        if (!projection->migrations().empty())
            known.emplace(textOf(projection->name()),
                          static_cast<int>(projection->migrations().size()));
    }
    SchemaState state;
    std::size_t found = 0;
    auto done = database.each("SELECT name, version, folded FROM projection_version ORDER BY name",
                              {}, [&](const Row &row) {
                                  const QString name = row.text(0);
                                  const auto program = known.find(name);
                                  if (program == known.end()) {
                                      state.unknown.append(name);
                                      return true;
                                  }
                                  ++found;
                                  if (row.integer(1) > program->second)
                                      state.newer.append(name);
                                  state.isBehind |= row.integer(1) < program->second;
                                  state.isUnfolded |= !row.boolean(2);
                                  return true;
                              });
    if (!done)
        return done.error();
    state.isBehind |= found < known.size();
    return state;
}

base::Result<void> migrate(Database &database, const Registry &registry)
{
    if (auto done = database.script(versionTable); !done)
        return done;
    for (const auto &projection : registry.projections) {
        for (const Migration &migration : projection->migrations()) {
            if (auto done = step(database, *projection, migration); !done)
                return done;
        }
    }
    return {};
}

base::Result<void> foldMigrated(Database &database, const Registry &registry,
                                const Fold::Watch &watch)
{
    Transaction transaction(database);
    if (auto begun = transaction.begin(Transaction::Kind::Write); !begun)
        return begun;
    if (auto done = Fold(registry).rebuild(database, watch); !done)
        return done;
    if (auto done = database.run("UPDATE projection_version SET folded = 1"); !done)
        return done;
    return transaction.commit();
}

base::Result<void> catchUp(Database &database, const Registry &registry, const SchemaState &schema)
{
    if (schema.isBehind) {
        if (auto done = migrate(database, registry); !done)
            return done;
    }
    return schema.isBehind || schema.isUnfolded ? foldMigrated(database, registry)
                                                : base::Result<void>();
}

base::Result<void> refuseNewer(const SchemaState &schema)
{
    if (schema.newer.isEmpty())
        return {};
    return base::Error{
        newerSchema,
        QStringLiteral("The store was written by a newer version of Vigil. Nothing was changed; "
                       "install that version to open it."),
        schema.newer.join(u' ')};
}

std::optional<base::Error> unknownPart(const SchemaState &schema)
{
    if (schema.unknown.isEmpty())
        return std::nullopt;
    return base::Error{
        unknownProjection,
        QStringLiteral("The store holds data of a part that this program lacks. It is "
                       "open for reading only; use the program that wrote it."),
        schema.unknown.join(u' ')};
}

} // namespace vigil::store
