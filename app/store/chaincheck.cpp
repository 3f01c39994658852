// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/chaincheck.h"

#include "ledger/checkpoint.h"

#include <time.h>

#include <algorithm>
#include <deque>
#include <limits>

namespace vigil::store {

namespace {

using Aggregates = std::vector<ledger::Aggregate>;

/// Long enough that starting one is nothing, short enough that all threads end together.
constexpr qint64 pieceSize = 1'000;
/// As many are begun as keep every thread busy while the caller takes one.
constexpr std::size_t begunPieces = 6;

base::Result<std::vector<ChainPiece>> piecesOf(Database &database, const domain::DeviceId &device,
                                               const ledger::VerifyKey &key)
{
    std::vector<ChainPiece> pieces;
    // No chain begins before 1, but a forger may.
    qint64 from = std::numeric_limits<qint64>::min();
    for (;;) {
        const auto to = database.one(
            "SELECT seq FROM event WHERE device = ? AND seq > ? ORDER BY seq LIMIT 1 OFFSET ?",
            {device, from, pieceSize - 1}, [](const Row &row) { return row.integer(0); });
        if (!to)
            return to.error();
        const auto end = database.integer("SELECT max(seq) FROM event WHERE device = ?", {device});
        if (!end)
            return end.error();
        const bool isLast = !*to || **to == *end;
        pieces.push_back({device, key, from, isLast ? *end : **to, isLast});
        if (isLast)
            return pieces;
        from = **to;
    }
}

/// What this thread has had of a core so far.
std::chrono::nanoseconds threadTime()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

/// The aggregates that the index names for an event, as a set.
base::Result<Aggregates> indexedFor(Database &database, qint64 event)
{
    auto indexed =
        database.all("SELECT kind, id FROM event_aggregate WHERE event = ? ORDER BY kind, id",
                     {event}, [](const Row &row) {
                         return ledger::Aggregate{
                             static_cast<ledger::AggregateKind>(row.integer(0)), row.array<16>(1)};
                     });
    return indexed;
}

/// Checks one piece; an object per call.
class PieceCheck final
{
public:
    PieceCheck(Database &database, const ChainPiece &piece, const ChainChecks &checks)
        : m_database(database)
        , m_piece(piece)
        , m_checks(checks)
        , m_verifier(piece.device, piece.key,
                     checks.isDeep ? ledger::ChainVerifier::Depth::Full
                                   : ledger::ChainVerifier::Depth::Links)
    {
        m_checked.leaves.reserve(pieceSize);
    }

    base::Result<CheckedPiece> run()
    {
        const auto begun = threadTime();
        if (auto done = follow(); !done)
            return done.error();
        base::Result<void> judged;
        // What only a deep check looks at is read for that alone.
        auto done = m_database.each(
            m_checks.isDeep ? "SELECT seq, bytes, hash, sig, row, kind, hub, id, at FROM event "
                              "WHERE device = ? AND seq > ? AND seq <= ? ORDER BY seq"
                            : "SELECT seq, bytes, hash, sig, row, kind, hub FROM event "
                              "WHERE device = ? AND seq > ? AND seq <= ? ORDER BY seq",
            {m_piece.device, m_piece.from, m_piece.to}, [&](const Row &row) {
                const qint64 seq = row.integer(0);
                const QByteArrayView bytes = row.view(1);
                const QByteArrayView kind = row.view(5);
                const EventPlace place{row.integer(6), m_piece.device, seq, row.integer(4)};
                m_verifier.check(seq, bytes, row.array<32>(2), row.array<64>(3));
                m_checked.leaves.push_back(ledger::logLeaf(m_verifier.head().hash));
                judged = judge({kind, bytes, place});
                show(kind, place.row);
                if (judged && m_checks.isDeep)
                    judged = checkIndex(row);
                return judged.isOk();
            });
        if (!done || !judged)
            return done ? judged.error() : done.error();
        std::move(m_judged.begin(), m_judged.end(), std::back_inserter(m_checked.unlawful));
        if (m_piece.isLast)
            m_verifier.finish();
        for (const ledger::ChainFinding &finding : m_verifier.findings()) {
            const QLatin1StringView name = ledger::faultName(finding.fault);
            report(QByteArray(name.data(), name.size()), finding.seq);
        }
        m_checked.time = threadTime() - begun;
        return std::move(m_checked);
    }

private:
    void report(const QByteArray &code, qint64 seq)
    {
        m_checked.faults.push_back({code, m_piece.device.toString() + u' ' + QString::number(seq)});
    }

    /// The first link is to the event before, as it is.
    base::Result<void> follow()
    {
        return m_database.each(
            "SELECT seq, bytes, sig FROM event WHERE device = ? AND seq = ?",
            {m_piece.device, m_piece.from}, [this](const Row &row) {
                m_verifier.follow({row.integer(0), ledger::sha256(row.view(1)), row.array<64>(2)});
                return true;
            });
    }

    base::Result<void> judge(const RawEvent &raw)
    {
        if (m_checks.isDeep) {
            const auto &head = m_verifier.lastEvent();
            // What cannot be read is found with the chain.
            const bool isClear =
                !head || !m_checks.laws.covers(raw.kind) || m_checks.laws.clears(*head, raw);
            return isClear ? base::Result<void>() : judgeInFull(raw);
        }
        const auto judgement = m_checks.laws.glance(raw);
        if (!judgement)
            return judgeInFull(raw);
        if (judgement->verdict == Verdict::Unlawful)
            m_checked.unlawful.push_back(unlawfulEvent(raw.place, *judgement));
        return {};
    }

    base::Result<void> judgeInFull(const RawEvent &raw)
    {
        const auto judgement = m_checks.laws.judge(m_database, raw);
        if (!judgement)
            return judgement.error();
        if (judgement->verdict == Verdict::Unlawful)
            m_judged.push_back(unlawfulEvent(raw.place, *judgement));
        return {};
    }

    void show(QByteArrayView kind, qint64 row)
    {
        for (const auto &verifier : m_checks.verifiers) {
            if (verifier->looksAt(kind))
                m_checked.shown.push_back({verifier.get(), row});
        }
    }

    base::Result<void> checkIndex(const Row &row)
    {
        const auto &event = m_verifier.lastEvent();
        if (!event)
            return {}; // The chain says so.
        auto indexed = indexedFor(m_database, row.integer(4));
        if (!indexed)
            return indexed.error();
        Aggregates named = event->aggregates;
        std::sort(named.begin(), named.end());
        named.erase(std::unique(named.begin(), named.end()), named.end());
        if (row.id<domain::EventId>(7) != event->id || row.integer(0) != event->seq
            || row.view(5) != event->kind || row.instant(8) != event->at || *indexed != named)
            report("index_mismatch", row.integer(0));
        return {};
    }

    Database &m_database;
    const ChainPiece &m_piece;
    const ChainChecks &m_checks;
    ledger::ChainVerifier m_verifier;
    CheckedPiece m_checked;
    std::vector<Fault> m_judged;
};

} // namespace

base::Result<void> checkChain(Database &database, Readers *helpers, const domain::DeviceId &device,
                              const ledger::VerifyKey &key, const ChainChecks &checks,
                              const std::function<base::Result<void>(const CheckedPiece &)> &take)
{
    const auto pieces = piecesOf(database, device, key);
    if (!pieces)
        return pieces.error();
    const auto check = [checks](const ChainPiece &piece) {
        return [piece, checks](Database &own) { return PieceCheck(own, piece, checks).run(); };
    };
    std::deque<QFuture<base::Result<CheckedPiece>>> begun;
    for (auto next = pieces->begin(); next != pieces->end() || !begun.empty();) {
        if (!helpers) {
            const auto checked = check(*next++)(database);
            const auto taken = checked ? take(*checked) : checked.error();
            if (!taken)
                return taken;
            continue;
        }
        while (next != pieces->end() && begun.size() < begunPieces)
            begun.push_back(helpers->read(check(*next++)));
        begun.front().waitForFinished();
        const auto checked = begun.front().result();
        begun.pop_front();
        const auto taken = checked ? take(*checked) : checked.error();
        if (!taken) {
            // They use what lies with the caller.
            for (auto &rest : begun)
                rest.waitForFinished();
            return taken;
        }
    }
    return {};
}

} // namespace vigil::store
