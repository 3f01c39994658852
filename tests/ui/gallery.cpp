// SPDX-License-Identifier: GPL-3.0-or-later
// A window with every widget of the console, for pictures:
//   ui_gallery [--theme light|dark|contrast] [--language CODE] [--text PERCENT] [--size WxH]
//   [--picture FILE]
#include "tests/ui/gallerypage.h"
#include "tests/ui/picture.h"
#include "ui/shell/languages.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/statuspills.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>

using namespace vigil;
using namespace vigil::ui;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    for (const char *name : {"theme", "language", "text", "size", "picture", "page"})
        parser.addOption({QLatin1StringView(name), QString(), QLatin1StringView(name)});
    parser.process(application);

    Theme theme(application);
    fixture::dress(theme, parser);
    Languages languages;
    languages.setLanguage(parser.value(QStringLiteral("language")));
    const ActionTable table(consoleActions());
    KeyMap keys(table);
    ActionSet actions(keys);
    const base::SystemClock clock;
    MainWindow window(actions, clock);
    window.addPage(QStringLiteral("gallery"), QStringLiteral("shield-search"),
                   new GalleryPage(actions));
    window.status().setLease(std::chrono::seconds{271});
    window.status().setHub(HubState::InStep);
    const QStringList size = parser.value(QStringLiteral("size")).split(u'x');
    if (size.size() == 2)
        window.resize(size.first().toInt(), size.last().toInt());
    window.show();
    if (parser.isSet(QStringLiteral("picture"))) {
        QCoreApplication::processEvents();
        return window.grab().save(parser.value(QStringLiteral("picture"))) ? 0 : 1;
    }
    return QApplication::exec();
}
