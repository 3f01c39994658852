// SPDX-License-Identifier: GPL-3.0-or-later
// Why a case is here and why it is due when it is; and what was posted.
#include "base/strangertext.h"
#include "ui/review/contextsection.h"
#include "ui/review/contexttexts.h"
#include "ui/review/reviewtexts.h"
#include "ui/widgets/timecode.h"

#include <QCoreApplication>

#include <algorithm>

namespace vigil::ui {

namespace {

/// Of a post; nobody reads more of them.
constexpr qsizetype mostTags = 50;

struct WhySection
{
    Q_DECLARE_TR_FUNCTIONS(WhySection)
};

bool isFoundByUsFirst(const QList<domain::Flag> &flags)
{
    return !flags.isEmpty() && !domain::isReport(flags.first().source);
}

QString dueText(const domain::DueTime &due, domain::Severity severity, base::Instant now)
{
    const base::Millis left = due.at - now;
    const QString at = whenText(due.at, now);
    if (left < base::Millis{})
        //: When a case should have been decided. %1 is a time or a date, %2 a duration
        return WhySection::tr("Due %1, late by %2: %3")
            .arg(at, durationText(-left), severityText(severity));
    //: When a case should be decided. %1 is a time or a date, %2 a duration, %3 how grave it is
    return WhySection::tr("Due %1, in %2: %3").arg(at, durationText(left), severityText(severity));
}

void explainDue(ContextSection &section, const domain::DueTime &due)
{
    using Place = ContextSection::Place;
    //: A small heading
    section.addHeading(WhySection::tr("Why it is due then"));
    if (due.isByDeadline) {
        section.addText(WhySection::tr("An authority's order sets this deadline."), Token::DimText,
                        Place::Details);
        return;
    }
    const QString allowance = durationText(due.allowance);
    section.addText(due.isLive
                        ? WhySection::tr("A stream of this severity may wait %1.").arg(allowance)
                        : WhySection::tr("A case of this severity may wait %1.").arg(allowance),
                    Token::DimText, Place::Details);
    if (due.reachPercent != 100)
        section.addText(WhySection::tr("Many have seen it: %1 of that time.")
                            .arg(percentText(due.reachPercent)),
                        Token::DimText, Place::Details);
    if (due.sourcePercent != 100)
        section.addText(WhySection::tr("For who flagged it: %1 of that time.")
                            .arg(percentText(due.sourcePercent)),
                        Token::DimText, Place::Details);
}

void addFlagTexts(ContextSection &section, const domain::Flag &flag, base::Instant now)
{
    using Place = ContextSection::Place;
    if (flag.note.isEmpty() && !flag.notice && !flag.order)
        return;
    section.addHeading(dotted({sourceText(flag.source, 1), whenText(flag.at, now)}));
    section.addText(base::strangerPassage(flag.note), Token::DimText, Place::Details);
    if (flag.notice) {
        section.addText(
            //: %1 is the name of a law
            WhySection::tr("Notice under %1").arg(base::strangerText(flag.notice->law)),
            Token::Text, Place::Details);
        section.addText(base::strangerPassage(flag.notice->text), Token::DimText, Place::Details);
    }
    if (!flag.order)
        return;
    section.addText(
        //: An order of an authority. %1 is its reference
        WhySection::tr("Order %1").arg(base::strangerText(flag.order->reference)), Token::Text,
        Place::Details);
    if (flag.order->deadline)
        section.addText(
            //: Until when an order must be obeyed
            WhySection::tr("Deadline %1").arg(whenText(*flag.order->deadline, now)), Token::DimText,
            Place::Details);
}

QString foundText(const ContextFacts &facts)
{
    const cases::SubjectView &subject = facts.desk.view.subject;
    const QString sources =
        WhySection::tr("%Ln source(s)", nullptr, static_cast<int>(subject.flagGroups.size()));
    return isFoundByUsFirst(subject.flags)
               //: Nobody had reported the video before our own detection found it
               ? dotted({sources, WhySection::tr("found by us first")})
               : dotted({sources, WhySection::tr("not found by us first")});
}

void addGroups(ContextSection &section, const ContextFacts &facts)
{
    for (const cases::FlagGroup &group : facts.desk.view.subject.flagGroups) {
        QString policy = group.policy ? leftToRight(group.policy->toString()) : QString();
        if (group.highestScorePct)
            policy += QLatin1Char(' ') + percentText(*group.highestScorePct);
        section.addRow(sourceText(group.source, group.count), policy,
                       whenText(group.firstAt, facts.now), group.segments);
    }
}

} // namespace

void fillFlags(ContextSection &section, const ContextFacts &facts)
{
    //: Title of a part of the screen: who reported a video, and for what
    section.begin(WhySection::tr("Flags"));
    const QList<domain::Flag> &flags = facts.desk.view.subject.flags;
    //: Nobody has flagged the video
    section.setSummary(flags.isEmpty() ? WhySection::tr("none") : foundText(facts));
    addGroups(section, facts);
    for (const domain::Flag &flag : flags)
        addFlagTexts(section, flag, facts.now);
    section.end();
}

void fillCases(ContextSection &section, const ContextFacts &facts)
{
    //: Title of a part of the screen: the pieces of work on a video
    section.begin(WhySection::tr("Cases"));
    const QList<cases::CaseRow> &files = facts.desk.view.subject.cases;
    section.setSummary(files.isEmpty()
                           //: There is no case
                           ? WhySection::tr("none")
                           : caseStateText(files.last().status.state));
    for (auto file = files.rbegin(); file != files.rend(); ++file) {
        section.addRow(caseKindText(file->kind), caseStateText(file->status.state),
                       whenText(file->openedAt, facts.now));
    }
    section.end();
}

void fillWhy(ContextSection &section, const ContextFacts &facts)
{
    const cases::CaseView &view = facts.desk.view;
    //: Title of a part of the screen
    section.begin(WhySection::tr("Why it is here"));
    section.setSummary(foundText(facts));
    if (view.file.kind != domain::CaseKind::Initial)
        section.addText(caseKindText(view.file.kind), Token::Text);
    addGroups(section, facts);
    section.addText(dueText(view.file.due, view.file.severity, facts.now),
                    view.file.due.at < facts.now ? Token::Remove : Token::DimText);
    explainDue(section, view.file.due);
    for (const domain::Flag &flag : view.subject.flags)
        addFlagTexts(section, flag, facts.now);
    section.end();
}

void fillPost(ContextSection &section, const ContextFacts &facts)
{
    const domain::Revision &revision = facts.desk.revision();
    const domain::SubjectText text = facts.desk.text();
    switch (revision.type) {
    //: Title of a part of the screen
    case domain::SubjectType::Video: section.begin(WhySection::tr("Video")); break;
    //: Title of a part of the screen
    case domain::SubjectType::Livestream: section.begin(WhySection::tr("Livestream")); break;
    //: Title of a part of the screen
    default: section.begin(WhySection::tr("Subject")); break;
    }
    section.setAside(base::strangerText(text.platformId));
    QStringList summary;
    if (revision.posted) {
        const QString when = whenText(*revision.posted, facts.now);
        summary << (revision.type == domain::SubjectType::Livestream
                        //: When a livestream began
                        ? WhySection::tr("began %1").arg(when)
                        //: When a video was posted
                        : WhySection::tr("posted %1").arg(when));
    }
    if (revision.reach)
        summary << (revision.type == domain::SubjectType::Livestream
                        //: %1 is a number
                        ? WhySection::tr("%1 watching").arg(numberText(*revision.reach))
                        //: %1 is a number
                        : WhySection::tr("%1 views").arg(numberText(*revision.reach)));
    section.setSummary(dotted(summary));
    if (facts.desk.isRunningStream())
        section.addText(WhySection::tr("It was running when it was reported. Removing it ends it, "
                                       "which cannot be undone once the time to undo is over."));
    if (!facts.desk.view.flagged.text)
        section.addText(WhySection::tr("The texts of this case have been erased."));
    section.addText(base::strangerPassage(text.title), Token::Text);
    section.addText(base::strangerPassage(text.caption));
    QStringList tags;
    for (const QString &tag : text.hashtags.first(std::min(text.hashtags.size(), mostTags)))
        tags << base::strangerText(QString(QLatin1Char('#') + tag));
    if (text.hashtags.size() > mostTags)
        tags << QStringLiteral("⟨…⟩");
    section.addText(tags.join(QLatin1Char(' ')));
    section.end();
}

} // namespace vigil::ui
