// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/streamtime.h"
#include "ui/shell/actionset.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QHBoxLayout;
class QMenu;

namespace vigil::ui {

class ActionButton;
class PillButton;
class PlainLabel;
class PlaybackSession;
class SafeViewingSession;

/// The buttons under the video, the place in it, and what is set: speed, loop, sound, filters. It
/// stands from left to right in every language, as time does; where it is too narrow for one line,
/// what is set stands below.
class TransportBar final : public QWidget
{
    Q_OBJECT

public:
    TransportBar(ActionSet &actions, const PlaybackSession &playback,
                 const SafeViewingSession &viewing, QWidget *parent = nullptr);

    /// Of a stream: told with the position from now on.
    void setStreamTime(const std::optional<StreamTime> &time) { m_streamTime = time; }

    [[nodiscard]] QSize minimumSizeHint() const override;

public Q_SLOTS:
    void showPosition();
    void showPlayback();
    void showViewing();

Q_SIGNALS:
    void rateChosen(double rate);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void layOut();
    void fold();
    void openRates();
    void openFilters();
    void openMenu(QMenu &menu, const QWidget &button);
    void renewRoom();

    ActionSet &m_actions;
    const PlaybackSession &m_playback;
    const SafeViewingSession &m_viewing;
    std::optional<StreamTime> m_streamTime;
    ActionButton *m_toggle;
    ActionButton *m_mute;
    PlainLabel *m_time;
    PlainLabel *m_frames;
    QBoxLayout *m_lines; ///< of the two below
    QHBoxLayout *m_place;
    QHBoxLayout *m_settings;
    PillButton *m_rate;
    PillButton *m_loop;
    PillButton *m_shield;
};

} // namespace vigil::ui
