// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/filtersettings.h"

#include <QObject>

namespace vigil::ui {

/// What a video is shown with at first.
struct ViewingStart
{
    media::FilterSettings filters;
    int leastBlur = 0;     ///< the filtered view is never blurred less
    bool isRaised = false; ///< the team asks for more than the person chose

    friend bool operator==(const ViewingStart &, const ViewingStart &) = default;
};

/// How the current video is shown: filtered as the person chose, clear while a key is held or until
/// told otherwise, or covered. Every case starts filtered and as muted as chosen. Only keys and
/// buttons change it, never the pointer passing over.
class SafeViewingSession final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// What the case starts with was chosen anew; in force at once.
    void setStart(const ViewingStart &start);
    /// Another case, and what it starts with: nothing that was revealed stays so, not even under a
    /// key that is still held.
    void startCase(const ViewingStart &start);

    /// In force now for the picture. Sound has isMuted().
    [[nodiscard]] media::FilterSettings filters() const;
    /// For small pictures beside the video, which are filtered also while that is shown clear.
    [[nodiscard]] media::FilterSettings lastingFilters() const { return chosen(); }
    [[nodiscard]] bool isHeldClear() const { return m_isHeld && !m_isCovered; }
    [[nodiscard]] bool isClear() const { return (m_isHeld || m_staysClear) && !m_isCovered; }
    [[nodiscard]] bool staysClear() const { return m_staysClear; }
    [[nodiscard]] bool isCovered() const { return m_isCovered; }
    [[nodiscard]] bool isMuted() const { return m_isMuted || m_isCovered; }
    /// Whether the team's minimum has raised what the person chose.
    [[nodiscard]] bool isRaised() const { return m_start.isRaised; }
    /// False when there is nothing that a clear view would take away.
    [[nodiscard]] bool hasFilters() const;

public Q_SLOTS:
    void beginHold();
    void endHold();
    void toggleStaysClear();
    /// Leaves the clear view, or blurs one step more.
    void makeStronger();
    void makeWeaker();
    void toggleCover();
    void toggleMute();

Q_SIGNALS:
    void changed();

private:
    /// In force when the picture is not shown clear.
    [[nodiscard]] media::FilterSettings chosen() const;

    ViewingStart m_start;
    int m_blur = media::FilterSettings::strongestBlur;
    bool m_isMuted = true;
    bool m_isHeld = false;
    bool m_staysClear = false;
    bool m_isCovered = false;
};

} // namespace vigil::ui
