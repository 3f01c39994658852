// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/diagnosis.h"

#include "base/log.h"
#include "cases/casestore.h"
#include "similar/similarprojection.h"
#include "store/sqliteerror.h"
#include "store/statefolder.h"
#include "ui/diagnosis/machinefacts.h"
#include "ui/diagnosis/playerfacts.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>
#include <QTextStream>

#include <algorithm>
#include <string_view>

namespace vigil::ui {

namespace {

using namespace Qt::StringLiterals;
using store::Finding;

constexpr int logLines = 100;

constexpr auto head = R"(Vigil, a report for those who help
It holds versions, sizes, counts and codes: no titles, names, notes or videos. Look through it before you send it.
)";

std::vector<Finding> programFacts()
{
    return {
        {u"Vigil"_s, QCoreApplication::applicationVersion()},
        {u"Qt"_s, u"%1, built with %2"_s.arg(QLatin1StringView(qVersion()),
                                             QLatin1StringView(QT_VERSION_STR))},
        {u"SQLite"_s, store::sqliteVersion()},
    };
}

void appendSection(QStringList &lines, const QString &name, const std::vector<Finding> &findings)
{
    lines.append(u"\n["_s + name + u']');
    for (const Finding &finding : findings)
        lines.append(finding.name + u": "_s + base::logText(finding.value));
}

bool write(const QString &path, const QByteArray &report)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly)
           && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
           && file.write(report) == report.size() && file.commit();
}

} // namespace

QString diagnosis(const ConsoleOptions &options, const base::Clock &clock, base::Random &random)
{
    QStringList lines{QString::fromLatin1(head).trimmed()};
    lines.append(u"made: "_s + base::formatInstant(clock.now()));
    appendSection(lines, u"program"_s, programFacts());
    appendSection(lines, u"machine"_s, machineFacts());
    appendSection(lines, u"player"_s, playerFacts());
    appendSection(
        lines, u"store"_s,
        cases::CaseStore::examine(
            {options.store, clock, random, options.stateHome, {}, similar::registerSimilar}));
    const QStringList log = base::LogFile::lastLines(store::logFolder(options.stateHome), logLines);
    lines.append(u"\n[log, the last %1 entries]"_s.arg(log.size()));
    for (const QString &line : log)
        lines.append(base::logText(line));
    return lines.join(u'\n') + u'\n';
}

std::optional<int> diagnoseIfAsked(int argc, char **argv)
{
    const auto isAsking = [](const char *argument) {
        return std::string_view(argument) == "--diagnose";
    };
    if (std::none_of(argv + 1, argv + argc, isAsking))
        return std::nullopt;
    // What a library finds amiss is a fact of the report, or nothing that helps.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral(VIGIL_VERSION));
    const ConsoleOptions options = readConsoleOptions(application);
    const base::SystemClock clock;
    base::SystemRandom random;
    const QString report = diagnosis(options, clock, random);
    if (options.report.isEmpty()) {
        QTextStream(stdout) << report;
        return 0;
    }
    if (write(options.report, report.toUtf8()))
        return 0;
    QTextStream(stderr) << "vigil: The report could not be written. Check the folder's rights and "
                           "the space on its disk, or name another file.\n";
    return 1;
}

} // namespace vigil::ui
