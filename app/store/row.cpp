// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/row.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>

namespace vigil::store {

int Row::size() const
{
    return m_statement.getColumnCount();
}

Row::Type Row::type(int column) const
{
    return static_cast<Type>(m_statement.getColumn(column).getType());
}

bool Row::isNull(int column) const
{
    return m_statement.getColumn(column).isNull();
}

qint64 Row::integer(int column) const
{
    const SQLite::Column value = m_statement.getColumn(column);
    if (!value.isInteger())
        m_isDamaged = true;
    return value.getInt64();
}

double Row::real(int column) const
{
    const SQLite::Column value = m_statement.getColumn(column);
    if (!value.isFloat() && !value.isInteger())
        m_isDamaged = true;
    return value.getDouble();
}

QString Row::text(int column) const
{
    return QString::fromUtf8(view(column));
}

QByteArrayView Row::view(int column) const
{
    const SQLite::Column value = m_statement.getColumn(column);
    if (!value.isText() && !value.isBlob()) {
        m_isDamaged = true;
        return {};
    }
    // The bytes come first: asking for the size may move them.
    const void *data = value.getBlob();
    return {static_cast<const char *>(data), qsizetype{value.getBytes()}};
}

} // namespace vigil::store
