// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledgerfile.h"

#include "store/checkpoints.h"
#include "store/errors.h"
#include "store/eventlog.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace vigil::store {

namespace {

using namespace Qt::StringLiterals;

base::Result<void> write(QIODevice &out, const QByteArray &line)
{
    if (out.write(line) == line.size())
        return {};
    return base::Error{ioError, QStringLiteral("The file of the ledger could not be written, and "
                                               "is not whole. Make room and export it again.")};
}

QByteArray lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

base::Result<void> writeEvents(Database &database, const domain::DeviceId &device, QIODevice &out)
{
    base::Result<void> written;
    auto done = database.each("SELECT bytes, sig FROM event WHERE device = ? ORDER BY seq",
                              {device}, [&](const Row &row) {
                                  written = write(out, R"({"event":)" + row.bytes(0) + R"(,"sig":")"
                                                           + row.bytes(1).toBase64() + "\"}\n");
                                  return written.isOk();
                              });
    return written ? done : written;
}

} // namespace

base::Result<void> writeLedger(Database &database, QIODevice &out)
{
    auto done = write(out, lineOf({{u"format"_s, u"vigil-ledger"_s}, {u"v"_s, 1}}));
    const auto keys =
        database.all("SELECT id, verify_key FROM device ORDER BY id", {}, [](const Row &row) {
            return std::pair(row.id<domain::DeviceId>(0), row.array<32>(1));
        });
    if (!keys)
        return keys.error();
    for (const auto &[device, key] : *keys) {
        const auto size = EventLog(database, device).size();
        if (!size)
            return size.error();
        const ledger::NoteKey noteKey{ledger::originOf(device), key};
        if (done) {
            done = write(out, lineOf({{u"device"_s, device.toString()},
                                      {u"key"_s, QString::fromLatin1(noteKey.toText())},
                                      {u"size"_s, *size}}));
        }
        if (done)
            done = writeEvents(database, device, out);
    }
    const auto checkpoints = newestCheckpoints(database);
    if (!checkpoints)
        return checkpoints.error();
    for (const ledger::SignedCheckpoint &one : *checkpoints) {
        if (done)
            done = write(out, lineOf({{u"checkpoint"_s, QString::fromUtf8(one.note.toBytes())}}));
    }
    return done;
}

} // namespace vigil::store
