// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/batchimport.h"
#include "intake/historylineparser.h"
#include "intake/rows.h"
#include "ledger/commitment.h"
#include "ledger/merkle.h"
#include "store/writetransaction.h"

#include <string>
#include <vector>

namespace vigil::intake {

/// A line of a history, made ready for the store outside of any transaction.
struct PreparedClaim
{
    ClaimedRow row;
    ledger::Salt salt{};
    std::string text;
    ledger::Hash leaf{};
};

/// Some lines of a history, in its order, without the bad ones.
struct PreparedHistory
{
    std::vector<PreparedClaim> lines;
    std::vector<Rejection> rejections;
    qint64 read = 0; ///< lines, bad ones included
};

[[nodiscard]] PreparedHistory prepare(std::vector<HistoryLine> lines,
                                      const ledger::Pseudonymizer &pseudonymizer,
                                      base::Random &random);

/// Who imports which file.
struct HistorySource
{
    domain::MemberId actor;
    QString file; ///< its name
};

/// Stores prepared lines in one write transaction, as one event
///
///   history.imported {batch, count, feed, merkle_root}
///
/// or none when all of it was known. `batch`: the event's own id. `count`: the rows of the batch.
/// `merkle_root`: hex of the RFC 6962 root over their leaves (leaf.h) in order of row. `feed`: hex
/// of the commitment to the file's name; the name is private text, owner the event, field "feed".
/// The actor is the importer, who vouches for nothing but having read the file: the event names no
/// aggregates and no view is made from it.
class HistoryWriter
{
public:
    static constexpr const char *imported = "history.imported";

    HistoryWriter(store::WriteTransaction &transaction, const HistorySource &source);

    /// Lines from `next` on, until all are stored or the transaction has lasted long enough; `next`
    /// is the first line that is left.
    [[nodiscard]] base::Result<BatchCounts> write(PreparedHistory &batch, std::size_t &next);

private:
    base::Result<void> begin();
    base::Result<void> add(const PreparedClaim &claim, BatchCounts &counts);
    base::Result<void> finish();

    store::WriteTransaction &m_transaction;
    store::Database &m_database;
    const HistorySource &m_source;
    qint64 m_number = 0;
    qint64 m_from = 0;
    ledger::MerkleAccumulator m_tree;
};

} // namespace vigil::intake
