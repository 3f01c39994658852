// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/review/fakedesk.h"

#include "domain/measuretext.h"
#include "policy/packfile.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace vigil::ui::fixture {

namespace {

using namespace std::chrono_literals;

template<typename Id>
Id idOf(int kind, int number)
{
    base::IdBytes bytes{};
    bytes[0] = static_cast<std::uint8_t>(kind);
    bytes[14] = static_cast<std::uint8_t>(number >> 8);
    bytes[15] = static_cast<std::uint8_t>(number);
    return Id(bytes);
}

template<typename T>
review::Answer<T> answer(base::Result<T> value)
{
    QFutureInterface<base::Result<T>> promise;
    promise.reportStarted();
    promise.reportResult(std::move(value));
    promise.reportFinished();
    return promise.future();
}

const QList<policy::PolicyPack> &shippedPacks()
{
    static const auto packs = [] {
        QList<policy::PolicyPack> read;
        for (const char *name : {"general", "crisis-2022"}) {
            auto pack =
                policy::loadPack(QStringLiteral(VIGIL_SOURCE_DIR "/resources/policies/%1.json")
                                     .arg(QLatin1StringView(name)));
            if (!pack)
                qFatal("%s", qPrintable(pack.error().message));
            read << *pack;
        }
        return read;
    }();
    return packs;
}

std::shared_ptr<const policy::PolicyBook> book()
{
    static const auto shared = std::make_shared<const policy::PolicyBook>(shippedPacks());
    return shared;
}

base::Instant instant(const char *text)
{
    return *base::parseInstant(QString::fromLatin1(text));
}

domain::PolicyId misinformation()
{
    return *domain::PolicyId::parse(u"INT-MIS");
}

domain::Flag flagOf(int number, domain::FlagSource source, const char *at)
{
    domain::Flag flag;
    flag.id = idOf<domain::FlagId>(5, number);
    flag.source = source;
    flag.at = instant(at);
    flag.policy = misinformation();
    return flag;
}

void addFlags(cases::SubjectView &subject)
{
    using Source = domain::FlagSource;
    subject.flags = {flagOf(1, Source::Automated, "2022-03-10T08:40:00Z"),
                     flagOf(2, Source::UserReport, "2022-03-10T09:14:00Z"),
                     flagOf(3, Source::FactCheckPartner, "2022-03-09T10:00:00Z")};
    subject.flags[0].scorePct = 93;
    subject.flags[0].segments = {{12s, 20s}};
    subject.flags[1].note = QStringLiteral("old footage, seen in 2019");
    subject.flagGroups = {
        {Source::Automated,
         misinformation(),
         1,
         subject.flags[0].at,
         subject.flags[0].at,
         93,
         {{12s, 20s}}},
        {Source::UserReport, misinformation(), 3, subject.flags[1].at, subject.flags[1].at, {}, {}},
        {Source::FactCheckPartner,
         misinformation(),
         1,
         subject.flags[2].at,
         subject.flags[2].at,
         {},
         {}}};
}

void addStrikes(cases::SubjectView &subject)
{
    subject.account.created = instant("2021-01-05T00:00:00Z");
    subject.account.followers = 12'400;
    subject.account.country = domain::CountryCode::parse(u"UA");
    subject.accountDecisions = 2;
    for (int i = 0; i < 2; ++i) {
        domain::Strike strike;
        strike.decision = idOf<domain::DecisionId>(7, i);
        strike.at = instant("2022-01-14T09:00:00Z") + std::chrono::days{i * 30};
        strike.expires = strike.at + std::chrono::days{90};
        strike.policy = misinformation();
        strike.isActive = true;
        subject.strikes.strikes << strike;
    }
    subject.strikes.activeByPolicy.insert(misinformation(), 2);
}

/// What the authors of a pack write, in the one language of the desk.
policy::PolicyPack withTexts(policy::PolicyPack pack, const QString &given)
{
    const QString text = given.left(600); // as many as a pack may have
    policy::LocaleTexts texts = pack.texts.value(pack.sourceLocale);
    texts.title = text;
    for (auto &named : texts.sections)
        named = text;
    for (auto &named : texts.harms)
        named = text;
    for (auto &named : texts.reasons)
        named = text;
    for (auto &named : texts.outcomes)
        named = text;
    for (policy::PolicyText &policy : texts.policies) {
        for (QString *field : {&policy.title, &policy.rule, &policy.covers, &policy.doesNotCover,
                               &policy.viewerTold, &policy.uploaderTold})
            *field = text;
        policy.examples = {text};
        policy.counterExamples = {text};
    }
    pack.texts = {{pack.sourceLocale, texts}};
    return pack;
}

std::shared_ptr<const policy::PolicyBook> hostileBook(const QString &text)
{
    QList<policy::PolicyPack> packs;
    for (const policy::PolicyPack &pack : shippedPacks())
        packs << withTexts(pack, text);
    return std::make_shared<const policy::PolicyBook>(packs);
}

void addHistory(review::DeskCase &desk)
{
    cases::DecisionRecord record;
    domain::Decision &decision = record.decision;
    decision.id = idOf<domain::DecisionId>(7, 9);
    decision.actor = idOf<domain::MemberId>(8, 1);
    decision.at = instant("2022-03-03T15:00:00Z");
    decision.policy = {misinformation(), 3, QStringLiteral("en"), QStringLiteral("crisis-2022@1")};
    decision.measures = {*domain::Measure::on(
        *domain::MeasureSpec::label(domain::Label::UnverifiedContent), desk.view.file.subject)};
    decision.reason = *domain::ReasonCode::parse(u"unverifiable");
    decision.evidence = {{12s, 20s}};
    record.note = QStringLiteral("same clip as in February");
    record.reversedAt = instant("2022-03-05T08:00:00Z");
    record.reversedBy = idOf<domain::MemberId>(8, 2);
    desk.names = {{idOf<domain::MemberId>(8, 1), QStringLiteral("Olena")},
                  {idOf<domain::MemberId>(8, 2), QStringLiteral("Marek")}};
    desk.view.subject.history = {record};
    intake::ClaimedView claimed;
    claimed.decision.decidedAt = instant("2021-11-05T10:00:00Z");
    claimed.decision.measures = {domain::MeasureSpec::remove()};
    claimed.decision.reversedAt = instant("2021-12-01T09:00:00Z");
    claimed.text = {QStringLiteral("Old desk"),
                    QStringLiteral("d-17"),
                    QStringLiteral("misleading media"),
                    QStringLiteral("old footage"),
                    QStringLiteral("policy"),
                    QStringLiteral("H. Verbeek"),
                    QStringLiteral("same clip as in 2014")};
    desk.view.subject.claimed = {claimed};
    desk.view.subject.totals.claimed = 1;
    desk.view.subject.accountClaimed = {{QStringLiteral("Old desk"), 3}};
}

} // namespace

review::DeskCase makeCase(int number, const HandClock &clock)
{
    const auto id = idOf<domain::CaseId>(1, number);
    const domain::Lease::Holder holder{idOf<domain::MemberId>(8, 3), {}};
    review::DeskCase desk{{},
                          domain::Lease::begin({}, id, holder, clock.now()),
                          book(),
                          {},
                          review::MediaState::None,
                          {},
                          {},
                          {}};
    cases::CaseView &view = desk.view;
    view.file.id = id;
    view.file.subject = {idOf<domain::SubjectId>(2, number), domain::SubjectType::Video};
    view.file.account = idOf<domain::AccountId>(3, 1);
    view.file.policy = misinformation();
    view.file.severity = domain::Severity::High;
    view.file.sources = {domain::FlagSource::Automated, domain::FlagSource::UserReport,
                         domain::FlagSource::FactCheckPartner};
    view.file.due = {instant("2022-03-10T12:40:00Z"), 2h, 75, 100, false, false};
    view.state = domain::CaseState::Leased;

    domain::Revision &revision = view.flagged.revision;
    revision.subject = view.file.subject.id;
    revision.at = instant("2022-03-10T08:40:00Z");
    revision.posted = instant("2022-03-10T07:00:00Z");
    revision.language = QStringLiteral("uk");
    revision.reach = 48'200;
    revision.duration = 58s;
    revision.topics = {QStringLiteral("ukraine-war")};
    domain::SubjectText text;
    text.platformId = QStringLiteral("v-2093%1").arg(number);
    text.title = number % 2 == 1 ? QStringLiteral("Стара колона техніки подана за сьогоднішню")
                                 : QStringLiteral("Колонна на въезде, «только что»");
    text.caption = QStringLiteral("щойно зняли на в’їзді, дивіться скільки їх");
    text.hashtags = {QStringLiteral("війна"), QStringLiteral("колона")};
    text.handle = QStringLiteral("@frontline_daily");
    text.accountName = QStringLiteral("Frontline Daily");
    text.accountPlatformId = QStringLiteral("a-771");
    view.flagged.text = text;
    view.subject.id = view.file.subject.id;
    view.subject.newest = view.flagged;
    view.subject.account.id = view.file.account;
    addFlags(view.subject);
    addStrikes(view.subject);
    addHistory(desk);

    desk.scope = {clock.now(), revision.topics, domain::CountryCode::parse(u"UA")};
    return desk;
}

QString hostileText()
{
    return QStringLiteral("<b>x</b><img src=\"/dev/zero\">") + QChar(0x202E) + QStringLiteral("gpj")
           + QString(12, QChar(0x0301));
}

review::DeskCase makeHostileCase(int number, const HandClock &clock, const QString &bad)
{
    review::DeskCase desk = makeCase(number, clock);
    desk.book = hostileBook(bad);
    domain::SubjectText &text = *desk.view.flagged.text;
    for (QString *field : {&text.platformId, &text.title, &text.caption, &text.handle,
                           &text.accountName, &text.accountPlatformId})
        *field = bad;
    text.hashtags = {bad};
    desk.view.flagged.revision.language = bad;
    desk.view.subject.newest = desk.view.flagged;
    desk.view.subject.newest.text->title = bad + QStringLiteral("2");
    desk.view.changes = {false, true, {QStringLiteral("title"), bad}};
    desk.view.subject.flags[1].note = bad;
    desk.view.subject.flags[2].notice = domain::Notice{bad, bad};
    desk.view.subject.flags[2].order = domain::Order{bad, {}, {}, {}};
    desk.view.subject.history[0].note = bad;
    desk.view.subject.claimed[0].text = {bad, bad, bad, bad, bad, bad, bad};
    desk.view.subject.accountClaimed[0].system = bad;
    for (QString &name : desk.names)
        name = bad;
    return desk;
}

review::DeskCase FakeDesk::taken(const domain::CaseId &caseId)
{
    const auto found = std::find_if(m_seen.begin(), m_seen.end(),
                                    [&](const auto &desk) { return desk.id() == caseId; });
    Q_ASSERT(found != m_seen.end());
    return *found;
}

review::Answer<std::optional<review::DeskCase>> FakeDesk::next()
{
    using Found = std::optional<review::DeskCase>;
    if (noCase)
        return answer<Found>(*noCase);
    if (waiting.isEmpty())
        return answer<Found>(Found());
    m_seen << waiting.first();
    return answer<Found>(Found(waiting.takeFirst()));
}

review::Answer<std::optional<review::DeskCase>> FakeDesk::following(const domain::CaseId &)
{
    return next();
}

review::Answer<domain::Lease> FakeDesk::renew(const domain::CaseId &caseId)
{
    return answer(taken(caseId).lease.renewed(m_clock.now()));
}

review::Answer<domain::Lease> FakeDesk::hold(const domain::CaseId &caseId)
{
    return answer(taken(caseId).lease.held(m_clock.now()));
}

review::Answer<domain::Lease> FakeDesk::resume(const domain::CaseId &caseId)
{
    return renew(caseId);
}

review::Answer<void> FakeDesk::giveBack(const domain::CaseId &)
{
    return answer<void>({});
}

review::Answer<cases::QueueSummary> FakeDesk::summary()
{
    cases::QueueSummary summary;
    summary.queue = QStringLiteral("misinformation");
    summary.waiting = 214;
    summary.oldestDue = m_clock.now() + 18min;
    return answer<cases::QueueSummary>(summary);
}

review::Answer<std::vector<cases::UpcomingCase>> FakeDesk::upcoming(int)
{
    return answer<std::vector<cases::UpcomingCase>>(std::vector<cases::UpcomingCase>());
}

review::Answer<cases::BanPreview> FakeDesk::previewBan(const domain::AccountId &,
                                                       const domain::CaseId &)
{
    return answer<cases::BanPreview>(preview);
}

review::Answer<cases::DecisionReceipt> FakeDesk::decide(const cases::DecisionRequest &request)
{
    if (fault)
        return answer<cases::DecisionReceipt>(*fault);
    decided << request;
    return answer<cases::DecisionReceipt>(
        cases::DecisionReceipt{request.id, request.caseId, taken(request.caseId).view.subject.id,
                               m_clock.now(), m_clock.now() + 10s, false});
}

review::Answer<std::optional<review::DeskCase>> FakeDesk::undo(const domain::DecisionId &decision)
{
    using Found = std::optional<review::DeskCase>;
    undone << decision;
    for (const cases::DecisionRequest &request : std::as_const(decided)) {
        if (request.id == decision)
            return answer<Found>(Found(taken(request.caseId)));
    }
    return answer<Found>(Found());
}

review::Answer<void> FakeDesk::leave(const domain::CaseId &, const QString &act)
{
    if (fault)
        return answer<void>(*fault);
    acts << act;
    return answer<void>({});
}

review::Answer<void> FakeDesk::skip(const domain::CaseId &caseId)
{
    return leave(caseId, QStringLiteral("skip"));
}

review::Answer<void> FakeDesk::release(const domain::CaseId &caseId)
{
    return leave(caseId, QStringLiteral("release"));
}

review::Answer<void> FakeDesk::escalate(const cases::EscalationRequest &request)
{
    return leave(request.caseId,
                 QStringLiteral("escalate:") + domain::escalationKindNames.name(request.kind));
}

review::Answer<void> FakeDesk::sendToFactCheck(const domain::CaseId &caseId)
{
    return leave(caseId, QStringLiteral("fact_check"));
}

void FakeStage::setCase(const review::DeskCase *desk)
{
    current = desk ? std::optional(desk->id()) : std::nullopt;
}

void FakeStage::setNextCase(const review::DeskCase *desk)
{
    next = desk ? std::optional(desk->id()) : std::nullopt;
}

void FakeStage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect().adjusted(metrics::windowEdge, metrics::windowEdge, -metrics::windowEdge,
                                     -metrics::windowEdge),
                     color(Token::Stage));
}

FakeSimilar::FakeSimilar(review::ReviewSession &session, const HandClock &clock, QObject *parent)
    : review::SimilarPort(parent)
    , m_clock(clock)
{
    connect(&session, &review::ReviewSession::currentChanged, this,
            [this, &session] { show(session.current()); });
}

void FakeSimilar::show(const review::DeskCase *desk)
{
    if (!desk) {
        set({});
        return;
    }
    const domain::Standing removed{
        {},
        *domain::Measure::on(**domain::parseMeasure(u"remove"), desk->view.file.subject),
        m_clock.at - std::chrono::hours(30),
        std::nullopt};
    similar::Match match;
    match.turn = media::PdqTurn::FlipY;
    match.query = {58,
                   46,
                   {{base::Millis{4'000}, base::Millis{31'000}},
                    {base::Millis{38'000}, base::Millis{57'000}}}};
    match.compared = {46, 46, {{base::Millis{0}, base::Millis{46'000}}}};
    review::SimilarVideos found{review::SimilarVideos::State::Found, {}, true};
    const auto add = [&](std::uint8_t number, std::optional<similar::Relation> relation,
                         const domain::Enforcement &enforcement) {
        base::IdBytes id{};
        id.back() = number;
        found.videos.push_back(
            {{domain::SubjectId(id), match, relation}, desk->text().title, {}, enforcement});
        match.turn = media::PdqTurn::Original;
        match.query.segments.removeLast();
        match.query.matched -= 10;
    };
    add(1, std::nullopt, domain::Enforcement::at({removed}, m_clock.at));
    match.query.segments.append({base::Millis{40'000}, base::Millis{51'000}});
    add(2, similar::Relation::Confirmed, {});
    match.query.segments.append({base::Millis{40'000}, base::Millis{51'000}});
    add(3, similar::Relation::Rejected, {});
    set(found);
}

void FakeSimilar::set(const review::SimilarVideos &videos)
{
    m_videos = videos;
    Q_EMIT changed();
}

void FakeSimilar::say(const domain::SubjectId &other, similar::Relation relation)
{
    said.append({other, relation});
    for (review::SimilarVideo &video : m_videos.videos) {
        if (video.found.subject == other)
            video.found.relation = relation;
    }
    Q_EMIT changed();
}

} // namespace vigil::ui::fixture
