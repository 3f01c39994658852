// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/caserow.h"

#include "ledger/crypto.h"
#include "store/sqliteerror.h"

namespace vigil::cases {

namespace {

constexpr std::string_view columns = R"(
    SELECT id, account, subject, subject_type, kind, state, rest_state, back_state, parent,
           parent_decision, not_by, revision, policy, policies, sources, severity, language, country,
           topics, reach, queue, opened_at, due_at, due_from, due_allowance, due_reach, due_source,
           due_live, due_deadline, escalation, decision, superseded_by
    FROM case_file )";

constexpr std::string_view upsert = R"(
    INSERT INTO case_file (id, account, subject, subject_type, kind, state, rest_state, back_state,
        parent, parent_decision, not_by, revision, policy, policies, sources, severity, language,
        country, topics, reach, queue, opened_at, due_at, due_from, due_allowance, due_reach,
        due_source, due_live, due_deadline, escalation, decision, superseded_by)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19,
        ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32)
    ON CONFLICT (id) DO UPDATE SET state = ?6, rest_state = ?7, back_state = ?8, policy = ?13,
        policies = ?14, sources = ?15, severity = ?16, reach = ?20, queue = ?21, opened_at = ?22,
        due_at = ?23, due_from = ?24, due_allowance = ?25, due_reach = ?26, due_source = ?27,
        due_live = ?28, due_deadline = ?29, escalation = ?30, decision = ?31, superseded_by = ?32)";

/// Names that a view holds are the fold's own; another one means a damaged file.
class NameReader
{
public:
    explicit NameReader(const store::Row &row) : m_row(row) {}

    template<typename Names>
    auto operator()(int column, const Names &names)
    {
        const auto value = names.value(QLatin1StringView(m_row.view(column)));
        m_isDamaged |= !value;
        return value.value_or(names.rows().front().first);
    }
    [[nodiscard]] bool isDamaged() const { return m_isDamaged; }

private:
    const store::Row &m_row;
    bool m_isDamaged = false;
};

QList<domain::FlagSource> splitSources(const QString &text)
{
    QList<domain::FlagSource> sources;
    for (const auto name : QStringView(text).split(u' ', Qt::SkipEmptyParts)) {
        if (const auto source = domain::flagSourceNames.value(name))
            sources.append(*source);
    }
    return sources;
}

QString joinSources(const QList<domain::FlagSource> &sources)
{
    QStringList names;
    for (const domain::FlagSource source : sources)
        names << domain::flagSourceNames.name(source);
    return names.join(u' ');
}

domain::DueTime readDue(const store::Row &row)
{
    return {row.instant(22),
            base::Millis(row.integer(24)),
            static_cast<int>(row.integer(25)),
            static_cast<int>(row.integer(26)),
            row.boolean(27),
            row.boolean(28)};
}

void readOptionals(const store::Row &row, CaseRow &found)
{
    found.parent = row.maybeId<domain::CaseId>(8);
    found.parentDecision = row.maybeId<domain::DecisionId>(9);
    found.notBy = row.maybeId<domain::MemberId>(10);
    if (const auto policy = row.maybeText(12))
        found.policy = domain::PolicyId::parse(*policy);
    if (const auto country = row.maybeText(17))
        found.country = domain::CountryCode::parse(*country);
    found.reach = row.maybeInteger(19);
    if (const auto escalation = row.maybeText(29))
        found.escalation = domain::escalationKindNames.value(QStringView(*escalation));
    found.decision = row.maybeId<domain::DecisionId>(30);
    found.supersededBy = row.maybeId<domain::DecisionId>(31);
}

CaseRow readRow(const store::Row &row, bool &isDamaged)
{
    NameReader names(row);
    CaseRow found;
    found.id = row.id<domain::CaseId>(0);
    found.account = row.id<domain::AccountId>(1);
    found.subject = {row.id<domain::SubjectId>(2), names(3, domain::subjectTypeNames)};
    found.kind = names(4, domain::caseKindNames);
    found.status = {names(5, domain::caseStateNames), names(6, domain::caseStateNames),
                    names(7, domain::caseStateNames)};
    found.revision = row.instant(11);
    found.policies = splitPolicies(row.text(13));
    found.sources = splitSources(row.text(14));
    found.severity = static_cast<domain::Severity>(row.integer(15));
    found.language = row.text(16);
    found.topics = row.text(18).split(u'\n', Qt::SkipEmptyParts);
    found.queue = row.text(20);
    found.openedAt = row.instant(21);
    found.due = readDue(row);
    found.dueFrom = row.instant(23);
    readOptionals(row, found);
    isDamaged |= names.isDamaged();
    return found;
}

template<typename T>
store::Value textValue(const std::optional<T> &value)
{
    return value ? store::Value(value->toString()) : store::Value(nullptr);
}

store::Value escalationValue(const CaseRow &row)
{
    return row.escalation ? store::Value(QString(domain::escalationKindNames.name(*row.escalation)))
                          : store::Value(nullptr);
}

} // namespace

base::Result<std::vector<CaseRow>> readCases(store::Database &database, std::string_view tail,
                                             std::initializer_list<store::Value> values)
{
    bool isDamaged = false;
    auto rows = database.all(std::string(columns).append(tail), values,
                             [&](const store::Row &row) { return readRow(row, isDamaged); });
    if (rows && isDamaged)
        return store::corruptError("case_file");
    return rows;
}

base::Result<std::optional<CaseRow>> readCase(store::Database &database, const domain::CaseId &id)
{
    const auto rows = readCases(database, "WHERE id = ?1", {id});
    if (!rows)
        return rows.error();
    return rows->empty() ? std::nullopt : std::optional(rows->front());
}

base::Result<void> writeCase(store::Database &database, const CaseRow &row)
{
    using namespace domain;
    const CaseStatus &status = row.status;
    return database.run(upsert, {row.id,
                                 row.account,
                                 row.subject.id,
                                 QString(subjectTypeNames.name(row.subject.type)),
                                 QString(caseKindNames.name(row.kind)),
                                 QString(caseStateNames.name(status.state)),
                                 QString(caseStateNames.name(status.rest)),
                                 QString(caseStateNames.name(status.before)),
                                 row.parent,
                                 row.parentDecision,
                                 row.notBy,
                                 row.revision,
                                 textValue(row.policy),
                                 joinPolicies(row.policies),
                                 joinSources(row.sources),
                                 static_cast<int>(row.severity),
                                 row.language,
                                 textValue(row.country),
                                 row.topics.join(u'\n'),
                                 row.reach,
                                 row.queue,
                                 row.openedAt,
                                 row.due.at,
                                 row.dueFrom,
                                 row.due.allowance.count(),
                                 row.due.reachPercent,
                                 row.due.sourcePercent,
                                 row.due.isLive,
                                 row.due.isByDeadline,
                                 escalationValue(row),
                                 row.decision,
                                 row.supersededBy});
}

base::Result<void> writeStatus(store::Database &database, const CaseRow &row)
{
    const auto &names = domain::caseStateNames;
    return database.run(R"(
        UPDATE case_file SET state = ?2, rest_state = ?3, back_state = ?4, escalation = ?5,
            decision = ?6, superseded_by = ?7 WHERE id = ?1)",
                        {row.id, names.name(row.status.state), names.name(row.status.rest),
                         names.name(row.status.before), escalationValue(row), row.decision,
                         row.supersededBy});
}

QString joinPolicies(const QList<domain::PolicyId> &policies)
{
    QStringList names;
    for (const domain::PolicyId &policy : policies)
        names << policy.toString();
    return names.join(u' ');
}

QList<domain::PolicyId> splitPolicies(const QString &text)
{
    QList<domain::PolicyId> policies;
    for (const auto name : QStringView(text).split(u' ', Qt::SkipEmptyParts)) {
        if (const auto policy = domain::PolicyId::parse(name))
            policies.append(*policy);
    }
    return policies;
}

domain::CaseId caseOpenedBy(const domain::SubjectId &subject, const base::IdBytes &opener)
{
    const ledger::Hash hash =
        ledger::sha256({"vigil/case/1", QByteArrayView("\0", 1), ledger::viewOf(subject.bytes()),
                        ledger::viewOf(opener)});
    base::IdBytes bytes;
    std::copy_n(hash.begin(), bytes.size(), bytes.begin());
    return domain::CaseId(bytes);
}

} // namespace vigil::cases
