// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/consoleoptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTextStream>

#include <algorithm>
#include <string_view>

namespace vigil::ui {

namespace {

using namespace Qt::StringLiterals;

QString dataFolder(const QString &name)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u'/' + name;
}

/// The tour begins afresh each time, and leaves the person's own store and settings alone.
void placeTour(ConsoleOptions &options)
{
    const QString work = options.tour + u"/work"_s;
    QDir(work).removeRecursively();
    options.store = work + u"/store"_s;
    options.stateHome = work + u"/state"_s;
}

} // namespace

QString ConsoleOptions::preferences() const
{
    if (!tour.isEmpty())
        return tour + u"/work/preferences.json"_s;
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
           + u"/vigil/preferences.json"_s;
}

QString ConsoleOptions::privateFolder() const
{
    return QFileInfo(preferences()).path() + u"/private"_s;
}

QString ConsoleOptions::fetchRules() const
{
    if (!tour.isEmpty())
        return {};
    // The person's place comes first.
    const QStringList files =
        QStandardPaths::locateAll(QStandardPaths::GenericConfigLocation, u"vigil/fetch.json"_s);
    return files.isEmpty() ? QString() : files.last();
}

QString ConsoleOptions::mediaCache() const
{
    if (!tour.isEmpty())
        return tour + u"/work/media"_s;
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation)
           + u"/vigil/media"_s;
}

ConsoleOptions readConsoleOptions(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("Console", "The review console for flagged videos."));
    parser.addHelpOption();
    parser.addVersionOption();
    const auto text = [](const char *english) {
        return QCoreApplication::translate("Console", english);
    };
    parser.addOptions({
        {u"store"_s, text(QT_TRANSLATE_NOOP("Console", "The store's folder.")), u"DIR"_s},
        {u"demo"_s, text(QT_TRANSLATE_NOOP("Console", "Works on the demo team, made from DIR.")),
         u"DIR"_s},
        {u"tour"_s, text(QT_TRANSLATE_NOOP("Console", "Shows itself; pictures go to DIR.")),
         u"DIR"_s},
        {u"measure-start"_s,
         text(QT_TRANSLATE_NOOP("Console",
                                "Says when the first case and frame are shown, and ends."))},
        {u"measure-memory"_s,
         text(QT_TRANSLATE_NOOP("Console", "Plays the first video, says how much memory it takes, "
                                           "and ends."))},
        {u"diagnose"_s,
         text(QT_TRANSLATE_NOOP("Console", "Writes a report for those who help, without any "
                                           "content, to FILE or the terminal; ends."))},
    });
    parser.addPositionalArgument(u"FILE"_s, {}, u"[--diagnose [FILE]]"_s);
    parser.process(application);
    ConsoleOptions options;
    options.demo = parser.value(u"demo"_s);
    options.tour = parser.value(u"tour"_s);
    options.report = parser.positionalArguments().value(0);
    if (parser.isSet(u"measure-start"_s))
        options.measured = SelfMeasure::Until::FirstFrame;
    if (parser.isSet(u"measure-memory"_s))
        options.measured = SelfMeasure::Until::Memory;
    options.store = dataFolder(options.demo.isEmpty() ? u"vigil"_s : u"vigil-demo"_s);
    if (!options.tour.isEmpty())
        placeTour(options);
    if (parser.isSet(u"store"_s))
        options.store = QDir(parser.value(u"store"_s)).absolutePath();
    return options;
}

std::optional<int> answerWithoutScreen(int argc, char **argv)
{
    const auto isOneOf = [&](std::initializer_list<std::string_view> arguments) {
        return std::any_of(argv + 1, argv + argc, [&](const char *each) {
            return std::find(arguments.begin(), arguments.end(), each) != arguments.end();
        });
    };
    if (isOneOf({"-h", "--help", "--help-all", "-v", "--version"})) {
        const QCoreApplication application(argc, argv);
        QCoreApplication::setApplicationName(u"vigil"_s);
        QCoreApplication::setApplicationVersion(QStringLiteral(VIGIL_VERSION));
        (void)readConsoleOptions(application);
        return 0;
    }
    const bool hasScreen = isOneOf({"-platform"}) || !qEnvironmentVariableIsEmpty("DISPLAY")
                           || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
                           || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
    if (hasScreen)
        return std::nullopt;
    QTextStream(stderr) << "vigil: There is no screen here to open the console on (neither DISPLAY "
                           "nor WAYLAND_DISPLAY is set). Start it from a desktop session; "
                           "\"vigilctl\" works without one.\n";
    return 1;
}

} // namespace vigil::ui
