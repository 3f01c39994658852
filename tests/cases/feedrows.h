// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/intakeprojection.h"
#include "intake/leaf.h"
#include "ledger/merkle.h"
#include "store/writetransaction.h"

#include <QJsonObject>

#include <string>
#include <vector>

namespace vigil::test {

/// What a feed says of one subject, without its text.
struct FeedSubject
{
    domain::Revision revision;
    std::vector<domain::Flag> flags;
    base::Millis moved{0}; ///< by how much the revision's `at` is later than the feed has it
    bool isKnown = false;  ///< the store has the revision; only the flags are new
};

struct FeedAppealRow
{
    domain::FlagId id;
    domain::SubjectId subject;
    std::optional<domain::DecisionId> decision;
    base::Instant at;
};

struct FeedBatch
{
    std::vector<FeedSubject> subjects;
    std::vector<FeedAppealRow> appeals = {};
};

/// Writes the rows of one batch behind those that are there, and collects what its event says.
class FeedRows final
{
public:
    FeedRows(store::Database &database, const domain::EventId &event)
        : m_database(database)
        , m_event(event)
        , m_batch(next("intake_batch", "number"))
    {}

    base::Result<QJsonObject> put(const FeedBatch &batch)
    {
        const qint64 revisions = next("revision", "row");
        const qint64 flags = next("flag", "row");
        const qint64 appeals = next("appeal", "row");
        Ends end{revisions, flags, appeals};
        for (const FeedSubject &subject : batch.subjects) {
            if (!subject.isKnown)
                add(end.revision, revisionRow(subject));
        }
        for (const FeedSubject &subject : batch.subjects) {
            for (const domain::Flag &flag : subject.flags)
                add(end.flag, intake::FlagRow{flag, subject.revision.at, document()});
        }
        for (const FeedAppealRow &appeal : batch.appeals) {
            add(end.appeal,
                intake::AppealRow{appeal.id, appeal.subject, appeal.decision,
                                  intake::AppealParty::Uploader, appeal.at, document()});
        }
        if (m_done) {
            m_done = m_database.run(
                "INSERT INTO intake_batch VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, NULL)",
                {m_batch, m_event, revisions, end.revision, flags, end.flag, appeals, end.appeal});
        }
        if (!m_done)
            return m_done.error();
        return QJsonObject{
            {QStringLiteral("count"), static_cast<qint64>(m_tree.size())},
            {QStringLiteral("merkle_root"), QString::fromLatin1(ledger::toHex(m_tree.root()))}};
    }

private:
    struct Ends
    {
        qint64 revision;
        qint64 flag;
        qint64 appeal;
    };

    qint64 next(const std::string &table, const std::string &column)
    {
        return *m_database.integer("SELECT coalesce(max(" + column + "), 0) + 1 FROM " + table);
    }
    /// No text lies there, as after an erasure; each commitment is another one.
    intake::DocumentRef document()
    {
        return {"text", ledger::sha256({ledger::viewOf(m_event.bytes()),
                                        QByteArray::number(static_cast<qint64>(m_tree.size()))})};
    }
    intake::RevisionRow revisionRow(const FeedSubject &subject)
    {
        return {subject.revision, subject.revision.at - subject.moved, 0, document()};
    }
    template<typename Row>
    void add(qint64 &number, const Row &row)
    {
        const std::string leaf = intake::leafOf(row);
        m_tree.append(ledger::leafHash({leaf.data(), qsizetype(leaf.size())}));
        if (m_done)
            m_done = intake::insertRow(m_database, {number++, m_batch}, row);
    }

    store::Database &m_database;
    domain::EventId m_event;
    qint64 m_batch;
    ledger::MerkleAccumulator m_tree;
    base::Result<void> m_done;
};

/// Puts a batch and its event into the store, as an import does, without reading or checking a
/// feed: for histories and benchmarks of a million subjects. Takes out of `batch` what the store
/// knows.
inline base::Result<domain::EventId> putFeed(store::WriteTransaction &write,
                                             const domain::MemberId &actor, FeedBatch &batch)
{
    store::Database &database = write.database();
    for (FeedSubject &subject : batch.subjects) {
        const domain::SubjectId &id = subject.revision.subject;
        subject.isKnown = *database.integer(
            "SELECT EXISTS(SELECT 1 FROM revision WHERE subject = ?1 AND at = ?2)",
            {id, subject.revision.at});
        std::erase_if(subject.flags, [&](const domain::Flag &flag) {
            return *database.integer(
                       "SELECT EXISTS(SELECT 1 FROM flag WHERE subject = ?1 AND id = ?2)",
                       {id, flag.id})
                   != 0;
        });
    }
    const auto event = domain::EventId::make(write.at(), write.random());
    const auto body = FeedRows(database, event).put(batch);
    if (!body)
        return body.error();
    const auto recorded = write.append({event, "intake.imported", actor, {}, *body});
    return recorded ? base::Result(event) : base::Result<domain::EventId>(recorded.error());
}

} // namespace vigil::test
