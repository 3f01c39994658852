// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/checkpoints.h"

#include "store/eventlog.h"
#include "store/sqliteerror.h"

namespace vigil::store {

namespace {

struct Grown
{
    domain::DeviceId device;
    qint64 size = 0;
};

base::Result<std::vector<Grown>> grownLogs(Database &database)
{
    return database.all(
        "SELECT id, size FROM (SELECT d.id AS id, "
        "(SELECT max(seq) FROM event e WHERE e.device = d.id) AS size, "
        "(SELECT max(size) FROM checkpoint c WHERE c.device = d.id) AS signed_size FROM device d) "
        "WHERE size > coalesce(signed_size, 0) ORDER BY id",
        {}, [](const Row &row) {
            return Grown{row.id<domain::DeviceId>(0), row.integer(1)};
        });
}

} // namespace

base::Result<std::vector<ledger::SignedCheckpoint>>
makeCheckpoints(Database &database, const Signer &signer, base::Instant at)
{
    const auto grown = grownLogs(database);
    if (!grown)
        return grown.error();
    std::vector<ledger::SignedCheckpoint> made;
    for (const Grown &log : *grown) {
        const auto checkpoint = EventLog(database, log.device).at(log.size);
        if (!checkpoint)
            return checkpoint.error();
        made.push_back(ledger::signCheckpoint(*checkpoint, signer.device, signer.key));
    }
    for (const ledger::SignedCheckpoint &one : made) {
        const QByteArray note = one.note.toBytes();
        auto done =
            database.run("INSERT INTO checkpoint(device, size, at, note) VALUES(?, ?, ?, ?)",
                         {one.checkpoint.device, one.checkpoint.size, at, note});
        if (!done)
            return done.error();
    }
    return made;
}

base::Result<std::vector<ledger::SignedCheckpoint>> newestCheckpoints(Database &database)
{
    constexpr std::string_view sql =
        "SELECT (SELECT note FROM checkpoint c WHERE c.device = d.id ORDER BY size DESC LIMIT 1) "
        "AS note FROM device d WHERE note IS NOT NULL ORDER BY d.id";
    const auto notes = database.all(sql, {}, [](const Row &row) { return row.bytes(0); });
    if (!notes)
        return notes.error();
    std::vector<ledger::SignedCheckpoint> newest;
    for (const QByteArray &note : *notes) {
        auto file = ledger::CheckpointFile::parse(note);
        if (file.checkpoints.size() != 1)
            return corruptError(sql);
        newest.push_back(std::move(file.checkpoints.front()));
    }
    return newest;
}

base::Result<QString> witnessFolder(Database &database)
{
    auto folder =
        database.one("SELECT folder FROM witness", {}, [](const Row &row) { return row.text(0); });
    if (!folder)
        return folder.error();
    return folder->value_or(QString());
}

base::Result<void> setWitnessFolder(Database &database, const QString &folder)
{
    if (folder.isEmpty())
        return database.run("DELETE FROM witness");
    return database.run("INSERT INTO witness(one, folder) VALUES(1, ?) "
                        "ON CONFLICT(one) DO UPDATE SET folder = excluded.folder",
                        {folder});
}

} // namespace vigil::store
