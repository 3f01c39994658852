// SPDX-License-Identifier: GPL-3.0-or-later
// The pages about people with a made-up team, for pictures:
//   ui_people [--theme light|dark|contrast] [--language CODE] [--text PERCENT] [--size WxH]
//   [--show people|alone|add|key|confirm|first|firstkey] [--picture FILE]
#include "store/errors.h"
#include "teamfixture.h"
#include "tests/ui/picture.h"
#include "ui/people/actdialog.h"
#include "ui/people/peoplepage.h"
#include "ui/shell/languages.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/storepage.h"
#include "ui/shell/storerescue.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QPushButton>

using namespace vigil;
using namespace vigil::ui;
using domain::LanguageLevel;
using domain::Role;

namespace {

void settle()
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 400)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

void fill(fixture::Team &team)
{
    const auto iryna = team.add(QStringLiteral("Ірина Мельник"), Role::Lead | Role::Reviewer,
                                {{QStringLiteral("uk"), LanguageLevel::Native},
                                 {QStringLiteral("ru"), LanguageLevel::Fluent}});
    team.add(QStringLiteral("محمد العلي"), Role::Reviewer,
             {{QStringLiteral("ar"), LanguageLevel::Native},
              {QStringLiteral("fr"), LanguageLevel::Working}});
    const auto gone = team.add(QStringLiteral("Piet de Vries"), Role::Reviewer,
                               {{QStringLiteral("nl"), LanguageLevel::Native}});
    team.add(QStringLiteral("陳怡君"), Role::Auditor);
    team.enrol(iryna, QStringLiteral("battery staple"));
    const auto revoked =
        team.store->writer().executeAndWait([&](store::WriteTransaction &transaction) {
            return store::revokeMember(transaction, team.olena(), gone);
        });
    if (!revoked)
        qFatal("%s", qPrintable(revoked.error().message));
    team.propose(0);
    team.propose(1);
}

/// The nth button of the page, in the order in which they were made.
void press(QWidget &page, int n)
{
    const auto buttons = page.findChildren<QPushButton *>(Qt::FindChildrenRecursively);
    buttons.at(n)->click();
    settle();
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
    languages.setLanguage(parser.value(QStringLiteral("language")));
    const ActionTable table(consoleActions());
    KeyMap keys(table);
    ActionSet actions(keys);
    fixture::Team team;
    if (what != QLatin1StringView("alone"))
        fill(team);
    StoreRescue rescue({QStringLiteral("/home/olena/.local/share/vigil"), team.clock, team.random,
                        QStringLiteral("/home/olena/.local/state")});
    MainWindow window(actions, team.clock);
    Page *page = nullptr;
    if (what.startsWith(QLatin1StringView("first"))) {
        auto *store = new StorePage(rescue, {store::notFound, {}}, QStringLiteral("olena"));
        if (what == QLatin1StringView("firstkey"))
            store->askForKey();
        page = store;
    } else {
        page = new PeoplePage(*team.desk);
    }
    window.addPage(QStringLiteral("people"), QStringLiteral("users"), page);
    const QStringList size = parser.value(QStringLiteral("size")).split(u'x');
    if (size.size() == 2)
        window.resize(size.first().toInt(), size.last().toInt());
    window.show();
    settle();
    static const QHash<QString, int> buttons{{QStringLiteral("add"), 0},
                                             {QStringLiteral("change"), 1},
                                             {QStringLiteral("key"), 2},
                                             {QStringLiteral("confirm"), 4}};
    QWidget *shown = &window;
    if (buttons.contains(what)) {
        press(*page, buttons.value(what));
        shown = page->findChild<ActDialog *>();
    }
    if (parser.isSet(QStringLiteral("picture")))
        return shown->grab().save(parser.value(QStringLiteral("picture"))) ? 0 : 1;
    return QApplication::exec();
}
