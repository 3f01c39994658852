// SPDX-License-Identifier: GPL-3.0-or-later
// Fact-checks, earlier decisions and what others claim to have decided, and what changed on the
// platform.
#include "base/strangertext.h"
#include "policy/policytexts.h"
#include "ui/review/contextsection.h"
#include "ui/review/contexttexts.h"
#include "ui/review/reviewtexts.h"
#include "ui/widgets/timecode.h"

#include <QCoreApplication>

namespace vigil::ui {

namespace {

using Place = ContextSection::Place;

/// Decisions that are listed without opening the section.
constexpr qsizetype shownAtOnce = 2;

struct HistorySection
{
    Q_DECLARE_TR_FUNCTIONS(HistorySection)
};

QList<domain::MeasureSpec> specsOf(const domain::Decision &decision)
{
    QList<domain::MeasureSpec> specs;
    for (const domain::Measure &measure : decision.measures)
        specs << measure.spec();
    return specs;
}

QString personText(const ContextFacts &facts, const domain::MemberId &member)
{
    const QString name = facts.desk.names.value(member);
    //: A person whose name has been erased
    return name.isEmpty() ? HistorySection::tr("a former colleague") : base::strangerText(name);
}

QString fateText(const cases::DecisionRecord &record, const ContextFacts &facts)
{
    if (record.withdrawnAt)
        //: A decision that was undone within seconds
        return HistorySection::tr("withdrawn");
    if (record.reversedAt && record.reversedBy)
        //: A decision that was ended by another. %1 is a date, %2 a person
        return HistorySection::tr("reversed %1 by %2")
            .arg(whenText(*record.reversedAt, facts.now), personText(facts, *record.reversedBy));
    if (record.reversedAt)
        //: A decision that was ended by another. %1 is a date
        return HistorySection::tr("reversed %1").arg(whenText(*record.reversedAt, facts.now));
    if (record.stands && record.delivery == cases::Delivery::Held)
        //: A decision that is in force here, but not yet passed on to the platform
        return HistorySection::tr("stands, its time is to be confirmed");
    //: A decision that is in force, or has no effect
    return record.stands ? HistorySection::tr("stands") : HistorySection::tr("has no effect");
}

QString decisionText(const cases::DecisionRecord &record, const ContextFacts &facts)
{
    return dotted({measuresText(specsOf(record.decision)), whenText(record.decision.at, facts.now),
                   personText(facts, record.decision.actor), fateText(record, facts)});
}

void addDecision(ContextSection &section, const cases::DecisionRecord &record,
                 const ContextFacts &facts)
{
    const domain::Decision &decision = record.decision;
    section.addHeading(dotted({measuresText(specsOf(decision)), whenText(decision.at, facts.now)}));
    QString reason = decision.reason.toString();
    if (const auto policy = facts.desk.book->find(decision.policy))
        reason =
            base::strangerText(policy::reasonText(*policy->pack, decision.reason, facts.locale));
    section.addText(dotted({leftToRight(decision.policy.id.toString()), reason,
                            personText(facts, decision.actor), fateText(record, facts)}),
                    Token::DimText, Place::Details);
    if (decision.exception)
        section.addText(exceptionText(*decision.exception), Token::DimText, Place::Details);
    section.addText(base::strangerPassage(record.note), Token::Text, Place::Details);
    section.addSegments(decision.evidence, Place::Details);
    if (const auto start = facts.desk.streamStart()) {
        QStringList times;
        for (const domain::Segment &segment : decision.evidence)
            times << utcRange(*start, segment.from, segment.to);
        section.addText(dotted(times), Token::DimText, Place::Details);
    }
}

QString claimedByText(const intake::ClaimedView &claimed)
{
    const QString system = claimed.text ? base::strangerText(claimed.text->system) : QString();
    return system.isEmpty()
               //: A decision of a system whose name has been erased
               ? HistorySection::tr("claimed by another system")
               //: A decision that another system says it made. %1 is the system's name
               : HistorySection::tr("claimed by %1").arg(system);
}

QString claimedText(const intake::ClaimedView &claimed, base::Instant now)
{
    const intake::ClaimedDecision &decision = claimed.decision;
    QString end;
    if (decision.reversedAt)
        end = HistorySection::tr("reversed %1").arg(whenText(*decision.reversedAt, now));
    else if (decision.until)
        //: When a measure ends. %1 is a date
        end = HistorySection::tr("until %1").arg(whenText(*decision.until, now));
    return dotted({claimedByText(claimed), measuresText(decision.measures),
                   whenText(decision.decidedAt, now), end});
}

void addClaimed(ContextSection &section, const intake::ClaimedView &claimed, base::Instant now)
{
    section.addHeading(claimedText(claimed, now));
    const intake::ClaimedText text = claimed.text.value_or(intake::ClaimedText{});
    section.addText(dotted({base::strangerText(text.policy), base::strangerText(text.reason),
                            base::strangerText(text.ground), base::strangerText(text.reviewer)}),
                    Token::DimText, Place::Details);
    section.addText(base::strangerPassage(text.note), Token::DimText, Place::Details);
}

QString summaryOf(const cases::SubjectView &subject)
{
    QString summary =
        HistorySection::tr("flagged %Ln time(s)", nullptr, static_cast<int>(subject.flags.size()));
    if (subject.history.isEmpty())
        //: %1 is "flagged 3 times"
        summary = HistorySection::tr("%1, no decision yet").arg(summary);
    else
        summary = dotted({summary, HistorySection::tr("%Ln decision(s)", nullptr,
                                                      static_cast<int>(subject.history.size()))});
    if (subject.totals.claimed == 0)
        return summary;
    //: Decisions that other systems say they made; they are not ours and do not count
    return dotted({summary, HistorySection::tr("%Ln claimed", nullptr,
                                               static_cast<int>(subject.totals.claimed))});
}

} // namespace

void fillFactCheck(ContextSection &section, const ContextFacts &facts)
{
    const cases::CaseView &view = facts.desk.view;
    //: Title of a part of the screen
    section.begin(HistorySection::tr("Fact-check"));
    const auto &sources = view.file.sources;
    if (view.state == domain::CaseState::AwaitingFactCheck)
        //: A partner has been asked and has not answered yet
        section.setSummary(HistorySection::tr("waits for an answer"), Token::Escalate);
    else if (sources.contains(domain::FlagSource::FactCheckPartner))
        section.setSummary(HistorySection::tr("flagged by a partner"), Token::Escalate);
    else
        //: Nobody has asked a fact-checking partner
        section.setSummary(HistorySection::tr("none asked for"));
    section.end();
}

void fillHistory(ContextSection &section, const ContextFacts &facts)
{
    const cases::SubjectView &subject = facts.desk.view.subject;
    //: Title of a part of the screen
    section.begin(HistorySection::tr("History"));
    section.setSummary(summaryOf(subject));
    for (const cases::DecisionRecord &record : subject.history.mid(0, shownAtOnce))
        section.addText(decisionText(record, facts));
    for (const intake::ClaimedView &claimed : subject.claimed.mid(0, shownAtOnce))
        section.addText(claimedText(claimed, facts.now));
    for (const cases::DecisionRecord &record : subject.history)
        addDecision(section, record, facts);
    for (const intake::ClaimedView &claimed : subject.claimed)
        addClaimed(section, claimed, facts.now);
    section.end();
}

void fillChanges(ContextSection &section, const ContextFacts &facts)
{
    const cases::CaseView &view = facts.desk.view;
    //: Title of a part of the screen: what the platform changed after the flag
    section.begin(HistorySection::tr("Changed since it was flagged"));
    if (view.changes.isGone) {
        //: The video is no longer on the platform
        section.setSummary(HistorySection::tr("gone"), Token::Label);
        section.addText(HistorySection::tr("The platform no longer has it. You see what it was "
                                           "when it was flagged."));
    } else if (view.changes.hasNewRevision) {
        QStringList fields;
        for (const QString &field : view.changes.fields) {
            const QString text = changedFieldText(field);
            if (!fields.contains(text))
                fields << text;
        }
        section.setSummary(QLocale().createSeparatedList(fields), Token::Label);
        const domain::SubjectText now = view.subject.newest.text.value_or(domain::SubjectText{});
        const domain::SubjectText then = facts.desk.text();
        const auto addNew = [&section](const QString &before, const QString &after) {
            if (after != before && !after.isEmpty())
                //: %1 is a title, caption or handle as it is on the platform today
                section.addText(HistorySection::tr("Now: %1").arg(after), Token::Text);
        };
        addNew(base::strangerPassage(then.title), base::strangerPassage(now.title));
        addNew(base::strangerPassage(then.caption), base::strangerPassage(now.caption));
        addNew(base::strangerHandle(then.handle), base::strangerHandle(now.handle));
    } else {
        //: Nothing changed
        section.setSummary(HistorySection::tr("nothing"));
    }
    section.end();
}

} // namespace vigil::ui
