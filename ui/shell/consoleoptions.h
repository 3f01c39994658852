// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/selfmeasure.h"

#include <QString>

#include <optional>

class QCoreApplication;

namespace vigil::ui {

/// How the console was started.
struct ConsoleOptions
{
    QString store;                              ///< folder
    QString stateHome;                          ///< empty: the default
    QString demo;                               ///< folder of the demo team's feed; empty: none
    QString tour;                               ///< folder for the tour's pictures; empty: none
    std::optional<SelfMeasure::Until> measured; ///< says how quick or large it is, and ends
    QString report;                             ///< file for --diagnose; empty: the terminal

    [[nodiscard]] QString preferences() const;
    /// Where what belongs to a person alone lies, beside their preferences.
    [[nodiscard]] QString privateFolder() const;
    /// From where videos may be fetched (media/fetchrules.h): the administrator's file, else the
    /// person's; empty when there is none.
    [[nodiscard]] QString fetchRules() const;
    /// Folder for fetched videos.
    [[nodiscard]] QString mediaCache() const;
};

/// Reads the command line; ends the program for --help, --version and what cannot be understood.
[[nodiscard]] ConsoleOptions readConsoleOptions(const QCoreApplication &application);

/// Answers what needs no screen (--help and --version), and says so where there is none. The status
/// to end with; nothing when the window can be opened.
[[nodiscard]] std::optional<int> answerWithoutScreen(int argc, char **argv);

} // namespace vigil::ui
