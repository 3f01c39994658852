// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/historywriter.h"

#include "intake/leaf.h"

#include <QJsonObject>

namespace vigil::intake {

using store::Value;

namespace {

PreparedClaim prepareClaim(HistoryEntry entry, const ledger::Salt &salt,
                           const ledger::Pseudonymizer &pseudonymizer)
{
    PreparedClaim claim;
    claim.salt = salt;
    claim.text = std::move(entry.text);
    ClaimedRow &row = claim.row;
    row.decision = std::move(entry.decision);
    // All that the line says, before there is a document.
    const std::string content = "history/content/" + leafOf(row) + claim.text;
    const base::IdBytes hash = pseudonymizer.flag(QByteArrayView(content)).bytes();
    if (row.decision.id.isNull())
        row.decision.id = ClaimedId(hash);
    std::uint64_t fingerprint = 0;
    for (std::size_t i = 0; i < sizeof fingerprint; ++i)
        fingerprint = fingerprint << 8 | hash[i];
    row.fingerprint = static_cast<qint64>(fingerprint);
    row.document = {"claimed/" + row.decision.id.toString().toStdString() + '/'
                        + std::to_string(fingerprint),
                    ledger::commitmentHash(salt, QByteArrayView(claim.text))};
    claim.leaf = ledger::leafHash(QByteArrayView(leafOf(row)));
    return claim;
}

} // namespace

PreparedHistory prepare(std::vector<HistoryLine> lines, const ledger::Pseudonymizer &pseudonymizer,
                        base::Random &random)
{
    PreparedHistory batch;
    batch.read = static_cast<qint64>(lines.size());
    batch.lines.reserve(lines.size());
    // One call for all salts: the kernel's generator costs more per call than per byte.
    std::vector<ledger::Salt> salts(lines.size());
    random.fill(
        {reinterpret_cast<std::uint8_t *>(salts.data()), salts.size() * sizeof(ledger::Salt)});
    auto salt = salts.begin();
    for (HistoryLine &line : lines) {
        if (auto *rejection = std::get_if<Rejection>(&line.content))
            batch.rejections.push_back(std::move(*rejection));
        else
            batch.lines.push_back(prepareClaim(std::get<HistoryEntry>(std::move(line.content)),
                                               *salt, pseudonymizer));
        ++salt;
    }
    return batch;
}

HistoryWriter::HistoryWriter(store::WriteTransaction &transaction, const HistorySource &source)
    : m_transaction(transaction)
    , m_database(transaction.database())
    , m_source(source)
{}

base::Result<void> HistoryWriter::begin()
{
    const auto number =
        m_database.integer("SELECT coalesce(max(number), 0) + 1 FROM history_batch");
    if (!number)
        return number.error();
    const auto from = m_database.integer("SELECT coalesce(max(row), 0) + 1 FROM claimed_decision");
    if (!from)
        return from.error();
    m_number = *number;
    m_from = *from;
    return {};
}

base::Result<BatchCounts> HistoryWriter::write(PreparedHistory &batch, std::size_t &next)
{
    if (auto begun = begin(); !begun)
        return begun.error();
    BatchCounts counts;
    while (next < batch.lines.size()) {
        if (auto added = add(batch.lines[next], counts); !added)
            return added.error();
        ++next;
        if (m_transaction.isTimeUp())
            break;
    }
    if (auto done = finish(); !done)
        return done.error();
    return counts;
}

base::Result<void> HistoryWriter::add(const PreparedClaim &claim, BatchCounts &counts)
{
    const ClaimedRow &row = claim.row;
    const auto statements = m_database.one(
        "SELECT count(*), coalesce(max(fingerprint = ?2), 0) FROM claimed_decision WHERE id = ?1",
        {row.decision.id, row.fingerprint},
        [](const store::Row &known) { return std::pair(known.integer(0), known.boolean(1)); });
    if (!statements)
        return statements.error();
    const auto [known, isSame] = statements->value_or(std::pair<qint64, bool>());
    if (isSame)
        return {};
    auto done =
        m_database.run("INSERT INTO private_text(owner, field, salt, text) VALUES(?, ?, ?, ?)",
                       {row.decision.subject.id, Value::text(QByteArrayView(row.document.name)),
                        claim.salt, Value::text(QByteArrayView(claim.text))});
    if (done)
        done = insertRow(m_database, {m_from + static_cast<qint64>(m_tree.size()), m_number}, row);
    if (!done)
        return done;
    m_tree.append(claim.leaf);
    ++(known == 0 ? counts.imported : counts.updated);
    return {};
}

base::Result<void> HistoryWriter::finish()
{
    if (m_tree.size() == 0)
        return {};
    const auto event = domain::EventId::make(m_transaction.at(), m_transaction.random());
    const auto count = static_cast<qint64>(m_tree.size());
    auto done = m_database.run(
        "INSERT INTO history_batch(number, event, at, row_from, row_to) VALUES(?, ?, ?, ?, ?)",
        {m_number, event, m_transaction.at(), m_from, m_from + count});
    if (!done)
        return done;
    const auto feed = m_transaction.putText(event.bytes(), "feed", m_source.file);
    if (!feed)
        return feed.error();
    using L = QLatin1StringView;
    const QJsonObject body{{L("batch"), event.toString()},
                           {L("count"), count},
                           {L("feed"), QString::fromLatin1(ledger::toHex(feed->hash))},
                           {L("merkle_root"), QString::fromLatin1(ledger::toHex(m_tree.root()))}};
    const auto recorded = m_transaction.append({event, imported, m_source.actor, {}, body});
    return recorded ? base::Result<void>() : base::Result<void>(recorded.error());
}

} // namespace vigil::intake
