// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "review/deskcase.h"
#include "ui/review/timelineview.h"
#include "ui/review/videostage.h"
#include "ui/review/videoview.h"
#include "ui/shell/keyfilter.h"

#include <QTemporaryDir>
#include <QWidget>

namespace vigil::test {

/// A case of a flagged video, at a path or an https address; `number` tells cases apart. An empty
/// path: the case has no video.
[[nodiscard]] review::DeskCase deskCase(const QString &media, int number = 1);

/// Never tells the same time twice, so that no key is taken for a bounce.
class RunningClock final : public base::Clock
{
public:
    [[nodiscard]] base::Instant now() const override { return base::Instant{m_time}; }
    [[nodiscard]] base::Millis sinceBoot() const override { return m_time += base::Millis{100}; }

private:
    mutable base::Millis m_time{1'000};
};

/// A window with a stage, its actions and its keys, and the real player.
class StageDesk
{
public:
    explicit StageDesk(QSize size = {640, 560}, const media::MediaSources &sources = {});

    void open(const QString &media, int number = 1);
    [[nodiscard]] bool isReady() const { return stage.playback().isReady(); }
    [[nodiscard]] bool trigger(const char *id);
    /// What stands in the window, as it is painted.
    [[nodiscard]] QImage picture();

    QTemporaryDir folder;
    RunningClock clock;
    ui::ActionTable table;
    ui::KeyMap keys;
    ui::ActionSet actions;
    ui::Preferences preferences;
    std::shared_ptr<media::KillerFiles> killers = std::make_shared<media::KillerFiles>();
    QWidget window;
    ui::VideoStage stage; // declared after the window: gone before it, as its children must be
    ui::VideoView &view;
    ui::TimelineView &timeline;
    ui::KeyFilter &filter; // owned by the window
};

} // namespace vigil::test
