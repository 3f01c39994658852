// SPDX-License-Identifier: GPL-3.0-or-later
// Videos that look like the one on the desk, for the person to confirm.
#include "base/strangertext.h"
#include "ui/review/contextsection.h"
#include "ui/review/contexttexts.h"
#include "ui/review/reviewtexts.h"
#include "ui/widgets/timecode.h"

#include <QCoreApplication>
#include <QLocale>

namespace vigil::ui {

namespace {

using Place = ContextSection::Place;
using review::SimilarVideo;
using review::SimilarVideos;
using similar::Relation;

/// Videos that are shown without opening the section.
constexpr int matchesAtOnce = 2;
/// Places that are shown of each.
constexpr qsizetype shownPlaces = 4;

struct SimilarSection
{
    Q_DECLARE_TR_FUNCTIONS(SimilarSection)
};

QString titleOf(const SimilarVideo &video)
{
    const QString title = base::strangerText(video.title);
    //: In place of a title that was erased or never given
    return title.isEmpty() ? SimilarSection::tr("a video without a title") : title;
}

QString relationText(const SimilarVideo &video)
{
    if (!video.found.relation)
        //: A computer takes two videos for similar, and no person has looked yet
        return SimilarSection::tr("not confirmed yet");
    return *video.found.relation == Relation::Confirmed
               //: A person said that two videos are similar
               ? SimilarSection::tr("confirmed")
               //: A person said that two videos are not similar
               : SimilarSection::tr("not similar");
}

QString rangesText(const QList<domain::Segment> &segments)
{
    QStringList ranges;
    for (const domain::Segment &segment : segments.mid(0, shownPlaces))
        ranges << timeRange(segment.from, segment.to);
    return QLocale().createSeparatedList(ranges);
}

QString matchText(const similar::Match &match)
{
    //: How much of a video looks like another. %1 of the %Ln seconds that can be compared
    const QString seconds =
        SimilarSection::tr("%1 of %Ln second(s) look alike", nullptr, match.query.usable)
            .arg(QLocale().toString(match.query.matched));
    if (match.turn == media::PdqTurn::Original)
        return seconds;
    //: A copy that was flipped or rotated
    return dotted({seconds, SimilarSection::tr("mirrored or turned")});
}

QString enforcementText(const domain::Enforcement &enforcement, base::Instant now)
{
    if (enforcement.isAccountBanned())
        return SimilarSection::tr("its account is banned");
    QStringList texts;
    for (const domain::Imposed &imposed : enforcement.imposed())
        texts << imposedText(imposed, now);
    //: No measure applies to that video
    return texts.isEmpty() ? SimilarSection::tr("nothing in force") : dotted(texts);
}

void addVideo(ContextSection &section, const SimilarVideo &video, const ContextFacts &facts,
              Place place)
{
    const QString title = titleOf(video);
    section.addText(title, Token::Text, place);
    section.addText(dotted({matchText(video.found.match),
                            enforcementText(video.enforcement, facts.now), relationText(video)}),
                    Token::DimText, place);
    const auto pictures =
        facts.similarPictures ? facts.similarPictures(video.found.subject) : VideoPictures();
    if (!pictures.isNull()) {
        const auto &alike = video.found.match.compared.segments;
        //: Read aloud: small pictures. %1 is the title of another video, %2 where it looks like the
        //: one on the desk, such as 0:12–0:20, 0:31–0:40
        const QString read = SimilarSection::tr("Pictures of %1, which looks alike at %2")
                                 .arg(title, rangesText(alike));
        section.addPictures(pictures, alike, read, place);
    }
    section.addSegments(video.found.match.query.segments.mid(0, shownPlaces), place);
    const auto say = [port = facts.similar, other = video.found.subject](Relation relation) {
        return [port, other, relation] { port->say(other, relation); };
    };
    QList<ContextSection::Button> buttons;
    if (video.found.relation != Relation::Confirmed)
        //: Button: these two videos are similar
        buttons.append({SimilarSection::tr("Similar"),
                        //: Read aloud for a button. %1 is the title of the other video
                        SimilarSection::tr("%1 is similar").arg(title), say(Relation::Confirmed)});
    if (video.found.relation != Relation::Rejected)
        //: Button: these two videos are not similar
        buttons.append({SimilarSection::tr("Not similar"),
                        //: Read aloud for a button. %1 is the title of the other video
                        SimilarSection::tr("%1 is not similar").arg(title),
                        say(Relation::Rejected)});
    section.addButtons(buttons, place);
}

bool isRejected(const SimilarVideo &video)
{
    return video.found.relation == Relation::Rejected;
}

/// One decision for this video and all that a person has confirmed.
void addTogether(ContextSection &section, const SimilarVideos &videos, const ContextFacts &facts)
{
    const auto confirmed =
        std::count_if(videos.videos.begin(), videos.videos.end(), [](const SimilarVideo &video) {
            return video.found.relation == Relation::Confirmed;
        });
    if (confirmed == 0 || !facts.toggleAlike)
        return;
    if (facts.decidedAlike == 0) {
        //: Button: what is decided of this video is decided of %Ln similar ones too
        const QString text =
            SimilarSection::tr("Decide %Ln confirmed the same", nullptr, int(confirmed));
        section.addButtons({{text, text, facts.toggleAlike}}, Place::Body);
        return;
    }
    //: %Ln videos that look like the one on the desk, for which one decision will hold
    section.addText(SimilarSection::tr("Your decision will hold for %Ln similar video(s) too.",
                                       nullptr, facts.decidedAlike),
                    Token::Label);
    //: Button: the decision is of this video and not of similar ones
    const QString text = SimilarSection::tr("Decide this video alone");
    section.addButtons({{text, text, facts.toggleAlike}}, Place::Body);
}

void addVideos(ContextSection &section, const SimilarVideos &videos, const ContextFacts &facts)
{
    int shown = 0;
    for (const SimilarVideo &video : videos.videos) {
        const bool isFirst = !isRejected(video) && shown < matchesAtOnce;
        shown += isFirst ? 1 : 0;
        addVideo(section, video, facts, isFirst ? Place::Body : Place::Details);
    }
    if (!videos.isWhole)
        section.addText(SimilarSection::tr("Only the newest videos were compared."));
}

void sumUp(ContextSection &section, const SimilarVideos &videos)
{
    const auto &all = videos.videos;
    const auto rejected = std::count_if(all.begin(), all.end(), isRejected);
    const int count = static_cast<int>(std::ssize(all) - rejected);
    if (count == 0)
        //: No video looks like this one
        section.setSummary(SimilarSection::tr("none found"));
    else
        section.setSummary(SimilarSection::tr("%Ln found", nullptr, count), Token::Label);
}

} // namespace

void fillSimilar(ContextSection &section, const ContextFacts &facts)
{
    using State = SimilarVideos::State;
    //: Title of a part of the screen: videos that look like this one
    section.begin(SimilarSection::tr("Similar videos"));
    const SimilarVideos videos = facts.similar ? facts.similar->videos() : SimilarVideos();
    switch (videos.state) {
    case State::NoVideo:
        //: There is no video that could be compared with others
        section.setSummary(SimilarSection::tr("no video here"));
        break;
    case State::Looking:
        //: The video is compared with others at this moment
        section.setSummary(SimilarSection::tr("being compared…"));
        break;
    case State::TooPlain:
        section.setSummary(SimilarSection::tr("cannot be told"));
        section.addText(SimilarSection::tr("Its pictures have too little detail to be compared."));
        break;
    case State::Failed: section.setSummary(SimilarSection::tr("could not be compared")); break;
    case State::Found:
        sumUp(section, videos);
        addTogether(section, videos, facts);
        addVideos(section, videos, facts);
        break;
    }
    section.end();
}

} // namespace vigil::ui
