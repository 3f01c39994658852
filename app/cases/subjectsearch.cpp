// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/subjectsearch.h"

#include "cases/errors.h"
#include "intake/subjectreader.h"
#include "store/searchreader.h"

namespace vigil::cases {

using store::SearchHit;

namespace {

constexpr qsizetype excerptLength = 160;
/// So many matches are looked through for the count of those in one state.
constexpr qint64 mostExamined = 20'000;

class Search final
{
public:
    Search(store::Database &database, const store::Registry &registry, const SearchRequest &request)
        : m_database(database)
        , m_reader(database, registry)
        , m_request(request)
        , m_query(store::SearchQuery::of(request.text, request.ending))
    {}

    base::Result<SearchPage> run()
    {
        if (m_query.isEmpty()) {
            return base::Error{errors::searchWithoutWords,
                               QStringLiteral("There is no word to look for. Type one, without a "
                                              "minus before it.")};
        }
        m_expression = m_query.expression(
            store::SearchFacts{m_request.filter.type, m_request.filter.language,
                               m_request.filter.account.value_or(domain::AccountId())}
                .words());
        auto done = m_request.filter.state ? collectInState() : collect();
        for (auto hit = m_hits.begin(); done && hit != m_hits.end(); ++hit)
            done = show(*hit);
        if (!done)
            return done.error();
        return std::move(m_page);
    }

private:
    [[nodiscard]] bool isFull() const { return m_hits.size() == m_request.size; }
    bool isCancelled()
    {
        m_page.isCancelled = m_request.isCancelled && m_request.isCancelled();
        return m_page.isCancelled;
    }
    /// One more than fits tells that there is a next page.
    bool take(const SearchHit &hit)
    {
        if (!isFull()) {
            m_hits.append(hit);
            return true;
        }
        m_page.next = m_hits.last().row;
        return false;
    }

    base::Result<void> collect()
    {
        auto done = m_reader.each(m_expression, m_request.after,
                                  [this](const SearchHit &hit) { return take(hit); });
        if (!done || isCancelled())
            return done;
        const auto count = m_reader.count(m_expression, mostCounted + 1);
        if (!count)
            return count.error();
        m_page.count = std::min(*count, mostCounted);
        m_page.isCapped = *count > mostCounted;
        return {};
    }

    /// The state changes with the case, so the index does not know it.
    base::Result<void> collectInState()
    {
        base::Result<void> looked;
        qint64 examined = 0;
        qint64 found = 0;
        auto done = m_reader.each(m_expression, m_request.after, [&](const SearchHit &hit) {
            if (isCancelled())
                return false;
            const auto state = stateOf(hit);
            if (!state) {
                looked = state.error();
                return false;
            }
            const bool isCounting = !m_request.after && ++examined <= mostExamined;
            if (*state == m_request.filter.state) {
                found += isCounting ? 1 : 0;
                take(hit);
            }
            m_page.isCapped = !m_request.after && !isCounting;
            return isCounting || !m_page.next;
        });
        if (!m_request.after)
            m_page.count = found;
        return looked ? done : looked;
    }

    base::Result<std::optional<domain::CaseState>> stateOf(const SearchHit &hit)
    {
        const auto subject = m_reader.subject(hit);
        if (!subject)
            return subject.error();
        return *subject ? newestState(**subject) : std::optional<domain::CaseState>();
    }

    base::Result<std::optional<domain::CaseState>> newestState(const domain::SubjectId &subject)
    {
        const auto name =
            m_database.one("SELECT state FROM case_file WHERE subject = ? "
                           "ORDER BY opened_at DESC, id DESC LIMIT 1",
                           {subject}, [](const store::Row &row) { return row.text(0); });
        if (!name)
            return name.error();
        return *name ? domain::caseStateNames.value(**name) : std::nullopt;
    }

    base::Result<void> show(const SearchHit &hit)
    {
        const auto entry = m_reader.entry(hit);
        if (!entry)
            return entry.error();
        if (!*entry)
            return {};
        SearchMatch match;
        match.row = hit.row;
        match.kind = hit.kind;
        match.subject = (*entry)->subject;
        match.at = (*entry)->at;
        excerpt(**entry, match);
        if (auto done = addSubject(match); !done)
            return done;
        m_page.matches.append(match);
        return {};
    }

    /// Of the first text that has a mark.
    void excerpt(const store::SearchEntry &entry, SearchMatch &match)
    {
        for (const store::SearchText &text : entry.texts) {
            const auto marks = m_query.marksIn(text.text, m_words);
            if (marks.isEmpty())
                continue;
            match.field = text.field;
            match.excerpt = store::excerptOf(text.text, marks, excerptLength);
            return;
        }
    }

    base::Result<void> addSubject(SearchMatch &match)
    {
        const auto subject = intake::SubjectReader(m_database, nullptr).subject(match.subject);
        if (!subject)
            return subject.error();
        if (*subject) {
            match.newest = {(*subject)->newest.revision, (*subject)->newest.text};
            const QString title = match.newest.text ? match.newest.text->title : QString();
            match.title = store::excerptOf(title, m_query.marksIn(title, m_words), excerptLength);
        }
        const auto state = newestState(match.subject);
        if (!state)
            return state.error();
        match.state = *state;
        return {};
    }

    store::Database &m_database;
    store::SearchReader m_reader;
    const SearchRequest &m_request;
    store::SearchQuery m_query;
    store::SearchWords m_words;
    QByteArray m_expression;
    QList<SearchHit> m_hits;
    SearchPage m_page;
};

} // namespace

base::Result<SearchPage> search(store::Database &database, const store::Registry &registry,
                                const SearchRequest &request)
{
    return Search(database, registry, request).run();
}

} // namespace vigil::cases
