// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "domain/flag.h"

#include <QPushButton>

namespace vigil::ui {

/// A stretch of the video as a link: 0:12–0:20. Emits where it begins.
class SeekButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit SeekButton(const domain::Segment &segment, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void seekRequested(vigil::base::Millis position);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void renew();

    domain::Segment m_segment;
};

} // namespace vigil::ui
