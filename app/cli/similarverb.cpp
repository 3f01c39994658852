// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/errors.h"
#include "cli/findsubject.h"
#include "cli/verbs.h"
#include "media/playerprogram.h"
#include "review/deskmedia.h"
#include "review/similarwatch.h"
#include "review/storesearch.h"

#include <QEventLoop>
#include <QJsonArray>

namespace vigil::cli {

namespace {

using namespace Qt::StringLiterals;
using review::SimilarVideo;
using review::SimilarVideos;
using review::SimilarWatch;
using similar::Relation;

struct SimilarOptions
{
    std::string subject;
    std::string confirm;
    std::string reject;
};

/// What a person says of another subject.
struct Saying
{
    domain::SubjectId other;
    Relation relation = Relation::Confirmed;
};

base::Result<review::DeskCase> readDesk(Invocation &with, cases::CaseStore &cases,
                                        const domain::SubjectId &id)
{
    auto read = review::StoreSearch(cases, with.clock()).subject(id);
    read.waitForFinished();
    auto desk = read.result();
    if (!desk)
        return desk.error();
    if (!*desk)
        return base::Error{subjectUnknown,
                           u"There is no such subject here. Nothing was compared."_s};
    const auto found =
        cases.store().readers().readNow([&](store::Database &database) -> base::Result<bool> {
            auto done = review::findMedia(database, **desk);
            return done ? base::Result<bool>(true) : done.error();
        });
    if (!found)
        return found.error();
    return **std::move(desk);
}

/// Why there is nothing to say of the videos; nothing when there is.
std::optional<base::Error> reasonFor(SimilarVideos::State state)
{
    switch (state) {
    case SimilarVideos::State::NoVideo:
        return base::Error{notComparable,
                           u"There is no video of this subject on this computer, so it cannot be "
                           "compared. Import its feed from where its files are."_s};
    case SimilarVideos::State::TooPlain:
        return base::Error{notComparable,
                           u"The pictures of this video have too little detail to be compared with "
                           "others. Compare it by eye."_s};
    case SimilarVideos::State::Looking:
    case SimilarVideos::State::Failed:
        return base::Error{notComparable,
                           u"The video could not be compared: it cannot be decoded, or the store "
                           "cannot be read. \"vigilctl hash FILE\" and \"vigilctl verify\" tell "
                           "which."_s};
    case SimilarVideos::State::Found: break;
    }
    return std::nullopt;
}

QJsonObject videoJson(const SimilarVideo &video, const QString &name)
{
    QJsonObject json = similar::matchJson(video.found.match);
    json.insert("subject"_L1, QJsonObject{{u"id"_s, name},
                                          {u"ledger_id"_s, video.found.subject.toString()},
                                          {u"title"_s, video.title}});
    json.insert("relation"_L1, video.found.relation
                                   ? QJsonValue(similar::relationNames.name(*video.found.relation))
                                   : QJsonValue::Null);
    json.insert("available"_L1, video.enforcement.isAvailable());
    return json;
}

QString videoLine(const SimilarVideo &video, const QString &name)
{
    const similar::Match &match = video.found.match;
    return u"%1 %2/%3 s %4 %5: %6"_s.arg(
        terminalLine(name), QString::number(match.query.matched),
        QString::number(match.query.usable), media::pdqTurnNames.name(match.turn),
        video.found.relation ? QString(similar::relationNames.name(*video.found.relation))
                             : u"suggested"_s,
        terminalLine(video.title));
}

/// Waits for what the watch has to say.
class Waiting final
{
public:
    Waiting(Invocation &with, cases::CaseStore &cases)
        : m_watch({cases, with.clock(), with.random()}, {media::playerProgram()},
                  std::chrono::milliseconds(0))
    {
        QObject::connect(&m_watch, &SimilarWatch::changed, &m_loop, &QEventLoop::quit);
        QObject::connect(&m_watch, &SimilarWatch::refused, &m_loop, [this](const auto &error) {
            m_refusal = error;
            m_loop.quit();
        });
    }

    const SimilarVideos &look(const review::DeskCase &desk)
    {
        m_watch.show(&desk);
        while (m_watch.videos().state == SimilarVideos::State::Looking)
            m_loop.exec();
        return m_watch.videos();
    }

    /// The refusal, if there is one.
    std::optional<base::Error> say(const Saying &saying)
    {
        const auto &videos = m_watch.videos().videos;
        const bool isFound = std::any_of(videos.begin(), videos.end(), [&](const auto &one) {
            return one.found.subject == saying.other;
        });
        if (!isFound)
            return base::Error{notSimilar, u"Nothing was recorded: the other video was not found "
                                           "to be similar. \"vigilctl similar\" lists those that "
                                           "were."_s};
        m_watch.say(saying.other, saying.relation);
        m_loop.exec();
        return m_refusal;
    }

private:
    QEventLoop m_loop;
    std::optional<base::Error> m_refusal;
    SimilarWatch m_watch;
};

Exit printVideos(const Output &output, cases::CaseStore &cases, const SimilarVideos &videos)
{
    QJsonArray json;
    QStringList lines;
    for (const SimilarVideo &video : videos.videos) {
        const auto name = platformIdOf(cases, video.found.subject);
        if (!name)
            return output.refused(name.error());
        json.append(videoJson(video, *name));
        lines.append(videoLine(video, *name));
    }
    if (lines.isEmpty())
        lines.append(u"No similar video was found."_s);
    if (!videos.isWhole)
        lines.append(u"Only the newest videos were compared."_s);
    return output.done({{u"similar"_s, json}, {u"whole"_s, videos.isWhole}}, lines);
}

base::Result<std::optional<Saying>> sayingOf(cases::CaseStore &cases, const SimilarOptions &options)
{
    const bool isConfirmed = !options.confirm.empty();
    if (isConfirmed && !options.reject.empty())
        return base::Error{badArgument, u"Give --confirm or --reject, not both."_s};
    if (!isConfirmed && options.reject.empty())
        return std::optional<Saying>();
    const auto other = findSubject(cases, toText(isConfirmed ? options.confirm : options.reject));
    if (!other)
        return other.error();
    return std::optional(Saying{*other, isConfirmed ? Relation::Confirmed : Relation::Rejected});
}

Exit findSimilar(Invocation &with, const SimilarOptions &options)
{
    const Output &output = with.output();
    auto cases = with.open();
    if (!cases)
        return output.refused(cases.error());
    const auto subject = findSubject(**cases, toText(options.subject));
    if (!subject)
        return output.refused(subject.error());
    const auto saying = sayingOf(**cases, options);
    if (!saying)
        return output.refused(saying.error());
    const auto desk = readDesk(with, **cases, *subject);
    if (!desk)
        return output.refused(desk.error());
    Waiting waiting(with, **cases);
    const SimilarVideos &videos = waiting.look(*desk);
    if (const auto reason = reasonFor(videos.state))
        return output.refused(*reason);
    if (*saying) {
        if (const auto refusal = waiting.say(**saying))
            return output.refused(refusalIn(**cases, *refusal));
    }
    return printVideos(output, **cases, videos);
}

} // namespace

void addSimilarVerb(Verbs &verbs)
{
    const auto options = std::make_shared<SimilarOptions>();
    const Verb verb =
        verbs.add("similar", "Find videos with the same pictures; hashes the video if need be");
    verb.option("subject", options->subject, "The platform's id of a video, or a ledger id")
        .required();
    verb.option("--confirm", options->confirm, "Record that this other one is similar");
    verb.option("--reject", options->reject, "Record that this other one is not similar");
    verbs.run(verb, [options](Invocation &with) { return findSimilar(with, *options); });
}

} // namespace vigil::cli
