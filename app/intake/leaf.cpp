// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/leaf.h"

#include "domain/measuretext.h"
#include "intake/textdocument.h"

#include <charconv>

namespace vigil::intake {

namespace {

/// Canonical JSON in one string; the caller gives the keys in ascending order (a test compares with
/// ledger::canonicalJson).
class LeafWriter
{
public:
    LeafWriter() { m_out.reserve(640); }

    void integer(std::string_view name, qint64 value)
    {
        char digits[24];
        const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
        m_text.raw(name, std::string_view(digits, static_cast<std::size_t>(end - digits)));
    }
    void boolean(std::string_view name, bool value) { m_text.raw(name, value ? "true" : "false"); }
    void text(std::string_view name, std::string_view utf8) { m_text.text(name, utf8); }
    void text(std::string_view name, const QString &value)
    {
        const QByteArray utf8 = value.toUtf8();
        m_text.text(name, {utf8.data(), static_cast<std::size_t>(utf8.size())});
    }
    void text(std::string_view name, QLatin1StringView ascii)
    {
        m_text.text(name, {ascii.data(), static_cast<std::size_t>(ascii.size())});
    }
    void hex(std::string_view name, std::span<const std::uint8_t> bytes)
    {
        static constexpr char digits[] = "0123456789abcdef";
        char text[64];
        Q_ASSERT(bytes.size() <= 32);
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            text[2 * i] = digits[bytes[i] >> 4];
            text[2 * i + 1] = digits[bytes[i] & 15];
        }
        m_text.text(name, {text, 2 * bytes.size()});
    }
    void instant(std::string_view name, const std::optional<base::Instant> &value)
    {
        if (value)
            integer(name, base::toMs(*value));
    }
    void country(std::string_view name, const std::optional<domain::CountryCode> &value)
    {
        if (value)
            text(name, value->toString());
    }
    void open(std::string_view name, char bracket) { m_text.open(name, bracket); }
    void close(char bracket) { m_text.close(bracket); }
    [[nodiscard]] std::string take() { return std::move(m_out); }

private:
    std::string m_out;
    JsonText m_text{m_out};
};

void writeAccount(LeafWriter &leaf, const domain::AccountFacts &account)
{
    leaf.open("account", '{');
    leaf.country("country", account.country);
    leaf.instant("created", account.created);
    leaf.boolean("fake_suspected", account.isFakeSuspected);
    if (account.followers)
        leaf.integer("followers", *account.followers);
    leaf.hex("id", account.id.bytes());
    leaf.text("kind", domain::accountKindNames.name(account.kind));
    leaf.close('}');
}

void writeOrder(LeafWriter &leaf, const domain::Order &order)
{
    leaf.open("order", '{');
    leaf.instant("deadline", order.deadline);
    leaf.country("state", order.state);
    if (!order.territory.isEmpty()) {
        leaf.open("territory", '[');
        for (const domain::CountryCode code : order.territory)
            leaf.text({}, code.toString());
        leaf.close(']');
    }
    leaf.close('}');
}

void writeSegments(LeafWriter &leaf, const QList<domain::Segment> &segments)
{
    if (segments.isEmpty())
        return;
    leaf.open("segments", '[');
    for (const domain::Segment &segment : segments) {
        leaf.open({}, '[');
        leaf.integer({}, segment.from.count());
        leaf.integer({}, segment.to.count());
        leaf.close(']');
    }
    leaf.close(']');
}

void writeTopics(LeafWriter &leaf, const QStringList &topics)
{
    if (topics.isEmpty())
        return;
    leaf.open("topics", '[');
    for (const QString &topic : topics)
        leaf.text({}, topic);
    leaf.close(']');
}

} // namespace

std::string leafOf(const RevisionRow &row)
{
    const domain::Revision &revision = row.revision;
    LeafWriter leaf;
    leaf.open({}, '{');
    writeAccount(leaf, revision.account);
    leaf.instant("at", revision.at);
    leaf.boolean("catalog", revision.isCatalog);
    leaf.hex("commitment", row.document.commitment);
    leaf.country("country", revision.country);
    leaf.text("document", row.document.name);
    if (revision.duration)
        leaf.integer("duration_ms", revision.duration->count());
    leaf.instant("ended", revision.ended);
    leaf.boolean("gone", revision.isGone);
    leaf.text("kind", std::string_view("revision"));
    if (!revision.language.isEmpty())
        leaf.text("language", revision.language);
    leaf.instant("posted", revision.posted);
    if (revision.reach)
        leaf.integer("reach", *revision.reach);
    leaf.instant("stated_at", row.statedAt);
    leaf.hex("subject", revision.subject.bytes());
    writeTopics(leaf, revision.topics);
    leaf.text("type", domain::subjectTypeNames.name(revision.type));
    leaf.close('}');
    return leaf.take();
}

std::string leafOf(const FlagRow &row)
{
    const domain::Flag &flag = row.flag;
    LeafWriter leaf;
    leaf.open({}, '{');
    leaf.instant("at", flag.at);
    leaf.hex("commitment", row.document.commitment);
    leaf.text("document", row.document.name);
    leaf.hex("id", flag.id.bytes());
    leaf.text("kind", std::string_view("flag"));
    leaf.boolean("notice", flag.notice.has_value());
    if (flag.order)
        writeOrder(leaf, *flag.order);
    leaf.integer("place", row.place);
    if (flag.policy)
        leaf.text("policy", flag.policy->toString());
    if (flag.reporter)
        leaf.hex("reporter", flag.reporter->bytes());
    leaf.instant("revision", row.revision);
    if (flag.scorePct)
        leaf.integer("score_pct", *flag.scorePct);
    writeSegments(leaf, flag.segments);
    leaf.text("source", domain::flagSourceNames.name(flag.source));
    leaf.hex("subject", flag.subject.bytes());
    leaf.close('}');
    return leaf.take();
}

std::string leafOf(const AppealRow &row)
{
    LeafWriter leaf;
    leaf.open({}, '{');
    leaf.instant("at", row.at);
    leaf.text("by", appealPartyNames.name(row.party));
    leaf.hex("commitment", row.document.commitment);
    if (row.decision)
        leaf.hex("decision", row.decision->bytes());
    leaf.text("document", row.document.name);
    leaf.hex("id", row.id.bytes());
    leaf.text("kind", std::string_view("appeal"));
    leaf.hex("subject", row.subject.bytes());
    leaf.close('}');
    return leaf.take();
}

std::string leafOf(const ClaimedRow &row)
{
    const ClaimedDecision &decision = row.decision;
    LeafWriter leaf;
    leaf.open({}, '{');
    if (decision.account)
        leaf.hex("account", decision.account->bytes());
    leaf.hex("commitment", row.document.commitment);
    leaf.instant("decided_at", decision.decidedAt);
    leaf.text("document", row.document.name);
    leaf.hex("id", decision.id.bytes());
    leaf.text("kind", std::string_view("claimed_decision"));
    leaf.open("measures", '[');
    for (const domain::MeasureSpec &measure : decision.measures)
        leaf.text({}, domain::formatMeasure(measure));
    leaf.close(']');
    leaf.instant("reversed_at", decision.reversedAt);
    leaf.hex("subject", decision.subject.id.bytes());
    leaf.hex("system", decision.system.bytes());
    leaf.text("type", domain::subjectTypeNames.name(decision.subject.type));
    leaf.instant("until", decision.until);
    leaf.close('}');
    return leaf.take();
}

} // namespace vigil::intake
