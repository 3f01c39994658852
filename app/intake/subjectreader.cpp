// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/subjectreader.h"

#include "intake/textdocument.h"

#include <limits>

namespace vigil::intake {

using domain::SubjectId;
using store::Page;
using store::Row;

namespace {

constexpr qint64 endOfTime = std::numeric_limits<qint64>::max();

// The columns of rows.h, then the text of the document and the folder of the media.
constexpr std::string_view revisionSource =
    ", t.text, b.media_root FROM revision r "
    "LEFT JOIN private_text t ON t.owner = r.subject AND t.field = r.document "
    "LEFT JOIN intake_batch b ON b.number = r.batch WHERE r.subject = ?1 ";
constexpr int revisionText = 23;
constexpr std::string_view flagSource =
    ", t.text FROM flag f LEFT JOIN private_text t ON t.owner = f.subject AND t.field = f.document "
    "WHERE f.subject = ?1 ";
constexpr std::string_view flagsAfter =
    "AND (f.at, f.id) > (?2, ?3) GROUP BY f.at, f.id ORDER BY f.at, f.id LIMIT ?4";
constexpr std::string_view flagsLatest =
    "GROUP BY f.at, f.id ORDER BY f.at DESC, f.id DESC LIMIT ?2";
constexpr int flagText = 17;
constexpr std::string_view appealSource =
    ", t.text FROM appeal a "
    "LEFT JOIN private_text t ON t.owner = a.subject AND t.field = a.document "
    "WHERE a.subject = ?1 AND (a.at, a.id) > (?2, ?3) GROUP BY a.at, a.id ORDER BY a.at, a.id "
    "LIMIT ?4";
constexpr int appealText = 8;
constexpr int accountText = 7;

/// "row, id" -> "f.row, f.id": `text` and others stand in both joined tables.
std::string columnsOf(char alias, std::string_view columns)
{
    std::string out;
    for (std::size_t from = 0; from < columns.size();) {
        const std::size_t comma = std::min(columns.find(", ", from), columns.size());
        out += (from == 0 ? "" : ", ") + std::string(1, alias) + '.'
               + std::string(columns.substr(from, comma - from));
        from = comma + 2;
    }
    return out;
}

/// max() makes the columns of a group those of the row that the view `subject` takes.
std::string revisionQuery(std::string_view rest)
{
    return "SELECT " + columnsOf('r', revisionColumns) + ", t.text, b.media_root, max(r.commitment)"
           + std::string(revisionSource) + std::string(rest);
}

RevisionView readRevisionView(const Row &row)
{
    RevisionRow stored = readRevision(row);
    RevisionView view;
    view.revision = std::move(stored.revision);
    view.statedAt = stored.statedAt;
    if (!row.isNull(revisionText)) {
        if (auto text = readLineText(row.view(revisionText))) {
            view.text = std::move(text->subject);
            view.other = std::move(text->other);
        }
    }
    view.mediaRoot = row.maybeText(revisionText + 1).value_or(QString());
    return view;
}

std::string flagQuery(std::string_view rest)
{
    return "SELECT " + columnsOf('f', flagColumns) + std::string(flagSource) + std::string(rest);
}

FlagView readFlagView(const Row &row)
{
    FlagRow stored = readFlag(row);
    FlagView view{std::move(stored.flag), stored.revision, {}, {}};
    if (row.isNull(flagText))
        return view;
    const auto text = readLineText(row.view(flagText));
    if (!text || stored.place < 0 || stored.place >= text->flags.size())
        return view;
    const FlagText &own = text->flags.at(stored.place);
    view.platformId = own.platformId;
    view.reporterPlatformId = own.reporter;
    view.flag.note = own.note;
    if (view.flag.notice)
        view.flag.notice = domain::Notice{own.noticeLaw, own.noticeText};
    if (view.flag.order)
        view.flag.order->reference = own.orderReference;
    return view;
}

AppealView readAppealView(const Row &row)
{
    const AppealRow stored = readAppeal(row);
    AppealView view{stored.id, stored.subject, stored.decision, stored.party, stored.at, {}};
    if (!row.isNull(appealText)) {
        if (const auto text = readAppealText(row.view(appealText)))
            view.text = *text;
    }
    return view;
}

AccountView readAccountView(const Row &row)
{
    AccountView view;
    view.facts = readAccount(row);
    view.at = row.instant(accountText - 1);
    if (row.isNull(accountText))
        return view;
    if (const auto text = readLineText(row.view(accountText))) {
        view.platformId = text->subject.accountPlatformId;
        view.handle = text->subject.handle;
        view.name = text->subject.accountName;
    }
    return view;
}

/// Keyset pages by time and id; both queries have the same parameters.
template<typename Read>
auto pageAfter(store::Database &database, const std::string &sql, const SubjectId &id,
               const std::optional<SubjectReader::FlagKey> &after, int size, Read read)
{
    const SubjectReader::FlagKey key =
        after.value_or(SubjectReader::FlagKey{base::instantFromMs(-1), {}});
    return store::readPage(database, sql, {id, key.first, key.second}, size, read);
}

} // namespace

base::Result<std::optional<SubjectId>> SubjectReader::find(const QString &id)
{
    using domain::SubjectType;
    std::vector<SubjectId> candidates;
    if (const auto ledgerId = SubjectId::parse(id))
        candidates.push_back(*ledgerId);
    if (m_pseudonymizer) {
        for (const SubjectType type :
             {SubjectType::Video, SubjectType::Livestream, SubjectType::Account})
            candidates.push_back(m_pseudonymizer->subject(type, id.toUtf8()));
    }
    for (const SubjectId &candidate : candidates) {
        const auto known = m_database.integer("SELECT EXISTS(SELECT 1 FROM subject WHERE id = ?1) "
                                              "OR EXISTS(SELECT 1 FROM account WHERE id = ?1)",
                                              {candidate});
        if (!known)
            return known.error();
        if (*known != 0)
            return std::optional(candidate);
    }
    return std::optional<SubjectId>();
}

base::Result<std::optional<SubjectView>> SubjectReader::subject(const SubjectId &id)
{
    auto newest = revisions(id, {}, 1);
    if (!newest)
        return newest.error();
    if (newest->rows.empty())
        return std::optional<SubjectView>();
    SubjectView view;
    view.newest = std::move(newest->rows.front());
    auto owner = account(view.newest.revision.account.id);
    if (!owner)
        return owner.error();
    view.account = *std::move(owner);
    const auto count =
        m_database.integer("SELECT count(DISTINCT at) FROM revision WHERE subject = ?", {id});
    if (!count)
        return count.error();
    view.revisions = *count;
    return std::optional(std::move(view));
}

base::Result<std::optional<AccountView>> SubjectReader::account(const domain::AccountId &id)
{
    static const std::string sql = "SELECT " + columnsOf('a', accountColumns)
                                   + ", a.at, t.text FROM account a LEFT JOIN private_text t "
                                     "ON t.owner = a.source AND t.field = a.document "
                                     "WHERE a.id = ?";
    return m_database.one(sql, {id}, readAccountView);
}

base::Result<std::optional<RevisionView>> SubjectReader::revision(const SubjectId &id,
                                                                  base::Instant at)
{
    return m_database.one(revisionQuery("AND r.at = ?2 GROUP BY r.at"), {id, at}, readRevisionView);
}

base::Result<Page<RevisionView>>
SubjectReader::revisions(const SubjectId &id, std::optional<base::Instant> before, int size)
{
    return store::readPage(m_database,
                           revisionQuery("AND r.at < ?2 GROUP BY r.at ORDER BY r.at DESC LIMIT ?3"),
                           {id, before ? base::toMs(*before) : endOfTime}, size, readRevisionView);
}

base::Result<Page<FlagView>> SubjectReader::flags(const SubjectId &id,
                                                  const std::optional<FlagKey> &after, int size)
{
    return pageAfter(m_database, flagQuery(flagsAfter), id, after, size, readFlagView);
}

base::Result<Page<FlagView>> SubjectReader::latestFlags(const SubjectId &id, int size)
{
    return store::readPage(m_database, flagQuery(flagsLatest), {id}, size, readFlagView);
}

base::Result<Page<AppealView>> SubjectReader::appeals(const SubjectId &id,
                                                      const std::optional<FlagKey> &after, int size)
{
    return pageAfter(m_database,
                     "SELECT " + columnsOf('a', appealColumns) + std::string(appealSource), id,
                     after, size, readAppealView);
}

base::Result<Page<SubjectId>> SubjectReader::subjectsOf(const domain::AccountId &id,
                                                        const std::optional<SubjectId> &after,
                                                        int size)
{
    const SubjectId from = after.value_or(SubjectId());
    return store::readPage(m_database,
                           "SELECT DISTINCT r.subject FROM revision r CROSS JOIN subject s "
                           "ON s.id = r.subject AND s.account = ?1 WHERE r.account = ?1 "
                           "AND r.subject > ?2 AND r.subject <> ?1 ORDER BY r.subject LIMIT ?3",
                           {id, from}, size, [](const Row &row) { return row.id<SubjectId>(0); });
}

base::Result<std::vector<Change>> SubjectReader::changesSince(const SubjectId &id, base::Instant at)
{
    const auto then = revision(id, at);
    if (!then)
        return then.error();
    const auto newest = revisions(id, {}, 1);
    if (!newest)
        return newest.error();
    if (!*then || newest->rows.empty())
        return std::vector<Change>();
    return changesBetween(**then, newest->rows.front());
}

} // namespace vigil::intake
