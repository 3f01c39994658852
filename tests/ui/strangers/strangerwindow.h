// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/strangertext.h"
#include "shownfaults.h"
#include "tests/support/hostiletexts.h"
#include "tests/ui/review/fakedesk.h"
#include "ui/shell/languages.h"
#include "ui/shell/mainwindow.h"

#include <QCoreApplication>
#include <QHash>

namespace vigil::ui::fixture {

inline constexpr QSize smallScreen(1366, 768);

inline void settle()
{
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

/// A text that is cut loses its canary, and so does one that NUL or a tower of marks has swallowed.
inline bool keepsItsCanary(qsizetype index)
{
    const QString shown = base::strangerText(test::hostileTexts()[index].text);
    return shown.contains(test::canaryOf(index));
}

/// The places of a few texts of each kind, where all of them would take too long.
inline QList<qsizetype> ofEachKind(int most)
{
    QHash<test::Hostile, int> seen;
    QList<qsizetype> chosen;
    for (qsizetype i = 0; i < test::hostileTexts().size(); ++i) {
        if (seen[test::hostileTexts()[i].kind]++ < most)
            chosen.append(i);
    }
    return chosen;
}

/// What a test that fails prints.
inline QByteArray told(qsizetype index, const QStringList &faults)
{
    return test::canaryOf(index).toUtf8() + ": " + faults.join(u"\n  ").toUtf8();
}

/// The real window of the console on the smallest screen, with a page of the test.
struct StrangerWindow
{
    StrangerWindow() : table(consoleActions()), keys(table), actions(keys), main(actions, clock)
    {
        main.resize(smallScreen);
        languages.setLanguage(QStringLiteral("en"));
    }
    void open(const QString &id, Page *page)
    {
        main.addPage(id, QStringLiteral("search"), page);
        main.show();
        main.showPage(id);
        settle();
    }
    /// What is wrong with it as it stands.
    [[nodiscard]] QStringList faults(const QString &mustHave = {})
    {
        Shown shown(main);
        if (main.minimumSizeHint().width() > smallScreen.width() || main.size() != smallScreen)
            shown.faults << QStringLiteral("the window is pushed apart");
        if (!mustHave.isEmpty() && !shown.all.contains(mustHave))
            shown.faults << QStringLiteral("%1 is not shown").arg(mustHave);
        return shown.faults;
    }
    /// The same for a text of the list, which must be seen wherever it is not cut off.
    [[nodiscard]] QStringList faultsWith(qsizetype index)
    {
        return faults(keepsItsCanary(index) ? test::canaryOf(index) : QString());
    }

    HandClock clock;
    CountingRandom random;
    ActionTable table;
    KeyMap keys;
    ActionSet actions;
    Languages languages;
    MainWindow main;
};

} // namespace vigil::ui::fixture
