// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/casereader.h"
#include "cases/grouprow.h"
#include "cli/casejson.h"
#include "cli/errors.h"
#include "cli/findsubject.h"
#include "cli/verbs.h"

namespace vigil::cli {

namespace {

using namespace Qt::StringLiterals;

/// The subject, and the group decisions that follow from those on it.
struct Shown
{
    cases::SubjectView view;
    std::vector<cases::GroupRow> groups;
};

base::Result<std::optional<Shown>> read(store::Database &database, const domain::SubjectId &id,
                                        const cases::ReadScope &scope)
{
    auto view = cases::readSubjectView(database, id, scope);
    if (!view)
        return view.error();
    if (!*view)
        return std::optional<Shown>();
    auto groups = cases::readGroupsFrom(database, id);
    if (!groups)
        return groups.error();
    return std::optional(Shown{**std::move(view), *std::move(groups)});
}

QJsonObject showJson(const Shown &shown, base::Instant now)
{
    const cases::SubjectView &view = shown.view;
    QJsonArray groups;
    for (const cases::GroupRow &group : shown.groups)
        groups.append(groupJson(group));
    QJsonArray revisions;
    for (const cases::RevisionView &revision : view.revisions)
        revisions.append(revisionJson(revision));
    QJsonArray files;
    for (const cases::CaseRow &file : view.cases)
        files.append(caseJson(file, file.status.state));
    return {
        {u"subject"_s, subjectJson(view.id, view.newest)},
        {u"account"_s, accountJson(view.account, view.newest)},
        {u"revisions"_s, revisions},
        {u"flags"_s, flagsJson(view.flags)},
        {u"cases"_s, files},
        {u"enforcement"_s, enforcementJson(view.standings, now)},
        {u"available"_s, view.enforcement.isAvailable()},
        {u"account_banned"_s, view.enforcement.isAccountBanned()},
        {u"strikes"_s, strikesJson(view.strikes)},
        {u"history"_s, historyJson(view.history)},
        {u"groups"_s, groups},
        {u"claimed"_s, claimedJson(view.claimed)},
    };
}

/// "2021-11-05T10:00:00Z claimed by Old desk: remove, under INT-MIS (over)"
QStringList claimedLines(const QJsonArray &claimed)
{
    QStringList lines;
    for (const auto &entry : claimed) {
        const QJsonObject decision = entry.toObject();
        const auto text = [&decision](QLatin1StringView key) {
            return terminalLine(decision.value(key).toString());
        };
        QStringList measures;
        for (const auto &measure : decision.value("measures"_L1).toArray())
            measures.append(measure.toString());
        const QString system = text("claimed_by"_L1);
        const QString policy = text("policy"_L1);
        lines.append(u"%1 claimed by %2: %3%4%5"_s.arg(
            text("decided_at"_L1), system.isEmpty() ? u"another system"_s : system,
            measures.isEmpty() ? u"none"_s : measures.join(u", "_s),
            policy.isEmpty() ? QString() : u", under "_s + policy,
            decision.contains("reversed_at"_L1) ? u" (reversed)"_s : QString()));
    }
    return lines;
}

QStringList showLines(const cases::SubjectView &view, const QJsonObject &json)
{
    QStringList lines{u"%1 %2 (%3)"_s.arg(domain::subjectTypeNames.name(view.newest.revision.type),
                                          terminalLine(nameOf(view.id, view.newest)),
                                          view.id.toString())};
    if (view.newest.text)
        lines.append(terminalLine(view.newest.text->title));
    lines.append(
        u"%1 revisions, %2 flags, %3 cases, %4 strikes on its account"_s.arg(view.revisions.size())
            .arg(view.flags.size())
            .arg(view.cases.size())
            .arg(view.strikes.active()));
    const QJsonArray enforcement = json.value("enforcement"_L1).toArray();
    for (const auto &measure : enforcement)
        lines.append(u"in force: %1"_s.arg(measure.toObject().value("measure"_L1).toString()));
    const QJsonArray history = json.value("history"_L1).toArray();
    for (const auto &entry : history) {
        const QJsonObject decision = entry.toObject();
        const bool isHeld = decision.value("delivery"_L1) == u"held"_s;
        const QString group = decision.value("group"_L1).toString();
        lines.append(u"%1 %2 %3%4%5%6"_s.arg(
            decision.value("at"_L1).toString(), decision.value("decision"_L1).toString(),
            decision.value("policy"_L1).toString(),
            group.isEmpty() ? QString() : u" of the group decision "_s + group,
            decision.value("stands"_L1).toBool() ? QString() : u" (over)"_s,
            isHeld ? u" (waits for the clock of its console to be confirmed)"_s : QString()));
    }
    for (const auto &group : json.value("groups"_L1).toArray())
        lines.append(groupLine(group.toObject()));
    lines.append(claimedLines(json.value("claimed"_L1).toArray()));
    return lines;
}

Exit show(Invocation &with, const std::string &name)
{
    auto cases = with.open();
    if (!cases)
        return with.output().refused(cases.error());
    const auto id = findSubject(**cases, toText(name));
    if (!id)
        return with.output().refused(id.error());
    const base::Instant now = with.clock().now();
    const auto view = (*cases)->store().readers().readNow([&](store::Database &database) {
        return read(database, *id, {now, (*cases)->policies()});
    });
    if (!view)
        return with.output().refused(view.error());
    if (!*view) {
        return with.output().refused(
            {subjectUnknown, u"The store knows no subject by this name: %1"_s.arg(toText(name))});
    }
    const QJsonObject json = showJson(**view, now);
    return with.output().done(json, showLines((*view)->view, json));
}

} // namespace

void addShowVerb(Verbs &verbs)
{
    const auto name = std::make_shared<std::string>();
    Verb verb = verbs.add("show", "All that is known of a subject");
    verb.option("subject", *name, "The platform's id (v-1) or a ledger id").required();
    verbs.run(verb, [name](Invocation &with) { return show(with, *name); });
}

} // namespace vigil::cli
