// SPDX-License-Identifier: GPL-3.0-or-later
// The review desk with a made-up case, for pictures:
//   ui_reviewdesk [--theme light|dark|contrast] [--language CODE] [--text PERCENT] [--size WxH]
//   [--show desk|label|ban|more|empty|late|unsaved|alike|hostile|posted|long] [--picture FILE]
//   [--video FILE [--transcript FILE]]: on a stage that plays
#include "tests/ui/picture.h"
#include "tests/ui/review/fakedesk.h"
#include "ui/review/formrow.h"
#include "ui/review/reviewpage.h"
#include "ui/review/videostage.h"
#include "ui/shell/languages.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/statuspills.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pill.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>

using namespace vigil;
using namespace vigil::ui;
using namespace vigil::ui::fixture;

namespace {

void settle()
{
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents();
}

/// Until the player has brought its picture and its count of frames.
void waitForPlayer()
{
    constexpr int enoughMs = 2'000;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < enoughMs)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
}

void show(const QString &what, ActionSet &actions, FakeDesk &desk, MainWindow &window)
{
    const auto press = [&actions](const char *id) {
        actions.trigger(QLatin1StringView(id));
        settle();
    };
    if (what == QLatin1StringView("label"))
        press("decide.label");
    else if (what == QLatin1StringView("restrict"))
        press("decide.restrict");
    else if (what == QLatin1StringView("ban"))
        press("decide.ban");
    else if (what == QLatin1StringView("alike"))
        press("case.alike");
    else if (what == QLatin1StringView("more"))
        window.findChild<FormRow *>()->more()->setChecked(true);
    else if (what == QLatin1StringView("unsaved")) {
        desk.fault = base::Error{base::ErrorCode("store.disk_full"), {}};
        press("decide.remove");
    }
    settle();
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    for (const char *name :
         {"theme", "language", "text", "size", "picture", "show", "video", "transcript"})
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
    CountingRandom random;
    FakeDesk desk(clock);
    desk.preview = {{}, 12, 1, 3, 1, false, false};
    if (what == QLatin1StringView("hostile"))
        desk.waiting << makeHostileCase(1, clock);
    else if (what != QLatin1StringView("empty"))
        desk.waiting << makeCase(5, clock) << makeCase(7, clock) << makeCase(1, clock)
                     << makeCase(2, clock);
    if (what == QLatin1StringView("posted"))
        desk.waiting[2].view.flagged.revision.posted =
            base::parseInstant(QStringLiteral("2022-02-01T00:00:00Z"));
    if (what == QLatin1StringView("long")) {
        auto &text = *desk.waiting[2].view.flagged.text;
        text.caption = QString(text.caption + u' ').repeated(1'000);
        desk.waiting[2].view.subject.newest.text->caption = text.caption;
    }
    const QString video = parser.value(QStringLiteral("video"));
    for (review::DeskCase &waiting : desk.waiting) {
        waiting.mediaState = video.isEmpty() ? waiting.mediaState : review::MediaState::Local;
        waiting.media = video;
        waiting.transcript = parser.value(QStringLiteral("transcript"));
    }
    review::ReviewSession session({desk, desk, clock, random},
                                  {{}, domain::Role::Reviewer, QStringLiteral("en")});
    MainWindow window(actions, clock);
    const Preferences preferences{QString()};
    const QString player = QApplication::applicationDirPath() + QStringLiteral("/vigil-player");
    StageWidget *stage = nullptr;
    if (video.isEmpty())
        stage = new FakeStage;
    else
        stage = new VideoStage({actions, preferences, {player}});
    FakeSimilar similar(session, clock);
    auto *page =
        new ReviewPage(session, {actions, window.status(), window.banner(), clock, similar}, stage,
                       {QStringLiteral("uk"), QStringLiteral("ru")});
    window.addPage(QStringLiteral("review"), QStringLiteral("shield-search"), page);
    window.status().setHub(HubState::InStep);
    languages.setLanguage(parser.value(QStringLiteral("language")));
    const QStringList size = parser.value(QStringLiteral("size")).split(u'x');
    if (size.size() == 2)
        window.resize(size.first().toInt(), size.last().toInt());
    window.show();
    session.start();
    settle();
    if (what != QLatin1StringView("empty") && what != QLatin1StringView("hostile")) {
        session.decideRemove();
        settle();
        session.openMenu(review::Menu::Label);
        session.choose(1);
        settle();
    }
    session.addEvidence({base::Millis{12'000}, base::Millis{20'000}});
    clock.at += base::Millis{29'000};
    if (what != QLatin1StringView("late"))
        clock.at -= base::Millis{26'000};
    session.checkLease();
    settle();
    show(what, actions, desk, window);
    if (!video.isEmpty())
        waitForPlayer();
    if (parser.isSet(QStringLiteral("picture")))
        return window.grab().save(parser.value(QStringLiteral("picture"))) ? 0 : 1;
    return QApplication::exec();
}
