// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/examination.h"

#include "base/log.h"
#include "store/migrator.h"
#include "store/sqliteerror.h"
#include "store/statefolder.h"
#include "store/storefiles.h"

#include <QDir>
#include <QFile>
#include <QStorageInfo>

#include <sys/stat.h>
#include <unistd.h>

namespace vigil::store {

namespace {

using namespace Qt::StringLiterals;

constexpr NamedCount ledgerCounts[] = {
    {"events"_L1, "SELECT 'all', ifnull(max(row), 0) FROM event"},
    {"ledger"_L1, "SELECT 'devices', count(*) FROM device UNION ALL "
                  "SELECT 'members', count(*) FROM member UNION ALL "
                  "SELECT 'packs', count(*) FROM published_pack UNION ALL "
                  "SELECT 'undelivered', count(*) FROM outbox"},
};

QString told(const base::Error &error)
{
    return u"%1 %2"_s.arg(
        QLatin1StringView(error.code.name().data(), qsizetype(error.code.name().size())),
        error.detail);
}

/// "123 bytes, rights 600", and whose it is.
QString tellFile(const QString &path)
{
    struct stat status
    {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return u"missing, errno=%1"_s.arg(errno);
    return u"%1 bytes, rights %2, %3"_s.arg(qint64(status.st_size))
        .arg(status.st_mode & 0777, 0, 8)
        .arg(status.st_uid == ::geteuid() ? u"own"_s : u"of another user"_s);
}

/// The examination of one store, line by line.
class Examiner
{
public:
    Examiner(const QString &folder, const StoreOptions &options)
        : m_folder(folder)
        , m_options(options)
        , m_registry(completeRegistry(options.registry))
    {}

    void files()
    {
        const bool isAtHome = m_folder.startsWith(QDir::homePath() + u'/');
        tell(u"folder"_s, isAtHome ? m_folder : u"outside the home folder"_s);
        tell(u"rights of the folder"_s, tellFile(m_folder));
        tell(u"file"_s, tellFile(storeFile(m_folder)));
        tell(u"log of the file"_s, tellFile(storeFile(m_folder) + "-wal"_L1));
        const QStringList backups = QDir(backupFolder(m_folder)).entryList(QDir::Files);
        tell(u"backups in the folder"_s, QString::number(backups.size()));
        const QStorageInfo disk(m_folder);
        tell(u"disk"_s,
             disk.isValid() ? u"%1, %2 bytes free%3"_s.arg(
                 QString::fromLatin1(disk.fileSystemType()), QString::number(disk.bytesAvailable()),
                 disk.isReadOnly() ? u", read-only"_s : QString())
                            : u"unknown"_s);
    }

    void content(std::span<const NamedCount> counts)
    {
        const auto mode = probeFile(m_folder);
        if (!mode)
            return tell(u"opens"_s, told(mode.error()));
        auto database = Database::open(storeFile(m_folder), *mode == Database::Mode::Immutable
                                                                ? Database::Mode::Immutable
                                                                : Database::Mode::ReadOnly);
        if (!database)
            return tell(u"opens"_s, told(database.error()));
        tell(u"opens"_s,
             *mode == Database::Mode::ReadWrite ? u"for writing"_s : u"for reading only"_s);
        schema(**database);
        for (const NamedCount &entry : ledgerCounts)
            count(**database, entry);
        for (const NamedCount &entry : counts)
            count(**database, entry);
        keys(**database);
    }

    [[nodiscard]] std::vector<Finding> findings() && { return std::move(m_findings); }

private:
    void tell(const QString &name, const QString &value)
    {
        m_findings.push_back({name, base::logText(value)});
    }

    void schema(Database &database)
    {
        const auto versions = database.all(
            "SELECT name, version, folded FROM projection_version ORDER BY name", {},
            [](const Row &row) {
                return u"%1=%2%3"_s.arg(row.text(0), QString::number(row.integer(1)),
                                        row.integer(2) ? QString() : u" (not folded)"_s);
            });
        QStringList found;
        for (const QString &version : versions ? *versions : std::vector<QString>())
            found.append(version);
        tell(u"schema"_s, versions ? found.join(u", "_s) : told(versions.error()));
        const auto state = readSchema(database, m_registry);
        if (!state)
            return tell(u"schema and program"_s, told(state.error()));
        const bool isSame = !state->isBehind && state->newer.isEmpty() && state->unknown.isEmpty();
        tell(u"schema and program"_s, isSame
                                          ? u"the same"_s
                                          : u"behind: %1; newer: %2; unknown: %3"_s.arg(
                                              state->isBehind ? u"yes"_s : u"no"_s,
                                              state->newer.join(u' '), state->unknown.join(u' ')));
    }

    void count(Database &database, const NamedCount &entry)
    {
        const auto rows = database.all(entry.sql, {}, [](const Row &row) {
            return u"%1 %2"_s.arg(row.text(0), QString::number(row.integer(1)));
        });
        QStringList numbers;
        for (const QString &row : rows ? *rows : std::vector<QString>())
            numbers.append(row);
        tell(entry.name, rows ? numbers.join(u", "_s) : told(rows.error()));
    }

    /// Whether they are there; they are not read.
    void keys(Database &database)
    {
        const auto identity = readIdentity(database);
        if (!identity)
            return tell(u"keys"_s, told(identity.error()));
        const StateFolder state(m_options.stateHome, identity->store.bytes());
        tell(u"device.key"_s, tellFile(state.path() + "/device.key"_L1));
        tell(u"team.secret"_s, tellFile(state.path() + "/team.secret"_L1));
        const auto mark = state.headMark().read();
        tell(u"head mark"_s, mark ? QString::number(mark->seq) : u"none"_s);
    }

    QString m_folder;
    const StoreOptions &m_options;
    Registry m_registry;
    std::vector<Finding> m_findings;
};

} // namespace

std::vector<Finding> examineStore(const QString &folder, const StoreOptions &options,
                                  std::span<const NamedCount> counts)
{
    Examiner examiner(folder, options);
    examiner.files();
    examiner.content(counts);
    return std::move(examiner).findings();
}

} // namespace vigil::store
