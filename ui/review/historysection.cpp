// SPDX-License-Identifier: GPL-3.0-or-later
// Fact-checks, earlier decisions, and what changed on the platform.
#include "base/strangertext.h"
#include "policy/policytexts.h"
#include "ui/review/contextsection.h"
#include "ui/review/contexttexts.h"
#include "ui/review/reviewtexts.h"
#include "ui/widgets/timecode.h"

#include <QCoreApplication>

#include <algorithm>

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
        reason = policy::reasonText(*policy->pack, decision.reason, facts.locale);
    section.addText(dotted({leftToRight(decision.policy.id.toString()), reason,
                            personText(facts, decision.actor), fateText(record, facts)}),
                    Token::DimText, Place::Details);
    if (decision.exception)
        section.addText(exceptionText(*decision.exception), Token::DimText, Place::Details);
    section.addText(base::strangerText(record.note), Token::Text, Place::Details);
    section.addSegments(decision.evidence, Place::Details);
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
    const QString flagged =
        HistorySection::tr("flagged %Ln time(s)", nullptr, static_cast<int>(subject.flags.size()));
    section.setSummary(
        subject.history.isEmpty()
            //: %1 is "flagged 3 times"
            ? HistorySection::tr("%1, no decision yet").arg(flagged)
            : dotted({flagged, HistorySection::tr("%Ln decision(s)", nullptr,
                                                  static_cast<int>(subject.history.size()))}));
    const qsizetype shown = std::min(subject.history.size(), shownAtOnce);
    for (qsizetype i = 0; i < shown; ++i)
        section.addText(decisionText(subject.history[i], facts));
    for (const cases::DecisionRecord &record : subject.history)
        addDecision(section, record, facts);
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
        addNew(base::strangerText(then.title), base::strangerText(now.title));
        addNew(base::strangerText(then.caption), base::strangerText(now.caption));
        addNew(base::strangerHandle(then.handle), base::strangerHandle(now.handle));
    } else {
        //: Nothing changed
        section.setSummary(HistorySection::tr("nothing"));
    }
    section.end();
}

} // namespace vigil::ui
