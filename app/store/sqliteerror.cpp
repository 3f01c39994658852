// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqliteerror.h"

#include "store/errors.h"

#include <sqlite3.h>

namespace vigil::store {

namespace {

base::ErrorCode codeOf(int extendedCode)
{
    switch (extendedCode & 0xff) {
    case SQLITE_FULL: return diskFull;
    case SQLITE_READONLY: return readOnlyDisk;
    case SQLITE_IOERR: return extendedCode == SQLITE_IOERR_NOMEM ? outOfMemory : ioError;
    case SQLITE_CORRUPT: return corrupt;
    case SQLITE_NOTADB: return foreignFile;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return busy;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH: return cannotOpen;
    case SQLITE_NOMEM: return outOfMemory;
    case SQLITE_CONSTRAINT: return constraintFailed;
    default: return badStatement;
    }
}

QString messageOf(base::ErrorCode code)
{
    if (code == diskFull)
        return QStringLiteral("Not saved: the disk is full. Make room and try again.");
    if (code == readOnlyDisk)
        return QStringLiteral(
            "Not saved: the store cannot be written. Check the disk and the rights of "
            "its folder.");
    if (code == ioError)
        return QStringLiteral(
            "Not saved: the disk reported an error. Check the disk and try again.");
    if (code == corrupt)
        return QStringLiteral(
            "The store is damaged. Nothing was changed; restore the last backup.");
    if (code == foreignFile)
        return QStringLiteral("The file is not a store of Vigil. Nothing was changed.");
    if (code == busy)
        return QStringLiteral("Not saved: another program holds the store. Try again.");
    if (code == cannotOpen)
        return QStringLiteral(
            "The store cannot be opened. Check that it exists and that you may read it.");
    if (code == outOfMemory)
        return QStringLiteral(
            "Not saved: there is not enough memory. Close other programs and try again.");
    return QStringLiteral(
        "Not saved: the store refused a statement. This is a fault of the program.");
}

} // namespace

base::Error sqliteError(int extendedCode, std::string_view sql)
{
    constexpr std::size_t shown = 200;
    const base::ErrorCode code = codeOf(extendedCode);
    const std::string_view start = sql.substr(0, shown);
    return {code, messageOf(code),
            QStringLiteral("sqlite=%1 (%2) sql=%3")
                .arg(extendedCode)
                .arg(QLatin1StringView(sqlite3_errstr(extendedCode)),
                     QString::fromUtf8(start.data(), static_cast<qsizetype>(start.size()))
                         .simplified())};
}

QString sqliteVersion()
{
    return QString::fromLatin1(sqlite3_libversion());
}

base::Error corruptError(std::string_view where)
{
    return {corrupt, messageOf(corrupt),
            QStringLiteral("where=%1")
                .arg(QString::fromUtf8(where.data(), static_cast<qsizetype>(where.size()))
                         .simplified())};
}

} // namespace vigil::store
