// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QWidget>

namespace vigil::ui {

/// Where a panel has its separating line; Start and End follow the direction of the text.
enum class PanelEdge { None, Start, End, Top, Bottom };

/// A panel in the surface colour with one separating line.
class PanelSurface final : public QWidget
{
    Q_OBJECT

public:
    explicit PanelSurface(PanelEdge edge, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PanelEdge m_edge;
};

/// An icon that stands by itself and is decoration for readers of screens.
class IconLabel final : public QWidget
{
    Q_OBJECT

public:
    IconLabel(const QString &name, Token token, int size, QWidget *parent = nullptr);

    void setIconName(const QString &name, Token token);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    Token m_token;
    int m_size;
};

} // namespace vigil::ui
