// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/stage/stagefixture.h"

#include "policy/packfile.h"

#include <QApplication>
#include <QVBoxLayout>

namespace vigil::test {

namespace {

std::shared_ptr<const policy::PolicyBook> shippedBook()
{
    static const auto book = [] {
        QList<policy::PolicyPack> packs;
        const QStringList paths = policy::shippedPacks();
        for (const QString &path : paths)
            packs << *policy::loadPack(path);
        return std::make_shared<const policy::PolicyBook>(packs);
    }();
    return book;
}

domain::Lease lease(const domain::CaseId &id)
{
    return {domain::LeaseId(), id, {}, base::Instant{}, base::Instant{std::chrono::minutes{5}}};
}

} // namespace

review::DeskCase deskCase(const QString &media, int number)
{
    base::IdBytes bytes{};
    bytes.back() = std::uint8_t(number);
    const domain::CaseId id(bytes);
    review::DeskCase desk{{}, lease(id), shippedBook(), {}, {}, {}, {}, {}};
    desk.view.file.id = id;
    desk.scope = {*base::parseInstant(u"2022-03-10T12:00:00Z"), {}, {}};
    domain::Flag flag;
    flag.segments = {{std::chrono::milliseconds{600}, std::chrono::milliseconds{1'400}}};
    desk.view.subject.flags = {flag};
    desk.media = media;
    desk.mediaState = media.startsWith(QLatin1StringView("https:")) ? review::MediaState::Remote
                      : media.isEmpty()                             ? review::MediaState::None
                                                                    : review::MediaState::Local;
    return desk;
}

StageDesk::StageDesk(QSize size, const media::MediaSources &sources)
    : table(ui::consoleActions())
    , keys(table)
    , actions(keys)
    , preferences(folder.filePath(QStringLiteral("preferences.json")))
    , stage({actions,
             preferences,
             {.program = QStringLiteral(VIGIL_BIN_DIR "/vigil-player"), .killers = killers},
             sources})
    , view(*stage.findChild<ui::VideoView *>())
    , timeline(*stage.findChild<ui::TimelineView *>())
    , filter(*new ui::KeyFilter(window, actions, clock))
{
    auto *layout = new QVBoxLayout(&window);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(&stage);
    window.resize(size);
    window.show();
    QApplication::setActiveWindow(&window);
    window.setFocus();
    filter.setContexts({ui::ActionContext::Review, ui::ActionContext::Player});
}

void StageDesk::open(const QString &media, int number)
{
    const review::DeskCase desk = deskCase(media, number);
    stage.setCase(&desk);
}

bool StageDesk::trigger(const char *id)
{
    return actions.trigger(QLatin1StringView(id));
}

QImage StageDesk::picture()
{
    return view.grab().toImage();
}

} // namespace vigil::test
