// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/search/fakesearch.h"

namespace vigil::ui::fixture {

using store::SearchExcerpt;
using store::SearchField;

namespace {

domain::SubjectId subjectOf(int number)
{
    base::IdBytes bytes{};
    bytes[0] = 7;
    bytes[15] = static_cast<std::uint8_t>(number);
    return domain::SubjectId(bytes);
}

struct Sample
{
    const char *title;
    const char *mark;
    const char *caption;
    const char *language;
    SearchField field;
    domain::SubjectType type;
    std::optional<domain::CaseState> state;
};

const Sample samples[] = {
    {"Колона на в'їзді до міста", "Колона", "Бачили сьогодні вранці, колона йде на північ", "uk",
     SearchField::Title, domain::SubjectType::Video, domain::CaseState::Open},
    {"قافلة عسكرية عند مدخل المدينة", "قافلة", "شاهد الفيديو حتى النهاية: قافلة طويلة", "ar",
     SearchField::Caption, domain::SubjectType::Livestream, domain::CaseState::Escalated},
    {"北京市的旧视频", "旧视频", "这是旧视频，不是今天的", "zh", SearchField::Title,
     domain::SubjectType::Video, domain::CaseState::Decided},
    {"Old footage of a convoy, posted again as new", "convoy", "a convoy @truth_news says is new",
     "en", SearchField::Transcript, domain::SubjectType::Video, std::nullopt},
    {"", "", "@convoy_watch", "en", SearchField::Handle, domain::SubjectType::Account,
     domain::CaseState::AwaitingFactCheck},
};

SearchExcerpt excerptWith(const QString &text, const QString &mark)
{
    SearchExcerpt excerpt{text, {}};
    const qsizetype at = text.indexOf(mark, 0, Qt::CaseInsensitive);
    if (!mark.isEmpty() && at >= 0)
        excerpt.marks.append({at, at + mark.size()});
    return excerpt;
}

} // namespace

cases::SearchMatch makeMatch(int number, const HandClock &clock)
{
    const Sample &sample = samples[static_cast<std::size_t>(number) % std::size(samples)];
    cases::SearchMatch match;
    match.row = 1000 - number;
    match.subject = subjectOf(number);
    match.field = sample.field;
    const QString mark = QString::fromUtf8(sample.mark);
    const QString title = QString::fromUtf8(sample.title);
    match.excerpt = excerptWith(
        sample.field == SearchField::Title ? title : QString::fromUtf8(sample.caption), mark);
    match.title = excerptWith(title, mark);
    match.at = clock.now() - std::chrono::hours(number * 5);
    match.newest.revision.subject = match.subject;
    match.newest.revision.type = sample.type;
    match.newest.revision.language = QString::fromUtf8(sample.language);
    match.newest.text = domain::SubjectText{};
    match.newest.text->platformId = QStringLiteral("v-%1").arg(number);
    match.newest.text->title = title;
    match.newest.text->handle = QStringLiteral("@convoy_watch");
    match.state = sample.state;
    return match;
}

cases::SearchMatch makeHostileMatch(const HandClock &clock)
{
    cases::SearchMatch match = makeMatch(0, clock);
    const QString bad = QStringLiteral("<b>x</b><img src=\"/dev/zero\">") + QChar(0x202E)
                        + QStringLiteral("gpj needle") + QString(12, QChar(0x0301));
    match.title = excerptWith(bad, QStringLiteral("needle"));
    match.excerpt = match.title;
    match.newest.text->title = bad;
    return match;
}

void FakeSearch::release()
{
    const auto held = std::exchange(m_held, {});
    for (const auto &[request, promise] : held) {
        promise->addResult(pageOf(request));
        promise->finish();
    }
}

FakeSearch::Page FakeSearch::pageOf(const cases::SearchRequest &request) const
{
    if (fault)
        return *fault;
    cases::SearchPage page;
    page.isCancelled = request.isCancelled();
    for (const cases::SearchMatch &match : found) {
        if (request.after && match.row >= *request.after)
            continue;
        if (page.matches.size() == pageSize) {
            page.next = page.matches.last().row;
            break;
        }
        page.matches.append(match);
    }
    page.count = found.size();
    return page;
}

review::Answer<cases::SearchPage> FakeSearch::search(const cases::SearchRequest &request)
{
    asked.append(request);
    auto promise = std::make_shared<QPromise<Page>>();
    promise->start();
    const auto future = promise->future();
    m_held.append({request, promise});
    if (!isHeld)
        release();
    return future;
}

review::Answer<std::optional<review::DeskCase>>
FakeSearch::subject(const domain::SubjectId &subject)
{
    using Found = base::Result<std::optional<review::DeskCase>>;
    opened.append(subject);
    return QtFuture::makeReadyFuture(
        fault ? Found(*fault) : Found(std::optional(makeCase(subject.bytes().back(), m_clock))));
}

} // namespace vigil::ui::fixture
