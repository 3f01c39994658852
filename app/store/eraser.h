// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ledger/event.h"
#include "store/database.h"

#include <QStringList>

namespace vigil::store {

/// What was erased: which kinds of text ("documents", "notes", "name"), and how many of them.
struct Erased
{
    QStringList fields;
    qint64 count = 0;

    void add(const QString &field, qint64 more)
    {
        if (more > 0)
            fields.append(field);
        count += more;
    }
};

/// A folder's part in erasing: it deletes the texts of one subject, account or member from its
/// tables, salts with them. Rows that bind a text to the ledger (commitments) stay.
class Eraser
{
public:
    Eraser() = default;
    Eraser(const Eraser &) = delete;
    Eraser &operator=(const Eraser &) = delete;
    virtual ~Eraser() = default;

    /// Inside the transaction of the erasure; adds what it deleted. Erasing again deletes nothing.
    virtual base::Result<void> erase(Database &database, const ledger::Aggregate &target,
                                     Erased &erased) const = 0;
    /// After it, outside of any transaction: makes files forget what was deleted, where secure
    /// deletion and VACUUM do not (an index that keeps words in its segments).
    virtual base::Result<void> scrub(Database &) const { return {}; }
};

} // namespace vigil::store
