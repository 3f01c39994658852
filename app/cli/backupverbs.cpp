// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include <QDir>
#include <QFileInfo>

#include <unistd.h>

#include <csignal>

namespace vigil::cli {

namespace {

using namespace Qt::StringLiterals;

volatile std::sig_atomic_t isInterrupted = 0;

/// Ctrl+C ends the copying; no half file stays.
bool showCopy(const store::CopyProgress &progress)
{
    if (isatty(STDERR_FILENO) && progress.pages > 0)
        std::fprintf(stderr, "\r%lld %%", progress.done * 100 / progress.pages);
    return !isInterrupted;
}

void listenForInterrupt()
{
    std::signal(SIGINT, [](int) { isInterrupted = 1; });
}

Exit backUp(Invocation &with, const std::string &name)
{
    auto cases = with.open();
    if (!cases)
        return with.output().refused(cases.error());
    listenForInterrupt();
    const QString file = QFileInfo(toText(name)).absoluteFilePath();
    if (auto done = (*cases)->store().backUp(file, showCopy); !done)
        return with.output().refused(done.error());
    const auto facts = store::readBackup(file);
    if (!facts)
        return with.output().refused(facts.error());
    const qint64 bytes = QFileInfo(file).size();
    const QString until = base::formatInstant(facts->until);
    const QString state = (*cases)->store().stateFolder();
    return with.output().done(
        {{u"file"_s, file}, {u"bytes"_s, bytes}, {u"until"_s, until}},
        {u"Backed up to %1: %2 bytes, everything until %3."_s.arg(file, QString::number(bytes),
                                                                  until),
         u"No key is in it. Keep a copy of %1 in another safe place: without it nothing can be "
         "imported once this disk is lost."_s.arg(QString(state + u"/team.secret"_s))});
}

QJsonObject restoredJson(const Invocation &with, const store::Restored &restored)
{
    return {{u"store"_s, with.folder()},
            {u"device"_s, restored.identity.device.toString()},
            {u"continues"_s,
             QJsonObject{{u"device"_s, restored.continued.toString()}, {u"seq"_s, restored.seq}}},
            {u"until"_s, base::formatInstant(restored.until)},
            {u"missing"_s, restored.missing ? QJsonValue(*restored.missing) : QJsonValue()},
            {u"team_secret"_s, restored.hasTeamSecret},
            {u"vouched"_s, restored.isVouched},
            {u"set_aside"_s,
             restored.setAside.isEmpty() ? QJsonValue() : QJsonValue(restored.setAside)},
            {u"faults"_s, restored.faults}};
}

/// What a person has to know who goes on with this store.
QStringList restoredLines(const Invocation &with, const store::Restored &restored)
{
    QStringList lines{
        u"Restored to %1: everything until %2. It goes on as another console, %3."_s.arg(
            with.folder(), base::formatInstant(restored.until),
            restored.identity.device.toString())};
    if (!restored.setAside.isEmpty())
        lines.append(u"The store that was there is in %1, unchanged."_s.arg(restored.setAside));
    if (!restored.missing) {
        lines.append(u"What was recorded later is not in it; this computer does not know whether "
                     "there was anything."_s);
    } else if (*restored.missing > 0) {
        lines.append(u"%1 later events of the old console are not in it. If another console or the "
                     "hub has them, they come back from there."_s.arg(*restored.missing));
    }
    if (!restored.hasTeamSecret) {
        lines.append(u"The team's secret was not found: decisions go on, but nothing can be "
                     "imported. Put team.secret of another console of the team, or a copy that was "
                     "kept, into %1."_s.arg(restored.stateFolder));
    }
    if (!restored.isVouched) {
        lines.append(u"The old console's key was not found: other consoles of the team take this "
                     "one's work once one of them has enrolled it."_s);
    }
    if (restored.faults > 0) {
        lines.append(
            u"The backup has %1 faults; \"vigilctl verify\" names them."_s.arg(restored.faults));
    }
    return lines;
}

Exit restore(Invocation &with, const std::string &file, bool isInPlace)
{
    listenForInterrupt();
    const auto restored =
        cases::CaseStore::restore(with.place(), toText(file), isInPlace, showCopy);
    if (!restored)
        return with.output().refused(restored.error());
    const QJsonObject json = restoredJson(with, *restored);
    const QStringList lines = restoredLines(with, *restored);
    return restored->faults == 0 ? with.output().done(json, lines)
                                 : with.output().found(json, lines);
}

} // namespace

void addBackupVerbs(Verbs &verbs)
{
    const auto target = std::make_shared<std::string>();
    Verb verb = verbs.add("backup", "Copy the store, keys apart, into a new file");
    verb.option("file", *target, "The backup's name").required().valueName("FILE");
    verbs.run(verb, [target](Invocation &with) { return backUp(with, *target); });

    const auto source = std::make_shared<std::string>();
    const auto isInPlace = std::make_shared<bool>(false);
    verb = verbs.add("restore", "Make a store of a backup and go on from it as a new console");
    verb.option("file", *source, "A backup, or the file of a store that was copied")
        .required()
        .valueName("FILE");
    verb.flag("--in-place", *isInPlace,
              "Put the store that lies there aside first; nothing of it is lost");
    verbs.run(verb,
              [source, isInPlace](Invocation &with) { return restore(with, *source, *isInPlace); });
}

} // namespace vigil::cli
