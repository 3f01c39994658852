// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/log.h"
#include "base/shield.h"
#include "cli/commandline.h"
#include "store/statefolder.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    vigil::base::shieldProcess();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("vigil"));
    const vigil::base::SystemClock clock;
    const vigil::base::LogFile log(vigil::store::logFolder(), "vigilctl", clock);
    return vigil::cli::run(argc, argv);
}
