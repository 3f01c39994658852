// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/viewhash.h"

#include <charconv>

namespace vigil::store {

namespace {

void appendNumber(QByteArray &bytes, qint64 number)
{
    char digits[24];
    bytes.append(digits, std::to_chars(std::begin(digits), std::end(digits), number).ptr - digits);
}

/// Type, length, bytes: no two rows write the same.
void appendValue(QByteArray &bytes, const Row &row, int column)
{
    const Row::Type type = row.type(column);
    QByteArray number;
    QByteArrayView value;
    switch (type) {
    case Row::Type::Null: break;
    case Row::Type::Integer: appendNumber(number, row.integer(column)); break;
    case Row::Type::Real: number = QByteArray::number(row.real(column), 'g', 17); break;
    case Row::Type::Text:
    case Row::Type::Blob: value = row.view(column); break;
    }
    if (!number.isEmpty())
        value = number;
    appendNumber(bytes, static_cast<int>(type));
    bytes += ':';
    appendNumber(bytes, value.size());
    bytes += ':';
    bytes += value;
}

base::Result<ledger::Hash> hashRows(Database &database, std::string_view sql)
{
    ledger::Hash hash{};
    QByteArray bytes;
    auto done = database.each(sql, {}, [&hash, &bytes](const Row &row) {
        bytes.resize(0); // and keeps what it has allocated
        for (int column = 0; column < row.size(); ++column)
            appendValue(bytes, row, column);
        hash = ledger::sha256({ledger::viewOf(hash), bytes});
        return true;
    });
    if (!done)
        return done.error();
    return hash;
}

} // namespace

base::Result<ViewHashes> hashViews(Database &database, const Registry &registry)
{
    ViewHashes hashes;
    for (const auto &projection : registry.projections) {
        for (const View &view : projection->views()) {
            auto hash = hashRows(database, "SELECT * FROM " + std::string(view.table) + " ORDER BY "
                                               + std::string(view.key));
            if (!hash)
                return hash.error();
            hashes.insert(QByteArray(view.table.data(), static_cast<qsizetype>(view.table.size())),
                          *hash);
        }
    }
    return hashes;
}

} // namespace vigil::store
