// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/id.h"
#include "base/log.h"
#include "base/shield.h"
#include "cases/casestore.h"
#include "store/statefolder.h"
#include "ui/diagnosis/diagnosis.h"
#include "ui/shell/console.h"
#include "ui/shell/consoleoptions.h"

#include <QApplication>
#include <QIcon>

int main(int argc, char **argv)
{
    vigil::base::shieldProcess();
    // The console opens audio devices only; this backend does it without a plugin scan of its own.
    qputenv("QT_MEDIA_BACKEND", "ffmpeg");
    if (const auto status = vigil::ui::diagnoseIfAsked(argc, argv))
        return *status;
    if (const auto status = vigil::ui::answerWithoutScreen(argc, argv))
        return *status;
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("vigil"));
    QApplication::setApplicationDisplayName(QStringLiteral("Vigil"));
    QApplication::setApplicationVersion(QStringLiteral(VIGIL_VERSION));
    QApplication::setDesktopFileName(QStringLiteral(VIGIL_APP_ID));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/package/" VIGIL_APP_ID ".svg")));
    const vigil::ui::ConsoleOptions options = vigil::ui::readConsoleOptions(application);
    const vigil::base::SystemClock clock;
    vigil::base::SystemRandom random;
    const vigil::base::LogFile log(vigil::store::logFolder(options.stateHome), "vigil", clock);
    vigil::ui::Console console(application, options, clock, random);
    console.start();
    return QApplication::exec();
}
