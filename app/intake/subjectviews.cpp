// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/subjectviews.h"

namespace vigil::intake {

namespace {

class Comparison
{
public:
    void add(const char *field, const QString &before, const QString &after)
    {
        if (before != after)
            m_changes.push_back({QLatin1StringView(field), before, after});
    }
    void add(const char *field, const QStringList &before, const QStringList &after)
    {
        add(field, before.join(QLatin1Char(' ')), after.join(QLatin1Char(' ')));
    }
    void add(const char *field, bool before, bool after) { add(field, text(before), text(after)); }
    void add(const char *field, const std::optional<qint64> &before,
             const std::optional<qint64> &after)
    {
        add(field, text(before), text(after));
    }
    void add(const char *field, const std::optional<base::Instant> &before,
             const std::optional<base::Instant> &after)
    {
        add(field, before ? base::formatInstant(*before) : QString(),
            after ? base::formatInstant(*after) : QString());
    }
    void add(const char *field, const std::optional<domain::CountryCode> &before,
             const std::optional<domain::CountryCode> &after)
    {
        add(field, before ? before->toString() : QString(), after ? after->toString() : QString());
    }
    [[nodiscard]] std::vector<Change> take() { return std::move(m_changes); }

private:
    static QString text(bool value)
    {
        return value ? QStringLiteral("true") : QStringLiteral("false");
    }
    static QString text(const std::optional<qint64> &value)
    {
        return value ? QString::number(*value) : QString();
    }

    std::vector<Change> m_changes;
};

std::optional<qint64> milliseconds(const std::optional<base::Millis> &span)
{
    return span ? std::optional<qint64>(span->count()) : std::nullopt;
}

void compareTexts(Comparison &comparison, const domain::SubjectText &before,
                  const domain::SubjectText &after)
{
    comparison.add("title", before.title, after.title);
    comparison.add("caption", before.caption, after.caption);
    comparison.add("hashtags", before.hashtags, after.hashtags);
    comparison.add("media", before.media, after.media);
    comparison.add("transcript", before.transcript, after.transcript);
    comparison.add("url", before.url, after.url);
    comparison.add("account.id", before.accountPlatformId, after.accountPlatformId);
    comparison.add("account.handle", before.handle, after.handle);
    comparison.add("account.name", before.accountName, after.accountName);
}

} // namespace

std::vector<Change> changesBetween(const RevisionView &before, const RevisionView &after)
{
    Comparison comparison;
    const domain::Revision &old = before.revision;
    const domain::Revision &now = after.revision;
    comparison.add("gone", old.isGone, now.isGone);
    if (before.text && after.text)
        compareTexts(comparison, *before.text, *after.text);
    const bool isLive = now.type == domain::SubjectType::Livestream;
    comparison.add(isLive ? "started" : "posted", old.posted, now.posted);
    comparison.add("ended", old.ended, now.ended);
    comparison.add("language", old.language, now.language);
    comparison.add("country", old.country, now.country);
    comparison.add("topics", old.topics, now.topics);
    comparison.add("duration_ms", milliseconds(old.duration), milliseconds(now.duration));
    comparison.add(isLive ? "viewers" : "views", old.reach, now.reach);
    comparison.add("account.followers", old.account.followers, now.account.followers);
    comparison.add("account.kind", domain::accountKindNames.name(old.account.kind).toString(),
                   domain::accountKindNames.name(now.account.kind).toString());
    comparison.add("account.fake_suspected", old.account.isFakeSuspected,
                   now.account.isFakeSuspected);
    comparison.add("account.country", old.account.country, now.account.country);
    return comparison.take();
}

} // namespace vigil::intake
