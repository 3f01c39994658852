// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace vigil::ui {

/// Buttons of one width beside each other, in as few lines as let every word be read. Its height
/// follows its width.
class ButtonGrid final : public QWidget
{
    Q_OBJECT

public:
    explicit ButtonGrid(QWidget *parent = nullptr);

    void add(QWidget *button);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QList<QWidget *> shown() const;
    [[nodiscard]] int columns(int width) const;
    [[nodiscard]] QSize cell() const;
    void arrange();

    QList<QWidget *> m_buttons;
};

} // namespace vigil::ui
