// SPDX-License-Identifier: GPL-3.0-or-later
// The page "My shift", the prompt and the panel with a made-up shift, for pictures:
//   ui_shift [--theme light|dark|contrast] [--language CODE] [--text PERCENT] [--size WxH]
//   [--show shift|empty|prompt|break|calm|severe|done] [--picture FILE]
#include "shiftfixture.h"
#include "tests/ui/picture.h"

#include <QApplication>
#include <QCommandLineParser>

using namespace vigil;
using namespace vigil::ui;
using namespace vigil::ui::fixture;
using namespace std::chrono_literals;

namespace {

void show(const QString &what, ShiftDesk &desk)
{
    if (what == QLatin1StringView("prompt")) {
        desk.pass(50min);
    } else if (what == QLatin1StringView("break")) {
        desk.keeper.takeBreak();
        desk.pass(75s);
    } else if (what == QLatin1StringView("calm")) {
        desk.watch(20s);
        desk.session.decideNone();
        desk.pass(4s);
    } else if (what == QLatin1StringView("severe") || what == QLatin1StringView("done")) {
        cases::Offer offer{domain::Severity::Severe, {}, {}, {}};
        if (what == QLatin1StringView("severe"))
            desk.keeper.setOwn(wellbeing::Limit::SevereInARow, 0);
        else
            desk.keeper.setOwn(wellbeing::Limit::SeverePerShift, 0);
        desk.session.retry();
        (void)desk.keeper.wish()(offer);
        desk.settle();
    } else if (what != QLatin1StringView("empty")) {
        desk.watch(7min);
        desk.session.decideNone();
        desk.settle();
        desk.watch(200s);
        desk.keeper.endPause();
        desk.watch(200s);
        desk.keeper.setOwn(wellbeing::Limit::BreakAfter, 40);
        desk.keeper.setOptOut(harmKind(u"animal_abuse"), true);
    }
    desk.settle();
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    for (const char *name : {"theme", "language", "text", "size", "picture", "show"})
        parser.addOption({QLatin1StringView(name), QString(), QLatin1StringView(name)});
    parser.process(application);
    const QString what = parser.value(QStringLiteral("show"));
    Theme theme(application);
    fixture::dress(theme, parser);
    const bool isEmpty = what == QLatin1StringView("severe") || what == QLatin1StringView("done");
    ShiftDesk desk(isEmpty ? 0 : 4);
    desk.languages.setLanguage(parser.value(QStringLiteral("language")));
    if (!isEmpty)
        desk.makeSevere();
    const QStringList size = parser.value(QStringLiteral("size")).split(u'x');
    if (size.size() == 2)
        desk.window.resize(size.first().toInt(), size.last().toInt());
    const bool isPage =
        what.isEmpty() || what == QLatin1StringView("shift") || what == QLatin1StringView("empty");
    desk.open(isPage ? QStringLiteral("shift") : QStringLiteral("review"));
    show(what, desk);
    if (parser.isSet(QStringLiteral("picture")))
        return desk.window.grab().save(parser.value(QStringLiteral("picture"))) ? 0 : 1;
    return QApplication::exec();
}
