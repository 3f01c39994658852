// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/intakesearch.h"

#include "intake/intakeprojection.h"
#include "intake/searchtexts.h"

namespace vigil::intake {

using domain::SubjectId;
using ledger::AggregateKind;
using store::Row;
using store::SearchEntry;
using store::SearchKind;

namespace {

// Each with the batch's rows, or with one row, behind it; ends with the facts.
constexpr std::string_view revisions =
    "SELECT r.row, r.subject, r.at, t.text, s.text, r.type, r.language, r.account FROM revision r "
    "JOIN private_text t ON t.owner = r.subject AND t.field = r.document "
    "LEFT JOIN private_text s ON s.owner = r.subject AND s.field = 'transcript/' || r.at ";
constexpr std::string_view flags =
    "SELECT f.row, f.subject, f.at, t.text, f.place, r.type, r.language, r.account FROM flag f "
    "JOIN private_text t ON t.owner = f.subject AND t.field = f.document "
    "LEFT JOIN revision r ON r.row = (SELECT max(row) FROM revision WHERE subject = f.subject) ";
constexpr std::string_view appeals =
    "SELECT a.row, a.subject, a.at, t.text, 0, r.type, r.language, r.account FROM appeal a "
    "JOIN private_text t ON t.owner = a.subject AND t.field = a.document "
    "LEFT JOIN revision r ON r.row = (SELECT max(row) FROM revision WHERE subject = a.subject) ";

struct Table
{
    SearchKind kind;
    std::string_view query;
    std::string_view ofBatch;
    std::string_view ofRow;
    std::string_view subject;
};
constexpr Table searchedTables[] = {
    {SearchKind::Revision, revisions,
     "JOIN intake_batch b ON r.row >= b.revision_from AND r.row < b.revision_to "
     "WHERE b.event = ? ORDER BY r.row",
     "WHERE r.row = ?", "SELECT subject FROM revision WHERE row = ?"},
    {SearchKind::Flag, flags,
     "JOIN intake_batch b ON f.row >= b.flag_from AND f.row < b.flag_to "
     "WHERE b.event = ? ORDER BY f.row",
     "WHERE f.row = ?", "SELECT subject FROM flag WHERE row = ?"},
    {SearchKind::Appeal, appeals,
     "JOIN intake_batch b ON a.row >= b.appeal_from AND a.row < b.appeal_to "
     "WHERE b.event = ? ORDER BY a.row",
     "WHERE a.row = ?", "SELECT subject FROM appeal WHERE row = ?"},
};

const Table *tableOf(SearchKind kind)
{
    for (const Table &table : searchedTables) {
        if (table.kind == kind)
            return &table;
    }
    return nullptr;
}

std::string queryOf(const Table &table, std::string_view rest)
{
    return std::string(table.query).append(rest);
}

SearchTexts textsOf(SearchKind kind, const Row &row)
{
    if (kind == SearchKind::Appeal) {
        const auto text = readAppealText(row.view(3));
        return text ? searchTextsOf(*text) : SearchTexts();
    }
    const auto text = readLineText(row.view(3));
    if (!text)
        return {};
    if (kind == SearchKind::Revision)
        return searchTextsOf(text->subject, row.maybeText(4).value_or(QString()));
    const qint64 place = row.integer(4);
    return place >= 0 && place < text->flags.size() ? searchTextsOf(text->flags[place])
                                                    : SearchTexts();
}

SearchEntry entryOf(SearchKind kind, const Row &row)
{
    SearchEntry entry;
    entry.kind = kind;
    entry.source = row.integer(0);
    entry.subject = row.id<SubjectId>(1);
    entry.at = row.instant(2);
    entry.texts = textsOf(kind, row);
    if (const auto type = row.maybeText(5))
        entry.facts.type = domain::subjectTypeNames.value(*type);
    entry.facts.language = row.maybeText(6).value_or(QString());
    entry.facts.account = row.maybeId<domain::AccountId>(7).value_or(domain::AccountId());
    return entry;
}

/// What the subject said before the row; nothing where that cannot be read either.
base::Result<std::optional<domain::SubjectText>> textBefore(store::Database &database,
                                                            const SubjectId &subject, qint64 row)
{
    const auto before = database.one(
        "SELECT t.text FROM revision r JOIN private_text t ON t.owner = r.subject "
        "AND t.field = r.document WHERE r.subject = ? AND r.row < ? ORDER BY r.row DESC LIMIT 1",
        {subject, row}, [](const Row &found) { return readLineText(found.view(0)); });
    if (!before)
        return before.error();
    return *before && **before ? std::optional((**before)->subject) : std::nullopt;
}

/// Whether the row stands for nothing new.
base::Result<bool> isRepeat(store::Database &database, SearchKind kind, const Row &row)
{
    if (kind != SearchKind::Revision)
        return false;
    const auto before = textBefore(database, row.id<SubjectId>(1), row.integer(0));
    if (!before)
        return before.error();
    // Most are the first of their subject.
    if (!*before)
        return false;
    const auto text = readLineText(row.view(3));
    if (!text)
        return text.error();
    return **before == text->subject;
}

base::Result<void> eachOf(store::Database &database, const Table &table, const std::string &sql,
                          const store::Value &value, const store::SearchSource::Use &use)
{
    base::Result<void> used;
    auto done = database.each(sql, std::array{value}, [&](const Row &row) {
        const SearchEntry entry = entryOf(table.kind, row);
        if (entry.texts.empty())
            return true;
        const auto repeats = isRepeat(database, table.kind, row);
        if (!repeats)
            used = repeats.error();
        else if (!*repeats)
            used = use(entry);
        return used.isOk();
    });
    return used ? done : used;
}

} // namespace

bool IntakeSearch::has(SearchKind kind) const
{
    return tableOf(kind) != nullptr;
}

bool IntakeSearch::covers(QByteArrayView eventKind) const
{
    return eventKind == IntakeProjection::imported;
}

base::Result<void> IntakeSearch::each(store::Database &database, const store::SearchEvent &event,
                                      const Use &use) const
{
    for (const Table &table : searchedTables) {
        auto done = eachOf(database, table, queryOf(table, table.ofBatch), event.id, use);
        if (!done)
            return done;
    }
    return {};
}

base::Result<std::optional<SearchEntry>> IntakeSearch::find(store::Database &database,
                                                            SearchKind kind, qint64 source) const
{
    const Table *const table = tableOf(kind);
    if (!table)
        return std::optional<SearchEntry>();
    return database.one(queryOf(*table, table->ofRow), {source},
                        [kind](const Row &row) { return entryOf(kind, row); });
}

base::Result<std::optional<SubjectId>> IntakeSearch::subjectOf(store::Database &database,
                                                               SearchKind kind, qint64 source) const
{
    const Table *const table = tableOf(kind);
    if (!table)
        return std::optional<SubjectId>();
    return database.one(table->subject, {source},
                        [](const Row &row) { return row.id<SubjectId>(0); });
}

base::Result<std::vector<std::pair<SearchKind, qint64>>>
IntakeSearch::sourcesOf(store::Database &database, const ledger::Aggregate &aggregate) const
{
    static constexpr std::string_view ofSubject =
        "SELECT 0, row FROM revision WHERE subject = ?1 "
        "UNION ALL SELECT 1, row FROM flag WHERE subject = ?1 "
        "UNION ALL SELECT 2, row FROM appeal WHERE subject = ?1";
    static constexpr std::string_view ofAccount =
        "WITH owned(id) AS (SELECT subject FROM revision WHERE account = ?1) "
        "SELECT 0, row FROM revision WHERE subject IN owned "
        "UNION ALL SELECT 1, row FROM flag WHERE subject IN owned "
        "UNION ALL SELECT 2, row FROM appeal WHERE subject IN owned";
    if (aggregate.kind != AggregateKind::Subject && aggregate.kind != AggregateKind::Account)
        return std::vector<std::pair<SearchKind, qint64>>();
    return database.all(aggregate.kind == AggregateKind::Subject ? ofSubject : ofAccount,
                        {aggregate.id}, [](const Row &row) {
                            return std::pair(static_cast<SearchKind>(row.integer(0)),
                                             row.integer(1));
                        });
}

base::Result<bool> IntakeSearch::isRepeat(store::Database &database, const SubjectId &subject,
                                          qint64 row, const domain::SubjectText &text)
{
    const auto before = textBefore(database, subject, row);
    if (!before)
        return before.error();
    return *before && **before == text;
}

} // namespace vigil::intake
