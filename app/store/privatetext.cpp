// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/privatetext.h"

namespace vigil::store {

base::Result<ledger::Commitment> keepText(Database &database, const TextKey &key, QStringView text,
                                          base::Random &random)
{
    const QByteArray utf8 = text.toUtf8();
    const ledger::Commitment commitment = ledger::commitTo(utf8, random);
    auto done = database.run(
        "INSERT INTO private_text(owner, field, salt, text) VALUES(?, ?, ?, ?) "
        "ON CONFLICT(owner, field) DO UPDATE SET salt = excluded.salt, text = excluded.text",
        {key.owner, Value::text(key.field), commitment.salt, Value::text(utf8)});
    if (!done)
        return done.error();
    return commitment;
}

base::Result<std::optional<QString>> readText(Database &database, const TextKey &key)
{
    return database.one("SELECT text FROM private_text WHERE owner = ? AND field = ?",
                        {key.owner, Value::text(key.field)},
                        [](const Row &row) { return row.text(0); });
}

base::Result<bool> isCommittedText(Database &database, const TextKey &key,
                                   const ledger::Hash &commitment)
{
    auto hash = database.one("SELECT salt, text FROM private_text WHERE owner = ? AND field = ?",
                             {key.owner, Value::text(key.field)}, [](const Row &row) {
                                 return ledger::commitmentHash(row.array<16>(0), row.view(1));
                             });
    if (!hash)
        return hash.error();
    return *hash == commitment;
}

base::Result<std::optional<QByteArray>> readBlob(Database &database, const ledger::Hash &hash)
{
    return database.one("SELECT bytes FROM blob WHERE sha256 = ?", {hash},
                        [](const Row &row) { return row.bytes(0); });
}

} // namespace vigil::store
