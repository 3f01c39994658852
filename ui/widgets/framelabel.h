// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/frame.h"

#include <QWidget>

namespace vigil::ui {

/// A small filtered picture of a video in its own shape, as wide as `room` or as high. It knows
/// filtered frames only.
class FrameLabel final : public QWidget
{
    Q_OBJECT

public:
    FrameLabel(const media::VisibleFrame &frame, QSize room, QWidget *parent = nullptr);

    [[nodiscard]] const media::VisibleFrame &frame() const { return m_frame; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    media::VisibleFrame m_frame;
    QSize m_room;
};

} // namespace vigil::ui
