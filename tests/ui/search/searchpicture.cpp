// SPDX-License-Identifier: GPL-3.0-or-later
// A picture of the search page on texts out of memory, to be looked at:
//   ui_searchpage [--theme dark|light|contrast] [--language CODE] [--text PERCENT] [--size WxH]
//   [--show idle|nothing|found|detail|hostile] --picture FILE
#include "tests/ui/picture.h"
#include "tests/ui/search/fakesearch.h"
#include "ui/search/searchpage.h"
#include "ui/shell/languages.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLineEdit>

using namespace vigil;
using namespace vigil::ui;
using namespace vigil::ui::fixture;

namespace {

void settle()
{
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents();
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
    Languages languages;
    const ActionTable table(consoleActions());
    KeyMap keys(table);
    ActionSet actions(keys);
    HandClock clock;
    FakeSearch port(clock);
    if (what == QLatin1StringView("hostile"))
        port.found << makeHostileMatch(clock);
    for (int i = 0; i < (what == QLatin1StringView("nothing") ? 0 : 18); ++i)
        port.found << makeMatch(i, clock);
    review::SearchSession session(port);
    MainWindow window(actions, clock);
    auto *page = new SearchPage(session, clock, languages);
    window.addPage(QStringLiteral("search"), QStringLiteral("search"), page);
    languages.setLanguage(parser.value(QStringLiteral("language")));
    const QStringList size = parser.value(QStringLiteral("size")).split(u'x');
    if (size.size() == 2)
        window.resize(size.first().toInt(), size.last().toInt());
    window.show();
    settle();
    if (what != QLatin1StringView("idle")) {
        page->findChild<QLineEdit *>()->setText(QStringLiteral("convoy"));
        session.searchNow();
        settle();
    }
    if (what == QLatin1StringView("detail") || what == QLatin1StringView("hostile")) {
        session.open(port.found.first().subject);
        settle();
    }
    return window.grab().save(parser.value(QStringLiteral("picture"))) ? 0 : 1;
}
