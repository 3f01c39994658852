// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QList>
#include <QWidget>

namespace vigil::ui {

/// Buttons beside each other, in as few lines as let every word be read: of one width where there
/// is room, else each as wide as its word asks for. Its height follows its width.
class ButtonGrid final : public QWidget
{
    Q_OBJECT

public:
    explicit ButtonGrid(QWidget *parent = nullptr);

    void add(QAbstractButton *button);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    using Buttons = QList<QAbstractButton *>;

    [[nodiscard]] Buttons shown() const;
    [[nodiscard]] QList<Buttons> lines(int width) const;
    [[nodiscard]] int lineHeight() const;
    void arrange();

    Buttons m_buttons;
};

} // namespace vigil::ui
