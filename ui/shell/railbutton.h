// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace vigil::ui {

/// A page in the rail: an icon, accent-coloured and on a fill while its page is shown; its name is
/// the tooltip and what a screen reader says.
class RailButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit RailButton(const QString &iconName, QWidget *parent = nullptr);

    void setName(const QString &name);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
};

} // namespace vigil::ui
