// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/batchwriter.h"

#include "intake/errors.h"
#include "intake/intakeprojection.h"
#include "intake/intakesearch.h"
#include "intake/leaf.h"
#include "intake/searchtexts.h"
#include "store/privatetext.h"

#include <QJsonObject>

namespace vigil::intake {

using store::Value;

namespace {

/// More states than this under one time are no states but noise.
constexpr int maxStatesOfOneTime = 1000;

template<typename Row>
ledger::Hash leafHashOf(const Row &row)
{
    return ledger::leafHash(QByteArrayView(leafOf(row)));
}

} // namespace

BatchWriter::BatchWriter(store::WriteTransaction &transaction, const BatchSource &source)
    : m_transaction(transaction)
    , m_database(transaction.database())
    , m_source(source)
{}

base::Result<void> BatchWriter::begin()
{
    const auto next = [this](std::string_view sql, qint64 &number) -> base::Result<void> {
        const auto found = m_database.integer(sql);
        if (!found)
            return found.error();
        number = *found;
        return {};
    };
    auto done = next("SELECT coalesce(max(number), 0) + 1 FROM intake_batch", m_number);
    if (done)
        done = next("SELECT coalesce(max(row), 0) + 1 FROM revision", m_revisionFrom);
    if (done)
        done = next("SELECT coalesce(max(row), 0) + 1 FROM flag", m_flagFrom);
    if (done)
        done = next("SELECT coalesce(max(row), 0) + 1 FROM appeal", m_appealFrom);
    return done;
}

base::Result<BatchCounts> BatchWriter::write(PreparedBatch &batch, std::size_t &next)
{
    if (auto begun = begin(); !begun)
        return begun.error();
    BatchCounts counts;
    while (next < batch.lines.size()) {
        m_rejection.reset();
        auto added = std::visit([this](auto &line) { return add(line); }, batch.lines[next]);
        if (!added)
            return added.error();
        counts.imported += *added == Added::New;
        counts.updated += *added == Added::ToKnown;
        if (m_rejection)
            counts.rejections.push_back(*std::move(m_rejection));
        ++next;
        if (m_transaction.isTimeUp())
            break;
    }
    if (auto done = finish(); !done)
        return done.error();
    return counts;
}

/// Finds the time of a known state, or the free millisecond where this one goes. False: it is
/// known.
base::Result<bool> BatchWriter::place(PreparedEntry &entry, bool isKnown)
{
    RevisionRow &row = entry.revision;
    if (!isKnown)
        return true;
    base::Instant free = row.statedAt;
    bool isFound = false;
    int states = 0;
    auto done = m_database.each(
        "SELECT at, stated_at, fingerprint FROM revision WHERE subject = ? AND at >= ? ORDER BY at",
        {row.revision.subject, row.statedAt}, [&](const store::Row &other) {
            const base::Instant at = other.instant(0);
            if (at > free)
                return false;
            free = at + base::Millis(1);
            isFound = other.instant(1) == row.statedAt && other.integer(2) == row.fingerprint;
            if (isFound)
                free = at;
            return !isFound && ++states < maxStatesOfOneTime;
        });
    if (!done)
        return done.error();
    if (states == maxStatesOfOneTime)
        m_rejection = Rejection{entry.line, reasons::tooManyRevisions,
                                QStringLiteral("The subject has 1,000 other states of this time.")};
    if (free != row.revision.at) {
        row.revision.at = free;
        row.document.name = revisionDocument(free);
        entry.revisionLeaf = leafHashOf(row);
        for (std::size_t i = 0; i < entry.flags.size(); ++i) {
            entry.flags[i].revision = free;
            entry.flags[i].document.name = row.document.name;
            entry.flagLeaves[i] = leafHashOf(entry.flags[i]);
        }
    }
    return !isFound;
}

base::Result<bool> BatchWriter::isKnownFlag(const domain::Flag &flag)
{
    const auto found = m_database.integer(
        "SELECT EXISTS(SELECT 1 FROM flag WHERE subject = ? AND id = ?)", {flag.subject, flag.id});
    return found ? base::Result<bool>(*found != 0) : found.error();
}

base::Result<BatchWriter::Added> BatchWriter::add(PreparedEntry &entry)
{
    RevisionRow &row = entry.revision;
    const domain::SubjectId subject = row.revision.subject;
    const auto known =
        m_database.integer("SELECT EXISTS(SELECT 1 FROM revision WHERE subject = ?)", {subject});
    if (!known)
        return known.error();
    const auto isNewState = place(entry, *known != 0);
    if (!isNewState)
        return isNewState.error();
    if (m_rejection)
        return Added::Nothing;
    const std::size_t flagsBefore = m_flagLeaves.size();
    if (*isNewState) {
        auto done = keepText(subject, row.document.name, entry.salt, entry.entry.text);
        if (done)
            done = insert(row, entry.revisionLeaf, m_revisionLeaves, m_revisionFrom);
        if (done)
            done = makeSearchable(entry, *known != 0);
        if (!done)
            return done.error();
    }
    if (*isNewState && *known == 0) {
        for (std::size_t i = 0; i < entry.flags.size(); ++i) {
            if (auto done = addFlag(entry, i); !done)
                return done.error();
        }
        return Added::New;
    }
    if (auto done = addFlags(entry, !*isNewState); !done)
        return done.error();
    return *isNewState || m_flagLeaves.size() > flagsBefore ? Added::ToKnown : Added::Nothing;
}

base::Result<void> BatchWriter::addFlag(const PreparedEntry &entry, std::size_t place)
{
    auto done = insert(entry.flags[place], entry.flagLeaves[place], m_flagLeaves, m_flagFrom);
    if (!done || place >= entry.flagWords.size() || entry.flagWords[place].texts.isEmpty())
        return done;
    return store::addEntry(m_database, store::SearchKind::Flag, lastRow(m_flagFrom, m_flagLeaves),
                           entry.flagWords[place]);
}

/// The same that IntakeSearch would add later, from what was prepared.
base::Result<void> BatchWriter::makeSearchable(const PreparedEntry &entry, bool isKnown)
{
    const domain::Revision &revision = entry.revision.revision;
    const qint64 row = lastRow(m_revisionFrom, m_revisionLeaves);
    if (isKnown) {
        const auto text = readLineText(QByteArrayView(entry.entry.text));
        if (!text)
            return text.error();
        const auto isRepeat =
            IntakeSearch::isRepeat(m_database, revision.subject, row, text->subject);
        if (!isRepeat || *isRepeat)
            return isRepeat ? base::Result<void>() : base::Result<void>(isRepeat.error());
    }
    if (!entry.transcript.isEmpty()) {
        const std::string field = transcriptField(revision.at);
        const auto kept =
            store::keepText(m_database, {revision.subject.bytes(), QByteArrayView(field)},
                            entry.transcript, m_transaction.random());
        if (!kept)
            return kept.error();
    }
    return store::addEntry(m_database, store::SearchKind::Revision, row, entry.words);
}

base::Result<void> BatchWriter::makeSearchable(qint64 appeal)
{
    const auto entry = IntakeSearch().find(m_database, store::SearchKind::Appeal, appeal);
    if (!entry)
        return entry.error();
    if (!*entry || (*entry)->texts.empty())
        return {};
    store::SearchWords words;
    return store::addEntry(m_database, store::SearchKind::Appeal, appeal,
                           store::entryWords(**entry, words));
}

/// Of a known subject: those flags that are new. When the state was known too, its document has
/// been written already, and the flags get one of their own.
base::Result<void> BatchWriter::addFlags(PreparedEntry &entry, bool needsDocument)
{
    std::string document;
    for (std::size_t i = 0; i < entry.flags.size(); ++i) {
        FlagRow &flag = entry.flags[i];
        const auto isKnown = isKnownFlag(flag.flag);
        if (!isKnown)
            return isKnown.error();
        if (*isKnown)
            continue;
        if (needsDocument) {
            if (document.empty()) {
                document = flagsDocument(flag.flag.id);
                auto kept = keepText(flag.flag.subject, document, entry.salt, entry.entry.text);
                if (!kept)
                    return kept;
            }
            flag.document.name = document;
            entry.flagLeaves[i] = leafHashOf(flag);
        }
        if (auto done = addFlag(entry, i); !done)
            return done;
    }
    return {};
}

base::Result<std::optional<domain::SubjectId>> BatchWriter::subjectOf(const PreparedAppeal &appeal)
{
    const auto id = [](const store::Row &row) { return row.id<domain::SubjectId>(0); };
    if (!appeal.appeal.decision.isEmpty()) {
        const auto decision = domain::DecisionId::parse(appeal.appeal.decision);
        if (!decision)
            return std::optional<domain::SubjectId>();
        return m_database.one("SELECT a.id FROM event e JOIN event_aggregate a ON a.event = e.row "
                              "WHERE e.id = ? AND e.kind = 'decision.made' AND a.kind = ? "
                              "ORDER BY a.id LIMIT 1",
                              {*decision, static_cast<int>(ledger::AggregateKind::Subject)}, id);
    }
    for (const domain::SubjectId &candidate : appeal.candidates) {
        const auto known =
            m_database.integer("SELECT EXISTS(SELECT 1 FROM revision WHERE subject = ?1) "
                               "OR EXISTS(SELECT 1 FROM revision WHERE account = ?1)",
                               {candidate});
        if (!known)
            return known.error();
        if (*known != 0)
            return std::optional(candidate);
    }
    return std::optional<domain::SubjectId>();
}

base::Result<BatchWriter::Added> BatchWriter::add(PreparedAppeal &prepared)
{
    const FeedAppeal &appeal = prepared.appeal;
    const auto known =
        m_database.integer("SELECT EXISTS(SELECT 1 FROM appeal WHERE id = ?)", {appeal.id});
    if (!known)
        return known.error();
    if (*known != 0)
        return Added::Nothing;
    const auto subject = subjectOf(prepared);
    if (!subject)
        return subject.error();
    if (!*subject) {
        const bool hasDecision = !appeal.decision.isEmpty();
        m_rejection = Rejection{
            prepared.line, hasDecision ? reasons::unknownDecision : reasons::unknownSubject,
            hasDecision
                ? QStringLiteral("The appeal names a decision that this store does not have.")
                : QStringLiteral("The appeal names a subject that this store does not have.")};
        return Added::Nothing;
    }
    AppealRow row;
    row.id = appeal.id;
    row.subject = **subject;
    row.decision = domain::DecisionId::parse(appeal.decision);
    row.party = appeal.by;
    row.at = appeal.at;
    row.document = {appealDocument(appeal.id), prepared.commitment};
    auto done = keepText(row.subject, row.document.name, prepared.salt, appeal.text);
    if (done)
        done = insert(row, leafHashOf(row), m_appealLeaves, m_appealFrom);
    if (done)
        done = makeSearchable(lastRow(m_appealFrom, m_appealLeaves));
    if (!done)
        return done.error();
    return Added::New;
}

/// Committed to before the transaction, unlike WriteTransaction::putText, so that hashing does not
/// hold the writer up.
base::Result<void> BatchWriter::keepText(const domain::SubjectId &subject, const std::string &name,
                                         const ledger::Salt &salt, const std::string &text)
{
    return m_database.run(
        "INSERT INTO private_text(owner, field, salt, text) VALUES(?, ?, ?, ?)",
        {subject, Value::text(QByteArrayView(name)), salt, Value::text(QByteArrayView(text))});
}

base::Result<void> BatchWriter::finish()
{
    ledger::MerkleAccumulator tree;
    for (const auto *leaves : {&m_revisionLeaves, &m_flagLeaves, &m_appealLeaves}) {
        for (const ledger::Hash &leaf : *leaves)
            tree.append(leaf);
    }
    if (tree.size() == 0)
        return {};
    const auto event = domain::EventId::make(m_transaction.at(), m_transaction.random());
    const auto end = [](qint64 from, const std::vector<ledger::Hash> &leaves) {
        return from + static_cast<qint64>(leaves.size());
    };
    auto done = m_database.run(
        "INSERT INTO intake_batch(number, event, revision_from, revision_to, flag_from, flag_to, "
        "appeal_from, appeal_to, media_root) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {m_number, event, m_revisionFrom, end(m_revisionFrom, m_revisionLeaves), m_flagFrom,
         end(m_flagFrom, m_flagLeaves), m_appealFrom, end(m_appealFrom, m_appealLeaves),
         m_source.mediaRoot});
    if (!done)
        return done;
    const auto feed = m_transaction.putText(event.bytes(), "feed", m_source.feed);
    if (!feed)
        return feed.error();
    using L = QLatin1StringView;
    const QJsonObject leaves{{L("revisions"), qint64(m_revisionLeaves.size())},
                             {L("flags"), qint64(m_flagLeaves.size())},
                             {L("appeals"), qint64(m_appealLeaves.size())}};
    const QJsonObject body{{L("batch"), event.toString()},
                           {L("count"), qint64(tree.size())},
                           {L("feed"), QString::fromLatin1(ledger::toHex(feed->hash))},
                           {L("leaves"), leaves},
                           {L("merkle_root"), QString::fromLatin1(ledger::toHex(tree.root()))}};
    const auto recorded =
        m_transaction.append({event, IntakeProjection::imported, m_source.actor, {}, body});
    if (!recorded)
        return recorded.error();
    m_transaction.markSearchable(event);
    return {};
}

} // namespace vigil::intake
