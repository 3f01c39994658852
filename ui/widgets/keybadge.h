// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QString>
#include <QWidget>

class QPainter;

namespace vigil::ui {

/// The key of an action as it stands on a button, in an outline like a key cap.
class KeyBadge final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyBadge(const QString &key = {}, QWidget *parent = nullptr);

    void setKey(const QString &key);
    void setToken(Token token);
    [[nodiscard]] QString key() const { return m_key; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_key;
    Token m_token = Token::DimText;
};

namespace paint {
[[nodiscard]] QSize keyBadgeSize(const QString &key);
void keyBadge(QPainter &painter, const QRect &rect, const QString &key, const QColor &color);
} // namespace paint

} // namespace vigil::ui
