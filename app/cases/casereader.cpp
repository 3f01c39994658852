// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/casereader.h"

#include "cases/decisionrow.h"
#include "cases/intakerows.h"
#include "cases/leasedesk.h"
#include "intake/subjectreader.h"

namespace vigil::cases {

using domain::CaseState;

namespace {

/// Gravest first: an authority's word before a machine's.
int rankOf(domain::FlagSource source)
{
    switch (source) {
    case domain::FlagSource::Authority: return 0;
    case domain::FlagSource::TrustedFlagger: return 1;
    case domain::FlagSource::FactCheckPartner: return 2;
    case domain::FlagSource::Staff: return 3;
    case domain::FlagSource::UserReport: return 4;
    case domain::FlagSource::Automated: return 5;
    }
    Q_UNREACHABLE();
}

int sizeOf(const ReadScope &scope)
{
    return scope.listed > 0 ? scope.listed : 1'000'000'000;
}

/// All flags count; the segments are those of `listed`.
base::Result<QList<FlagGroup>> readGroups(store::Database &database,
                                          const domain::SubjectId &subject,
                                          const QList<domain::Flag> &listed)
{
    const auto rows = database.all(
        "SELECT source, policy, count(DISTINCT id), min(at), max(at), max(score_pct) FROM flag "
        "WHERE subject = ?1 GROUP BY source, policy ORDER BY min(at), min(id)",
        {subject}, [](const store::Row &row) {
            FlagGroup group;
            group.source = domain::flagSourceNames.value(QLatin1StringView(row.view(0)))
                               .value_or(domain::FlagSource::Automated);
            if (const auto policy = row.maybeText(1))
                group.policy = domain::PolicyId::parse(*policy);
            group.count = static_cast<int>(row.integer(2));
            group.firstAt = row.instant(3);
            group.lastAt = row.instant(4);
            if (const auto score = row.maybeInteger(5))
                group.highestScorePct = static_cast<int>(*score);
            return group;
        });
    if (!rows)
        return rows.error();
    QList<FlagGroup> groups(rows->begin(), rows->end());
    for (const domain::Flag &flag : listed) {
        for (FlagGroup &group : groups) {
            if (group.source == flag.source && group.policy == flag.policy)
                group.segments += flag.segments;
        }
    }
    std::stable_sort(groups.begin(), groups.end(), [](const FlagGroup &a, const FlagGroup &b) {
        return rankOf(a.source) < rankOf(b.source);
    });
    return groups;
}

template<typename T>
void noteChange(const T &before, const T &after, const char *name, QStringList &fields)
{
    if (!(before == after))
        fields << QLatin1StringView(name);
}

SubjectChanges changesBetween(const RevisionView &flagged, const RevisionView &newest)
{
    SubjectChanges changes;
    const domain::Revision &a = flagged.revision;
    const domain::Revision &b = newest.revision;
    changes.isGone = b.isGone;
    changes.hasNewRevision = b.at > a.at;
    QStringList &fields = changes.fields;
    if (flagged.text && newest.text) {
        noteChange(flagged.text->title, newest.text->title, "title", fields);
        noteChange(flagged.text->caption, newest.text->caption, "caption", fields);
        noteChange(flagged.text->hashtags, newest.text->hashtags, "hashtags", fields);
        noteChange(flagged.text->media, newest.text->media, "media", fields);
        noteChange(flagged.text->transcript, newest.text->transcript, "transcript", fields);
        noteChange(flagged.text->handle, newest.text->handle, "handle", fields);
        noteChange(flagged.text->accountName, newest.text->accountName, "account_name", fields);
    }
    noteChange(a.language, b.language, "language", fields);
    noteChange(a.country, b.country, "country", fields);
    noteChange(a.reach, b.reach, "reach", fields);
    noteChange(a.duration, b.duration, "duration_ms", fields);
    noteChange(a.topics, b.topics, "topics", fields);
    noteChange(a.ended, b.ended, "ended", fields);
    return changes;
}

base::Result<qint64> countOf(store::Database &database, const char *sql,
                             const domain::SubjectId &subject)
{
    return database.integer(sql, {subject});
}

base::Result<void> addRevisions(store::Database &database, SubjectView &view,
                                const ReadScope &scope)
{
    intake::SubjectReader reader(database, nullptr);
    const auto page = reader.revisions(view.id, {}, sizeOf(scope));
    if (!page)
        return page.error();
    for (auto newest = page->rows.rbegin(); newest != page->rows.rend(); ++newest)
        view.revisions.append({newest->revision, newest->text});
    if (!view.revisions.isEmpty())
        view.newest = view.revisions.back();
    const auto count =
        countOf(database, "SELECT count(DISTINCT at) FROM revision WHERE subject = ?1", view.id);
    if (!count)
        return count.error();
    view.totals.revisions = *count;
    return {};
}

base::Result<void> addFlags(store::Database &database, SubjectView &view, const ReadScope &scope)
{
    intake::SubjectReader reader(database, nullptr);
    const auto page = reader.latestFlags(view.id, sizeOf(scope));
    if (!page)
        return page.error();
    for (auto newest = page->rows.rbegin(); newest != page->rows.rend(); ++newest)
        view.flags.append(newest->flag);
    auto groups = readGroups(database, view.id, view.flags);
    if (!groups)
        return groups.error();
    view.flagGroups = *std::move(groups);
    for (const FlagGroup &group : std::as_const(view.flagGroups))
        view.totals.flags += group.count;
    return {};
}

base::Result<void> addAccount(store::Database &database, SubjectView &view, const ReadScope &scope)
{
    const domain::AccountId account = view.newest.revision.account.id;
    const auto facts = readAccount(database, account);
    if (!facts)
        return facts.error();
    view.account = facts->value_or(view.newest.revision.account);
    const auto strikes = readStrikes(database, account, scope);
    if (!strikes)
        return strikes.error();
    view.strikes = *strikes;
    const auto decisions =
        database.integer("SELECT count(*) FROM decision WHERE account = ?1 AND outcome <> 'void' "
                         "AND purpose = 'live' AND withdrawn_at IS NULL AND reversed_at IS NULL",
                         {account});
    if (!decisions)
        return decisions.error();
    view.accountDecisions = static_cast<int>(*decisions);
    return {};
}

base::Result<void> addClaimed(store::Database &database, SubjectView &view, const ReadScope &scope)
{
    intake::HistoryReader reader(database);
    auto latest = reader.latest(view.id, sizeOf(scope));
    if (!latest)
        return latest.error();
    view.claimed = QList<intake::ClaimedView>(latest->begin(), latest->end());
    const auto count = reader.count(view.id);
    if (!count)
        return count.error();
    view.totals.claimed = *count;
    const auto counts = reader.countsOf(view.newest.revision.account.id);
    if (!counts)
        return counts.error();
    view.accountClaimed = QList<intake::ClaimedCount>(counts->begin(), counts->end());
    return {};
}

base::Result<void> addHistory(store::Database &database, SubjectView &view, const ReadScope &scope)
{
    const auto decisions =
        readDecisions(database, "WHERE subject = ?1 ORDER BY at DESC, id DESC LIMIT ?2",
                      {view.id, sizeOf(scope)});
    if (!decisions)
        return decisions.error();
    view.history = QList<DecisionRecord>(decisions->begin(), decisions->end());
    if (auto done = readNotes(database, view.history); !done)
        return done;
    if (auto done = readDeliveries(database, view.history, scope.now); !done)
        return done;
    const auto cases =
        readCases(database, "WHERE subject = ?1 ORDER BY opened_at DESC, id DESC LIMIT ?2",
                  {view.id, sizeOf(scope)});
    if (!cases)
        return cases.error();
    view.cases = QList<CaseRow>(cases->rbegin(), cases->rend());
    const auto decided =
        countOf(database, "SELECT count(*) FROM decision WHERE subject = ?1", view.id);
    if (!decided)
        return decided.error();
    const auto opened =
        countOf(database, "SELECT count(*) FROM case_file WHERE subject = ?1", view.id);
    if (!opened)
        return opened.error();
    view.totals.decisions = *decided;
    view.totals.cases = *opened;
    const auto standings = readStandings(database, view.id);
    if (!standings)
        return standings.error();
    view.standings = *standings;
    return {};
}

CaseState stateOf(const CaseRow &row, const std::optional<domain::Lease> &lease)
{
    const bool isWorkable =
        row.status.state == CaseState::Open || row.status.state == CaseState::Escalated;
    if (!lease || !isWorkable)
        return row.status.state;
    return lease->isHeld() ? CaseState::Held : CaseState::Leased;
}

} // namespace

base::Result<std::optional<SubjectView>>
readSubjectView(store::Database &database, const domain::SubjectId &id, const ReadScope &scope)
{
    SubjectView view;
    view.id = id;
    if (auto done = addRevisions(database, view, scope); !done)
        return done.error();
    if (view.revisions.isEmpty())
        return std::optional<SubjectView>();
    if (auto done = addFlags(database, view, scope); !done)
        return done.error();
    if (auto done = addAccount(database, view, scope); !done)
        return done.error();
    if (auto done = addHistory(database, view, scope); !done)
        return done.error();
    if (auto done = addClaimed(database, view, scope); !done)
        return done.error();
    const auto enforcement = readEnforcement(database, id, scope.now);
    if (!enforcement)
        return enforcement.error();
    view.enforcement = *enforcement;
    return std::optional(std::move(view));
}

namespace {

/// The revision of the view's case, listed or not; the newest when it is not known.
base::Result<RevisionView> readFlagged(store::Database &database, const CaseView &view)
{
    const auto &listed = view.subject.revisions;
    const auto found = std::find_if(listed.begin(), listed.end(), [&](const RevisionView &known) {
        return known.revision.at == view.file.revision;
    });
    if (found != listed.end())
        return *found;
    const auto older =
        intake::SubjectReader(database, nullptr).revision(view.file.subject.id, view.file.revision);
    if (!older)
        return older.error();
    return *older ? RevisionView{(*older)->revision, (*older)->text} : view.subject.newest;
}

} // namespace

base::Result<std::optional<CaseView>>
readCaseView(store::Database &database, const domain::CaseId &id, const ReadScope &wanted)
{
    ReadScope scope = wanted;
    if (scope.listed == 0)
        scope.listed = deskList;
    const auto row = readCase(database, id);
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<CaseView>();
    auto subject = readSubjectView(database, (*row)->subject.id, scope);
    if (!subject)
        return subject.error();
    const auto lease = readLiveLease(database, id, scope.now);
    if (!lease)
        return lease.error();
    CaseView view{**row, *lease, stateOf(**row, *lease), {}, {}, {}};
    if (*subject)
        view.subject = **std::move(subject);
    const auto flagged = readFlagged(database, view);
    if (!flagged)
        return flagged.error();
    view.flagged = *flagged;
    view.changes = changesBetween(view.flagged, view.subject.newest);
    return std::optional(std::move(view));
}

base::Result<domain::Enforcement>
readEnforcement(store::Database &database, const domain::SubjectId &subject, base::Instant now)
{
    const auto own = readStandings(database, subject);
    if (!own)
        return own.error();
    struct Kind
    {
        QString type;
        domain::AccountId account;
        base::Instant posted;
    };
    const auto kind = database.one("SELECT type, account, posted FROM subject WHERE id = ?1",
                                   {subject}, [](const store::Row &row) {
                                       return Kind{row.text(0), row.id<domain::AccountId>(1),
                                                   row.maybeInstant(2).value_or(base::Instant{})};
                                   });
    if (!kind)
        return kind.error();
    if (!*kind || (*kind)->account == subject)
        return domain::Enforcement::at(*own, now);
    const auto account = readStandings(database, (*kind)->account);
    if (!account)
        return account.error();
    const bool isLive =
        (*kind)->type == domain::subjectTypeNames.name(domain::SubjectType::Livestream);
    return isLive ? domain::Enforcement::ofLivestream(*own, *account, (*kind)->posted, now)
                  : domain::Enforcement::ofContent(*own, *account, now);
}

base::Result<domain::StrikeStanding>
readStrikes(store::Database &database, const domain::AccountId &account, const ReadScope &scope)
{
    const auto events = database.all(
        "SELECT decision, at, policy, feature, severity, overturned_at FROM strike "
        "WHERE account = ?1 AND at <= ?2 ORDER BY at, decision",
        {account, scope.now}, [&](const store::Row &row) {
            domain::StrikeEvent event;
            event.decision = row.id<domain::DecisionId>(0);
            event.at = row.instant(1);
            event.effect.account = account;
            event.effect.policy = domain::PolicyId::parse(row.text(2)).value_or(domain::PolicyId{});
            if (const auto feature = row.maybeText(3))
                event.effect.feature = domain::featureNames.value(QStringView(*feature));
            event.effect.severity = static_cast<domain::Severity>(row.integer(4));
            event.overturnedAt = row.maybeInstant(5);
            return event;
        });
    if (!events)
        return events.error();
    const auto book = scope.policies(scope.now);
    const domain::StrikeRules rules = book->strikeRules({scope.now, {}, std::nullopt});
    return domain::strikeStanding(QList<domain::StrikeEvent>(events->begin(), events->end()), rules,
                                  scope.now);
}

} // namespace vigil::cases
