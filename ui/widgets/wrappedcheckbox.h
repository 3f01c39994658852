// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>

class QStyleOptionButton;

namespace vigil::ui {

/// A check box whose text takes as many lines as it needs, beside a box on the first.
class WrappedCheckBox final : public QCheckBox
{
    Q_OBJECT

public:
    explicit WrappedCheckBox(QWidget *parent = nullptr);

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Where the text stands in a box of this size, from its start.
    [[nodiscard]] QRect textPlace(const QStyleOptionButton &option) const;
    /// With the size of the text alone.
    [[nodiscard]] QRect wrapped(const QRect &place) const;
};

} // namespace vigil::ui
