// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/packfile.h"
#include "tests/ui/review/fakedesk.h"
#include "ui/review/reviewpage.h"
#include "ui/shell/languages.h"
#include "ui/shell/mainwindow.h"
#include "ui/wellbeing/breakprompt.h"
#include "ui/wellbeing/restpanel.h"
#include "ui/wellbeing/shiftpage.h"
#include "wellbeing/shiftkeeper.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <memory>

namespace vigil::ui::fixture {

inline std::shared_ptr<const policy::PolicyBook> shippedBook()
{
    static const auto book = [] {
        QList<policy::PolicyPack> packs;
        for (const QString &path : policy::shippedPacks())
            packs.append(*policy::loadPack(path));
        return std::make_shared<const policy::PolicyBook>(packs);
    }();
    return book;
}

inline domain::HarmKind harmKind(QStringView name)
{
    return *domain::HarmKind::parse(name);
}

/// A moderator's desk with the keeper, the page "My shift", the prompt and the panel, in the window
/// of the console and as the console puts them together.
struct ShiftDesk
{
    explicit ShiftDesk(int cases = 4)
        : table(consoleActions())
        , keys(table)
        , actions(keys)
        , ports(clock)
        , session({ports, ports, clock, random}, {{}, domain::Role::Reviewer, QStringLiteral("en")})
        , keeper({session, clock, [this] { return stage->isWatched(); }, [this] { return book; },
                  [this] { return team; }},
                 file())
        , similar(session, clock)
        , window(actions, clock)
        , stage(new FakeStage)
        , prompt(new BreakPrompt(keeper))
        , rest(new RestPanel(keeper, session, actions))
        , page(new ReviewPage(session,
                              {actions, window.status(), window.banner(), clock, similar, rest},
                              stage, {QStringLiteral("uk")}))
        , shift(new ShiftPage(keeper))
    {
        domain::LeaseRules wholeDay;
        wholeDay.length = std::chrono::hours(24);
        for (int i = 1; i <= cases; ++i) {
            ports.waiting << makeCase(i, clock);
            review::DeskCase &waiting = ports.waiting.last();
            waiting.lease = domain::Lease::begin({}, waiting.id(), {}, clock.now(), wholeDay);
        }
        window.addPage(QStringLiteral("review"), QStringLiteral("shield-search"), page);
        window.addPage(QStringLiteral("shift"), QStringLiteral("coffee"), shift);
        window.addStrip(prompt);
        window.resize(1366, 768);
    }

    void open(const QString &id = QStringLiteral("review"))
    {
        window.show();
        window.activateWindow();
        session.start();
        settle();
        window.showPage(id);
        settle();
    }
    static void settle()
    {
        for (int i = 0; i < 10; ++i)
            QCoreApplication::processEvents();
    }
    void pass(base::Millis time)
    {
        using namespace std::chrono_literals;
        for (base::Millis passed{0}; passed < time; passed += 1s) {
            clock.at += 1s;
            keeper.tick();
            if (passed % 30s == 0s)
                settle();
        }
        settle();
    }
    void watch(base::Millis time)
    {
        stage->isPlaying = true;
        pass(time);
        stage->isPlaying = false;
    }
    /// The first case that waits is a severe one.
    void makeSevere(int index = 0)
    {
        cases::CaseRow &file = ports.waiting[index].view.file;
        file.severity = domain::Severity::Severe;
        file.policies = {*domain::PolicyId::parse(u"SAF-VHO")};
    }

    HandClock clock;
    CountingRandom random;
    base::SystemRandom secrets; ///< thread safe, as the file needs it
    QTemporaryDir folder;
    ActionTable table;
    KeyMap keys;
    ActionSet actions;
    Languages languages;
    FakeDesk ports;
    std::shared_ptr<const policy::PolicyBook> book = shippedBook(); ///< the team's policies
    wellbeing::TeamRules team;
    review::ReviewSession session;
    wellbeing::ShiftKeeper keeper;
    FakeSimilar similar;
    MainWindow window;
    FakeStage *stage;
    BreakPrompt *prompt;
    RestPanel *rest;
    ReviewPage *page;
    ShiftPage *shift;

private:
    [[nodiscard]] std::unique_ptr<wellbeing::RecordFile> file()
    {
        const QByteArray key(ledger::Secret::size, 'k');
        return std::make_unique<wellbeing::RecordFile>(folder.filePath(QStringLiteral("private")),
                                                       domain::MemberId(),
                                                       *ledger::Secret::fromBytes(key), secrets);
    }
};

} // namespace vigil::ui::fixture
