// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/batch.h"
#include "intake/batchimport.h"
#include "ledger/merkle.h"
#include "store/writetransaction.h"

#include <QString>

namespace vigil::intake {

/// Who imports what.
struct BatchSource
{
    domain::MemberId actor;
    QString feed;      ///< the file's name
    QString mediaRoot; ///< where its relative media lies
};

/// Stores prepared lines in one write transaction, as one event `intake.imported` (see
/// intakeprojection.h); none when all of it was known. What is known already is passed over: a
/// state by its time and content, a flag and an appeal by its id.
class BatchWriter
{
public:
    BatchWriter(store::WriteTransaction &transaction, const BatchSource &source);

    /// Lines from `next` on, until all are stored or the transaction has lasted long enough; `next`
    /// is the first line that is left.
    [[nodiscard]] base::Result<BatchCounts> write(PreparedBatch &batch, std::size_t &next);

private:
    enum class Added { Nothing, ToKnown, New };

    base::Result<void> begin();
    base::Result<Added> add(PreparedEntry &entry);
    base::Result<Added> add(PreparedAppeal &appeal);
    base::Result<bool> place(PreparedEntry &entry, bool isKnown);
    base::Result<bool> isKnownFlag(const domain::Flag &flag);
    base::Result<void> addFlag(const PreparedEntry &entry, std::size_t place);
    base::Result<void> makeSearchable(const PreparedEntry &entry, bool isKnown);
    base::Result<void> makeSearchable(qint64 appeal);
    base::Result<void> addFlags(PreparedEntry &entry, bool isKnown);
    base::Result<std::optional<domain::SubjectId>> subjectOf(const PreparedAppeal &appeal);
    base::Result<void> keepText(const domain::SubjectId &subject, const std::string &name,
                                const ledger::Salt &salt, const std::string &text);
    base::Result<void> finish();

    /// Where the row of the last leaf went.
    static qint64 lastRow(qint64 from, const std::vector<ledger::Hash> &leaves)
    {
        return from + static_cast<qint64>(leaves.size()) - 1;
    }

    template<typename Row>
    base::Result<void> insert(const Row &row, const ledger::Hash &leaf,
                              std::vector<ledger::Hash> &leaves, qint64 from)
    {
        leaves.push_back(leaf);
        return insertRow(m_database, {lastRow(from, leaves), m_number}, row);
    }

    store::WriteTransaction &m_transaction;
    store::Database &m_database;
    const BatchSource &m_source;
    qint64 m_number = 0;
    qint64 m_revisionFrom = 0;
    qint64 m_flagFrom = 0;
    qint64 m_appealFrom = 0;
    std::vector<ledger::Hash> m_revisionLeaves;
    std::vector<ledger::Hash> m_flagLeaves;
    std::vector<ledger::Hash> m_appealLeaves;
    std::optional<Rejection> m_rejection; // of the line being added
};

} // namespace vigil::intake
