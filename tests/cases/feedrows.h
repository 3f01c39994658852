// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/flag.h"
#include "domain/subject.h"
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
};

struct FeedAppealRow
{
    domain::FlagId id;
    domain::SubjectId subject;
    std::optional<domain::DecisionId> decision;
    base::Instant at;
};

/// Where the next batch begins.
struct FeedPlace
{
    qint64 batch = 0;
    qint64 revision = 0;
    qint64 flag = 0;
    qint64 appeal = 0;
};

inline const QByteArray &feedCommitment()
{
    static const QByteArray commitment(32, '\x01');
    return commitment;
}

inline base::Result<void> putRevision(store::Database &database, const FeedPlace &place,
                                      const domain::Revision &r)
{
    return database.run(R"(
        INSERT INTO revision (row, batch, subject, at, stated_at, fingerprint, type, account,
            posted, ended, language, country, reach, gone, catalog, account_followers,
            account_kind, account_fake_suspected, document, commitment)
        VALUES (?1, ?2, ?3, ?4, ?4, 0, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, 0,
            'text', ?16))",
                        {place.revision, place.batch, r.subject, r.at,
                         domain::subjectTypeNames.name(r.type), r.account.id, r.posted, r.ended,
                         r.language.isEmpty() ? store::Value(nullptr) : store::Value(r.language),
                         r.country ? store::Value(r.country->toString()) : store::Value(nullptr),
                         r.reach, r.isGone, r.isCatalog, r.account.followers,
                         domain::accountKindNames.name(r.account.kind), feedCommitment()});
}

inline base::Result<void> putFlag(store::Database &database, const FeedPlace &place,
                                  const domain::Flag &f, base::Instant revision)
{
    return database.run(
        R"(
        INSERT INTO flag (row, batch, id, subject, revision, at, source, policy, score_pct,
            has_notice, order_deadline, order_state, document, place, commitment)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 0, ?10, ?11, 'text', 0, ?12))",
        {place.flag, place.batch, f.id, f.subject, revision, f.at,
         domain::flagSourceNames.name(f.source),
         f.policy ? store::Value(f.policy->toString()) : store::Value(nullptr), f.scorePct,
         f.order ? store::Value(f.order->deadline) : store::Value(nullptr),
         f.order ? store::Value(QStringLiteral("UA")) : store::Value(nullptr), feedCommitment()});
}

/// Puts rows of the class intake and their event into the store, as an import does, without reading
/// or checking a feed: for histories and benchmarks of a million subjects.
inline base::Result<void> putFeed(store::WriteTransaction &write, const domain::MemberId &actor,
                                  const std::vector<FeedSubject> &subjects,
                                  const std::vector<FeedAppealRow> &appeals = {})
{
    store::Database &db = write.database();
    const auto next = [&db](std::string_view sql) { return *db.integer(sql); };
    const FeedPlace from{next("SELECT coalesce(max(number), 0) + 1 FROM intake_batch"),
                         next("SELECT coalesce(max(row), 0) + 1 FROM revision"),
                         next("SELECT coalesce(max(row), 0) + 1 FROM flag"),
                         next("SELECT coalesce(max(row), 0) + 1 FROM appeal")};
    FeedPlace place = from;
    const auto eventId = domain::EventId::make(write.at(), write.random());
    for (const FeedSubject &subject : subjects) {
        if (auto done = putRevision(db, place, subject.revision); !done)
            return done;
        ++place.revision;
        for (const domain::Flag &flag : subject.flags) {
            if (auto done = putFlag(db, place, flag, subject.revision.at); !done)
                return done;
            ++place.flag;
        }
    }
    for (const FeedAppealRow &a : appeals) {
        auto done = db.run(
            "INSERT INTO appeal (row, batch, id, subject, decision, party, at, document, "
            "commitment) VALUES (?1, ?2, ?3, ?4, ?5, 'uploader', ?6, 'text', ?7)",
            {place.appeal++, place.batch, a.id, a.subject, a.decision, a.at, feedCommitment()});
        if (!done)
            return done;
    }
    auto done = db.run("INSERT INTO intake_batch VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, NULL)",
                       {place.batch, eventId, from.revision, place.revision, from.flag, place.flag,
                        from.appeal, place.appeal});
    if (!done)
        return done;
    const auto recorded =
        write.append({eventId,
                      "intake.imported",
                      actor,
                      {},
                      {{QStringLiteral("count"), place.revision - from.revision}}});
    return recorded ? base::Result<void>() : recorded.error();
}

} // namespace vigil::test
